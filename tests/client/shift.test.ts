import { describe, expect, test } from 'vitest';
import type { Link, Shape } from '../../src/charts/scene.ts';
import { move } from '../../src/charts/move.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { shiftOf } from '../../src/client/shift.ts';
import { inSightFirst, isIn } from '../../src/client/sight.ts';
import { itemsOf } from '../charts/boxes.ts';
import { examples } from '../charts/examples.ts';

const items = examples.flatMap(({ items: own, options }) =>
  itemsOf(timeline(own, { ...options, id: 't', width: 760 })),
);

describe('an item that is drawn elsewhere', () => {
  test('is known to be the same, with how far it has moved', () => {
    for (const item of items) {
      const [there] = move([item], [12.5, -40]);
      const [x, y] = shiftOf(item, there as Shape) ?? [];
      expect([x, y]).toEqual([expect.closeTo(12.5), expect.closeTo(-40)]);
    }
  });

  test('isn’t the same where a part of it has another place, another class or other words', () => {
    const [item] = items as [Link];
    const changed = (work: (shape: Shape) => Shape): Link => ({ ...item, shapes: item.shapes.map(work) });
    const [first] = item.shapes;
    const apart = changed((shape) => (shape === first ? (move([shape], [1, 0])[0] as Shape) : shape));
    const other = changed((shape) => (shape === first ? { ...shape, className: 'other' } : shape));
    const words = changed((shape) => (shape.kind === 'text' ? { ...shape, text: 'Other words' } : shape));
    expect([apart, other, words, { ...item, className: 'item' }].map((one) => shiftOf(item, one))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what is drawn first', () => {
  const at = (key: string, y: number): Link => ({
    kind: 'link',
    className: 'item mark',
    key,
    title: key,
    shapes: [{ kind: 'rect', className: 'target', x: 0, y, width: 24, height: 24 }],
  });
  const lane = (...shapes: Link[]): Shape => ({ kind: 'group', className: 'lane', key: 'a', shapes });
  const sight = [0, 100] as const;

  test('is what is in sight, or was; the rest stays as it is drawn, or waits', () => {
    const [stays, comes, goes, far, late] = [
      at('stays', 10),
      at('comes', 500),
      at('goes', 20),
      at('far', 600),
      at('late', 700),
    ];
    const next = [at('stays', 30), at('comes', 40), at('goes', 800), at('far', 650), at('new', 900), at('seen', 60)];
    const [drawn] = inSightFirst([lane(...next)], [lane(stays, comes, goes, far, late)], sight);
    const shapes = drawn?.kind === 'group' ? drawn.shapes : [];
    expect(shapes).toEqual([next[0], next[1], next[2], far, next[5]]);
    expect(shapes[3]).toBe(far);
  });

  test('may be of any kind; what has no key is told apart by its place among its like', () => {
    const line = (y: number): Shape => ({ kind: 'line', className: 'rung', from: [0, y], to: [10, y] });
    const [stays, near, goes, late] = [line(900), line(60), line(700), line(950)];
    expect(inSightFirst([line(920), near, goes, late], [stays, line(50), line(90)], sight)).toEqual([
      stays,
      near,
      goes,
    ]);
    const upright: Shape = { kind: 'line', className: 'rule', from: [5, -20], to: [5, 2000] };
    const text: Shape = { kind: 'text', className: 'note', at: [0, 105], text: 'a', size: 12, anchor: 'start' };
    const group = (...shapes: Shape[]): Shape => ({ kind: 'group', className: 'echo', shapes });
    const path: Shape = { kind: 'path', className: 'join', points: [[0, 900], [0, 99]], closed: false }; // prettier-ignore
    const circle: Shape = { kind: 'circle', className: 'other', centre: [0, -5], radius: 4 };
    expect([upright, text, group(line(900), text), path, at('a', 99)].map((one) => isIn(one, sight))).not.toContain(
      false,
    );
    expect([line(101), circle, group(line(900)), at('a', 101)].map((one) => isIn(one, sight))).not.toContain(true);
  });
});
