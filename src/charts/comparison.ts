import { groups, max } from 'd3-array';
import { amountAxis, amountScale } from './amounts.ts';
import type { ChartTable } from './chart.ts';
import { drawKey, type KeyEntry } from './key.ts';
import { line, paragraph, set, type } from './lettering.ts';
import type { Group, Link, Point, Scene, Shape } from './scene.ts';
import { differsSign, uncheckedSign } from './signs.ts';
import { textWidth } from './text.ts';
import { reservations, sentences, sureOf, type Told, toldClasses, type ToldWords, toldWords } from './told.ts';

/** One body's figure. */
export interface ComparedFigure extends Told {
  body: string;
  value: number;
  /** The upper end of a range. */
  to?: number | undefined;
  /** As it is printed beside its dot, and in full for its name and the table. */
  text: string;
  full?: string | undefined;
  /** What is wrong with it in its document. */
  slip?: string | undefined;
  /** Left to its statement: it has no dot, and no value here. */
  withheld?: boolean | undefined;
}

/** One measure of several bodies, on an axis of its own from zero. */
export interface ComparedMeasure {
  id: string;
  label: string;
  /** Of whom or when it is. */
  detail?: string | undefined;
  href?: string | undefined;
  /** The heading of measures of one kind: rates with rates, counts with counts. */
  kind: string;
  /** Measures with one scale have axes of one length. */
  scale: string;
  figures: readonly ComparedFigure[];
}

/** Every word that the chart says by itself. */
export interface ComparisonWords extends ToldWords {
  columns: { measure: string; body: string; value: string; sure: string; source: string };
  slip: string;
  withheld: string;
  empty: string;
  key: { slip: string; differs: string; ghost: string; unchecked: string };
}

/** The words in English. */
export const comparisonWords: ComparisonWords = {
  ...toldWords,
  columns: { measure: 'Measure', body: 'Of', value: 'Figure', sure: 'How sure', source: 'Source' },
  slip: 'slip in the source',
  withheld: 'under 10',
  empty: 'Nothing to compare',
  key: {
    slip: 'a slip in the source: its words are in the table',
    differs: 'accounts differ',
    ghost: 'not told as having been so',
    unchecked: 'unchecked: from a data set',
  },
};

/** How the chart is drawn. */
export interface ComparisonOptions {
  id: string;
  title: string;
  description?: string | undefined;
  width?: number | undefined;
  /** A number on an axis, in words. */
  format?: ((amount: number, measure: ComparedMeasure) => string) | undefined;
  words?: ComparisonWords | undefined;
}

const leastPanel = 270;
const gap = { across: 32, down: 18 };
const rowHeight = 24;
const dot = 6;
const heading = { className: 'heading', size: type.heading, bold: true };
const name = { className: 'label', size: type.label, bold: true };
const small = { className: 'note', size: type.small };
const body = { className: 'label', size: type.label };

/** Measures in panels, each on an axis from zero, one figure a row. */
export function comparison(
  measures: readonly ComparedMeasure[],
  { id, title, description, width = 720, format = String, words = comparisonWords }: ComparisonOptions,
): Scene {
  const base = { id, title, description, className: 'chart comparison', width };
  if (measures.length === 0) return { ...base, height: 40, shapes: [line(words.empty, [0, 26], small)] };
  const columns = Math.max(1, Math.floor((width + gap.across) / (leastPanel + gap.across)));
  const panel = (width - gap.across * (columns - 1)) / columns;
  const shapes: Shape[] = [];
  let y = 0;
  for (const [kind, own] of groups(measures, (measure) => measure.kind)) {
    const text = paragraph(kind, width, heading);
    shapes.push(
      { kind: 'line', className: 'lane-edge', from: [0, y], to: [width, y] },
      ...set(text, [0, y + 6], heading),
    );
    y += text.height + 14;
    for (let first = 0; first < own.length; first += columns) {
      const drawn = own.slice(first, first + columns).map((measure, index) =>
        drawPanel(measure, {
          at: [index * (panel + gap.across), y],
          width: panel,
          ...sharedOf(
            measures.filter(({ scale }) => scale === measure.scale),
            panel,
            words,
          ),
          format: (amount) => format(amount, measure),
          words,
        }),
      );
      shapes.push(...drawn.map(({ group }) => group));
      y = (max(drawn, ({ bottom }) => bottom) ?? y) + gap.down;
    }
  }
  const key = drawKey(keyOf(measures, words), { width, top: y });
  return { ...base, height: key.bottom, shapes: [...shapes, ...key.shapes] };
}

/** The same as text, in the same order. */
export function comparisonTable(
  measures: readonly ComparedMeasure[],
  words: ComparisonWords = comparisonWords,
): ChartTable {
  const { measure: what, body: whose, value, sure, source } = words.columns;
  const rows = groups(measures, ({ kind }) => kind).flatMap(([, own]) =>
    own.flatMap((measure) =>
      measure.figures.map((figure) => [
        { text: measure.label, note: measure.detail, href: measure.href, heads: true },
        { text: figure.body },
        { text: valueOf(figure, words), note: figure.slip && `${words.slip}: ${figure.slip}` },
        { text: sureOf(figure, words) },
        { text: figure.source?.label ?? '', href: figure.source?.href },
      ]),
    ),
  );
  return { columns: [what, whose, value, sure, source], rows };
}

const valueOf = ({ withheld, full, text }: ComparedFigure, words: ComparisonWords) =>
  withheld === true ? words.withheld : (full ?? text);
const largestOf = ({ figures }: ComparedMeasure) =>
  max(figures, ({ withheld, to, value }) => (withheld === true ? 0 : (to ?? value)));

/** What panels with one scale share, so that an amount is as long in each of them. */
interface Shared {
  largest: number;
  /** The room for the names of bodies and for printed values, in pixels. */
  names: number;
  values: number;
}

function sharedOf(measures: readonly ComparedMeasure[], width: number, words: ComparisonWords): Shared {
  const figures = measures.flatMap((measure) => measure.figures);
  const value = max(figures, (figure) => textWidth(printedOf(figure, words), type.label)) ?? 0;
  return {
    largest: max(measures, largestOf) ?? 1,
    names: max(figures, (figure) => nameOf(figure, width).width) ?? 0,
    values: Math.min(width * 0.35, value),
  };
}

const nameOf = (figure: ComparedFigure, width: number) => paragraph(figure.body, width * 0.34, body);
const printedOf = ({ withheld, text }: ComparedFigure, words: ComparisonWords) =>
  withheld === true ? words.withheld : text;

interface Panel extends Shared {
  at: Point;
  width: number;
  format: (amount: number) => string;
  words: ComparisonWords;
}

function drawPanel(
  measure: ComparedMeasure,
  { at: [left, top], width, largest, names, values, format, words }: Panel,
): { group: Group; bottom: number } {
  const { figures } = measure;
  const head = paragraph(measure.label, width, name);
  const detail = paragraph(measure.detail ?? '', width, small);
  const bodies = figures.map((figure) => nameOf(figure, width));
  const scale = amountScale(largest, [left + names + 18, left + width - values - 28], width > 420 ? 5 : 3);
  const axisTop = top + head.height + detail.height + 4;
  let y = axisTop + type.tick + 8;
  const rows = figures.map((figure, index) => {
    const text = bodies[index] ?? { lines: [], height: 0, width: 0 };
    const height = Math.max(rowHeight, text.height + 6);
    const middle = y + height / 2;
    y += height;
    return drawFigure(figure, { measure, text, left, width, y: middle, height, x: scale.x, words });
  });
  return {
    bottom: y,
    group: {
      kind: 'group',
      className: 'panel',
      key: measure.id,
      label: measure.label,
      shapes: [
        ...set(head, [left, top], name),
        ...set(detail, [left, top + head.height], small),
        ...amountAxis(scale, { top: axisTop, bottom: y, right: left + width, format }),
        ...rows,
      ],
    },
  };
}

interface Row {
  measure: ComparedMeasure;
  text: ReturnType<typeof paragraph>;
  left: number;
  width: number;
  y: number;
  height: number;
  x: (amount: number) => number;
  words: ComparisonWords;
}

function drawFigure(figure: ComparedFigure, { measure, text, left, width, y, height, x, words }: Row): Link {
  const { body: whose, slip, withheld } = figure;
  const right = left + width;
  const printed = printedOf(figure, words);
  const anchored = { ...body, className: 'value', anchor: 'end' as const };
  return {
    kind: 'link',
    className: ['item', 'mark', slip === undefined ? undefined : 'hollow slip', ...toldClasses(figure)]
      .filter(Boolean)
      .join(' '),
    key: figure.id,
    title: sentences(
      `${whose}: ${measure.label}${measure.detail === undefined ? '' : ` (${measure.detail})`}: ${valueOf(figure, words)}`,
      slip !== undefined && `${words.slip}: ${slip}`,
      reservations(figure, words).join('; '),
      // A figure without a day of its own is as old as the document that prints it.
      figure.source?.label,
    ),
    href: figure.href,
    shapes: [
      { kind: 'rect', className: 'target', x: left, y: y - height / 2 + 1, width, height: height - 2, corner: 3 },
      ...set(text, [left, y - text.height / 2 - 1], body),
      ...(withheld === true ? [] : dots(figure, x, y)),
      ...(withheld !== true && figure.unchecked === true
        ? [uncheckedSign([x(figure.to ?? figure.value), y], dot + 3)]
        : []),
      ...(figure.differs === true ? differsSign([right - textWidth(printed, type.label) - 10, y]) : []),
      line(
        printed,
        [right, y + type.label * 0.35],
        withheld === true ? { ...anchored, className: 'note', size: type.small } : anchored,
      ),
    ],
  };
}

/** A thin line from zero and the dot; a range has a dot at each end. */
function dots({ value, to }: ComparedFigure, x: (amount: number) => number, y: number): Shape[] {
  const end = to ?? value;
  const at = (amount: number): Shape => ({ kind: 'circle', className: 'symbol', centre: [x(amount), y], radius: dot });
  return [
    {
      kind: 'line',
      className: to === undefined ? 'stem' : 'stem range',
      from: [x(to === undefined ? 0 : value), y],
      to: [x(end), y],
    },
    ...(to === undefined ? [] : [at(value)]),
    at(end),
  ];
}

function keyOf(measures: readonly ComparedMeasure[], { key }: ComparisonWords): KeyEntry[] {
  const all = measures.flatMap(({ figures }) => figures);
  const entries: (KeyEntry | false)[] = [
    all.some(({ slip }) => slip !== undefined) && {
      className: 'item hollow slip',
      draw: (centre) => [{ kind: 'circle', className: 'symbol', centre, radius: dot }],
      label: key.slip,
    },
    all.some(({ ghost }) => ghost) && {
      className: 'item ghost',
      draw: (centre) => [{ kind: 'circle', className: 'symbol', centre, radius: dot }],
      label: key.ghost,
    },
    all.some(({ differs }) => differs) && { className: 'item differs', draw: differsSign, label: key.differs },
    all.some(({ unchecked }) => unchecked) && {
      className: 'item unchecked',
      draw: (at) => [uncheckedSign(at, dot + 3)],
      label: key.unchecked,
    },
  ];
  return entries.filter((entry) => entry !== false);
}
