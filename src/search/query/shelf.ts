import { readNumbers, readWords } from './code.ts';
import { facetNames, type FacetName, type Row, type ShelfPack } from './pack.ts';

/** The records of one word: their numbers, and the field of each. */
export interface Postings {
  records: Int32Array;
  fields: Uint8Array;
}

/** A part of the index, opened: nothing of it is decoded before it is asked for. */
export interface Shelf {
  size: number;
  words: readonly string[];
  /** A word's place in the vocabulary. */
  place: ReadonlyMap<string, number>;
  postings(place: number): Postings;
  /** The values that a record has of a facet. */
  facet(name: FacetName, record: number): readonly number[];
  years(record: number): readonly [first: number, last: number] | undefined;
  days: readonly number[];
  holds: readonly number[];
  ranks: readonly number[];
  lengths: readonly number[];
  rows: readonly Row[] | undefined;
  pageSize: number;
}

/** Opens a part of the index as it was sent. */
export function openShelf(pack: ShelfPack): Shelf {
  const words = readWords(pack.words);
  const coded = pack.postings.split(' ');
  const known = new Map<number, Postings>();
  const facets = new Map(facetNames.map((name) => [name, lazy(() => readLists(pack.facets[name], pack.size))]));
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
    facet: (name, record) => facets.get(name)?.()[record] ?? [],
    years: (record) => {
      const first = years()[record * 2] ?? 0;
      const last = years()[record * 2 + 1] ?? 0;
      return first === 0 ? undefined : [first + 1900, last + 1900];
    },
    days: readNumbers(pack.days),
    holds: readNumbers(pack.holds),
    ranks: readNumbers(pack.ranks),
    lengths: readNumbers(pack.lengths),
    rows: pack.rows,
    pageSize: pack.pageSize ?? pack.size,
  };
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

function readLists(text: string, size: number): number[][] {
  const numbers = readNumbers(text);
  let at = 0;
  return Array.from({ length: size }, () => {
    const count = numbers[at] ?? 0;
    at += count + 1;
    return numbers.slice(at - count, at);
  });
}

function lazy<T>(build: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: build() }).value;
}
