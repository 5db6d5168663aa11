import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strip } from '../../src/charts/strip.ts';
import { readLines } from '../../src/client/read-table.ts';
import { itemsOf, partsOf } from '../charts/boxes.ts';
import { readable } from '../client/markup.ts';
import { axeFindings } from './axe.ts';
import { openSite, settings, type SiteBrowser } from './browser.ts';
import { walkThrough } from './chart-page.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const path = `${settings.basePath}timeline/`;
const html = readFileSync(join(settings.outDir, 'timeline/index.html'), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const rows = all(html, /<div class="chart-picture strip-picture">([^]*?)<\/details>/g);
/** The strip of the council with the most arrangements read whole. */
const isle = '?q=isle+of+wight';

const axis = (page: Page) => page.locator('.strip-axis text').allTextContents();
const status = (page: Page) => page.locator('.chart-status');
const strips = (page: Page) => page.locator('.strip-picture').filter({ visible: true });

test('on the built page each strip shows, link for link, what the words under it say', () => {
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) {
    const [svg = '', words = ''] = row.split('</svg>');
    const marks = [...svg.matchAll(/<a class="item ([^"]*)" href="([^"]*)">\n<title>([^<]*)</g)];
    const lines = readLines(readable(words));
    expect(marks.map(([, , href]) => href)).toEqual(lines.map(({ href }) => href));
    lines.forEach(({ label, when = '', level, unchecked, ghost }, index) => {
      const [, classes = '', , title = ''] = marks[index] ?? [];
      const name = title.replace(/&#39;/g, "'").replace(/&amp;/g, '&').toLowerCase();
      expect(name).toContain(`${label}, ${when}`.toLowerCase());
      if (level !== undefined) expect(classes).toContain(`level-${String(level)}of`);
      expect([classes.includes('unchecked'), classes.includes('ghost')]).toEqual([unchecked ?? false, ghost ?? false]);
    });
  }
});

test('without a script each mark leads to its page, and there is a way past each strip and past all', async () => {
  await site.visit(
    path,
    async ({ page }) => {
      const marks = page.locator('.strip-picture a.item');
      expect(await marks.count()).toBe(all(html, /(<a class="item )/g).length);
      expect(await page.locator('.chart-controls').first().locator('*').count()).toBe(0);
      const past = page.locator('.strips > .past-chart');
      expect(await page.locator((await past.getAttribute('href')) ?? '').count()).toBe(1);
      const own = await page
        .locator('.on-axis .past-chart')
        .evaluateAll(
          (links) => links.filter((link) => document.querySelector(link.getAttribute('href') ?? '') === null).length,
        );
      expect(own).toBe(0);
      const first = await marks.first().getAttribute('href');
      await marks.first().locator('.symbol').click();
      expect(new URL(page.url()).pathname).toBe(first);
    },
    { javaScriptEnabled: false },
  );
});

describe('the strips of the whole record', () => {
  test('zoom and move as one by buttons, wheel and hand; the address and Back know it', async () => {
    await site.visit(path, async ({ page, troubles }) => {
      await status(page).waitFor();
      const whole = await axis(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(() => axis(page)).not.toEqual(whole);
      const zoomed = await axis(page);
      expect(new URL(page.url()).search).toMatch(/^\?timeline=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
      const second = strips(page).nth(1);
      await second.scrollIntoViewIfNeeded();
      await second.hover({ position: { x: 320, y: 20 } });
      await page.mouse.down();
      await second.hover({ position: { x: 180, y: 20 } });
      await page.mouse.up();
      await expect.poll(() => axis(page)).not.toEqual(zoomed);
      const dragged = await axis(page);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await expect.poll(() => axis(page)).not.toEqual(dragged);
      await page.goBack();
      await expect.poll(() => axis(page)).toEqual(dragged);
      await page.goBack();
      await expect.poll(() => axis(page)).toEqual(zoomed);
      await page.reload();
      await status(page).waitFor();
      await expect.poll(() => axis(page)).toEqual(zoomed);
      expect(troubles).toEqual([]);
    });
  });

  test('are as they were after a drag that leads nowhere, since all of it is shown', async () => {
    await site.visit(path + isle, async ({ page }) => {
      await status(page).waitFor();
      const only = strips(page).first();
      await only.locator('.target').first().waitFor({ state: 'attached' });
      await only.hover({ position: { x: 320, y: 20 } });
      await page.mouse.down();
      await only.hover({ position: { x: 260, y: 20 } });
      await page.mouse.up();
      await expect.poll(() => page.locator('.strips :is([transform], .moving)').count()).toBe(0);
      expect(await page.locator('.strip-beyond').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.locator('.strip-beyond').waitFor();
    });
  });

  test('stay under their years, and alive, in whatever order the address asks for', async () => {
    await site.visit(`${path}?sort=place:up`, async ({ page }) => {
      await status(page).waitFor();
      expect(await page.locator('.strips .strip-picture').count()).toBe(rows.length);
      await strips(page).nth(20).scrollIntoViewIfNeeded();
      await strips(page).nth(20).locator('[tabindex="0"]').waitFor({ state: 'attached' });
      expect((await page.locator('.strip-axis').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    });
  });

  test('are as wide as their years after the window has changed', async () => {
    await site.visit(
      path + isle,
      async ({ page }) => {
        await strips(page).first().scrollIntoViewIfNeeded();
        await strips(page).first().locator('.target').first().waitFor({ state: 'attached' });
        const room = () => page.locator('.strip-axis').evaluate((element) => element.clientWidth);
        const before = await room();
        await page.setViewportSize({ width: 600, height: 800 });
        await expect.poll(room).not.toBe(before);
        for (const one of [page.locator('.strip-axis'), strips(page).first()])
          await expect.poll(() => one.locator('svg').getAttribute('width')).toBe(String(await room()));
      },
      { viewport: { width: 700, height: 800 } },
    );
  });

  test.each([320, 390, 768, 1440])(
    'are laid out at %i pixels for the window by the build’s own function',
    async (width) => {
      await site.visit(
        `${path}${isle}&timeline=2012-01-01..2018-12-31`,
        async ({ page }) => {
          await strips(page).first().scrollIntoViewIfNeeded();
          await strips(page).locator('.target').first().waitFor({ state: 'attached' });
          const room = await page.locator('.strip-axis').evaluate((element) => element.clientWidth);
          const drawn = await strips(page)
            .locator('a.item')
            .evaluateAll((marks) =>
              marks.map(
                (mark) =>
                  `${mark.getAttribute('href') ?? ''} ${mark.querySelector('.target')?.getAttribute('x') ?? ''}`,
              ),
            );
          const words = await page.locator('.in-words:visible').innerHTML();
          const lanes = await page
            .locator('.strip-lanes [id]')
            .evaluateAll((names) =>
              names.map(({ id, textContent }) => ({ id: id.slice('lane-'.length), label: textContent.trim() })),
            );
          const domain = ['2012-01-01', '2018-12-31'].map((day) => Date.parse(day) / 86_400_000) as [number, number];
          const scene = strip(readLines(readable(words)), { id: 'x', title: '', width: room, domain, lanes });
          const expected = itemsOf(scene).map((item) => {
            const x = partsOf(item, 'rect', 'target')[0]?.x ?? NaN;
            return `${item.href ?? ''} ${String(Math.round(x * 10) / 10)}`;
          });
          expect(drawn.length).toBeGreaterThan(3);
          expect(drawn).toEqual(expected);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        },
        { viewport: { width, height: 800 } },
      );
    },
  );

  test('leave out lanes and kinds that are cleared, in pictures, words and numbers, and keep that in the address', async () => {
    await site.visit(path, async ({ page }) => {
      await status(page).waitFor();
      const said = async () => (await status(page).innerText()).match(/\d+/g)?.map(Number) ?? [];
      const [whole = 0] = await said();
      expect(whole).toBe(all(html, /(<a class="item )/g).length);
      await page.getByText('Filter', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Inspections' }).uncheck();
      await expect.poll(() => status(page).innerText()).toContain('with none');
      const [left = 0, of, , , councils = 0] = await said();
      expect(of).toBe(whole);
      expect(left).toBe(await page.locator('.in-words li:not(.lane, [hidden])').count());
      expect(await strips(page).count()).toBe(rows.length - councils);
      await page.getByRole('checkbox', { name: 'Role', exact: true }).uncheck();
      expect(new URL(page.url()).searchParams.get('timeline-without')).toBe('inspection.kind-role');
      const kinds = await page.locator('.in-words li:not([hidden]) .sort').allTextContents();
      expect(kinds).not.toContain('Role');
      await page.getByLabel('Region').selectOption('london');
      const search = new URL(page.url()).search;
      expect(search).toContain('timeline-without=inspection.kind-role');
      expect(search).toContain('region=london');
      await page.reload();
      const box = page.locator('.chart-filters input[value="inspection"]');
      await box.waitFor({ state: 'attached' });
      expect(await box.isChecked()).toBe(false);
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  test('have one stop for Tab each, from which keys reach every mark', async () => {
    await site.visit(`${path}?region=south-east`, async ({ page }) => {
      const walks = await walkThrough(page, 'strip');
      expect(walks.length).toBeGreaterThan(10);
      for (const { stops, missed } of walks) {
        expect(stops).toBe(1);
        expect(missed).toEqual([]);
      }
    });
  });

  test.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('say in a card what the words say, at %i pixels, %s, and Esc closes it', async (width, colorScheme) => {
    await site.visit(
      path + isle,
      async ({ page }) => {
        await strips(page).first().scrollIntoViewIfNeeded();
        await strips(page).locator('[tabindex="0"]').waitFor({ state: 'attached' });
        await strips(page).locator('[tabindex="0"]').focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowRight');
        const card = page.locator('.chart-card').filter({ visible: true });
        await card.waitFor();
        const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
        expect(await card.locator('.card-what a').getAttribute('href')).toBe(href);
        const when = await card.locator('.card-when').innerText();
        const line = page
          .locator('.in-words:visible li')
          .filter({ has: page.locator(`a[href="${href ?? ''}"]`), hasText: when });
        expect(await line.count()).toBeGreaterThan(0);
        expect(await card.locator('.card-source a').count()).toBe(1);
        // The whole card is seen, whatever its row hides.
        const box = await card.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(await axeFindings(page)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await card.count()).toBe(0);
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
  });
});
