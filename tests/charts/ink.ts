import type { Scene, Shape } from '../../src/charts/scene.ts';
import { type Box, boxOf, flatten, overlaps } from './boxes.ts';

/** Marks that must keep clear of one another and of all words. Lines that lead to a mark, and the ground, may pass behind. */
const marks = new Set(['symbol', 'body', 'badge', 'bracket', 'absent', 'step', 'soft']);

interface Ink {
  box: Box;
  name: string;
  sort: 'word' | 'mark';
  /** The mark and the letter on it, its badge, its steps: they belong together. */
  owner: object;
}

/** Every word and mark of a scene that must keep clear. */
export function inkOf(scene: Scene): Ink[] {
  return inkIn(scene.shapes, scene);
}

function inkIn(shapes: readonly Shape[], owner: object): Ink[] {
  return shapes.flatMap((shape): Ink[] => {
    if ('shapes' in shape) return inkIn(shape.shapes, shape);
    const classes = shape.className.split(' ');
    if (shape.kind === 'text')
      return classes.includes('letter') ? [] : [{ box: boxOf(shape), name: `“${shape.text}”`, sort: 'word', owner }];
    // What is pale lies under its own mark.
    if (classes.includes('whisker') || classes.includes('spell')) return [];
    return classes.some((name) => marks.has(name))
      ? [{ box: boxOf(shape), name: shape.className, sort: 'mark', owner }]
      : [];
  });
}

/** What is in each other’s way: words with anything, marks with marks of others. */
export function clashesIn(scene: Scene): string[] {
  const ink = inkOf(scene).sort((a, b) => a.box.top - b.box.top);
  return ink.flatMap((a, index) => {
    const found: string[] = [];
    for (const b of ink.slice(index + 1)) {
      if (b.box.top >= a.box.bottom) break;
      if (a.sort === 'mark' && b.sort === 'mark' && a.owner === b.owner) continue;
      if (overlaps(a.box, b.box)) found.push(`${a.name} and ${b.name}`);
    }
    return found;
  });
}

/** What lies outside the picture. */
export function outsideOf(scene: Scene): string[] {
  return flatten(scene.shapes)
    .filter((shape) => !('shapes' in shape))
    .filter((shape) => {
      const { left, right, top, bottom } = boxOf(shape);
      return !(left >= -1 && right <= scene.width + 1 && top >= -1 && bottom <= scene.height + 1);
    })
    .map((shape) => (shape.kind === 'text' ? `“${shape.text}”` : shape.className));
}
