import type { Scene } from './scene.ts';

/** A chart in all the forms in which it can be read: a picture for any width, words, and a table, from the same data. */
export interface Chart {
  /** `timeline`, `judgements` …, as its address spells it. */
  chart: string;
  title: string;
  /** What it shows, in sentences made from the data that it draws. */
  summary: string;
  /** How to read what it draws, a sentence each. */
  notes: readonly string[];
  /** The same where it is narrow and drawn as a list, if that is read otherwise. */
  listNotes?: readonly string[] | undefined;
  /** The day of its latest evidence, in words. */
  until?: string | undefined;
  /** Draws it for a width in pixels; `id` starts every id in the picture and is unique in its page. */
  draw: (width: number, id: string) => Scene;
  /** The same, in the same order. */
  table: ChartTable;
}

/** A chart as text: what it draws, a row each. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly ChartCell[])[];
}

/** A cell of a chart's table. */
export interface ChartCell {
  text: string;
  /** More about it, smaller. */
  note?: string | undefined;
  href?: string | undefined;
  /** Whether it names its row. */
  heads?: boolean | undefined;
}
