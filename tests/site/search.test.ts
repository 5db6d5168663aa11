import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, type SiteBrowser } from './browser.ts';

let site: SiteBrowser;

const parse = (text: string): Record<string, string>[] => parseCsv(text, { columns: true });

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
      await expect.poll(() => activeOption(page)).toContain('Torbay');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/authorities/torbay/');
      expect(troubles).toEqual([]);
    });
  });

  test.each([
    ['a hit', ['ArrowDown', 'ArrowDown'], 'Torbay'],
    ['the way to all', ['ArrowUp'], 'All '],
  ])('leaves a reader on %s that was chosen when the statements come', async (_, keys, words) => {
    await site.visit('/about/', async ({ page }) => {
      let letGo = (): void => undefined;
      const held = new Promise<void>((done) => (letGo = done));
      await page.context().route('**/search/statements-*.json', async (route) => {
        await held;
        await route.continue();
      });
      await type(page, 'torbay');
      const all = page.locator('.search-all');
      const before = await all.innerText();
      for (const key of keys) await page.keyboard.press(key);
      const place = () => page.locator('[role="option"][aria-selected="true"]').getAttribute('href');
      const chosen = await place();
      expect(await activeOption(page)).toContain(words);
      letGo();
      await expect.poll(() => all.innerText()).not.toBe(before);
      expect(await place()).toBe(chosen);
      expect(await activeOption(page)).toContain(words);
    });
  });

  test('follows the combobox pattern: Alt, keys of the text, Escape twice, Enter without a choice, names of groups', async () => {
    await site.visit('/about/', async ({ page }) => {
      await type(page, 'torbay');
      const input = page.locator(box);
      await page.keyboard.press('Alt+ArrowUp');
      expect(await input.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('Alt+ArrowDown');
      await page.waitForSelector(option);
      expect(await activeOption(page)).toBeUndefined();
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1);
      expect(await input.getAttribute('aria-activedescendant')).toBe(
        await page.locator('[role="option"][aria-selected="true"]').getAttribute('id'),
      );
      await page.keyboard.press('Home');
      expect(await activeOption(page)).toBeUndefined();
      expect(await input.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(0);
      const listed = await page.locator(`#${(await input.getAttribute('aria-controls')) ?? ''}`).ariaSnapshot();
      expect(listed).toMatch(/^- listbox "Results":\n {2}- group "Councils":/);
      await page.keyboard.press('Escape');
      expect(await input.inputValue()).toBe('torbay');
      await page.keyboard.press('Escape');
      expect(await input.inputValue()).toBe('');
      await type(page, 'torbay 2015');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=torbay+2015');
    });
  });

  test('stays closed when it was emptied or closed while an answer was on its way', async () => {
    await site.visit('/about/', async ({ page }) => {
      await type(page, 'torbay');
      for (const text of ['hampshire', 'isle of wight']) {
        await page.fill(box, text);
        await page.fill(box, '');
      }
      await page.fill(box, 'inadequate');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
      expect(await page.isHidden('.search-popup')).toBe(true);
    });
  });

  test('makes little of the page anew for an answer, and is sent no more than it shows', async () => {
    await site.visit('/about/', async ({ page }) => {
      await page.evaluate(`{
        const { postMessage } = Worker.prototype;
        globalThis.answers = [];
        Worker.prototype.postMessage = function (message) {
          if (globalThis.answers.length === 0) this.addEventListener('message', ({ data }) => {
            if (data.is === 'found') globalThis.answers.push(JSON.stringify(data).length);
          });
          postMessage.call(this, message);
        };
      }`);
      await type(page, 'inadequate');
      await page.keyboard.type(' commissioner', { delay: 20 });
      await page.waitForTimeout(500);
      // Frames are held up by what is copied, made and laid out; these are its measures that no busy machine changes.
      expect(Math.max(...(await page.evaluate<number[]>('globalThis.answers')))).toBeLessThan(16_000);
      expect(await page.locator('.search-popup *').count()).toBeLessThan(160);
    });
  });

  test('says by which district, code or other name a hit was found', async () => {
    await site.visit('/about/', async ({ page }) => {
      const first = async (text: string) => {
        await page.fill(box, '');
        await type(page, text);
        return page.locator(option).first().textContent();
      };
      expect(await first('guildford')).toMatch(/^Surrey.*Guildford E\d+: district\. Children’s services: Surrey\.$/);
      expect(await first('aylesbury vale')).toContain('Buckinghamshire County, now Buckinghamshire.');
      expect(await first('80567')).toMatch(/^Surrey.*Also: 80567$/);
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

  test('takes wrong and stale values of an address for none, and the last page for one past it', async () => {
    await site.visit('/search/?q=torbay', async ({ page, troubles }) => {
      const all = await resultsOf(page);
      await page.goto(`${site.origin}/search/?q=torbay&kind=gone&grade=%3Cb%3E&from=20x5&to=&sort=size&page=0`);
      expect(await resultsOf(page)).toEqual(all);
      await page.goto(`${site.origin}/search/?q=torbay&page=9999`);
      await expect.poll(() => page.textContent('.search-status')).toMatch(/page (\d+) of \1\.$/);
      expect((await resultsOf(page)).length).toBeGreaterThan(0);
      expect(troubles).toEqual([]);
    });
  });

  test('takes nothing, markup and a very long text as they are', async () => {
    await site.visit(
      '/search/',
      async ({ page, troubles }) => {
        await expect.poll(() => page.textContent('.search-status')).toMatch(/^Type /);
        await page.goto(`${site.origin}/search/?q=${encodeURIComponent('<script>alert(1)</script><b>torbay</b>')}`);
        await resultsOf(page);
        expect(await page.inputValue('#search-text')).toContain('<script>');
        expect(await page.locator('.search-page script, .search-page b').count()).toBe(0);
        await page.goto(`${site.origin}/search/?q=${'inadequate'.repeat(300)}`);
        await page.waitForSelector('.search-page[data-complete="true"]');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(troubles).toEqual([]);
      },
      { viewport: { width: 320, height: 800 } },
    );
  });

  test('keeps the focus where a filter was chosen with a key, and adds up values of one facet', async () => {
    await site.visit('/search/?q=hampshire', async ({ page }) => {
      await resultsOf(page);
      const boxes = page.locator('input[name="kind"]');
      const kinds = [await boxes.nth(1).inputValue(), await boxes.nth(2).inputValue()];
      const counts = await page.locator('label:has(input[name="kind"]) .count').allTextContents();
      const both = [counts[1], counts[2]].reduce((sum, count) => sum + Number(count?.replace(',', '')), 0);
      for (const kind of kinds) {
        await page.focus(`input[value="${kind}"]`);
        await page.keyboard.press('Space');
        await page.waitForURL((address) => address.searchParams.getAll('kind').includes(kind));
        await page.waitForSelector(`input[value="${kind}"]:focus`);
      }
      await expect.poll(() => page.textContent('.search-status')).toContain(both.toLocaleString('en-GB'));
      expect(await page.locator(':focus').inputValue()).toBe(kinds[1]);
    });
  });

  test('finds its results and its place again when the reader comes back from a hit', async () => {
    await site.visit('/search/?q=hampshire&kind=statement', async ({ page }) => {
      const hits = await resultsOf(page);
      await page.locator('ol.search-results > li > a').nth(18).scrollIntoViewIfNeeded();
      await page.locator('ol.search-results > li > a').nth(18).click();
      await page.waitForURL('**/reports/**');
      await page.goBack();
      expect(await resultsOf(page)).toEqual(hits);
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
      await page.click('.landing-marks button');
      expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
      expect(await page.locator('.landing-marks').count()).toBe(0);
      expect(await page.locator('h1:focus').count()).toBe(1);
    });
  });

  test('marks on a hit’s page what was asked and the hit doesn’t print, and of a figure the head of its row', async () => {
    const marksOf = (page: Page) =>
      page.evaluate(() =>
        [...(CSS.highlights.get('search') ?? [])].map((range) => String(range as Range).toLowerCase()),
      );
    await site.visit('/search/?q=torbay+adoption', async ({ page }) => {
      await resultsOf(page);
      const hit = page.locator('ol.search-results > li[data-kind="inspection"]').first();
      expect((await hit.innerText()).toLowerCase()).not.toContain('adoption');
      await hit.locator('a').click();
      await page.waitForURL('**/inspections/**');
      await expect.poll(() => marksOf(page)).toContain('adoption');
      await page.goto(`${site.origin}/search/?q=torbay+adoption`);
      await resultsOf(page);
      await page.click('ol.search-results a[href$="#t1.adoptions.torbay"]');
      await page.waitForURL('**/reports/**');
      await expect.poll(() => marksOf(page)).toEqual(['adoptions']);
    });
  });

  test('marks in a hit and on its page what was asked, not what is only related to it', async () => {
    await site.visit('/search/?q=isle+of+wight+partnership', async ({ page }) => {
      await resultsOf(page);
      const marked = await page.locator('ol.search-results > li:first-child mark').allInnerTexts();
      expect(new Set(marked.map((word) => word.toLowerCase()))).toEqual(new Set(['partnership', 'isle', 'wight']));
    });
  });

  test('carries what was asked in the title, and leaves the address as it was', async () => {
    await site.visit('/search/?q=torbay+2015', async ({ page }) => {
      await resultsOf(page);
      expect(await page.title()).toMatch(/^torbay 2015 – Search – /);
      expect(new URL(page.url()).search).toBe('?q=torbay+2015');
      await page.goto(`${site.origin}/search/questions/?latest=1`);
      await expect.poll(() => page.title()).toMatch(/^Latest grade Inadequate – Questions – /);
    });
  });

  test('says beside the years why they find nothing, and what to do', async () => {
    await site.visit('/search/?q=torbay&from=2020&to=2010', async ({ page }) => {
      await resultsOf(page);
      const trouble = page.locator('.search-filters .field-trouble');
      expect(await trouble.textContent()).toMatch(/^Nothing is both from 2020 on and up to 2010: exchange/);
      expect(await page.locator('input[name="from"][aria-invalid="true"]').count()).toBe(1);
      await page.fill('input[name="from"]', '2030');
      await page.fill('input[name="to"]', '');
      await page.keyboard.press('Tab');
      await expect.poll(() => trouble.textContent()).toMatch(/^Our record has dates from \d{4} to \d{4}: choose/);
      await page.fill('input[name="from"]', '2015');
      await page.keyboard.press('Tab');
      await expect.poll(() => trouble.textContent()).toBe('');
    });
  });

  test('keeps a chosen value in sight with its count of none, and tells several of one facet with “or”', async () => {
    await site.visit('/search/?q=torbay+7566&kind=framework&kind=authority', async ({ page }) => {
      await resultsOf(page);
      expect(await page.textContent('summary[data-key="kind"]')).toMatch(/^Kind: .+ or .+$/);
      expect(await page.textContent('label:has(input[value="framework"]) .count')).toBe('0');
      expect(await page.isChecked('input[value="framework"]')).toBe(true);
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

/** Lets the files of the index with such names not come, until they may. */
async function withhold(page: Page, names: string): Promise<() => Promise<void>> {
  await page.context().route(`**/search/${names}.json`, (route) => route.abort());
  return () => page.context().unroute(`**/search/${names}.json`);
}

const status = '.search-status';
const scriptErrors = (troubles: readonly string[]) => troubles.filter((trouble) => trouble.startsWith('script error'));

describe('what doesn’t come of the index', () => {
  test('at all: page and box say so, with ways on, and Enter leads from the box to the page', async () => {
    await site.visit('/about/', async ({ page, troubles }) => {
      const letCome = await withhold(page, 'index');
      let failed = 0;
      page.context().on('requestfailed', () => (failed += 1));
      await page.focus(box);
      // The worker tries, then the page; nobody waits for it yet.
      await expect.poll(() => failed).toBe(2);
      await page.waitForTimeout(100);
      await page.keyboard.type('torbay');
      const says = page.locator('.search-popup:not([hidden]) .search-notes');
      await expect.poll(() => says.textContent()).toMatch(/^Nothing can be searched.*complete lists\.$/);
      await expect
        .poll(() => page.textContent('.site-search [role="status"]'))
        .toBe(await page.textContent('.search-popup .search-notes'));
      expect(await says.locator('a').last().getAttribute('href')).toMatch(/\/browse\/a-z\/$/);
      expect(await page.getAttribute(box, 'aria-expanded')).toBe('false');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=torbay');
      await expect.poll(() => page.textContent(status)).toMatch(/^Nothing can be searched.*complete lists\.$/);
      expect(await page.getAttribute(status, 'aria-busy')).toBe('false');
      expect(await page.locator(`${status} a[href$="/browse/a-z/"]`).count()).toBe(1);
      expect(await axeFindings(page)).toEqual([]);
      await letCome();
      await page.click(`${status} a:text("Load again")`);
      expect((await resultsOf(page))[0]).toMatch(/\/authorities\/torbay\/$/);
      expect(scriptErrors(troubles)).toEqual([]);
    });
  });

  test('but its first part: pages alone are searched, counted and told as such', async () => {
    await site.visit('/about/#content', async ({ page, troubles }) => {
      const letCome = await withhold(page, 'statements-*');
      await type(page, 'torbay');
      const says = page.locator('.search-popup .search-notes');
      await expect.poll(() => says.textContent()).toMatch(/^Statements could not be searched.*Load again$/);
      // With the anchor of its page it would load nothing.
      expect(await says.locator('a').getAttribute('href')).toMatch(/\/about\/$/);
      expect(await page.locator(option).first().textContent()).toContain('Torbay');
      await expect
        .poll(() => page.textContent('.site-search [role="status"]'))
        .toMatch(/^\d+ results among pages alone; \d shown\. .*Statements could not be searched/);
      await page.goto(`${site.origin}/search/?q=torbay&page=9`);
      await expect
        .poll(() => page.textContent(status))
        .toMatch(
          /^\d+ results for “torbay” among pages alone, page (\d) of \1\. Statements could not be searched.* Load again$/,
        );
      expect(await page.getAttribute(status, 'aria-busy')).toBe('false');
      expect(await page.locator('.search-results > li').count()).toBeGreaterThan(0);
      expect(await page.locator('.search-results > li[data-kind="statement"]').count()).toBe(0);
      await page.click('a[data-state]:text("relevance")');
      await expect.poll(() => page.textContent(status)).toMatch(/page 1 of .*Load again$/);
      await letCome();
      await page.click(`${status} a`);
      await resultsOf(page);
      expect(await page.textContent(status)).toMatch(/^\d+ results for “torbay”, page 1 of \d+\.$/);
      expect(scriptErrors(troubles)).toEqual([]);
    });
  });

  test('a page of rows: other hits stand, the missing are counted, and asked for again the next time', async () => {
    await site.visit('/about/', async ({ page, troubles }) => {
      const letCome = await withhold(page, 'rows-*');
      await page.goto(`${site.origin}/search/?q=leadership`);
      await resultsOf(page);
      const shown = page.locator('.search-results > li');
      const count = await shown.count();
      expect(count).toBeGreaterThan(0);
      expect(await page.textContent(status)).toContain(
        `. ${String(25 - count)} of the results to be shown here could not be fetched. Load again`,
      );
      await letCome();
      await page.focus('#search-text');
      await page.keyboard.press('Enter');
      await expect.poll(() => shown.count()).toBe(25);
      expect(await page.textContent(status)).not.toContain('fetched');
      expect(scriptErrors(troubles)).toEqual([]);
    });
  });

  test.each(['cards-*', 'answers-*'])('%s: the hits stand, and a card that may be missing is told', async (names) => {
    await site.visit('/about/', async ({ page, troubles }) => {
      await withhold(page, names);
      await page.goto(`${site.origin}/search/?q=torbay+overall+2015`);
      expect(await resultsOf(page)).toHaveLength(25);
      expect(await page.locator('.search-answer section').count()).toBe(0);
      expect(await page.textContent(status)).toMatch(/in a card could not be fetched\. Load again$/);
      await page.fill('#search-text', 'model works');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.textContent(status)).toMatch(/^\d+ results for “model works”\.$/);
      expect(scriptErrors(troubles)).toEqual([]);
    });
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

  test('give their answer as a file with a row for each judgement and act, or say that they can’t', async () => {
    await site.visit(asked, async ({ page }) => {
      await page.waitForSelector('.year-bars');
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('.question-file button')]);
      const text = await readFile(await file.path(), 'utf8');
      const shown = await page.locator('.question-rows > li:not([hidden])').count();
      const rows = parse(text);
      const yes = rows.filter((row) => row['in the answer'] === 'yes');
      expect(new Set(yes.map((row) => row['council address'])).size).toBe(shown);
      expect(new Set(rows.map((row) => row['in the answer']))).toEqual(new Set(['yes', 'not known']));
      expect(new Set(rows.map((row) => row['question address']))).toEqual(new Set([page.url()]));
      // A row is one judgement or one act, with its days and the paragraph that tells of it.
      const own = yes.filter(({ council }) => council === 'Torbay').find(({ name }) => name === 'Torbay, SIF, 2015');
      expect(own).toMatchObject({
        sort: 'inspection',
        'from day': '2015-10-12',
        'to day': '2015-11-05',
        grade: 'Inadequate',
      });
      expect(own?.['source address']).toMatch(/^http.*\/reports\/[^#]+#/);
      await page.route('**/questions.json', (route) => route.abort());
      await page.click('.question-file button');
      await expect
        .poll(() => page.textContent('.question-file [role="status"]'))
        .toMatch(/^The file could not be made/);
    });
  });

  test('say what can’t be asked so, and that what isn’t found may still have been', async () => {
    await site.visit('/search/questions/?from=2019&to=2015', async ({ page }) => {
      await expect
        .poll(() => page.textContent('#question-trouble'))
        .toMatch(/^Nothing is both .*exchange.*Once judged/);
      await page.goto(`${site.origin}/search/questions/?judged=1&times=3&latest=4`);
      await expect
        .poll(() => page.textContent('.question-status'))
        .toMatch(/^None of \d+ councils in our record\. What isn’t in it/);
    });
  });

  test('have one answer: list, status, chart, table and file tell the same, and its address holds every part of it', async () => {
    const path = '/search/questions/?judged=1&from=2014&to=2019&then=2&with=yes';
    await site.visit(path, async ({ page }) => {
      await page.waitForSelector('.year-bars');
      const shown = page.locator('.question-rows > li:not([hidden])');
      const count = await shown.count();
      expect(await page.textContent('.question-status')).toContain(`In our record, ${String(count)} of `);
      const judged = await shown.evaluateAll((rows) =>
        rows.flatMap((row) => [
          ...new Set(
            [...((row as HTMLElement).dataset['judged'] ?? '').matchAll(/(201[4-9]):1\b/g)].map(([, year]) => year),
          ),
        ]),
      );
      const cells = await page.$$eval('.question-chart tbody tr', (rows) =>
        rows.map(
          (row) => [row.querySelector('th')?.textContent, Number(row.querySelector('td')?.textContent)] as const,
        ),
      );
      expect(cells).toEqual(cells.map(([year]) => [year, judged.filter((own) => own === year).length]));
      const bars = await page.$$eval('.year-bars text', (texts) => texts.map(({ textContent }) => textContent));
      expect(bars).toEqual(cells.flatMap(([year, many]) => [many === 0 ? '' : String(many), year]));
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('.question-file button')]);
      const text = await readFile(await file.path(), 'utf8');
      const yes = parse(text).filter((row) => row['in the answer'] === 'yes');
      expect(new Set(yes.map((row) => row['council address'])).size).toBe(count);
      expect(text).toContain(path.split('?')[1]);
      await page.selectOption('#question-never', '4');
      await page.click('.question-buttons button');
      expect(new URL(page.url()).search).toBe('?judged=1&from=2014&to=2019&then=2&never=4&with=yes');
    });
  });

  test('are offered at home, beside results, and where nothing is found', async () => {
    for (const path of ['/', '/search/?q=torbay', '/search/?q=qqxxzz'])
      await site.visit(path, async ({ page }) => {
        expect(await page.locator('main a[href*="/search/questions/"]').first().isVisible()).toBe(true);
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
