import { utcYear } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import type { Point, Scene, Shape } from './scene.ts';
import { formOf } from './signs.ts';
import { placeSpark, radius, reach, ringRadius } from './spark-layout.ts';
import { bulkOf, lettered, symbol } from './symbols.ts';
import { timeScale, toDate, type TimeScale } from './time-scale.ts';
import type { Days } from './timeline-item.ts';

/** One mark of a spark: on the rung of its level, or, without one, small and hollow under the ladder. */
export interface SparkItem {
  /** When it was; it stands in the middle of its span. */
  when: Days;
  /** Its place on a ladder, 1 the lowest, of `levels`. */
  level?: number | undefined;
  levels?: number | undefined;
  /** One or two characters inside the mark. */
  letter?: string | undefined;
  /** Read where nobody has checked it: an outline with its letter. */
  unchecked?: boolean | undefined;
}

/** What to draw besides the marks, and how. */
export interface SparkOptions {
  /** Start of every id in the picture; unique in its page. */
  id: string;
  /** All that it shows, in words. */
  title: string;
  /** In pixels; default 272, which fits the narrowest phone. */
  width?: number | undefined;
  /** The first and last day shown: the same for all sparks that stand under one another. */
  domain: Days;
  /** How many rungs the ladder has; default 4. */
  rungs?: number | undefined;
}

const dayMs = 86_400_000;

/** A history in one small strip: a mark for each thing, on the rung of its grade. */
export function spark(items: readonly SparkItem[], { id, title, width = 272, domain, rungs = 4 }: SparkOptions): Scene {
  const scale = scaleOf(domain, width);
  const { marks, rungs: heights, height } = placeSpark(items, ({ when }) => scale.x(middleOf(when)), rungs);
  const lines = heights.map((y): Shape => ({ kind: 'line', className: 'rung', from: [0, y], to: [width, y] }));
  return {
    id,
    title,
    className: 'chart spark',
    width,
    height,
    shapes: [
      { kind: 'group', className: 'rules', shapes: [...yearRules(scale, height), ...lines] },
      ...marks.map(({ item, x, y }) => markAt(item, [x, y])),
    ],
  };
}

/** The years over sparks of the same width and domain. */
export function sparkAxis({ id, title, width = 272, domain }: SparkOptions): Scene {
  const scale = scaleOf(domain, width);
  const shapes = years(scale).map((day): Shape => ({
    kind: 'text',
    className: 'tick',
    at: [scale.x(day), 12],
    text: utcFormat('%Y')(toDate(day)),
    size: 12,
    anchor: 'middle',
  }));
  return { id, title, className: 'chart spark', width, height: 16, shapes };
}

/** One mark alone, for a key. */
export function sparkMark(item: Omit<SparkItem, 'when'>, { id, title }: Pick<SparkOptions, 'id' | 'title'>): Scene {
  const size = 2 * reach + 2;
  return {
    id,
    title,
    className: 'chart spark',
    width: size,
    height: size,
    shapes: [markAt(item, [size / 2, size / 2])],
  };
}

const scaleOf = (domain: Days, width: number) => timeScale(domain, [reach + 2, width - reach - 2]);

/** The middle of the span in which something was; the known end where the other is open. */
export function middleOf([first, last]: Days): number {
  if (!Number.isFinite(first)) return last;
  return Number.isFinite(last) ? (first + last + 1) / 2 : first;
}

function markAt(item: Omit<SparkItem, 'when'>, at: Point): Shape {
  const { level, levels = 4, unchecked = false } = item;
  const shapes = markOnLadder(item, at);
  if (level === undefined) return { kind: 'group', className: 'item hollow', shapes };
  const className = ['item', `level-${String(level)}of${String(levels)}`, unchecked && 'unchecked'];
  return { kind: 'group', className: className.filter(Boolean).join(' '), shapes };
}

/** The form of a level with its letter; a small ring for what has none. */
export function markOnLadder({ level, levels = 4, letter }: Omit<SparkItem, 'when'>, at: Point): Shape[] {
  if (level === undefined) return [symbol('circle', at, ringRadius, 'symbol')];
  const form = formOf({ level, levels });
  return lettered(form, at, radius * bulkOf(form), letter);
}

function yearRules(scale: TimeScale, height: number): Shape[] {
  return years(scale).map((day) => ({
    kind: 'line',
    className: 'rule',
    from: [scale.x(day), 0],
    to: [scale.x(day), height],
  }));
}

/** The first day of each fifth year that is shown. */
function years({ domain: [first, last] }: TimeScale): number[] {
  const fifth = utcYear.every(5);
  const found = fifth?.range(utcYear.ceil(toDate(first)), toDate(last + 1)) ?? [];
  return found.map((date) => date.getTime() / dayMs);
}
