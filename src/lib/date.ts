/**
 * Dates as far as they are known: EDTF (ISO 8601-2) level 0, the level 1 qualifiers `? ~ %`, `X` digits, open and
 * unknown interval ends, and one-of sets. Seasons, quarters and times of day are refused, each with its reason.
 * Days are whole days since 1970-01-01, UTC.
 */
export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century';

/** A day, month, year, decade or century, as far as it is known. */
export interface DatePoint {
  kind: 'point';
  year: number;
  month?: number;
  day?: number;
  precision: Precision;
  uncertain: boolean;
  approximate: boolean;
}
/** A span between two points, either of which may be open or not known. */
export interface DateInterval {
  kind: 'interval';
  /** `open`: goes on beyond; `unknown`: has an end that isn't known. */
  start: DatePoint | 'open' | 'unknown';
  end: DatePoint | 'open' | 'unknown';
}
/** One of several: which, isn’t known. */
export interface DateSet {
  kind: 'one-of';
  members: (DatePoint | DateInterval)[];
}
/** Any date that a document can give. */
export type EdtfDate = DatePoint | DateInterval | DateSet;

/** The first and last day that a date may mean, both included; ±Infinity where an end is open or not known. */
export interface DayRange {
  earliest: number;
  latest: number;
}

/** A date that can't be read; the message says why, in words for the person who typed it. */
export class DateError extends Error {}

const order: Precision[] = ['day', 'month', 'year', 'decade', 'century'];
const dayMs = 86_400_000;

/** Parses an EDTF string; throws a DateError that says what is wrong. */
export function parseDate(text: string): EdtfDate {
  const trimmed = text.trim();
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(trimmed))
    throw new DateError(`"${trimmed}" is in the printed order: write year-month-day`);
  if (trimmed === '') throw new DateError('the date is empty');
  if (trimmed.startsWith('[') || trimmed.startsWith('{')) return parseSet(trimmed);
  return trimmed.includes('/') ? parseInterval(trimmed) : parsePoint(trimmed);
}

function parseSet(text: string): DateSet {
  if (!/^\[.*\]$/.test(text)) throw new DateError(`"${text}" isn't a one-of set: write [2013,2014]`);
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const [from, to, ...more] = member.trim().split('..');
      if (more.length > 0 || from === undefined) throw new DateError(`"${member}" has more than one ".."`);
      return to === undefined ? parsePoint(from) : parseInterval(`${from || '..'}/${to || '..'}`);
    });
  return { kind: 'one-of', members };
}

function parseInterval(text: string): DateInterval {
  const [from, to, ...more] = text.split('/');
  if (from === undefined || to === undefined || more.length > 0) throw new DateError(`"${text}" has more than one "/"`);
  const interval: DateInterval = { kind: 'interval', start: parseEnd(from), end: parseEnd(to) };
  if (typeof interval.start === 'string' && typeof interval.end === 'string')
    throw new DateError(`"${text}" has no date in it`);
  const { earliest, latest } = rangeOf(interval);
  if (earliest > latest) throw new DateError(`"${text}" ends before it starts`);
  return interval;
}

function parseEnd(text: string): DatePoint | 'open' | 'unknown' {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePoint(text);
}

function parsePoint(text: string): DatePoint {
  const match = /^(\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%])?$/.exec(text);
  if (!match) throw new DateError(reasonFor(text));
  const [, yearText = '', monthText, dayText, mark] = match;
  const marks = { uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' };
  return { kind: 'point', ...parts(text, yearText, monthText, dayText), ...marks };
}

function parts(
  text: string,
  yearText: string,
  monthText?: string,
  dayText?: string,
): Pick<DatePoint, 'year' | 'month' | 'day' | 'precision'> {
  if (/X\d/.test(yearText)) throw new DateError(`"${text}" hides a digit before one that it gives`);
  const year = Number(yearText.replaceAll('X', '0'));
  if (year < 1000) throw new DateError(`"${text}" is before the year 1000: is a digit missing?`);
  const hidden = yearText.split('X').length - 1;
  if (hidden > 0) {
    if (hidden > 2 || /\d/.test(`${monthText ?? ''}${dayText ?? ''}`))
      throw new DateError(`"${text}" hides more than can be read`);
    return { year, precision: hidden === 1 ? 'decade' : 'century' };
  }
  if (monthText === undefined || monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') throw new DateError(`"${text}" has a day but no month`);
    return { year, precision: 'year' };
  }
  const month = number(text, monthText);
  if (month >= 21 && month <= 41)
    throw new DateError(
      `"${text}" is a season or quarter. A council's first quarter is April to June and a season has no days: write the months`,
    );
  if (month < 1 || month > 12) throw new DateError(`"${text}" has no such month`);
  if (dayText === undefined || dayText === 'XX') return { year, month, precision: 'month' };
  const day = number(text, dayText);
  if (day < 1 || day > daysIn(year, month)) throw new DateError(`"${text}" has no such day`);
  return { year, month, day, precision: 'day' };
}

function number(text: string, digits: string): number {
  if (digits.includes('X'))
    throw new DateError(`"${text}" hides only a part of its month or day: hide all of it ("XX")`);
  return Number(digits);
}

function reasonFor(text: string): string {
  if (/[QH][1-4]/i.test(text) || /spring|summer|autumn|winter/i.test(text))
    return `"${text}" is a season or quarter. A council's first quarter is April to June and a season has no days: write the months`;
  if (text.includes('T')) return `"${text}" has a time of day, which no statement needs: write the day`;
  return `"${text}" isn't an EDTF date: write 2015, 2015-10, 2015-10-12, 2015-10/2015-11 or 2015~`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / dayMs;

/** The days that a date may mean. `~` widens it by one unit of its precision at each end; `?` by none. */
export function rangeOf(date: EdtfDate): DayRange {
  switch (date.kind) {
    case 'point':
      return pointRange(date);
    case 'interval':
      return {
        earliest: typeof date.start === 'string' ? -Infinity : pointRange(date.start).earliest,
        latest: typeof date.end === 'string' ? Infinity : pointRange(date.end).latest,
      };
    case 'one-of': {
      const ranges = date.members.map(rangeOf);
      return { earliest: Math.min(...ranges.map((r) => r.earliest)), latest: Math.max(...ranges.map((r) => r.latest)) };
    }
  }
}

function pointRange({ year, month = 1, day: date = 1, precision, approximate }: DatePoint): DayRange {
  const by = approximate ? 1 : 0;
  switch (precision) {
    case 'day':
      return { earliest: day(year, month, date - by), latest: day(year, month, date + by) };
    case 'month':
      return { earliest: day(year, month - by, 1), latest: day(year, month + 1 + by, 0) };
    case 'year':
      return { earliest: day(year - by, 1, 1), latest: day(year + by, 12, 31) };
    case 'decade':
      return { earliest: day(year - 10 * by, 1, 1), latest: day(year + 9 + 10 * by, 12, 31) };
    case 'century':
      return { earliest: day(year - 100 * by, 1, 1), latest: day(year + 99 + 100 * by, 12, 31) };
  }
}

/** How many days a date leaves open: 1 for a day, 31 for October. */
export function widthOf(date: EdtfDate): number {
  const { earliest, latest } = rangeOf(date);
  return latest - earliest + 1;
}

/** Whether two dates can both be true of one act: two intervals end by end, anything else if they share a day. */
export function isCompatible(a: EdtfDate, b: EdtfDate): boolean {
  if (a.kind === 'one-of') return a.members.some((member) => isCompatible(member, b));
  if (b.kind === 'one-of') return b.members.some((member) => isCompatible(a, member));
  if (a.kind === 'interval' && b.kind === 'interval')
    return isEndCompatible(a.start, b.start) && isEndCompatible(a.end, b.end);
  return overlap(rangeOf(a), rangeOf(b));
}

function isEndCompatible(a: DateInterval['end'], b: DateInterval['end']): boolean {
  if (a === 'unknown' || b === 'unknown') return true;
  if (a === 'open' || b === 'open') return a === b;
  return overlap(pointRange(a), pointRange(b));
}

/** Whether two ranges of days share a day. */
export function overlap(a: DayRange, b: DayRange): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** By first day, last day, then precision; equal dates give 0. */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return sign(x.earliest, y.earliest) || sign(x.latest, y.latest) || precisionOf(a) - precisionOf(b);
}

function precisionOf(date: EdtfDate): number {
  if (date.kind === 'point') return order.indexOf(date.precision);
  return order.length + (date.kind === 'interval' ? 0 : 1);
}

const sign = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** The calendar day of a day number, as year-month-day. */
export function isoDay(days: number): string {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}
