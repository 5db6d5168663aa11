import { max, min } from 'd3-array';
import { utcYear } from 'd3-time';
import type { Days, TimelineItem } from './timeline-item.ts';

const dayMs = 86_400_000;

/** From days to pixels, within one picture. */
export interface TimeScale {
  /** The left edge of a day, in pixels; days outside the domain are held at its edges. */
  x: (day: number) => number;
  /** The first and the last day shown. */
  domain: Days;
  /** The left edge of the first day and the right edge of the last, in pixels. */
  range: readonly [left: number, right: number];
  /** Where open bars stop, in pixels. */
  until: number;
  /** Whether open bars go on beyond the last day shown; default: no. */
  isOpenBeyond?: boolean | undefined;
}

/** The moment when a day begins. */
export function toDate(day: number): Date {
  return new Date(day * dayMs);
}

/** Lays a domain of days over a range of pixels. */
export function timeScale(domain: Days, range: readonly [number, number], until = domain[1]): TimeScale {
  const [first, end] = [domain[0], domain[1] + 1];
  const perDay = (range[1] - range[0]) / (end - first);
  // Days in UTC are all of one length: plain arithmetic, since a picture asks thousands of times.
  const x = (day: number) => range[0] + (Math.min(Math.max(day, first), end) - first) * perDay;
  return { x, domain, range, until: x(until + 1), isOpenBeyond: until > domain[1] };
}

/** The whole years that hold all known days of the items; nothing if there are none. */
export function domainOf(items: readonly TimelineItem[]): Days | undefined {
  const days = items.flatMap(knownDays);
  const [first, last] = [min(days), max(days)];
  if (first === undefined || last === undefined) return undefined;
  return [utcYear.floor(toDate(first)).getTime() / dayMs, utcYear.ceil(toDate(last + 1)).getTime() / dayMs - 1];
}

function knownDays({ start, end, then, moments = [], others = [] }: TimelineItem): number[] {
  const within = [...moments, ...others, ...(then ? [then] : [])].flatMap(({ at }) => at);
  return [...start, ...(typeof end === 'object' ? end : []), ...within].filter(Number.isFinite);
}
