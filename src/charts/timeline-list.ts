import { arrange, type FilledLane } from './arrange.ts';
import { type Beyond, beyondKey, withBeyond } from './beyond.ts';
import { describe } from './describe.ts';
import { classOf } from './draw-item.ts';
import { drawHeading } from './heading.ts';
import { drawKey } from './key.ts';
import { runsOf, thinJoins } from './runs.ts';
import { sizes } from './labels.ts';
import { columns, type ListLane, listLanes, type ListRow } from './list-layout.ts';
import { drawBarDown } from './list-bar.ts';
import { drawMarkBeside } from './list-marks.ts';
import { listJoins } from './list-joins.ts';
import type { Group, Link, Scene, Shape } from './scene.ts';
import { nothing } from './nothing.ts';
import { domainOf } from './time-scale.ts';
import { english, type Join, type TimelineItem, type TimelineOptions, type Words } from './timeline-item.ts';

/**
 * Draws items as a list: for pictures so narrow that time from left to right would leave no room for words. Lanes one
 * under another, an item a row in the order of time, all of its words beside it; the same items as `timeline`, in the
 * same order.
 */
export function timelineList(
  items: readonly TimelineItem[],
  {
    id,
    title,
    description,
    width = 340,
    domain = domainOf(items),
    lanes = [],
    joins = [],
    words = {},
  }: TimelineOptions,
): Scene {
  const spoken = { ...english, ...words };
  const filled = arrange(items, { lanes, domain });
  const { lanes: joined, beyond } = withBeyond(filled, items, { domain, joins });
  const placed = listLanes(filled, { width, words: spoken, notes: joinNotes(joined, joins, beyond) });
  const base = { id, title, description, className: 'chart timeline list', width };
  if (placed.length === 0) return { ...base, ...nothing(spoken.empty) };
  const bottom = placed.at(-1)?.bottom ?? 48;
  const key = drawKey(beyond.size > 0 ? [beyondKey(spoken.beyond, 'down')] : [], { width, top: bottom });
  const runs = new Map(joined.map((lane) => [lane.id, lane]));
  return {
    ...base,
    height: key.bottom,
    shapes: [
      ...placed.map((one) => drawLane(one, { width, joined: runs.get(one.lane.id) ?? one.lane, joins, words: spoken })),
      ...key.shapes,
    ],
  };
}

/** What a thin join means, told where it ends, or where it begins if its end isn't in the list. */
function joinNotes(lanes: readonly FilledLane[], joins: readonly Join[], beyond: Beyond): Map<string, string> {
  return new Map(
    lanes.flatMap((lane) =>
      thinJoins(lane, joins).flatMap(({ from, to, join }): [string, string][] => {
        const note = [join.short, join.label].filter(Boolean).join(': ');
        return note === '' ? [] : [[beyond.has(to) ? from.id : to.id, note]];
      }),
    ),
  );
}

function drawLane(
  { lane, top, rows }: ListLane,
  { width, joined, joins, words }: { width: number; joined: FilledLane; joins: readonly Join[]; words: Words },
): Group {
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    kind: 'group',
    className: 'lane',
    key: lane.id,
    label: lane.note === undefined ? lane.label : `${lane.label} (${lane.note})`,
    shapes: [
      ...drawHeading(lane, width, top),
      ...(first && last
        ? [
            {
              kind: 'line' as const,
              className: 'rail',
              from: [columns.mark, first.middle] as const,
              to: [columns.mark, Math.max(last.middle, first.middle + 1)] as const,
            },
          ]
        : []),
      ...listJoins(rows, { runs: runsOf(joined.items), thin: thinJoins(joined, joins) }),
      ...rows.flatMap(({ year, middle }): Shape[] =>
        year === undefined
          ? []
          : [
              {
                kind: 'text',
                className: 'tick',
                at: [0, middle + sizes.axis * 0.36],
                text: year,
                size: sizes.axis,
                bold: true,
                anchor: 'start',
              },
            ],
      ),
      ...rows.map((row) => drawRow(row, width, words)),
    ],
  };
}

function drawRow(row: ListRow, width: number, words: Words): Link {
  const { item, top, bottom, lines } = row;
  const left = columns.mark - 16;
  return {
    kind: 'link',
    className: classOf(item),
    key: item.id,
    title: describe(item, words),
    href: item.href,
    shapes: [
      {
        kind: 'rect',
        className: 'target',
        x: left,
        y: top + 1,
        width: width - left,
        height: bottom - top - 2,
        corner: 3,
      },
      ...(item.kind === 'bar' ? drawBarDown(row) : drawMarkBeside(row)),
      ...lines.map(({ text, className, size, y }): Shape => ({
        kind: 'text',
        className,
        at: [columns.words, y],
        text,
        size,
        anchor: 'start',
      })),
    ],
  };
}
