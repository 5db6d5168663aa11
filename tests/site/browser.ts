import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { listen } from '../../scripts/listen.ts';
import { readSettings } from '../../scripts/settings.ts';
import { staticServer } from '../../scripts/static-server.ts';
import { launchChromium } from './chromium.ts';

/** The settings that the site was built with, for tests that read its files. */
export const settings = readSettings(process.env, join(import.meta.dirname, '../..'));

/** A browser with the built site before it. */
export interface SiteBrowser {
  browser: Browser;
  /** The address of the local server, without a path. */
  origin: string;
  /** Opens a path of the site (with its base path) in a context of its own, which ends with the work. */
  visit: <T>(path: string, work: (visit: Visit) => Promise<T>, options?: BrowserContextOptions) => Promise<T>;
  close: () => Promise<void>;
}

/** A page that has loaded, and all that went wrong on the way. */
export interface Visit {
  page: Page;
  troubles: string[];
}

/** Serves a folder (else the built site) on a free port and starts a browser. */
export async function openSite(root = settings.outDir, basePath = settings.basePath): Promise<SiteBrowser> {
  if (!existsSync(root)) throw new Error(`There is no ${root}. Build the site first: npm run build`);
  const server = staticServer({ root, basePath });
  const origin = `http://localhost:${await listen(server, { port: 0, host: 'localhost' })}`;
  const browser = await launchChromium();
  return {
    browser,
    origin,
    visit: async (path, work, options) => {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        const troubles = watch(page, origin);
        await page.goto(origin + path, { waitUntil: 'load' });
        await page.waitForLoadState('networkidle');
        return await work({ page, troubles });
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Collects script errors, requests that fail and requests that leave the site. */
function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(`${origin}/`) || /^(data|blob|about):/.test(request.url());
    if (!isOurs) troubles.push(`request to another site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  return troubles;
}
