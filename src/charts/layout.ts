import { ascending, descending, max, rollups } from 'd3-array';
import type { FilledLane } from './arrange.ts';
import { headingHeight } from './heading.ts';
import { type Frame, measure, type MeasuredItem } from './measure.ts';
import type { TimelineItem } from './timeline-item.ts';

/** An item with its whole place: `y` is the line through its middle, in pixels from the top. */
export interface PlacedItem extends MeasuredItem {
  y: number;
}

/** A lane with all its places, in pixels from the top. */
export interface PlacedLane {
  lane: FilledLane;
  top: number;
  bottom: number;
  items: readonly PlacedItem[];
  /** Lines between the levels of its ladders. */
  rungs: readonly number[];
}

/** Items of one height: those of a level, or those that stand on no ladder. */
interface Band {
  level?: number;
  items: readonly TimelineItem[];
}

const gap = { beside: 12, rows: 6, ladders: 10, lanes: 18 };
const leastRung = 26;

/** Stacks lanes from `top` down. */
export function layout(lanes: readonly FilledLane[], frame: Frame, top: number): PlacedLane[] {
  const placed: PlacedLane[] = [];
  for (const lane of lanes) placed.push(placeLane(lane, frame, placed.at(-1)?.bottom ?? top));
  return placed;
}

function placeLane(lane: FilledLane, frame: Frame, top: number): PlacedLane {
  const items: PlacedItem[] = [];
  const rungs: number[] = [];
  let y = top + headingHeight(lane, frame.width);
  for (const { level, items: members } of bandsOf(lane.items)) {
    const rows = pack(members.map((item) => measure(item, frame)));
    if (level === undefined ? rungs.length > 0 : rungs.at(-1) === y) y += gap.ladders;
    const start = y;
    if (level !== undefined) rungs.push(y);
    for (const row of rows) {
      y += gap.rows / 2;
      const middle = y + (max(row, ({ above }) => above) ?? 0);
      items.push(...row.map((item) => ({ ...item, y: middle })));
      y = middle + (max(row, ({ below }) => below) ?? 0) + gap.rows / 2;
    }
    if (level !== undefined) y = Math.max(y, start + leastRung);
    if (level === 1) rungs.push(y);
  }
  return { lane, top, bottom: y + gap.lanes, items: inOrder(items, lane), rungs };
}

/** Ladders, common scales first and the longest of them, each from its highest level down; then whatever stands on none. */
function bandsOf(items: readonly TimelineItem[]): Band[] {
  const onLadder = items.filter((item) => isGraded(item));
  const scales = rollups(onLadder, (members) => members, scaleOf, lengthOf).sort(([a], [b]) => ascending(a, b));
  const ladders = scales.flatMap(([, lengths]) => lengths.sort(([a], [b]) => descending(a, b)));
  const bands = ladders.flatMap(([length, members]) =>
    Array.from({ length }, (_, index): Band => {
      const level = length - index;
      return { level, items: members.filter((item) => item.level === level) };
    }),
  );
  return [...bands, { items: items.filter((item) => !isGraded(item)) }];
}

const isGraded = ({ kind, level }: TimelineItem) => kind === 'mark' && level !== undefined;
const scaleOf = ({ scale = '' }: TimelineItem) => scale;
const lengthOf = ({ level = 1, levels = 1 }: TimelineItem) => Math.max(level, levels);

/** Puts each item into the first row where nothing is in its way. */
function pack(items: readonly MeasuredItem[]): MeasuredItem[][] {
  const rows: MeasuredItem[][] = [];
  for (const item of items) {
    const row = rows.find((candidates) => candidates.every((other) => isClear(item, other)));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

function isClear({ extent: a }: MeasuredItem, { extent: b }: MeasuredItem): boolean {
  return a[0] >= b[1] + gap.beside || a[1] + gap.beside <= b[0];
}

function inOrder(placed: readonly PlacedItem[], { items }: FilledLane): PlacedItem[] {
  const order = new Map(items.map((item, index) => [item, index]));
  return [...placed].sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
}
