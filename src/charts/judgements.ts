import type { ChartTable } from './chart.ts';
import type { JudgedArea, JudgedBlock, JudgedOccasion, JudgementOptions, JudgementWords } from './judgements-data.ts';
import { judgementWords } from './judgements-data.ts';
import { areaOf, type Columns, drawJudgement, haveRoom, judgementsOf, type Row } from './judgements-draw.ts';
import { judgementKey } from './judgements-key.ts';
import { drawKey } from './key.ts';
import { line, lineOf, paragraph, type Paragraph, set, type } from './lettering.ts';
import type { Group, Link, Scene, Shape } from './scene.ts';
import { sentences, sureOf } from './told.ts';

/** The least that the labels of the areas take, and a column, in pixels; the most that they pay to take. */
const least = { labels: 126, column: 52 };
const most = { labels: 380, column: 220, bare: 120 };
const leastRow = 30;
const indent = 14;
const heading = { className: 'heading', size: type.heading, bold: true };
const small = { className: 'note', size: type.small };
const areaText = { className: 'label', size: type.label };

/** Areas down, occasions across: which area had which grade when. */
export function judgements(
  blocks: readonly JudgedBlock[],
  { id, title, description, width = 720, grades = [], words = judgementWords }: JudgementOptions,
): Scene {
  const base = { id, title, description, className: 'chart judgements', width };
  const shapes: Shape[] = [];
  let y = 0;
  for (const part of blocks.flatMap((block) => fitted(block, width))) {
    const drawn = drawBlock(part, { width, top: y, words });
    shapes.push(drawn.group);
    y = drawn.bottom + 22;
  }
  if (shapes.length === 0) return { ...base, height: 40, shapes: [line(words.empty, [0, 26], small)] };
  const key = drawKey(judgementKey(blocks, grades, words), { width, top: y - 8 });
  return { ...base, height: key.bottom, shapes: [...shapes, ...key.shapes] };
}

/** The same, an occasion after another, each from its first area to its last. */
export function judgementTable(blocks: readonly JudgedBlock[], words: JudgementWords = judgementWords): ChartTable {
  const { occasion, when, area, value, sure, source } = words.columns;
  const rows = blocks.flatMap((block) =>
    block.occasions.flatMap((one) =>
      judgementsOf(block, one).map((judgement) => [
        { text: one.label, href: one.href, heads: true },
        { text: one.when },
        { text: areaOf(block, judgement), note: judgement.areas.length > 1 ? words.combined : undefined },
        { text: judgement.text },
        { text: judgement.state === 'missing' ? '' : sureOf(judgement, words) },
        { text: judgement.source?.label ?? '', href: judgement.source?.href },
      ]),
    ),
  );
  return { columns: [occasion, when, area, value, sure, source], rows };
}

/** A block in as many parts as its columns need. */
function fitted(block: JudgedBlock, width: number): JudgedBlock[] {
  const fits = Math.max(1, Math.floor((width - least.labels) / least.column));
  const count = Math.ceil(block.occasions.length / fits);
  // Parts of nearly one size: five columns are three and two, and not four and one.
  const size = Math.ceil(block.occasions.length / count);
  return Array.from({ length: count }, (_, index) => {
    const occasions = block.occasions.slice(index * size, (index + 1) * size);
    const own = (one: { occasion: string }) => occasions.some(({ id }) => id === one.occasion);
    const judged = block.judgements.filter(own);
    const areas = new Set(judged.flatMap((one) => one.areas));
    const sections = block.sections
      .map((section) => ({ ...section, areas: section.areas.filter((area) => areas.has(area.id)) }))
      .filter((section) => section.areas.length > 0);
    return { ...block, occasions, sections, judgements: judged };
  });
}

interface Frame {
  width: number;
  top: number;
  words: JudgementWords;
}

function columnsOf(block: JudgedBlock, width: number): Columns {
  const { occasions } = block;
  const wanted = Math.min(most.labels, Math.max(least.labels, width * 0.38));
  const shared = (width - wanted) / occasions.length;
  const roomy = Math.min(most.column, Math.max(least.column, shared));
  const words = haveRoom(block, { width: roomy });
  // Without the words, marks needn't stand so far from the names of their areas.
  const column = words ? roomy : Math.min(most.bare, roomy);
  const labels = Math.min(most.labels, width - column * occasions.length);
  return { labels, width: column, x: (index) => labels + index * column, words };
}

function drawBlock(block: JudgedBlock, { width, top, words }: Frame): { group: Group; bottom: number } {
  const columns = columnsOf(block, width);
  const title = paragraph(block.label ?? '', width, heading);
  const headTop = top + (title.height > 0 ? title.height + 8 : 0);
  const heads = block.occasions.map((one) => headOf(one, columns.width - 6));
  let y = headTop + Math.max(0, ...heads.map(({ height }) => height)) + 8;
  const rows: Row[] = [];
  const rules: Shape[] = [];
  for (const section of block.sections) {
    const name = paragraph(section.label ?? '', width, small);
    rules.push({ kind: 'line', className: 'lane-edge', from: [0, y], to: [width, y] });
    rules.push(...set(name, [0, y + 6], { ...small, bold: false }));
    y += name.height > 0 ? name.height + 8 : 0;
    section.areas.forEach((area, index) => {
      if (index > 0) rules.push({ kind: 'line', className: 'rung', from: [0, y], to: [width, y] });
      const row = rowOf(area, y, columns.labels);
      rows.push(row);
      y = row.bottom;
    });
  }
  const shapes = [
    ...set(title, [0, top], heading),
    ...rules,
    ...rows.flatMap(({ area, text, y: middle }) =>
      set(text, [area.depth * indent, middle - text.height / 2 - 1], areaText),
    ),
    ...block.occasions.flatMap((one, index) => [
      drawHead(one, heads[index], [columns.x(index), headTop]),
      ...judgementsOf(block, one).map((judgement) =>
        drawJudgement(judgement, { block, one, rows, columns, index, words }),
      ),
    ]),
  ];
  return { group: { kind: 'group', className: 'block', key: block.id, label: block.label, shapes }, bottom: y };
}

function rowOf(area: JudgedArea, top: number, labels: number): Row {
  const text = paragraph(area.label, labels - area.depth * indent - 8, areaText);
  const height = Math.max(leastRow, text.height + 10);
  return { area, text, top, y: top + height / 2, bottom: top + height };
}

function headOf({ head }: JudgedOccasion, width: number): Paragraph {
  const parts = head.map((text) => paragraph(text, width, { size: type.small, bold: true }));
  return {
    lines: parts.flatMap(({ lines }) => lines),
    height: parts.reduce((sum, { height }) => sum + height, 0),
    width: Math.max(0, ...parts.map((part) => part.width)),
  };
}

/** The name of a column; where it leads, it can be hit with a finger. */
function drawHead(one: JudgedOccasion, text: Paragraph | undefined, [x, top]: readonly [number, number]): Link {
  const lines = text ?? { lines: [], height: 0, width: 0 };
  const height = Math.max(24, lines.height);
  return {
    kind: 'link',
    className: one.current ? 'occasion current' : 'occasion',
    key: `head ${one.id}`,
    title: sentences([one.label, one.when].filter(Boolean).join(', ')),
    href: one.href,
    shapes: [
      { kind: 'rect', className: 'target', x, y: top, width: Math.max(24, lines.width + 6), height, corner: 3 },
      ...lines.lines.map((words, index) =>
        line(words, [x + 3, top + index * lineOf(type.small) + type.small], {
          className: 'label',
          size: type.small,
          bold: one.current === true || index === 0,
        }),
      ),
    ],
  };
}
