import { around, type Frame, type Spot, spotOf } from './body.ts';
import type { Extent } from './labels.ts';
import type { TimelineItem } from './timeline-item.ts';

/** Radius of the ring of an echo, in pixels. */
export const echoRadius = 9;

/** The grade that another account gives an item, in that grade's own place: a small outline of its mark. */
export interface Echo {
  /** The item that it is an account of. */
  of: TimelineItem;
  level: number;
  letter?: string | undefined;
  words: string;
  spot: Spot;
  extent: Extent;
  above: number;
  below: number;
}

/** The other grades of an item; those of its own level are rings under it. */
export function echoesOf(item: TimelineItem, { scale, width }: Frame): Echo[] {
  return (item.others ?? []).flatMap(({ at, level, letter, words }): Echo[] => {
    if (level === undefined || level === item.level) return [];
    const { x } = spotOf(at, scale);
    const spot = { x: Math.min(Math.max(x, echoRadius + 1), width - echoRadius - 1) };
    return [{ of: item, level, letter, words, spot, extent: around(spot, echoRadius + 1), above: 12, below: 12 }];
  });
}
