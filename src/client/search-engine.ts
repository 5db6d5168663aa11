import type { SearchRequest, SearchResults, SearchService } from '../search/query/service.ts';

/** What the worker is told, and what it answers. */
export type ToWorker = { index: string } | { id: number; request: SearchRequest };
export type FromWorker =
  | { is: 'ready' }
  | { is: 'complete' }
  /** The first part didn't come, or can't be opened here. */
  | { is: 'failed' }
  /** The second part didn't come. */
  | { is: 'cut' }
  | { is: 'unanswered'; id: number; why: string }
  | { is: 'found'; id: number; results: SearchResults };

/** A search that the worker hasn't answered yet. */
interface Waiting {
  request: SearchRequest;
  answer: (results: SearchResults) => void;
  fail: (why: unknown) => void;
}

let opened: SearchService | undefined;

/** The index of the site, in a worker where there is one, else in the page; fetched when it is first asked for. */
export function openSearch(index: string): SearchService {
  return (opened ??= heard(inWorker(new URL(index, location.href).href) ?? inPage(index)));
}

/** What doesn't come is told by whoever waits for it; that nobody does is no error. */
function heard(service: SearchService): SearchService {
  for (const promise of [service.ready, service.complete]) promise.catch(() => undefined);
  return service;
}

function inWorker(index: string): SearchService | undefined {
  if (!('Worker' in globalThis)) return undefined;
  try {
    return overMessages(new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }), index);
  } catch {
    return undefined;
  }
}

function overMessages(worker: Worker, index: string): SearchService {
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<undefined>();
  const complete = Promise.withResolvers<undefined>();
  // A worker that can't start leaves the work to the page.
  let instead: SearchService | undefined;
  const giveUp = () => {
    if (instead) return;
    instead = heard(inPage(index));
    instead.ready.then(() => ready.resolve(undefined), ready.reject);
    instead.complete.then(() => complete.resolve(undefined), complete.reject);
    for (const { request, answer, fail } of waiting.values()) instead.search(request).then(answer, fail);
    waiting.clear();
  };
  worker.addEventListener('error', giveUp);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.is === 'ready') ready.resolve(undefined);
    else if (data.is === 'complete') complete.resolve(undefined);
    else if (data.is === 'failed') giveUp();
    else if (data.is === 'cut') {
      if (!instead) complete.reject(new Error('The second part of the index didn’t come.'));
    } else {
      if (data.is === 'found') waiting.get(data.id)?.answer(data.results);
      else waiting.get(data.id)?.fail(new Error(data.why));
      waiting.delete(data.id);
    }
  });
  const send = (message: ToWorker) => worker.postMessage(message);
  send({ index });
  let last = 0;
  return {
    ready: ready.promise,
    complete: complete.promise,
    search: async (request) => {
      await ready.promise;
      if (instead) return instead.search(request);
      const id = (last += 1);
      return new Promise((answer, fail) => {
        waiting.set(id, { request, answer, fail });
        send({ id, request });
      });
    },
  };
}

function inPage(index: string): SearchService {
  const service = Promise.all([import('../search/query/service.ts'), import('./fetch-json.ts')]).then(
    ([{ createService }, { fetchJson }]) => createService(index, fetchJson),
  );
  return {
    ready: service.then(({ ready }) => ready),
    complete: service.then(({ complete }) => complete),
    search: async (request) => (await service).search(request),
  };
}
