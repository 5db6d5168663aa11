import { expect, it } from 'vitest';
import { align, elapsedDomain, elapsedInWords, since, withElapsed } from '../../src/charts/align.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { Days, TimelineItem } from '../../src/charts/timeline-item.ts';
import { parseDate, rangeOf } from '../../src/lib/date.ts';

const days = (text: string): Days => {
  const { earliest, latest } = rangeOf(parseDate(text));
  return [earliest, latest];
};
const mark = (start: Days): TimelineItem => ({ id: 'a', lane: 'x', label: 'A visit', kind: 'mark', start });

it('counts days from the event, and is as unsure as both dates are together', () => {
  expect(since(days('2016-01-11'), days('2016-01-01'))).toEqual([10, 10]);
  expect(since(days('2016-01'), days('2015-12'))).toEqual([1, 61]);
});

it('moves every time of an item alike and keeps the words of its date', () => {
  const item: TimelineItem = {
    ...mark(days('2016-01-11')),
    kind: 'bar',
    end: days('2016-02-10'),
    moments: [{ at: days('2016-01-21'), label: 'Began' }],
  };
  const moved = align(item, days('2016-01-01'));
  expect(moved).toMatchObject({ start: [10, 10], end: [40, 40], moments: [{ at: [20, 20] }] });
  expect(moved.when).toBe('11 January 2016 to 10 February 2016');
});

it('says how long before or after the event a thing was, or that it can’t be told', () => {
  expect(elapsedInWords([731, 731])).toBe('2.0 years after');
  expect(elapsedInWords([-731, -366])).toBe('1.0 to 2.0 years before');
  expect(elapsedInWords([-20, 20])).toBe('about the time of the event');
  expect(elapsedInWords([0, 0])).toBe('on the day of the event');
  expect(elapsedInWords([-Infinity, 3])).toBe('');
  expect(withElapsed(mark(days('2018-01-01')), days('2016-01-01')).when).toBe('1 January 2018 (2.0 years after)');
});

it('draws the years before and after the event, which is 0', () => {
  const items = [mark([-800, -800]), { ...mark([1100, 1100]), id: 'b' }];
  const domain = elapsedDomain(items) as Days;
  const scene = timeline(items, { id: 't', title: 'T', width: 760, domain, elapsed: true });
  const axis = scene.shapes.find((shape) => shape.kind === 'group' && shape.className === 'axis');
  const labels = axis?.kind === 'group' ? axis.shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')) : [];
  expect(labels).toEqual(['−3', '−2', '−1', '0', '+1', '+2', '+3']);
});
