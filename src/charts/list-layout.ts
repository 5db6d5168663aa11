import { utcFormat } from 'd3-time-format';
import type { FilledLane } from './arrange.ts';
import { momentInWords, sureOf, whenOf } from './describe.ts';
import { headingHeight } from './heading.ts';
import { sizes } from './labels.ts';
import { allLines } from './text.ts';
import { toDate } from './time-scale.ts';
import type { TimelineItem, Words } from './timeline-item.ts';

/** A line of a row's words: its baseline is in pixels from the top. */
export interface RowLine {
  text: string;
  className: 'label' | 'note';
  size: number;
  y: number;
}

/** One item of a list with its words; `middle` is the line through its mark. */
export interface ListRow {
  item: TimelineItem;
  /** Where it differs from the row before. */
  year?: string | undefined;
  top: number;
  middle: number;
  bottom: number;
  lines: readonly RowLine[];
  /** Where the words of each act within a bar begin. */
  moments: readonly { y: number; ghost: boolean }[];
}

/** A lane of a list. */
export interface ListLane {
  lane: FilledLane;
  top: number;
  bottom: number;
  rows: readonly ListRow[];
}

/** Columns from left to right: years, joins, marks, small ladders, words; in pixels. */
export const columns = { joins: [44, 38], mark: 60, ladder: 80, words: 96 } as const;

const pad = 5;
const least = { mark: 34, bar: 40 };
const line = { label: 17, note: 15.5 };
const laneGap = 14;
const yearOf = utcFormat('%Y');

/** Stacks the lanes of a list. */
export function listLanes(
  lanes: readonly FilledLane[],
  { width, words, notes }: { width: number; words: Words; notes: ReadonlyMap<string, string> },
): ListLane[] {
  const placed: ListLane[] = [];
  for (const lane of lanes) {
    const top = placed.at(-1)?.bottom ?? 0;
    const rows: ListRow[] = [];
    let year: string | undefined;
    for (const item of lane.items) {
      const own = firstYear(item);
      const from = rows.at(-1)?.bottom ?? top + headingHeight(lane, width);
      const text = wordsOf(item, words, notes.get(item.id));
      rows.push(placeRow(item, text, { top: from, width, year: own === year ? undefined : own }));
      year = own;
    }
    placed.push({ lane, top, rows, bottom: (rows.at(-1)?.bottom ?? top) + laneGap });
  }
  return placed;
}

function firstYear({ start }: TimelineItem): string | undefined {
  const day = start.find(Number.isFinite);
  return day === undefined ? undefined : yearOf(toDate(day));
}

/** What a row says besides its label, a paragraph each; an act of a bar knows whether it is one. */
interface RowWords {
  label: string;
  notes: readonly { text: string; moment?: { ghost: boolean } | undefined }[];
}

function wordsOf(item: TimelineItem, words: Words, joined: string | undefined): RowWords {
  const { label, moments = [], then, others = [] } = item;
  const sure = sureOf(item, words);
  return {
    label,
    notes: [
      { text: capital(whenOf(item, words)) },
      ...(sure === '' ? [] : [{ text: capital(sure) }]),
      ...moments.map((moment) => ({
        text: momentInWords(moment, words),
        moment: { ghost: moment.ghost ?? false },
      })),
      ...(then ? [{ text: momentInWords(then, words) }] : []),
      ...others.map((other) => ({ text: `≠ ${other.words}` })),
      ...(joined === undefined ? [] : [{ text: joined }]),
    ],
  };
}

function placeRow(
  item: TimelineItem,
  { label, notes }: RowWords,
  { top, width, year }: { top: number; width: number; year: string | undefined },
): ListRow {
  const room = width - columns.words;
  const lines: RowLine[] = [];
  const moments: { y: number; ghost: boolean }[] = [];
  let y = top + pad;
  for (const text of allLines(label, room, sizes.label)) {
    lines.push({ text, className: 'label', size: sizes.label, y: y + 13.5 });
    y += line.label;
  }
  for (const { text, moment } of notes) {
    if (moment) moments.push({ ...moment, y: y + 8 });
    for (const part of allLines(text, room, sizes.note)) {
      lines.push({ text: part, className: 'note', size: sizes.note, y: y + 12 });
      y += line.note;
    }
  }
  return { item, year, top, middle: top + pad + 12, bottom: Math.max(y + pad, top + least[item.kind]), lines, moments };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
