import { group } from 'd3-array';
import type { FilledLane } from './arrange.ts';
import { type Frame, union } from './body.ts';
import type { Extent } from './labels.ts';
import { isGraded, lengthOf, scaleOf } from './ladders.ts';
import { bareMark } from './measure-mark.ts';
import { runsOf, thinJoins } from './runs.ts';
import type { TimelineItem } from './timeline-item.ts';

/** Marks of one level that lines join, from left to right. They stand at one height, since the height is the grade. */
export interface Chain {
  members: readonly TimelineItem[];
  /** Those that would lie on another member, each with it: they stand apart, on a stalk from the line. */
  apart: ReadonlyMap<TimelineItem, TimelineItem>;
}

/** Between two marks of one line, in pixels. */
const between = 1;

/** The chains of a lane, of at least two marks each: whatever steps and thin joins lead from one to another, level by level. */
export function chainsOf(lane: FilledLane, frame: Frame): Chain[] {
  const runs = runsOf(lane.items);
  const places = new Map(runs.map((run) => [run[0]?.join ?? '', run]));
  const first = new Map<string, string>();
  const firstOf = (key: string): string => {
    const before = first.get(key);
    return before === undefined ? key : firstOf(before);
  };
  for (const { from, to } of thinJoins(lane, frame.joins)) {
    const [a, b] = [firstOf(from.join ?? ''), firstOf(to.join ?? '')];
    if (a !== b) first.set(b, a);
  }
  const joined = group([...places], ([key]) => firstOf(key));
  return [...joined.values()].flatMap((own) => {
    const members = own.flatMap(([, run]) => run).filter(isGraded);
    const levels = group(members, (item) => `${scaleOf(item)} ${lengthOf(item)} ${item.level ?? 0}`);
    return [...levels.values()].filter(({ length }) => length > 1).map((level) => chainOf(level, frame));
  });
}

function chainOf(items: readonly TimelineItem[], frame: Frame): Chain {
  const measured = items.map((item) => ({ item, extent: bareMark(item, frame).whole }));
  const members: TimelineItem[] = [];
  const apart = new Map<TimelineItem, TimelineItem>();
  let reached: Extent | undefined;
  for (const { item, extent } of measured.sort((a, b) => a.extent[0] - b.extent[0])) {
    const before = members.at(-1);
    // What isn't shown itself is in nobody's way.
    if (frame.beyond.has(item)) members.push(item);
    else if (reached && before && extent[0] < reached[1] + between) apart.set(item, before);
    else {
      members.push(item);
      reached = reached ? union(reached, extent) : extent;
    }
  }
  return { members, apart };
}
