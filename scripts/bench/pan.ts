import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { renderTable } from '../../src/charts/render-table.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { launchChromium } from '../../tests/site/chromium.ts';
import { listen } from '../listen.ts';
import { readSettings } from '../settings.ts';
import { staticServer } from '../static-server.ts';
import { madeUpItems } from './made-up.ts';
import { targetLine } from './target.ts';

const marks = 500;
const slower = 4;
const steps = 90;

/** The frames of one pan: the middle and the longest time from one to the next, and the wait for the layout after it. */
interface Frames {
  count: number;
  seconds: number;
  middle: number;
  longest: number;
  settled: number;
}

const settings = readSettings(process.env, join(import.meta.dirname, '../..'));
const page = pageWithTimeline();
const server = staticServer({ root: settings.outDir, basePath: settings.basePath });
const origin = `http://localhost:${await listen(server, { port: 0, host: 'localhost' })}`;
const browser = await launchChromium();
try {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await tab.route('**/bench-pan/', (route) => route.fulfill({ contentType: 'text/html', body: page }));
  await tab.goto(`${origin}${settings.basePath}bench-pan/`);
  const { count, seconds, middle, longest, settled } = await pan(tab);
  console.log(
    `pan of ${marks} marks, CPU ÷ ${slower}: ${(count / seconds).toFixed(0)} frames a second ` +
      `(${middle.toFixed(0)} ms a frame in the middle, ${longest.toFixed(0)} ms at most); ` +
      `laid out exactly ${settled.toFixed(0)} ms after it`,
  );
  console.log(targetLine({ what: 'exact layout after a pan', value: settled, most: 100, unit: 'ms' }));
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** A page of the built site with a timeline, which is replaced by one of made-up items: scripts and styles are those that readers get. */
function pageWithTimeline(): string {
  const home = join(settings.outDir, 'authorities');
  if (!existsSync(home)) throw new Error(`There is no ${home}. Build the site first: npm run build`);
  const pages = readdirSync(home).map((name) => join(home, name, 'index.html'));
  const figure = /<figure class="timeline-figure".*?<\/figure>/s;
  const html = pages
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'))
    .find((text) => figure.test(text));
  if (html === undefined) throw new Error(`No page under ${home} has a timeline.`);
  return html.replace(figure, () => madeUpFigure());
}

function madeUpFigure(): string {
  const items = madeUpItems(marks);
  const options = { id: 'bench', title: 'Bench' };
  return `<figure class="timeline-figure" id="bench-figure"><div class="chart-controls"></div>
<div class="chart-picture chart-wide">${renderSvg(timeline(items, { ...options, id: 'bench-wide', width: 760 }))}</div>
<details class="as-table"><summary>Table <span class="count"></span></summary>${renderTable(items, options)}</details></figure>`;
}

/** Zooms in, then drags there and back while the processor is slowed down. */
async function pan(tab: Page): Promise<Frames> {
  await tab.locator('.timeline-figure').evaluate((element) => element.scrollIntoView());
  await tab.getByRole('button', { name: 'Zoom in' }).click();
  await tab.waitForTimeout(1500);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const { x = 0, y = 0, width = 0 } = (await tab.locator('.chart-picture').boundingBox()) ?? {};
  const middle = x + width / 2;
  await tab.mouse.move(middle, y + 26);
  await tab.mouse.down();
  await tab.mouse.move(middle + 8, y + 26);
  await tab.waitForTimeout(500);
  await tab.evaluate(watchFrames);
  for (let step = 0; step < steps; step += 1) await tab.mouse.move(middle + 200 * Math.sin(step / 15), y + 26);
  const frames = await tab.evaluate<number[]>('benchFrames.slice()');
  await tab.mouse.up();
  const settled = await tab.evaluate<number>('benchSettled');
  const times = frames.slice(1).map((time, index) => time - (frames[index] ?? time));
  const sorted = [...times].sort((a, b) => a - b);
  return {
    count: times.length,
    seconds: times.reduce((sum, time) => sum + time, 0) / 1000,
    middle: sorted[Math.floor(sorted.length / 2)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    settled,
  };
}

/** In the page: keeps the time of each frame, and of the layout after the pointer has let go. */
function watchFrames(): void {
  const frames: number[] = [];
  const next = (time: number) => {
    frames.push(time);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  const settled = new Promise<number>((done) => {
    addEventListener(
      'pointerup',
      () => {
        const from = performance.now();
        const look = () => {
          if (document.querySelector('.chart.moving')) requestAnimationFrame(look);
          else done(performance.now() - from);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  Object.assign(globalThis, { benchFrames: frames, benchSettled: settled });
}
