import type { Point, Shape } from '../charts/scene.ts';

/** Differences smaller than this can’t be seen, in pixels. */
const unseen = 0.05;

/** How far a shape lies from another that is the same elsewhere; nothing if they aren’t the same. */
export function shiftOf(from: Shape, to: Shape): Point | undefined {
  const pairs = pairsOf(from, to);
  const [first] = pairs ?? [];
  if (!pairs || !first) return undefined;
  const by = [first[1][0] - first[0][0], first[1][1] - first[0][1]] as const;
  const isSame = pairs.every(
    ([a, b]) => Math.abs(b[0] - a[0] - by[0]) < unseen && Math.abs(b[1] - a[1] - by[1]) < unseen,
  );
  return isSame ? by : undefined;
}

/** The points of two shapes that are alike in all but their place, each with the one that answers it. */
function pairsOf(a: Shape, b: Shape): (readonly [Point, Point])[] | undefined {
  if (a.kind !== b.kind || a.className !== b.className) return undefined;
  if ('shapes' in a && 'shapes' in b) {
    if (a.shapes.length !== b.shapes.length) return undefined;
    const found: (readonly [Point, Point])[] = [];
    for (const [index, one] of a.shapes.entries()) {
      const other = b.shapes[index];
      const pairs = other && pairsOf(one, other);
      if (!pairs) return undefined;
      found.push(...pairs);
    }
    return found;
  }
  const [from, to] = [pointsOf(a), pointsOf(b)];
  return from.length === to.length && restOf(a) === restOf(b)
    ? from.map((point, index) => [point, to[index] ?? point] as const)
    : undefined;
}

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
