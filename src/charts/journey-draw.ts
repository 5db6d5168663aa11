import { type Elapsed, type Journey, type JourneyWords, type LaterGrade, spellOf, yearsAfter } from './journey-data.ts';
import type { Link, Shape } from './scene.ts';
import { differsSign, formOf, gradeSign, levelClass, uncheckedSign } from './signs.ts';
import { bulkOf } from './symbols.ts';
import { reservations, sentences, toldClasses } from './told.ts';

const radius = 10;
/** The height of a line of marks, and half the width that a finger can hit. */
const row = 24;
const reach = row / 2;

interface Frame {
  /** From days after the event to pixels. */
  x: (days: number) => number;
  top: number;
  words: JourneyWords;
}

/** The marks of a row: those that would cover one another stand in lines of their own, and `y` is the first line. */
export function drawGrades(item: Journey, { x, top, words }: Frame): { shapes: Shape[]; y: number; bottom: number } {
  const ends: number[] = [];
  const y = top + row / 2;
  const marks = [{ ...item, id: `${item.id} first`, href: item.source?.href, after: atOnce }, ...item.later].map(
    (one) => {
      const at = middle(one.after, x);
      const [from, to] = [Math.min(at - reach, x(one.after[0])), Math.max(at + reach, x(one.after[1]))];
      const free = ends.findIndex((end) => end <= from);
      const index = free === -1 ? ends.length : free;
      ends[index] = to;
      return drawGrade(one, { of: item, at, y: y + index * row, x, words });
    },
  );
  const waiting = item.waiting ? [drawWaiting(item, item.waiting, { x, y, words, after: ends[0] ?? 0 })] : [];
  return { shapes: [...marks, ...waiting], y, bottom: top + row * Math.max(1, ends.length) };
}

const atOnce: Elapsed = [0, 0];

interface Place {
  x: (days: number) => number;
  y: number;
  words: JourneyWords;
}

/** One grade, with all that is known of it in its title; it leads to the place where it is said. */
function drawGrade(
  grade: Pick<LaterGrade, 'id' | 'text' | 'when' | 'after'> & Omit<Partial<LaterGrade>, 'better'>,
  { of, at, y, x, words }: Place & { of: Journey; at: number },
): Link {
  const [from, to] = [x(grade.after[0]), x(grade.after[1])];
  const whisker: Shape[] =
    to - from > 1
      ? [{ kind: 'rect', className: 'soft whisker', x: from, y: y - 3, width: to - from, height: 6, corner: 3 }]
      : [];
  return {
    kind: 'link',
    className: ['item', 'grade', levelClass(grade), ...toldClasses(grade)].filter(Boolean).join(' '),
    key: grade.id,
    title: sentences(`${of.label}: ${inWords(grade, words)}`, reservations(grade, words).join('; ')),
    href: grade.href ?? grade.source?.href,
    shapes: [
      { kind: 'rect', className: 'target', x: at - reach, y: y - reach, width: row, height: row, corner: 3 },
      ...whisker,
      ...gradeSign(grade, [at, y], radius * bulkOf(formOf(grade))),
      ...(grade.unchecked === true ? [uncheckedSign([at, y], radius + 1.5)] : []),
      ...(grade.differs === true ? differsSign([at - radius + 3, y - reach + 6]) : []),
    ],
  };
}

/** A grade with its date and how long after the event it came. */
export function inWords(
  { text, when, after }: Pick<LaterGrade, 'text' | 'when' | 'after'>,
  words: JourneyWords,
): string {
  const said = `${text}, ${when}`;
  return after === atOnce ? said : `${said}: ${yearsAfter(after)} ${words.columns.after.toLowerCase()}`;
}

/** The open end of one that waits; what can be hit begins where the marks of its line end. */
function drawWaiting(
  { id, label }: Journey,
  { until, text }: NonNullable<Journey['waiting']>,
  { x, y, words, after }: Place & { after: number },
): Link {
  const [end, right] = [x(until), x(until) + reach];
  const left = Math.min(Math.max(after, end - reach), right - 2);
  return {
    kind: 'link',
    className: 'item still',
    key: `${id} waiting`,
    title: sentences(`${label}: ${words.waiting}`, text),
    shapes: [{ kind: 'rect', className: 'target', x: left, y: y - reach, width: right - left, height: row, corner: 3 }],
  };
}

function middle([least, most]: Elapsed, x: (days: number) => number): number {
  return (x(least) + x(most)) / 2;
}

/** The spell until a better grade: what is known of it is firm, the stretch in which it ended is pale; one that waits is open. */
export function drawSpell(item: Journey, { x, y }: Pick<Place, 'x' | 'y'>): Shape[] {
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
