import type { Days } from '../charts/timeline-item.ts';

const dayMs = 86_400_000;
const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** A stretch of time in words; whole years as years. */
export function spanInWords([first, last]: Days): string {
  const [from, to] = [new Date(first * dayMs), new Date(last * dayMs)];
  const isWholeYears = from.toISOString().slice(5, 10) === '01-01' && to.toISOString().slice(5, 10) === '12-31';
  const [start, end] = isWholeYears
    ? [from.getUTCFullYear(), to.getUTCFullYear()]
    : [format.format(from), format.format(to)];
  return start === end ? String(start) : `${start} to ${end}`;
}

/** What a picture shows just now, in a few words. */
export function statusInWords(shown: number, all: number, span: Days, inWords = spanInWords): string {
  return `${shown === all ? `All ${all}` : `${shown} of ${all}`} shown, ${inWords(span)}`;
}

/** A stretch of days counted from an event in words, to a tenth of a year. */
export function elapsedSpanInWords([first, last]: Days): string {
  const years = (days: number) =>
    `${String(Math.abs(Math.round(days / 36.525) / 10))} years ${days < 0 ? 'before' : 'after'}`;
  return `${years(first)} to ${years(last)}`;
}
