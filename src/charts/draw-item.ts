import { describe } from './describe.ts';
import { drawBar } from './draw-bar.ts';
import { lineHeight, type PlacedLabel, sizes } from './labels.ts';
import type { PlacedItem } from './layout.ts';
import type { MarkBody } from './measure.ts';
import type { Link, Shape } from './scene.ts';
import { letterSpace, symbol } from './symbols.ts';
import type { TimelineItem, Words } from './timeline-item.ts';

/** Draws one item: its target, its mark or bar, its label. */
export function drawItem(placed: PlacedItem, words: Words): Link {
  const { item, body } = placed;
  return {
    kind: 'link',
    className: classOf(item),
    key: item.id,
    title: describe(item, words),
    href: item.href,
    shapes: [
      targetOf(placed),
      ...(body.kind === 'mark'
        ? drawMark(item, body, placed.y)
        : drawBar(body, placed.y, { outline: item.ghost ?? item.hollow ?? false })),
      ...drawLabel(placed),
    ],
  };
}

function classOf({ kind, ghost, hollow, differs, level, levels, scale, className }: TimelineItem): string {
  return [
    'item',
    kind,
    ghost && 'ghost',
    hollow && 'hollow',
    differs && 'differs',
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

function drawMark(
  { letter, shape = 'circle' }: TimelineItem,
  { centre, radius, whisker }: MarkBody,
  y: number,
): Shape[] {
  const { down, size } = letterSpace(shape);
  const letterSize = (letter ?? '').length > 1 ? radius * size * 0.8 : radius * size;
  return [
    ...(whisker ? [drawWhisker(whisker, y)] : []),
    symbol(shape, [centre, y], radius, 'symbol'),
    ...(letter === undefined
      ? []
      : [
          {
            kind: 'text' as const,
            className: 'letter',
            at: [centre, y + down * radius + letterSize * 0.36] as const,
            text: letter,
            size: letterSize,
            bold: true,
            anchor: 'middle' as const,
          },
        ]),
  ];
}

function drawWhisker([left, right]: readonly [number, number], y: number): Shape {
  return { kind: 'rect', className: 'soft', x: left, y: y - 3, width: right - left, height: 6, corner: 3 };
}

function drawLabel({ label, baseline, body, y }: PlacedItem): Shape[] {
  const note = body.kind === 'bar' ? body.note : undefined;
  return [
    ...(label.badge === undefined ? [] : drawBadge(label.badge, y + baseline - sizes.label * 0.36)),
    ...drawLines('label', label, y + baseline, sizes.label),
    ...(note ? drawLines('note', note, y + sizes.note * 0.35, sizes.note) : []),
  ];
}

function drawLines(className: string, { lines, x, anchor }: PlacedLabel, y: number, size: number): Shape[] {
  return lines
    .filter((line) => line !== '')
    .map((text, index) => ({ kind: 'text', className, at: [x, y + index * lineHeight], text, size, anchor }));
}

/** The ≠ sign in a ring, of lines, since not every typeface has it. */
function drawBadge(x: number, y: number): Shape[] {
  const line = (from: readonly [number, number], to: readonly [number, number]): Shape => ({
    kind: 'line',
    className: 'badge-sign',
    from: [x + from[0], y + from[1]],
    to: [x + to[0], y + to[1]],
  });
  return [
    { kind: 'circle', className: 'badge', centre: [x, y], radius: 5.5 },
    line([-3, -1.5], [3, -1.5]),
    line([-3, 1.5], [3, 1.5]),
    line([1.7, -3.6], [-1.7, 3.6]),
  ];
}
