import { shorten, textWidth, wrap } from './text.ts';

/** A stretch from left to right, in pixels. */
export type Extent = readonly [left: number, right: number];

/** Sizes of the words in a picture, in pixels. */
export const sizes = { label: 13, note: 12, heading: 14, letter: 13, axis: 12 };

/** How far letters reach over and under their baseline, in parts of their size. */
export const reach = { above: 0.95, below: 0.25 };

/** From baseline to baseline of a label in two lines, in pixels. */
export const lineHeight = 16;
const mostLines = 2;

/** Between a label and what it belongs to. */
const gap = 6;
/** The ≠ sign and the space between it and the label. */
const badgeRadius = 6;
const badgeRoom = 2 * badgeRadius + 4;

/** A label with its place from left to right; `above`: over its mark, not beside it. */
export interface PlacedLabel {
  lines: readonly string[];
  x: number;
  anchor: 'start' | 'middle' | 'end';
  above: boolean;
  /** The centre of its ≠ sign. */
  badge?: number | undefined;
  extent: Extent;
}

interface Room {
  /** Of the picture, in pixels. */
  width: number;
  /** Whether a ≠ sign stands with the label. */
  badge?: boolean | undefined;
}

/** A label beside a mark: at its right, else at its left, else centred above it. */
export function labelBeside(text: string, [left, right]: Extent, { width, badge = false }: Room): PlacedLabel {
  const needed = textWidth(text, sizes.label) + (badge ? badgeRoom : 0);
  if (right + gap + needed <= width) return { ...run([text], right + gap, 'start', badge), above: false };
  if (left - gap - needed >= 0) return { ...run([text], left - gap, 'end', badge), above: false };
  const { lines, taken } = fit(text, width, badge);
  const start = (left + right - taken) / 2;
  if (start < 0) return { ...run(lines, 0, 'start', badge), above: true };
  if (start + taken > width) return { ...run(lines, width, 'end', badge), above: true };
  return { ...centred(lines, start, badge), above: true };
}

/** A label above a bar: from its start if need be in two lines, else up to its end, else as far right as it goes. */
export function labelAbove(text: string, [left, right]: Extent, { width, badge = false }: Room): PlacedLabel {
  const { lines, taken } = fit(text, width, badge);
  if (left + taken <= width) return { ...run(lines, left, 'start', badge), above: true };
  const narrow = fit(text, width - left, badge);
  if (lines.length > 1 && narrow.lines.join(' ') === text)
    return { ...run(narrow.lines, left, 'start', badge), above: true };
  if (right - taken >= 0) return { ...run(lines, right, 'end', badge), above: true };
  return { ...run(lines, width - taken, 'start', badge), above: true };
}

/** As many lines as a label over the whole width may have, and how much of the width they take. */
function fit(text: string, width: number, badge: boolean): { lines: string[]; taken: number } {
  const extra = badge ? badgeRoom : 0;
  const lines = wrap(text, width - extra, sizes.label, mostLines);
  return { lines, taken: widthOf(lines) + extra };
}

/** A note on a bar's own line: after it, else before it, else shortened into the larger room; nothing if there is none. */
export function noteBeside(text: string, [left, right]: Extent, width: number): PlacedLabel | undefined {
  const needed = textWidth(text, sizes.note);
  const rooms = { end: left - gap, start: width - right - gap };
  const anchor = needed <= rooms.start || rooms.start >= rooms.end ? 'start' : 'end';
  const fitted = shorten(text, rooms[anchor], sizes.note);
  if (fitted === '') return undefined;
  const [x, taken] = [anchor === 'start' ? right + gap : left - gap, textWidth(fitted, sizes.note)];
  return { lines: [fitted], x, anchor, above: false, extent: anchor === 'start' ? [x, x + taken] : [x - taken, x] };
}

type Run = Omit<PlacedLabel, 'above'>;

/** Lines that run from `x` to the right, or end there; the ≠ sign comes between `x` and the words. */
function run(lines: readonly string[], x: number, anchor: 'start' | 'end', badge: boolean): Run {
  const away = anchor === 'start' ? 1 : -1;
  const words = badge ? x + badgeRoom * away : x;
  const far = words + widthOf(lines) * away;
  return {
    lines,
    x: words,
    anchor,
    badge: badge ? x + badgeRadius * away : undefined,
    extent: anchor === 'start' ? [x, far] : [far, x],
  };
}

/** Lines around the middle of the room that they take from `start` on; the ≠ sign comes first. */
function centred(lines: readonly string[], start: number, badge: boolean): Run {
  const words = badge ? start + badgeRoom : start;
  return {
    lines,
    x: words + widthOf(lines) / 2,
    anchor: 'middle',
    badge: badge ? start + badgeRadius : undefined,
    extent: [start, words + widthOf(lines)],
  };
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, sizes.label)));
}
