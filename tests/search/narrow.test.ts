import { beforeAll, describe, expect, test } from 'vitest';
import { indexFiles, openSearch } from '../../src/search/files.ts';
import { indexOf } from '../../src/search/index-of.ts';
import { noFilters, type Filters } from '../../src/search/query/filters.ts';
import { facetNames } from '../../src/search/query/pack.ts';
import { createService, type SearchService } from '../../src/search/query/service.ts';
import type { LoadedSite } from '../../src/site.ts';
import { ourRecord } from '../record.ts';

let service: SearchService;
let read: LoadedSite;

beforeAll(async () => {
  read = await ourRecord();
  const files = indexFiles(indexOf(read));
  service = createService('search/index.json', (href) =>
    Promise.resolve(JSON.parse(files.get(href.slice('search/'.length)) ?? 'null')),
  );
  await service.complete;
}, 60_000);

const ask = (text: string, filters: Filters, more = {}) =>
  service.search({ text, filters, sort: 'relevance', from: 0, count: 25, ...more });

const filtersOf = (values: Partial<Filters['values']>, from?: number, to?: number): Filters => ({
  values: { ...noFilters().values, ...values },
  from,
  to,
});

describe('filters', () => {
  test.each([
    ['hampshire', filtersOf({})],
    ['torbay', filtersOf({ kind: ['statement'] })],
    ['inadequate', filtersOf({ kind: ['statement', 'inspection'], grade: ['inadequate'] }, 2012, 2016)],
    ['', filtersOf({ authority: ['torbay', 'isle-of-wight'] })],
  ])('of “%s”: each count is how many hits there are once its value alone is chosen', async (text, filters) => {
    const { facets } = await ask(text, filters);
    for (const name of facetNames) {
      expect(facets[name].some(({ count }) => count > 0)).toBe(true);
      // The fullest, the emptiest and some between.
      for (const { id, count } of facets[name].filter((_, index) => index % 7 === 0)) {
        const { total } = await ask(text, { ...filters, values: { ...filters.values, [name]: [id] } });
        expect([name, id, total]).toEqual([name, id, count]);
      }
    }
  });

  test('leave hits in their order, and every hit stands on one page of them', async () => {
    const { total, hits: first } = await ask('hampshire', noFilters());
    const all: string[] = [];
    for (let from = 0; from < total; from += 400)
      all.push(...(await ask('hampshire', noFilters(), { from, count: 400 })).hits.map(({ href }) => href));
    expect(all).toHaveLength(total);
    expect(all.slice(0, first.length)).toEqual(first.map(({ href }) => href));
    const { hits } = await ask('hampshire', filtersOf({ kind: ['statement'] }));
    expect(hits.map(({ href }) => all.indexOf(href))).toEqual(
      hits.map(({ href }) => all.indexOf(href)).sort((a, b) => a - b),
    );
  });

  test('a short list has few of a kind, in the order of all', async () => {
    const { hits } = await ask('hampshire', noFilters(), { count: 24, isTyping: true });
    const short = await ask('hampshire', noFilters(), { count: 24, isTyping: true, short: { count: 8, ofOneKind: 2 } });
    const kinds = short.hits.map(({ kind }) => kind);
    expect(kinds.every((kind) => kinds.filter((one) => one === kind).length <= 2)).toBe(true);
    const places = short.hits.map(({ href }) => hits.findIndex((one) => one.href === href));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

test('a browser is told of the search in words that fit, with whole addresses that hold the base path', () => {
  const site = { ...read.site, address: { origin: 'https://example.org', base: '/record' } };
  const text = openSearch(site);
  expect(text).toContain('template="https://example.org/record/search/?q={searchTerms}"');
  expect(text).toContain('template="https://example.org/record/opensearch.xml"');
  expect(/<ShortName>(.*)<\/ShortName>/.exec(text)?.[1]).toBe('Intervention');
});
