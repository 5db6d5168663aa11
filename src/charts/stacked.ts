import { drawHeading, headingHeight } from './heading.ts';
import { move } from './move.ts';
import type { Scene, Shape } from './scene.ts';

/** One of several pictures that stand under one another. */
export interface StackedPart {
  /** Stands over the picture. */
  label: string;
  scene: Scene;
}

const gap = 20;

/** Several pictures as one, each under its name: those on one scale of time stay on it. */
export function stacked(
  parts: readonly StackedPart[],
  { id, title, description }: Pick<Scene, 'id' | 'title' | 'description'>,
): Scene {
  const width = Math.max(0, ...parts.map(({ scene }) => scene.width));
  let height = 0;
  const shapes = parts.map(({ label, scene }, index): Shape => {
    const head = { id: label, label };
    const top = index === 0 ? 0 : height + gap;
    const under = top + headingHeight(head, width);
    height = under + scene.height;
    const own = [...drawHeading(head, width, top), ...move(scene.shapes, [0, under])];
    return { kind: 'group', className: 'part', label, shapes: own };
  });
  return { id, title, description, className: parts[0]?.scene.className ?? 'chart', width, height, shapes };
}
