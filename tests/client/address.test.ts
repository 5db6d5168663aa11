import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice, withFilter, withSpan, writeChoice } from '../../src/client/address.ts';
import { days } from '../charts/examples.ts';

const whole = [days('2010')[0], days('2023')[1]] as const;
const choice = (hidden: readonly string[] = [], span?: readonly [number, number]) => ({
  span,
  hidden: new Set(hidden),
});

test('a choice is read from an address as it was written', () => {
  const day = fc.integer({ min: whole[0] + 1, max: whole[1] - 1 });
  fc.assert(
    fc.property(day, day, fc.uniqueArray(fc.constantFrom('report', 'ghost', 'kind-role')), (a, b, hidden) => {
      const span = a === b ? undefined : ([Math.min(a, b), Math.max(a, b)] as const);
      const query = writeChoice('?other=1&events=2', 'timeline', choice(hidden, span));
      expect(readChoice(query, 'timeline', whole)).toEqual(choice(hidden, span));
      expect(new URLSearchParams(query).get('other')).toBe('1');
    }),
  );
});

test('an address says nothing of what is shown anyway', () => {
  expect(writeChoice('?timeline=2014..2015&timeline-without=report', 'timeline', choice())).toBe('');
  expect(readChoice('?timeline=2010..2023', 'timeline', whole)).toEqual(choice());
});

test.each([
  '?timeline=soon..later',
  '?timeline=2016..2014',
  '?timeline=2014',
  '?timeline=1990..1995',
  '?timeline=',
  '?',
])('an address that makes no sense shows everything: %s', (query) => {
  expect(readChoice(query, 'timeline', whole)).toEqual(choice());
});

test('a year in an address means all its days, as far as there is anything', () => {
  expect(readChoice('?timeline=2014..2015', 'timeline', whole).span).toEqual([days('2014')[0], days('2015')[1]]);
  expect(readChoice('?timeline=2000..2015', 'timeline', whole).span).toEqual([whole[0], days('2015')[1]]);
});

test('another choice of days or filters leaves the rest, and all days are none in particular', () => {
  const before = choice(['report'], [whole[0] + 1, whole[1]]);
  expect(withSpan(before, [whole[0] + 1.4, whole[1] - 1.6], whole)).toEqual(
    choice(['report'], [whole[0] + 1, whole[1] - 2]),
  );
  expect(withSpan(before, whole, whole)).toEqual(choice(['report']));
  expect(withFilter(before, 'ghost', false)).toEqual(choice(['report', 'ghost'], before.span));
  expect(withFilter(before, 'report', true)).toEqual(choice([], before.span));
});
