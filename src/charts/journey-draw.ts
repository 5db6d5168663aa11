import { type Elapsed, type Journey, type JourneyWords, spellOf } from './journey-data.ts';
import type { Group, Shape } from './scene.ts';
import { gradeSign, type Graded, levelClass, uncheckedSign } from './signs.ts';
import { type Told, toldClasses } from './told.ts';

const radius = 9;
const row = 24;

interface Frame {
  /** From days after the event to pixels. */
  x: (days: number) => number;
  top: number;
  words: JourneyWords;
}

/** The marks of a row: those that would cover one another stand in lines of their own, and `y` is the first line. */
export function drawGrades(item: Journey, { x, top }: Frame): { shapes: Shape[]; y: number; bottom: number } {
  const ends: number[] = [];
  const y = top + row / 2;
  const marks = [{ ...item, after: [0, 0] as const }, ...item.later].map((one) => {
    const at = middle(one.after, x);
    const [from, to] = [Math.min(at - radius - 2, x(one.after[0])), Math.max(at + radius + 2, x(one.after[1]))];
    const free = ends.findIndex((end) => end <= from);
    const index = free === -1 ? ends.length : free;
    ends[index] = to;
    return drawGrade(one, { at, y: y + index * row, x });
  });
  return { shapes: marks, y, bottom: top + row * Math.max(1, ends.length) };
}

function drawGrade(
  grade: Omit<Told, 'href'> & Graded & { after: Elapsed },
  { at, y, x }: { at: number; y: number; x: (days: number) => number },
): Group {
  const [from, to] = [x(grade.after[0]), x(grade.after[1])];
  const whisker: Shape[] =
    to - from > 1
      ? [{ kind: 'rect', className: 'soft whisker', x: from, y: y - 3, width: to - from, height: 6, corner: 3 }]
      : [];
  return {
    kind: 'group',
    className: ['item', 'grade', levelClass(grade), ...toldClasses(grade)].filter(Boolean).join(' '),
    shapes: [
      ...whisker,
      ...gradeSign(grade, [at, y], radius),
      ...(grade.unchecked === true ? [uncheckedSign([at, y], radius + 1.5)] : []),
    ],
  };
}

function middle([least, most]: Elapsed, x: (days: number) => number): number {
  return (x(least) + x(most)) / 2;
}

/** The spell until a better grade: what is known of it is firm, the stretch in which it ended is pale; one that waits is open. */
export function drawSpell(item: Journey, { x, y }: { x: (days: number) => number; y: number }): Shape[] {
  const { still, better } = spellOf(item);
  const known = still ? middle(still.after, x) : x(0);
  const firm: Shape[] = known > x(0) ? [bar('spell', [x(0), known], y)] : [];
  if (better) return [...firm, bar('spell soft', [known, middle(better.after, x)], y)];
  const end = item.waiting ? x(item.waiting.until) : known;
  return end > known + 1 ? [...firm, ...waitingLine([known, end], y)] : firm;
}

function bar(className: string, [from, to]: readonly [number, number], y: number): Shape {
  return { kind: 'rect', className, x: from, y: y - 3, width: Math.max(0, to - from), height: 6 };
}

/** A dashed line with an open end. */
function waitingLine([from, to]: readonly [number, number], y: number): Shape[] {
  return [
    { kind: 'line', className: 'waiting', from: [from, y], to: [to, y] },
    {
      kind: 'path',
      className: 'waiting-end',
      points: [
        [to - 5, y - 5],
        [to, y],
        [to - 5, y + 5],
      ],
      closed: false,
    },
  ];
}
