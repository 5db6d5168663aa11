import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, isSame, latest, panned, rounded, yearsInWords, yearsOffered, zoomed } from '../../src/client/span.ts';
import { days } from '../charts/examples.ts';

const whole = [days('2010')[0], days('2023')[1]] as const;
const length = ([first, last]: readonly [number, number]) => last + 1 - first;
const anySpan = fc
  .tuple(fc.integer({ min: whole[0], max: whole[1] - 100 }), fc.integer({ min: 60, max: 3000 }))
  .map(([first, more]) => [first, Math.min(first + more, whole[1])] as const);

test('however it is zoomed and moved, a span stays within the whole and is worth a picture', () => {
  fc.assert(
    fc.property(
      anySpan,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.integer({ min: -9000, max: 9000 }),
      (span, factor, by) => {
        const [first, last] = rounded(panned(zoomed(span, whole, factor), whole, by));
        expect(first).toBeGreaterThanOrEqual(whole[0]);
        expect(last).toBeLessThanOrEqual(whole[1]);
        expect(length([first, last])).toBeGreaterThanOrEqual(59);
      },
    ),
  );
});

test('the day that is zoomed around keeps its place', () => {
  const span = [days('2014')[0], days('2017')[1]] as const;
  const day = days('2015')[0];
  const part = (within: readonly [number, number]) => (day - within[0]) / length(within);
  expect(part(zoomed(span, whole, 0.5, day))).toBeCloseTo(part(span), 6);
  expect(length(zoomed(span, whole, 0.5, day))).toBeCloseTo(length(span) / 2, 6);
});

test('a span keeps its length when it is moved against an end', () => {
  const span = [days('2020')[0], days('2022')[1]] as const;
  expect(panned(span, whole, 5000)).toEqual([whole[1] + 1 - length(span), whole[1]]);
  expect(isSame(panned([...whole], whole, 10), whole)).toBe(true);
});

test('the last years end where the whole ends, and are offered only where they are fewer than it has', () => {
  for (const years of [10, 5, 2]) expect(latest(whole, years)).toEqual([days(String(2024 - years))[0], whole[1]]);
  expect(yearsOffered(whole)).toEqual([10, 5, 2]);
  expect(yearsOffered([days('2018')[0], days('2023')[1]])).toEqual([5, 2]);
  expect(yearsOffered([days('2022')[0], days('2023')[1]])).toEqual([]);
});

test('the last years are called by their names, which stay true when time goes on', () => {
  expect(yearsInWords(latest(whole, 5))).toBe('2019 to 2023');
  expect(yearsInWords(days('2019'))).toBe('2019');
});

test('a span on its way begins at the one and ends at the other', () => {
  expect([between([0, 10], [100, 50], 0), between([0, 10], [100, 50], 1)]).toEqual([
    [0, 10],
    [100, 50],
  ]);
});
