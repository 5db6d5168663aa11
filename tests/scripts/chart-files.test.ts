import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeChartFiles } from '../../scripts/chart-files.ts';
import { fontFiles, pictureCache } from '../../scripts/picture-cache.ts';
import { picturePool } from '../../scripts/picture-pool.ts';
import { drawPng } from '../../src/exports/png.ts';
import { hospitals } from '../hospitals.ts';

let room: string;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'charts-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="${fill}"/></svg>`;
const draw = (svg: string) => Promise.resolve(drawPng(svg, fontFiles));

test('a second build of the same record draws nothing and writes the same files', async () => {
  const { site } = await hospitals();
  const [first, second] = [join(room, 'first'), join(room, 'second')];
  const cold = await writeChartFiles(site, first, join(room, 'cache'));
  expect(cold.bitmaps).toBeGreaterThan(10);
  expect(cold.drawn).toBe(cold.bitmaps);
  const warm = await writeChartFiles(site, second, join(room, 'cache'));
  expect(warm).toEqual({ ...cold, drawn: 0 });
  const names = (await readdir(first, { recursive: true })).sort();
  expect((await readdir(second, { recursive: true })).sort()).toEqual(names);
  for (const name of names.filter((one) => /\.\w+$/.test(one)))
    expect((await readFile(join(second, name))).equals(await readFile(join(first, name))), name).toBe(true);
});

test('only the pictures that a change touches are drawn again', async () => {
  const { site } = await hospitals();
  const { drawn, bitmaps } = await writeChartFiles(site, join(room, 'first'), join(room, 'cache'));
  const { site: changed } = await hospitals({
    'measures/beds.md': (text) => text.replace(/^(title|name|label): .*$/m, '$1: Beds of another name'),
  });
  const again = await writeChartFiles(changed, join(room, 'second'), join(room, 'cache'));
  expect(drawn).toBe(bitmaps);
  // The measure's own picture, its chart, and that of the report which counts by it.
  expect(again.drawn).toBe(3);
});

test('a picture that differs in anything is another picture', async () => {
  const cache = await pictureCache(join(room, 'cache'));
  expect(await cache.put(square('#000'), join(room, 'a.png'), draw)).toBe(true);
  expect(await cache.put(square('#000'), join(room, 'b.png'), draw)).toBe(false);
  expect(await cache.put(square('#001'), join(room, 'c.png'), draw)).toBe(true);
  expect((await readFile(join(room, 'a.png'))).equals(await readFile(join(room, 'b.png')))).toBe(true);
});

test('what no build has asked for in a month is taken away, and what was asked for stays', async () => {
  const folder = join(room, 'cache');
  const cache = await pictureCache(folder);
  await cache.put(square('#000'), join(room, 'a.png'), draw);
  const old = new Date(Date.now() - 31 * 86_400_000);
  await writeFile(join(folder, 'old.png'), '');
  await utimes(join(folder, 'old.png'), old, old);
  await cache.clean();
  expect(await readdir(folder)).toHaveLength(1);
  expect(await cache.put(square('#000'), join(room, 'b.png'), draw)).toBe(false);
});

test('a picture that can’t be drawn stops the work and says why', async () => {
  const pool = picturePool(fontFiles, 1);
  await expect(pool.draw('<svg>not closed')).rejects.toThrow();
  await pool.close();
});

test('pictures are drawn side by side, each with its own result', async () => {
  const pool = picturePool(fontFiles, 2);
  const fills = ['#000', '#111', '#222', '#333', '#444'];
  const drawn = await Promise.all(fills.map((fill) => pool.draw(square(fill))));
  await pool.close();
  expect(drawn.map((png) => Buffer.from(png).toString('base64'))).toEqual(
    fills.map((fill) => Buffer.from(drawPng(square(fill), fontFiles)).toString('base64')),
  );
});
