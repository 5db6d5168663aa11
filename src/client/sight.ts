import type { Rect, Shape } from '../charts/scene.ts';
import { byName, nameOf } from './drawing.ts';

/** From the top to the bottom of what a reader sees of a picture, in its pixels. */
export type Sight = readonly [top: number, bottom: number];

/**
 * What to draw first of new shapes: all that is in sight, or was. What stays out of sight stays as it is drawn, and what
 * would come there waits; when that is drawn too, nobody sees the difference.
 */
export function inSightFirst(shapes: readonly Shape[], drawn: readonly Shape[], sight: Sight): Shape[] {
  const before = byName(drawn, (shape) => shape);
  return shapes.flatMap((shape): Shape[] => {
    const old = before.get(nameOf(shape))?.pop();
    if (shape === old) return [shape];
    if (shape.kind === 'group' && shape.className === 'lane')
      return [{ ...shape, shapes: inSightFirst(shape.shapes, old?.kind === 'group' ? old.shapes : [], sight) }];
    if (isIn(shape, sight)) return [shape];
    if (!old) return [];
    return [isIn(old, sight) ? shape : old];
  });
}

/** Whether something of a shape is seen. */
export function isIn(shape: Shape, [top, bottom]: Sight): boolean {
  const [from, to] = heightsOf(shape);
  return from <= bottom && to >= top;
}

/** From the top to the bottom of a shape; the targets of an item hold all of it. */
function heightsOf(shape: Shape): readonly [number, number] {
  switch (shape.kind) {
    case 'link':
      return span(shape.shapes.filter(isTarget).flatMap(heightsOf));
    case 'group':
      return span(shape.shapes.flatMap(heightsOf));
    case 'rect':
      return [shape.y, shape.y + shape.height];
    case 'line':
      return span([shape.from[1], shape.to[1]]);
    case 'path':
      return span(shape.points.map(([, y]) => y));
    case 'circle':
      return [shape.centre[1] - shape.radius, shape.centre[1] + shape.radius];
    case 'text':
      return [shape.at[1] - shape.size, shape.at[1] + shape.size];
  }
}

const span = (heights: readonly number[]) => [Math.min(...heights), Math.max(...heights)] as const;
const isTarget = (shape: Shape): shape is Rect => shape.kind === 'rect' && shape.className === 'target';
