import { rowsOf } from './rows.ts';
import type { SparkItem } from './spark.ts';
import { bulkOf } from './symbols.ts';

/** Of a lettered mark, in pixels. */
export const radius = 9;
/** As far as the largest form reaches from its middle. */
export const reach = Math.ceil(radius * bulkOf('diamond'));
/** Of a mark without a grade. */
export const ringRadius = 3.5;

/** From rung to rung, where no marks would meet; from mark to mark over one another where they would. */
const step = { loose: reach, tight: 2 * reach + 1 };
const ringStep = 2 * ringRadius + 3;

/** A mark with its place, in pixels. */
export interface PlacedSpark {
  item: SparkItem;
  x: number;
  y: number;
}

/** All places of a spark. */
export interface SparkPlaces {
  marks: readonly PlacedSpark[];
  /** The heights of the rungs, the lowest first. */
  rungs: readonly number[];
  height: number;
}

/**
 * Stands marks on the rungs of their levels. Rungs are as near one another as the marks on them let them be; marks of one
 * level that would meet stand over one another, on the rung and above it.
 */
export function placeSpark(items: readonly SparkItem[], xOf: (item: SparkItem) => number, count: number): SparkPlaces {
  const points = items.map((item) => ({ item, x: xOf(item), rung: rungOf(item, count) }));
  const levels = Array.from({ length: count }, (_, rung) => inRows(points, rung, reach));
  const rings = inRows(points, undefined, ringRadius + 1);
  // From the lowest rung up; then all is moved down to where the picture begins.
  const heights: number[] = [];
  let y = 0;
  levels.forEach((rows, rung) => {
    heights.push(y);
    const next = levels[rung + 1] ?? [];
    y -= Math.max(0, rows.length - 1) * step.tight + (rows.length > 1 || doMeet(rows, next) ? step.tight : step.loose);
  });
  const highest = levels.flatMap((rows, rung) => rows.map((_, row) => (heights[rung] ?? 0) - row * step.tight));
  const top = reach + 1 - Math.min(heights.at(-1) ?? 0, ...highest);
  const ground = top + reach + ringRadius + 2;
  return {
    marks: [
      ...levels.flatMap((rows, rung) => placed(rows, top + (heights[rung] ?? 0), -step.tight)),
      ...placed(rings, ground, ringStep),
    ].sort((a, b) => a.x - b.x),
    rungs: heights.map((height) => top + height),
    height: ground + Math.max(0, rings.length - 1) * ringStep + ringRadius + 1.5,
  };
}

interface Mark {
  item: SparkItem;
  x: number;
  extent: readonly [number, number];
}

/** The rung of a mark, counted from 0; nothing where it has no level. A scale of another length is spread over the ladder. */
function rungOf({ level, levels = 4 }: SparkItem, count: number): number | undefined {
  return level === undefined ? undefined : Math.round(((level - 1) * (count - 1)) / Math.max(1, levels - 1));
}

function inRows(
  points: readonly { item: SparkItem; x: number; rung: number | undefined }[],
  rung: number | undefined,
  half: number,
): Mark[][] {
  const own = points.filter((point) => point.rung === rung);
  return rowsOf(
    own.map(({ item, x }) => ({ item, x, extent: [x - half, x + half] as const })),
    1,
  );
}

/** Whether a mark of one rung would touch one of the next. */
function doMeet(lower: readonly Mark[][], upper: readonly Mark[][]): boolean {
  const near = upper.flat().map(({ x }) => x);
  return lower.flat().some(({ x }) => near.some((other) => Math.abs(x - other) < 2 * reach + 1));
}

function placed(rows: readonly Mark[][], y: number, by: number): PlacedSpark[] {
  return rows.flatMap((row, index) => row.map(({ item, x }) => ({ item, x, y: y + index * by })));
}
