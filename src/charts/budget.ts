import { amountAxis, amountScale, type AmountScale } from './amounts.ts';
import type { ChartTable } from './chart.ts';
import { drawKey, type KeyEntry } from './key.ts';
import { line, paragraph, type Paragraph, set, type } from './lettering.ts';
import type { Link, Scene, Shape } from './scene.ts';
import { textWidth } from './text.ts';
import { reservations, sentences, sureOf, type Told, toldClasses, type ToldWords, toldWords } from './told.ts';

/** A part of a whole: its amount, and further figures that are printed with it. */
export interface BudgetPart extends Told {
  label: string;
  amount: number;
  /** The amount as it is printed. */
  text: string;
  /** Of the further measures, in their order; empty where the document gives none. */
  further?: readonly string[] | undefined;
  /** What is wrong with it in its document. */
  slip?: string | undefined;
}

/** A whole with its parts: what they add up to, and what the document prints as their sum. */
export interface Budget {
  /** What the amounts are of, and the further figures. */
  measure: string;
  further: readonly string[];
  parts: readonly BudgetPart[];
  /** The sum of the parts in words, with the sums of the further figures. */
  sum: { amount: number; text: string; further: readonly string[] };
  /** The document's own total, if it prints one. */
  total?: BudgetPart | undefined;
}

/** Every word that the chart says by itself. */
export interface BudgetWords extends ToldWords {
  columns: { part: string; sure: string; source: string };
  sum: string;
  slip: string;
  empty: string;
  key: { ghost: string; unchecked: string };
}

/** The words in English. */
export const budgetWords: BudgetWords = {
  ...toldWords,
  columns: { part: 'Part', sure: 'How sure', source: 'Source' },
  sum: 'The parts add up to',
  slip: 'slip in the source',
  empty: 'Nothing to show',
  key: { ghost: 'not told as having been so', unchecked: 'unchecked: from a data set' },
};

/** How the chart is drawn. */
export interface BudgetOptions {
  id: string;
  title: string;
  description?: string | undefined;
  width?: number | undefined;
  /** An amount on the axis, in words. */
  format?: ((amount: number) => string) | undefined;
  words?: BudgetWords | undefined;
}

/** From this width on, the words stand beside the bars and not over them. */
const wide = 560;
const half = 7;
const label = { className: 'label', size: type.label };
const value = { className: 'value', size: type.label, anchor: 'end' as const };
const small = { className: 'note', size: type.small };

/** Parts as bars, each from where the last one ends, so that one sees what they add up to; then the printed total, from zero. */
export function budget(
  data: Budget,
  { id, title, description, width = 720, format = String, words = budgetWords }: BudgetOptions,
): Scene {
  const base = { id, title, description, className: 'chart budget', width };
  if (data.parts.length === 0) return { ...base, height: 40, shapes: [line(words.empty, [0, 26], small)] };
  const frame = frameOf(data, width, words);
  const largest = Math.max(data.sum.amount, data.total?.amount ?? 0);
  const scale = amountScale(largest, frame.bars, width < wide ? 3 : 5);
  const shapes: Shape[] = [];
  let [y, from] = [type.tick + 8, 0];
  for (const part of data.parts) {
    const drawn = drawPart(part, { frame, scale, from, top: y, words });
    shapes.push(drawn.link);
    [y, from] = [drawn.bottom, from + part.amount];
  }
  const foot = y;
  shapes.push({ kind: 'line', className: 'lane-edge', from: [0, foot + 2], to: [width, foot + 2] });
  const sum = drawSum(data, { frame, scale, top: foot + 4, words });
  shapes.push(sum.link);
  y = sum.bottom;
  if (data.total) {
    const drawn = drawPart(data.total, { frame, scale, from: 0, top: y, words, isTotal: true });
    shapes.push(drawn.link);
    y = drawn.bottom;
  }
  const axis = amountAxis(scale, { top: 0, bottom: frame.isWide ? y : type.tick + 6, right: width, format });
  const key = drawKey(keyOf(data, words), { width, top: y + 4 });
  return { ...base, height: key.bottom, shapes: [...axis, ...shapes, ...key.shapes] };
}

/** The signs that are really used. */
function keyOf({ parts }: Budget, { key }: BudgetWords): KeyEntry[] {
  const draw: KeyEntry['draw'] = ([x, y]) => [
    { kind: 'rect', className: 'body', x: x - 9, y: y - 5, width: 18, height: 10 },
  ];
  return (['ghost', 'unchecked'] as const)
    .filter((sign) => parts.some((part) => part[sign]))
    .map((sign) => ({ className: `item ${sign}`, draw, label: key[sign] }));
}

/** The same as text: the parts, what they add up to, the printed total. */
export function budgetTable(data: Budget, words: BudgetWords = budgetWords): ChartTable {
  const { part, sure, source } = words.columns;
  const row = (one: BudgetPart) => [
    { text: one.label, href: one.href, heads: true },
    { text: one.text, note: one.slip && `${words.slip}: ${one.slip}` },
    ...data.further.map((_, index) => ({ text: one.further?.[index] ?? '' })),
    { text: sureOf(one, words) },
    { text: one.source?.label ?? '', href: one.source?.href },
  ];
  const sum = [
    { text: words.sum, heads: true },
    { text: data.sum.text },
    ...data.further.map((_, index) => ({ text: data.sum.further[index] ?? '' })),
    { text: '' },
    { text: '' },
  ];
  return {
    columns: [part, data.measure, ...data.further, sure, source],
    rows: [...data.parts.map(row), sum, ...(data.total ? [row(data.total)] : [])],
  };
}

/** Where words, bars and values stand. */
interface Frame {
  width: number;
  isWide: boolean;
  /** Room for the words. */
  words: number;
  bars: readonly [left: number, right: number];
  /** The right edges of the values: the amount, then the further figures. */
  values: readonly number[];
}

function frameOf({ parts, total, sum, further }: Budget, width: number, words: BudgetWords): Frame {
  const rows = [...parts, ...(total ? [total] : []), sum];
  const room = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, type.label)));
  const columns = [
    room(rows.map(({ text }) => text)),
    ...further.map((_, index) => room(rows.map((row) => row.further?.[index] ?? ''))),
  ];
  const taken = columns.reduce((all, one) => all + one + 14, 0);
  const isWide = width >= wide;
  const left = isWide ? Math.min(width * 0.36, Math.max(textWidth(words.sum, type.label), 240)) : 0;
  const values = columns.map((_, index) => width - columns.slice(index + 1).reduce((all, one) => all + one + 14, 0));
  return { width, isWide, words: isWide ? left : width - 2, bars: [left + 12, width - taken - 8], values };
}

interface Row {
  frame: Frame;
  scale: AmountScale;
  from: number;
  top: number;
  words: BudgetWords;
  isTotal?: boolean | undefined;
}

function drawPart(
  part: BudgetPart,
  { frame, scale, from, top, words, isTotal = false }: Row,
): { link: Link; bottom: number } {
  const text = paragraph(part.label, frame.words - 8, { size: type.label, bold: isTotal });
  const { y, bottom } = place(text, frame, top);
  const left = scale.x(from);
  const right = scale.x(from + part.amount);
  return {
    bottom,
    link: {
      kind: 'link',
      className: ['item', 'bar', isTotal && 'hollow total', part.slip !== undefined && 'slip', ...toldClasses(part)]
        .filter(Boolean)
        .join(' '),
      key: part.id,
      title: sentences(
        `${part.label}: ${[part.text, ...(part.further ?? [])].filter(Boolean).join(', ')}`,
        part.slip !== undefined && `${words.slip}: ${part.slip}`,
        reservations(part, words).join('; '),
        part.source?.label,
      ),
      href: part.href,
      shapes: [
        target(frame, top, bottom),
        ...zero(frame, scale, y),
        { kind: 'rect', className: 'body', x: left, y: y - half, width: Math.max(1, right - left), height: 2 * half },
        ...set(text, [0, frame.isWide ? y - text.height / 2 - 1 : top + 3], { ...label, bold: isTotal }),
        ...valuesOf(part, frame, y),
      ],
    },
  };
}

function valuesOf({ text, further = [] }: Pick<BudgetPart, 'text' | 'further'>, { values }: Frame, y: number): Shape[] {
  return [text, ...further].flatMap((words, index) =>
    words === '' ? [] : [line(words, [values[index] ?? 0, y + type.label * 0.35], value)],
  );
}

/** Where words stand over the bars, the line of zero keeps out of their way. */
function zero({ isWide }: Frame, { x }: AmountScale, y: number): Shape[] {
  if (isWide) return [];
  return [{ kind: 'line', className: 'rule zero', from: [x(0), y - half - 2], to: [x(0), y + half + 2] }];
}

/** The height of a row: words beside their bar, or over it. */
function place(text: Paragraph, { isWide }: Frame, top: number): { y: number; bottom: number } {
  if (isWide) {
    const height = Math.max(28, text.height + 10);
    return { y: top + height / 2, bottom: top + height };
  }
  const y = top + text.height + 6 + half + 1;
  return { y, bottom: y + half + 6 };
}

/** What the parts add up to, at the line where the last of them ends. */
function drawSum({ sum }: Budget, { frame, scale, top, words }: Omit<Row, 'from'>): { link: Link; bottom: number } {
  const text = paragraph(words.sum, frame.words - 8, label);
  const { y, bottom } = place(text, frame, top);
  const x = scale.x(sum.amount);
  return {
    bottom,
    link: {
      kind: 'link',
      className: 'item added',
      key: 'sum',
      title: sentences(`${words.sum} ${[sum.text, ...sum.further].filter(Boolean).join(', ')}`),
      shapes: [
        target(frame, top, bottom),
        { kind: 'line', className: 'sum', from: [x, y - half - 4], to: [x, y + half + 4] },
        ...set(text, [0, frame.isWide ? y - text.height / 2 - 1 : top + 3], label),
        ...valuesOf(sum, frame, y),
      ],
    },
  };
}

function target({ width }: Frame, top: number, bottom: number): Shape {
  return { kind: 'rect', className: 'target', x: 0, y: top + 1, width, height: bottom - top - 2, corner: 3 };
}
