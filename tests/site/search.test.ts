import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, type SiteBrowser } from './browser.ts';

let site: SiteBrowser;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const box = '#site-search';
const option = '.search-popup:not([hidden]) [role="option"]';

/** Types into the box of a page and waits for hits that come of the whole index. */
async function type(page: Page, text: string): Promise<void> {
  await page.focus(box);
  await page.fill(box, text);
  await page.waitForSelector(option);
}

const activeOption = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('#site-search')?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.textContent : undefined;
  });

async function resultsOf(page: Page): Promise<string[]> {
  await page.waitForSelector('.search-page[data-complete="true"]');
  return page.$$eval('ol.search-results > li > a', (links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('the box', () => {
  test('asks for nothing before it is touched', async () => {
    await site.visit('/', async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.waitForTimeout(200);
      expect(asked).toEqual([]);
      await page.focus(box);
      await page.waitForRequest(/\/search\/index\.json$/);
    });
  });

  test('is a combobox: arrows move through the hits and back to the box, Escape closes, Enter opens', async () => {
    await site.visit('/about/', async ({ page, troubles }) => {
      await type(page, 'torbay');
      const input = page.locator(box);
      expect(await input.getAttribute('role')).toBe('combobox');
      expect(await input.getAttribute('aria-expanded')).toBe('true');
      expect(await activeOption(page)).toBeUndefined();
      await page.keyboard.press('ArrowDown');
      expect(await activeOption(page)).toContain('Torbay');
      await page.keyboard.press('ArrowUp');
      expect(await activeOption(page)).toBeUndefined();
      await page.keyboard.press('ArrowUp');
      expect(await activeOption(page)).toMatch(/^All \d/);
      await page.keyboard.press('Escape');
      expect(await input.getAttribute('aria-expanded')).toBe('false');
      expect(await input.inputValue()).toBe('torbay');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector(option);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/authorities/torbay/');
      expect(troubles).toEqual([]);
    });
  });

  test('groups hits by kind, marks the words, and says how many there are', async () => {
    await site.visit('/about/', async ({ page }) => {
      await type(page, 'isle of wight inadequate 2012');
      const groups = await page.$$eval('.search-popup [role="group"]', (all) =>
        all.map((one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent),
      );
      expect(new Set(groups).size).toBe(groups.length);
      expect(await page.locator(`${option} mark`).count()).toBeGreaterThan(2);
      await expect.poll(() => page.locator('.site-search [role="status"]').textContent()).toMatch(/^\d+ results/);
    });
  });

  test('brings the results again when the reader comes back', async () => {
    await site.visit('/about/', async ({ page }) => {
      await type(page, 'torbay 2015');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/inspections/torbay-2015-sif/');
      await page.goBack();
      await page.waitForSelector(option);
      expect(await page.inputValue(box)).toBe('torbay 2015');
    });
  });

  test('suggests the likelier spelling, and what to try where nothing is found', async () => {
    await site.visit('/about/', async ({ page }) => {
      await type(page, 'hamshire');
      expect(await page.locator('.search-popup .search-notes').textContent()).toBe('Did you mean hampshire?');
      await page.fill(box, 'qqxxzz');
      await expect.poll(() => page.locator('.search-popup .search-notes').textContent()).toMatch(/^Nothing found/);
    });
  });

  test.each([
    [1440, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)('is accessible and no wider than the window, open, at %i pixels, %s', async (width, colorScheme) => {
    await site.visit(
      '/about/',
      async ({ page, troubles }) => {
        await type(page, 'isle of wite');
        await page.keyboard.press('ArrowDown');
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(troubles).toEqual([]);
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
  });

  test('works in the page where there is no Worker', async () => {
    await site.visit('/about/', async ({ page, troubles }) => {
      await page.addInitScript('delete globalThis.Worker');
      await page.reload();
      await type(page, 'torbay');
      expect(await page.locator(option).first().textContent()).toContain('Torbay');
      expect(troubles).toEqual([]);
    });
  });

  test('leads to the complete lists where there is no script', async () => {
    await site.visit(
      '/about/',
      async ({ page }) => {
        await page.fill(box, 'torbay');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/browse/a-z/?q=torbay');
        await page.click('main a[href$="/browse/a-z/t/"]');
        expect(await page.locator('a[href$="/authorities/torbay/"]').count()).toBeGreaterThan(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('the page of results', () => {
  test('answers above the list where a council and a property are named, with every account', async () => {
    await site.visit('/search/?q=torbay+overall+2015', async ({ page }) => {
      await resultsOf(page);
      const card = page.locator('.search-answer section');
      expect(await card.innerText()).toMatch(
        /In our record[\s\S]*Torbay, SIF, 2015[\s\S]*Inadequate[\s\S]*Hampshire, 25 May 2016, para 2.1/,
      );
    });
    await site.visit('/search/?q=torbay', async ({ page }) => {
      await resultsOf(page);
      expect(await page.locator('.search-answer section').count()).toBe(0);
    });
  });

  test('lists entries and statements in the order of their rank', async () => {
    await site.visit('/search/?q=model+works', async ({ page, troubles }) => {
      expect((await resultsOf(page))[0]).toContain('/reports/hampshire-2015-07-20-isle-of-wight/#s227');
      expect(troubles).toEqual([]);
    });
    await site.visit('/search/?q=7566', async ({ page }) => {
      expect((await resultsOf(page))[0]).toContain('/reports/hampshire-2016-05-25-torbay/');
    });
  });

  test('keeps filters, order and page in the address, and finds them there again', async () => {
    await site.visit('/search/?q=hampshire', async ({ page }) => {
      const all = await resultsOf(page);
      await page.getByRole('checkbox', { name: /^Statements/ }).check();
      await page.waitForURL('**/search/?q=hampshire&kind=statement');
      await expect.poll(() => resultsOf(page)).not.toEqual(all);
      const statements = await resultsOf(page);
      expect(statements.every((href) => href.includes('/reports/') && href.includes('#'))).toBe(true);
      await page.reload();
      expect(await resultsOf(page)).toEqual(statements);
      await page.goBack();
      await expect.poll(() => resultsOf(page)).toEqual(all);
    });
  });

  test('counts for each filter what it would leave', async () => {
    await site.visit('/search/?q=torbay&kind=inspection', async ({ page }) => {
      await page.waitForSelector('.search-page[data-complete="true"]');
      const count = await page.locator('label:has(input[value="inspection"]) .count').textContent();
      expect(await page.locator('.search-status').textContent()).toMatch(new RegExp(`^${count ?? ''} result`));
    });
  });

  test('marks the words on the page that a hit leads to, and leaves its address alone', async () => {
    await site.visit('/search/?q=model+works', async ({ page }) => {
      await resultsOf(page);
      await page.locator('ol.search-results > li > a').first().click();
      await page.waitForURL('**/reports/hampshire-2015-07-20-isle-of-wight/#s227');
      await expect
        .poll(() =>
          page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(({ startOffset }) => startOffset)),
        )
        .toHaveLength(2);
    });
  });

  test('says without a script that it needs one, and leads to the complete lists', async () => {
    await site.visit(
      '/search/?q=torbay',
      async ({ page }) => {
        expect(await page.locator('main').innerText()).toContain('needs a script');
        expect(await page.locator('main a[href$="/browse/a-z/"]').count()).toBe(1);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each([
    [1440, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)('is accessible and no wider than the window at %i pixels, %s', async (width, colorScheme) => {
    await site.visit(
      '/search/?q=commissioner+hampshire',
      async ({ page }) => {
        await resultsOf(page);
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
  });
});

describe('questions', () => {
  const asked = '/search/questions/?judged=1&to=2018&then=3';

  test('are answered from the address: a list, counts by year with their table, what is not known', async () => {
    await site.visit(asked, async ({ page, troubles }) => {
      await page.waitForSelector('.year-bars');
      expect(await page.textContent('.question-status')).toMatch(/^In our record, \d+ of \d+ .* Not known of \d+\./);
      expect(await page.isVisible('.question-rows > li:has(a[href$="/authorities/torbay/"])')).toBe(true);
      expect(await page.isVisible('.question-rows > li:has(a[href$="/authorities/hampshire/"])')).toBe(false);
      expect(await page.locator('.question-chart tbody tr').count()).toBeGreaterThan(1);
      expect(troubles).toEqual([]);
    });
  });

  test('give their answer as a file with a row for each that is listed', async () => {
    await site.visit(asked, async ({ page }) => {
      await page.waitForSelector('.year-bars');
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('.question-file button')]);
      const text = await readFile(await file.path(), 'utf8');
      const shown = await page.locator('.question-rows > li:not([hidden])').count();
      expect(text.split('\r\n').filter((line) => line.includes('/authorities/'))).toHaveLength(shown);
    });
  });

  test('list every council without a script, and fit 320 pixels', async () => {
    await site.visit(
      '/search/questions/',
      async ({ page }) => {
        expect(await page.locator('.question-rows > li').count()).toBeGreaterThan(100);
        expect(await page.isVisible('.question-form')).toBe(false);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { javaScriptEnabled: false, viewport: { width: 320, height: 800 } },
    );
  });
});
