import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, settings, type SiteBrowser } from './browser.ts';
import { readBuiltSite } from './built-site.ts';
import { type ChartOnPage, chartOn, cutOff, overlaps, unseen, walkThrough } from './chart-page.ts';
import { addressOf } from './links.ts';

const widths = [320, 390, 600, 768, 1000, 1440];
const kinds = ['timeline', 'judgements', 'support', 'comparison', 'budget', 'journey'] as const;
/** Those that a script leaves as they were built, and gives keys and cards. */
const others = kinds.filter((kind) => kind !== 'timeline');
const site = readBuiltSite();

/** How much each page’s pictures of each kind hold, in words drawn; counted in one pass over the files. */
const small = new Set<string>();
const drawn = new Map<string, Map<string, number>>(kinds.map((kind) => [kind, new Map()]));
for (const file of site.pages.keys()) {
  const html = readFileSync(join(settings.outDir, file), 'utf8');
  for (const kind of kinds) {
    const pictures = html.split(new RegExp(`<svg[^>]*class="chart ${kind}\\b`)).slice(1);
    const words = pictures.map((rest) => rest.slice(0, rest.indexOf('</svg>')).split('<text').length);
    if (/<text[^>]* font-size="([0-9]|1[01])(\.\d)?"/.test(html)) small.add(file);
    if (words.length > 0) drawn.get(kind)?.set(file, Math.max(...words));
  }
}

/** The pages whose pictures of a kind hold least and most, and ten more, always the same. */
function chosen(kind: string): { ends: string[]; all: string[] } {
  const files = [...(drawn.get(kind) ?? [])]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .map(([file]) => file);
  const ends = [...new Set([files[0], files.at(-1)])].filter((file) => file !== undefined);
  let seed = 20260101;
  const some = Array.from({ length: 10 }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return files[Math.floor((seed / 2147483648) * files.length)];
  });
  return { ends, all: [...new Set([...ends, ...some])].filter((file) => file !== undefined) };
}

const isFocused = (one: Locator) => one.evaluate((element) => element === document.activeElement);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

let browser: SiteBrowser;
beforeAll(async () => {
  browser = await openSite();
});
afterAll(() => browser.close());

test('no picture of any page has text under 12 pixels', () => {
  expect([...small]).toEqual([]);
});

describe('every kind of chart, in the browser', () => {
  test.each(kinds)(
    '%s: no words lie over one another at any width, keys reach every mark, and axe finds nothing at its emptiest and fullest',
    { timeout: 60_000 },
    async (kind) => {
      const { ends, all } = chosen(kind);
      expect(all.length).toBeGreaterThan(0);
      for (const file of all)
        await browser.visit(addressOf(file, settings.basePath), async ({ page }) => {
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            expect({ file, width, over: await overlaps(page, kind) }).toEqual({ file, width, over: [] });
          }
          const walks = await walkThrough(page, kind);
          expect(walks.length).toBeGreaterThan(0);
          for (const { marks, stops, missed } of walks)
            expect({ file, marks, stops, missed }).toEqual({ file, marks, stops: Math.min(1, marks), missed: [] });
          if (ends.includes(file)) expect(await axeFindings(page)).toEqual([]);
          if (kind === 'timeline' && file === ends.at(-1))
            await isSpaced(page, { figure: page.locator('.timeline-figure, .chart-figure').first() });
        });
    },
  );

  test.each(others)(
    '%s, at its fullest: Tab leads to one mark and past it, a card says what the mark’s row says, and it can be read in every setting',
    async (kind) => {
      const file = chosen(kind).ends.at(-1) ?? '';
      await browser.visit(addressOf(file, settings.basePath), async ({ page, troubles }) => {
        const chart = await chartOn(page, kind);
        await comesByTab(page, chart);
        await hasCards(page, chart);
        await hasNames(page, chart);
        await isReadable(page, chart);
        expect(troubles).toEqual([]);
      });
    },
  );
});

async function comesByTab(page: Page, { figure, picture, card }: ChartOnPage): Promise<void> {
  await figure.locator('.past-chart').focus();
  await page.keyboard.press('Tab');
  const mark = picture.locator('[tabindex="0"]');
  expect(await isFocused(mark)).toBe(true);
  await card.waitFor();
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await isFocused(figure.locator('.chart-help > summary'))).toBe(true);
  await mark.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await isFocused(figure.locator('figcaption'))).toBe(true);
}

async function hasCards(page: Page, { picture, card, rows }: ChartOnPage): Promise<void> {
  const items = picture.locator('a.item, .item[role="img"]');
  expect(await items.count()).toBe(rows.length);
  const place = Math.floor(rows.length / 2);
  await items.nth(place).hover();
  await card.waitFor();
  const words = plain(await card.innerText());
  for (const cell of rows[place] ?? []) expect(words).toContain(plain(cell));
  await card.hover();
  // Longer than a card waits for the pointer to come back.
  await page.waitForTimeout(400);
  expect(await card.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  await page.mouse.move(0, 0);
}

/** The browser’s own tree has a name that says what, when and how sure, for each row of the table. */
async function hasNames(page: Page, { rows }: ChartOnPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.flatMap(({ ignored, name }) => (ignored ? [] : [plain(String(name?.value ?? ''))]));
  for (const row of rows) {
    const said = row.slice(0, -1).map((cell) => plain(cell).replace('told as having happened', ''));
    expect([said, names.some((name) => said.every((one) => name.includes(one)))]).toEqual([said, true]);
  }
}

async function isReadable(page: Page, chart: ChartOnPage): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  expect(await unseen(chart)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await isPrinted(chart);
  await page.emulateMedia({ media: 'screen' });
  await isSpaced(page, chart);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, ...(await cutOff(chart))]).toEqual([width]);
    expect(await shownSize(chart)).toBeGreaterThanOrEqual(1);
  }
  // Where there is room, the words of the picture grow too.
  expect(await shownSize(chart)).toBeGreaterThan(1.6);
}

/** With the text spacing of WCAG 1.4.12 on a phone nothing is cut off. */
async function isSpaced(page: Page, chart: Pick<ChartOnPage, 'figure'>): Promise<void> {
  const spacing = await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await cutOff(chart)).toEqual([]);
  await spacing.evaluate((style) => (style as Element).remove());
}

/** How many times as large as it was drawn a picture is shown. */
function shownSize({ picture }: ChartOnPage): Promise<number> {
  return picture.locator('svg').evaluate((svg) => svg.clientWidth / Number(svg.getAttribute('width')));
}

/** A table that is open, has a day, and the addresses of its links in full; nothing that a hand would press. */
async function isPrinted({ figure, rows }: ChartOnPage): Promise<void> {
  expect(await figure.locator('caption').innerText()).toMatch(/Evidence up to (\d{1,2} )?(\w+ )?\d{4}/);
  expect((await figure.locator('.as-table tbody tr').last().boundingBox())?.height).toBeGreaterThan(8);
  const links = await figure
    .locator('.as-table td a')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('href') ?? '',
        getComputedStyle(one, '::after').content.replaceAll(/" "|^"|"$/g, ''),
      ]),
    );
  expect(links.length).toBeGreaterThan(0);
  expect(links.length).toBeLessThanOrEqual(rows.length);
  for (const [href = '', printed] of links) expect(printed).toContain(settings.siteUrl + href);
  const pressed = figure.locator('button, .take-away, .chart-help, .past-chart, .chart-card');
  expect(await pressed.filter({ visible: true }).count()).toBe(0);
  expect(await figure.locator('.chart-at').filter({ visible: true }).count()).toBe(1);
}

describe('histories that a reader lays beside one another', () => {
  const query = '/compare/?with=torbay,medway&by=event';
  const figures = (page: Page) => page.locator('.compared');

  test('stand under one another on one axis, as the address says', async () => {
    await browser.visit(query, async ({ page, troubles }) => {
      await figures(page).nth(1).waitFor();
      expect(await page.locator('.compared h3').allInnerTexts()).toEqual(['Torbay', 'Medway']);
      const ticks = await figures(page).evaluateAll((all) =>
        all.map((one) =>
          [...one.querySelectorAll('.axis')]
            .slice(0, 1)
            .flatMap((axis) => [...axis.querySelectorAll('text')])
            .map((text) => [text.textContent, text.getAttribute('x')]),
        ),
      );
      expect(ticks[0]?.map(([text]) => text)).toContain('0');
      expect(ticks[1]).toEqual(ticks[0]);
      expect(await overlaps(page, 'timeline')).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });

  test('write what is chosen into the address, and Back takes it back', async () => {
    await browser.visit('/compare/', async ({ page }) => {
      const selects = page.locator('#compare-form select');
      await selects.nth(0).selectOption('torbay');
      await selects.nth(1).selectOption('medway');
      await figures(page).nth(1).waitFor();
      expect(new URL(page.url()).search).toBe('?with=torbay,medway');
      await page.getByLabel('years before and after').check();
      expect(new URL(page.url()).search).toBe('?with=torbay,medway&by=event');
      await page.goBack();
      expect(new URL(page.url()).search).toBe('?with=torbay,medway');
      expect(await page.getByLabel('the calendar').isChecked()).toBe(true);
    });
  });

  test('have one stop for Tab each, and the arrow keys reach every mark', async () => {
    await browser.visit(query, async ({ page }) => {
      const picture = figures(page).first().locator('.compared-picture');
      await picture.waitFor();
      expect(await picture.locator('.item[tabindex="0"]').count()).toBe(1);
      const all = await picture
        .locator('.item')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-key')));
      await picture.locator('.item[tabindex="0"]').focus();
      const reached = new Set<string | null>();
      const here = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
      const lanes = await picture.locator('.lane').count();
      await page.keyboard.press('Control+Home');
      for (let lane = 0; lane < lanes; lane += 1) {
        await page.keyboard.press('Home');
        for (let step = 0; step <= all.length; step += 1) {
          reached.add(await here());
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('ArrowDown');
      }
      expect(all.filter((key) => !reached.has(key))).toEqual([]);
    });
  });

  test('are lists from top to bottom on a narrow screen, with nothing beyond its edge', async () => {
    const narrow = { viewport: { width: 320, height: 700 } };
    await browser.visit(
      query,
      async ({ page }) => {
        await figures(page).nth(1).waitFor();
        expect(await page.locator('.compared .compared-list').count()).toBe(2);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
      narrow,
    );
  });

  test('need a script: without one the page has no dead form, and the pairs are links', async () => {
    await browser.visit(
      '/compare/',
      async ({ page }) => {
        expect(await page.locator('#compare-form').isVisible()).toBe(false);
        expect(await page.locator('table.pairs a').count()).toBeGreaterThan(0);
      },
      { javaScriptEnabled: false },
    );
  });
});
