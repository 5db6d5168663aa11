import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchIndex } from '../../../src/search/build-index.ts';
import { indexFiles } from '../../../src/search/files.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import type { SearchRequest } from '../../../src/search/query/service.ts';
import { openSite, settings } from '../../../tests/site/browser.ts';

/** What queries take in a browser whose processor is a quarter as fast: by the clock, and of the thread's own time. */
export interface QueryTimes {
  clock: number[];
  thread: number[];
}

/**
 * The browser slows only a page's own thread and no worker, so the worker's script itself runs there: opens the index,
 * reads each message and copies each answer, as it would in the worker. What is asked and what comes is what the box asks
 * for whole queries (`isTyping`), or what the page of results does.
 */
export async function queryTimes(index: SearchIndex, texts: readonly string[], folder: string): Promise<QueryTimes[]> {
  mkdirSync(join(folder, 'search'), { recursive: true });
  for (const [name, text] of indexFiles(index)) writeFileSync(join(folder, 'search', name), text);
  cpSync(join(settings.outDir, '_astro'), join(folder, '_astro'), { recursive: true });
  const script = readdirSync(join(folder, '_astro')).find((name) => /^search-worker.*\.js$/.test(name)) ?? '';
  const site = await openSite(folder, '/');
  try {
    const page = await site.browser.newPage();
    const session = await page.context().newCDPSession(page);
    await page.goto(`${site.origin}/search/index.json`);
    await page.evaluate(openHere(`/_astro/${script}`));
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times: QueryTimes[] = [];
    for (const isTyping of [true, false]) {
      const requests = texts.map((text) => requestOf(text, isTyping));
      // The first time rows are fetched besides; the second time is the query alone.
      await page.evaluate(askAll, requests);
      await site.browser.startTracing(page, {
        categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      });
      const clock = await page.evaluate(askAll, requests);
      times.push({ clock, thread: tasksIn((await site.browser.stopTracing()).toString()).slice(-texts.length) });
    }
    return times;
  } finally {
    await site.close();
  }
}

/** As the box asks, or as the page of results does. */
function requestOf(text: string, isTyping: boolean): SearchRequest {
  const request = { text, filters: noFilters(), sort: 'relevance', from: 0 } as const;
  return isTyping ? { ...request, count: 24, isTyping, short: { count: 8, ofOneKind: 4 } } : { ...request, count: 25 };
}

/** Runs the worker's script in the page, with a channel in the place of the worker's way to the page. */
const openHere = (script: string) => `(async () => {
  const { port1: page, port2: worker } = new MessageChannel();
  const heard = new Set();
  page.onmessage = ({ data }) => { for (const hear of heard) hear(data); };
  worker.onmessage = ({ data }) => { dispatchEvent(new MessageEvent('message', { data })); };
  globalThis.postMessage = (message) => worker.postMessage(message);
  const next = (isIt) => new Promise((resolve) => {
    const hear = (message) => { if (isIt(message)) { heard.delete(hear); resolve(performance.now()); } };
    heard.add(hear);
  });
  await import(${JSON.stringify(script)});
  const complete = next(({ is }) => is === 'complete');
  page.postMessage({ index: new URL('/search/index.json', location.href).href });
  await complete;
  globalThis.askOne = (id, request) => new Promise((resolve) => {
    setTimeout(() => {
      const start = performance.now();
      void next((message) => message.id === id).then((end) => resolve(end - start));
      page.postMessage({ id, request });
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 3000));
})()`;

/** Asks one after another, each in a task of its own. */
async function askAll(requests: readonly SearchRequest[]): Promise<number[]> {
  const { askOne } = globalThis as unknown as { askOne: (id: number, request: SearchRequest) => Promise<number> };
  const times: number[] = [];
  for (const [id, request] of requests.entries()) times.push(await askOne(id, request));
  return times;
}

/** What the tasks in which the worker's script reads a message and answers it took of their thread's own time, in ms, in their order. */
function tasksIn(trace: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const inOrder = traceEvents.sort((a, b) => a.ts - b.ts);
  const tasks = inOrder.filter(({ name, tdur }) => name === 'RunTask' && tdur !== undefined);
  const calls = inOrder.filter(({ args }) => args?.data?.functionName === 'worker.onmessage');
  return calls.flatMap(({ ts, tid }) => {
    const own = tasks.find((task) => task.tid === tid && task.ts <= ts && ts < task.ts + (task.dur ?? 0));
    return own ? [(own.tdur ?? 0) / 1000] : [];
  });
}

/** An event of a trace; times are in µs, `tdur` is of the thread's own. */
interface TraceEvent {
  name: string;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { functionName?: string } };
}
