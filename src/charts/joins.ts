import { groups } from 'd3-array';
import type { FilledLane } from './arrange.ts';
import { sizes } from './labels.ts';
import type { PlacedItem } from './layout.ts';
import { tailBaseline } from './measure-mark.ts';
import type { Point, Shape } from './scene.ts';
import type { Join, TimelineItem } from './timeline-item.ts';

/** A thin join between two items. */
export interface ThinJoin {
  from: TimelineItem;
  to: TimelineItem;
  join: Join;
}

/** Items of one lane that are joined, by their keys, in the order of time. */
export function runsOf(items: readonly TimelineItem[]): TimelineItem[][] {
  return groups(items.filter(isJoined), ({ join }) => join ?? '').map(([, run]) => run);
}

const isJoined = ({ join, kind, ghost }: TimelineItem) => join !== undefined && kind === 'mark' && !ghost;

/** The thin joins of one lane: from the last of one key to the first of another, where that comes later. */
export function thinJoins({ items }: FilledLane, joins: readonly Join[]): ThinJoin[] {
  const runs = new Map(runsOf(items).map((run) => [run[0]?.join ?? '', run]));
  return joins.flatMap((join) => {
    const [from, to] = [runs.get(join.from)?.at(-1), runs.get(join.to)?.[0]];
    return from && to && middleOf(to) > middleOf(from) ? [{ from, to, join }] : [];
  });
}

const middleOf = ({ start }: TimelineItem) => start[0] + start[1];

/** The words of the thin joins, by the ids of the items where they begin. */
export function tailsOf(lanes: readonly FilledLane[], joins: readonly Join[]): Map<string, string> {
  return new Map(
    lanes.flatMap((lane) =>
      thinJoins(lane, joins).flatMap(({ from, join }): [string, string][] => {
        const words = join.short ?? join.label;
        return words === undefined ? [] : [[from.id, words]];
      }),
    ),
  );
}

/** The step lines of one lane: between marks with one key, and thin ones from key to key. */
export function joinLines(lane: FilledLane, placed: readonly PlacedItem[], joins: readonly Join[] = []): Shape[] {
  const places = new Map(placed.map((one) => [one.item, one]));
  const stepTo = (from: TimelineItem | undefined, to: TimelineItem, className: string) => {
    const [a, b] = [from && places.get(from), places.get(to)];
    return a && b ? [step(a, b, className)] : [];
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
  const at = [tail.x, from.y + tailBaseline] as const;
  return [{ kind: 'text', className: 'note', at, text, size: sizes.note, anchor: tail.anchor }];
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
