import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchIndex } from '../../src/search/build-index.ts';
import { indexFiles, openSearch } from '../../src/search/files.ts';
import { indexOf } from '../../src/search/index-of.ts';
import { noFilters, type Filters } from '../../src/search/query/filters.ts';
import { facetNames } from '../../src/search/query/pack.ts';
import { createService, type SearchService } from '../../src/search/query/service.ts';
import type { LoadedSite } from '../../src/site.ts';
import { ourRecord } from '../record.ts';

let service: SearchService;
let read: LoadedSite;
let index: SearchIndex;

beforeAll(async () => {
  read = await ourRecord();
  index = indexOf(read);
  const files = indexFiles(index);
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

/** What a card says, in short: the thing; label: value, each; which of several it is. */
async function cardFor(text: string): Promise<string> {
  const { answer } = await ask(text, noFilters());
  if (!answer) return 'none';
  const rows = answer.rows.map(({ label, value }) => `${label}: ${value === '' ? '?' : value}`);
  return [answer.subject, ...rows, ...(answer.which === undefined ? [] : [answer.which])].join(' | ');
}

describe('a card', () => {
  const iow = 'Partnership between Isle of Wight and Hampshire';
  const began = `${iow} | Established: 2013 | Entered into: June 2013 | Began: June 2013 | Began in full: 1 July 2013`;
  const torbay2015 = 'Torbay, SIF, 2015 | Overall: Inadequate';
  const torbay2018 = 'Torbay, SIF, 2018 | Overall: Inadequate';
  const torbay2022 = 'Torbay, ILACS, 2022 | Overall effectiveness: Good | The latest of 4 overall grades in our record';
  const sorted = (of: string) => `Torbay, SIF, 2015 | ${of}: Requires improvement to be good`;

  test.each([
    ['torbay overall 2015', torbay2015],
    ['torbay grade 2018', torbay2018],
    ['kent grade 2022', 'Kent, ILACS, 2022 | Overall effectiveness: Outstanding'],
    ['torbay grade', torbay2022],
    ['latest grade torbay', torbay2022],
    ['torbay latest inspection', torbay2022],
    ['is torbay still inadequate', torbay2022],
    ['is torbay inadequate', torbay2022],
    ['was torbay inadequate in 2015', torbay2015],
    ['torbay inadequate 2018', torbay2018],
    ['was kent outstanding in 2017', 'Kent, SIF, 2017 | Overall: Good'],
    ['was kent inadequate in 2015', 'none'],
    ['was leeds inadequate in 2009', 'none'],
    ['first inadequate torbay', `${torbay2015} | The first of 2 such overall grades in our record`],
    ['when was torbay first judged inadequate', `${torbay2015} | The first of 2 such overall grades in our record`],
    ['latest inadequate torbay', `${torbay2018} | The latest of 2 such overall grades in our record`],
    ['torbay looked after 2015', sorted('Children looked after and achieving permanence')],
    ['torbay children in care 2015', sorted('Children looked after and achieving permanence')],
    ['torbay adoption 2015', sorted('Adoption performance')],
    ['torbay leadership grade 2015', 'Torbay, SIF, 2015 | Leadership, management and governance: Inadequate'],
    ['good practice kent', 'none'],
    ['isle of wight inadequate 2012', /^Isle of Wight, Protection of children, 2012 \| [^|]*: Inadequate$/],
    ['was isle of wight inadequate in 2013', /^Isle of Wight, Protection of children, 2012 \| [^|]*: Inadequate$/],
    ['isle of wight grade 2014', 'Isle of Wight, SIF, 2014 | Overall: Requires improvement to be good'],
    ['isle of wight school improvement grade 2014', /^Isle of Wight, School improvement, 2014 \| .*: Effective$/],
    ['was barnsley inadequate in 2012', /^Barnsley, Child protection, recalled, 2012 \| [^|]*: Inadequate$/],
    [
      'when was kent inspected',
      /^Kent, ILACS, 2025 \| Inspected: 3 to 7 November 2025 \| The latest of \d inspections in our record$/,
    ],
    ['torbay inspection published 2015', 'Torbay, SIF, 2015 | Published: 5 January 2016'],
    ['when did the isle of wight partnership start', began],
    ['isle of wight partnership start date', began],
    ['when did the isle of wight partnership end', `${iow} | Term to end: ?`],
    ['isle of wight partnership end date', `${iow} | Term to end: ?`],
    ['isle of wight partnership end', `${iow} | Term to end: ?`],
    ['isle of wight partner', `${iow} | Partner: Hampshire`],
    ['isle of wight notice period', `${iow} | Notice period: ?`],
    ['isle of wight partnership cost', 'none'],
    ['kent partnership', 'none'],
    ['kent partnership end', 'none'],
    ['torbay partnership end', 'none'],
    ['sandwell trust start date', 'none'],
    ['when did bradford trust start', 'none'],
    ['who ran torbay', 'none'],
    ['who was commissioner for torbay', 'Torbay, from 2016 | Commissioner: ?'],
    ['who was commissioner of birmingham', 'none'],
    [
      'when did buckinghamshire direction start',
      /^Direction to Buckinghamshire \| Issued: 5 March 2018 \| The first of \d/,
    ],
    ['croydon direction end', /^Statutory direction, Croydon \| Ended: January 2018$/],
    ['torbay direction 2016', 'none'],
    ['hampshire children in need', 'Hampshire | Children in need: 6,502'],
    ['why is torbay inadequate', 'none'],
    ['inadequate 2015', 'none'],
  ] as const)('for “%s” shows just the reading that was asked for, or there is none', async (text, expected) => {
    const card = await cardFor(text);
    if (typeof expected === 'string') expect(card).toBe(expected);
    else expect(card).toMatch(expected);
  });

  test('says of what was only asked for how it is put, and by whom, and never gives it as what is', async () => {
    const { answer } = await ask('isle of wight partnership end date', noFilters());
    expect(answer?.rows.map(({ value }) => value)).toEqual(['']);
    expect(answer?.rows[0]?.accounts).toEqual([
      expect.objectContaining({ modality: 'Requested', value: '31 January 2024' }),
      expect.objectContaining({ modality: 'Recommended', value: '31 January 2024' }),
    ]);
    const { answer: roles } = await ask('torbay commissioner', noFilters());
    expect(roles?.rows.flatMap(({ accounts }) => accounts.map(({ modality }) => modality))).toEqual([
      'Requested',
      'Proposed',
    ]);
  });

  test('says when the inspection was, that a grade is unchecked, and gives the paragraph of each account', async () => {
    const { answer } = await ask('latest grade kent', noFilters());
    expect(answer?.rows[0]).toMatchObject({
      detail: 'inspected 3 to 7 November 2025; published 2 February 2026',
      isUnchecked: true,
    });
    expect(answer?.rows[0]?.accounts[0]?.href).toMatch(/^\/reports\/[^#]+#/);
  });
});

test('nothing that a hit, a card or a filter prints is a code of ours', () => {
  const { site } = read;
  const words = Object.values(site.vocabulary).flatMap((list) => Object.entries(list));
  const typed = Object.values(site.vocabulary.types).flatMap((list) => Object.entries(list));
  const named = [...site.subjects.values()].map(({ id, title }) => [id, { label: title }] as const);
  const called = new Set([...site.subjects.values()].flatMap(({ aliases }) => aliases));
  const codes = new Set(
    [...words, ...typed, ...named].flatMap(([id, { label }]) =>
      id.includes('-') && id !== label && !called.has(id) ? [id] : [],
    ),
  );
  const { first, pages, answerPages } = index;
  const rows = [...(first.shelf.rows ?? []), ...pages.flat()];
  const texts = [
    ...rows.flatMap(({ title, line, snippet = '', also = [], places = [] }) => [
      title,
      line,
      snippet,
      ...also,
      ...places.flat(),
    ]),
    ...answerPages
      .flat()
      .flatMap(({ subject, label, detail = '', value, summary = '', accounts }) => [
        ...[subject, label, detail, value, summary],
        ...accounts.flatMap((one) => [one.value, one.source, one.modality ?? '']),
      ]),
    ...facetNames.flatMap((name) => first.labels[name].map(([, label]) => label)),
  ];
  const isCode = (text: string) =>
    text.split(/ · |, |: |; |\brow /).some((part) => codes.has(part)) ||
    /\b[a-z]+(?:-[a-z]+)*-\d{4}-[a-z0-9-]+\b/.test(text);
  expect(texts.length).toBeGreaterThan(5000);
  expect(texts.filter(isCode).slice(0, 10)).toEqual([]);
});

test('a browser is told of the search in words that fit, with whole addresses that hold the base path', () => {
  const site = { ...read.site, address: { origin: 'https://example.org', base: '/record' } };
  const text = openSearch(site);
  expect(text).toContain('template="https://example.org/record/search/?q={searchTerms}"');
  expect(text).toContain('template="https://example.org/record/opensearch.xml"');
  expect(/<ShortName>(.*)<\/ShortName>/.exec(text)?.[1]).toBe('Intervention');
});
