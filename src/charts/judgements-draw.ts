import type { JudgedArea, JudgedBlock, JudgedOccasion, Judgement, JudgementWords } from './judgements-data.ts';
import { line, type Paragraph, type } from './lettering.ts';
import type { Link, Shape } from './scene.ts';
import { differsSign, formOf, gradeSign, levelClass, stair, stairWidth, uncheckedSign } from './signs.ts';
import { bulkOf } from './symbols.ts';
import { textWidth } from './text.ts';
import { reservations, sentences, toldClasses } from './told.ts';

const radius = 11.5;
/** From the left of a column to the middle of its marks. */
const inset = 4 + radius;

/** Where columns stand: their left edges and width, and the room before them. */
export interface Columns {
  labels: number;
  width: number;
  x: (index: number) => number;
  /** Whether there is room for the words of the grades. */
  words: boolean;
}

/** A row with its place: `y` is the middle of its marks. */
export interface Row {
  area: JudgedArea;
  text: Paragraph;
  top: number;
  y: number;
  bottom: number;
}

/** One judgement with all that its place depends on. */
export interface Cell {
  block: JudgedBlock;
  one: JudgedOccasion;
  rows: readonly Row[];
  columns: Columns;
  index: number;
  words: JudgementWords;
}

/** Draws one judgement: its target, its mark, and its place on the scale beside it. */
export function drawJudgement(judgement: Judgement, { block, one, rows, columns, index, words }: Cell): Link {
  const own = rows.filter(({ area }) => judgement.areas.includes(area.id));
  const [first, last] = [own[0], own.at(-1)];
  const [from, to] = [first?.y ?? 0, last?.y ?? 0];
  const at = [columns.x(index) + inset + (own.length > 1 ? 8 : 0), (from + to) / 2] as const;
  const title = sentences(
    `${one.label}, ${one.when}: ${areaOf(block, judgement)}: ${judgement.text}`,
    judgement.areas.length > 1 && words.combined,
    judgement.state !== 'missing' && reservations(judgement, words).join('; '),
  );
  const hit = { top: (first?.top ?? 0) + 3, bottom: (last?.bottom ?? 0) - 3 };
  return {
    kind: 'link',
    className: ['item', 'mark', judgement.state, levelClass(judgement), ...toldClasses(judgement)]
      .filter(Boolean)
      .join(' '),
    key: judgement.id,
    title,
    href: judgement.href,
    shapes: [
      {
        kind: 'rect',
        className: 'target',
        x: columns.x(index),
        y: hit.top,
        width: columns.width - 2,
        height: hit.bottom - hit.top,
        corner: 3,
      },
      ...(own.length > 1 ? [bracket(columns.x(index) + 5, [hit.top + 4, hit.bottom - 4])] : []),
      ...sign(judgement, at),
      ...beside(judgement, at, { right: columns.x(index) + columns.width, words: columns.words }),
    ],
  };
}

/** What joins the rows that were judged together. */
function bracket(x: number, [top, bottom]: readonly [number, number]): Shape {
  const points = [
    [x + 3, top],
    [x, top],
    [x, bottom],
    [x + 3, bottom],
  ] as const;
  return { kind: 'path', className: 'bracket', points, closed: false };
}

/** The mark itself, with its reservations as signs. */
function sign(judgement: Judgement, at: readonly [number, number]): Shape[] {
  const [x, y] = at;
  if (judgement.state === 'missing') return [{ kind: 'line', className: 'absent', from: [x - 5, y], to: [x + 5, y] }];
  const badge = judgement.differs === true ? differsSign([x - radius + 2, y - radius + 2]) : [];
  if (judgement.state === 'aside')
    return [{ kind: 'circle', className: 'symbol aside', centre: [x, y], radius: radius - 3 }, ...badge];
  const ring = judgement.unchecked === true ? [uncheckedSign(at, radius + 2)] : [];
  return [...gradeSign(judgement, at, radius * bulkOf(formOf(judgement))), ...ring, ...badge];
}

/** Whether the words of all the grades of a block fit beside their marks. */
export function haveRoom({ judgements }: JudgedBlock, { width }: Pick<Columns, 'width'>): boolean {
  return judgements
    .filter(({ state }) => state === 'graded')
    .every(({ text, levels = 0 }) => width - inset - radius - stairWidth(levels) - 24 >= textWidth(text, type.small));
}

/** A stair beside the mark, and the word where there is room for all. */
function beside(
  { state, level, levels = 0, text }: Judgement,
  [x, y]: readonly [number, number],
  { right, words }: { right: number; words: boolean },
): Shape[] {
  if (state !== 'graded' || level === undefined || levels < 2) return [];
  const after = x + radius + 4;
  const stairs = stairWidth(levels);
  if (right - after < stairs + 1) return [];
  return [
    ...stair(level, levels, [after, y + 6]),
    ...(words ? [line(text, [after + stairs + 6, y + 4], { className: 'note', size: type.small })] : []),
  ];
}

/** What an occasion says, from the first area to the last. */
export function judgementsOf({ sections, judgements: all }: JudgedBlock, { id }: JudgedOccasion): Judgement[] {
  const order = sections.flatMap(({ areas }) => areas.map((area) => area.id));
  const place = ({ areas }: Judgement) => order.indexOf(areas[0] ?? '');
  return all.filter(({ occasion }) => occasion === id).sort((a, b) => place(a) - place(b));
}

/** The areas of a judgement by name. */
export function areaOf({ sections }: JudgedBlock, { areas }: Judgement): string {
  const all = sections.flatMap((section) => section.areas);
  return areas.map((id) => all.find((area) => area.id === id)?.label ?? id).join(' + ');
}
