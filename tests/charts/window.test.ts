import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/charts/scene.ts';
import { timelineList } from '../../src/charts/timeline-list.ts';
import { timeline, timelineLeft } from '../../src/charts/timeline.ts';
import type { TimelineItem, TimelineOptions } from '../../src/charts/timeline-item.ts';
import { boxOf, flatten, itemOf, itemsOf, partsOf } from './boxes.ts';
import { days } from './examples.ts';

/** A window of the years 2015 to 2018. */
const window = [days('2015')[0], days('2018')[1]] as const;
const draw = (items: readonly TimelineItem[], options: Partial<TimelineOptions> = {}): Scene =>
  timeline(items, { id: 't', title: 'A window', domain: window, ...options });
const drawList = (items: readonly TimelineItem[], options: Partial<TimelineOptions> = {}): Scene =>
  timelineList(items, { id: 't', title: 'A window', domain: window, width: 340, ...options });

const bar = (from: string, to: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id: 'bar',
  lane: 'a',
  label: 'Direction',
  kind: 'bar',
  start: days(from),
  end: to === 'open' || to === 'unknown' ? to : days(to),
  ...more,
});
const grade = (id: string, date: string, level: number, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  lane: 'a',
  label: id,
  kind: 'mark',
  start: days(date),
  level,
  levels: 4,
  letter: 'G',
  join: 'new',
  ...more,
});
const meaning = 'Goes on beyond what is shown';
const words = (scene: Scene) => flatten(scene.shapes).flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const cuts = (scene: Scene) =>
  partsOf(itemOf(scene, 'bar'), 'path', 'cut').map(({ points }) =>
    (points[1]?.[0] ?? 0) < (points[0]?.[0] ?? 0) ? 'left' : 'right',
  );

describe('a bar at the edge of the years shown', () => {
  test.each([
    ['within them', bar('2015-03-01', '2018-02-01'), []],
    ['that begins before them', bar('2013-01-01', '2016-06-01'), ['left']],
    ['that ends after them', bar('2016-06-01', '2019-06-01'), ['right']],
    ['that lasts longer than they do', bar('2013-01-01', '2020-01-01'), ['left', 'right']],
    [
      'that may have begun before them',
      bar('2014', '2016-06-01', { start: [days('2014')[0], days('2015')[1]] }),
      ['left'],
    ],
    [
      'that may have ended after them',
      bar('2016-06-01', '2017', { end: [days('2018')[0], days('2019')[1]] }),
      ['right'],
    ],
    ['that was still so after them', bar('2016-06-01', '2017', { end: [days('2020')[0], Infinity] }), ['right']],
    ['whose end nobody knows', bar('2016-06-01', 'unknown'), []],
    ['that was there by a day in them', bar('2016', 'unknown', { start: [-Infinity, days('2016-05-01')[0]] }), []],
    ['that was going on at the end of the evidence', bar('2016-06-01', 'open', {}), []],
    ['that is only thought of', bar('2013-01-01', '2020-01-01', { ghost: true }), ['left', 'right']],
  ])('%s has the sign that it goes on where it does, and the key names it only then', (_, item, expected) => {
    const scene = draw([item]);
    expect(cuts(scene)).toEqual(expected);
    expect(words(scene).includes(meaning)).toBe(expected.length > 0);
  });

  test('has the sign for what is open when the evidence goes on after it', () => {
    expect(cuts(draw([bar('2016-06-01', 'open')], { until: days('2020')[0] }))).toEqual(['right']);
    expect(cuts(draw([bar('2016-06-01', 'open')], { until: days('2017')[0] }))).toEqual([]);
  });

  test('has no other end there: neither cap nor notch nor torn edge, and an outline is left open', () => {
    const solid = itemOf(draw([bar('2013-01-01', 'open')], { until: days('2020')[0] }), 'bar');
    expect(partsOf(solid, 'line', 'cap')).toEqual([]);
    expect(partsOf(solid, 'path', 'body').map(({ points }) => points.length)).toEqual([4]);
    const ghost = itemOf(draw([bar('2013-01-01', '2020-01-01', { ghost: true })]), 'bar');
    expect(partsOf(ghost, 'path', 'body').map(({ closed }) => closed)).toEqual([false, false]);
  });

  test('keeps its sign clear of its own dotted outline, within the picture', () => {
    const item = itemOf(draw([bar('2013-01-01', '2020-01-01', { unchecked: true })]), 'bar');
    const doubt = boxOf(partsOf(item, 'rect', 'doubt')[0] ?? item);
    const [left, right] = partsOf(item, 'path', 'cut').map(boxOf);
    expect(left && left.right < doubt.left && left.left > 0).toBe(true);
    expect(right && right.left > doubt.right && right.right < 720).toBe(true);
  });
});

const ends = (scene: Scene) =>
  flatten(scene.shapes).flatMap((one) => (one.kind === 'path' && one.className === 'join-beyond' ? [boxOf(one)] : []));
const lines = (scene: Scene) =>
  flatten(scene.shapes).flatMap((one) =>
    one.kind === 'path' && one.className.startsWith('join') && one.className !== 'join-beyond' ? [one] : [],
  );
const middle = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2;
const rung = (scene: Scene, level: number) => {
  const ys = flatten(scene.shapes).flatMap((one) =>
    one.className === 'rung' && one.kind === 'line' ? [one.from[1]] : [],
  );
  return { top: ys[4 - level] ?? NaN, bottom: ys[5 - level] ?? NaN };
};
const isOn = (scene: Scene, y: number, level: number) => y > rung(scene, level).top && y < rung(scene, level).bottom;

describe('a line from grade to grade at the edge of the years shown', () => {
  test('comes from the height of the grade before, with the sign that it goes on', () => {
    const scene = draw([grade('before', '2013-05-01', 3), grade('within', '2016-05-01', 1)]);
    expect(itemsOf(scene).map(({ key }) => key)).toEqual(['within']);
    const [end] = ends(scene);
    expect(ends(scene)).toHaveLength(1);
    expect(end && end.right < 17 + 1 && isOn(scene, middle(end), 3)).toBe(true);
    expect(lines(scene)[0]?.points[0]?.[1]).toBeCloseTo(end ? middle(end) : NaN);
    expect(words(scene)).toContain(meaning);
  });

  test('goes along to the last day shown, and only beside it to the height of the grade after', () => {
    const scene = draw([grade('within', '2016-05-01', 1), grade('after', '2021-05-01', 3)]);
    const [end] = ends(scene);
    expect(end && end.left >= 720 - 17 && isOn(scene, middle(end), 3)).toBe(true);
    const [, corner] = lines(scene)[0]?.points ?? [];
    expect(corner?.[0]).toBeGreaterThan(720 - 17);
    expect(isOn(scene, corner?.[1] ?? NaN, 1)).toBe(true);
  });

  test('passes through years without a grade, where there is something else in its lane', () => {
    const visit: TimelineItem = { id: 'visit', lane: 'a', kind: 'mark', label: 'Visit', start: days('2017-01-01') };
    const all = [grade('before', '2013-05-01', 3), visit, grade('after', '2021-05-01', 2)];
    expect(ends(draw(all)).map(({ left }) => left > 360)).toEqual([false, true]);
    expect(ends(draw(all.filter(({ id }) => id !== 'visit')))).toEqual([]);
    // Another lane has no part in it.
    const scene = draw([...all, { ...visit, id: 'event', lane: 'b' }]);
    expect(ends(scene)).toHaveLength(2);
  });

  test('leads to the next grade outside alone, not to those after it', () => {
    const scene = draw([
      grade('first', '2010-05-01', 4),
      grade('before', '2013-05-01', 3),
      grade('within', '2016-05-01', 1),
    ]);
    expect(ends(scene)).toHaveLength(1);
    expect(lines(scene)).toHaveLength(1);
  });

  test('has the words of a thin join whichever of its marks is shown', () => {
    const joins = [{ from: 'old', to: 'new', style: 'thin' as const, label: 'compared by all', short: 'old to new' }];
    const [old, next] = [grade('a', '2016-05-01', 2, { join: 'old' }), grade('b', '2021-05-01', 3)];
    expect(words(draw([old, next], { joins }))).toContain('old to new');
    const early = { ...old, start: days('2012-05-01') };
    expect(words(draw([early, { ...next, start: days('2016-05-01') }], { joins }))).toContain('old to new');
    expect(words(draw([old, next]))).not.toContain('old to new');
  });

  test('is drawn as if a whole record were shown where all of it is', () => {
    const all = [grade('a', '2013-05-01', 3), grade('b', '2021-05-01', 1)];
    const scene = timeline(all, { id: 't', title: 'All' });
    expect(ends(scene)).toEqual([]);
    expect(words(scene)).not.toContain(meaning);
  });

  test('leaves a mark beside the edge at the height of its line', () => {
    const scene = draw([grade('before', '2013-05-01', 3), grade('edge', '2015-01-05', 3)]);
    expect(boxOf(partsOf(itemOf(scene, 'edge'), 'circle', 'symbol')[0] ?? itemOf(scene, 'edge')).top).toBeLessThan(
      middle(ends(scene)[0] ?? { top: NaN, bottom: NaN }),
    );
    expect(flatten(scene.shapes).filter(({ className }) => className.includes('stalk'))).toEqual([]);
  });

  test('has room for the names of its levels in every picture that shares its scale', () => {
    const ladders = [{ names: ['A', 'B', 'Something long', 'D'], letters: ['A', 'B', 'C', 'D'] }];
    const items: TimelineItem[] = [
      grade('before', '2013-05-01', 3),
      { id: 'visit', lane: 'a', kind: 'mark', label: 'Visit', start: days('2017-01-01') },
      grade('after', '2021-05-01', 2),
    ];
    expect(timelineLeft(items, { domain: window, ladders })).toBe(draw(items, { ladders }).time?.range[0]);
  });

  test('in a list goes up or down from the mark that there is, and its words stand there', () => {
    const joins = [{ from: 'old', to: 'new', style: 'thin' as const, label: 'compared by all', short: 'old to new' }];
    const scene = drawList(
      [
        grade('a', '2013-05-01', 2, { join: 'old' }),
        grade('b', '2016-05-01', 2, { join: 'old' }),
        grade('c', '2021-05-01', 3),
      ],
      { joins },
    );
    expect(itemsOf(scene).map(({ key }) => key)).toEqual(['b']);
    expect(ends(scene)).toHaveLength(2);
    expect(words(scene).join(' ')).toContain('old to new: compared by all');
    expect(words(scene)).toContain(meaning);
    expect(words(drawList([grade('b', '2016-05-01', 2)]))).not.toContain(meaning);
  });
});

describe('that an end isn’t known', () => {
  const notes = (scene: Scene) => partsOf(itemOf(scene, 'bar'), 'text', 'note');
  const bodyOf = (scene: Scene) => {
    const boxes = partsOf(itemOf(scene, 'bar'), 'path', 'body').map(boxOf);
    return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
  };

  test.each([
    ['where an act comes long after what is known', { moments: [{ at: days('2018-06-01'), label: 'Superseded' }] }],
    ['where another account stands far off', { others: [{ at: days('2018-06-01'), words: 'another' }] }],
    [
      'where acts have words all along the bar',
      {
        moments: ['2015-02', '2015-04', '2015-06', '2017'].map((at) => ({
          at: days(at),
          label: `An act that has a long name, ${at}`,
        })),
      },
    ],
    ['where nothing comes after it', {}],
  ])('stands beside the bar %s', (_, more) => {
    const scene = draw([bar('2015-03-01', 'unknown', more)]);
    const found = notes(scene).find(({ text }) => text === 'end not known');
    if (!found) throw new Error('The words are left out.');
    const [note, drawn] = [boxOf(found), bodyOf(scene)];
    expect(Math.max(note.left - drawn.right, drawn.left - note.right)).toBeLessThan(12);
    const line = boxOf(partsOf(itemOf(scene, 'bar'), 'path', 'body')[0] ?? itemOf(scene, 'bar')).bottom;
    expect(note.top - line).toBeLessThan(12);
  });

  test('stands under the end of a long bar, whose last piece the picture shows', () => {
    const scene = draw([bar('2013-01-01', 'unknown', { end: [days('2018-12-20')[0], Infinity], unchecked: true })]);
    const note = boxOf(notes(scene)[0] ?? itemOf(scene, 'bar'));
    expect(note.right).toBeCloseTo(bodyOf(scene).right, 0);
  });
});

describe('a bar of a list', () => {
  const of = (item: TimelineItem) => itemOf(drawList([item], { domain: undefined }), 'bar');
  const length = (boxes: readonly { top: number; bottom: number }[]) =>
    boxes.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
  const parts = (item: TimelineItem) => ({
    pale: length(partsOf(of(item), 'rect', 'soft').map(boxOf)),
    solid: length(partsOf(of(item), 'path', 'body').map(boxOf)),
  });

  test('is pale where the picture along time is: all of one that another act ended by some day', () => {
    const [made, ended] = [days('2015-03-01')[0], days('2018-03-01')[0]];
    const { pale, solid } = parts(bar('2015-03-01', 'unknown', { end: [made, ended] }));
    expect(solid).toBe(0);
    expect(pale).toBeGreaterThan(20);
  });

  test('is pale in the same part of its length, and enough of it to be seen', () => {
    const half = parts(bar('2015-01-01', 'unknown', { end: [days('2016-07-01')[0], days('2018-01-01')[0]] }));
    expect(half.pale / (half.pale + half.solid)).toBeCloseTo(0.5, 1);
    const little = parts(bar('2005-01-01', 'unknown', { end: [days('2017-12-01')[0], days('2018-01-01')[0]] }));
    expect(little.pale).toBe(9);
  });

  test('is one pale piece where nothing is sure of it', () => {
    const vague = bar('2015', '2015', { start: days('2015'), end: days('2015') });
    expect(partsOf(of(vague), 'rect', 'soft')).toHaveLength(1);
    expect(parts(vague).solid).toBe(0);
  });

  test('has a torn foot in sight, however long its start is unsure', () => {
    const item = bar('2012', 'unknown', {
      start: [days('2012')[0], days('2018')[1]],
      end: [days('2018')[1], Infinity],
    });
    expect(partsOf(of(item), 'path', 'body')).toHaveLength(3);
    expect(parts(item).solid).toBeGreaterThan(5);
  });
});
