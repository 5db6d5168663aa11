import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, type SiteBrowser } from './browser.ts';
import { readBuiltSite, samplePages } from './built-site.ts';

const samples = samplePages(readBuiltSite());
let site: SiteBrowser;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

// A page spends more time waiting than working, so several are open at once.
describe.concurrent.each(samples)('a page of the kind $kind', ({ address }) => {
  test.each([
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)('is accessible, quiet and no wider than the window at %i pixels, %s', async (width, colorScheme) => {
    await site.visit(
      address,
      async ({ page, troubles }) => {
        expect(troubles).toEqual([]);
        expect(await tooWide(page)).toEqual([]);
        expect(await axeFindings(page)).toEqual([]);
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
  });

  test('holds all its text and links without JavaScript', async () => {
    const complete = await site.visit(address, ({ page }) => linksOf(page));
    await site.visit(
      address,
      async ({ page, troubles }) => {
        expect(troubles).toEqual([]);
        expect((await page.locator('h1').innerText()).trim()).not.toBe('');
        const plain = new Set(await linksOf(page));
        expect(complete.filter((link) => !plain.has(link))).toEqual([]);
      },
      { javaScriptEnabled: false },
    );
  });
});

/** The elements that reach out of the window sideways, if the page can be scrolled that way. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}#${element.id}`)
      .slice(0, 12);
  });
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''));
}
