import type { Point, Shape } from './scene.ts';
import { lettered } from './symbols.ts';
import type { Form, TimelineItem } from './timeline-item.ts';

/** A place on a scale as it is drawn: its letter, its form, its step. */
export interface Graded {
  letter?: string | undefined;
  level?: number | undefined;
  levels?: number | undefined;
  /** A scale of its own takes no colour of the common ones. */
  scale?: string | undefined;
  /** Default: by its place on the common scale of four, so that no two of them are alike; a pentagon on any other. */
  form?: Form | undefined;
}

const forms: readonly Form[] = ['diamond', 'triangle', 'circle', 'square'];

/**
 * The form of a level. As with colours, each of the common scale's four has its own; levels of any other scale have the
 * one form that none of these has, since the better of two isn't the best of four.
 */
export function formOf({ form, level = 3, levels = forms.length, scale }: Graded): Form {
  const isCommon = scale === undefined && Math.max(level, levels) === forms.length;
  return form ?? (isCommon ? forms[level - 1] : undefined) ?? 'pentagon';
}

/** The form of a mark of a timeline: its own, else that of its level. */
export function formOfItem({ shape, level, levels, scale }: TimelineItem): Form {
  return shape ?? (level === undefined ? 'circle' : formOf({ level, levels: levels ?? 1, scale }));
}

/** The class that gives a level its colour; nothing on a scale of its own. */
export function levelClass({ level, levels, scale }: Graded): string | undefined {
  return level === undefined || scale !== undefined ? undefined : `level-${level}of${Math.max(level, levels ?? 1)}`;
}

/** A mark with its letter. */
export function gradeSign(grade: Graded, at: Point, radius: number): Shape[] {
  return lettered(formOf(grade), at, radius, grade.letter);
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
