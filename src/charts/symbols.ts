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

/** How far under the middle of a symbol its letter stands, and how large it is, in parts of the radius. */
export function letterSpace(form: Form): { down: number; size: number } {
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
