import { renderSvg } from '../../src/charts/render-svg.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { madeUpItems } from './made-up.ts';
import { targetLine } from './target.ts';

/** How many times as long a mark may take in the fullest timeline as in the middle one: growing with the marks, no faster. */
const linear = 1.5;

/** How long a timeline of so many marks takes to lay out and to write, in milliseconds: the middle one of the runs. */
function measure(count: number, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    // New ones each time, since what has been worked out of an item is remembered.
    const items = madeUpItems(count);
    const before = performance.now();
    renderSvg(timeline(items, { id: 'bench', title: 'Bench', width: 760 }));
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

measure(500, 5);
const perMark: number[] = [];
for (const [count, runs] of [
  [30, 51],
  [500, 15],
  [5_000, 5],
] as const) {
  const time = measure(count, runs);
  console.log(
    `timeline, ${count} marks: ${time.toFixed(2)} ms to lay out and write (${((1000 * time) / count).toFixed(0)} µs a mark)`,
  );
  perMark.push(time / count);
}
const [, middle = 0, fullest = 0] = perMark;
console.log(targetLine({ what: 'a mark of 5,000, of one of 500', value: fullest / middle, most: linear }));
