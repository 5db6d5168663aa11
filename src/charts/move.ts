import type { Point, Shape } from './scene.ts';

/** The same shapes elsewhere: so many pixels to the right and down. */
export function move(shapes: readonly Shape[], by: Point): Shape[] {
  const to = ([x, y]: Point): Point => [x + by[0], y + by[1]];
  return shapes.map((shape): Shape => {
    switch (shape.kind) {
      case 'group':
      case 'link':
        return { ...shape, shapes: move(shape.shapes, by) };
      case 'rect':
        return { ...shape, x: shape.x + by[0], y: shape.y + by[1] };
      case 'line':
        return { ...shape, from: to(shape.from), to: to(shape.to) };
      case 'path':
        return { ...shape, points: shape.points.map(to) };
      case 'circle':
        return { ...shape, centre: to(shape.centre) };
      case 'text':
        return { ...shape, at: to(shape.at) };
    }
  });
}
