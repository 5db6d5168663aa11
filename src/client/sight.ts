import type { Rect, Shape } from '../charts/scene.ts';

/** From the top to the bottom of what a reader sees of a picture, in its pixels. */
export type Sight = readonly [top: number, bottom: number];

/**
 * What to draw first of new shapes: all that is in sight, or was. An item that stays out of sight stays as it is drawn, and one
 * that would come there waits; when they are drawn too, nobody sees the difference.
 */
export function inSightFirst(shapes: readonly Shape[], drawn: readonly Shape[], sight: Sight): Shape[] {
  const before = new Map(drawn.flatMap((shape) => ('key' in shape ? [[shape.key, shape] as const] : [])));
  return shapes.flatMap((shape): Shape[] => {
    const old = 'key' in shape ? before.get(shape.key) : undefined;
    if (shape.kind === 'group' && shape.className === 'lane')
      return [{ ...shape, shapes: inSightFirst(shape.shapes, old?.kind === 'group' ? old.shapes : [], sight) }];
    if (shape.kind !== 'link' || isIn(shape, sight)) return [shape];
    if (old?.kind !== 'link') return [];
    return [isIn(old, sight) ? shape : old];
  });
}

/** Whether an item is seen; its targets hold all of it from top to bottom. */
export function isIn(shape: Shape, [top, bottom]: Sight): boolean {
  const targets = shape.kind === 'link' ? shape.shapes.filter(isTarget) : [];
  return targets.length === 0 || targets.some(({ y, height }) => y <= bottom && y + height >= top);
}

const isTarget = (shape: Shape): shape is Rect => shape.kind === 'rect' && shape.className === 'target';
