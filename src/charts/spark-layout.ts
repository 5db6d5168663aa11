import { rowsOf } from './rows.ts';
import type { SparkItem } from './spark.ts';
import { bulkOf } from './symbols.ts';

/** Of a lettered mark, in pixels. */
export const radius = 9;
/** As far as the largest form reaches from its middle. */
export const reach = Math.ceil(radius * bulkOf('diamond'));
/** Of a mark without a grade. */
export const ringRadius = 3.5;

/** How near marks may stand to one another, in pixels from middle to middle. */
interface Spacing {
  /** From rung to rung, where no marks would meet; from mark to mark over one another where they would. */
  loose: number;
  tight: number;
  /** Between rings over one another, and beside one another. */
  rings: number;
  /** Over the highest middle. */
  over: number;
  /** From the lowest rung to the rings, and from the last of either to the foot. */
  toRings: number;
  underRings: number;
  /** From the lowest rung to the foot where there are no rings; default: their room is kept. */
  underRungs?: number;
}

const plain: Spacing = {
  loose: reach,
  tight: 2 * reach + 1,
  rings: 2 * ringRadius + 3,
  over: reach + 1,
  toRings: reach + ringRadius + 2,
  underRings: ringRadius + 1.5,
};

/** Marks and rings that a finger can hit: each has a square of so many pixels. */
function reachable(target: number): Spacing {
  const half = target / 2;
  return {
    loose: half,
    tight: target,
    rings: target,
    over: half,
    toRings: target,
    underRings: half,
    underRungs: half,
  };
}

/** A mark with its place, in pixels. */
export interface PlacedSpark<T> {
  item: T;
  x: number;
  y: number;
}

/** All places of a spark. */
export interface SparkPlaces<T> {
  marks: readonly PlacedSpark<T>[];
  /** The heights of the rungs, the lowest first. */
  rungs: readonly number[];
  height: number;
}

type Levelled = Pick<SparkItem, 'level' | 'levels'>;

/**
 * Stands marks on the rungs of their levels. Rungs are as near one another as the marks on them let them be; marks of one
 * level that would meet stand over one another, on the rung and above it. `target`: what each mark has to itself, in pixels.
 */
export function placeSpark<T extends Levelled>(
  items: readonly T[],
  xOf: (item: T) => number,
  count: number,
  target?: number,
): SparkPlaces<T> {
  const space = target === undefined ? plain : reachable(target);
  const points = items.map((item) => ({ item, x: xOf(item), rung: rungOf(item, count) }));
  const levels = Array.from({ length: count }, (_, rung) => inRows(points, rung, space.tight));
  const rings = inRows(points, undefined, space.rings);
  // From the lowest rung up; then all is moved down to where the picture begins.
  const heights: number[] = [];
  let y = 0;
  levels.forEach((rows, rung) => {
    heights.push(y);
    const isCrowded = rows.length > 1 || doMeet(rows, levels[rung + 1] ?? [], space.tight);
    y -= Math.max(0, rows.length - 1) * space.tight + (isCrowded ? space.tight : space.loose);
  });
  const highest = levels.flatMap((rows, rung) => rows.map((_, row) => (heights[rung] ?? 0) - row * space.tight));
  const top = space.over - Math.min(heights.at(-1) ?? 0, ...highest);
  const ground = top + space.toRings;
  return {
    marks: [
      ...levels.flatMap((rows, rung) => placed(rows, top + (heights[rung] ?? 0), -space.tight)),
      ...placed(rings, ground, space.rings),
    ].sort((a, b) => a.x - b.x),
    rungs: heights.map((height) => top + height),
    height:
      rings.length === 0 && space.underRungs !== undefined
        ? top + space.underRungs
        : ground + Math.max(0, rings.length - 1) * space.rings + space.underRings,
  };
}

interface Mark<T> {
  item: T;
  x: number;
  extent: readonly [number, number];
}

/** The rung of a mark, counted from 0; nothing where it has no level. A scale of another length is spread over the ladder. */
function rungOf({ level, levels = 4 }: Levelled, count: number): number | undefined {
  return level === undefined ? undefined : Math.round(((level - 1) * (count - 1)) / Math.max(1, levels - 1));
}

/** Marks of one rung in rows, in which no two are nearer than `apart`. */
function inRows<T>(
  points: readonly { item: T; x: number; rung: number | undefined }[],
  rung: number | undefined,
  apart: number,
): Mark<T>[][] {
  const half = (apart - 1) / 2;
  const own = points.filter((point) => point.rung === rung);
  return rowsOf(
    own.map(({ item, x }) => ({ item, x, extent: [x - half, x + half] as const })),
    1,
  );
}

/** Whether a mark of one rung would touch one of the next. */
function doMeet<T>(lower: readonly Mark<T>[][], upper: readonly Mark<T>[][], apart: number): boolean {
  const near = upper.flat().map(({ x }) => x);
  return lower.flat().some(({ x }) => near.some((other) => Math.abs(x - other) < apart));
}

function placed<T>(rows: readonly Mark<T>[][], y: number, by: number): PlacedSpark<T>[] {
  return rows.flatMap((row, index) => row.map(({ item, x }) => ({ item, x, y: y + index * by })));
}
