import { sizes } from './labels.ts';
import type { Shape } from './scene.ts';
import { shorten, textWidth } from './text.ts';
import type { Lane } from './timeline-item.ts';

const baseline = 20;
const noteLine = 17;
const under = 12;

/** How much room the heading of a lane takes, in pixels. */
export function headingHeight(lane: Lane, width: number): number {
  if (lane.label === '') return under / 2;
  return baseline + under + (isOneLine(lane, width) ? 0 : noteLine);
}

/** A hairline over the lane, its label at the left, its note at the right or, where there is no room, under the label. */
export function drawHeading(lane: Lane, width: number, top: number): Shape[] {
  const line: Shape = { kind: 'line', className: 'lane-edge', from: [0, top], to: [width, top] };
  if (lane.label === '') return [line];
  const y = top + baseline;
  const label = shorten(lane.label, width, sizes.heading, { bold: true });
  return [
    line,
    { kind: 'text', className: 'heading', at: [0, y], text: label, size: sizes.heading, bold: true, anchor: 'start' },
    ...drawNote(lane, width, y),
  ];
}

function drawNote(lane: Lane, width: number, y: number): Shape[] {
  if (!lane.note) return [];
  const text = shorten(lane.note, width, sizes.note);
  const beside = isOneLine(lane, width);
  return [
    {
      kind: 'text',
      className: 'note',
      at: beside ? [width, y] : [0, y + noteLine],
      text,
      size: sizes.note,
      anchor: beside ? 'end' : 'start',
    },
  ];
}

function isOneLine({ label, note = '' }: Lane, width: number): boolean {
  return note === '' || textWidth(label, sizes.heading, { bold: true }) + 12 + textWidth(note, sizes.note) <= width;
}
