import { paragraph, set, type } from './lettering.ts';
import type { Group, Point, Shape } from './scene.ts';

/** A sign and what it means; `draw` is given the middle of a box of 32 by 20 pixels. */
export interface KeyEntry {
  className: string;
  draw: (middle: Point) => readonly Shape[];
  label: string;
}

const box = 32;
const row = 24;
const gap = 16;
const setting = { className: 'note', size: type.small };

/** The signs of a picture with their meanings, side by side as far as there is room; without entries, nothing. */
export function drawKey(
  entries: readonly KeyEntry[],
  { width, top }: { width: number; top: number },
): { shapes: Shape[]; bottom: number } {
  if (entries.length === 0) return { shapes: [], bottom: top };
  let [x, y, tallest] = [0, top, row];
  const shapes = entries.map(({ className, draw, label }): Group => {
    const text = paragraph(label, width - box - 4, setting);
    const taken = box + text.width;
    if (x > 0 && x + taken > width) [x, y, tallest] = [0, y + tallest, row];
    const at = [x, y] as const;
    x += taken + gap;
    tallest = Math.max(tallest, text.height + 8);
    return {
      kind: 'group',
      className: `key ${className}`,
      shapes: [...draw([at[0] + 11, at[1] + row / 2]), ...set(text, [at[0] + box, at[1] + 4], setting)],
    };
  });
  return { shapes, bottom: y + tallest };
}
