import {
  type Extent,
  labelBeside,
  labelBetween,
  labelInto,
  labelOver,
  labelUnder,
  lineHeight,
  type PlacedLabel,
  reach,
  sizes,
} from './labels.ts';
import { signSize } from './beyond.ts';
import {
  around,
  type Frame,
  type MarkBody,
  type MeasuredItem,
  overhead,
  placeOf,
  spotOf,
  target,
  union,
} from './body.ts';
import { formOfItem } from './signs.ts';
import { bulkOf } from './symbols.ts';
import type { TimelineItem } from './timeline-item.ts';
import { roomBetween, type Side, type Wall, widestGap } from './walls.ts';

/** Radius of a mark with a letter and of one without. */
const radii = { lettered: 12, plain: 6.5 };
/** How far the upright of a later act stands out over and under its mark. */
export const uprightReach = 5;
/** From the centre of a mark to the dotted ring of what is unchecked, beyond its radius. */
export const doubtReach = 3.5;
/** The ring where another account places a mark: under its mark, so that none hides the other. */
export const ring = { radius: 4, under: 6 };

/** A mark without its words: what it takes from left to right, and what it takes from its middle up and down. */
export interface BareMark {
  body: MarkBody;
  /** All that is drawn on the mark's line. */
  symbol: Extent;
  /** All that is drawn under it too. */
  lower: Extent;
  /** All of it, and what a finger needs. */
  whole: Extent;
  above: number;
  below: number;
}

/** Measures a mark without its words. */
export function bareMark(item: TimelineItem, frame: Frame): BareMark {
  const body = markBody(item, frame);
  const { radius, centre, upright, others } = body;
  if (frame.beyond.has(item)) return bareSign(body);
  const reached = reachOf(item, body);
  const symbol = union(
    [centre - reached, centre + reached],
    ...(body.whisker ? [body.whisker] : []),
    ...(upright ? [around(upright, 1)] : []),
  );
  const lower = union(symbol, ...others.map((spot) => around(spot, ring.radius + 1)));
  const half = Math.max(target / 2, reached + 0.5, upright ? radius + uprightReach : 0);
  return {
    body,
    symbol,
    lower,
    whole: union(lower, [centre - target / 2, centre + target / 2]),
    above: half,
    below: Math.max(half, others.length > 0 ? radius + ring.under + ring.radius + 1 : 0),
  };
}

/** Of what isn't shown itself, the sign that a line goes on. */
function bareSign(body: MarkBody): BareMark {
  const extent = around({ x: body.centre }, signSize.half);
  return { body, symbol: extent, lower: extent, whole: extent, above: signSize.half, below: signSize.half };
}

const reachOf = ({ unchecked }: TimelineItem, { radius }: MarkBody) => radius + (unchecked ? doubtReach + 1 : 0);

/** Measures a mark. */
export function measureMark(item: TimelineItem, frame: Frame, walls: readonly Wall[] = []): MeasuredItem {
  const { width, gutter } = frame;
  const bare = bareMark(item, frame);
  const { body, symbol, lower } = bare;
  const reached = reachOf(item, body);
  const raised = item.level !== undefined || frame.tails.has(item.id);
  const left = item.level === undefined ? 0 : gutter;
  const rooms = roomsOf(item, bare, frame, walls);
  const { label, side } = labelOf(item, {
    symbol,
    lower,
    rooms,
    gap: () => widestGap(walls, item, [left, width]),
    width,
    left,
  });
  const baseline = label.above
    ? overhead(reached + uprightReach, label)
    : side === 'under'
      ? lineBaseline.under
      : raised
        ? lineBaseline.over - (label.lines.length - 1) * lineHeight
        : sizes.label * 0.35;
  const words = frame.tails.get(item.id);
  // The words of a join stand on the other side of its line.
  const tail: MarkBody['tail'] =
    words === undefined
      ? undefined
      : side === 'under'
        ? { ...tailIn(words, symbol, rooms.over), baseline: lineBaseline.over }
        : { ...tailIn(words, lower, rooms.under), baseline: lineBaseline.under };
  return withWords(item, bare, { label, baseline, tail });
}

/** How far words beside a mark may reach over and under the line that leaves it. */
export function roomsOf(
  item: TimelineItem,
  { symbol }: BareMark,
  { width, gutter }: Frame,
  walls: readonly Wall[],
): Record<Side, Room> {
  const left = item.level === undefined ? 0 : gutter;
  const roomAt = (side: Side, [from, to] = roomBetween(walls, item, symbol, side)) => ({
    left: Math.max(left, from),
    right: Math.min(width, to),
  });
  return { over: roomAt('over'), under: roomAt('under') };
}

/** A mark with words beside it. */
export function withWords(
  item: TimelineItem,
  bare: BareMark,
  { label, baseline, tail }: { label: PlacedLabel; baseline: number; tail?: MarkBody['tail'] },
): MeasuredItem {
  const [first, last] = [baseline, baseline + (label.lines.length - 1) * lineHeight];
  return {
    item,
    body: { ...bare.body, tail },
    label,
    baseline,
    extent: union(bare.whole, label.extent, ...(tail ? [tail.extent] : [])),
    above: Math.max(bare.above, sizes.label * reach.above - first, tail ? sizes.note * reach.above - tail.baseline : 0),
    below: Math.max(bare.below, sizes.label * reach.below + last, tail ? tail.baseline + sizes.note * reach.below : 0),
  };
}

/** The baselines of words over and under the line that leaves their mark. */
export const lineBaseline = { over: -4, under: 15 };

export interface Room {
  left: number;
  right: number;
}

const tailIn = (words: string, from: Extent, { left, right }: Room) => labelUnder(words, from, { width: right, left });

/** The narrowest room beside a mark that words are put into, in pixels. */
const leastRoom = 60;

interface Places {
  symbol: Extent;
  /** All that is drawn under the mark's line. */
  lower: Extent;
  rooms: Record<Side, Room>;
  /** The widest room over the mark. */
  gap: () => Extent;
  width: number;
  left: number;
}

/** The label of a mark: over the line that leaves it, else under it where that line goes up, else as well as it fits between walls. */
function labelOf({ label: text, differs }: TimelineItem, places: Places): { label: PlacedLabel; side: Side } {
  const { symbol, lower, rooms, gap, width, left } = places;
  const { over, under } = rooms;
  if (over.left <= left && over.right >= width) {
    const label = labelBeside(text, symbol, { width, left, badge: differs });
    if (!label.above) return { label, side: 'over' };
    const free = gap();
    const isClear = label.extent[0] >= free[0] && label.extent[1] <= free[1];
    return { label: isClear ? label : labelOver(text, free, differs), side: 'over' };
  }
  const isUp = under.right > over.right;
  const first = labelBetween(text, symbol, { left: isUp ? Infinity : over.left, right: over.right }, differs);
  if (first) return { label: first, side: 'over' };
  const below = isUp && labelBetween(text, lower, { left: Infinity, right: under.right }, differs);
  if (below) return { label: below, side: 'under' };
  const beside = labelBetween(text, symbol, over, differs);
  if (beside) return { label: beside, side: 'over' };
  const most = { over: Math.max(over.right - symbol[1], symbol[0] - over.left), under: under.right - lower[1] };
  if (isUp && most.under > Math.max(most.over, leastRoom))
    return { label: labelInto(text, lower, { left: Infinity, right: under.right }, differs), side: 'under' };
  const label = most.over < leastRoom ? labelOver(text, gap(), differs) : labelInto(text, symbol, over, differs);
  return { label, side: 'over' };
}

function markBody(item: TimelineItem, frame: Frame): MarkBody {
  const { scale } = frame;
  const { x: centre, span } = placeOf(item, frame);
  const isHere = ({ level }: { level?: number | undefined }) => level === undefined || level === item.level;
  return {
    kind: 'mark',
    centre,
    radius: item.letter === undefined ? radii.plain : radii.lettered * bulkOf(formOfItem(item)),
    whisker: span,
    upright: item.then ? spotOf(item.then.at, scale) : item.late ? { x: centre } : undefined,
    others: (item.others ?? []).filter(isHere).map(({ at }) => spotOf(at, scale)),
  };
}
