import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openSite, settings, type SiteBrowser } from './browser.ts';
import { readBuiltSite } from './built-site.ts';
import { fullestTimeline, geometryOf, laidOutAnew, type TimelinePage, timelineOf } from './timeline-page.ts';

const address = fullestTimeline();
const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 390, height: 844 } };

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens the fullest timeline, does something with it, and finds no trouble on the way. */
async function withTimeline(
  work: (timeline: TimelinePage) => Promise<void>,
  { query = '', ...options }: BrowserContextOptions & { query?: string } = wide,
): Promise<void> {
  await site.visit(
    address + query,
    async ({ page, troubles }) => {
      await work(await timelineOf(page));
      expect(troubles).toEqual([]);
    },
    { ...wide, ...options },
  );
}

/** A button of some of the last years, by how many they are: its name says which. */
const lastYears = async (timeline: TimelinePage, count: number) => {
  const names = await timeline.figure.getByRole('group', { name: 'Years' }).getByRole('button').allInnerTexts();
  const found = names.find((name) => {
    const [first = 0, last = 0] = [...name.matchAll(/\d{4}/g)].map(([year]) => Number(year));
    return last - first + 1 === count;
  });
  return button(timeline, found ?? `the last ${String(count)} years`);
};
const button = ({ figure }: TimelinePage, name: string) => figure.getByRole('button', { name, exact: true });
const queryOf = (page: Page) => new URL(page.url()).search;

/** A place in the middle of the picture where nothing but the ground is. */
async function middleOf({ picture }: TimelinePage): Promise<{ x: number; y: number }> {
  const { x = 0, y = 0, width = 0 } = (await picture.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + 30 };
}

const drawnIn = ({ picture }: TimelinePage) => picture.locator('svg').evaluate((svg) => svg.outerHTML);

/** What each mark, label and line in the window is, and its left, top and width in pixels. */
const placesIn = ({ picture }: TimelinePage) =>
  picture.locator('svg').evaluate((svg) =>
    Array.from(svg.querySelectorAll('.item :is(path, circle, rect, text), .join, .tick')).flatMap((one) => {
      const { left, top, width, bottom } = one.getBoundingClientRect();
      return bottom < 0 || top > innerHeight ? [] : [{ name: one.getAttribute('class'), place: [left, top, width] }];
    }),
  );

describe('a timeline by hand', () => {
  test('has buttons that zoom and move it, its table with it, and write so into the address', async () => {
    await withTimeline(async (timeline) => {
      const { page, marks, rows, status, settled } = timeline;
      const all = await marks();
      expect(await rows()).toEqual(all);
      expect(await status()).toContain(`All ${all.length} shown`);
      await button(timeline, 'Zoom in').click();
      await settled();
      const zoomed = await marks();
      expect(zoomed.length).toBeLessThan(all.length);
      expect(await rows()).toEqual(zoomed);
      expect(await status()).toContain(`${zoomed.length} of ${all.length} shown`);
      const query = queryOf(page);
      expect(query).toMatch(/timeline=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
      await button(timeline, 'Later').click();
      await settled();
      expect(queryOf(page) > query).toBe(true);
      await button(timeline, 'All years').click();
      await settled();
      expect(queryOf(page)).toBe('');
      expect(await marks()).toEqual(all);
    });
  });

  test('is laid out after each change as the build would have laid it out', async () => {
    await withTimeline(async (timeline) => {
      const named = ['Zoom in', 'Earlier', 'Zoom in'].map((name) => button(timeline, name));
      for (const one of [...named, await lastYears(timeline, 5)]) {
        await one.click();
        await timeline.settled();
        expect(geometryOf(await drawnIn(timeline))).toBe(await laidOutAnew(timeline));
      }
    });
  });

  test('leaves the wheel to the page, unless Ctrl is held or the picture has the focus', async () => {
    await withTimeline(async (timeline) => {
      const { page, settled } = timeline;
      const { x, y } = await middleOf(timeline);
      await page.mouse.move(x, y);
      const before = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 40);
      await settled();
      expect(await page.evaluate(() => scrollY)).toBe(before + 40);
      expect(queryOf(page)).toBe('');
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      await settled();
      const zoomed = queryOf(page);
      expect(zoomed).toContain('timeline=');
      await page.mouse.click(x, y - 40);
      await page.mouse.wheel(0, -200);
      await settled();
      expect(queryOf(page)).not.toBe(zoomed);
      expect(await page.evaluate(() => scrollY)).toBe(before + 40);
    });
  });

  test('is dragged to other years; its marks move meanwhile, and a drag that ends on a mark follows no link', async () => {
    await withTimeline(
      async (timeline) => {
        const { page, picture, settled } = timeline;
        const before = queryOf(page);
        const mark = picture.locator('.item .symbol').first();
        const { x = 0, y = 0 } = (await mark.boundingBox()) ?? {};
        const heading = await picture.locator('.heading').first().boundingBox();
        await page.mouse.move(x + 4, y + 4);
        await page.mouse.down();
        await page.mouse.move(x + 80, y + 4, { steps: 4 });
        // A slow machine may take the pauses between these steps for a rest of the hand, and lay out what is shown.
        expect((await mark.boundingBox())?.x).toBeCloseTo(x + 76, -1);
        expect(await picture.locator('.heading').first().boundingBox()).toEqual(heading);
        await page.mouse.up();
        await settled();
        expect(new URL(page.url()).pathname).toBe(address);
        expect(queryOf(page)).not.toBe(before);
        expect(await picture.locator('[transform], .moving').count()).toBe(0);
        expect(geometryOf(await drawnIn(timeline))).toBe(await laidOutAnew(timeline));
        await page.goBack();
        expect(queryOf(page)).toBe(before);
      },
      { ...wide, query: '?timeline=2014-01-01..2016-12-31' },
    );
  });

  test('is exact in the window once the hand lets go, before what is out of sight is drawn', async () => {
    await withTimeline(
      async (timeline) => {
        const { page, settled } = timeline;
        const { x, y } = await middleOf(timeline);
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + 90, y, { steps: 3 });
        // Nothing is done in idle moments until the places have been read.
        await page.evaluate(() => {
          const held: IdleRequestCallback[] = [];
          const later = window.requestIdleCallback.bind(window);
          window.requestIdleCallback = (work) => held.push(work);
          Object.assign(globalThis, { letIdle: () => held.forEach((work) => later(work)) });
        });
        await page.mouse.up();
        const soon = await placesIn(timeline);
        await page.evaluate('letIdle()');
        await page.evaluate(() => dispatchEvent(new Event('scroll')));
        await settled();
        expect(soon.length).toBeGreaterThan(20);
        const exact = await placesIn(timeline);
        // What is moved as a whole may be a tenth of a pixel away from what is written to a tenth of a pixel.
        const near = exact.map(({ name, place }) => ({
          name,
          place: place.map((value): unknown => expect.closeTo(value, 0)),
        }));
        expect(soon).toEqual(near);
        expect(geometryOf(await drawnIn(timeline))).toBe(await laidOutAnew(timeline));
      },
      { ...wide, viewport: { width: 1280, height: 500 }, query: '?timeline=2012-01-01..2018-12-31' },
    );
  });

  test('is as it was after a drag that leads nowhere, since all of it is shown', async () => {
    await withTimeline(async (timeline) => {
      const { page, picture, settled } = timeline;
      const { x, y } = await middleOf(timeline);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y, { steps: 3 });
      await page.mouse.up();
      await settled();
      expect(await picture.locator('[transform], .moving').count()).toBe(0);
      expect(await picture.locator('.item .label').first().isVisible()).toBe(true);
    });
  });

  test('is pinched by two fingers', async () => {
    await withTimeline(
      async (timeline) => {
        const { page, settled } = timeline;
        const { x, y } = await middleOf(timeline);
        const fingers = await page.context().newCDPSession(page);
        await touch(fingers, 'touchStart', [x - 40, y], [x + 40, y]);
        for (const apart of [60, 80, 100, 120]) await touch(fingers, 'touchMove', [x - apart, y], [x + apart, y]);
        await touch(fingers, 'touchEnd');
        await settled();
        expect(queryOf(page)).toContain('timeline=');
      },
      { ...wide, hasTouch: true },
    );
  });

  test('is as it was after Back, and as it is shown in an address that was passed on', async () => {
    await withTimeline(async (timeline) => {
      const { page, marks, rows, settled } = timeline;
      const all = await marks();
      await (await lastYears(timeline, 5)).click();
      await settled();
      const [shown, { url }] = [await marks(), { url: page.url() }];
      await page.goBack();
      await settled();
      expect([await marks(), await rows()]).toEqual([all, all]);
      await page.goForward();
      await settled();
      expect(await marks()).toEqual(shown);
      await page.goto(url);
      const again = await timelineOf(page);
      expect([await again.marks(), await again.rows()]).toEqual([shown, shown]);
      expect(await (await lastYears(again, 5)).getAttribute('aria-pressed')).toBe('true');
    });
  });

  test.each([
    ['wide', wide],
    ['narrow', narrow],
  ])('filters picture, count and table alike, %s', async (_, options) => {
    await withTimeline(async ({ page, figure, marks, rows, settled }) => {
      const all = await marks();
      await figure.locator('.chart-filters > summary').click();
      const box = figure.getByRole('checkbox').first();
      const lane = await box.getAttribute('value');
      await box.uncheck();
      await settled();
      const shown = await marks();
      expect(shown.length).toBeLessThan(all.length);
      expect(shown.some((key) => key.startsWith(`${lane}/`))).toBe(false);
      expect(await rows()).toEqual(shown);
      expect(await figure.locator('.as-table .count').innerText()).toBe(`${shown.length} of ${all.length}`);
      expect(await figure.locator('figcaption').innerText()).toMatch(/^Of the whole, not only of what is shown: /);
      expect(queryOf(page)).toBe(`?timeline-without=${lane}`);
      expect(await axeFindings(page)).toEqual([]);
    }, options);
  });

  test('is a list from top to bottom on a phone, without buttons to zoom', async () => {
    await withTimeline(
      async ({ page, figure, picture }) => {
        expect(await picture.getAttribute('class')).toContain('chart-narrow');
        expect(await figure.locator('.chart-controls').getByRole('button').filter({ visible: true }).count()).toBe(0);
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        expect(await figure.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(
          0,
        );
      },
      { viewport: { width: 320, height: 800 } },
    );
  });
});

/** Two fingers on the glass. */
async function touch(session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [number, number][]) {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
}

describe('the card of a mark', () => {
  test('opens under a resting pointer, stays while the pointer is on it, and closes at Esc', async () => {
    await withTimeline(async ({ page, figure, picture, settled }) => {
      const mark = picture.locator('.item .symbol').first();
      const card = figure.locator('.chart-card');
      await mark.hover();
      await card.waitFor();
      await card.hover();
      await settled();
      expect(await card.isVisible()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await card.isVisible()).toBe(false);
      await page.mouse.move(2, 2);
      await mark.hover();
      await card.waitFor();
      await page.mouse.move(2, 2);
      await card.waitFor({ state: 'hidden' });
    });
  });

  test('says what, when, how sure and where, as the table does, and leads to the paragraph', async () => {
    await withTimeline(async ({ page, figure, picture, marks }) => {
      const [first = ''] = await marks();
      await picture.locator('.item').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      const card = figure.locator('.chart-card');
      const row = page.locator(`[id="timeline-item-${first}"]`);
      const words = (await card.innerText()).replace(/\s+/g, ' ').toLowerCase();
      for (const part of ['.when', '.what', '.sure', '.source']) {
        const said = ((await row.locator(part).textContent()) ?? '').replace(/\s+/g, ' ').toLowerCase();
        expect(words).toContain(said);
      }
      const source = card.locator('.card-source a');
      expect(await source.getAttribute('href')).toBe(await row.locator('a.source').getAttribute('href'));
      await source.focus();
      await page.keyboard.press('Escape');
      expect(await card.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(first);
    });
  });

  test('opens at the first touch of a finger, and the second follows the link', async () => {
    await withTimeline(
      async ({ page, figure, picture }) => {
        const mark = picture.locator('a.item').first();
        const href = await mark.getAttribute('href');
        await mark.locator('.symbol').tap();
        await figure.locator('.chart-card').waitFor();
        expect(new URL(page.url()).pathname).toBe(address);
        await mark.locator('.symbol').tap();
        await page.waitForURL((url) => url.pathname === new URL(href ?? '', page.url()).pathname);
      },
      { ...wide, hasTouch: true },
    );
  });

  test.each([320, 390])(
    'opens at the first touch and under a resting pointer in the list at %i pixels too',
    async (width) => {
      await withTimeline(
        async ({ page, figure, picture, settled }) => {
          const [mark, other] = [picture.locator('a.item').first(), picture.locator('a.item').nth(2)];
          const help = figure.locator('.chart-help');
          await help.locator('summary').click();
          expect(await help.innerText()).toContain('Touch: the first touch of a mark opens its card');
          const href = await mark.getAttribute('href');
          const card = figure.locator('.chart-card');
          await other.locator('.symbol, .body').first().hover();
          await card.waitFor();
          await page.keyboard.press('Escape');
          await mark.locator('.symbol, .body').first().tap();
          await card.waitFor();
          expect(new URL(page.url()).pathname).toBe(address);
          await settled();
          expect(await card.locator('.card-what').innerText()).not.toBe('');
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(await axeFindings(page)).toEqual([]);
          await mark.locator('.symbol, .body').first().tap();
          await page.waitForURL((url) => url.pathname === new URL(href ?? '', page.url()).pathname);
        },
        { viewport: { width, height: 844 }, hasTouch: true },
      );
    },
  );
});

describe('a timeline by keyboard', () => {
  test('is one stop for Tab, which arrows, Home and End lead from to every mark, and Esc out of', async () => {
    await withTimeline(async ({ page, figure, picture, marks }) => {
      const all = await marks();
      expect(await picture.locator('[tabindex="0"]').count()).toBe(1);
      await figure.locator('.chart-help > summary').focus();
      await page.keyboard.press('Tab');
      const reached = new Set<string>();
      await page.keyboard.press('Control+Home');
      for (let lane = ''; ;) {
        await page.keyboard.press('Home');
        const first = await focused(page);
        if (first === lane) break;
        lane = first;
        for (let key = '', next = first; next !== key; next = await focused(page)) {
          reached.add((key = next));
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('ArrowDown');
      }
      expect([...reached].sort()).toEqual([...all].sort());
      expect(await picture.locator('[tabindex="0"]').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await figure.locator('.chart-card').isVisible()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await picture.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('keeps the focus on its mark when it is zoomed, and opens the mark’s page at Enter', async () => {
    await withTimeline(
      async ({ page, picture, settled }) => {
        const mark = picture.locator('a.item').last();
        const href = (await mark.getAttribute('href')) ?? '';
        const key = (await mark.getAttribute('data-key')) ?? '';
        await mark.focus();
        const { x = 0, y = 0 } = (await mark.locator('.symbol, .body').first().boundingBox()) ?? {};
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, -100);
        await settled();
        expect(queryOf(page)).toContain('timeline=');
        expect(await focused(page)).toBe(key);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === new URL(href, page.url()).pathname);
      },
      { ...wide, reducedMotion: 'reduce' },
    );
  });

  test('has names in the browser’s own tree that say what, when and how sure', async () => {
    await withTimeline(async ({ page, figure, rows }) => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const plain = (text: unknown) => String(text).replace(/\s+/g, ' ').toLowerCase();
      const names = nodes.filter(({ ignored }) => !ignored).map(({ name }) => plain(name?.value ?? ''));
      for (const id of await rows()) {
        const row = page.locator(`[id="timeline-item-${id}"]`);
        const [what, when] = [await row.locator('.what').textContent(), await row.locator('.when').textContent()];
        const sure = plain(await row.locator('.sure').textContent()).replace('told as having happened', '');
        const name = names.find((one) => one.startsWith(`${plain(what)}, ${plain(when)}`));
        expect(name, id).toBeDefined();
        expect(name).toContain(sure);
      }
      expect(nodes.some(({ role }) => role?.value === 'application')).toBe(false);
      // What is offered under the picture tells its own.
      expect(await figure.locator('[role=status]:not(.take-away *)').count()).toBe(1);
    });
  });

  test('has a link past its marks', async () => {
    await withTimeline(async ({ page, figure }) => {
      await figure.locator('.past-chart').focus();
      expect(await figure.locator('.past-chart').isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await figure.locator('.as-table > summary').evaluate((one) => one === document.activeElement)).toBe(true);
    });
  });
});

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? document.activeElement?.className ?? '');

describe('a timeline at rest', () => {
  test('has all its marks as links without JavaScript, in the order of the table, and no control', async () => {
    await site.visit(
      address,
      async ({ page }) => {
        const figure = page.locator('.timeline-figure');
        expect(await figure.locator('button, input, select').count()).toBe(0);
        expect(await figure.locator('[tabindex="-1"]').count()).toBe(0);
        const links = await figure
          .locator('.chart-wide a.item')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        const rows = await figure
          .locator('.as-table tbody a.what')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
        expect(links).toEqual(rows);
        expect(links.length).toBeGreaterThan(5);
      },
      { ...wide, javaScriptEnabled: false },
    );
  });

  test('moves at once for a reader who wants no movement', async () => {
    await withTimeline(
      async (timeline) => {
        const { page, figure } = timeline;
        await page.evaluate(() => {
          new MutationObserver((changes) => {
            if (changes.some(({ attributeName }) => attributeName === 'transform')) document.title = 'moved';
          }).observe(document.body, { subtree: true, attributes: true });
        });
        await button(timeline, 'Zoom in').click();
        expect(await figure.locator('.chart-wide .item[transform]').count()).toBe(0);
        expect(queryOf(page)).toContain('timeline=');
        expect(await page.title()).not.toBe('moved');
      },
      { ...wide, reducedMotion: 'reduce' },
    );
  });

  test.each(['light', 'dark'] as const)('is clear to axe with everything open, %s', async (colorScheme) => {
    await withTimeline(
      async (timeline) => {
        const { page, figure, picture, settled } = timeline;
        await figure.locator('.chart-filters > summary').click();
        await figure.locator('.as-table > summary').click();
        await (await lastYears(timeline, 10)).click();
        await settled();
        await picture.locator('.item').nth(1).focus();
        await page.keyboard.press('ArrowRight');
        expect(await axeFindings(page)).toEqual([]);
      },
      { ...wide, colorScheme },
    );
  });

  test('shows marks, controls and card in the reader’s own colours where those are forced', async () => {
    await withTimeline(
      async ({ page, picture }) => {
        await picture.locator('.item').first().focus();
        await page.keyboard.press('ArrowRight');
        expect(await axeFindings(page)).toEqual([]);
        const fills = await picture.locator('.symbol').evaluateAll((all) => {
          const ground = getComputedStyle(document.body).backgroundColor;
          return all.map((one) =>
            [getComputedStyle(one).fill, getComputedStyle(one).stroke].some((one) => one !== ground),
          );
        });
        expect(fills.every(Boolean)).toBe(true);
      },
      { ...wide, forcedColors: 'active' },
    );
  });

  test('is printed as the wide picture and a dated table with addresses in full, without its controls', async () => {
    await withTimeline(async ({ page, figure }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await figure.locator('button, .chart-filters').filter({ visible: true }).count()).toBe(0);
      expect(await figure.locator('.chart-picture').filter({ visible: true }).count()).toBe(1);
      expect(await figure.locator('caption').innerText()).toMatch(/Evidence up to \d{1,2} \w+ \d{4}/);
      const link = figure.locator('.as-table a.what').first();
      const printed = await link.evaluate((one) => getComputedStyle(one, '::after').content);
      expect(printed.replaceAll(/" "|^"|"$/g, '')).toContain(settings.siteUrl);
      expect(printed).toContain(await link.getAttribute('href'));
    }, narrow);
  });
});

test('the scripts of charts weigh at most 45 kB, compressed, and come only with a chart', async () => {
  const scripts = await site.visit(
    address,
    async ({ page }) => {
      await timelineOf(page);
      return page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .flatMap(({ name }) => (name.endsWith('.js') ? [new URL(name).pathname] : [])),
      );
    },
    wide,
  );
  const { pages } = readBuiltSite();
  const plain = [...pages.values()].filter(
    ({ ids, isRedirect }) => !isRedirect && ![...ids].some((id) => /-(figure|words)$/.test(id)),
  );
  expect(plain.length).toBeGreaterThan(0);
  // The search's box stands on every page, a page of mere prose too.
  const prose = pages.get('about/index.html')?.links ?? [];
  const own = scripts.filter((path) => !prose.some((link) => link.endsWith(path)));
  const inPage = (path: string) => path.slice(settings.basePath.length);
  const weights = own.map((path) => gzipSync(readFileSync(join(settings.outDir, inPage(path))), { level: 9 }).length);
  expect(own.length).toBeGreaterThan(0);
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(45_000);
  for (const { links } of plain) expect(links.filter((link) => own.some((path) => link.endsWith(path)))).toEqual([]);
});
