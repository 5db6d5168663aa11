import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, type SiteBrowser } from './browser.ts';
import { readBuiltSite } from './built-site.ts';
import { addressOf } from './links.ts';

const notes = (ids: Iterable<string>) => [...ids].filter((id) => /^term-.+-means$/.test(id)).length;
const { pages, basePath } = readBuiltSite();
const [file = ''] = [...pages].sort(([, a], [, b]) => notes(b.ids) - notes(a.ids))[0] ?? [];
const story = addressOf(file, basePath);

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const openNotes = (page: Page) => page.locator('.term-note:popover-open');
const withoutScripts = { javaScriptEnabled: false };

describe('a term in the story with the most of them', () => {
  test('opens its definition at a tap, inside the window at 390 pixels, and axe finds nothing', async () => {
    await site.visit(
      story,
      async ({ page, troubles }) => {
        for (const word of await page.locator('.term-word').all()) {
          await word.tap();
          const note = openNotes(page);
          expect(await note.count()).toBe(1);
          expect(await note.getAttribute('id')).toBe(await word.getAttribute('popovertarget'));
          const { x, y, width, height } = (await note.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
          expect(width).toBeGreaterThan(100);
          expect(Math.min(x, y, 390 - x - width, 844 - y - height)).toBeGreaterThanOrEqual(0);
          expect((await note.locator('.prose').innerText()).trim()).not.toBe('');
          await note.getByRole('button', { name: 'Close' }).tap();
          expect(await note.count()).toBe(0);
        }
        await page.locator('.term-word').last().tap();
        expect(await axeFindings(page)).toEqual([]);
        expect(troubles).toEqual([]);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true },
    );
  });

  test.each(['light', 'dark'] as const)(
    'opens and closes by keys, and axe finds nothing in the %s',
    async (colorScheme) => {
      await site.visit(
        story,
        async ({ page }) => {
          const word = page.locator('.term-word').first();
          await word.focus();
          await page.keyboard.press('Enter');
          expect(await openNotes(page).count()).toBe(1);
          expect(await axeFindings(page)).toEqual([]);
          await page.keyboard.press('Tab');
          expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('In the glossary');
          await page.keyboard.press('Escape');
          expect(await openNotes(page).count()).toBe(0);
          expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
        },
        { viewport: { width: 1280, height: 900 }, colorScheme },
      );
    },
  );

  test('needs no JavaScript', async () => {
    await site.visit(
      story,
      async ({ page }) => {
        await page.locator('.term-word').first().click();
        expect(await page.locator('.term-note').filter({ visible: true }).count()).toBe(1);
      },
      withoutScripts,
    );
  });

  test('is marked once, and stands in the list of terms after the story', async () => {
    await site.visit(story, async ({ page }) => {
      const words = await page
        .locator('.term-word')
        .evaluateAll((all) => all.map((word) => word.getAttribute('popovertarget')?.replace(/^term-/, '')));
      const listed = await page
        .locator('.story-terms a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.replace(/^.*#/, '')));
      expect(words.length).toBeGreaterThan(5);
      expect(words.sort()).toEqual(listed.sort());
      expect(await page.locator('a .term-word, h2 .term-word, h3 .term-word, h4 .term-word').count()).toBe(0);
    });
  });

  test('is followed from the glossary to the story', async () => {
    await site.visit(`${basePath.replace(/\/$/, '')}/glossary/`, async ({ page }) => {
      expect(await page.locator(`.uses a[href="${story}"]`).count()).toBeGreaterThan(5);
    });
  });

  test('is plain text on paper', async () => {
    await site.visit(story, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const line = await page
        .locator('.term-word')
        .first()
        .evaluate((word) => getComputedStyle(word).textDecorationLine);
      expect(line).toBe('none');
      expect(await page.locator('.term-note, .story-terms').filter({ visible: true }).count()).toBe(0);
    });
  });
});
