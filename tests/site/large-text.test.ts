import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type SiteBrowser } from './browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const pages = [
  '/',
  '/authorities/isle-of-wight/',
  '/interventions/isle-of-wight-2013/',
  '/inspections/isle-of-wight-2014-sif/',
  '/reports/hampshire-2016-05-25-torbay/',
  '/timeline/',
  '/compare/',
  '/search/',
];

test.each(pages)('%s fits 320 pixels when its text is twice as large', async (path) => {
  await site.visit(
    path,
    async ({ page }) => {
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
    { viewport: { width: 320, height: 800 } },
  );
});
