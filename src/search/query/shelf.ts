import { readNumbers, readWords } from './code.ts';
import { facetNames, type FacetName, type Row, type ShelfPack } from './pack.ts';

/** The records of one word: their numbers, and the field of each. */
export interface Postings {
  records: Int32Array;
  fields: Uint8Array;
}

/** The values that records have of a facet, one record after another: those of a record stand from its start to the next one's. */
export interface FacetValues {
  starts: Int32Array;
  values: Int32Array;
  /** The value of each record that has just one; under 0 for one that has none (-1) or several (-2). */
  only: Int32Array;
}

/** A part of the index, opened: nothing of it is decoded before it is asked for. */
export interface Shelf {
  size: number;
  words: readonly string[];
  /** A word's place in the vocabulary. */
  place: ReadonlyMap<string, number>;
  postings(place: number): Postings;
  /** The values that each record has of a facet. */
  facet(name: FacetName): FacetValues;
  years(record: number): readonly [first: number, last: number] | undefined;
  /** The first and the last of all years. */
  span(): readonly [first: number, last: number] | undefined;
  days: readonly number[];
  holds: readonly number[];
  ranks: readonly number[];
  lengths: readonly number[];
  /** For each record the number of the thing that it is of, where several are of one. */
  things: readonly number[];
  rows: readonly Row[] | undefined;
  pageSize: number;
}

/** Opens a part of the index as it was sent. */
export function openShelf(pack: ShelfPack): Shelf {
  const words = readWords(pack.words);
  const coded = pack.postings.split(' ');
  const known = new Map<number, Postings>();
  const facets = new Map(facetNames.map((name) => [name, lazy(() => readValues(pack.facets[name], pack.size))]));
  const years = lazy(() => readNumbers(pack.years));
  return {
    size: pack.size,
    words,
    place: new Map(words.map((word, index) => [word, index])),
    postings: (place) => {
      const found = known.get(place) ?? readPostings(coded[place] ?? '');
      known.set(place, found);
      return found;
    },
    facet: (name) => facets.get(name)?.() ?? noValues,
    years: (record) => {
      const first = years()[record * 2] ?? 0;
      const last = years()[record * 2 + 1] ?? 0;
      return first === 0 ? undefined : [first + 1900, last + 1900];
    },
    span: lazy(() => spanOf(years())),
    days: readNumbers(pack.days),
    holds: readNumbers(pack.holds),
    ranks: readNumbers(pack.ranks),
    lengths: readNumbers(pack.lengths),
    things: sums(readNumbers(pack.things ?? '')),
    rows: pack.rows,
    pageSize: pack.pageSize ?? pack.size,
  };
}

function spanOf(years: readonly number[]): readonly [number, number] | undefined {
  let [first, last] = [Infinity, 0];
  for (const year of years) {
    if (year > 0) first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return last === 0 ? undefined : [first + 1900, last + 1900];
}

/** Numbers of which each is told by its step from the one before. */
function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function readPostings(text: string): Postings {
  const numbers = readNumbers(text);
  const records = new Int32Array(numbers.length);
  const fields = new Uint8Array(numbers.length);
  let record = 0;
  numbers.forEach((number, index) => {
    record += number >> 2;
    records[index] = record;
    fields[index] = number & 3;
  });
  return { records, fields };
}

const nowhere: Postings = { records: new Int32Array(0), fields: new Uint8Array(0) };

/** The records that have a word; none where the shelf doesn't know it. */
export function postingsOf(shelf: Shelf, word: string): Postings {
  const place = shelf.place.get(word);
  return place === undefined ? nowhere : shelf.postings(place);
}

/** Whether a record has a word. */
export const holdsWord = (shelf: Shelf, word: string, record: number): boolean =>
  placeIn(postingsOf(shelf, word).records, record) >= 0;

/** Where a record stands among records in their order; below 0 where it doesn't. */
export function placeIn(records: Int32Array, record: number): number {
  let low = 0;
  let high = records.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = records[middle] ?? 0;
    if (here === record) return middle;
    if (here < record) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const noValues: FacetValues = { starts: new Int32Array(0), values: new Int32Array(0), only: new Int32Array(0) };

function readValues(text: string, size: number): FacetValues {
  const numbers = readNumbers(text);
  const starts = new Int32Array(size + 1);
  const values = new Int32Array(Math.max(0, numbers.length - size));
  const only = new Int32Array(size);
  let at = 0;
  let end = 0;
  for (let record = 0; record < size; record += 1) {
    const count = numbers[at] ?? 0;
    for (let step = 1; step <= count; step += 1) values[end + step - 1] = numbers[at + step] ?? 0;
    at += count + 1;
    end += count;
    starts[record + 1] = end;
    only[record] = count === 1 ? (values[end - 1] ?? -1) : count === 0 ? -1 : -2;
  }
  return { starts, values, only };
}

/** All values that a record has of a facet. */
export const valuesOf = ({ starts, values }: FacetValues, record: number): Int32Array =>
  values.subarray(starts[record], starts[record + 1]);

/** The first value that a record has of a facet. */
export function firstValue({ starts, values }: FacetValues, record: number): number | undefined {
  const start = starts[record] ?? 0;
  return start < (starts[record + 1] ?? 0) ? values[start] : undefined;
}

function lazy<T>(build: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: build() }).value;
}
