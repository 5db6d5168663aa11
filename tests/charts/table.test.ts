import { expect, test } from 'vitest';
import { table } from '../../src/charts/table.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { Days, TimelineItem } from '../../src/charts/timeline-item.ts';
import { itemsOf } from './boxes.ts';
import { days, examples } from './examples.ts';

const item = (start: Days, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id: 'i',
  lane: 'a',
  label: 'Direction',
  kind: 'mark',
  start,
  ...more,
});
const bar = (start: string, end: TimelineItem['end']) => item(days(start), { kind: 'bar', end });
const rowOf = (only: TimelineItem) => table([only]).rows[0];

test.each(examples)('the table of $name has the items of the picture, in their order', ({ items, options }) => {
  const drawn = itemsOf(timeline(items, { ...options, id: 't' })).map(({ key }) => key);
  expect(table(items, options).rows.map(({ id }) => id)).toEqual(drawn);
});

test('a row has the words of its item, its lane and its source', () => {
  const source = { label: 'Hampshire, 20 July 2015', href: '/reports/r/' };
  const only = item(days('2018-03-05'), {
    href: '/d/',
    source,
    account: 'as the council tells it',
    description: 'The first one.',
    differs: true,
  });
  expect(table([only], { lanes: [{ id: 'a', label: 'Directions' }] }).rows).toEqual([
    {
      id: 'i',
      lane: 'Directions',
      when: '5 March 2018',
      what: 'Direction',
      description: 'The first one.',
      sure: 'as the council tells it; accounts differ',
      source,
      href: '/d/',
      item: only,
    },
  ]);
});

test.each<[string, TimelineItem]>([
  ['5 March 2018', item(days('2018-03-05'))],
  ['March 2018', item(days('2018-03'))],
  ['2018', item(days('2018'))],
  ['between 1 March 2018 and 30 April 2018', item([days('2018-03')[0], days('2018-04')[1]])],
  ['between 1 January 2017 and 31 December 2018', item([days('2017')[0], days('2018')[1]])],
  ['by 5 March 2018', item([-Infinity, days('2018-03-05')[0]])],
  ['5 March 2018 or later', item([days('2018-03-05')[0], Infinity])],
  ['date not known', item([-Infinity, Infinity])],
  ['early 2018', item(days('2018'), { when: 'early 2018' })],
  ['2013 to 30 June 2016', bar('2013', days('2016-06-30'))],
  ['from May 2015, continuing when last recorded', bar('2015-05', 'open')],
  ['from May 2015, end not known', bar('2015-05', 'unknown')],
  ['from May 2015, end not known', bar('2015-05', undefined)],
])('a time is spoken: %s', (when, only) => {
  expect(rowOf(only)?.when).toBe(when);
});

test('a date that isn’t exact says so, unless the caller has spoken for it', () => {
  expect(rowOf(item(days('2018')))?.sure).toBe('exact date not known');
  expect(rowOf(item(days('2018'), { when: 'early 2018' }))?.sure).toBe('');
  expect(rowOf(item(days('2018-03-05')))?.sure).toBe('');
});

test('every word may be the caller’s', () => {
  const { columns, rows } = table([bar('2015', 'open')], {
    words: {
      from: 'ab',
      open: 'dauert an',
      uncertain: 'ungenau',
      columns: { when: 'Wann', what: 'Was', sure: 'Wie sicher', source: 'Quelle' },
    },
  });
  expect(columns.when).toBe('Wann');
  expect(rows[0]).toMatchObject({ when: 'ab 2015, dauert an', sure: 'ungenau' });
});
