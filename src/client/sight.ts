import type { Shape } from '../charts/scene.ts';
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

/** Whether something of a shape is seen; the targets of an item hold all of it. */
export function isIn(shape: Shape, sight: Sight): boolean {
  switch (shape.kind) {
    case 'link':
      return shape.shapes.some((one) => isTarget(one) && isIn(one, sight));
    case 'group':
      return shape.shapes.some((one) => isIn(one, sight));
    case 'rect':
      return meets(shape.y, shape.y + shape.height, sight);
    case 'line':
      return meets(Math.min(shape.from[1], shape.to[1]), Math.max(shape.from[1], shape.to[1]), sight);
    case 'path': {
      const heights = shape.points.map(([, y]) => y);
      return meets(Math.min(...heights), Math.max(...heights), sight);
    }
    case 'circle':
      return meets(shape.centre[1] - shape.radius, shape.centre[1] + shape.radius, sight);
    case 'text':
      return meets(shape.at[1] - shape.size, shape.at[1] + shape.size, sight);
  }
}

const meets = (from: number, to: number, [top, bottom]: Sight) => from <= bottom && to >= top;
const isTarget = (shape: Shape) => shape.kind === 'rect' && shape.className === 'target';
