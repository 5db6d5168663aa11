import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, settings, type SiteBrowser } from './browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const path = `${settings.basePath}compare/`;
const query = '?with=torbay,medway';

test('on the page of a pair an upright line is one day in both timelines, at every width', () => {
  const folder = join(settings.outDir, 'compare');
  const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.html')));
  expect(pages.length).toBeGreaterThan(3);
  for (const file of pages) {
    const html = readFileSync(join(folder, file, 'index.html'), 'utf8');
    for (const width of [480, 704]) {
      const pictures = [
        ...html.matchAll(new RegExp(`<svg[^>]* class="chart timeline" width="${width}".*?</svg>`, 'gs')),
      ];
      expect([2, 4], file).toContain(pictures.length);
      const ticks = pictures.map(([svg]) => ticksIn(svg));
      for (const [first, second] of [ticks.slice(0, 2), ticks.slice(2)]) {
        if (first === undefined) continue;
        expect(first.length, file).toBeGreaterThan(2);
        expect(second, `${file} at ${width}`).toEqual(first);
      }
    }
  }
});

describe('histories laid beside one another', () => {
  test.each([
    { width: 1280, own: 'height', other: 'thick rung' },
    { width: 390, own: 'thick rung', other: 'height' },
  ])('have one key under them, of what is drawn at $width pixels', async ({ width, own, other }) => {
    await site.visit(
      path + query,
      async ({ page }) => {
        const key = page.locator('.compared-key');
        await key.waitFor();
        const lines = await key.locator('.legend').allInnerTexts();
        expect(lines.length).toBeGreaterThan(1);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.join(' ')).toContain(`Letter, form and ${own} of a mark`);
        expect(lines.join(' ')).not.toContain(other);
        expect(lines.some((line) => line.startsWith('A thin upright'))).toBe(width > 480);
        expect(await axeFindings(page)).toEqual([]);
      },
      { viewport: { width, height: 844 } },
    );
  });

  test('zoom and move as one, by button, by wheel and by hand; the address and Back know it', async () => {
    await site.visit(path + query, async ({ page, troubles }) => {
      await page.locator('.compared').nth(1).waitFor();
      const whole = await axes(page);
      expect(whole[1]).toEqual(whole[0]);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const zoomed = await axesAfter(page, whole);
      const address = new URL(page.url()).search;
      expect(address).toMatch(/^\?with=torbay,medway&span=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
      const [shown = 0, all = 0] = (await page.locator('.compared .count').first().innerText())
        .split(' of ')
        .map(Number);
      expect(await page.locator('.compared').first().locator('tbody tr:not(.lane):not([hidden])').count()).toBe(shown);
      expect(shown).toBeLessThan(all);

      const second = page.locator('.compared-picture').nth(1);
      await second.hover({ position: { x: 400, y: 60 } });
      await page.mouse.down();
      await second.hover({ position: { x: 300, y: 60 } });
      await page.mouse.up();
      const dragged = await axesAfter(page, zoomed);

      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await expect.poll(() => axes(page)).not.toEqual(dragged);
      await page.goBack();
      await expect.poll(() => axes(page)).toEqual(dragged);
      await page.goBack();
      await expect.poll(() => axes(page)).toEqual(zoomed);
      await page.reload();
      await page.locator('.compared').nth(1).waitFor();
      expect(await axes(page)).toEqual(zoomed);
      expect(await axeFindings(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });

  test.each([1280, 390])('open a card at each mark that says what its row says, at %i pixels', async (width) => {
    await site.visit(
      path + query,
      async ({ page }) => {
        const figure = page.locator('.compared').nth(1);
        await figure.locator('a.item[tabindex="0"]').focus();
        await page.keyboard.press('ArrowRight');
        const card = figure.locator('.chart-card');
        await card.waitFor();
        const key = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
        const row = page.locator(`[id="with-medway-item-${key ?? ''}"]`);
        const words = plain(await card.innerText());
        for (const part of ['.when', '.what', '.sure', '.source'])
          expect(words).toContain(plain((await row.locator(part).textContent()) ?? ''));
        expect(await axeFindings(page)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await card.isVisible()).toBe(false);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(key);
        await figure.locator('a.item .symbol').last().hover();
        await card.waitFor();
      },
      { viewport: { width, height: 844 } },
    );
  });

  test('bring their grades by area, row for row those of their own pages', async () => {
    const own = await site.visit(`${settings.basePath}authorities/medway/`, ({ page }) =>
      page.locator('#chart-judgements-words ~ details tbody').first().evaluate(rowsIn),
    );
    expect(own.length).toBeGreaterThan(3);
    await site.visit(`${path}${query}&by=event`, async ({ page }) => {
      const figure = page.locator('#compared > .chart-figure').nth(1);
      await figure.waitFor();
      expect(await figure.getByRole('button', { name: 'Copy the table' }).count()).toBe(1);
      expect(await figure.locator('tbody').first().evaluate(rowsIn)).toEqual(own);
      const twice = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
      expect(twice).toEqual([]);
    });
  });

  test('can be taken away as they are shown: as pictures that need nothing else, and as a table', async () => {
    await site.visit(`${path}${query}&by=event&span=-800..1500`, async ({ page, troubles }) => {
      await page.locator('.compared').nth(1).waitFor();
      const files = new Map<string, Buffer>();
      for (const name of [/^SVG ?:/, /^SVG, dark/, /^PNG/, /^CSV/]) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.charts-together').getByRole('button', { name }).click(),
        ]);
        files.set(download.suggestedFilename(), readFileSync(await download.path()));
      }
      const name = 'torbay-and-medway-timeline-from-event';
      expect([...files.keys()]).toEqual(['.svg', '-dark.svg', '.png', '.csv'].map((ending) => name + ending));
      const svg = String(files.get(`${name}.svg`));
      expect(svg).not.toMatch(/class=|style=|href=|url\(|var\(|<script/);
      for (const words of ['<title', 'Torbay. Source: ', 'Medway. Source: ', 'the latest of', 'span=-800..1500'])
        expect(svg).toContain(words);
      expect(String(files.get(`${name}-dark.svg`))).not.toBe(svg);
      const [width, height] = / width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
      const png = files.get(`${name}.png`) ?? Buffer.alloc(24);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(
        [width, height].map((one) => Math.round((one ?? 0) * 1.5)),
      );
      const [head, ...rows] = parse(String(files.get(`${name}.csv`)));
      expect(head?.[0]).toBe('Council');
      expect(new Set(rows.map(([who]) => who))).toEqual(new Set(['Torbay', 'Medway']));
      expect(rows).toHaveLength(await page.locator('.compared tbody tr:not(.lane):not([hidden])').count());
      expect(troubles).toEqual([]);
    });
  });
});

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The words of an axis with their places. */
const ticksIn = (svg: string) =>
  [...svg.matchAll(/<text class="tick[^>]* x="([\d.]+)"[^>]*>([^<]+)</g)].map(
    ([, x, text]) => `${text ?? ''} at ${x ?? ''}`,
  );

/** The axes when all have left where they were and are at one: what is out of sight is drawn a little later. */
async function axesAfter(page: Page, before: readonly string[][]): Promise<string[][]> {
  const areThere = async () => {
    const [first, ...others] = await axes(page);
    return !isDeepStrictEqual(first, before[0]) && others.every((one) => isDeepStrictEqual(one, first));
  };
  await expect.poll(areThere).toBe(true);
  return axes(page);
}

/** The axis of each picture. */
const axes = (page: Page) =>
  page
    .locator('.compared-picture')
    .evaluateAll((pictures) =>
      pictures.map((picture) =>
        [...(picture.querySelector('.axis')?.querySelectorAll('text') ?? [])].map(
          (text) => `${text.textContent} at ${text.getAttribute('x') ?? ''}`,
        ),
      ),
    );

// The following runs in the browser.
const rowsIn = (body: Element) =>
  [...body.querySelectorAll('tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
