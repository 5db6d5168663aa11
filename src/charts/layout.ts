import { ascending, descending, max, min, rollups } from 'd3-array';
import type { FilledLane } from './arrange.ts';
import type { Frame, MeasuredItem } from './body.ts';
import { type Chain, chainsOf } from './chains.ts';
import { type Echo, echoesOf } from './echoes.ts';
import { headingHeight } from './heading.ts';
import type { PlacedLabel } from './labels.ts';
import { type Gutter, isGraded, lengthOf, levelName, scaleOf } from './ladders.ts';
import { measure } from './measure.ts';
import { measureChain, type Unit } from './measure-chain.ts';
import { rowsOf } from './rows.ts';
import type { TimelineItem } from './timeline-item.ts';
import { type Wall, wallsOf } from './walls.ts';

/** An item with its whole place: `y` is the line through its middle, in pixels from the top. */
export interface PlacedItem extends MeasuredItem {
  y: number;
  /** Where lines come to it, if not at its middle. */
  line?: number | undefined;
}

/** Where another account places an item, on another level of its ladder. */
export interface PlacedEcho extends Echo {
  y: number;
}

/** A lane with all its places, in pixels from the top. */
export interface PlacedLane {
  lane: FilledLane;
  top: number;
  bottom: number;
  items: readonly PlacedItem[];
  echoes: readonly PlacedEcho[];
  /** Lines between the levels of its ladders. */
  rungs: readonly number[];
  /** The names of its levels, `y` the middle of the level. */
  names: readonly { label: PlacedLabel; y: number }[];
}

/** Items of one height: those of a level, or those that stand on no ladder. */
interface Band {
  level?: number;
  length?: number;
  scale?: string;
  items: readonly TimelineItem[];
  echoes: readonly Echo[];
}

const gap = { beside: 12, rows: 6, ladders: 10, lanes: 18 };
/** The least height of a level, with a name of one line or of two. */
const leastRung = { single: 26, double: 34 };

/** Stacks lanes from `top` down. */
export function layout(lanes: readonly FilledLane[], frame: Frame, gutter: Gutter, top: number): PlacedLane[] {
  const placed: PlacedLane[] = [];
  for (const lane of lanes) placed.push(placeLane(lane, frame, gutter, placed.at(-1)?.bottom ?? top));
  return placed;
}

function placeLane(lane: FilledLane, frame: Frame, gutter: Gutter, top: number): PlacedLane {
  const placed: (PlacedItem | PlacedEcho)[] = [];
  const [rungs, names]: [number[], { label: PlacedLabel; y: number }[]] = [[], []];
  let y = top + headingHeight(lane, frame.width);
  const bands = bandsOf(lane.items, frame);
  const chains = chainsOf(lane, frame);
  const walls = wallsOf(lane, bands, frame, chains);
  for (const [index, band] of bands.entries()) {
    const { level } = band;
    if (level === undefined ? rungs.length > 0 : rungs.at(-1) === y) y += gap.ladders;
    const start = y;
    if (level !== undefined) rungs.push(y);
    const inRows = placeRows(band, { frame, walls: walls[index] ?? [], chains }, y);
    placed.push(...inRows.placed);
    y = inRows.bottom;
    const name = level === undefined ? undefined : nameOf(band, gutter);
    if (level !== undefined)
      y = Math.max(y, start + (name && name.lines.length > 1 ? leastRung.double : leastRung.single));
    if (name) names.push({ label: name, y: (start + y) / 2 });
    if (level === 1) rungs.push(y);
  }
  const items = onLines(
    inOrder(
      placed.filter((one) => 'item' in one),
      lane,
    ),
    chains,
  );
  const echoes = placed.filter((one) => 'of' in one);
  return { lane, top, bottom: y + gap.lanes, items, echoes, rungs, names };
}

/** Puts a band's items into rows, from `top` down. */
function placeRows(
  { items, echoes }: Band,
  { frame, walls, chains }: { frame: Frame; walls: readonly Wall[]; chains: readonly Chain[] },
  top: number,
): { placed: (PlacedItem | PlacedEcho)[]; bottom: number } {
  const placed: (PlacedItem | PlacedEcho)[] = [];
  let y = top;
  const rows = rowsOf([...unitsOf(items, { frame, walls, chains }), ...echoes], gap.beside);
  // Rows as they were packed may hold labels at the left of late marks first; read downwards, time should go on.
  for (const row of rows.sort((a, b) => ascending(min(a, beginningOf), min(b, beginningOf)))) {
    y += gap.rows / 2;
    const middle = y + (max(row, ({ above }) => above) ?? 0);
    for (const one of row)
      placed.push(...('members' in one ? one.members.map((own) => ({ ...own, y: middle })) : [{ ...one, y: middle }]));
    y = middle + (max(row, ({ below }) => below) ?? 0) + gap.rows / 2;
  }
  return { placed, bottom: y };
}

/** Items as they are put into rows: those of one chain together, all others by themselves. */
function unitsOf(
  items: readonly TimelineItem[],
  { frame, walls, chains }: { frame: Frame; walls: readonly Wall[]; chains: readonly Chain[] },
): (Unit | MeasuredItem)[] {
  const here = new Set(items);
  const own = chains.filter(({ members: [first] }) => first && here.has(first));
  const together = new Set(own.flatMap(({ members }) => members));
  const apart = new Set(own.flatMap((chain) => [...chain.apart.keys()]));
  // The line of what stands apart isn't at its own height: no word there is over it or under it.
  const around = apart.size > 0 ? walls.map((wall): Wall => ({ ...wall, way: 'level' })) : walls;
  return [
    ...own.map(({ members }) => measureChain(members, frame, walls)),
    ...items
      .filter((item) => !together.has(item))
      .map((item) => measure(item, frame, apart.has(item) ? around : walls)),
  ];
}

/** Where an item itself begins, whatever its label takes, in pixels. */
function beginningOf(one: Unit | MeasuredItem | Echo): number {
  if ('of' in one) return one.spot.x;
  if ('members' in one) return Math.min(...one.members.map(beginningOf));
  const { body } = one;
  return body.kind === 'mark' ? body.centre : Math.min(...[...body.soft, ...(body.core ? [body.core] : [])].flat());
}

const nameOf = ({ scale = '', length = 1, level = 1 }: Band, gutter: Gutter) =>
  levelName(gutter, { scale, length, level });

/** Ladders, common scales first and the longest of them, each from its highest level down; then whatever stands on none. */
function bandsOf(items: readonly TimelineItem[], frame: Frame): Band[] {
  const onLadder = items.filter(isGraded);
  const scales = rollups(onLadder, (members) => members, scaleOf, lengthOf).sort(([a], [b]) => ascending(a, b));
  const bands = scales.flatMap(([scale, lengths]) =>
    lengths
      .sort(([a], [b]) => descending(a, b))
      .flatMap(([length, members]) => levelsOf({ scale, length, members }, frame)),
  );
  const rest = items.filter((item) => !isGraded(item));
  return rest.length > 0 ? [...bands, { items: rest, echoes: [] }] : bands;
}

function levelsOf(
  { scale, length, members }: { scale: string; length: number; members: readonly TimelineItem[] },
  frame: Frame,
): Band[] {
  const echoes = members.flatMap((item) => echoesOf(item, frame));
  return Array.from({ length }, (_, index) => {
    const level = length - index;
    return {
      scale,
      length,
      level,
      items: members.filter((item) => item.level === level),
      echoes: echoes.filter((echo) => echo.level === level),
    };
  });
}

function inOrder(placed: readonly PlacedItem[], { items }: FilledLane): PlacedItem[] {
  const order = new Map(items.map((item, index) => [item, index]));
  return [...placed].sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
}

/** Lines come to what stands apart at the height of its chain: the same grade, so the same height. */
function onLines(placed: readonly PlacedItem[], chains: readonly Chain[]): PlacedItem[] {
  const heights = new Map(placed.map(({ item, y }) => [item, y]));
  const lines = new Map(
    chains.flatMap(({ apart }) => [...apart].map(([item, of]) => [item, heights.get(of)] as const)),
  );
  return placed.map((one) => (lines.has(one.item) ? { ...one, line: lines.get(one.item) } : one));
}
