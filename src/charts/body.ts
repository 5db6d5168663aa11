import { type Beyond, beyondReach } from './beyond.ts';
import { type Extent, lineHeight, type PlacedLabel } from './labels.ts';
import { spans } from './describe.ts';
import type { TimeScale } from './time-scale.ts';
import type { Days, Join, TimelineItem, Words } from './timeline-item.ts';

/** Half the height of a bar, in pixels. */
export const barHalf = 5;
/** The least that a finger can hit, in pixels. */
export const target = 24;

/** A place in time: the middle of the days that it may be, and all of them where there are several. */
export interface Spot {
  x: number;
  span?: Extent | undefined;
}

/** A symbol around a point of time, over a thin span of the days that it may have been. */
export interface MarkBody {
  kind: 'mark';
  centre: number;
  radius: number;
  whisker?: Extent | undefined;
  /** The upright of a later act, or of the mark's own where that is such an act. */
  upright?: Spot | undefined;
  /** Where other accounts place it. */
  others: readonly Spot[];
  /** The words of the thin join that begins here, under its line. */
  tail?: (PlacedLabel & { baseline: number }) | undefined;
}

/** A stretch for sure (`core`), and lighter ones where it may have begun and ended. */
export interface BarBody {
  kind: 'bar';
  core?: Extent | undefined;
  soft: readonly Extent[];
  /** `cut`: it goes on beyond the picture. */
  start: 'closed' | 'soft' | 'cut' | 'unknown';
  end: 'closed' | 'soft' | 'cut' | 'open' | 'unknown';
  /** On which sides it goes on beyond the days shown. */
  cut: { start: boolean; end: boolean };
  /** That its end isn't known, on its own line where there is room. */
  note?: PlacedLabel | undefined;
  moments: readonly (Spot & { ghost: boolean })[];
  others: readonly Spot[];
  /** Words under the bar, in rows. */
  under: readonly (PlacedLabel & { row: number })[];
}

/** An item with its place from left to right; heights are pixels over and under the line through its middle. */
export interface MeasuredItem {
  item: TimelineItem;
  body: MarkBody | BarBody;
  label: PlacedLabel;
  /** The baseline of the label's first line, from the middle line. */
  baseline: number;
  /** From left to right of all that is drawn, or that a finger can hit. */
  extent: Extent;
  above: number;
  below: number;
  /** Rooms of its own besides, for words that stand over or under its row; heights from the line through its middle. */
  apart?: readonly { extent: Extent; top: number; bottom: number }[] | undefined;
  /** A thin line from the mark to such words, from the line through its middle. */
  leader?: { from: number; to: number } | undefined;
}

/** What measuring needs to know of the picture. */
export interface Frame {
  scale: TimeScale;
  width: number;
  words: Words;
  /** Where the names of levels end and what stands on ladders begins, in pixels. */
  gutter: number;
  joins: readonly Join[];
  /** The words of the thin joins, by the ids of the items where they begin. */
  tails: ReadonlyMap<string, string>;
  /** What isn't shown itself, but has lines that are. */
  beyond: Beyond;
}

/** Where days lie in a picture. */
export function spotOf(days: Days, { x }: TimeScale): Spot {
  const span = [x(days[0]), x(days[1] + 1)] as const;
  return { x: (span[0] + span[1]) / 2, span: spans(days) ? span : undefined };
}

/** Where a mark stands; what lies beyond the days shown stands beside them, at no place in time. */
export function placeOf(item: TimelineItem, { scale, beyond }: Pick<Frame, 'scale' | 'beyond'>): Spot {
  const side = beyond.get(item);
  if (side === undefined) return spotOf(item.start, scale);
  return { x: side === 'before' ? scale.range[0] - beyondReach : scale.range[1] + beyondReach };
}

/** From left to right of a spot with so many pixels at either side of its middle. */
export function around({ x, span }: Spot, half: number): Extent {
  return union([x - half, x + half], ...(span ? [span] : []));
}

/** The baseline of the first line of a label whose last line stands so far above the middle. */
export function overhead(height: number, { lines }: PlacedLabel): number {
  return -height - (lines.length - 1) * lineHeight;
}

/** From the leftmost to the rightmost of several. */
export function union(...extents: Extent[]): Extent {
  let [from, to] = [Infinity, -Infinity];
  for (const [left, right] of extents) {
    if (left < from) from = left;
    if (right > to) to = right;
  }
  return [from, to];
}
