import { sizes } from './labels.ts';
import type { Scene } from './scene.ts';

/** What stands in a picture where there is nothing to draw: why, in one line. */
export function nothing(text: string): Pick<Scene, 'height' | 'shapes'> {
  return {
    height: 48,
    shapes: [{ kind: 'text', className: 'note', at: [0, 28], text, size: sizes.label, anchor: 'start' }],
  };
}
