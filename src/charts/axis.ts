import { type TimeInterval, utcMonth, utcYear } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import { sizes } from './labels.ts';
import type { Shape } from './scene.ts';
import { textWidth } from './text.ts';
import { type TimeScale, toDate } from './time-scale.ts';

const dayMs = 86_400_000;
const year = utcFormat('%Y');
const month = utcFormat('%b %Y');
const inset = 4;
/** The narrowest that a year may be drawn and still have a rule of its own, in pixels. */
const leastYear = 14;
/** The longest stretch whose months are named; a longer one has years only. */
const mostMonths = 30;

/** A place on the axis: a day, and its label unless it is only a rule. */
export interface Tick {
  day: number;
  label?: string | undefined;
}

/** Ticks as dense as their labels allow: months, years, or every second, fifth, tenth … year. */
export function ticksOf(scale: TimeScale): Tick[] {
  const labelled = densest(scale);
  const days = new Set(labelled.map(({ day }) => day));
  const years = inDomain(utcYear, scale).filter((day) => !days.has(day));
  const [left, right] = scale.range;
  const isWide = ((right - left) / (scale.domain[1] + 1 - scale.domain[0])) * 365 >= leastYear;
  return [...labelled, ...(isWide ? years.map((day) => ({ day })) : [])];
}

function densest(scale: TimeScale): Tick[] {
  const isShort = scale.domain[1] - scale.domain[0] < mostMonths * 30;
  for (const interval of [1, 3, 6].map((step) => utcMonth.every(step))) {
    const days = inDomain(interval, scale);
    if (isShort && days.length > 1 && fits(days, month, scale)) return label(days, month, scale);
  }
  for (const interval of [1, 2, 5, 10, 20, 50].map((step) => utcYear.every(step))) {
    const days = inDomain(interval, scale);
    if (fits(days, year, scale)) return label(days, year, scale);
  }
  return [];
}

type Format = (date: Date) => string;

function inDomain(interval: TimeInterval | null, { domain: [first, last] }: TimeScale): number[] {
  const dates = interval?.range(toDate(first), toDate(last + 2)) ?? [];
  return dates.map((date) => date.getTime() / dayMs);
}

function fits(days: readonly number[], format: Format, { x }: TimeScale): boolean {
  return days.every((day, index) => {
    const next = days[index + 1];
    return next === undefined || x(next) - x(day) >= textWidth(format(toDate(day)), sizes.axis) + 2 * inset;
  });
}

/** The last label is left out where the picture ends before it does. */
function label(days: readonly number[], format: Format, { x, range }: TimeScale): Tick[] {
  return days.map((day) => {
    const text = format(toDate(day));
    const isRoom = x(day) + inset + textWidth(text, sizes.axis) <= range[1] + inset;
    return { day, label: isRoom ? text : undefined };
  });
}

/** Upright lines through all lanes, from `top` to `bottom` in pixels. */
export function rules(ticks: readonly Tick[], { x }: TimeScale, top: number, bottom: number): Shape {
  const shapes = ticks.map(({ day, label: words }): Shape => ({
    kind: 'line',
    className: words === undefined ? 'rule minor' : 'rule',
    from: [x(day), top],
    to: [x(day), bottom],
  }));
  return { kind: 'group', className: 'rules', shapes };
}

/** The labels of the ticks, each to the right of its rule, since a year is the stretch after it; `y` is their baseline. */
export function axisLabels(ticks: readonly Tick[], { x }: TimeScale, y: number): Shape {
  const shapes = ticks.flatMap(({ day, label: words }): Shape[] =>
    words === undefined
      ? []
      : [{ kind: 'text', className: 'tick', at: [x(day) + inset, y], text: words, size: sizes.axis, anchor: 'start' }],
  );
  return { kind: 'group', className: 'axis', shapes };
}
