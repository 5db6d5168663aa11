import { expect, test } from 'vitest';
import { timeline } from '../../src/charts/timeline.ts';
import type { TimelineItem } from '../../src/charts/timeline-item.ts';
import { flatten, itemsOf } from './boxes.ts';
import { days } from './examples.ts';

const bar: TimelineItem = {
  id: 'partnership',
  lane: 'a',
  kind: 'bar',
  label: 'Partnership',
  start: days('2013-06-01'),
  end: days('2023-01-31'),
  moments: [
    { at: days('2013-07-01'), label: 'Begun in full' },
    { at: days('2017-11-09'), label: 'New term' },
  ],
};
const domain = [days('2015')[0], days('2019')[1]] as const;
const draw = (item: TimelineItem) => timeline([item], { id: 't', title: 'T', domain });
const words = (item: TimelineItem) =>
  flatten(draw(item).shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

test('an act outside the picture is told in the item’s name and drawn nowhere, since its place would be false', () => {
  expect(words(bar)).toContain('New term');
  expect(words(bar)).not.toContain('Begun in full');
  expect(itemsOf(draw(bar))[0]?.title).toContain('Begun in full');
});

test('what was last known before the picture begins is not drawn in it, though its end isn’t known', () => {
  const notice: TimelineItem = { ...bar, moments: [], end: [days('2014-05-01')[0], Infinity] };
  expect(itemsOf(draw(notice))).toEqual([]);
  expect(itemsOf(draw({ ...notice, end: [days('2016-05-01')[0], Infinity] }))).toHaveLength(1);
});
