import { ascending, bisector } from 'd3-array';
import type { FilledLane } from './arrange.ts';
import type { Chain } from './chains.ts';
import { type Frame, placeOf } from './body.ts';
import type { Extent } from './labels.ts';
import { pairsOf } from './runs.ts';
import type { TimelineItem } from './timeline-item.ts';

/** The upright part of a line from a mark to the next one, which stands at `x`; words keep clear of it. */
export interface Wall {
  x: number;
  from: TimelineItem;
  to: TimelineItem;
  /** Whether it leaves its mark upwards or downwards; `level`: as the rows come. */
  way: 'up' | 'down' | 'level';
}

/** Whether words stand over the line that leaves their mark, or under it. */
export type Side = 'over' | 'under';

/** Between a wall and words, in pixels. */
const clearance = 4;
const byPlace = bisector(({ x }: Wall) => x);

/** The walls that may pass each of a lane's bands, from left to right. */
export function wallsOf(
  lane: FilledLane,
  bands: readonly { items: readonly TimelineItem[] }[],
  frame: Pick<Frame, 'scale' | 'joins' | 'beyond'>,
  chains: readonly Chain[] = [],
): Wall[][] {
  const places = new Map(bands.flatMap(({ items }, index) => items.map((item) => [item, index] as const)));
  const walls: Wall[][] = bands.map(() => []);
  for (const { apart: own } of chains)
    for (const [item, from] of own)
      walls[places.get(item) ?? 0]?.push({ x: placeOf(item, frame).x, from, to: item, way: 'level' });
  for (const { from, to } of pairsOf(lane, frame.joins)) {
    const [begin, end] = [places.get(from) ?? 0, places.get(to) ?? 0];
    // At one height a line has no upright part; that of what stands apart is its stalk.
    if (begin === end && from.level !== undefined) continue;
    const wall: Wall = {
      x: placeOf(to, frame).x,
      from,
      to,
      way: end < begin ? 'up' : end > begin ? 'down' : 'level',
    };
    for (let band = Math.min(begin, end); band <= Math.max(begin, end); band += 1) walls[band]?.push(wall);
  }
  for (const band of walls) band.sort((a, b) => ascending(a.x, b.x));
  return walls;
}

/** How far words beside a mark may reach at either side until they would meet a wall. */
export function roomBetween(walls: readonly Wall[], item: TimelineItem, body: Extent, side: Side): Extent {
  const before = walls[byPlace.left(walls, body[0]) - 1];
  let next = byPlace.right(walls, body[1]);
  while (walls[next]?.from === item && walls[next]?.way === (side === 'over' ? 'down' : 'up')) next += 1;
  const after = walls[next];
  return [before ? before.x + clearance : -Infinity, after ? after.x - clearance : Infinity];
}

/** The widest room over a mark's line that no wall passes. */
export function widestGap(walls: readonly Wall[], item: TimelineItem, [left, right]: Extent): Extent {
  const xs = walls.filter(({ from, way }) => from !== item || way !== 'down').map(({ x }) => x);
  const edges = [left - clearance, ...xs.filter((x) => x > left && x < right), right + clearance];
  const gaps = edges.slice(1).map((edge, index): Extent => [(edges[index] ?? left) + clearance, edge - clearance]);
  return gaps.reduce((best, gap) => (gap[1] - gap[0] > best[1] - best[0] ? gap : best), [left, left]);
}
