import type { Point, Shape } from '../charts/scene.ts';

/** Differences smaller than this can’t be seen, in pixels. */
const unseen = 0.05;

/** How far a shape lies from another that is the same elsewhere; nothing if they aren’t the same. */
export function shiftOf(from: Shape, to: Shape): Point | undefined {
  const found: { by?: Point } = {};
  return isElsewhere(from, to, found) ? found.by : undefined;
}

/** Whether two shapes are alike in all but their place, and all their points lie as far apart as the first ones (`found`). */
function isElsewhere(a: Shape, b: Shape, found: { by?: Point }): boolean {
  if (a.kind !== b.kind || a.className !== b.className) return false;
  if ('shapes' in a && 'shapes' in b)
    return a.shapes.length === b.shapes.length && a.shapes.every((one, index) => isAt(one, b.shapes[index], found));
  const [from, to] = [pointsOf(a), pointsOf(b)];
  if (from.length !== to.length || restOf(a) !== restOf(b)) return false;
  return from.every(([x, y], index) => {
    const [otherX, otherY] = to[index] ?? [x, y];
    const by = (found.by ??= [otherX - x, otherY - y]);
    return Math.abs(otherX - x - by[0]) < unseen && Math.abs(otherY - y - by[1]) < unseen;
  });
}

const isAt = (one: Shape, other: Shape | undefined, found: { by?: Point }) =>
  other !== undefined && isElsewhere(one, other, found);

function pointsOf(shape: Shape): readonly Point[] {
  switch (shape.kind) {
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'line':
      return [shape.from, shape.to];
    case 'path':
      return shape.points;
    case 'circle':
      return [shape.centre];
    case 'text':
      return [shape.at];
    default:
      return [];
  }
}

/** What a shape is besides its class and its points. */
function restOf(shape: Shape): string | number | boolean {
  switch (shape.kind) {
    case 'circle':
      return shape.radius;
    case 'text':
      return `${shape.anchor} ${shape.size} ${shape.text}`;
    case 'path':
      return shape.closed;
    default:
      return '';
  }
}
