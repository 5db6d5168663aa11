import { barHalf } from './body.ts';
import { spans } from './describe.ts';
import { columns, type ListRow } from './list-layout.ts';
import { doubtReach } from './measure-mark.ts';
import type { Path, Point, Shape } from './scene.ts';
import { formOfItem } from './signs.ts';
import { bulkOf, lettered } from './symbols.ts';
import type { TimelineItem } from './timeline-item.ts';

const radii = { lettered: 11, plain: 6.5 };
/** The pale ends of a bar, its torn edge and its notch, in pixels. */
const ends = { soft: 9, torn: 9, notch: 5 };
const capHalf = barHalf + 2;

/** A mark in its column, and beside it the rungs of its ladder with its own one filled. */
export function drawMarkBeside({ item, middle }: ListRow): Shape[] {
  const x = columns.mark;
  const form = formOfItem(item);
  const radius = item.letter === undefined ? radii.plain : radii.lettered * bulkOf(form);
  return [
    ...(item.unchecked
      ? [{ kind: 'circle' as const, className: 'doubt', centre: [x, middle] as const, radius: radius + doubtReach }]
      : []),
    ...lettered(form, [x, middle], radius, item.letter),
    ...drawLadder(item, middle),
  ];
}

/** The levels of a scale as short lines, the highest on top; the item's own is thick. */
function drawLadder({ level, levels = 1 }: TimelineItem, middle: number): Shape[] {
  if (level === undefined) return [];
  const count = Math.max(level, levels);
  const step = Math.min(6, 20 / count);
  return Array.from({ length: count }, (_, index): Shape => {
    const y = middle + ((count - 1) / 2 - index) * step;
    const [x, own] = [columns.ladder, index + 1 === level];
    return own
      ? { kind: 'rect', className: 'rung-own', x: x - 4, y: y - 1.75, width: 8, height: 3.5 }
      : { kind: 'line', className: 'rung-other', from: [x - 4, y], to: [x + 4, y] };
  });
}

/** A bar from the top of its row to the bottom, its end as far as it is known; its acts beside their words. */
export function drawBarDown({ item, top, bottom, moments }: ListRow): Shape[] {
  const { start, end = 'unknown', ghost, hollow, unchecked } = item;
  const [from, to] = [top + 6, bottom - 6];
  const x = columns.mark;
  const isUnknown = end === 'unknown' || (typeof end === 'object' && end[1] === Infinity);
  const isPale = typeof end === 'object' && !isUnknown && spans(end);
  const isTorn = start[0] === -Infinity;
  const core = [from + (spans(start) ? ends.soft : 0), to - (isPale ? ends.soft : 0)] as const;
  return [
    ...(unchecked ? [box('doubt', [from - 3, to + 3], barHalf + 3)] : []),
    ...(ghost || hollow
      ? [outline([from, to], typeof end === 'object')]
      : [
          ...(isTorn ? [body([from, from + 2]), body([from + 4, from + 7])] : []),
          ...(spans(start) && !isTorn ? [box('soft', [from, core[0]], barHalf)] : []),
          ...drawCore(core, end === 'open' ? 'open' : isUnknown ? 'torn' : 'plain'),
          ...(isPale ? [box('soft', [core[1], to], barHalf)] : []),
          ...(spans(start) ? [] : [cap(from)]),
          ...(isUnknown || end === 'open' || isPale ? [] : [cap(to)]),
        ]),
    ...moments.map(({ y, ghost: only }): Shape => ({
      kind: 'line',
      className: only ? 'moment ghostly' : 'moment',
      from: [x - barHalf, y],
      to: [x + barHalf + 5, y],
    })),
  ];
}

function drawCore([from, to]: readonly [number, number], end: 'plain' | 'torn' | 'open'): Shape[] {
  const [left, right] = [columns.mark - barHalf, columns.mark + barHalf];
  switch (end) {
    case 'plain':
      return [body([from, to])];
    case 'torn':
      return [body([from, to - ends.torn]), body([to - 7, to - 4]), body([to - 2, to])];
    case 'open':
      return [
        path([
          [left, from],
          [right, from],
          [right, to],
          [columns.mark, to - ends.notch],
          [left, to],
        ]),
      ];
  }
}

const body = ([from, to]: readonly [number, number]): Path =>
  path([
    [columns.mark - barHalf, from],
    [columns.mark + barHalf, from],
    [columns.mark + barHalf, to],
    [columns.mark - barHalf, to],
  ]);

const path = (points: readonly Point[], closed = true): Path => ({ kind: 'path', className: 'body', points, closed });

/** A dashed outline, open at its foot where no end is given. */
function outline([from, to]: readonly [number, number], closed: boolean): Path {
  const [left, right] = [columns.mark - barHalf, columns.mark + barHalf];
  const points: Point[] = [
    [left, to],
    [left, from],
    [right, from],
    [right, to],
  ];
  return path(points, closed);
}

const box = (className: string, [from, to]: readonly [number, number], half: number): Shape => ({
  kind: 'rect',
  className,
  x: columns.mark - half,
  y: from,
  width: 2 * half,
  height: to - from,
});

const cap = (y: number): Shape => ({
  kind: 'line',
  className: 'cap',
  from: [columns.mark - capHalf, y],
  to: [columns.mark + capHalf, y],
});
