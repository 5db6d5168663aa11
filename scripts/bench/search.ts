import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchIndex } from '../../src/search/build-index.ts';
import { indexOf, partsOf } from '../../src/search/index-of.ts';
import { readSite } from '../../src/site.ts';
import { freshQueries } from '../../tests/search/queries-fresh.ts';
import { heldQueries } from '../../tests/search/queries-held.ts';
import { heldNewQueries } from '../../tests/search/queries-new-held.ts';
import { newQueries } from '../../tests/search/queries-new.ts';
import { laterQueries, otherQueries } from '../../tests/search/queries-others.ts';
import { heldReaderQueries } from '../../tests/search/queries-readers-held.ts';
import { readerQueries } from '../../tests/search/queries-readers.ts';
import { heldSixQueries } from '../../tests/search/queries-six-held.ts';
import { sixQueries } from '../../tests/search/queries-six.ts';
import { queries, type Query } from '../../tests/search/queries.ts';
import { fuseOver, miniSearchOver, ours, type Searcher } from './search/engines.ts';
import { madeUp } from './search/made-up.ts';
import { measure, quantile, row, type Measured } from './search/measure.ts';
import { pagefindOver } from './search/pagefind.ts';
import { queryTimes } from './search/query-times.ts';
import { fetchedForFirstHit, typing } from './search/typing.ts';
import { targetLine } from './target.ts';

// The same records and queries in plain Fuse, MiniSearch, Pagefind and here; then here alone, in a browser a quarter as
// fast: each query's time with the real record and with 50,000 statements more, and what somebody who types sees.
const rendered = await readSite();
const { entries, statements } = partsOf(rendered);
const records = [...entries, ...statements];
const known = new Set(records.map(({ href }) => href));
const ofRecord = (all: readonly Query[]) => all.filter(({ expect }) => expect.some((href) => known.has(href)));
const tuned = ofRecord(
  [
    queries,
    otherQueries,
    laterQueries,
    readerQueries,
    heldReaderQueries,
    heldQueries,
    freshQueries,
    newQueries,
    heldNewQueries,
    sixQueries,
  ].flat(),
);
const held = ofRecord(heldSixQueries);
const asked = [...held, ...tuned];
// Plain Fuse takes half a second for each, so all four are asked some: of both sets, as many, evenly spread.
const some = (all: readonly Query[], count: number) =>
  Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]).filter((one) => !!one);
const compared = [...some(held, 20), ...some(tuned, 20)];
const index = indexOf(rendered);
const fetched = await fetchedForFirstHit();
const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));

try {
  await compare();
  for (const [name, own, most] of [
    ['the real record', index, 8],
    ['50,000 made-up statements besides', madeUp(rendered, 50_000), 16],
  ] as const)
    await inBrowser(name, own, most);
  await whileTyping();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  console.log(
    `${records.length} records, ${compared.length} queries (half held back while ours was tuned); times in Node, Pagefind's in a browser`,
  );
  console.log(row(['', 'bytes before the first hit', 'p50 ms', 'p95 ms', 'right at 1', 'in 3']));
  const searchers: [string, () => Searcher | Promise<Searcher>][] = [
    ['ours', () => ours(index, fetched.needed)],
    ['plain Fuse', () => fuseOver(records)],
    ['MiniSearch', () => miniSearchOver(records)],
    ['Pagefind', () => pagefindOver(records, folder)],
  ];
  for (const [name, open] of searchers) {
    const searcher = await open();
    print(name, await measure(searcher, compared));
    await searcher.close?.();
  }
  print('ours, all held back', await measure(ours(index, fetched.needed), held));
  print('ours, all others', await measure(ours(index, fetched.needed), tuned));
  console.log(
    `Bytes after gzip: ours is all that the first hit waits for from the first touch of the box on, ${fetched.script.toLocaleString('en-GB')} of it script (box, worker, Fuse); meanwhile ${fetched.meanwhile.toLocaleString('en-GB')} of the second part are on their way. The others are library and index, and would need a box besides`,
  );
}

function print(name: string, { bytes, p50, p95, first, inThree }: Measured): void {
  console.log(row([name, bytes.toLocaleString('en-GB'), p50, p95, first, inThree]));
}

async function inBrowser(name: string, own: SearchIndex, most: number): Promise<void> {
  const [box, page] = await queryTimes(
    own,
    asked.map(({ text }) => text),
    join(folder, String(most)),
  );
  console.log(`\n${name}, a query alone, in a browser with the processor ÷ 4, ${asked.length} queries:`);
  for (const [where, times] of [
    ['the box', box],
    ['the page of results, with its counts', page],
  ] as const) {
    const [clock, thread] = [times?.clock ?? [], times?.thread ?? []];
    console.log(
      `  ${where}: p50 ${quantile(clock, 0.5)} ms, p95 ${quantile(clock, 0.95)} ms by the clock; of the thread's own time p50 ${quantile(thread, 0.5)}, p95 ${quantile(thread, 0.95)}`,
    );
    const value = Number(quantile(thread, 0.95));
    console.log(targetLine({ what: `p95 of a query, ${name}, ${where}`, value, most, unit: 'ms' }));
  }
}

async function whileTyping(): Promise<void> {
  const { firstHits, frames } = await typing(some(asked, 5).map(({ text }) => text));
  console.log(
    `\nTyping, processor ÷ 4: the first hit p50 ${quantile(firstHits, 0.5)} ms after the first key, slowest ${quantile(firstHits, 1)} ms by the clock`,
  );
  console.log(
    targetLine({ what: 'first hit after the first key', value: Math.max(...firstHits), most: 300, unit: 'ms' }),
  );
  for (const { where, all, long } of frames)
    console.log(
      `  ${where}: ${all.length} frames over 50 ms by the clock; ${long.length} by what the page itself did${long.length > 0 ? `, the longest ${Math.max(...long.map(({ thread }) => thread)).toFixed(0)} ms` : ''}`,
    );
  const worst = Math.max(0, ...frames.flatMap(({ all }) => all.map(({ thread }) => thread)));
  console.log(
    targetLine({ what: 'longest frame while typing (the page’s own time)', value: worst, most: 50, unit: 'ms' }),
  );
}
