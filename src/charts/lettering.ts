import type { Point, Text } from './scene.ts';
import { textWidth, wrap } from './text.ts';

/** Sizes of words in pixels. */
export const type = { heading: 14, label: 13, small: 12, tick: 12 };

/** How a piece of text is set. */
export interface Setting {
  className: string;
  size: number;
  bold?: boolean | undefined;
  anchor?: Text['anchor'] | undefined;
}

/** Lines of text with the height that they take. */
export interface Paragraph {
  lines: readonly string[];
  height: number;
  /** Of its longest line. */
  width: number;
}

/** The whole of a text over as many lines as it needs; only a word longer than the width is cut. */
export function paragraph(
  text: string,
  width: number,
  { size, bold = false }: Pick<Setting, 'size' | 'bold'>,
): Paragraph {
  // `wrap` measures plain text: bold is allowed for by a narrower measure.
  const lines =
    text === '' ? [] : wrap(text, bold ? width / 1.15 : width, size, Infinity).filter((line) => line !== '');
  return {
    lines,
    height: lines.length * lineOf(size),
    width: Math.max(0, ...lines.map((line) => textWidth(line, size, { bold }))),
  };
}

/** From one baseline to the next, in pixels. */
export function lineOf(size: number): number {
  return Math.round(size * 1.25);
}

/** One line on its baseline. */
export function line(text: string, at: Point, { className, size, bold, anchor = 'start' }: Setting): Text {
  return { kind: 'text', className, at, text, size, bold, anchor };
}

/** A paragraph from its upper edge down. */
export function set({ lines }: Paragraph, [x, top]: Point, setting: Setting): Text[] {
  const step = lineOf(setting.size);
  return lines.map((text, index) => line(text, [x, top + index * step + setting.size], setting));
}
