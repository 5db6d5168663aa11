import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, isCompatible, isoDay, parseDate, rangeOf } from '../../src/lib/date.ts';

const range = (text: string) => {
  const { earliest, latest } = rangeOf(parseDate(text));
  return [Number.isFinite(earliest) ? isoDay(earliest) : '', Number.isFinite(latest) ? isoDay(latest) : ''];
};

describe('a date', () => {
  it.each([
    ['2015-10-12', '2015-10-12', '2015-10-12'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015', '2015-01-01', '2015-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2015-XX-XX', '2015-01-01', '2015-12-31'],
    ['2014-09/2014-10', '2014-09-01', '2014-10-31'],
    ['2013-07-01/..', '2013-07-01', ''],
    ['/2014', '', '2014-12-31'],
    ['[2013,2015-02]', '2013-01-01', '2015-02-28'],
    ['2015~', '2014-01-01', '2016-12-31'],
    ['2015-10~', '2015-09-01', '2015-11-30'],
    ['2015?', '2015-01-01', '2015-12-31'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2016-03-01~', '2016-02-29', '2016-03-02'],
    ['201X%', '2000-01-01', '2029-12-31'],
    ['[..2013,2015]', '', '2015-12-31'],
    ['2015-10~/2015-11', '2015-09-01', '2015-11-30'],
    ['2015-06-11/2015-07-05', '2015-06-11', '2015-07-05'],
  ])('%s may mean %s to %s', (text, earliest, latest) => {
    expect(range(text)).toEqual([earliest, latest]);
  });

  it.each([
    ['2015-13', 'no such month'],
    ['2015-02-29', 'no such day'],
    ['2015-21', 'season'],
    ['2015-Q1', 'April to June'],
    ['spring 2015', 'season'],
    ['2016/2015', 'ends before it starts'],
    ['2015-10-12T10:00', 'time of day'],
    ['12/10/2015', 'year-month-day'],
    ['2X15', 'hides a digit'],
    ['', 'empty'],
    ['../..', 'no date'],
    ['October 2015', 'EDTF'],
    ['0215-10', 'digit missing'],
    ['1900-02-29', 'no such day'],
    ['[2015-02-30,2016]', 'no such day'],
    ['2015-10/2015-09-30', 'ends before it starts'],
  ])('%s is refused with its reason', (text, reason) => {
    expect(() => parseDate(text)).toThrow(reason);
  });

  it('is compatible with the vaguer date that contains it, and with none that excludes it', () => {
    expect(isCompatible(parseDate('2015-10'), parseDate('2015-10-12'))).toBe(true);
    expect(isCompatible(parseDate('2015-11'), parseDate('2015-10-12'))).toBe(false);
    expect(isCompatible(parseDate('2014-09/2014-10'), parseDate('2014-09-16/2014-10-08'))).toBe(true);
    expect(isCompatible(parseDate('2014-09/2014-10'), parseDate('2014-09-16/2014-11-08'))).toBe(false);
  });

  const point = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const vague = fc.tuple(point, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

  it('contains every day that it is a part of', () => {
    fc.assert(
      fc.property(point, fc.constantFrom(4, 7), (day, length) =>
        isCompatible(parseDate(day), parseDate(day.slice(0, length))),
      ),
    );
  });

  it('is ordered the same whichever comes first', () => {
    fc.assert(
      fc.property(
        vague,
        vague,
        (a, b) =>
          Math.sign(compareDates(parseDate(a), parseDate(b))) === -Math.sign(compareDates(parseDate(b), parseDate(a))),
      ),
    );
  });
});
