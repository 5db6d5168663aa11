import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ourRecord } from '../record.ts';
import { axeFindings } from './axe.ts';
import { openSite, type SiteBrowser } from './browser.ts';

let site: SiteBrowser;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The names in the rows that are seen, in their order. */
const names = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-rows] > li')]
      .filter((row) => row.checkVisibility({ contentVisibilityAuto: false }))
      .map((row) => row.querySelector('.line-name')?.textContent.trim() ?? ''),
  );
const status = (page: Page) => page.locator('.list-count').innerText();

describe('the list of councils', () => {
  test('is narrowed as one types, says how many are left, and keeps it in the address', async () => {
    await site.visit('/authorities/', async ({ page, troubles }) => {
      const all = await names(page);
      await page.getByLabel('Name of a council').fill('wight isle');
      expect(await names(page)).toEqual(['Isle of Wight']);
      expect(await status(page)).toBe(`1 of ${all.length} councils`);
      expect(new URL(page.url()).search).toBe('?q=wight+isle');
      await page.getByLabel('Name of a council').fill('no such place');
      expect(await names(page)).toEqual([]);
      expect(await status(page)).toMatch(/^None of /);
      await page.getByRole('button', { name: 'Show all again' }).click();
      expect(await names(page)).toEqual(all);
      expect(new URL(page.url()).search).toBe('');
      expect(troubles).toEqual([]);
    });
  });

  test('is restored by the address, by coming back and by stepping back', async () => {
    await site.visit('/authorities/?grade=1&sort=date%3Adown', async ({ page }) => {
      const inadequate = await names(page);
      expect(inadequate.length).toBeGreaterThan(0);
      expect(await page.getByLabel('Latest overall grade').inputValue()).toBe('1');
      await page.locator('[data-rows] > li:visible .line-name a').first().click();
      await page.waitForURL('**/authorities/*/');
      await page.goBack();
      await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('[name=grade]')?.value === '1');
      expect(await names(page)).toEqual(inadequate);
      await page.getByLabel('Latest overall grade').selectOption('');
      expect((await names(page)).length).toBeGreaterThan(inadequate.length);
      await page.goBack();
      await expect.poll(() => names(page)).toEqual(inadequate);
    });
  });

  test('is sorted by grade and by date, those without one last, and goes back to its own order', async () => {
    await site.visit('/authorities/', async ({ page }) => {
      const all = await names(page);
      const sort = page.getByLabel('In the order of');
      const values = (key: string) =>
        page.evaluate(
          (name) =>
            [...document.querySelectorAll<HTMLElement>('[data-rows]:not([hidden]) > li')].map(
              ({ dataset }) => dataset[name] ?? '',
            ),
          key,
        );
      for (const [choice, key, sign] of [
        ['level:up', 'level', 1],
        ['level:down', 'level', -1],
        ['date:down', 'date', -1],
      ] as const) {
        await sort.selectOption(choice);
        const found = await values(key);
        expect(found).toHaveLength(all.length);
        const known = found.filter(Boolean).map(Number);
        expect(known).toEqual([...known].sort((a, b) => sign * (a - b)));
        expect(found.slice(known.length).every((value) => value === '')).toBe(true);
      }
      await sort.selectOption('');
      expect(await names(page)).toEqual(all);
    });
  });

  test('holds every council without a script, by name, by region and by grade, and shows no tool that nothing works', async () => {
    const { site: record } = await ourRecord();
    const expected = record.authorities
      .filter(({ ref }) => record.evidenced.has(ref))
      .map(({ title }) => title)
      .sort();
    for (const path of ['/authorities/', '/browse/region/', '/browse/grade/', '/timeline/'])
      await site.visit(
        path,
        async ({ page }) => {
          const found = await page.locator('[data-rows] > li .line-name').allInnerTexts();
          expect(found.map((name) => name.trim()).sort(), path).toEqual(expected);
          expect(await page.locator('.list-tools').filter({ visible: true }).count(), path).toBe(0);
        },
        { javaScriptEnabled: false },
      );
  });

  test('has a strip for each council with a dated inspection, whose words say each grade that it shows', async () => {
    await site.visit('/authorities/', async ({ page }) => {
      const rows = await page.locator('[data-rows] > li').evaluateAll((all) =>
        all.flatMap((row) => {
          const words = row.querySelector('.visually-hidden')?.textContent;
          const marks = [...row.querySelectorAll('.spark .item')].length;
          return words === undefined ? [] : [{ words, marks }];
        }),
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { words, marks } of rows) expect(words.split('; ')).toHaveLength(marks);
    });
  });
});

describe.each(['/authorities/', '/inspections/', '/interventions/', '/reports/', '/timeline/'])(
  'the list at %s',
  (path) => {
    test.each([
      [390, 'dark'],
      [1280, 'light'],
    ] as const)('is accessible when it is narrowed and sorted, at %i pixels, %s', async (width, colorScheme) => {
      await site.visit(
        path,
        async ({ page }) => {
          await page.locator('main [name=q]').fill('isle');
          const sorts = await page
            .locator('[name=sort] option')
            .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
          await page.locator('[name=sort]').selectOption(sorts.at(-1) ?? '');
          expect((await names(page)).length).toBeGreaterThan(0);
          expect(await axeFindings(page)).toEqual([]);
        },
        { viewport: { width, height: 900 }, colorScheme },
      );
    });

    test('answers each choice of each filter with as many rows as the choice says', async () => {
      await site.visit(path, async ({ page }) => {
        const wrong = await page.evaluate(() => {
          const shown = () => document.querySelectorAll('[data-rows] > li:not([hidden])').length;
          const found: string[] = [];
          for (const select of document.querySelectorAll<HTMLSelectElement>('.list-tools select:not([name=sort])')) {
            for (const option of [...select.options].slice(1)) {
              select.value = option.value;
              select.dispatchEvent(new Event('input', { bubbles: true }));
              const said = Number(/\((\d+)/.exec(option.text)?.[1]);
              if (shown() !== said) found.push(`${select.name} ${option.text}: ${shown()}`);
            }
            select.value = '';
            select.dispatchEvent(new Event('input', { bubbles: true }));
          }
          return found;
        });
        expect(wrong).toEqual([]);
      });
    });
  },
);
