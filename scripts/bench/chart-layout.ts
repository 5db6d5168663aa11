import { renderSvg } from '../../src/charts/render-svg.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { madeUpItems } from './made-up.ts';

/** How long a timeline of so many marks takes to lay out and to write, in milliseconds: the middle one of the runs. */
function measure(count: number, runs: number): number {
  const items = madeUpItems(count);
  const times = Array.from({ length: runs }, () => {
    const before = performance.now();
    renderSvg(timeline(items, { id: 'bench', title: 'Bench', width: 760 }));
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

measure(500, 5);
for (const [count, runs] of [
  [30, 51],
  [500, 15],
  [5_000, 5],
] as const) {
  const time = measure(count, runs);
  console.log(
    `timeline, ${count} marks: ${time.toFixed(2)} ms to lay out and write (${((1000 * time) / count).toFixed(0)} µs a mark)`,
  );
}
