import type { DatePoint, EdtfDate } from '../lib/date.ts';
import { formatDate } from '../model/words.ts';

/**
 * A date as it stands in a sentence, with its preposition and no finer than the month: "in July 2019", "in September and October 2015", "from
 * March to June 2014". What is uncertain, open or a choice keeps its own words: "about 2015", "by 2013".
 */
export function inMonths(date: EdtfDate): string {
  if (date.kind === 'point' && isPlain(date)) return `in ${month(date)}`;
  if (date.kind === 'interval' && typeof date.start !== 'string' && typeof date.end !== 'string')
    if (isPlain(date.start) && isPlain(date.end) && date.start.month !== undefined && date.end.month !== undefined)
      return span(date.start, date.end);
  return formatDate(date);
}

const isPlain = ({ approximate, uncertain }: DatePoint) => !approximate && !uncertain;

/** A day, month or year without its day. */
function month({ day: _, ...point }: DatePoint): string {
  return formatDate(point.precision === 'day' ? { ...point, precision: 'month' } : point);
}

function span(start: DatePoint, end: DatePoint): string {
  const months = (end.year - start.year) * 12 + (end.month ?? 0) - (start.month ?? 0);
  if (months === 0) return `in ${month(end)}`;
  const from = start.year === end.year ? month(start).replace(` ${String(start.year)}`, '') : month(start);
  return months === 1 ? `in ${from} and ${month(end)}` : `from ${from} to ${month(end)}`;
}
