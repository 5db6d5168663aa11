import type { Graded } from './signs.ts';
import { type Told, type ToldWords, toldWords } from './told.ts';

/** A row: `depth` is how many areas it lies within. */
export interface JudgedArea {
  id: string;
  label: string;
  depth: number;
}

/** A column: one occasion, in the order of time. */
export interface JudgedOccasion {
  id: string;
  /** Its whole name, and its time in words. */
  label: string;
  when: string;
  /** What stands over the column, a line each. */
  head: readonly string[];
  href?: string | undefined;
  /** The one that the page is about. */
  current?: boolean | undefined;
}

/** What was judged, or not, of one area, or of several at once, on one occasion. */
export interface Judgement extends Told, Graded {
  occasion: string;
  /** Neighbouring rows of one section; several where one judgement covers them all. */
  areas: readonly string[];
  /** `aside`: it was dealt with and has no place on the scale; `missing`: nothing is known of it. */
  state: 'graded' | 'aside' | 'missing';
  text: string;
}

/** Occasions beside one another, and the areas that they judge. Sections share the columns and no areas. */
export interface JudgedBlock {
  id: string;
  label?: string | undefined;
  occasions: readonly JudgedOccasion[];
  sections: readonly { label?: string | undefined; areas: readonly JudgedArea[] }[];
  judgements: readonly Judgement[];
}

/** Every word that the chart says by itself. */
export interface JudgementWords extends ToldWords {
  columns: { occasion: string; when: string; area: string; value: string; sure: string; source: string };
  combined: string;
  empty: string;
  key: { aside: string; missing: string; combined: string; ghost: string; differs: string; unchecked: string };
}

/** The words in English. */
export const judgementWords: JudgementWords = {
  ...toldWords,
  columns: { occasion: 'Occasion', when: 'When', area: 'Area', value: 'Grade', sure: 'How sure', source: 'Source' },
  combined: 'judged together',
  empty: 'Nothing to show',
  key: {
    aside: 'dealt with, and not graded',
    missing: 'not in our record',
    combined: 'one grade for several areas',
    ghost: 'not told as having been given',
    differs: 'accounts differ',
    unchecked: 'unchecked: from a data set',
  },
};

/** How the grid is drawn. */
export interface JudgementOptions {
  id: string;
  title: string;
  description?: string | undefined;
  width?: number | undefined;
  /** The names of the grades, for the key. */
  grades?: readonly (Graded & { label: string })[] | undefined;
  words?: JudgementWords | undefined;
}
