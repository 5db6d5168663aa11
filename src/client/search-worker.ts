import { createService, type SearchService } from '../search/query/service.ts';
import { fetchJson } from './fetch-json.ts';
import type { FromWorker, ToWorker } from './search-engine.ts';

/** The index, away from the page, so that opening it holds up no frame. */
let service: SearchService | undefined;

const send = (message: FromWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('index' in data) {
    service = createService(data.index, fetchJson);
    service.ready.then(
      () => send({ is: 'ready' }),
      () => send({ is: 'failed' }),
    );
    service.complete.then(
      () => send({ is: 'complete' }),
      () => send({ is: 'cut' }),
    );
  } else {
    const { id, request } = data;
    service?.search(request).then(
      (results) => send({ is: 'found', id, results }),
      (error: unknown) => send({ is: 'unanswered', id, why: String(error) }),
    );
  }
});
