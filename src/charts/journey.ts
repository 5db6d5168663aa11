import { max } from 'd3-array';
import { amountScale, type AmountScale } from './amounts.ts';
import type { ChartTable } from './chart.ts';
import { type Journey, type JourneyOptions, type JourneyWords, journeyWords, yearsAfter } from './journey-data.ts';
import { drawGrades, drawSpell, inWords } from './journey-draw.ts';
import { journeyKey } from './journey-key.ts';
import { drawKey } from './key.ts';
import { line, paragraph, set, type } from './lettering.ts';
import type { Group, Scene, Shape } from './scene.ts';
import { textWidth } from './text.ts';
import { reservations, sentences, sureOf } from './told.ts';

const year = 365.25;
/** From this width on, names stand beside the time and not over it. */
const wide = 560;
const share = 0.32;
/** Room for half a mark at both ends of the time. */
const edge = 13;
const axisHeight = 28;
/** A picture taller than this has its axis at the foot too. */
const tall = 480;
const small = { className: 'note', size: type.small };
const name = { className: 'label', size: type.label, bold: true };

/** Bodies aligned at one event, each with its later grades; the spell until a better one is drawn as it is known. */
export function journey(
  items: readonly Journey[],
  { id, title, description, width = 720, grades = [], words = journeyWords }: JourneyOptions,
): Scene {
  const base = { id, title, description, className: 'chart journey', width };
  if (items.length === 0) return { ...base, height: 40, shapes: [line(words.empty, [0, 26], small)] };
  const left = width >= wide ? Math.round(width * share) : 0;
  const longest = max(items, ({ later, waiting }) =>
    Math.max(waiting?.until ?? 0, ...later.map(({ after }) => after[1])),
  );
  const scale = amountScale((longest ?? year) / year, [left + edge, width - edge], width < wide ? 5 : 9);
  const ticks = scale.ticks.filter(Number.isInteger);
  const rows: Group[] = [];
  // Where names stand over the time, its rules keep out of their way.
  const behind: Shape[] = [];
  let y = axisHeight;
  for (const item of items) {
    const drawn = drawRow(item, { scale, width, left, top: y, words });
    rows.push(drawn.group);
    if (left === 0) behind.push(...rules(ticks, scale, drawn.marks - 2, drawn.bottom - 1));
    y = drawn.bottom;
  }
  const foot = y > tall ? axisHeight : 0;
  const key = drawKey(journeyKey(items, grades, words), { width, top: y + foot + 8 });
  return {
    ...base,
    height: key.bottom,
    shapes: [
      ...(left === 0 ? behind : rules(ticks, scale, axisHeight - 8, y)),
      ...axis(ticks, scale, 14, words),
      ...rows,
      ...(foot > 0 ? axis(ticks, scale, y + 16, words) : []),
      ...key.shapes,
    ],
  };
}

/** The same as text: the event of each, then its later grades; one who waits has a row that says so. */
export function journeyTable(items: readonly Journey[], words: JourneyWords = journeyWords): ChartTable {
  const { who, grade, when, after, sure, source } = words.columns;
  const rows = items.flatMap((item) => [
    [
      { text: item.label, href: item.href, heads: true },
      { text: item.text },
      { text: item.when },
      { text: words.at },
      { text: sureOf(item, words) },
      { text: item.source?.label ?? '', href: item.source?.href },
    ],
    ...item.later.map((one) => [
      { text: item.label, heads: true },
      { text: one.text },
      { text: one.when },
      { text: yearsAfter(one.after) },
      { text: sureOf(one, words) },
      { text: one.source?.label ?? '', href: one.source?.href },
    ]),
    ...(item.waiting
      ? [
          [
            { text: item.label, heads: true },
            { text: words.waiting },
            { text: item.waiting.text },
            { text: '' },
            { text: '' },
            { text: '' },
          ],
        ]
      : []),
  ]);
  return { columns: [who, grade, when, after, sure, source], rows };
}

/** Upright lines at whole years. */
function rules(ticks: readonly number[], { x }: AmountScale, top: number, bottom: number): Shape[] {
  return ticks.map((tick) => ({
    kind: 'line',
    className: tick === 0 ? 'rule zero' : 'rule',
    from: [x(tick), top],
    to: [x(tick), bottom],
  }));
}

/** Labels stand at their lines; those that would be in another’s way, or outside, are left out. */
function axis(ticks: readonly number[], { x, range }: AmountScale, y: number, words: JourneyWords): Shape[] {
  let taken = -Infinity;
  return ticks.flatMap((tick) => {
    const text = words.years(tick);
    const half = textWidth(text, type.tick) / 2;
    const at = x(tick);
    if (at - half < taken + 8 || at + half > range[1] + edge) return [];
    taken = at + half;
    return [line(text, [at, y], { className: 'tick', size: type.tick, anchor: 'middle' })];
  });
}

interface Frame {
  scale: AmountScale;
  width: number;
  left: number;
  top: number;
  words: JourneyWords;
}

function drawRow(
  item: Journey,
  { scale, width, left, top, words }: Frame,
): { group: Group; marks: number; bottom: number } {
  const room = left === 0 ? width : left - 10;
  const doubts = reservations(item, words).join('; ');
  const head = paragraph(item.label, room, name);
  const note = paragraph([item.when, doubts, item.waiting?.text].filter(Boolean).join(' · '), room, small);
  const x = (days: number) => scale.x(Math.max(0, days) / year);
  const textTop = top + 5;
  const height = head.height + note.height;
  const lineTop = left === 0 ? textTop + height + 4 : top + 2;
  const marks = drawGrades(item, { x, top: lineTop, words });
  const bottom = Math.max(marks.bottom, textTop + height) + 5;
  return {
    marks: lineTop,
    bottom,
    group: {
      kind: 'group',
      className: 'journey-row',
      key: item.id,
      label: item.label,
      shapes: [
        { kind: 'line', className: 'rung', from: [0, bottom - 0.5], to: [width, bottom - 0.5] },
        {
          kind: 'link',
          className: 'whose',
          key: item.id,
          title: describe(item, words),
          href: item.href,
          shapes: [
            {
              kind: 'rect',
              className: 'target',
              x: 0,
              y: top + 1,
              width: room,
              height: textTop + height - top,
              corner: 3,
            },
            ...set(head, [0, textTop], name),
            ...set(note, [0, textTop + head.height], small),
          ],
        },
        ...drawSpell(item, { x, y: marks.y }),
        ...marks.shapes,
      ],
    },
  };
}

/** The whole row in sentences. */
function describe(item: Journey, words: JourneyWords): string {
  return sentences(
    `${item.label}: ${item.text}, ${item.when}`,
    reservations(item, words).join('; '),
    ...item.later.map((one) => [inWords(one, words), ...reservations(one, words)].join('; ')),
    item.waiting?.text,
  );
}
