import { expect, test } from 'vitest';
import { buildShelf } from '../../src/search/build-shelf.ts';
import { answersIn } from '../../src/search/query/answers.ts';
import { lookalikes } from '../../src/search/query/lookalike.ts';
import { facetNames, holds } from '../../src/search/query/pack.ts';
import { parseQuery } from '../../src/search/query/parse.ts';
import { openShelf, type Shelf } from '../../src/search/query/shelf.ts';
import { openThesaurus } from '../../src/search/query/thesaurus.ts';
import type { FacetPlaces } from '../../src/search/build-shelf.ts';
import type { SearchRecord } from '../../src/search/record.ts';

const places = Object.fromEntries(
  facetNames.map((name) => [name, new Map(name === 'authority' ? [['tor-bay', 0]] : [])]),
) as unknown as FacetPlaces;

/** When something of Tor Bay began: one reading for each day that it is sorted by. */
function beginnings(days: readonly (number | undefined)[]): Shelf {
  const records = days.map((day, index): SearchRecord => ({
    href: `/directions/${String(index)}/`,
    title: '',
    isUnnamed: true,
    line: '',
    names: ['Began', 'start'],
    areas: ['direction'],
    context: ['Tor Bay'],
    tokens: [],
    text: [],
    facets: { kind: [], authority: ['tor-bay'], region: [], framework: [], grade: [], modality: [] },
    day,
    holds: holds.date | holds.happened,
    evidence: 1,
  }));
  return openShelf(buildShelf(records, places));
}

function answersFor(text: string, shelf: Shelf) {
  const words = lookalikes();
  words.add(shelf.words);
  const query = parseQuery(text, {
    words,
    thesaurus: openThesaurus({ same: [['tor bay', 'TB']], leads: [], common: [], within: [], services: [] }),
    count: () => 5,
    bodies: new Map([['tor bay', [0]]]),
    grades: new Set(),
    plurals: new Set(),
    isCode: () => false,
  });
  return answersIn(shelf, query, []);
}

test('of several things the first or the latest answers, never one without a date, and the card says so', () => {
  const first = 'when did the tor bay direction start';
  const latest = 'when was the latest tor bay direction start';
  const dated = beginnings([42_000, 41_000, 43_000]);
  expect(answersFor(first, dated)).toEqual({ records: [1], which: 'The first of 3 in our record' });
  expect(answersFor(latest, dated)).toEqual({ records: [2], which: 'The latest of 3 in our record' });
  const some = beginnings([undefined, 42_000, 41_000]);
  expect(answersFor(first, some)).toEqual({ records: [2], which: 'The first dated of 3 in our record' });
  expect(answersFor(latest, some)).toEqual({ records: [1], which: 'The latest dated of 3 in our record' });
  expect(answersFor(first, beginnings([undefined, undefined])).which).toBe('One of 2 in our record');
});
