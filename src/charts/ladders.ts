import type { FilledLane } from './arrange.ts';
import { type PlacedLabel, sizes } from './labels.ts';
import { textWidth, wrap } from './text.ts';
import type { Ladder, TimelineItem } from './timeline-item.ts';

/** The names of one level each, from the highest down, as lines of words that fit into the gutter. */
export interface NamedLadder {
  scale: string;
  /** How many levels it has. */
  length: number;
  lines: readonly (readonly string[])[];
}

/** The ladders of a picture, and how much room at its left their names take, in pixels. */
export interface Gutter {
  width: number;
  ladders: readonly NamedLadder[];
}

/** The narrowest picture that has names beside its ladders; a narrower one has letters. */
const leastNamed = 600;
const mostName = 116;
const gap = 6;

/** Whether an item stands on a ladder. */
export const isGraded = ({ kind, level }: TimelineItem): boolean => kind === 'mark' && level !== undefined;
/** The scale of an item, and how many levels its ladder has. */
export const scaleOf = ({ scale = '' }: TimelineItem): string => scale;
export const lengthOf = ({ level = 1, levels = 1 }: TimelineItem): number => Math.max(level, levels);

/** What stands beside the ladders that a picture has. */
export function gutterOf(lanes: readonly FilledLane[], ladders: readonly Ladder[], width: number): Gutter {
  const used = new Set(lanes.flatMap(({ items }) => items.filter(isGraded).map(keyOf)));
  const named = ladders.filter(({ scale = '', names }) => used.has(`${scale} ${names.length}`));
  const shown = named.map(({ scale = '', names, letters }): NamedLadder => {
    const words = [...(width >= leastNamed ? names : letters)].reverse();
    return { scale, length: names.length, lines: words.map((word) => wrap(word, mostName, sizes.note, 2)) };
  });
  const widest = Math.max(0, ...shown.flatMap(({ lines }) => lines.flat()).map((line) => textWidth(line, sizes.note)));
  return { width: widest > 0 ? Math.ceil(widest) + gap : 0, ladders: shown };
}

const keyOf = (item: TimelineItem) => `${scaleOf(item)} ${lengthOf(item)}`;

/** The name of a level at the picture's left edge; nothing where the caller names none. */
export function levelName(
  { ladders }: Gutter,
  { scale, length, level }: { scale: string; length: number; level: number },
): PlacedLabel | undefined {
  const lines = ladders.find((one) => one.scale === scale && one.length === length)?.lines[length - level];
  if (!lines) return undefined;
  const taken = Math.max(...lines.map((line) => textWidth(line, sizes.note)));
  return { lines, x: 0, anchor: 'start', above: false, extent: [0, taken] };
}
