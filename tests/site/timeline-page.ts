import type { Locator, Page } from 'playwright-core';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { domainOf } from '../../src/charts/time-scale.ts';
import { timeline } from '../../src/charts/timeline.ts';
import type { Days } from '../../src/charts/timeline-item.ts';
import { readChoice } from '../../src/client/address.ts';
import { readTable } from '../../src/client/read-table.ts';
import { readable } from '../client/markup.ts';
import { readBuiltSite } from './built-site.ts';
import { addressOf } from './links.ts';

/** The address of the page of a council whose timeline holds the most. */
export function fullestTimeline(): string {
  const { pages, basePath } = readBuiltSite();
  const weight = (ids: ReadonlySet<string>) => [...ids].filter((id) => id.startsWith('timeline-item-')).length;
  const [file] = [...pages]
    .filter(([name]) => name.startsWith('authorities/'))
    .reduce((a, b) => (weight(b[1].ids) > weight(a[1].ids) ? b : a));
  return addressOf(file, basePath);
}

/** A page's timeline, ready for a reader's hands. */
export interface TimelinePage {
  page: Page;
  figure: Locator;
  picture: Locator;
  /** The keys of the marks that the picture shows, in their order. */
  marks: () => Promise<string[]>;
  /** The ids of the rows that the table shows, without what comes before the item's own. */
  rows: () => Promise<string[]>;
  status: () => Promise<string>;
  /** Waits until the picture has been laid out and said so. */
  settled: () => Promise<void>;
}

/** Waits for the script of a page's timeline. */
export async function timelineOf(page: Page): Promise<TimelinePage> {
  const figure = page.locator('.timeline-figure').first();
  await figure.evaluate((element) => element.scrollIntoView());
  await figure.locator('.chart-status').waitFor();
  const picture = figure.locator('.chart-picture').filter({ visible: true });
  const keys = (elements: Element[]) => elements.map((element) => element.getAttribute('data-key') ?? '');
  return {
    page,
    figure,
    picture,
    marks: () => picture.locator('.item').evaluateAll(keys),
    rows: () =>
      figure
        .locator('.as-table tbody:not([hidden]) tr:not(.lane):not([hidden])')
        .evaluateAll((rows) => rows.map(({ id }) => id.replace('timeline-item-', ''))),
    status: () => figure.locator('.chart-status').innerText(),
    settled: async () => {
      // Longer than a glide, the pause after a gesture and that before a message.
      const pause = 400;
      const look = () =>
        figure.evaluate((element) => {
          const moving = element.querySelectorAll('.chart [transform]').length;
          return `${location.search} ${element.querySelector('.chart-status')?.textContent ?? ''} ${moving}`;
        });
      for (let before = '', isStill = false; !isStill;) {
        await page.waitForTimeout(pause);
        const now = await look();
        isStill = now === before;
        before = now;
      }
    },
  };
}

/** What the picture would be if it were laid out anew, in this process, from the page's own table and address. */
export async function laidOutAnew({ page, figure, picture }: TimelinePage): Promise<string> {
  const table = await figure.locator('table').evaluate((element) => element.outerHTML);
  const read = readTable(readable(table), 'timeline');
  const whole = domainOf(read.items) as Days;
  const { span, hidden } = readChoice(new URL(page.url()).search, 'timeline', whole);
  const items = read.items.filter(({ lane }) => !hidden.has(lane));
  const width = await picture.evaluate((element) => element.clientWidth);
  return geometryOf(renderSvg(timeline(items, { ...read, id: 'x', title: '', width, domain: span ?? whole })));
}

/** The places of everything in a picture, in order, without its words. */
export function geometryOf(svg: string): string {
  const places = svg.matchAll(/ (x|y|x1|x2|y1|y2|cx|cy|r|width|height|d|transform)="([^"]*)"/g);
  return [...places].map(([, name = '', value = '']) => `${name} ${value}`).join('\n');
}
