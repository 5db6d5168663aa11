import { ascending } from 'd3-array';
import type { Extent } from './labels.ts';

/**
 * Puts things into as few rows as they need: from left to right, each into the first row that is free there. Rows keep
 * their right ends in a tree of least ends, so that the first free one is found without asking them all.
 */
export function rowsOf<T extends { extent: Extent }>(things: readonly T[], gap: number): T[][] {
  const ends = leastEnds(things.length);
  const rows: T[][] = [];
  for (const thing of [...things].sort((a, b) => ascending(a.extent[0], b.extent[0]))) {
    const row = ends.firstUpTo(thing.extent[0] - gap);
    ends.set(row, thing.extent[1]);
    (rows[row] ??= []).push(thing);
  }
  return rows;
}

interface Ends {
  /** The first row that ends there or before. */
  firstUpTo: (x: number) => number;
  set: (row: number, end: number) => void;
}

function leastEnds(count: number): Ends {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, count)));
  const least = new Float64Array(2 * size).fill(-Infinity);
  const at = (node: number) => least[node] ?? -Infinity;
  return {
    firstUpTo: (x) => {
      let node = 1;
      while (node < size) node = at(2 * node) <= x ? 2 * node : 2 * node + 1;
      return node - size;
    },
    set: (row, end) => {
      let node = row + size;
      least[node] = end;
      for (node >>= 1; node >= 1; node >>= 1) least[node] = Math.min(at(2 * node), at(2 * node + 1));
    },
  };
}
