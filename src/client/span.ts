import { toDate } from '../charts/time-scale.ts';
import type { Days } from '../charts/timeline-item.ts';

/** The shortest stretch of time that a picture is worth, in days. */
const shortest = 60;
const year = 365.25;
const dayMs = 86_400_000;

/** A stretch made longer (`factor` over 1) or shorter around a day, which keeps its place; never beyond the whole. */
export function zoomed([first, last]: Days, whole: Days, factor: number, around = (first + last + 1) / 2): Days {
  const length = last + 1 - first;
  const wanted = within(length * factor, [Math.min(shortest, lengthOf(whole)), lengthOf(whole)]);
  return moved([around - (around - first) * (wanted / length), wanted], whole);
}

/** A stretch moved by some days, later or earlier (under 0), as far as the whole goes. */
export function panned([first, last]: Days, whole: Days, by: number): Days {
  return moved([first + by, last + 1 - first], whole);
}

/** The last so many years of the calendar in which the whole has anything. */
export function latest(whole: Days, years: number): Days {
  const last = toDate(whole[1]).getUTCFullYear();
  return [Math.max(whole[0], Date.UTC(last - years + 1, 0, 1) / dayMs), whole[1]];
}

/** The years of a stretch by their names, which are true whatever today is: "2021 to 2026". */
export function yearsInWords([first, last]: Days): string {
  const [from, to] = [first, last].map((day) => toDate(day).getUTCFullYear());
  return from === to ? String(from) : `${String(from)} to ${String(to)}`;
}

/** How many of the last years are worth an offer of their own: fewer than the whole has. */
export function yearsOffered(whole: Days): number[] {
  return [10, 5, 2].filter((years) => years * year < lengthOf(whole) * 0.9);
}

/** A stretch in whole days. */
export function rounded([first, last]: Days): Days {
  return [Math.round(first), Math.round(last)];
}

/** Whether two stretches are the same. */
export function isSame(a: Days, b: Days): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** A stretch on its way from one to another; `part` from 0 to 1. */
export function between(from: Days, to: Days, part: number): Days {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

function moved([first, length]: readonly [number, number], whole: Days): Days {
  const start = within(first, [whole[0], whole[1] + 1 - length]);
  return [start, start + length - 1];
}

const lengthOf = ([first, last]: Days) => last + 1 - first;
const within = (value: number, [least, most]: Days) => Math.max(least, Math.min(most, value));
