import type { Query } from '../../../tests/search/queries.ts';
import { openSite } from '../../../tests/site/browser.ts';
import { quantile } from './measure.ts';

/** In a browser whose processor is a quarter as fast: the first hit after the first key, each query's time, the longest frame. */
export async function inBrowser(asked: readonly Query[]): Promise<string> {
  const site = await openSite();
  try {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/about/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.focus('#site-search');
    await page.waitForResponse(/statements-/);
    await page.waitForTimeout(3000);
    await page.evaluate(watchFrames);
    const times: number[] = [];
    for (const { text } of asked.slice(0, 10)) {
      await page.fill('#site-search', '');
      const took = await page.evaluate(firstHit, text.charAt(0));
      times.push(took);
      await page.keyboard.type(text.slice(1), { delay: 60 });
      await page.waitForTimeout(150);
    }
    const whole: number[] = [];
    for (const { text } of asked) {
      await page.fill('#site-search', '');
      whole.push(await page.evaluate(firstHit, text));
    }
    const frames = await page.evaluate<number[]>('globalThis.longFrames');
    const longest = Math.max(0, ...frames);
    return `In the browser, processor ÷ 4: first hit p50 ${quantile(times, 0.5)} ms, slowest ${quantile(times, 1)} ms after the first key; a whole query, from the key to the list p50 ${quantile(whole, 0.5)} ms, p95 ${quantile(whole, 0.95)} ms; ${String(frames.length)} frames over 50 ms while typing, the longest ${longest.toFixed(0)} ms`;
  } finally {
    await site.close();
  }
}

/** Notes every frame that took more than 50 ms. */
const watchFrames = `{
  globalThis.longFrames = [];
  let before = performance.now();
  const watch = (now) => { if (now - before > 50) globalThis.longFrames.push(now - before); before = now; requestAnimationFrame(watch); };
  requestAnimationFrame(watch);
}`;

/** Types at once and waits for a hit; gives up after two seconds. */
function firstHit(letter: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('#site-search');
  const start = performance.now();
  return new Promise((resolve) => {
    const list = document.querySelector('.search-popup') ?? document.body;
    const observer = new MutationObserver(() => {
      if (list.querySelector('[role="option"]') && !(list as HTMLElement).hidden) {
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      }
    });
    setTimeout(() => resolve(2000), 2000);
    observer.observe(list, { childList: true, subtree: true, attributes: true });
    if (input) {
      input.value = letter;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
}
