import { utcYear } from 'd3-time';
import { type Tick, ticksOf } from './axis.ts';
import type { Point, Rect } from './scene.ts';
import { barReach, leastOnce } from './measure-bar.ts';
import { reach } from './spark-layout.ts';
import { timeScale, type TimeScale, toDate } from './time-scale.ts';
import type { Days } from './timeline-item.ts';

/** The least that a finger can hit, in pixels; no two of them overlap. */
export const target = 24;

/** Time in a strip: the marks of its first and last days have room at its sides, and at its end the shortest bar with its signs. */
export function stripScale(domain: Days, width: number): TimeScale {
  return timeScale(domain, [reach + 2, width - Math.max(reach + 2, leastOnce + barReach)]);
}

/** What can be hit of a mark, around its middle. */
export function targetAt([x, y]: Point): Rect {
  const half = target / 2;
  return { kind: 'rect', className: 'target', x: x - half, y: y - half, width: target, height: target, corner: 3 };
}

/** So many days are too many for a rule at each year: there are hundreds of strips. */
const longest = 12 * 366;
const dayMs = 86_400_000;

/** The ticks of strips: of a long stretch each fifth year, of a shorter one those of any timeline. */
export function stripTicks(scale: TimeScale): Tick[] {
  const [first, last] = scale.domain;
  if (last - first <= longest) return ticksOf(scale).filter(({ label }) => label !== undefined);
  const years = utcYear.every(5)?.range(utcYear.ceil(toDate(first)), toDate(last + 1)) ?? [];
  return years.map((date) => ({ day: date.getTime() / dayMs, label: String(date.getUTCFullYear()) }));
}
