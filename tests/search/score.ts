import { createEngine, type Engine } from '../../src/search/query/engine.ts';
import type { SearchIndex } from '../../src/search/build-index.ts';
import type { Query } from './queries.ts';

/** How a set of queries fares: how many are right at first place and among the first three, and which aren't. */
export interface Score {
  count: number;
  first: number;
  inThree: number;
  misses: { query: Query; found: string[] }[];
}

/** The addresses that a query finds, the best first. */
export function addressesOf(engine: Engine, index: SearchIndex, text: string, count: number): string[] {
  return engine
    .find(engine.parse(text))
    .best.slice(0, count)
    .map(({ shelf, record }) => rowAt(index, shelf, record)?.href ?? '');
}

function rowAt(index: SearchIndex, shelf: number, record: number) {
  if (shelf === 0) return index.first.shelf.rows?.[record];
  const size = index.second.pageSize ?? 1;
  return index.pages[Math.floor(record / size)]?.[record % size];
}

/** What was meant by a misspelt query. */
export function meantIn(engine: Engine, index: SearchIndex, text: string): string | undefined {
  const query = engine.parse(text);
  const [best] = engine.find(query).best;
  return best && engine.corrected(query, best, rowAt(index, best.shelf, best.record));
}

/** An engine with everything in it. */
export function openIndex(index: SearchIndex): Engine {
  const engine = createEngine(index.first);
  engine.add(index.second);
  return engine;
}

/** The score of some queries. One whose answers the search doesn't know counts as wrong. */
export function scoreOf(index: SearchIndex, queries: readonly Query[]): Score {
  const engine = openIndex(index);
  const results = queries.map((query) => ({ query, found: addressesOf(engine, index, query.text, 3) }));
  const isRight = (query: Query, found: readonly string[]) => found.some((href) => query.expect.includes(href));
  return {
    count: queries.length,
    first: results.filter(({ query, found }) => isRight(query, found.slice(0, 1))).length,
    inThree: results.filter(({ query, found }) => isRight(query, found)).length,
    misses: results.filter(({ query, found }) => !isRight(query, found.slice(0, 1))),
  };
}
