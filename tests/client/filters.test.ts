import { expect, test } from 'vitest';
import type { TimelineItem } from '../../src/charts/timeline-item.ts';
import { filtersOf, kept, shownIn } from '../../src/client/filters.ts';
import { spanInWords, statusInWords } from '../../src/client/words.ts';
import { days } from '../charts/examples.ts';

const item = (id: string, lane: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  lane,
  label: id,
  kind: 'mark',
  start: days('2015-05-01'),
  ...more,
});
const items = [
  item('grade', 'visits', { unchecked: true }),
  item('notice', 'acts', { sort: 'Instrument' }),
  item('role', 'acts', { sort: 'Role', ghost: true, start: days('2018') }),
];
const lanes = [
  { id: 'visits', label: 'Visits' },
  { id: 'acts', label: 'Acts' },
];
const read = {
  items,
  lanes,
  joins: [],
  ladders: [],
  until: undefined,
  words: { ghost: 'only planned', unchecked: 'unchecked' },
};
const groups = filtersOf(read);
const names = groups.map(({ boxes }) => boxes.map(({ name }) => name));
const without = (...hidden: string[]) =>
  kept(
    items,
    groups.flatMap(({ boxes }) => boxes),
    new Set(hidden),
  ).map(({ id }) => id);

test('there is a box for each lane, each kind in a mixed lane, and each way of being told', () => {
  expect(names).toEqual([
    ['visits', 'acts'],
    ['kind-instrument', 'kind-role'],
    ['told', 'ghost', 'unchecked'],
  ]);
});

test('there is no box where there is nothing to choose', () => {
  const only = items.slice(1, 2);
  expect(filtersOf({ ...read, items: only, lanes: lanes.slice(1) })).toEqual([]);
});

test('a cleared box takes its items away, and only those', () => {
  expect(without()).toEqual(['grade', 'notice', 'role']);
  expect(without('acts')).toEqual(['grade']);
  expect(without('kind-role')).toEqual(['grade', 'notice']);
  expect(without('ghost', 'unchecked')).toEqual(['notice']);
  expect(without('no-such-box')).toHaveLength(3);
});

test('what a span shows is what touches it', () => {
  expect([...shownIn(items, [days('2017')[0], days('2019')[1]])]).toEqual(['role']);
});

test('a span is told in years if it is whole years, else in days', () => {
  expect(spanInWords([days('2015')[0], days('2018')[1]])).toBe('2015 to 2018');
  expect(spanInWords(days('2015'))).toBe('2015');
  expect(spanInWords([days('2015-03-02')[0], days('2018')[1]])).toBe('2 March 2015 to 31 December 2018');
});

test('a status says how many of all are shown, and from when to when', () => {
  expect(statusInWords(3, 3, days('2015'))).toBe('All 3 shown, 2015');
  expect(statusInWords(1, 3, days('2015'))).toBe('1 of 3 shown, 2015');
});
