import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { listen } from '../../scripts/listen.ts';
import { readSettings } from '../../scripts/settings.ts';
import { staticServer } from '../../scripts/static-server.ts';
import { launchChromium } from './chromium.ts';

/** The settings that the site was built with, for tests that read its files. */
export const settings = readSettings(process.env, join(import.meta.dirname, '../..'));

/** How long a page may take for one thing, in milliseconds: no test is about time, and a machine may do other work too. */
const patience = 90_000;
/** How long a page must ask for nothing. */
const pause = 50;

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
        context.setDefaultTimeout(patience);
        const page = await context.newPage();
        const troubles = watch(page, origin);
        const quiet = quietOf(page, options?.javaScriptEnabled !== false);
        await page.goto(origin + path, { waitUntil: 'load' });
        await quiet();
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

/**
 * Waits until a page that has loaded asks for nothing and has nothing left to do that it put off. Playwright’s own
 * `networkidle` waits half a second for that, on each of hundreds of visits.
 */
function quietOf(page: Page, hasScripts: boolean): () => Promise<void> {
  const underWay = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    asked += 1;
    underWay.add(request);
  });
  const end = (request: Request) => underWay.delete(request);
  page.on('requestfinished', end).on('requestfailed', end);
  return async () => {
    for (let before = -1; before !== asked || underWay.size > 0;) {
      before = asked;
      await page.waitForTimeout(pause);
      if (hasScripts) await page.evaluate(untilIdle);
    }
  };
}

/** Runs in the page: two frames for what watches its layout, then whatever waits for an idle moment, in its order. */
const untilIdle = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 1000 })));
  });

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
