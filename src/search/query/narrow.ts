import type { Engine } from './engine.ts';
import { isEmpty, type Filters } from './filters.ts';
import { facetNames, type FacetName } from './pack.ts';
import type { Found } from './rank.ts';
import type { FacetValues, Shelf } from './shelf.ts';

/** What a search goes on with: the likeliest in their order, and the records of the rest by shelf. */
export interface Candidates {
  best: readonly Found[];
  rest: readonly (readonly number[])[];
}

/** A value of a facet, and how many hits have it. */
export interface FacetCount {
  id: string;
  label: string;
  count: number;
}

/** How many hits each value of each facet would have; a value that none would have is left out, unless it is chosen. */
export type FacetCounts = Record<FacetName, FacetCount[]>;

/** How many there are. */
export const sizeOf = ({ best, rest }: Candidates): number => rest.reduce((sum, own) => sum + own.length, best.length);

/**
 * A stretch of them in their order: the best, then the rest as it stands. A search may find tens of thousands and shows
 * twenty-five, so nothing is made of the others.
 */
export function stretchOf({ best, rest }: Candidates, from: number, count: number): Found[] {
  const shown = best.slice(from, from + count);
  let before = best.length;
  rest.forEach((own, shelf) => {
    const start = Math.max(0, from + shown.length - before);
    const wanted = own.slice(start, start + count - shown.length);
    shown.push(...wanted.map((record) => ofRest(shelf, record)));
    before += own.length;
  });
  return shown;
}

/** All of them, the latest first. */
export function byDate({ shelves }: Engine, { best, rest }: Candidates): Candidates {
  const all = [...best, ...rest.flatMap((own, shelf) => own.map((record) => ofRest(shelf, record)))];
  const dayOf = ({ shelf, record }: Found) => shelves[shelf]?.days[record] ?? 0;
  return { best: all.sort((a, b) => dayOf(b) - dayOf(a) || b.score - a.score), rest: [] };
}

const ofRest = (shelf: number, record: number): Found => ({ shelf, record, score: 0, cover: 0 });

/** What passes the filters. */
export function narrow({ shelves, labels }: Engine, all: Candidates, filters: Filters): Candidates {
  if (isEmpty(filters)) return all;
  const wanted = wantedOf(labels, filters);
  const misses = shelves.map((shelf) => passing(shelf, wanted, filters));
  const passes = (shelf: number) => (record: number) => misses[shelf]?.(record) === nothing;
  return {
    best: all.best.filter(({ shelf, record }) => passes(shelf)(record)),
    rest: all.rest.map((own, shelf) => own.filter(passes(shelf))),
  };
}

/** For each facet how many hits each value would have, if it were chosen instead of its facet's other values. */
export function facetCounts({ shelves, labels }: Engine, all: Candidates, filters: Filters): FacetCounts {
  const counts = facetNames.map((name) => new Uint32Array(labels[name].length));
  const wanted = wantedOf(labels, filters);
  shelves.forEach((shelf, index) => {
    const own = recordsOn(index, all);
    const failed = passing(shelf, wanted, filters);
    const misses = failed ? Int32Array.from(own, failed) : undefined;
    facetNames.forEach((name, place) => {
      const count = counts[place];
      if (count) addTo(count, shelf.facet(name), own, misses, place);
    });
  });
  return byName(labels, counts, wanted);
}

/** Adds the values of records that miss nothing, or this facet alone; a query may have found tens of thousands. */
function addTo(
  counts: Uint32Array,
  { starts, values, only }: FacetValues,
  records: Int32Array,
  misses: Int32Array | undefined,
  place: number,
): void {
  for (let index = 0; index < records.length; index += 1) {
    const missed = misses?.[index] ?? nothing;
    if (missed !== nothing && missed !== place) continue;
    const record = records[index] ?? 0;
    const value = only[record] ?? -1;
    if (value >= 0) counts[value] = (counts[value] ?? 0) + 1;
    // Most records have one value of a facet or none.
    if (value >= -1) continue;
    const end = starts[record + 1] ?? 0;
    for (let at = starts[record] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}

function recordsOn(shelf: number, { best, rest }: Candidates): Int32Array {
  const own = best.filter((one) => one.shelf === shelf);
  const others = rest[shelf] ?? [];
  const records = new Int32Array(own.length + others.length);
  own.forEach(({ record }, index) => (records[index] = record));
  records.set(others, own.length);
  return records;
}

/** No counts, for a search that shows none. */
export const noCounts = (): FacetCounts =>
  Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FacetCounts;

function byName(labels: Engine['labels'], counts: readonly Uint32Array[], wanted: Wanted): FacetCounts {
  const lists = facetNames.map((name, place): [FacetName, FacetCount[]] => [
    name,
    labels[name].flatMap(([id, label], value) => {
      const count = counts[place]?.[value] ?? 0;
      return count > 0 || wanted[place]?.has(value) === true ? [{ id, label, count }] : [];
    }),
  ]);
  return Object.fromEntries(lists) as FacetCounts;
}

type Wanted = readonly ReadonlySet<number>[];

/** The numbers of the values that are chosen, by facet; one that the record doesn't know, or no longer, takes no part. */
function wantedOf(labels: Engine['labels'], { values }: Filters): Wanted {
  return facetNames.map((name) => {
    const places = values[name].map((id) => labels[name].findIndex(([own]) => own === id));
    return new Set(places.filter((place) => place >= 0));
  });
}

/** What a record can miss: nothing, more than one thing or its years, or else the facet of that number. */
const nothing = -1;
const several = -2;

/** For each record of a shelf what of the filters it misses; no function if there are none. */
function passing(shelf: Shelf, wanted: Wanted, filters: Filters): ((record: number) => number) | undefined {
  if (isEmpty(filters)) return undefined;
  const asked = facetNames.flatMap((name, place) => {
    const set = wanted[place];
    return set === undefined || set.size === 0 ? [] : [{ place, set, facet: shelf.facet(name) }];
  });
  return (record) => {
    if (!inYears(shelf, record, filters)) return several;
    let missed = nothing;
    for (const { place, set, facet } of asked)
      if (!hasOne(facet, record, set)) missed = missed === nothing ? place : several;
    return missed;
  };
}

function hasOne({ starts, values }: FacetValues, record: number, set: ReadonlySet<number>): boolean {
  for (let at = starts[record] ?? 0; at < (starts[record + 1] ?? 0); at += 1)
    if (set.has(values[at] ?? -1)) return true;
  return false;
}

function inYears(shelf: Shelf, record: number, { from, to }: Filters): boolean {
  if (from === undefined && to === undefined) return true;
  const years = shelf.years(record);
  return years !== undefined && years[1] >= (from ?? 0) && years[0] <= (to ?? 9999);
}
