import { goesOn } from './beyond.ts';
import { columns, type ListRow } from './list-layout.ts';
import type { Point, Shape } from './scene.ts';
import type { ThinJoin } from './runs.ts';
import type { TimelineItem } from './timeline-item.ts';

/** From the height of one mark to that of another; one that isn't in the list has none. */
interface Bracket {
  from?: number | undefined;
  to?: number | undefined;
  className: string;
  label?: string | undefined;
}

/** How far a bracket goes up or down to a mark that isn't in the list. */
const stub = 12;

/** Brackets at the left of a list's marks: from mark to mark of one key, and thin ones from key to key. */
export function listJoins(
  rows: readonly ListRow[],
  { runs, thin }: { runs: readonly (readonly TimelineItem[])[]; thin: readonly ThinJoin[] },
): Shape[] {
  const places = new Map(rows.map(({ item, middle }) => [item, middle]));
  const at = (item: TimelineItem | undefined) => item && places.get(item);
  const brackets: Bracket[] = [
    ...runs.flatMap((run) =>
      run.slice(1).map((to, index) => ({ from: at(run[index]), to: at(to), className: 'join' })),
    ),
    ...thin.map(({ from, to, join }) => ({ from: at(from), to: at(to), className: 'join thin', label: join.label })),
  ];
  const ends: number[] = columns.joins.map(() => -Infinity);
  return brackets
    .flatMap((bracket) => {
      const { from = bracket.to, to = bracket.from } = bracket;
      return from === undefined || to === undefined ? [] : [{ bracket, from, to }];
    })
    .sort((a, b) => a.from - b.from)
    .flatMap(({ bracket, from, to }) => {
      const free = ends.findIndex((end) => end <= from);
      const column = free === -1 ? ends.length - 1 : free;
      ends[column] = to;
      return drawBracket(bracket, columns.joins[column] ?? columns.joins[0]);
    });
}

function drawBracket(bracket: Bracket, x: number): Shape[] {
  const { className, label } = bracket;
  const path: Shape = { kind: 'path', className, points: pointsOf(bracket, x), closed: false };
  const shapes = [path, ...signOf(bracket, x)];
  return className === 'join' ? shapes : [{ kind: 'group', className: 'join-thin', label, shapes }];
}

/** From mark to mark, or up or down from the one that there is. */
function pointsOf({ from, to }: Bracket, x: number): Point[] {
  const begin: Point[] =
    from === undefined
      ? [[x, (to ?? 0) - stub]]
      : [
          [columns.mark, from],
          [x, from],
        ];
  const end: Point[] =
    to === undefined
      ? [[x, (from ?? 0) + stub]]
      : [
          [x, to],
          [columns.mark, to],
        ];
  return [...begin, ...end];
}

/** That it goes on to a mark that isn't in the list. */
function signOf({ from, to }: Bracket, x: number): Shape[] {
  if (from === undefined && to !== undefined) return [goesOn([x, to - stub], 'up', 'join-beyond')];
  return to === undefined && from !== undefined ? [goesOn([x, from + stub], 'down', 'join-beyond')] : [];
}
