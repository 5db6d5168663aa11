import { arrange, type FilledLane } from './arrange.ts';
import type { KeyEntry } from './key.ts';
import { isGraded } from './ladders.ts';
import { pairsOf } from './runs.ts';
import type { Path, Point } from './scene.ts';
import type { Days, Join, TimelineItem } from './timeline-item.ts';

/** On which side of the days shown something lies. */
export type Side = 'before' | 'after';

/** Marks that aren't shown themselves, but that a line leads to or comes from, each with its side. */
export type Beyond = ReadonlyMap<TimelineItem, Side>;

/** From the edge of the days shown to the place where such a line ends, in pixels. */
export const beyondReach = 9;
/** Half the height of the sign that something goes on, and its width. */
export const signSize = { half: 5, width: 4 };

/** Lanes with the marks beside what is shown that their lines lead to: without a name, since only their grade is told. */
export function withBeyond(
  filled: readonly FilledLane[],
  items: readonly TimelineItem[],
  { domain, joins }: { domain: Days | undefined; joins: readonly Join[] },
): { lanes: readonly FilledLane[]; beyond: Beyond } {
  const beyond = new Map<TimelineItem, Side>();
  const graded = items.filter((item) => item.join !== undefined && isGraded(item));
  if (!domain || graded.every((item) => sideOf(item, domain) === undefined)) return { lanes: filled, beyond };
  const whole = new Map(arrange(graded, { domain: undefined }).map((lane) => [lane.id, lane]));
  const lanes = filled.map((lane) => {
    const all = whole.get(lane.id);
    const found = all ? beyondIn(all, joins, domain) : new Map<TimelineItem, Side>();
    for (const [item, side] of found) beyond.set(item, side);
    const on = (wanted: Side) => [...found].flatMap(([item, side]) => (side === wanted ? [item] : []));
    return found.size === 0 ? lane : { ...lane, items: [...on('before'), ...lane.items, ...on('after')] };
  });
  return { lanes, beyond };
}

/** The ends, outside the days shown, of the lines that are within them in part. */
function beyondIn(lane: FilledLane, joins: readonly Join[], domain: Days): Map<TimelineItem, Side> {
  const ends = new Map<TimelineItem, Side>();
  for (const { from, to } of pairsOf(lane, joins)) {
    const [begin, end] = [sideOf(from, domain), sideOf(to, domain)];
    if (begin === 'after' || end === 'before') continue;
    if (begin) ends.set(from, begin);
    if (end) ends.set(to, end);
  }
  return new Map([...ends].map(([item, side]) => [nameless(item), side]));
}

function sideOf({ start }: TimelineItem, [first, last]: Days): Side | undefined {
  if (start[1] < first) return 'before';
  return start[0] > last ? 'after' : undefined;
}

function nameless({ id, lane, kind, start, level, levels, scale, join }: TimelineItem): TimelineItem {
  return { id, lane, kind, start, level, levels, scale, join, label: '' };
}

/** The sign that something goes on beyond what is shown: it points away from the place, where its tail stands. */
export function goesOn([x, y]: Point, way: 'left' | 'right' | 'up' | 'down', className = 'cut'): Path {
  const { half, width } = signSize;
  const by = way === 'left' || way === 'up' ? -width : width;
  const isAlong = way === 'left' || way === 'right';
  const at = (along: number, across: number): Point => (isAlong ? [x + along, y + across] : [x + across, y + along]);
  return { kind: 'path', className, points: [at(0, -half), at(by, 0), at(0, half)], closed: false };
}

/** The meaning of that sign, which points the way that time goes. */
export function beyondKey(label: string, way: 'right' | 'down' = 'right'): KeyEntry {
  return { className: 'beyond-key', draw: ([x, y]) => [goesOn([x - 2, y], way)], label };
}
