import type { MarkBody } from './body.ts';
import { drawBar } from './draw-bar.ts';
import { type Extent, lineHeight, type PlacedLabel, sizes } from './labels.ts';
import type { PlacedItem } from './layout.ts';
import { underBar } from './measure-bar.ts';
import { doubtReach, ring, uprightReach } from './measure-mark.ts';
import { differsSign, formOfItem } from './signs.ts';
import type { Link, Rect, Shape } from './scene.ts';
import { lettered } from './symbols.ts';
import type { TimelineItem } from './timeline-item.ts';

/** Draws one item under its whole name: its target, its mark or bar, its label. */
export function drawItem(placed: PlacedItem, title: string): Link {
  const { item, body } = placed;
  return {
    kind: 'link',
    className: classOf(item),
    key: item.id,
    title,
    href: item.href,
    shapes: [
      targetOf(placed),
      ...apartOf(placed),
      ...leaderOf(placed),
      ...(body.kind === 'mark'
        ? drawMark(item, body, placed.y)
        : drawBar(body, placed.y, { outline: item.ghost ?? item.hollow ?? false, unchecked: item.unchecked ?? false })),
      ...drawLabel(placed),
    ],
  };
}

/** The classes of an item: what it is, how sure, its level and the caller’s own. */
export function classOf({
  kind,
  ghost,
  hollow,
  differs,
  unchecked,
  level,
  levels,
  scale,
  className,
}: TimelineItem): string {
  return [
    'item',
    kind,
    ghost && 'ghost',
    hollow && 'hollow',
    differs && 'differs',
    unchecked && 'unchecked',
    level !== undefined && scale === undefined && `level-${level}of${Math.max(level, levels ?? 1)}`,
    className,
  ]
    .filter(Boolean)
    .join(' ');
}

function targetOf({ extent: [left, right], above, below, y }: PlacedItem): Shape {
  return {
    kind: 'rect',
    className: 'target',
    x: left,
    y: y - above,
    width: right - left,
    height: above + below,
    corner: 3,
  };
}

/** Words that stand over or under their mark's row can be hit too. */
function apartOf({ apart = [], y }: PlacedItem): Shape[] {
  return apart.map(({ extent: [left, right], top, bottom }): Shape => ({
    kind: 'rect',
    className: 'target',
    x: left,
    y: y + top,
    width: right - left,
    height: bottom - top,
    corner: 3,
  }));
}

function leaderOf({ leader, body, y }: PlacedItem): Shape[] {
  if (!leader || body.kind !== 'mark') return [];
  return [
    { kind: 'line', className: 'leader', from: [body.centre, y + leader.from], to: [body.centre, y + leader.to] },
  ];
}

function drawMark(item: TimelineItem, body: MarkBody, y: number): Shape[] {
  const { centre, radius, whisker } = body;
  return [
    ...(whisker ? [drawWhisker(whisker, y)] : []),
    ...drawUpright(body, y),
    ...drawOthers(body, y),
    ...(item.unchecked
      ? [{ kind: 'circle' as const, className: 'doubt', centre: [centre, y] as const, radius: radius + doubtReach }]
      : []),
    ...lettered(formOfItem(item), [centre, y], radius, item.letter),
  ];
}

/** A later act: an upright that stands out over and under the mark, at the end of a hairline; pale where it may have been. */
function drawUpright({ upright, centre, radius }: MarkBody, y: number): Shape[] {
  if (!upright) return [];
  const { x, span } = upright;
  const half = radius + uprightReach;
  return [
    ...(span ? [{ ...drawWhisker(span, y), className: 'soft then' }] : []),
    ...(x === centre ? [] : [{ kind: 'line' as const, className: 'hairline', from: [centre, y], to: [x, y] } as const]),
    { kind: 'line', className: 'upright', from: [x, y - half], to: [x, y + half] },
  ];
}

/** Rings under a mark where other accounts place it, each on a dotted line from the mark. */
function drawOthers({ others, centre, radius }: MarkBody, y: number): Shape[] {
  const under = y + radius + ring.under;
  return others.flatMap(({ x, span }): Shape[] => [
    {
      kind: 'path',
      className: 'other-line',
      points: [
        [centre, y],
        [x, under],
      ],
      closed: false,
    },
    ...(span ? [{ kind: 'line', className: 'other-span', from: [span[0], under], to: [span[1], under] } as const] : []),
    { kind: 'circle', className: 'other', centre: [x, under], radius: ring.radius },
  ]);
}

function drawWhisker([left, right]: Extent, y: number): Rect {
  return { kind: 'rect', className: 'soft', x: left, y: y - 3, width: right - left, height: 6, corner: 3 };
}

function drawLabel({ label, baseline, body, y }: PlacedItem): Shape[] {
  const [note, under] = body.kind === 'bar' ? [body.note, body.under] : [undefined, []];
  return [
    ...(label.badge === undefined ? [] : differsSign([label.badge, y + baseline - sizes.label * 0.36])),
    ...drawLines('label', label, y + baseline, sizes.label),
    ...(note ? drawLines('note', note, y + sizes.note * 0.35, sizes.note) : []),
    ...under.flatMap((one) => drawLines('note', one, y + underBar.first + one.row * underBar.line, sizes.note)),
  ];
}

function drawLines(className: string, { lines, x, anchor }: PlacedLabel, y: number, size: number): Shape[] {
  return lines
    .filter((line) => line !== '')
    .map((text, index) => ({ kind: 'text', className, at: [x, y + index * lineHeight], text, size, anchor }));
}
