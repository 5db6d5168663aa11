import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexOf, partsOf } from '../../src/search/index-of.ts';
import { readSite } from '../../src/site.ts';
import { heldQueries } from '../../tests/search/queries-held.ts';
import { otherQueries } from '../../tests/search/queries-others.ts';
import { queries } from '../../tests/search/queries.ts';
import { fuseOver, miniSearchOver, ours, type Searcher } from './search/engines.ts';
import { inBrowser } from './search/in-browser.ts';
import { madeUp } from './search/made-up.ts';
import { pagefindOver } from './search/pagefind.ts';
import { measure, row, type Measured } from './search/measure.ts';

// The same records and queries in plain Fuse, MiniSearch, Pagefind and here; then here with 50,000 statements; then in a browser a quarter as fast.
const rendered = await readSite();
const { entries, statements } = partsOf(rendered);
const records = [...entries, ...statements];
const known = new Set(records.map(({ href }) => href));
const ofRecord = (all: typeof queries) => all.filter(({ expect }) => expect.some((href) => known.has(href)));
const [tuned, held] = [ofRecord([...queries, ...otherQueries]), ofRecord(heldQueries)];
const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));

console.log(
  `${String(records.length)} records; ${String(held.length)} queries held back, then ${String(tuned.length)} on which ours was tuned; in Node, Pagefind in a browser`,
);
console.log(row(['', 'bytes before the first hit', 'p50 ms', 'p95 ms', 'right at 1', 'in 3']));
const print = (name: string, { bytes, p50, p95, first, inThree }: Measured) =>
  console.log(row([name, bytes.toLocaleString('en-GB'), p50, p95, first, inThree]));
const searchers: [string, () => Searcher | Promise<Searcher>][] = [
  ['ours', () => ours(indexOf(rendered))],
  ['plain Fuse', () => fuseOver(records)],
  ['MiniSearch', () => miniSearchOver(records)],
  ['Pagefind', () => pagefindOver(records, folder)],
];
try {
  for (const [name, open] of searchers) {
    const searcher = await open();
    // Plain Fuse and Pagefind take too long for all.
    const most = { 'plain Fuse': 25, Pagefind: 60 }[name] ?? Infinity;
    print(`${name}, held`, await measure(searcher, held.slice(0, most)));
    print(`${name}, tuned`, await measure(searcher, tuned.slice(0, most)));
    await searcher.close?.();
  }
  const many = await measure(ours(madeUp(rendered, 50_000)), [...held, ...tuned]);
  console.log(`\n50,000 made-up statements besides: p50 ${many.p50} ms, p95 ${many.p95} ms, right at 1 ${many.first}`);
  console.log(await inBrowser(tuned.slice(0, 40)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
