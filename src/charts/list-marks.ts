import { columns, type ListRow } from './list-layout.ts';
import { doubtReach } from './measure-mark.ts';
import type { Shape } from './scene.ts';
import { formOfItem } from './signs.ts';
import { bulkOf, lettered } from './symbols.ts';
import type { TimelineItem } from './timeline-item.ts';

const radii = { lettered: 11, plain: 6.5 };

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
