/**
 * Widths of characters in ems: of DejaVu Sans, Liberation Sans, Open Sans and Inter the widest, rounded up, since
 * nobody knows which typeface a reader has and Node has none.
 */
const widths = new Map<string, number>();
for (const [width, characters] of Object.entries({
  0.3: "'ijl",
  0.35: ' ,.:;I’‘·',
  0.4: '!()/[\\]ft',
  0.45: 'r',
  0.5: '"-`',
  0.55: 'Jsz|“”',
  0.6: '*?_ckvxy–',
  0.65: '0123456789$FLTabdeghnopqu{}£é',
  0.7: 'BEPSZÉ',
  0.75: 'ACHKRUVXY',
  0.8: '&DGNOQ',
  0.85: '#+<=>^w~≠ŵ',
  0.9: 'M',
  0.95: '%',
  1: 'Wm…—',
}))
  for (const character of characters) widths.set(character, Number(width));

const unknown = 1.05;
const boldness = 1.15;

/** How wide a line of text is at most, in pixels, at a size in pixels. */
export function textWidth(text: string, size: number, { bold = false } = {}): number {
  let ems = 0;
  for (const character of text) ems += widths.get(character) ?? unknown;
  return ems * size * (bold ? boldness : 1);
}

/** The text, or as much of it as fits into a width in pixels with an ellipsis; empty where not even one letter fits. */
export function shorten(text: string, width: number, size: number, style: { bold?: boolean } = {}): string {
  if (textWidth(text, size, style) <= width) return text;
  const characters = Array.from(text);
  let room = width - textWidth('…', size, style);
  let fit = 0;
  for (const character of characters) {
    room -= textWidth(character, size, style);
    if (room < 0) break;
    fit += 1;
  }
  return fit === 0 ? '' : `${characters.slice(0, fit).join('').trimEnd()}…`;
}

/** The text over at most so many lines, broken between words; what doesn't fit is cut off with an ellipsis. */
export function wrap(text: string, width: number, size: number, lines: number): string[] {
  if (lines === 1 || textWidth(text, size) <= width) return [shorten(text, width, size)];
  const words = text.split(' ');
  let fit = 1;
  while (fit < words.length && textWidth(words.slice(0, fit + 1).join(' '), size) <= width) fit += 1;
  const first = shorten(words.slice(0, fit).join(' '), width, size);
  return fit === words.length ? [first] : [first, ...wrap(words.slice(fit).join(' '), width, size, lines - 1)];
}

/** The whole text over as many lines as it takes, broken between words, and within a word only where it fills a line. */
export function allLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word, in pieces where it is wider than a line. */
function pieces(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
