import { describe, expect, test } from 'vitest';
import type { Link, Scene, Shape } from '../../src/charts/scene.ts';
import { textWidth } from '../../src/charts/text.ts';
import { timeline, timelineLeft } from '../../src/charts/timeline.ts';
import type { TimelineItem, TimelineOptions } from '../../src/charts/timeline-item.ts';
import { boxOf, flatten, itemOf, itemsOf, partsOf } from './boxes.ts';
import { days } from './examples.ts';

const draw = (items: readonly TimelineItem[], options: Partial<TimelineOptions> = {}): Scene =>
  timeline(items, { id: 't', title: 'A test', domain: [days('2012')[0], days('2019')[1]], ...options });

const mark = (id: string, date: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  lane: 'a',
  label: id,
  kind: 'mark',
  start: days(date),
  ...more,
});
const bar = (id: string, from: string, to: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  lane: 'a',
  label: id,
  kind: 'bar',
  start: days(from),
  end: to === 'open' || to === 'unknown' ? to : days(to),
  ...more,
});

const centreX = (shape: Shape) => (boxOf(shape).left + boxOf(shape).right) / 2;
const symbolOf = (item: Link): Shape => {
  const found = item.shapes.find(({ className }) => className === 'symbol');
  if (!found) throw new Error('no symbol');
  return found;
};
const middle = (scene: Scene, id: string) => {
  const { top, bottom } = boxOf(symbolOf(itemOf(scene, id)));
  return (top + bottom) / 2;
};
const left = (shape: Shape | undefined) => (shape ? boxOf(shape).left : NaN);
const right = (shape: Shape | undefined) => (shape ? boxOf(shape).right : NaN);
const dayWidth = (720 - 34) / (days('2019')[1] + 1 - days('2012')[0]);
const xOf = (date: string) => 17 + (days(date)[0] - days('2012')[0]) * dayWidth;

describe('marks', () => {
  test('a mark stands at its day', () => {
    const scene = draw([mark('one', '2015-10-12')]);
    expect(centreX(symbolOf(itemOf(scene, 'one')))).toBeCloseTo(xOf('2015-10-12') + dayWidth / 2);
    expect(partsOf(itemOf(scene, 'one'), 'rect', 'soft')).toEqual([]);
  });

  test('a mark known to the year has a whisker over the year and its symbol in the middle', () => {
    const item = itemOf(draw([mark('year', '2013')]), 'year');
    const [whisker] = partsOf(item, 'rect', 'soft');
    expect([left(whisker), right(whisker)]).toEqual([
      expect.closeTo(xOf('2013-01-01')),
      expect.closeTo(xOf('2014-01-01')),
    ]);
    expect(centreX(symbolOf(item))).toBeCloseTo((xOf('2013-01-01') + xOf('2014-01-01')) / 2);
  });

  test('a mark carries its letter, its place on the scale and its other classes', () => {
    const item = itemOf(
      draw([mark('m', '2015', { level: 1, levels: 4, letter: 'I', className: 'tone-2', hollow: true })]),
      'm',
    );
    expect(item.className).toBe('item mark hollow level-1of4 tone-2');
    expect(partsOf(item, 'text', 'letter')[0]?.text).toBe('I');
  });

  test('accounts that differ have a sign beside the label and words in the title', () => {
    const scene = draw([mark('sure', '2015-01-01'), mark('unsure', '2017-01-01', { differs: true })]);
    expect(partsOf(itemOf(scene, 'sure'), 'circle', 'badge')).toHaveLength(0);
    const item = itemOf(scene, 'unsure');
    expect(left(partsOf(item, 'text', 'label')[0])).toBeGreaterThan(right(partsOf(item, 'circle', 'badge')[0]));
    expect(item.title).toBe('Unsure, 1 January 2017. Accounts differ.');
  });
});

describe('bars', () => {
  test('a bar runs from its first day to the end of its last, closed at both ends', () => {
    const item = itemOf(draw([bar('b', '2014-02-01', '2016-06-30')]), 'b');
    const [body] = partsOf(item, 'path', 'body');
    expect([left(body), right(body)]).toEqual([expect.closeTo(xOf('2014-02-01')), expect.closeTo(xOf('2016-07-01'))]);
    expect(partsOf(item, 'line', 'cap')).toHaveLength(2);
  });

  test('an uncertain start and end are lighter, and the sure part is only what is sure', () => {
    const item = itemOf(draw([bar('b', '2013', '2016')]), 'b');
    const [first, last] = partsOf(item, 'rect', 'soft');
    const [body] = partsOf(item, 'path', 'body');
    expect([left(first), right(first)]).toEqual([expect.closeTo(xOf('2013-01-01')), expect.closeTo(xOf('2013-12-31'))]);
    expect([left(body), right(body)]).toEqual([expect.closeTo(xOf('2013-12-31')), expect.closeTo(xOf('2016-01-02'))]);
    expect([left(last), right(last)]).toEqual([expect.closeTo(xOf('2016-01-02')), expect.closeTo(xOf('2017-01-01'))]);
    expect(partsOf(item, 'line', 'cap')).toEqual([]);
  });

  test('a bar that may have begun after it ended has no sure part', () => {
    const item = itemOf(draw([bar('b', '2013', '2013')]), 'b');
    expect(partsOf(item, 'path', 'body')).toEqual([]);
    expect(partsOf(item, 'rect', 'soft')).toHaveLength(1);
  });

  test('an open bar runs to the end of the evidence and is notched there', () => {
    const until = days('2018-06')[1];
    const item = itemOf(draw([bar('b', '2014-02-01', 'open')], { until }), 'b');
    const [body] = partsOf(item, 'path', 'body');
    expect(right(body)).toBeCloseTo(xOf('2018-07-01'));
    expect(body?.points).toHaveLength(5);
    expect(partsOf(item, 'line', 'cap')).toHaveLength(1);
    expect(item.title).toBe('B, from 1 February 2014, continuing when last recorded.');
  });

  test('a bar whose end is not known stops short and says so', () => {
    const scene = draw([bar('b', '2014-02-01', 'unknown'), { ...bar('c', '2017-02-01', '2018'), end: undefined }], {
      words: { unknownEnd: 'fin inconnue' },
    });
    const item = itemOf(scene, 'b');
    expect(right(partsOf(item, 'path', 'body').at(-1))).toBeCloseTo(xOf('2014-02-01') + 20);
    expect(partsOf(item, 'text', 'note')[0]?.text).toBe('fin inconnue');
    expect(itemOf(scene, 'c').title).toContain('fin inconnue');
  });

  test('a bar that goes on beyond the picture has no cap at its edge', () => {
    const scene = draw([bar('b', '2009-01-01', '2014-12-31'), bar('c', '2018-01-01', '2024-12-31')]);
    const caps = (id: string) => partsOf(itemOf(scene, id), 'line', 'cap').map(centreX);
    expect(caps('b')).toEqual([expect.closeTo(xOf('2015-01-01'))]);
    expect(caps('c')).toEqual([expect.closeTo(xOf('2018-01-01'))]);
  });

  test('a ghost is one outline from its first possible day to its last, whatever is uncertain', () => {
    const item = itemOf(draw([bar('b', '2013', '2016', { ghost: true })]), 'b');
    const [body, ...others] = partsOf(item, 'path', 'body');
    expect(others).toEqual([]);
    expect([left(body), right(body)]).toEqual([expect.closeTo(xOf('2013-01-01')), expect.closeTo(xOf('2017-01-01'))]);
    expect([...partsOf(item, 'rect', 'soft'), ...partsOf(item, 'line', 'cap')]).toEqual([]);
    expect(item.className).toContain('ghost');
    expect(item.title).toContain('Not recorded as having happened');
  });

  test('an open ghost leaves its open side out', () => {
    const item = itemOf(draw([bar('b', '2013', 'open', { ghost: true })]), 'b');
    expect(partsOf(item, 'path', 'body')[0]?.closed).toBe(false);
  });
});

describe('ladders', () => {
  const ladder = [1, 2, 3, 4].map((level) =>
    mark(`level-${level}`, `201${2 + level}-05-01`, { level, levels: 4, letter: 'x' }),
  );

  test('a higher level stands higher, whatever the order in time', () => {
    const scene = draw([...ladder].reverse());
    const heights = ladder.map(({ id }) => middle(scene, id));
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(new Set(heights).size).toBe(4);
  });

  test('levels that nobody reached keep their place', () => {
    const lowest = middle(draw(ladder.slice(0, 1)), 'level-1');
    expect(lowest).toBeGreaterThan(24 + 3 * 26);
  });

  test('scales of different lengths never share a height', () => {
    const scene = draw([
      ...ladder,
      mark('lower', '2014-06-01', { level: 1, levels: 2 }),
      mark('upper', '2016-06-01', { level: 2, levels: 2 }),
    ]);
    const lowest = middle(scene, 'level-1');
    expect(middle(scene, 'upper')).toBeGreaterThan(lowest);
    expect(middle(scene, 'lower')).toBeGreaterThan(middle(scene, 'upper'));
  });

  test('a scale of its own has a ladder apart, under the common one, and none of its colours', () => {
    const scene = draw([...ladder, mark('own', '2014-06-01', { level: 4, levels: 4, scale: 'own' })]);
    expect(middle(scene, 'own')).toBeGreaterThan(middle(scene, 'level-1'));
    expect(itemOf(scene, 'own').className).not.toContain('level-');
    expect(itemOf(scene, 'level-4').className).toContain('level-4of4');
  });

  test('what has no level stands off the ladder, under it', () => {
    const scene = draw([...ladder, mark('visit', '2014-06-01', { hollow: true })]);
    const lines = flatten(scene.shapes).filter(({ className }) => className === 'rung');
    expect(middle(scene, 'visit')).toBeGreaterThan(Math.max(...lines.map((line) => boxOf(line).bottom)));
  });

  test('marks of one level that would meet stand in two rows of that level', () => {
    const near = [mark('p', '2015-01-01', { level: 2, levels: 4 }), mark('q', '2015-02-01', { level: 2, levels: 4 })];
    const scene = draw([...near, ...ladder]);
    expect(middle(scene, 'q')).not.toBe(middle(scene, 'p'));
    for (const { id } of near) {
      expect(middle(scene, id)).toBeGreaterThan(middle(scene, 'level-3'));
      expect(middle(scene, id)).toBeLessThan(middle(scene, 'level-1'));
    }
  });
});

describe('joins', () => {
  const joined = [
    mark('a', '2013-01-01', { level: 1, levels: 4, join: 'old', shape: 'circle' }),
    mark('b', '2015-01-01', { level: 2, levels: 4, join: 'old', shape: 'circle' }),
    mark('c', '2017-01-01', { level: 3, levels: 4, join: 'new' }),
    mark('d', '2016-01-01', { level: 4, levels: 4 }),
  ];
  const pathsOf = (scene: Scene, className: string) =>
    flatten(scene.shapes).flatMap((shape) =>
      shape.kind === 'path' && shape.className === className ? [shape.points] : [],
    );

  test('marks with one key are joined by a step: along, then up', () => {
    const scene = draw(joined);
    const [points, ...others] = pathsOf(scene, 'join');
    const at = (id: string) => [centreX(symbolOf(itemOf(scene, id))), middle(scene, id)] as const;
    expect(others).toEqual([]);
    expect(points).toEqual([at('a'), [at('b')[0], at('a')[1]], at('b')]);
  });

  test('two keys are joined only where the caller says so, thinly and with its words', () => {
    expect(pathsOf(draw(joined), 'join thin')).toEqual([]);
    const scene = draw(joined, { joins: [{ from: 'old', to: 'new', style: 'thin', label: 'rules changed' }] });
    expect(pathsOf(scene, 'join thin')).toHaveLength(1);
    expect(flatten(scene.shapes)).toContainEqual(
      expect.objectContaining({ kind: 'group', className: 'join-thin', label: 'rules changed' }),
    );
  });

  test('ghosts and marks of other lanes are never joined', () => {
    const scene = draw(joined.slice(0, 2).map((item, index) => (index === 0 ? { ...item, ghost: true } : item)));
    expect(pathsOf(scene, 'join')).toEqual([]);
    expect(pathsOf(draw(joined.slice(0, 2).map((item) => ({ ...item, lane: item.id }))), 'join')).toEqual([]);
  });
});

describe('lanes and order', () => {
  test('lanes are stacked in the order of the caller, the unlisted after them, the empty left out', () => {
    const scene = draw(
      [mark('x', '2015', { lane: 'extra' }), mark('y', '2015', { lane: 'b' }), mark('z', '2015', { lane: 'a' })],
      {
        lanes: [
          { id: 'a', label: 'First' },
          { id: 'empty', label: 'Empty' },
          { id: 'b', label: 'Second', note: 'a note' },
        ],
      },
    );
    const groups = scene.shapes.filter((shape) => shape.kind === 'group' && shape.className === 'lane');
    expect(groups.map((group) => group.kind === 'group' && [group.key, group.label])).toEqual([
      ['a', 'First'],
      ['b', 'Second (a note)'],
      ['extra', 'extra'],
    ]);
  });

  test('within a lane items come in the order of time, whatever their heights', () => {
    const items = [
      mark('late', '2018', { level: 4, levels: 4 }),
      mark('early', '2013'),
      bar('between', '2015', 'open'),
    ];
    expect(itemsOf(draw(items)).map(({ key }) => key)).toEqual(['early', 'between', 'late']);
  });

  test('what lies outside the domain isn’t drawn', () => {
    const items = [
      mark('before', '2010'),
      mark('inside', '2015'),
      mark('after', '2024'),
      bar('through', '2000', 'open'),
    ];
    expect(itemsOf(draw(items)).map(({ key }) => key)).toEqual(['through', 'inside']);
  });

  test('the order in which items are given makes no difference', () => {
    const items = [mark('one', '2015'), mark('two', '2015'), bar('three', '2014', '2016'), mark('four', '2015-01-01')];
    expect(draw([...items].reverse())).toEqual(draw(items));
  });
});

describe('labels', () => {
  const labelsOf = (scene: Scene, id: string) => partsOf(itemOf(scene, id), 'text', 'label').map(({ text }) => text);

  test('a label moves to the left of its mark where there is no room at the right', () => {
    const item = itemOf(draw([mark('m', '2019-06-01', { label: 'A longer label' })]), 'm');
    expect(partsOf(item, 'text', 'label')[0]?.anchor).toBe('end');
  });

  test('a label that fits at neither side stands above its mark, in two lines', () => {
    const label = 'A decision with a name of many words that nobody can shorten';
    const scene = draw([mark('long', '2015-06-01', { label })], { width: 320 });
    expect(labelsOf(scene, 'long').join(' ')).toBe(label);
    const item = itemOf(scene, 'long');
    expect(Math.max(...partsOf(item, 'text', 'label').map((text) => boxOf(text).bottom))).toBeLessThanOrEqual(
      boxOf(symbolOf(item)).top,
    );
  });

  test('a label too long for two lines ends in an ellipsis, and its title has it all', () => {
    const label = 'Very long words '.repeat(12).trim();
    const scene = draw([bar('long', '2015-06-01', '2016', { label })], { width: 320 });
    expect(labelsOf(scene, 'long')).toHaveLength(2);
    expect(labelsOf(scene, 'long').at(-1)).toMatch(/…$/);
    for (const line of labelsOf(scene, 'long')) expect(textWidth(line, 13)).toBeLessThanOrEqual(320);
    expect(itemOf(scene, 'long').title).toContain(label);
  });

  test('the note of a lane goes under its label where both don’t fit on a line', () => {
    const lanes = [{ id: 'a', label: 'Inspections by every inspectorate', note: 'order, not distance' }];
    const noteOf = (width: number) =>
      flatten(draw([mark('m', '2015')], { lanes, width }).shapes).find(({ className }) => className === 'note');
    expect(noteOf(720)).toMatchObject({ anchor: 'end', at: [720, 44] });
    expect(noteOf(320)).toMatchObject({ anchor: 'start', at: [0, 61], text: 'order, not distance' });
  });
});

describe('the axis', () => {
  const ticks = (scene: Scene) =>
    flatten(scene.shapes).flatMap((shape) => (shape.kind === 'text' && shape.className === 'tick' ? [shape.text] : []));

  test('each year has its label in a wide picture, every second or fifth in a narrow one', () => {
    const items = [mark('m', '2015')];
    expect(ticks(draw(items))).toEqual(['2012', '2013', '2014', '2015', '2016', '2017', '2018', '2019']);
    expect(ticks(draw(items, { width: 320, domain: [days('2008')[0], days('2021')[1]] }))).toEqual([
      '2008',
      '2010',
      '2012',
      '2014',
      '2016',
      '2018',
      '2020',
    ]);
  });

  test('a short stretch has months', () => {
    expect(ticks(draw([mark('m', '2015-05-05')], { domain: [days('2015-04')[0], days('2015-06')[1]] }))).toEqual([
      'Apr 2015',
      'May 2015',
      'Jun 2015',
    ]);
  });

  test('a rule stands at the first moment of its year, in UTC', () => {
    const rules = flatten(draw([mark('m', '2015')]).shapes).filter(({ className }) => className === 'rule');
    expect(rules.map(left)).toContainEqual(expect.closeTo(xOf('2016-01-01')));
  });

  test('without a domain, the whole years that hold the items are shown', () => {
    expect(ticks(draw([mark('m', '2014-03-03'), bar('b', '2015-02-01', '2016-12-31')], { domain: undefined }))).toEqual(
      ['2014', '2015', '2016'],
    );
  });

  test('a tall picture has its axis at the foot too', () => {
    const many = Array.from({ length: 30 }, (_, index) => mark(`m${index}`, '2015-01-01'));
    expect(ticks(draw(many))).toHaveLength(16);
  });
});

test('pictures with names of different widths at their side can have time begin at one pixel', () => {
  const names = ['Inadequate', 'Requires improvement to be good'];
  const ladders = [{ names, letters: ['I', 'R'] }];
  const graded = [mark('one', '2014', { level: 1, levels: 2, letter: 'I' })];
  const plain = [mark('one', '2014')];
  const options = { ladders, width: 760 };
  const left = Math.max(timelineLeft(graded, options), timelineLeft(plain, options));
  const begins = (items: readonly TimelineItem[], more: Partial<TimelineOptions> = {}) =>
    draw(items, { ...options, ...more }).time?.range[0];
  expect(begins(plain)).toBeLessThan(begins(graded) ?? 0);
  expect(begins(graded)).toBe(left);
  expect(begins(plain, { left })).toBe(left);
  expect(begins(graded, { left })).toBe(left);
});

test('without items there is one line of words', () => {
  const scene = timeline([], { id: 't', title: 'Empty', words: { empty: 'Nothing here' } });
  expect(scene.shapes).toEqual([expect.objectContaining({ kind: 'text', text: 'Nothing here' })]);
});

test('without one known day there is no picture, and it says why', () => {
  const scene = timeline([{ ...mark('m', '2015'), start: [-Infinity, Infinity] }], { id: 't', title: 'Undated' });
  expect(scene.shapes).toEqual([expect.objectContaining({ kind: 'text', text: 'date not known' })]);
});

test('a scene is plain data, and the same items give the same one', () => {
  const scene = draw([mark('m', '2015'), bar('b', '2013', 'open')]);
  expect(structuredClone(scene)).toEqual(scene);
  expect(draw([mark('m', '2015'), bar('b', '2013', 'open')])).toEqual(scene);
});
