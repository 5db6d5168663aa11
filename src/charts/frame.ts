import { move } from './move.ts';
import type { Scene, Shape } from './scene.ts';
import { textWidth, wrap } from './text.ts';

/** What stands around a chart that leaves its page: what it is, how to read it, where it comes from. */
export interface FrameWords {
  title: string;
  /** How to read it, a sentence each. */
  notes: readonly string[];
  /** Where it comes from and as of when, a line each. */
  source: readonly string[];
}

/** Between the edge of the picture and all that is in it, in pixels. */
export const framePadding = 24;

const sizes = { title: 18, note: 12 };
const titleLine = 24;
const noteLine = 17;
const gap = 14;

/** A chart with its words on a ground of its own: a picture that can be read without its page. */
export function frame(chart: Scene, { title, notes, source }: FrameWords): Scene {
  const inner = chart.width;
  const heading = lines(title, inner, sizes.title, true);
  const legend = notes.flatMap((note) => lines(note, inner, sizes.note));
  const origin = source.flatMap((line) => lines(line, inner, sizes.note));
  const top = framePadding + heading.length * titleLine + gap;
  const rule = top + Math.ceil(chart.height) + gap + (legend.length > 0 ? legend.length * noteLine + gap : 0);
  const width = inner + 2 * framePadding;
  const height = rule + gap / 2 + origin.length * noteLine + framePadding;
  const shapes: Shape[] = [
    ...stack('frame-title', heading, framePadding - 6, titleLine, sizes.title, true),
    ...move(chart.shapes, [framePadding, top]),
    ...stack('frame-note', legend, top + Math.ceil(chart.height) + gap, noteLine, sizes.note),
    { kind: 'line', className: 'frame-rule', from: [framePadding, rule], to: [width - framePadding, rule] },
    ...stack('frame-note', origin, rule + gap / 2, noteLine, sizes.note),
  ];
  return { ...chart, width, height, shapes: [ground(width, height), { kind: 'group', className: 'picture', shapes }] };
}

/** The ground of a picture, so that it can be read wherever it is put. */
export function ground(width: number, height: number): Shape {
  return { kind: 'rect', className: 'ground', x: 0, y: 0, width, height };
}

/** Lines of text under one another, from `top` down. */
export function stack(
  className: string,
  texts: readonly string[],
  top: number,
  lineHeight: number,
  size: number,
  bold = false,
): Shape[] {
  return texts.map((text, index) => ({
    kind: 'text',
    className,
    at: [framePadding, top + (index + 1) * lineHeight],
    text,
    size,
    bold,
    anchor: 'start',
  }));
}

/** As many lines as a text needs, since nothing may be lost. */
function lines(text: string, width: number, size: number, bold = false): string[] {
  // Bold letters are wider than those that lines are broken by.
  const room = bold ? (width * textWidth(text, size)) / textWidth(text, size, { bold }) : width;
  return wrap(text, room, size, Infinity);
}
