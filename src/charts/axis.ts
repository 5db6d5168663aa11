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
const daysInYear = 365.25;
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

/** Ticks on an axis whose day 0 is an event: years before and after it. */
export function elapsedTicks(scale: TimeScale): Tick[] {
  for (const step of [1, 2, 5, 10, 20, 50]) {
    const days = elapsedDays(step, scale);
    const isRoom = days.every((day, index) => {
      const next = days[index + 1];
      return next === undefined || scale.x(next) - scale.x(day) >= textWidth(elapsed(day), sizes.axis) + 2 * inset;
    });
    if (isRoom) return label(days, elapsed, scale);
  }
  return [];
}

function elapsedDays(step: number, { domain: [first, last] }: TimeScale): number[] {
  const [from, to] = [Math.ceil(first / daysInYear / step), Math.floor((last + 1) / daysInYear / step)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) * step * daysInYear);
}

/** "−2", "0", "+1". */
function elapsed(day: number): string {
  const years = Math.round(day / daysInYear);
  return years === 0 ? '0' : `${years < 0 ? '−' : '+'}${Math.abs(years)}`;
}

function densest(scale: TimeScale): Tick[] {
  const isShort = scale.domain[1] - scale.domain[0] < mostMonths * 30;
  for (const interval of isShort ? [1, 3, 6].map((step) => utcMonth.every(step)) : []) {
    const days = inDomain(interval, scale);
    if (days.length > 1 && fits(days, month, scale)) return label(days, dated(month), scale);
  }
  for (const interval of [1, 2, 5, 10, 20, 50].map((step) => utcYear.every(step))) {
    const days = inDomain(interval, scale);
    if (fits(days, year, scale)) return label(days, dated(year), scale);
  }
  return [];
}

type Format = (date: Date) => string;
const dated = (format: Format) => (day: number) => format(toDate(day));

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
function label(days: readonly number[], format: (day: number) => string, { x, range }: TimeScale): Tick[] {
  return days.map((day) => {
    const text = format(day);
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
