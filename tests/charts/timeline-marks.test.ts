import { describe, expect, test } from 'vitest';
import type { Scene, Shape } from '../../src/charts/scene.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { TimelineItem, TimelineOptions } from '../../src/charts/timeline-item.ts';
import { boxOf, flatten, itemOf, partsOf } from './boxes.ts';
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
const bar = (id: string, from: string, end: TimelineItem['end'], more: Partial<TimelineItem> = {}): TimelineItem => ({
  ...mark(id, from, more),
  kind: 'bar',
  end,
});

const dayWidth = (720 - 34) / (days('2019')[1] + 1 - days('2012')[0]);
const xOf = (date: string) => 17 + (days(date)[0] - days('2012')[0]) * dayWidth;
const wordsIn = (scene: Scene, className: string) =>
  flatten(scene.shapes).flatMap((shape) =>
    shape.kind === 'text' && shape.className === className ? [shape.text] : [],
  );
const middleX = (shape: Shape | undefined) => (shape ? (boxOf(shape).left + boxOf(shape).right) / 2 : NaN);
const middleY = (shape: Shape | undefined) => (shape ? (boxOf(shape).top + boxOf(shape).bottom) / 2 : NaN);

describe('the sides of ladders', () => {
  const ladders = [
    { names: ['Poor', 'Fair', 'Requires a little improvement', 'Best'], letters: ['P', 'F', 'R', 'B'] },
    { names: ['No', 'Yes'], letters: ['N', 'Y'] },
  ];
  const graded = [mark('m', '2015-05-05', { level: 2, levels: 4, letter: 'F' })];

  test('each level has its name, the highest on top; an unused scale has none', () => {
    const scene = draw(graded, { ladders });
    expect(wordsIn(scene, 'rung-name').join(' ')).toBe('Best Requires a little improvement Fair Poor');
    const fair = flatten(scene.shapes).find((shape) => shape.kind === 'text' && shape.text === 'Fair');
    const symbol = itemOf(scene, 'm').shapes.find(({ className }) => className === 'symbol');
    expect(Math.abs(middleY(fair) - middleY(symbol))).toBeLessThan(10);
  });

  test('a narrow picture has letters instead', () => {
    expect(wordsIn(draw(graded, { ladders, width: 500 }), 'rung-name')).toEqual(['B', 'R', 'F', 'P']);
  });

  test('without names, time has the whole width', () => {
    const symbol = itemOf(draw(graded), 'm').shapes.find(({ className }) => className === 'symbol');
    expect(middleX(symbol)).toBeCloseTo(xOf('2015-05-05') + dayWidth / 2);
  });
});

describe('a thin join', () => {
  const pair = (late: string) => [
    mark('a', '2018-01-01', { level: 2, levels: 4, join: 'old', label: 'Before the change' }),
    mark('b', late, { level: 3, levels: 4, join: 'new', label: 'After it' }),
  ];
  const joins = [{ from: 'old', to: 'new', style: 'thin' as const, label: 'The whole meaning', short: 'old to new' }];

  test.each([320, 480, 720, 1440])('has its words at %i pixels, however near its ends', (width) => {
    expect(wordsIn(draw(pair('2018-04-01'), { joins, width }), 'note')).toEqual(['old to new']);
  });

  test('that would go back in time isn’t drawn', () => {
    const scene = draw(pair('2016-01-01'), { joins });
    expect(flatten(scene.shapes).filter(({ className }) => className === 'join thin')).toEqual([]);
  });
});

describe('a later act', () => {
  const then = { at: days('2015-12-01'), label: 'Published' };

  test('is an upright of its own at the end of a hairline, taller than the mark', () => {
    const item = itemOf(draw([mark('m', '2015-05-05', { letter: 'R', then })]), 'm');
    const [upright] = partsOf(item, 'line', 'upright');
    const [hairline] = partsOf(item, 'line', 'hairline');
    const symbol = item.shapes.find(({ className }) => className === 'symbol');
    expect(middleX(upright)).toBeCloseTo(xOf('2015-12-01') + dayWidth / 2);
    expect(hairline?.to[0]).toBeCloseTo(middleX(upright));
    expect(upright && symbol && boxOf(upright).top < boxOf(symbol).top).toBe(true);
    expect(item.title).toBe('M, 5 May 2015. Published: 1 December 2015.');
  });

  test('that is all that is known runs through the mark', () => {
    const item = itemOf(draw([mark('m', '2015-05-05', { late: true })]), 'm');
    expect(middleX(partsOf(item, 'line', 'upright')[0])).toBeCloseTo(
      middleX(item.shapes.find(({ className }) => className === 'symbol')),
    );
    expect(partsOf(item, 'line', 'hairline')).toEqual([]);
  });
});

describe('what nobody has checked', () => {
  test('has a dotted ring, a class and words', () => {
    const scene = draw([mark('m', '2015', { unchecked: true }), bar('b', '2014', days('2016'), { unchecked: true })]);
    for (const id of ['m', 'b']) {
      const item = itemOf(scene, id);
      expect(item.className.split(' ')).toContain('unchecked');
      expect(item.shapes.filter(({ className }) => className === 'doubt')).toHaveLength(1);
      expect(item.title.toLowerCase()).toContain('unchecked: from a data set');
    }
  });

  test('says so in the caller’s words', () => {
    const scene = draw([mark('m', '2015-01-01', { unchecked: true })], { words: { unchecked: 'ungeprüft' } });
    expect(itemOf(scene, 'm').title).toBe('M, 1 January 2015. Ungeprüft.');
  });
});

describe('other accounts', () => {
  const words = 'June 2016, says the council';

  test('have a ring where each places the thing, and their words in its name', () => {
    const scene = draw([
      mark('m', '2015-05-05', { differs: true, others: [{ at: days('2016-06'), words }] }),
      bar('b', '2015-05-05', days('2018'), { differs: true, others: [{ at: days('2016-06'), words }] }),
    ]);
    for (const id of ['m', 'b']) {
      const item = itemOf(scene, id);
      const middle = (xOf('2016-06-01') + xOf('2016-07-01')) / 2;
      expect(partsOf(item, 'circle', 'other').map(middleX)).toEqual([expect.closeTo(middle)]);
      expect(item.title).toContain(`Other accounts: ${words}.`);
    }
  });

  test('of another grade stand on the level of that grade', () => {
    const others = [{ at: days('2015-05-05'), level: 4, letter: 'B', words: 'Best, says the helper' }];
    const scene = draw([
      mark('m', '2015-05-05', { level: 1, levels: 4, letter: 'P', differs: true, others }),
      mark('top', '2018-05-05', { level: 4, levels: 4, letter: 'B' }),
    ]);
    const echo = flatten(scene.shapes).find(({ className }) => className === 'echo-symbol');
    const symbol = (id: string) => itemOf(scene, id).shapes.find(({ className }) => className === 'symbol');
    expect(middleX(echo)).toBeCloseTo(middleX(symbol('m')));
    expect(middleY(echo)).toBeCloseTo(middleY(symbol('top')));
    expect(flatten(scene.shapes)).toContainEqual(
      expect.objectContaining({ className: 'echo', label: 'm: Best, says the helper' }),
    );
  });
});

describe('bars', () => {
  test('have their acts as dividers with words underneath; what was only asked for divides nothing', () => {
    const moments = [
      { at: days('2015-06-01'), label: 'Began in full' },
      { at: days('2017-06-01'), label: 'End requested', ghost: true },
    ];
    const item = itemOf(draw([bar('b', '2014-01-01', days('2018-12-31'), { moments })]), 'b');
    expect(partsOf(item, 'line', 'moment').map(middleX)).toEqual(
      moments.map(({ at }): unknown => expect.closeTo(17 + (at[0] + 0.5 - days('2012')[0]) * dayWidth)),
    );
    expect(partsOf(item, 'line', 'divider').map(middleX)).toEqual([expect.closeTo(xOf('2015-06-01') + dayWidth / 2)]);
    expect(partsOf(item, 'line', 'ghostly')).toHaveLength(1);
    expect(partsOf(item, 'text', 'note').map(({ text }) => text)).toEqual(['Began in full', 'End requested']);
    expect(item.title).toContain('Began in full: 1 June 2015; End requested: 1 June 2017');
  });

  test('that were still so on a day stop there with a torn edge, and say that the end isn’t known', () => {
    const item = itemOf(draw([bar('b', '2014-01-01', [days('2016-03-31')[0], Infinity])]), 'b');
    const pieces = partsOf(item, 'path', 'body');
    expect(pieces).toHaveLength(3);
    expect(Math.max(...pieces.map((piece) => boxOf(piece).right))).toBeCloseTo(xOf('2016-04-01'));
    expect(partsOf(item, 'text', 'note').map(({ text }) => text)).toEqual(['end not known']);
  });

  test.each([320, 390, 768])('always say that an end isn’t known, at %i pixels too', (width) => {
    const items = ['2012-02-01', '2015-05-05', '2019-12-01'].map((date) => bar(date, date, 'unknown'));
    const scene = draw(items, { width });
    expect(wordsIn(scene, 'note')).toEqual(['end not known', 'end not known', 'end not known']);
  });

  test('whose start isn’t known have a torn edge on the first sure day, nothing before it, and say so', () => {
    const start = [-Infinity, days('2014-06-30')[0]] as const;
    const item = itemOf(draw([{ ...bar('b', '2014', days('2016-06-30')), start }]), 'b');
    const pieces = partsOf(item, 'path', 'body').map(boxOf);
    expect(partsOf(item, 'rect', 'soft')).toEqual([]);
    expect(pieces).toHaveLength(3);
    expect(Math.min(...pieces.map(({ left }) => left))).toBeCloseTo(xOf('2014-06-30'));
    expect(partsOf(item, 'text', 'note').map(({ text }) => text)).toEqual(['start not known']);
    const both = itemOf(draw([{ ...bar('b', '2014', 'unknown'), start }]), 'b');
    expect(partsOf(both, 'text', 'note').map(({ text }) => text)).toEqual(['start not known, end not known']);
  });
});

test('read downwards, the rows of a lane go on in time', () => {
  const items = ['2019-11-01', '2013-01-01', '2019-10-01'].map((date, index) =>
    mark(`m${index}`, date, {
      label: 'A label that is so long that it takes up more than half of the width of the picture',
    }),
  );
  const scene = draw(items);
  const at = (id: string) => middleY(itemOf(scene, id).shapes.find(({ className }) => className === 'symbol'));
  expect(at('m1')).toBeLessThan(at('m2'));
  expect(at('m2')).toBeLessThan(at('m0'));
});

test('an act after the last that is known of a bar stands at the end of a hairline, not of a longer bar', () => {
  const moments = [{ at: days('2016-06-01'), label: 'Superseded' }];
  const item = itemOf(draw([bar('b', '2014-01-01', 'unknown', { moments })]), 'b');
  const [hairline] = partsOf(item, 'line', 'hairline');
  expect(hairline?.from[0]).toBeCloseTo(xOf('2014-01-01') + 20);
  expect(hairline?.to[0]).toBeCloseTo(xOf('2016-06-01') + dayWidth / 2);
  expect(Math.max(...partsOf(item, 'path', 'body').map((piece) => boxOf(piece).right))).toBeCloseTo(
    xOf('2014-01-01') + 20,
  );
});
