import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, type SiteBrowser, type Visit } from './browser.ts';
import { readBuiltSite, samplePages } from './built-site.ts';

const samples = samplePages(readBuiltSite());
let site: SiteBrowser;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

// A page spends more time waiting than working, so several are open at once.
describe.concurrent.each(samples)('a page of the kind $kind', ({ address }) => {
  test('is accessible, quiet and no wider than a wide window, and holds all its text and links without JavaScript', async () => {
    const complete = await site.visit(
      address,
      async (visit) => {
        await isInOrder(visit);
        return linksOf(visit.page);
      },
      { viewport: { width: 1280, height: 900 } },
    );
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

  test('is accessible, quiet and no wider than 320 pixels, in the dark', async () => {
    await site.visit(address, isInOrder, { viewport: { width: 320, height: 900 }, colorScheme: 'dark' });
  });
});

async function isInOrder({ page, troubles }: Visit): Promise<void> {
  expect(await tooWide(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  // Last, for what a page does late.
  expect(troubles).toEqual([]);
}

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
