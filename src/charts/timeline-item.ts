/**
 * The first and the last day that a time may be, both included: whole days since 1970-01-01, UTC.
 * ±Infinity where one of them isn't known.
 */
export type Days = readonly [earliest: number, latest: number];

/** The forms that a mark can have besides its colour. */
export type Form = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon';

/** One thing in time, as the caller gives it. A mark stands at its start; a bar runs from its start to its end. */
export interface TimelineItem {
  /** Unique among the items. */
  id: string;
  /** The id of the lane it stands in. */
  lane: string;
  label: string;
  kind: 'mark' | 'bar';
  start: Days;
  /** Of a bar. `open`: still going on at the end of the evidence; `unknown`, or nothing: where it ends isn't known. */
  end?: Days | 'open' | 'unknown' | undefined;
  /** The time in words; else they are made from the days. */
  when?: string | undefined;
  /** What sort of thing it is, where its lane holds several: begins its description. */
  sort?: string | undefined;
  /** More about it, for its title and the table. */
  description?: string | undefined;
  /** How sure it is, or whose account. */
  account?: string | undefined;
  /** Where it is said. */
  source?: Source | undefined;
  /** Where a click leads. */
  href?: string | undefined;
  /** Only thought of (planned, expected): a dashed outline, never filled. */
  ghost?: boolean | undefined;
  /** Happened, but has no value to show: an outline. */
  hollow?: boolean | undefined;
  /** There are accounts that differ: a small ≠ beside the label. */
  differs?: boolean | undefined;
  /** Where accounts that aren't shown place it: a small ring at each. */
  others?: readonly Other[] | undefined;
  /** Nobody has held it against its source: a dotted ring. */
  unchecked?: boolean | undefined;
  /** A later act of the same thing, such as its publication: a thin upright, joined to the mark by a hairline. */
  then?: Moment | undefined;
  /** The mark itself stands at such an act, since no earlier one is known: it has the upright too. */
  late?: boolean | undefined;
  /** What became of a bar on its way: each divides it, with its words underneath. */
  moments?: readonly Moment[] | undefined;
  /** Its place on a ladder, 1 the lowest, of `levels`. */
  level?: number | undefined;
  levels?: number | undefined;
  /** A scale of its own: its marks stand on a ladder apart and take no colour of the common scales. */
  scale?: string | undefined;
  /** One or two characters inside the mark. */
  letter?: string | undefined;
  /** Default: the form of its level, as in all charts; of what has no level, a circle. */
  shape?: Form | undefined;
  /** Further classes, for colour: `tone-2`, `tone-3`. */
  className?: string | undefined;
  /** Marks of one lane with the same key are joined by a step line, one to the next. */
  join?: string | undefined;
}

/** An act within an item; `when` is its time in words, else they are made from the days. */
export interface Moment {
  at: Days;
  label: string;
  when?: string | undefined;
  /** Only thought of: a dashed tick that divides nothing. */
  ghost?: boolean | undefined;
}

/** The place that another account gives an item: its time, its place on the ladder, or both. */
export interface Other {
  at: Days;
  level?: number | undefined;
  letter?: string | undefined;
  /** What it says, and whose it is. */
  words: string;
}

/** The names of a scale's levels, the lowest first; `scale` as the items name it, none for the common ones. */
export interface Ladder {
  scale?: string | undefined;
  names: readonly string[];
  /** For pictures that are too narrow for names. */
  letters: readonly string[];
}

/** A source by its name and address. */
export interface Source {
  label: string;
  href: string;
}

/** A lane by its id, in the order in which lanes are stacked; `note` stands beside its label. */
export interface Lane {
  id: string;
  /** Empty: no heading. */
  label: string;
  note?: string | undefined;
}

/** A thin line from the last mark of one join key to the first of another, in the same lane. */
export interface Join {
  from: string;
  to: string;
  style: 'thin';
  /** Its whole meaning, for its name. */
  label?: string | undefined;
  /** The words drawn under the line; default: the label. */
  short?: string | undefined;
}

/** What to draw besides the items, and how. */
export interface TimelineOptions {
  /** Start of every id in the picture; unique in its page. */
  id: string;
  title: string;
  /** One sentence that sums the picture up. */
  description?: string | undefined;
  /** In pixels; default 720, meant for 320 to 1,200. */
  width?: number | undefined;
  /** The first and last day shown; default: the whole years that hold the items. What lies outside isn't drawn. */
  domain?: Days | undefined;
  /** Time begins no further left than this, in pixels, so that pictures under one another can share their scale (`timelineLeft`). */
  left?: number | undefined;
  /** Day 0 is an event, and the axis counts years before and after it. */
  elapsed?: boolean | undefined;
  /** The last day of the evidence, where open bars stop; default: the last day shown. */
  until?: number | undefined;
  /** Lanes that aren't listed follow in the order of the items, under their ids; lanes without items are left out. */
  lanes?: readonly Lane[] | undefined;
  joins?: readonly Join[] | undefined;
  /** What the levels of the ladders are called, at their side. */
  ladders?: readonly Ladder[] | undefined;
  words?: Partial<Words> | undefined;
}

/** Every word that a timeline says by itself. */
export interface Words {
  from: string;
  to: string;
  by: string;
  between: string;
  and: string;
  orLater: string;
  undated: string;
  open: string;
  unknownStart: string;
  unknownEnd: string;
  differs: string;
  ghost: string;
  unchecked: string;
  others: string;
  uncertain: string;
  /** What the sign at the edge of the days shown means. */
  beyond: string;
  empty: string;
  columns: { when: string; what: string; sure: string; source: string };
}

/** The words in English. */
export const english: Words = {
  from: 'from',
  to: 'to',
  by: 'by',
  between: 'between',
  and: 'and',
  orLater: 'or later',
  undated: 'date not known',
  open: 'continuing when last recorded',
  unknownStart: 'start not known',
  unknownEnd: 'end not known',
  differs: 'accounts differ',
  ghost: 'not recorded as having happened',
  unchecked: 'unchecked: from a data set',
  others: 'other accounts',
  uncertain: 'exact date not known',
  beyond: 'Goes on beyond what is shown',
  empty: 'Nothing to show',
  columns: { when: 'When', what: 'What', sure: 'How sure', source: 'Source' },
};
