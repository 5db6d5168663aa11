import { isoDay, rangeOf, type EdtfDate } from '../lib/date.ts';
import type { FacetName, GradeMark } from './query/pack.ts';
import { spanTokens } from './query/dates.ts';

/** A thing that can be found: what it is called, what stands around it, what it says, and what a hit prints of it. */
export interface SearchRecord {
  href: string;
  title: string;
  /** Its title is its text, not a name. */
  isUnnamed?: true | undefined;
  /** One line of facts under the title. */
  line: string;
  snippet?: string | undefined;
  mark?: GradeMark | undefined;
  /** Other names, codes and abbreviations. */
  names: string[];
  /** Places that it answers for. */
  areas: string[];
  /** The same as a hit prints them. */
  places?: [name: string, says: string][] | undefined;
  /** Codes and initials that it is found by and that no hit prints; of a statement the words for what it holds and the numbers of its place. */
  codes?: string[] | undefined;
  /** Words of what stands around it: council, framework, kind, grade. Words of dates come as tokens. */
  context: string[];
  tokens: string[];
  /** Dates by which it is called: a report is that of its day. */
  nameTokens?: string[] | undefined;
  text: string[];
  facets: Record<FacetName, string[]>;
  years?: readonly [number, number] | undefined;
  /** The day that it is sorted by. */
  day?: number | undefined;
  holds: number;
  /** How many statements stand behind it. */
  evidence: number;
}

/** What dates add to a record: tokens to be found by, its years, the day to sort by. */
export function datesOf(dates: readonly EdtfDate[]): Pick<SearchRecord, 'tokens' | 'years' | 'day'> {
  const spans = dates.map(rangeOf).map(({ earliest, latest }) => ({
    first: Number.isFinite(earliest) ? earliest : latest,
    last: Number.isFinite(latest) ? latest : earliest,
  }));
  const known = spans.filter(({ first, last }) => Number.isFinite(first) && Number.isFinite(last));
  if (known.length === 0) return { tokens: [] };
  const tokens = known.flatMap(({ first, last }) => spanTokens(isoDay(first), isoDay(last)));
  const years = known.flatMap(({ first, last }) => [first, last]).map((day) => Number(isoDay(day).slice(0, 4)));
  return {
    tokens: [...new Set(tokens)],
    years: [Math.min(...years), Math.max(...years)],
    day: known[0]?.last,
  };
}
