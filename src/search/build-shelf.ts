import { writeNumbers, writeWords } from './query/code.ts';
import { facetNames, fields, type FacetName, type Field, type Row, type ShelfPack } from './query/pack.ts';
import { questionWords, stopWords } from './query/stop.ts';
import { indexWords } from './query/text.ts';
import type { SearchRecord } from './record.ts';

/** The values of each facet in a fixed order: their numbers in a pack. */
export type FacetPlaces = Record<FacetName, ReadonlyMap<string, number>>;

/** Days and years are counted from here, so that they are never under 0. */
const firstDay = Date.UTC(1900, 0, 1) / 86_400_000;

/** Records as one part of the index; rows are left to the caller. */
export function buildShelf(records: readonly SearchRecord[], places: FacetPlaces): ShelfPack {
  const postings = new Map<string, number[]>();
  records.forEach((record, index) => {
    for (const [word, field] of wordsOf(record)) {
      const own = postings.get(word) ?? [];
      own.push(index * 4 + field);
      postings.set(word, own);
    }
  });
  const words = [...postings.keys()].sort();
  return {
    size: records.length,
    words: writeWords(words),
    postings: words.map((word) => writeNumbers(steps(postings.get(word) ?? []))).join(' '),
    facets: Object.fromEntries(
      facetNames.map((name) => [name, writeNumbers(records.flatMap(({ facets }) => list(facets[name], places[name])))]),
    ) as ShelfPack['facets'],
    years: writeNumbers(records.flatMap(({ years }) => (years ? years.map((year) => year - 1900) : [0, 0]))),
    days: writeNumbers(records.map(({ day }) => (day === undefined ? 0 : Math.max(1, day - firstDay)))),
    holds: writeNumbers(records.map(({ holds }) => holds)),
    ranks: writeNumbers(records.map(({ evidence }) => Math.min(15, Math.round(1.5 * Math.log2(1 + evidence))))),
    lengths: writeNumbers(records.map(({ text }) => Math.min(255, indexWords(text.join(' ')).length))),
  };
}

/** What a hit prints. */
export function rowOf({ href, title, line, snippet, names, areas, places = [], mark }: SearchRecord): Row {
  return {
    href,
    title,
    line,
    ...(snippet === undefined || snippet === '' ? {} : { snippet }),
    ...(names.length === 0 ? {} : { also: names }),
    ...(areas.length === 0 ? {} : { areas }),
    ...(places.length === 0 ? {} : { places }),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** Each word of a record with the best of its fields. */
function wordsOf({
  title,
  isUnnamed,
  names,
  areas,
  codes = [],
  context,
  tokens,
  nameTokens = [],
  text,
}: SearchRecord): Map<string, number> {
  const found = new Map<string, number>();
  const add = (words: readonly string[], field: Field) => {
    const place = fields.indexOf(field);
    for (const word of words) found.set(word, Math.min(place, found.get(word) ?? place));
  };
  const telling = (words: readonly string[]) =>
    words.filter((word) => !stopWords.has(word) && !questionWords.has(word));
  add(telling(text.flatMap(indexWords)), 'text');
  add(telling([...context.flatMap(indexWords), ...tokens]), 'context');
  add([...areas, ...codes].flatMap(indexWords), 'area');
  add([...(isUnnamed ? [] : [title]), ...names].flatMap(indexWords), 'name');
  add(nameTokens, 'name');
  return found;
}

/** Each number of a record as its step from the record before; the field stays in the last two bits. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - ((numbers[index - 1] ?? 0) >> 2) * 4);
}

function list(values: readonly string[], places: ReadonlyMap<string, number>): number[] {
  const numbers = [...new Set(values.flatMap((value) => places.get(value) ?? []))];
  return [numbers.length, ...numbers];
}
