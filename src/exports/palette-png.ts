import { crc32, deflateSync } from 'node:zlib';

/** Opaque pixels, four bytes each (red, green, blue, alpha), row after row. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const mostColours = 256;
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A bitmap as PNG with a palette: a third of the bytes of one with three for each pixel. Charts have few colours; where
 * the edges of letters bring more than 256, the rarest become the nearest of the others.
 */
export function palettePng({ width, height, pixels }: Pixels): Uint8Array {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const { palette, indexOf } = paletteOf(words);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits for each pixel, which are the number of a colour.
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  return joined([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows(words, width, height, indexOf), { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The commonest colours, and the number of the one that stands for each. */
function paletteOf(words: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const colours = [...countsOf(words)].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette = colours.slice(0, mostColours);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  const known = palette.map(channels);
  for (const colour of colours.slice(mostColours)) indexOf.set(colour, nearest(channels(colour), known));
  return { palette, indexOf };
}

/** How often each colour comes; most pixels are like the one before them. */
function countsOf(words: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let from = 0;
  for (let index = 1; index <= words.length; index += 1) {
    if (words[index] === words[from] && index < words.length) continue;
    const colour = words[from] ?? 0;
    counts.set(colour, (counts.get(colour) ?? 0) + index - from);
    from = index;
  }
  return counts;
}

type Channels = readonly [red: number, green: number, blue: number];

/** A loop: each of hundreds of colours is held against 256. */
function nearest([red, green, blue]: Channels, known: readonly Channels[]): number {
  let [found, least] = [0, Infinity];
  known.forEach(([r, g, b], index) => {
    const away = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (away < least) [found, least] = [index, away];
  });
  return found;
}

/** Red, green and blue of a pixel that was read as one number, its first byte the lowest. */
const channels = (word: number): Channels => [word & 255, (word >> 8) & 255, (word >> 16) & 255];

/** The numbers of the colours, each row after the byte that says how it is filtered: not at all. */
function rows(words: Uint32Array, width: number, height: number, indexOf: ReadonlyMap<number, number>): Uint8Array {
  const raw = new Uint8Array(height * (width + 1));
  let [last, index] = [-1, 0];
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (const end = from + width; from < end; from += 1, to += 1) {
      const word = words[from] ?? 0;
      if (word !== last) [last, index] = [word, indexOf.get(word) ?? 0];
      raw[to] = index;
    }
  }
  return raw;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data]);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, crc32(named));
  const bytes = new Uint8Array(frame.buffer);
  return joined([bytes.subarray(0, 4), named, bytes.subarray(4)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
