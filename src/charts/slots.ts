import type { Extent } from './labels.ts';

/** Lines of words over or under a row of marks, counted from the row. */
export interface Slots {
  /** Puts words into the first lines that are free, and gives the nearest of them; `at`: where their mark stands. */
  put: (extent: Extent, lines: number, at: number) => number;
  count: () => number;
}

/** Between two labels of one line, and at both sides of the line that leads to a label, in pixels. */
const gap = { words: 10, leader: 3 };

/** Empty lines. Lines that lead from marks to their words keep clear of other words as far as that can be. */
export function slots(): Slots {
  const taken: Extent[][] = [];
  const leaders: { at: number; to: number }[] = [];
  const isFree = (slot: number, [left, right]: Extent, by: number) =>
    (taken[slot] ?? []).every(([from, to]) => right + by <= from || left - by >= to);
  const fits = (slot: number, lines: number, extent: Extent) =>
    Array.from({ length: lines }, (_, line) => slot + line).every((line) => isFree(line, extent, gap.words));
  const isClear = (slot: number, extent: Extent, at: number) =>
    Array.from({ length: slot }, (_, line) => line).every((line) => isFree(line, [at, at], gap.leader)) &&
    leaders.every(({ at: x, to }) => to <= slot || x < extent[0] - gap.leader || x > extent[1] + gap.leader);
  return {
    put: (extent, lines, at) => {
      const all = Array.from({ length: taken.length + 1 }, (_, slot) => slot).filter((slot) =>
        fits(slot, lines, extent),
      );
      const slot = all.find((one) => isClear(one, extent, at)) ?? all[0] ?? taken.length;
      for (let line = slot; line < slot + lines; line += 1) (taken[line] ??= []).push(extent);
      leaders.push({ at, to: slot });
      return slot;
    },
    count: () => taken.length,
  };
}
