import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../scripts/picture-cache.ts';
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

/** Some typefaces that this machine has, if it can say. */
function installed(): string[] {
  try {
    const names = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' }).split('\n');
    return names.flatMap((line) => line.split(',')[0]?.trim() || []).slice(0, 5);
  } catch {
    return [];
  }
}
