import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link, Scene, Shape, Text } from '../../src/charts/scene.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { Days, TimelineItem } from '../../src/charts/timeline-item.ts';
import { boxOf, flatten, itemsOf, overlaps } from './boxes.ts';
import { examples } from './examples.ts';

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

const draw = (items: readonly TimelineItem[], width: number) =>
  timeline(items, {
    id: 't',
    title: 'Random',
    width,
    lanes,
    joins: [{ from: 'x', to: 'y', style: 'thin', label: 'joined' }],
  });

/** What keeps clear of all else: each item with all that it draws, headings, notes of lanes, labels of the axis. */
function obstacles(shapes: readonly Shape[]): (Link | Text)[] {
  return shapes.flatMap((shape): (Link | Text)[] => {
    if (shape.kind === 'link' || shape.kind === 'text') return [shape];
    return shape.kind === 'group' ? obstacles(shape.shapes) : [];
  });
}

/** Two items clash where their targets do; words that belong to no item may stand in the empty part of a target. */
function clashes(scene: Scene): string[] {
  const all = obstacles(scene.shapes);
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (doClash(a, b) ? [`${nameOf(a)} and ${nameOf(b)}`] : [])),
  );
}

function doClash(a: Link | Text, b: Link | Text): boolean {
  if (a.kind === b.kind) return overlaps(boxOf(a), boxOf(b));
  const parts = (shape: Link | Text) => (shape.kind === 'link' ? shape.shapes.slice(1) : [shape]);
  return parts(a).some((x) => parts(b).some((y) => overlaps(boxOf(x), boxOf(y))));
}

const nameOf = (shape: Link | Text) => (shape.kind === 'link' ? shape.title : shape.text);

test('no marks, bars or words are in each other’s way, whatever the items and the width', () => {
  fc.assert(
    fc.property(anyItems, anyWidth, (items, width) => {
      expect(clashes(draw(items, width))).toEqual([]);
    }),
    { numRuns: 300 },
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

describe.each(examples)('$name', ({ items, options }) => {
  test.each([320, 358, 720, 960])('keeps clear at %i pixels', (width) => {
    expect(clashes(timeline(items, { ...options, id: 't', width }))).toEqual([]);
  });
});
