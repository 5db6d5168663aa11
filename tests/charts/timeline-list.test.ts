import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/charts/scene.ts';
import { timelineList } from '../../src/charts/timeline-list.ts';
import type { TimelineItem, TimelineOptions } from '../../src/charts/timeline-item.ts';
import { boxOf, flatten, itemOf, itemsOf, partsOf } from './boxes.ts';
import { days } from './examples.ts';

const draw = (items: readonly TimelineItem[], options: Partial<TimelineOptions> = {}): Scene =>
  timelineList(items, { id: 't', title: 'A test', width: 320, ...options });
const mark = (id: string, date: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  lane: 'a',
  label: id,
  kind: 'mark',
  start: days(date),
  ...more,
});
const textOf = (scene: Scene, id: string) =>
  itemOf(scene, id).shapes.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const years = (scene: Scene) =>
  flatten(scene.shapes).flatMap((one) => (one.kind === 'text' && one.className === 'tick' ? [one.text] : []));

describe('a list', () => {
  test('has one item a row, lane by lane and in the order of time, each year once in a row', () => {
    const scene = draw(
      [mark('c', '2016-05'), mark('a', '2014-01'), mark('b', '2014-07'), mark('z', '2012', { lane: 'b' })],
      {
        lanes: [
          { id: 'a', label: 'First' },
          { id: 'b', label: 'Second' },
        ],
      },
    );
    const items = itemsOf(scene);
    expect(items.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'z']);
    const tops = items.map((item) => boxOf(item).top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(years(scene)).toEqual(['2014', '2016', '2012']);
  });

  test('has the whole label, broken between words, however long it is', () => {
    const label = 'A decision with a name of many words that nobody can shorten and that goes on and on and on';
    const lines = textOf(draw([mark('m', '2015-06-01', { label })]), 'm');
    expect(lines.slice(0, -1).join(' ')).toBe(label);
    expect(lines.at(-1)).toBe('1 June 2015');
    expect(lines.join('')).not.toContain('…');
  });

  test('breaks a word only where it is longer than a line', () => {
    const lines = textOf(draw([mark('m', '2015-06-01', { label: `Word ${'x'.repeat(60)}` })]), 'm');
    expect(lines[0]).toBe('Word');
    expect(lines.slice(1, -1).join('')).toBe('x'.repeat(60));
  });

  test('says under each label when and how sure, and what else there is to it', () => {
    const scene = draw([
      mark('m', '2015-06-01', {
        account: 'requested',
        ghost: true,
        then: { at: days('2015-09-02'), label: 'Published' },
        others: [{ at: days('2016'), words: '2016, says another' }],
      }),
    ]);
    expect(textOf(scene, 'm').join(' ')).toBe(
      'm 1 June 2015 Requested; not recorded as having happened Published: 2 September 2015 ≠ 2016, says another',
    );
  });

  test('has bars from the top of a row to its foot: pale, capped, torn, notched or dashed', () => {
    const bar = (id: string, end: TimelineItem['end'], more: Partial<TimelineItem> = {}) => ({
      ...mark(id, '2015-06-01', more),
      kind: 'bar' as const,
      end,
    });
    const scene = draw([
      bar('capped', days('2016-06-01')),
      bar('pale', days('2016')),
      bar('torn', 'unknown'),
      bar('still', [days('2016-06-01')[0], Infinity]),
      bar('open', 'open'),
      bar('ghost', 'unknown', { ghost: true }),
    ]);
    const of = (id: string) => itemOf(scene, id);
    expect(partsOf(of('capped'), 'line', 'cap')).toHaveLength(2);
    expect(partsOf(of('pale'), 'rect', 'soft')).toHaveLength(1);
    for (const id of ['torn', 'still']) expect(partsOf(of(id), 'path', 'body')).toHaveLength(3);
    expect(partsOf(of('open'), 'path', 'body')[0]?.points).toHaveLength(5);
    expect(partsOf(of('ghost'), 'path', 'body')[0]?.closed).toBe(false);
    for (const item of itemsOf(scene)) {
      const [target, body] = [item.shapes[0], partsOf(item, 'path', 'body')[0]];
      expect(body && target && boxOf(body).top > boxOf(target).top && boxOf(body).bottom < boxOf(target).bottom).toBe(
        true,
      );
    }
  });

  test('shows a grade’s place on its ladder beside the mark', () => {
    const item = itemOf(draw([mark('m', '2015', { level: 2, levels: 4, letter: 'R' })]), 'm');
    expect(partsOf(item, 'line', 'rung-other')).toHaveLength(3);
    const own = partsOf(item, 'rect', 'rung-own').map(boxOf);
    const others = partsOf(item, 'line', 'rung-other').map((one) => boxOf(one).top);
    expect(own).toHaveLength(1);
    expect(others.filter((y) => y < (own[0]?.top ?? 0))).toHaveLength(2);
  });

  test('joins what compares by a bracket, and tells in words what a thin one means', () => {
    const items = [
      mark('a', '2013-05-05', { join: 'old' }),
      mark('b', '2015-05-05', { join: 'new' }),
      mark('c', '2016-05-05', { join: 'new' }),
    ];
    const scene = draw(items, {
      joins: [{ from: 'old', to: 'new', style: 'thin', label: 'compared by all', short: 'old to new' }],
    });
    const classes = flatten(scene.shapes)
      .filter(({ className }) => className.startsWith('join'))
      .map(({ className }) => className);
    expect(classes).toEqual(['join-thin', 'join thin', 'join']);
    expect(textOf(scene, 'b').join(' ')).toContain('old to new: compared by all');
  });

  test('without items is one line of words', () => {
    expect(draw([], { words: { empty: 'Nothing here' } }).shapes).toEqual([
      expect.objectContaining({ text: 'Nothing here' }),
    ]);
  });
});
