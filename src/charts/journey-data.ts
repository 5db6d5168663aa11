import type { Graded } from './signs.ts';
import { type Told, type ToldWords, toldWords } from './told.ts';

/** Days after the event at which the rows are aligned: the fewest and the most that they may be. */
export type Elapsed = readonly [least: number, most: number];

/** A grade after the event. */
export interface LaterGrade extends Told, Graded {
  after: Elapsed;
  text: string;
  /** The time in words, as a date. */
  when: string;
  /** Better than the grade of the event. */
  better: boolean;
}

/** One body from the event on. */
export interface Journey extends Omit<Told, 'differs'>, Graded {
  label: string;
  /** The event: its grade, and its time in words. */
  text: string;
  when: string;
  /** By time; the first that is better ends the spell. */
  later: readonly LaterGrade[];
  /** For one without a better grade: how many days after the event the record ends, and what it says of that. */
  waiting?: { until: number; text: string } | undefined;
}

/** Every word that the chart says by itself. */
export interface JourneyWords extends ToldWords {
  columns: { who: string; event: string; grade: string; when: string; after: string; sure: string; source: string };
  at: string;
  waiting: string;
  years: (years: number) => string;
  empty: string;
  key: {
    known: string;
    soft: string;
    waiting: string;
    whisker: string;
    ghost: string;
    differs: string;
    unchecked: string;
  };
}

/** The words in English. */
export const journeyWords: JourneyWords = {
  ...toldWords,
  columns: {
    who: 'Who',
    event: 'First',
    grade: 'Grade',
    when: 'When',
    after: 'Years after',
    sure: 'How sure',
    source: 'Source',
  },
  at: '0',
  waiting: 'None yet',
  years: (years) => (years === 0 ? '0' : years === 1 ? '1 year' : `${years} years`),
  empty: 'Nothing to show',
  key: {
    known: 'judged no better at its end',
    soft: 'between two judgements: the change came at some time in it',
    waiting: 'no better grade in our record, up to its end',
    whisker: 'somewhere in this span',
    ghost: 'not told as having been given',
    differs: 'accounts differ',
    unchecked: 'unchecked: from a data set',
  },
};

/** How the chart is drawn. */
export interface JourneyOptions {
  id: string;
  title: string;
  description?: string | undefined;
  width?: number | undefined;
  /** The names of the grades, for the key. */
  grades?: readonly (Graded & { label: string })[] | undefined;
  words?: JourneyWords | undefined;
}

/** Days in years, to a tenth; a span where they aren't known to one. */
export function yearsAfter([least, most]: Elapsed): string {
  const [from, to] = [least, most].map((days) => (Math.max(0, days) / 365.25).toFixed(1));
  return from === to ? String(from) : `${String(from)} to ${String(to)}`;
}

/** The grade that ends a spell, if there is one, and the last one before it; one that was only thought of does neither. */
export function spellOf({ later: all }: Journey): {
  still?: LaterGrade | undefined;
  better?: LaterGrade | undefined;
} {
  const later = all.filter(({ ghost }) => ghost !== true);
  const index = later.findIndex(({ better }) => better);
  const before = index === -1 ? later : later.slice(0, index);
  return { still: before.at(-1), better: later[index] };
}
