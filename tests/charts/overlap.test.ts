import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group, Link, Scene, Shape, Text } from '../../src/charts/scene.ts';
import { arrange } from '../../src/charts/arrange.ts';
import { runsOf, thinJoins } from '../../src/charts/runs.ts';
import { timelineList } from '../../src/charts/timeline-list.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { Days, Join, Ladder, TimelineItem } from '../../src/charts/timeline-item.ts';
import { type Box, boxOf, flatten, itemsOf, overlaps } from './boxes.ts';
import { examples } from './examples.ts';
import { realTimelines } from './real.ts';

const day = fc.integer({ min: 13_000, max: 20_000 });
const span: fc.Arbitrary<Days> = fc.oneof(
  day.map((first): Days => [first, first]),
  fc.tuple(day, fc.integer({ min: 0, max: 800 })).map(([first, length]): Days => [first, first + length]),
  day.map((last): Days => [-Infinity, last]),
  fc.constant<Days>([-Infinity, Infinity]),
);
const label = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ maxLength: 60 }),
  fc.constant(''),
  fc.constant('W'.repeat(200)),
);

const act = fc.record(
  { at: span, label, ghost: fc.boolean(), when: fc.constantFrom('some day', '1 May 2015') },
  { requiredKeys: ['at', 'label'] },
);
const other = fc.record(
  { at: span, words: label, level: fc.integer({ min: 1, max: 4 }), letter: fc.constant('R') },
  { requiredKeys: ['at', 'words'] },
);

const anyItem: fc.Arbitrary<TimelineItem> = fc.record(
  {
    id: fc.uuid(),
    lane: fc.constantFrom('a', 'b', 'c'),
    label,
    kind: fc.constantFrom('mark' as const, 'bar' as const),
    start: span,
    end: fc.oneof(span, fc.constantFrom('open' as const, 'unknown' as const)),
    ghost: fc.boolean(),
    hollow: fc.boolean(),
    differs: fc.boolean(),
    level: fc.integer({ min: 1, max: 4 }),
    levels: fc.constantFrom(2, 4),
    letter: fc.constantFrom('A', 'RI'),
    shape: fc.constantFrom(
      'circle' as const,
      'square' as const,
      'triangle' as const,
      'diamond' as const,
      'pentagon' as const,
    ),
    join: fc.constantFrom('x', 'y'),
    unchecked: fc.boolean(),
    late: fc.boolean(),
    then: act,
    moments: fc.array(act, { maxLength: 4 }),
    others: fc.array(other, { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'lane', 'label', 'kind', 'start'] },
);
/** One known day, so that there is a picture. */
const anchor: TimelineItem = { id: 'anchor', lane: 'a', label: 'Anchor', kind: 'mark', start: [15_000, 15_000] };
const anyItems = fc
  .uniqueArray(anyItem, { maxLength: 40, selector: ({ id }) => id })
  .map((items) => [...items, anchor]);
const anyWidth = fc.integer({ min: 320, max: 1200 });
const lanes = [
  {
    id: 'a',
    label: 'The first lane, with a long name that fills most of a narrow picture',
    note: 'order, not distance',
  },
  { id: 'b', label: '' },
];

const ladders: Ladder[] = [
  { names: ['Low', 'In the middle of it all', 'High', 'Higher than anything else'], letters: ['L', 'M', 'H', 'X'] },
  { names: ['No', 'Yes'], letters: ['N', 'Y'] },
];
const options = {
  id: 't',
  title: 'Random',
  lanes,
  ladders,
  joins: [{ from: 'x', to: 'y', style: 'thin' as const, label: 'joined, as somebody says', short: 'joined' }],
};

const draw = (items: readonly TimelineItem[], width: number) => timeline(items, { ...options, width });
const drawList = (items: readonly TimelineItem[], width: number) => timelineList(items, { ...options, width });

type Obstacle = Link | Text | Group;
/** A thing that needs room of its own, with the boxes of its parts; the first part of an item is its target. */
interface Solid {
  of: Obstacle;
  /** Around all of it, and its rooms: an item’s targets, of which one may be for words that stand over its row. */
  whole: Box;
  rooms: readonly Box[];
  parts: readonly Box[];
}

/** What keeps clear of all else: each item with all that it draws, other accounts’ marks, headings, notes, labels of the axis. */
function obstacles(shapes: readonly Shape[]): Obstacle[] {
  return shapes.flatMap((shape): Obstacle[] => {
    if (shape.kind === 'link' || shape.kind === 'text') return [shape];
    if (shape.kind !== 'group') return [];
    return shape.className === 'echo' ? [shape] : obstacles(shape.shapes);
  });
}

/** Lines may pass behind other things; an item's target is empty but for what it draws. */
function solidOf(of: Obstacle): Solid {
  if (of.kind === 'text') return { of, whole: boxOf(of), rooms: [boxOf(of)], parts: [boxOf(of)] };
  const drawn = of.shapes.filter(({ className }) => !/^(target|other-line|leader)$/.test(className)).map(boxOf);
  const targets = of.shapes.filter(({ className }) => className === 'target');
  const whole = boxOf({ ...of, shapes: of.kind === 'link' ? targets : of.shapes.slice(1) });
  return { of, whole, rooms: of.kind === 'link' ? targets.map(boxOf) : [whole], parts: drawn };
}

/** Two items clash where their targets do; words that belong to no item may stand in the empty part of a target. */
function clashes(scene: Scene): string[] {
  const all = obstacles(scene.shapes)
    .map(solidOf)
    .sort((a, b) => a.whole.top - b.whole.top);
  return all.flatMap((a, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < all.length; next++) {
      const b = all[next];
      if (!b || b.whole.top >= a.whole.bottom) break;
      if (doClash(a, b)) found.push(`${nameOf(a.of)} and ${nameOf(b.of)}`);
    }
    return found;
  });
}

function doClash(a: Solid, b: Solid): boolean {
  if (!overlaps(a.whole, b.whole)) return false;
  if (!a.rooms.some((x) => b.rooms.some((y) => overlaps(x, y)))) return false;
  if (a.of.kind === 'link' && b.of.kind === 'link') return true;
  return a.parts.some((x) => b.parts.some((y) => overlaps(x, y)));
}

const nameOf = (shape: Obstacle) =>
  shape.kind === 'link' ? shape.title : shape.kind === 'text' ? shape.text : (shape.label ?? '');

/** Words of one item that are in one another's way. */
function tangles(scene: Scene): string[] {
  return itemsOf(scene)
    .filter(({ shapes }) => {
      const words = shapes.filter(({ kind, className }) => kind === 'text' && className !== 'letter').map(boxOf);
      return words.some((a, index) => words.slice(index + 1).some((b) => overlaps(a, b)));
    })
    .map(nameOf);
}

/** An item draws nothing outside its target but lines to other accounts. */
function spills(scene: Scene): string[] {
  return itemsOf(scene)
    .filter((item) => {
      const { rooms, parts } = solidOf(item);
      return parts.some((part) => rooms.every((room) => !isWithin(part, room)));
    })
    .map(nameOf);
}

const isWithin = ({ left, right, top, bottom }: Box, room: Box) =>
  left >= room.left - 1 && right <= room.right + 1 && top >= room.top - 1 && bottom <= room.bottom + 1;

/** Words that a line from mark to mark passes through. */
function crossed(scene: Scene): string[] {
  const shapes = flatten(scene.shapes);
  const words = shapes.filter(
    (shape): shape is Text => shape.kind === 'text' && /^(label|note|rung-name|heading)$/.test(shape.className),
  );
  const strokes = shapes.flatMap((shape) =>
    shape.kind === 'path' && shape.className.split(' ').includes('join')
      ? shape.points.slice(1).map((point, index) => boxOf({ ...shape, points: [shape.points[index] ?? point, point] }))
      : [],
  );
  return words
    .map((word) => ({ text: word.text, box: boxOf(word) }))
    .filter(({ box }) => strokes.some((stroke) => doCross(box, stroke)))
    .map(({ text }) => text);
}

const doCross = (word: Box, { left, right, top, bottom }: Box) =>
  left < word.right && right > word.left && top < word.bottom && bottom > word.top;

test('no line from grade to grade passes through words, whatever the items and the width', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, (items, width) => {
      // Only grades are joined: what stands on no ladder has its words on its own line.
      const joined = items.map(({ join, ...item }) =>
        item.kind === 'mark' && item.level !== undefined ? { ...item, join } : item,
      );
      expect(crossed(draw(joined, width))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Joined marks of one level that stand at different heights, though they don’t lie on one another. */
function uneven(scene: Scene, items: readonly TimelineItem[], joins: readonly Join[] = options.joins): string[] {
  const places = new Map(
    itemsOf(scene).flatMap(({ key, shapes }) => {
      const symbol = shapes.find(({ className }) => className === 'symbol');
      return symbol ? [[key, boxOf(symbol)] as const] : [];
    }),
  );
  return arrange(items, { domain: undefined }).flatMap((lane) => {
    const pairs = [
      ...runsOf(lane.items).flatMap((run) =>
        run.slice(1).map((to, index) => ({ from: run[index] as TimelineItem, to })),
      ),
      ...thinJoins(lane, joins),
    ].filter(({ from, to }) => from.level === to.level && from.levels === to.levels && from.scale === to.scale);
    return pairs.flatMap(({ from, to }) => {
      const [a, b] = [places.get(from.id), places.get(to.id)];
      if (!a || !b || Math.abs(middleOf(a) - middleOf(b)) < 0.01) return [];
      return [`${from.label} and ${to.label}`];
    });
  });
}
const middleOf = ({ top, bottom }: Box) => (top + bottom) / 2;

test('marks of one grade that a line joins stand at one height, whatever their words and the width', () => {
  // A mark a year, as inspections come: none lies on another.
  const apart = anyItems.map((items) =>
    items.map(({ levels: _levels, then: _then, shape: _shape, letter: _letter, ...item }, index): TimelineItem => {
      const day = 10_000 + 365 * index;
      return { ...item, kind: 'mark', start: [day, day], lane: 'a', level: item.level ?? 1, levels: 4, others: [] };
    }),
  );
  fc.assert(
    fc.property(apart, fc.integer({ min: 1200, max: 2400 }), (items, width) => {
      expect(uneven(draw(items, width), items)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('no marks, bars or words are in each other’s way, whatever the items and the width', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, (items, width) => {
      expect(clashes(draw(items, width))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the rows of a list are in nobody’s way, whatever the items and the width', () => {
  fc.assert(
    fc.property(anyItems, fc.integer({ min: 240, max: 480 }), (items, width) => {
      const scene = drawList(items, width);
      expect([...clashes(scene), ...spills(scene), ...tangles(scene)]).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('an item draws nothing beyond its target, and its own words keep clear of one another', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, (items, width) => {
      const scene = draw(items, width);
      expect([...spills(scene), ...tangles(scene)]).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('nothing is drawn outside the picture', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, (items, width) => {
      const scene = draw(items, width);
      const outside = flatten(scene.shapes).filter((shape) => {
        const { left, right, top, bottom } = boxOf(shape);
        return !(left >= -1 && right <= width + 1 && top >= 0 && bottom <= scene.height);
      });
      expect(outside).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('each item can be hit with a finger: 24 pixels each way', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, (items, width) => {
      for (const { shapes } of itemsOf(draw(items, width))) {
        const target = boxOf(shapes[0] ?? { kind: 'group', className: '', shapes: [] });
        expect(target.right - target.left).toBeGreaterThan(23.99);
        expect(target.bottom - target.top).toBeGreaterThan(23.99);
      }
    }),
    { numRuns: 100 },
  );
});

test('every item of the picture has its whole text in its title, however short its label', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, (items, width) => {
      const words = new Map(items.map((item) => [item.id, item.label.trim()]));
      const drawn = itemsOf(draw(items, width));
      expect(drawn).toHaveLength(items.length);
      for (const { key, title } of drawn) expect(title.toLowerCase()).toContain((words.get(key) ?? '').toLowerCase());
    }),
    { numRuns: 100 },
  );
});

/** What is wrong with a picture of some stretch of time. */
function faults(scene: Scene): string[] {
  const all = [...clashes(scene), ...spills(scene), ...tangles(scene), ...crossed(scene)];
  const outside = flatten(scene.shapes).filter((shape) => {
    const { left, right, top, bottom } = boxOf(shape);
    return !(left >= -1 && right <= scene.width + 1 && top >= 0 && bottom <= scene.height);
  });
  return [...all, ...outside.map(({ className }) => `${className} is outside`), ...signsOnWords(scene)];
}

/** Signs that a line goes on that stand on words. */
function signsOnWords(scene: Scene): string[] {
  const shapes = flatten(scene.shapes);
  const signs = shapes.filter(({ className }) => className === 'join-beyond').map(boxOf);
  const words = shapes.filter(({ kind, className }) => kind === 'text' && className !== 'letter');
  return words.flatMap((word) =>
    word.kind === 'text' && signs.some((sign) => overlaps(sign, boxOf(word))) ? [`a sign on “${word.text}”`] : [],
  );
}

const stretch = fc
  .tuple(fc.integer({ min: 13_000, max: 19_500 }), fc.integer({ min: 60, max: 3_000 }))
  .map(([first, length]): Days => [first, first + length]);

test('in any stretch of time nothing is in anything’s way, whatever goes on beyond it', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, stretch, (items, width, domain) => {
      const joined = items.map(({ join, ...item }) =>
        item.kind === 'mark' && item.level !== undefined ? { ...item, join } : item,
      );
      expect(faults(timeline(joined, { ...options, width, domain }))).toEqual([]);
      if (width < 480) expect(faults(timelineList(joined, { ...options, width, domain }))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const widths = [320, 390, 480, 600, 768, 1000, 1440];
const cases = [
  ...examples,
  ...(await realTimelines()).map(({ name, view: { items, ...more } }) => ({
    name,
    items,
    options: { title: name, lanes: more.lanes, joins: more.joins, ladders: more.ladders, until: more.until },
  })),
];

test.each(cases)('$name keeps clear at every width, as lanes and as a list', ({ items, options: own }) => {
  for (const width of widths) {
    const scenes = [timeline(items, { ...own, id: 't', width }), timelineList(items, { ...own, id: 't', width })];
    expect([width, scenes.flatMap(crossed)]).toEqual([width, []]);
    for (const scene of scenes)
      expect([width, clashes(scene), spills(scene), tangles(scene)]).toEqual([width, [], [], []]);
    // At 320 pixels the list is shown, and marks of one year may lie on one another.
    if (width >= 480)
      expect([width, scenes.slice(0, 1).flatMap((scene) => uneven(scene, items, own.joins ?? []))]).toEqual([
        width,
        [],
      ]);
  }
});

const windows = [2013, 2016, 2019].map(
  (year): Days => [Date.UTC(year, 3, 1), Date.UTC(year + 3, 6, 1)].map((time) => time / 86_400_000) as [number, number],
);

test('all of them keep clear in some years alone, with lines and bars that go on beyond these', () => {
  for (const { name, items, options: own } of cases)
    for (const domain of windows)
      for (const width of [390, 800]) {
        const scene = timeline(items, { ...own, id: 't', width, domain });
        expect([name, width, faults(scene)]).toEqual([name, width, []]);
      }
});

describe('the net', () => {
  const two = (x: number): Scene => ({
    id: 't',
    title: 'T',
    className: '',
    width: 400,
    height: 100,
    shapes: [10, x].map((at): Shape => ({
      kind: 'link',
      className: 'item',
      key: `${at}`,
      title: `${at}`,
      shapes: [{ kind: 'rect', className: 'target', x: at, y: 10, width: 30, height: 30 }],
    })),
  });

  test('catches two items that overlap, and lets neighbours be', () => {
    expect(clashes(two(39))).toEqual(['10 and 39']);
    expect(clashes(two(40))).toEqual([]);
  });
});
