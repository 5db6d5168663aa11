import type { FilledLane } from './arrange.ts';
import { sizes } from './labels.ts';
import type { PlacedItem } from './layout.ts';
import { runsOf, thinJoins } from './runs.ts';
import type { Point, Shape } from './scene.ts';
import type { Join, TimelineItem } from './timeline-item.ts';

/** The step lines of one lane: between marks with one key, and thin ones from key to key. */
export function joinLines(lane: FilledLane, placed: readonly PlacedItem[], joins: readonly Join[] = []): Shape[] {
  const places = new Map(placed.map((one) => [one.item, one]));
  const stepTo = (from: TimelineItem | undefined, to: TimelineItem, className: string) => {
    const [a, b] = [from && places.get(from), places.get(to)];
    return a && b ? step(a, b, className) : [];
  };
  return [
    ...thinJoins(lane, joins).map(({ from, to, join }): Shape => {
      const shapes = [...stepTo(from, to, 'join thin'), ...drawTail(places.get(from))];
      return { kind: 'group', className: 'join-thin', label: join.label, shapes };
    }),
    ...runsOf(lane.items).flatMap((run) => run.slice(1).flatMap((to, index) => stepTo(run[index], to, 'join'))),
  ];
}

/** The words of a join, under the line where it begins. */
function drawTail(from: PlacedItem | undefined): Shape[] {
  const tail = from?.body.kind === 'mark' ? from.body.tail : undefined;
  const [text = ''] = tail?.lines ?? [];
  if (!from || !tail || text === '') return [];
  const at = [tail.x, from.y + tail.baseline] as const;
  return [{ kind: 'text', className: 'note', at, text, size: sizes.note, anchor: tail.anchor }];
}

/** Along at the height of the first mark, then up or down to the second; what stands apart from the line has a stalk to it. */
function step(from: PlacedItem, to: PlacedItem, className: string): Shape[] {
  const [begin, end] = [lineOf(from), lineOf(to)];
  const points: Point[] = [
    [centreOf(from), begin],
    [centreOf(to), begin],
    [centreOf(to), end],
  ];
  return [{ kind: 'path', className, points, closed: false }, ...stalk(from, className), ...stalk(to, className)];
}

function stalk(one: PlacedItem, className: string): Shape[] {
  if (one.line === undefined) return [];
  const points: Point[] = [
    [centreOf(one), one.line],
    [centreOf(one), one.y],
  ];
  return [{ kind: 'path', className: `${className} stalk`, points, closed: false }];
}

const lineOf = ({ y, line }: PlacedItem): number => line ?? y;

function centreOf({ body }: PlacedItem): number {
  return body.kind === 'mark' ? body.centre : 0;
}
