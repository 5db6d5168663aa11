import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSite, settings, type SiteBrowser } from '../../../tests/site/browser.ts';
import { gzipped } from './engines.ts';
import { longFrames, recordFrames, type Frame } from './frames.ts';

/** What a reader who types waits for and sees, in a browser whose processor is a quarter as fast. */
export interface Typing {
  /** From the first key to the first hit, once the records are there, in ms. */
  firstHits: number[];
  /** Frames over 50 ms, by where and when. */
  frames: { where: string; all: Frame[]; long: Frame[] }[];
}

/** Where somebody types: the box of a page, and the page of results with its own field. */
const places = [
  ['the box', '/about/', '#site-search'],
  ['the page of results', '/search/?q=hampshire', '#search-text'],
] as const;

/** Types queries key by key, takes them back and types them again: at once, while records come, and once they are there. */
export async function typing(texts: readonly string[]): Promise<Typing> {
  const site = await openSite();
  try {
    const found: Typing = { firstHits: [], frames: [] };
    for (const [name, path, field] of places) {
      const page = await slowPage(site, path);
      const touch = await touchOf(page, field);
      for (const when of ['cold', 'warm']) {
        const record = await recordFrames(site.browser, page);
        await touch();
        await clear(page);
        for (const text of texts) await typeAndTakeBack(page, field, text);
        const all = await record();
        found.frames.push({ where: `${name}, ${when}`, all, long: longFrames(all) });
      }
      if (field === '#site-search')
        for (const text of texts) found.firstHits.push(await firstHit(page, text.charAt(0)));
      await page.close();
    }
    return found;
  } finally {
    await site.close();
  }
}

async function slowPage(site: SiteBrowser, path: string): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
}

/**
 * A way to click into a field. What drives the browser looks for elements by a script of its own that has the page laid out:
 * no part of a frame, so it is asked for the place beforehand, and while frames are recorded there are mouse and keys alone.
 */
async function touchOf(page: Page, field: string): Promise<() => Promise<void>> {
  const { x, y, width, height } = (await page.locator(field).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return () => page.mouse.click(x + width / 2, y + height / 2);
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
}

/** As somebody quick types, with two letters taken back; on the page of results it is sent as well. */
async function typeAndTakeBack(page: Page, field: string, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 80 });
  if (field !== '#site-search') await page.keyboard.press('Enter');
  for (let count = 0; count < 2; count += 1) await page.keyboard.press('Backspace', { delay: 40 });
  await page.waitForTimeout(120);
  await clear(page);
}

/** Presses a key and waits for the frame that shows a hit; gives up after two seconds. */
async function firstHit(page: Page, key: string): Promise<number> {
  await page.focus('#site-search');
  await clear(page);
  await page.evaluate(watchForHit);
  await page.keyboard.press(key);
  return page.evaluate<number>('globalThis.hitSeen');
}

const watchForHit = `void (() => {
  const popup = document.querySelector('.search-popup');
  globalThis.hitSeen = new Promise((resolve) => {
    let start = 0;
    document.querySelector('#site-search').addEventListener('keydown', () => { start = performance.now(); }, { once: true });
    const observer = new MutationObserver(() => {
      if (start === 0 || popup.hidden || !popup.querySelector('[role="option"]')) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    });
    observer.observe(popup, { childList: true, subtree: true, attributes: true });
    setTimeout(() => resolve(2000), 2000);
  });
})()`;

/**
 * What the browser fetches from the first touch of the box on, after gzip -9: what the first hit waits for (script and the
 * first part of the index), the script alone, and the second part, which is asked for meanwhile.
 */
export async function fetchedForFirstHit(): Promise<{ needed: number; script: number; meanwhile: number }> {
  const site = await openSite();
  try {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/about/`, { waitUntil: 'networkidle' });
    const paths: string[] = [];
    // Of the worker's requests the page knows nothing, its context does.
    page.context().on('response', (response) => paths.push(new URL(response.url()).pathname));
    await page.focus('#site-search');
    await page.keyboard.type('t');
    await page.waitForSelector('.search-popup:not([hidden]) [role="option"]');
    const sizes = [...new Set(paths)].map((path) => ({
      path,
      size: gzipped(readFileSync(join(settings.outDir, path))),
    }));
    const sum = (some: typeof sizes) => some.reduce((total, { size }) => total + size, 0);
    const script = sum(sizes.filter(({ path }) => path.endsWith('.js')));
    const needed = script + sum(sizes.filter(({ path }) => path.endsWith('/index.json')));
    return { needed, script, meanwhile: sum(sizes) - needed };
  } finally {
    await site.close();
  }
}
