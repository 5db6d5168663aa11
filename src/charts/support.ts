import { max, min } from 'd3-array';
import { utcYear } from 'd3-time';
import { axisLabels, rules, ticksOf } from './axis.ts';
import type { ChartTable } from './chart.ts';
import { drawKey } from './key.ts';
import { line, paragraph, type Paragraph, set, type } from './lettering.ts';
import type { Link, Scene, Shape } from './scene.ts';
import { differsSign } from './signs.ts';
import { type Relationship, type SupportOptions, type SupportWords, supportWords } from './support-data.ts';
import { drawSpan } from './support-draw.ts';
import { supportKey } from './support-key.ts';
import { type TimeScale, timeScale, toDate } from './time-scale.ts';
import type { Days } from './timeline-item.ts';
import { reservations, sentences, sureOf, toldClasses } from './told.ts';

const dayMs = 86_400_000;
/** From this width on, the words stand beside the time and not over it. */
const wide = 600;
const share = 0.5;
const edge = 28;
const axisHeight = 26;
const track = 24;
const heading = { className: 'heading', size: type.heading, bold: true };
const label = { className: 'label', size: type.label, bold: true };
const small = { className: 'note', size: type.small };

/** Relationships one under another along one time, in the order in which they are given. */
export function support(
  items: readonly Relationship[],
  { id, title, description, width = 720, domain = domainOfAll(items), words = supportWords }: SupportOptions,
): Scene {
  const base = { id, title, description, className: 'chart support', width };
  if (items.length === 0) return { ...base, height: 40, shapes: [line(words.empty, [0, 26], small)] };
  const left = width >= wide ? Math.round(width * share) : 0;
  const scale = timeScale(domain ?? [0, 1], [left + edge, width - 14]);
  // Without one known day there are words alone.
  const ticks = domain === undefined ? [] : ticksOf(scale);
  const shapes: Shape[] = [];
  // Where words stand over the time, its rules keep out of their way.
  const behind: Shape[] = [];
  let [y, group] = [axisHeight, ''];
  for (const item of items) {
    if (item.group !== undefined && item.group !== group) {
      const drawn = drawGroup(item.group, width, y);
      shapes.push(...drawn.shapes);
      [y, group] = [drawn.bottom, item.group];
    }
    const drawn = drawRow(item, { scale, width, left, top: y, words });
    shapes.push(drawn.link);
    if (left === 0) behind.push(rules(ticks, scale, drawn.bottom - track - 8, drawn.bottom - 8));
    y = drawn.bottom;
  }
  const key = drawKey(supportKey(items, words, scale), { width, top: y + 10 });
  return {
    ...base,
    height: key.bottom,
    shapes: [
      ...(left === 0 ? behind : [rules(ticks, scale, 4, y)]),
      axisLabels(ticks, scale, 14),
      ...shapes,
      ...key.shapes,
    ],
  };
}

/** The same as text, in the same order. */
export function supportTable(items: readonly Relationship[], words: SupportWords = supportWords): ChartTable {
  const { who, what, when, sure, source } = words.columns;
  return {
    columns: [who, what, when, sure, source],
    rows: items.map((item) => [
      { text: item.label, href: item.href, note: item.group, heads: true },
      { text: item.what },
      { text: item.when },
      { text: sureOf(item, words) },
      { text: item.source?.label ?? '', href: item.source?.href },
    ]),
  };
}

/** The whole years that hold all known days. */
function domainOfAll(items: readonly Relationship[]): Days | undefined {
  const days = items
    .flatMap(({ start, end, told }) => [...(start ?? told ?? []), ...(typeof end === 'object' ? end : [])])
    .filter(Number.isFinite);
  const [first, last] = [min(days), max(days)];
  if (first === undefined || last === undefined) return undefined;
  return [utcYear.floor(toDate(first)).getTime() / dayMs, utcYear.ceil(toDate(last + 1)).getTime() / dayMs - 1];
}

function drawGroup(text: string, width: number, top: number): { shapes: Shape[]; bottom: number } {
  const words = paragraph(text, width, heading);
  const shapes: Shape[] = [{ kind: 'line', className: 'lane-edge', from: [0, top + 4], to: [width, top + 4] }];
  return { shapes: [...shapes, ...set(words, [0, top + 10], heading)], bottom: top + words.height + 18 };
}

interface Frame {
  scale: TimeScale;
  width: number;
  /** Where the time begins; 0 where the words stand over it. */
  left: number;
  top: number;
  words: SupportWords;
}

/** The words of a row: who, what, when and how sure. */
function wordsOf(
  item: Relationship,
  room: number,
  words: SupportWords,
): readonly (readonly [Paragraph, typeof small])[] {
  const badge = item.differs === true ? 18 : 0;
  const doubts = reservations({ ...item, differs: false }, words).join('; ');
  return [
    [paragraph(item.label, room - badge, label), label],
    [paragraph(item.what, room, small), small],
    [paragraph([doubts, item.when].filter(Boolean).join(' · '), room, small), small],
  ];
}

function drawRow(item: Relationship, { scale, width, left, top, words }: Frame): { link: Link; bottom: number } {
  const room = left === 0 ? width : left - 8;
  const texts = wordsOf(item, room, words);
  const height = texts.reduce((sum, [{ height: one }]) => sum + one, 0) + 4;
  const bottom = left === 0 ? top + height + track + 10 : top + Math.max(height, track) + 12;
  const y = left === 0 ? top + height + track / 2 + 4 : top + 6 + type.label / 2 + 3;
  let down = top + 6;
  const lines = texts.flatMap(([text, setting]) => {
    const set_ = set(text, [0, down], setting);
    down += text.height;
    return set_;
  });
  const head = texts[0]?.[0];
  const badge = item.differs === true && head ? differsSign([(head.width || 0) + 12, top + 6 + 8]) : [];
  return {
    bottom,
    link: {
      kind: 'link',
      className: ['item', item.start === undefined ? 'mark' : 'bar', ...toldClasses(item)].join(' '),
      key: item.id,
      title: sentences(`${item.label}, ${item.when}`, item.what, reservations(item, words).join('; ')),
      href: item.href,
      shapes: [
        { kind: 'rect', className: 'target', x: 0, y: top + 2, width, height: bottom - top - 4, corner: 3 },
        { kind: 'line', className: 'rung', from: [left, y], to: [width, y] },
        ...drawSpan(item, scale, y),
        ...lines,
        ...badge,
      ],
    },
  };
}
