import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
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
const steps = 60;
/** So many of each gesture are measured, there and back in turn; the first is that of scripts which have hardly run yet. */
const pans = 7;
const turns = 5;
const figurePattern = /<figure class="timeline-figure".*?<\/figure>/s;

/** One gesture: the time from each frame to the next, the wait for the exact layout, and the work of the page's own thread in it. */
interface Gesture {
  frames: readonly number[];
  settled: number;
  worked: number;
}

const settings = readSettings(process.env, join(import.meta.dirname, '../..'));
const server = staticServer({ root: settings.outDir, basePath: settings.basePath });
const origin = `http://localhost:${await listen(server, { port: 0, host: 'localhost' })}`;
const browser = await launchChromium();
try {
  const { html, count } = fullestPage();
  await measure(
    `${marks} marks`,
    html.replace(figurePattern, () => madeUpFigure()),
  );
  await measure(`the fullest timeline of a council's page, ${count} marks`, html);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** Opens a page in the built site's place, slows it, and prints how its first timeline follows a hand. */
async function measure(what: string, html: string): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await tab.route('**/bench-pan/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await tab.goto(`${origin}${settings.basePath}bench-pan/`);
  await tab
    .locator('.timeline-figure')
    .first()
    .evaluate((element) => element.scrollIntoView());
  await tab.getByRole('button', { name: 'Zoom in' }).first().click();
  await tab.waitForTimeout(1500);
  await tab.evaluate(watch);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  console.log(
    `${what}, CPU ÷ ${slower}; from the event that ends a gesture until what is in the window is exact and painted`,
  );
  await report('a drag', pans, (index) => drag(tab, session, index % 2 === 0 ? 1 : -1));
  await report('a turn of the wheel', turns, (index) => wheel(tab, session, index % 2 === 0 ? 1 : -1));
  await tab.close();
}

/** The council's page whose timeline has the most marks: scripts and styles are those that readers get. */
function fullestPage(): { html: string; count: number } {
  const home = join(settings.outDir, 'authorities');
  if (!existsSync(home)) throw new Error(`There is no ${home}. Build the site first: npm run build`);
  const pages = readdirSync(home)
    .map((name) => join(home, name, 'index.html'))
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'))
    .map((html) => ({ html, count: rowsIn(figurePattern.exec(html)?.[0] ?? '') }));
  const [fullest] = pages.sort((a, b) => b.count - a.count);
  if (!fullest || fullest.count === 0) throw new Error(`No page under ${home} has a timeline.`);
  return fullest;
}

/** How many marks a figure has: each is a row of its table. */
function rowsIn(figure: string): number {
  return figure.match(/<tr id="[^"]*-item-/g)?.length ?? 0;
}

function madeUpFigure(): string {
  const items = madeUpItems(marks);
  const options = { id: 'bench', title: 'Bench' };
  return `<figure class="timeline-figure" id="bench-figure"><div class="chart-controls"></div>
<div class="chart-picture chart-wide">${renderSvg(timeline(items, { ...options, id: 'bench-wide', width: 760 }))}</div>
<details class="as-table"><summary>Table <span class="count"></span></summary>${renderTable(items, options)}</details></figure>`;
}

/** Makes a gesture several times and prints the middle and the slowest of them. */
async function report(what: string, times: number, make: (index: number) => Promise<Gesture>): Promise<void> {
  const made: Gesture[] = [];
  for (let index = 0; index < times; index += 1) made.push(await make(index));
  const frames = made.flatMap((one) => one.frames);
  const settled = made.map((one) => one.settled);
  const pace = (1000 * frames.length) / frames.reduce((sum, time) => sum + time, 0);
  console.log(
    `after ${what}, ${times} times: exact in ${middle(settled).toFixed(0)} ms in the middle, ` +
      `${settled.map((time) => time.toFixed(0)).join(', ')} one by one; ` +
      `the page's thread worked ${middle(made.map(({ worked }) => worked)).toFixed(0)} ms, with what waits for the paint`,
  );
  console.log(
    `  meanwhile ${pace.toFixed(0)} frames a second (${middle(frames).toFixed(0)} ms a frame in the middle, ` +
      `${Math.max(...frames).toFixed(0)} ms at most, ${middle(made.map((one) => Math.max(...one.frames))).toFixed(0)} ms at most in the middle one)`,
  );
  console.log(targetLine({ what: `exact layout after ${what}`, value: middle(settled), most: 100, unit: 'ms' }));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Drags without a rest from the first movement to the release. */
async function drag(tab: Page, session: CDPSession, way: number): Promise<Gesture> {
  const { x, y } = await axisOf(tab);
  await tab.mouse.move(x, y);
  await tab.mouse.down();
  await tab.evaluate('benchFrames.length = 0');
  for (let step = 1; step <= steps; step += 1)
    await tab.mouse.move(x + way * 160 * Math.sin((step / steps) * (Math.PI / 2)), y);
  return ended(tab, session, () => tab.mouse.up());
}

/** Zooms in by some turns of a wheel, or out again. */
async function wheel(tab: Page, session: CDPSession, way: number): Promise<Gesture> {
  const { x, y } = await axisOf(tab);
  await tab.mouse.move(x, y);
  await tab.keyboard.down('Control');
  await tab.evaluate('benchFrames.length = 0');
  for (let turn = 1; turn < 10; turn += 1) await tab.mouse.wheel(0, -40 * way);
  const gesture = await ended(tab, session, () => tab.mouse.wheel(0, -40 * way));
  await tab.keyboard.up('Control');
  return gesture;
}

/** A place where nothing but the axis is. */
async function axisOf(tab: Page): Promise<{ x: number; y: number }> {
  const {
    x = 0,
    y = 0,
    width = 0,
  } = (await tab.locator('.timeline-figure .chart-picture:visible').first().boundingBox()) ?? {};
  return { x: x + width / 2, y: y + 26 };
}

async function ended(tab: Page, session: CDPSession, end: () => Promise<void>): Promise<Gesture> {
  const frames = await tab.evaluate<number[]>('benchFrames.slice()');
  const before = await workOf(session);
  await end();
  const settled = await tab.evaluate<number>('benchSettled()');
  const worked = (await workOf(session)) - before;
  // Until what is out of sight has been drawn too, and the address been written.
  await tab.waitForTimeout(1500);
  return { frames: frames.slice(1).map((time, index) => time - (frames[index] ?? time)), settled, worked };
}

/** How long the page's thread has worked so far, in milliseconds of its own time. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** In the page: keeps the time of each frame, and how long after the last event of a gesture the picture was exact and painted. */
function watch(): void {
  const frames: number[] = [];
  let [last, seen] = [0, 0];
  let settled: { last: number; wait: number } | undefined;
  for (const kind of ['pointerup', 'wheel'])
    addEventListener(kind, ({ timeStamp }) => (last = timeStamp), { capture: true, passive: true });
  const next = (time: number) => {
    frames.push(time);
    if (last !== seen && !document.querySelector('.chart.moving')) {
      const ended = (seen = last);
      // A message that is sent before a frame is painted arrives after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (settled = { last: ended, wait: performance.now() - ended });
      port2.postMessage('');
    }
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  const benchSettled = () =>
    new Promise<number>((done) => {
      const look = () => (settled?.last === last ? done(settled.wait) : void setTimeout(look, 5));
      look();
    });
  Object.assign(globalThis, { benchFrames: frames, benchSettled });
}
