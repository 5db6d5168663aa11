import type { Point, Shape } from './scene.ts';
import { letterSpace, symbol } from './symbols.ts';
import type { Form } from './timeline-item.ts';

/** A place on a scale as it is drawn: its letter, its form, its step. */
export interface Graded {
  letter?: string | undefined;
  level?: number | undefined;
  levels?: number | undefined;
  /** A scale of its own takes no colour of the common ones. */
  scale?: string | undefined;
  /** Default: by its place, so that no two of four are alike. */
  form?: Form | undefined;
}

const forms: readonly Form[] = ['diamond', 'triangle', 'circle', 'square'];

/** The form of a level, the lowest first; those over the fourth are pentagons. */
export function formOf({ form, level = 3 }: Graded): Form {
  return form ?? forms[level - 1] ?? 'pentagon';
}

/** The class that gives a level its colour; nothing on a scale of its own. */
export function levelClass({ level, levels, scale }: Graded): string | undefined {
  return level === undefined || scale !== undefined ? undefined : `level-${level}of${Math.max(level, levels ?? 1)}`;
}

/** A mark with its letter. */
export function gradeSign(grade: Graded, [x, y]: Point, radius: number): Shape[] {
  const form = formOf(grade);
  const { down, size } = letterSpace(form);
  const { letter = '' } = grade;
  const letterSize = radius * size * (letter.length > 1 ? 0.8 : 1);
  const sign = symbol(form, [x, y], radius, 'symbol');
  if (letter === '') return [sign];
  const at = [x, y + down * radius + letterSize * 0.36] as const;
  return [
    sign,
    { kind: 'text', className: 'letter', at, text: letter, size: letterSize, bold: true, anchor: 'middle' },
  ];
}

/** How wide a stair of so many steps is, in pixels. */
export function stairWidth(levels: number): number {
  return levels * 5 - 2;
}

/** A stair with the steps up to a level filled: its place on the scale, an order and not a distance. */
export function stair(level: number, levels: number, [x, bottom]: Point): Shape[] {
  return Array.from({ length: levels }, (_, index): Shape => {
    const height = (12 / levels) * (index + 1);
    const className = index < level ? 'step on' : 'step';
    return { kind: 'rect', className, x: x + index * 5, y: bottom - height, width: 3, height };
  });
}

/** A dotted ring around a mark that nobody has checked. */
export function uncheckedSign([x, y]: Point, radius: number): Shape {
  return { kind: 'circle', className: 'unchecked-ring', centre: [x, y], radius };
}

/** The ≠ sign in a ring, of lines, since not every typeface has it. */
export function differsSign([x, y]: Point): Shape[] {
  const stroke = (from: Point, to: Point): Shape => ({
    kind: 'line',
    className: 'badge-sign',
    from: [x + from[0], y + from[1]],
    to: [x + to[0], y + to[1]],
  });
  return [
    { kind: 'circle', className: 'badge', centre: [x, y], radius: 5.5 },
    stroke([-3, -1.5], [3, -1.5]),
    stroke([-3, 1.5], [3, 1.5]),
    stroke([1.7, -3.6], [-1.7, 3.6]),
  ];
}
