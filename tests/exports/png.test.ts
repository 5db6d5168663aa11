import { execFileSync } from 'node:child_process';
import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../scripts/picture-cache.ts';
import { palettePng } from '../../src/exports/palette-png.ts';
import { drawPng } from '../../src/exports/png.ts';

const svgIn = (family: string, weight = 400) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="30" font-size="24" font-weight="${weight}" font-family="${family}">Torbay 2015</text></svg>`;
const bytes = (png: Uint8Array) => Buffer.from(png).toString('base64');

describe('a bitmap', () => {
  test('has half as many pixels again in each direction as its picture', () => {
    const png = Buffer.from(drawPng(svgIn('Open Sans'), fontFiles));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 60]);
  });

  test('has the repository’s own typeface, whichever the picture names and the machine has', () => {
    const own = bytes(drawPng(svgIn('Open Sans'), fontFiles));
    for (const family of ['No Such Typeface', 'Arial', 'sans-serif', 'serif', 'monospace', ...installed()])
      expect(bytes(drawPng(svgIn(family), fontFiles)), family).toBe(own);
  });

  test('has no letters at all where no font file is given: none of the machine’s is taken', () => {
    const empty = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"/>';
    expect(bytes(drawPng(svgIn('sans-serif'), []))).toBe(bytes(drawPng(empty, [])));
    expect(bytes(drawPng(svgIn('sans-serif'), fontFiles))).not.toBe(bytes(drawPng(empty, fontFiles)));
  });

  test('has a second weight for headings', () => {
    expect(bytes(drawPng(svgIn('Open Sans', 600), fontFiles))).not.toBe(bytes(drawPng(svgIn('Open Sans'), fontFiles)));
  });

  test('is the same each time', () => {
    expect(bytes(drawPng(svgIn('Arial'), fontFiles))).toBe(bytes(drawPng(svgIn('Arial'), fontFiles)));
  });
});

describe('a bitmap with a palette', () => {
  const ground = (width: number, height: number) => {
    const pixels = new Uint8Array(width * height * 4);
    return { width, height, pixels };
  };
  /** Reads a bitmap as this writer writes it: the colours of its pixels. */
  const read = (png: Uint8Array): number[][] => {
    const bytes = Buffer.from(png);
    const parts = new Map<string, Buffer>();
    for (let at = 8; at < bytes.length;) {
      const length = bytes.readUInt32BE(at);
      const named = bytes.subarray(at + 4, at + 8 + length);
      expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named));
      parts.set(named.toString('latin1', 0, 4), named.subarray(4));
      at += 12 + length;
    }
    const [width, palette] = [bytes.readUInt32BE(16), parts.get('PLTE') ?? Buffer.alloc(0)];
    const raw = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
    return [...raw].flatMap((index, at) =>
      at % (width + 1) === 0 ? [] : [[...palette.subarray(3 * index, 3 * index + 3)]],
    );
  };

  test('has just the pixels that it was made of, while there are few colours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.nat(255)),
        (width, height, chance) => {
          const made = ground(width, height);
          made.pixels.set([...chance.take(made.pixels.length)]);
          made.pixels.forEach((_, index) => (made.pixels[index] = index % 4 === 3 ? 255 : (made.pixels[index] ?? 0)));
          const wanted = Array.from({ length: width * height }, (_, index) => [
            ...made.pixels.subarray(4 * index, 4 * index + 3),
          ]);
          expect(read(palettePng(made))).toEqual(wanted);
        },
      ),
    );
  });

  test('keeps its commonest colours, and takes the nearest for the rarest, where there are too many', () => {
    const made = ground(100, 10);
    for (let index = 0; index < 1000; index += 1) {
      const value = index < 300 ? index : 0;
      made.pixels.set([value & 255, value >> 8, index < 300 ? 0 : 200, 255], 4 * index);
    }
    const found = read(palettePng(made));
    expect(found[999]).toEqual([0, 0, 200]);
    const away = found.map(([red = 0, green = 0, blue = 0], index) =>
      Math.hypot(
        red - (made.pixels[4 * index] ?? 0),
        green - (made.pixels[4 * index + 1] ?? 0),
        blue - (made.pixels[4 * index + 2] ?? 0),
      ),
    );
    expect(away.filter((distance) => distance > 0).length).toBeLessThanOrEqual(45);
    expect(Math.max(...away)).toBeLessThan(80);
  });
});

/** Some typefaces that this machine has, if it can say. */
function installed(): string[] {
  try {
    const names = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' }).split('\n');
    return names.flatMap((line) => line.split(',')[0]?.trim() || []).slice(0, 5);
  } catch {
    return [];
  }
}
