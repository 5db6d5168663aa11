import { reach } from '../charts/labels.ts';
import type { Point, Shape, Text } from '../charts/scene.ts';
import { textWidth } from '../charts/text.ts';

/** A part of a picture: its left, top, right and bottom, in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** How far a halo reaches beyond its word, and half of the broadest line, in pixels. */
const margin = 3;

/** All that is drawn in a picture besides words, but for the ground that it stands on. */
export function drawnBoxes(shapes: readonly Shape[]): Box[] {
  return shapes.flatMap((shape): Box[] => {
    switch (shape.kind) {
      case 'group':
      case 'link':
        return drawnBoxes(shape.shapes);
      case 'rect':
        return shape.className === 'ground' || shape.className === 'target'
          ? []
          : [[shape.x, shape.y, shape.x + shape.width, shape.y + shape.height]];
      case 'line':
        return [around([shape.from, shape.to])];
      case 'path':
        return piecesOf(shape.points, shape.closed);
      case 'circle': {
        const { centre, radius } = shape;
        return [[centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius]];
      }
      case 'text':
        return [];
    }
  });
}

/** Whether a word stands on anything, so that it needs a halo to be read. */
export function isCrossed({ at: [x, y], text, size, bold, anchor }: Text, boxes: readonly Box[]): boolean {
  const width = textWidth(text, size, { bold: bold ?? false });
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const [top, bottom] = [y - size * reach.above - margin, y + size * reach.below + margin];
  return boxes.some(
    (box) => box[0] < left + width + margin && box[2] > left - margin && box[1] < bottom && box[3] > top,
  );
}

/** A box for each stretch of a line, since the box of the whole would hold all that the line goes around. */
function piecesOf(points: readonly Point[], closed: boolean): Box[] {
  if (closed) return [around(points)];
  return points.slice(1).map((point, index) => around([points[index] ?? point, point]));
}

const around = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
