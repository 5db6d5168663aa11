import type { Point, Shape } from './scene.ts';
import type { Form } from './timeline-item.ts';

/** A symbol that lies within `radius` of its centre, both in pixels. */
export function symbol(form: Form, [x, y]: Point, radius: number, className: string): Shape {
  switch (form) {
    case 'circle':
      return { kind: 'circle', className, centre: [x, y], radius: radius * 0.96 };
    case 'square': {
      const half = radius * 0.86;
      return { kind: 'rect', className, x: x - half, y: y - half, width: 2 * half, height: 2 * half, corner: 2 };
    }
    case 'triangle':
      return { kind: 'path', className, points: around([x, y + radius / 6], 3, radius * 1.16), closed: true };
    case 'diamond':
      return { kind: 'path', className, points: around([x, y], 4, radius), closed: true };
    case 'pentagon':
      return { kind: 'path', className, points: around([x, y + radius / 20], 5, radius), closed: true };
  }
}

/** How much larger than others a form must be drawn to look as large, and to have room for a letter. */
export function bulkOf(form: Form): number {
  return form === 'triangle' || form === 'diamond' ? 1.14 : 1;
}

/** No letter is smaller, in pixels; a form with a letter in it has a radius of at least 10. */
const leastLetter = 12;

/** A symbol with a letter on it; `name` begins their classes where they aren't a mark's own. */
export function lettered(form: Form, [x, y]: Point, radius: number, letter = '', name = ''): Shape[] {
  const sign = symbol(form, [x, y], radius, `${name}symbol`);
  if (letter === '') return [sign];
  const { down, size } = letterSpace(form);
  const letterSize = Math.max(leastLetter, radius * size * (letter.length > 1 ? 0.8 : 1));
  const at = [x, y + down * radius + letterSize * 0.36] as const;
  return [
    sign,
    { kind: 'text', className: `${name}letter`, at, text: letter, size: letterSize, bold: true, anchor: 'middle' },
  ];
}

/** How far under the middle of a symbol its letter stands, and how large it is, in parts of the radius. */
function letterSpace(form: Form): { down: number; size: number } {
  switch (form) {
    case 'triangle':
      return { down: 0.28, size: 0.88 };
    case 'diamond':
      return { down: 0, size: 0.92 };
    default:
      return { down: form === 'pentagon' ? 0.06 : 0, size: 1.05 };
  }
}

/** The corners of a regular polygon that stands with one corner up. */
function around([x, y]: Point, corners: number, radius: number): Point[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
