import { groups } from 'd3-array';
import type { FilledLane } from './arrange.ts';
import { remember } from './remember.ts';
import type { Join, TimelineItem } from './timeline-item.ts';

/** A thin join between two items. */
export interface ThinJoin {
  from: TimelineItem;
  to: TimelineItem;
  join: Join;
}

const isJoined = ({ join, kind, ghost }: TimelineItem) => join !== undefined && kind === 'mark' && !ghost;

/** Items of one lane that are joined, by their keys, in the order of time. */
export const runsOf = remember((items: readonly TimelineItem[]): readonly (readonly TimelineItem[])[] =>
  groups(items.filter(isJoined), ({ join }) => join ?? '').map(([, run]) => run),
);

/** The thin joins of one lane: from the last of one key to the first of another, where that comes later. */
export function thinJoins({ items }: FilledLane, joins: readonly Join[]): ThinJoin[] {
  if (joins.length === 0) return [];
  const runs = new Map(runsOf(items).map((run) => [run[0]?.join ?? '', run]));
  return joins.flatMap((join) => {
    const [from, to] = [runs.get(join.from)?.at(-1), runs.get(join.to)?.[0]];
    return from && to && middleOf(to) > middleOf(from) ? [{ from, to, join }] : [];
  });
}

const middleOf = ({ start }: TimelineItem) => start[0] + start[1];

/** What lines lead from and to in one lane: from each of a run to the next, and from run to run. */
export function pairsOf(lane: FilledLane, joins: readonly Join[]): { from: TimelineItem; to: TimelineItem }[] {
  const steps = runsOf(lane.items).flatMap((run) =>
    run.slice(1).flatMap((to, index) => {
      const from = run[index];
      return from ? [{ from, to }] : [];
    }),
  );
  return [...steps, ...thinJoins(lane, joins)];
}

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
