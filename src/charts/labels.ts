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
/** Of a label between two lines. */
const mostNarrowLines = 5;

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
  /** The first pixel that words may take; default 0. */
  left?: number | undefined;
  /** Whether a ≠ sign stands with the label. */
  badge?: boolean | undefined;
}

/** A label beside a mark: at its right, else at its left, else centred above it. */
export function labelBeside(text: string, body: Extent, { width, left = 0, badge = false }: Room): PlacedLabel {
  const needed = textWidth(text, sizes.label) + (badge ? badgeRoom : 0);
  if (body[1] + gap + needed <= width) return { ...run([text], body[1] + gap, 'start', badge), above: false };
  if (body[0] - gap - needed >= left) return { ...run([text], body[0] - gap, 'end', badge), above: false };
  const { lines, taken } = fit(text, width - left, badge);
  const start = (body[0] + body[1] - taken) / 2;
  if (start < left) return { ...run(lines, left, 'start', badge), above: true };
  if (start + taken > width) return { ...run(lines, width, 'end', badge), above: true };
  return { ...centred(lines, start, badge), above: true };
}

/** A label beside a mark, whole and in one line, between walls; nothing where there is no room for that. */
export function labelBetween(
  text: string,
  body: Extent,
  { left, right }: { left: number; right: number },
  badge = false,
): PlacedLabel | undefined {
  const needed = textWidth(text, sizes.label) + (badge ? badgeRoom : 0);
  if (body[1] + gap + needed <= right) return { ...run([text], body[1] + gap, 'start', badge), above: false };
  if (body[0] - gap - needed >= left) return { ...run([text], body[0] - gap, 'end', badge), above: false };
  return undefined;
}

/** A label in the larger of the rooms at both sides of a mark, in more lines or shortened if need be. */
export function labelInto(
  text: string,
  body: Extent,
  { left, right }: { left: number; right: number },
  badge = false,
): PlacedLabel {
  const [before, after] = [body[0] - gap - left, right - body[1] - gap];
  const room = Math.max(0, before, after) - (badge ? badgeRoom : 0);
  const lines = wrap(text, room, sizes.label, mostNarrowLines);
  const placed = after >= before ? run(lines, body[1] + gap, 'start', badge) : run(lines, body[0] - gap, 'end', badge);
  return { ...placed, above: false };
}

/** A label that begins at the left of a room and keeps within it, and whether that is the whole text. */
export function labelIn(
  text: string,
  [left, right]: Extent,
  { lines: most, badge = false, wrapped }: { lines: number; badge?: boolean | undefined; wrapped?: readonly string[] },
): { label: PlacedLabel; isWhole: boolean } {
  const room = Math.max(0, right - left - (badge ? badgeRoom : 0));
  const lines = wrapped ?? wrap(text, room, sizes.label, most);
  const label = { ...run(lines, left, 'start', badge), above: false };
  return { label, isWhole: lines.join(' ') === text && widthOf(lines) <= room };
}

/** A note at the right of a place, else at its left, whole or not at all. */
export function noteIn(
  text: string,
  body: Extent,
  { left, right }: { left: number; right: number },
): PlacedLabel | undefined {
  const needed = textWidth(text, sizes.note);
  if (body[1] + gap + needed <= right) return note(text, body[1] + gap, 'start');
  return body[0] - gap - needed >= left ? note(text, body[0] - gap, 'end') : undefined;
}

/** A note that begins as near a place as a room has it, shortened if need be. */
export function noteNear(text: string, x: number, [left, right]: Extent): PlacedLabel {
  const fitted = shorten(text, right - left, sizes.note);
  return note(fitted, Math.max(left, Math.min(x, right - textWidth(fitted, sizes.note))), 'start');
}

/** A label over a mark that has to keep within a gap. */
export function labelOver(text: string, [left, right]: Extent, badge = false): PlacedLabel {
  const { lines } = fit(text, Math.max(0, right - left), badge);
  return { ...run(lines, left, 'start', badge), above: true };
}

/** A note under a line that begins at a mark: after the mark, else before it, else shortened into the larger room. */
export function labelUnder(text: string, body: Extent, { width, left = 0 }: Room): PlacedLabel {
  const needed = textWidth(text, sizes.note);
  const rooms = { start: width - body[1] - gap, end: body[0] - gap - left };
  const anchor = needed <= rooms.start || rooms.start >= rooms.end ? 'start' : 'end';
  return note(shorten(text, rooms[anchor], sizes.note), anchor === 'start' ? body[1] + gap : body[0] - gap, anchor);
}

/** A note that ends at a place, or at the left edge begins where it would pass it. */
export function labelTo(text: string, x: number, width: number): PlacedLabel {
  const fitted = shorten(text, width, sizes.note);
  return x >= textWidth(fitted, sizes.note) ? note(fitted, x, 'end') : note(fitted, 0, 'start');
}

/** A note that begins at a place, or ends at the right edge where it would pass it. */
export function labelFrom(text: string, x: number, width: number): PlacedLabel {
  const fitted = shorten(text, width, sizes.note);
  return x + textWidth(fitted, sizes.note) <= width ? note(fitted, x, 'start') : note(fitted, width, 'end');
}

function note(text: string, x: number, anchor: 'start' | 'end'): PlacedLabel {
  const taken = textWidth(text, sizes.note);
  return { lines: [text], x, anchor, above: false, extent: anchor === 'start' ? [x, x + taken] : [x - taken, x] };
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

/** A note on a bar's own line, after it; nothing if there is no room. */
export function noteAfter(text: string, right: number, width: number): PlacedLabel | undefined {
  return right + gap + textWidth(text, sizes.note) <= width ? note(text, right + gap, 'start') : undefined;
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
