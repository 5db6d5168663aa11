import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { settings } from './browser.ts';
import { readBuiltSite } from './built-site.ts';

const most = 100_000;
const { outDir, basePath } = settings;
const site = readBuiltSite();

const weights = new Map<string, number>();
/** What a file weighs on its way, in bytes: everything here is sent compressed. */
function weightOf(file: string): number {
  const known = weights.get(file) ?? gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length;
  weights.set(file, known);
  return known;
}

/** The style sheets and scripts that a page asks for as it loads. */
function partsOf(links: readonly string[]): string[] {
  const files = links
    .map((link) => link.replace(/[?#].*$/, ''))
    .filter((link) => link.startsWith(basePath) && /\.(css|js)$/.test(link));
  return [...new Set(files)].map((link) => link.slice(basePath.length));
}

it('no page weighs more than 100 kB with its style sheets and scripts', () => {
  const heavy = [...site.pages]
    .flatMap(([file, { links }]) => {
      const parts = partsOf(links).reduce((sum, part) => sum + weightOf(part), 0);
      // What is small before it is compressed needn't be.
      const isLight = statSync(join(outDir, file)).size + parts <= most;
      return isLight ? [] : [{ file, bytes: weightOf(file) + parts }];
    })
    .sort((a, b) => b.bytes - a.bytes);
  console.log(
    `The heaviest pages: ${heavy
      .slice(0, 5)
      .map(({ file, bytes }) => `${file} ${String(bytes)}`)
      .join(', ')}.`,
  );
  expect(heavy.filter(({ bytes }) => bytes > most)).toEqual([]);
});
