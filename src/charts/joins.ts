import { groups } from 'd3-array';
import { sizes } from './labels.ts';
import type { PlacedItem } from './layout.ts';
import type { Point, Shape } from './scene.ts';
import { textWidth } from './text.ts';
import type { Join } from './timeline-item.ts';

/** The step lines of one lane: between marks with one key, and thin ones from key to key. */
export function joinLines(placed: readonly PlacedItem[], joins: readonly Join[] = []): Shape[] {
  const runs = new Map(groups(placed.filter(isJoined), ({ item }) => item.join ?? ''));
  return [
    ...joins.flatMap((join) => thinLine(runs.get(join.from)?.at(-1), runs.get(join.to)?.[0], join, placed)),
    ...[...runs.values()].flatMap((run) => run.slice(1).map((to, index) => step(run[index] ?? to, to, 'join'))),
  ];
}

const isJoined = ({ item }: PlacedItem) => item.join !== undefined && item.kind === 'mark' && !item.ghost;

function thinLine(
  from: PlacedItem | undefined,
  to: PlacedItem | undefined,
  { label }: Join,
  placed: readonly PlacedItem[],
): Shape[] {
  if (!from || !to || centreOf(to) <= centreOf(from)) return [];
  const words = label === undefined ? [] : drawWords(label, from, to, placed);
  return [{ kind: 'group', className: 'join-thin', label, shapes: [step(from, to, 'join thin'), ...words] }];
}

/** The words of a join, under its level stretch, if they meet nothing there. */
function drawWords(label: string, from: PlacedItem, to: PlacedItem, placed: readonly PlacedItem[]): Shape[] {
  const [left, top] = [centreOf(from) + 16, from.y + 2];
  const right = left + textWidth(label, sizes.note);
  const meets = ({ extent, y, above, below }: PlacedItem) =>
    extent[0] < right + 4 && extent[1] > left - 4 && y - above < top + sizes.note * 1.25 && y + below > top;
  // The label of the mark itself stands above the line, unless the mark is on no ladder or has its label elsewhere.
  const isFree = from.item.level !== undefined && !from.label.above && left > bodyEnd(from);
  if (!isFree || right > centreOf(to) - 6 || placed.some((item) => item !== from && meets(item))) return [];
  const at = [left, top + sizes.note] as const;
  return [{ kind: 'text', className: 'note', at, text: label, size: sizes.note, anchor: 'start' }];
}

/** The right edge of a mark with its whisker. */
function bodyEnd({ body }: PlacedItem): number {
  return body.kind === 'mark' ? Math.max(body.centre + body.radius, body.whisker?.[1] ?? 0) : 0;
}

/** Along at the height of the first mark, then up or down to the second. */
function step(from: PlacedItem, to: PlacedItem, className: string): Shape {
  const points: Point[] = [
    [centreOf(from), from.y],
    [centreOf(to), from.y],
    [centreOf(to), to.y],
  ];
  return { kind: 'path', className, points, closed: false };
}

function centreOf({ body }: PlacedItem): number {
  return body.kind === 'mark' ? body.centre : 0;
}
