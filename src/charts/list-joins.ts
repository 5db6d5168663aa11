import { columns, type ListRow } from './list-layout.ts';
import type { Point, Shape } from './scene.ts';
import type { ThinJoin } from './runs.ts';
import type { TimelineItem } from './timeline-item.ts';

interface Bracket {
  from: number;
  to: number;
  className: string;
  label?: string | undefined;
}

/** Brackets at the left of a list's marks: from mark to mark of one key, and thin ones from key to key. */
export function listJoins(
  rows: readonly ListRow[],
  { runs, thin }: { runs: readonly (readonly TimelineItem[])[]; thin: readonly ThinJoin[] },
): Shape[] {
  const places = new Map(rows.map(({ item, middle }) => [item, middle]));
  const at = (item: TimelineItem | undefined) => (item && places.get(item)) ?? 0;
  const brackets: Bracket[] = [
    ...runs.flatMap((run) =>
      run.slice(1).map((to, index) => ({ from: at(run[index]), to: at(to), className: 'join' })),
    ),
    ...thin.map(({ from, to, join }) => ({ from: at(from), to: at(to), className: 'join thin', label: join.label })),
  ];
  const ends: number[] = columns.joins.map(() => -Infinity);
  return brackets
    .sort((a, b) => a.from - b.from)
    .map((bracket) => {
      const free = ends.findIndex((end) => end <= bracket.from);
      const column = free === -1 ? ends.length - 1 : free;
      ends[column] = bracket.to;
      return drawBracket(bracket, columns.joins[column] ?? columns.joins[0]);
    });
}

function drawBracket({ from, to, className, label }: Bracket, x: number): Shape {
  const points: Point[] = [
    [columns.mark, from],
    [x, from],
    [x, to],
    [columns.mark, to],
  ];
  const path: Shape = { kind: 'path', className, points, closed: false };
  return className === 'join' ? path : { kind: 'group', className: 'join-thin', label, shapes: [path] };
}
