import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import type { Scene, Shape } from '../../src/charts/scene.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { pictureSvg } from '../../src/exports/picture.ts';
import { chartFiles } from '../../src/views/chart-files.ts';
import { ourRecord } from '../record.ts';
import { examples } from '../charts/examples.ts';
import { axeFindings } from './axe.ts';
import { openSite, settings, type SiteBrowser } from './browser.ts';
import { readBuiltSite } from './built-site.ts';

const built = readBuiltSite();
const files = [...built.files];
const charts = files.filter((file) => /^charts\/(?!preview\/).+\.svg$/.test(file));
const bitmaps = files.filter((file) => /^charts\/.+\.png$/.test(file));
const read = (file: string) => readFileSync(join(settings.outDir, file));
const full = (path: string) => `${settings.siteUrl}${settings.basePath}${path}`;
const pathOf = (address: string) => decodeURIComponent(address.slice(full('').length));

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** At most so many, spread evenly over them all. */
function some<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}

describe('the pictures of charts', () => {
  test('are each of them an XML document with a title and words for it, and need nothing else', async () => {
    expect(charts.length).toBeGreaterThan(4);
    const texts = charts.map((file) => ({ file, text: read(file).toString('utf8') }));
    const troubles = await site.visit(settings.basePath, ({ page }) => page.evaluate(poorPictures, texts));
    expect(troubles).toEqual([]);
  });

  test('come with a bitmap and a table, each dark one with a light one', () => {
    const missing = charts
      .filter((file) => !file.endsWith('-dark.svg'))
      .flatMap((file) => ['.png', '.csv', '-dark.svg'].map((ending) => file.replace(/\.svg$/, ending)))
      .filter((file) => !built.files.has(file) && !(file.endsWith('.png') && isTall(file.replace(/png$/, 'svg'))));
    expect(missing).toEqual([]);
  });

  test('have bitmaps of one and a half times their size', () => {
    const wrong = bitmaps
      .filter((file) => !file.startsWith('charts/preview/'))
      .filter((file) => {
        const [, width, height] =
          /width="(\d+)" height="(\d+)"/.exec(read(file.replace(/png$/, 'svg')).toString()) ?? [];
        const [across, down] = sizeOf(file);
        return Math.abs(across - 1.5 * Number(width)) > 1 || Math.abs(down - 1.5 * Number(height)) > 1;
      });
    expect(wrong).toEqual([]);
  });

  test('have bitmaps on which something is drawn', async () => {
    const drawn = await site.visit(settings.basePath, ({ page }) =>
      Promise.all(some(bitmaps, 60).map(async (file) => ({ file, colours: await coloursOf(page, file) }))),
    );
    expect(drawn.filter(({ colours }) => colours < 12)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'have the colours that a browser gives the same chart in a page, %s',
    async (colorScheme) => {
      const scenes = await everyScene();
      const pairs = scenes.map((scene) => ({
        name: scene.title,
        inPage: renderSvg(scene),
        alone: pictureSvg(scene, colorScheme),
      }));
      const differences = await site.visit(
        `${settings.basePath}timeline/`,
        ({ page }) => page.evaluate(unlike, pairs),
        {
          colorScheme,
        },
      );
      expect(differences).toEqual([]);
    },
  );
});

describe('the tables of charts', () => {
  test('have the rows of the page’s table, with every text and full address in it', async () => {
    const pages = [...built.pages].filter(([, { links }]) => links.some((link) => /\/charts\/[^?#]+\.csv$/.test(link)));
    expect(pages.length).toBeGreaterThan(3);
    for (const [file] of some(pages, 12)) {
      const tables = await site.visit(settings.basePath + file.replace(/index\.html$/, ''), ({ page }) =>
        page.evaluate(tablesToTake),
      );
      expect(tables.length, file).toBeGreaterThan(0);
      for (const { href, rows } of tables) {
        const [, ...lines] = parse(read(href.slice(settings.basePath.length)));
        expect(lines.length, href).toBe(rows.length);
        lines.forEach((line, index) => {
          const { text, links } = rows[index] ?? { text: '', links: [] };
          for (const cell of line.filter(Boolean)) {
            const isAddress = cell.startsWith(`${settings.siteUrl}/`);
            if (isAddress) expect(links, href).toContain(cell.slice(settings.siteUrl.length));
            else for (const part of cell.split(' · ')) expect(text, href).toContain(plain(part));
          }
        });
      }
    }
  });
});

describe('every chart on every page', () => {
  const figures = [...built.pages.keys()].flatMap((file) => chartsIn(file, read(file).toString('utf8')));

  test('has its files and its markup under it, or under those that it stands with', () => {
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ files: own, isMarkedUp }) => !own.includes('.svg') || !isMarkedUp)).toEqual([]);
  });

  test('has files that are there: light, dark, as a bitmap, as a table', () => {
    const wanted = new Set(figures.flatMap(({ hrefs }) => hrefs));
    expect([...wanted].filter((href) => !built.files.has(href.slice(settings.basePath.length)))).toEqual([]);
    const without = figures.filter(
      ({ files: own }) => !['-dark.svg', '.png', '.csv'].every((one) => own.includes(one)),
    );
    expect(without).toEqual([]);
  });
});

describe('the picture of a page', () => {
  const entries = [...built.pages].filter(([file, { isRedirect }]) => !isRedirect && file !== '404.html');
  const tagsOf = (file: string) =>
    Object.fromEntries(
      [
        ...read(file)
          .toString('utf8')
          .matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g),
      ].map(([, name, value]) => [name ?? '', value ?? '']),
    );

  test('is named by every page, with its size and its text', () => {
    for (const [file, { title }] of entries) {
      const tags = tagsOf(file);
      expect(tags, file).toMatchObject({ 'og:image:width': '1200', 'og:image:height': '630' });
      expect(tags['twitter:card'], file).toBe('summary_large_image');
      expect(tags['og:image:alt']?.length, file).toBeGreaterThan(10);
      expect(tags['og:title'], file).not.toBe('');
      expect(title, file).not.toBe('');
      expect(tags['og:url'], file).toBe(full(file.replace(/(^|\/)index\.html$/, '$1')));
      expect(built.files.has(pathOf(tags['og:image'] ?? '')), file).toBe(true);
    }
  });

  test('is an entry’s own, and the site’s for every other page', () => {
    const kinds =
      /^(authorities|interventions|inspections|reports|organisations|frameworks|measures)\/([^/]+)\/index\.html$/;
    const images = entries.map(([file]) => ({ file, image: pathOf(tagsOf(file)['og:image'] ?? '') }));
    const own = images.filter(({ file }) => kinds.test(file));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ file, image }) => !image.endsWith(`-${kinds.exec(file)?.[2] ?? ''}.png`))).toEqual([]);
    expect(new Set(own.map(({ image }) => image)).size).toBe(own.length);
    const others = images.filter(({ file }) => !kinds.test(file)).map(({ image }) => image);
    expect(new Set(others)).toEqual(new Set(['charts/preview/all.png']));
  });

  test('is of 1200 × 630 pixels and light to load', () => {
    const previews = bitmaps.filter((file) => file.startsWith('charts/preview/'));
    expect(previews.filter((file) => sizeOf(file).join() !== '1200,630')).toEqual([]);
    const weights = previews.map((file) => read(file).length).sort((a, b) => a - b);
    expect(weights[Math.floor(weights.length / 2)]).toBeLessThan(100_000);
    expect(weights.at(-1)).toBeLessThan(300_000);
  });
});

describe('under a chart', () => {
  const authority = [...built.pages.keys()].find((file) =>
    existsSync(
      join(settings.outDir, 'charts/timeline', `${/^authorities\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? ''}.csv`),
    ),
  );
  const address = settings.basePath + (authority ?? '').replace(/index\.html$/, '');
  const copying = { permissions: ['clipboard-read', 'clipboard-write'] };

  test('a button copies its table, for a sheet and for a page', async () => {
    await site.visit(
      address,
      async ({ page, troubles }) => {
        await page.getByRole('button', { name: 'Copy the table' }).first().click();
        await page.getByText('Copied.').first().waitFor();
        const { text, html, rows } = await page.evaluate(copied);
        expect(text.split('\n')).toHaveLength(rows);
        expect(
          text.split('\n').every((line) => line.split('\t').length === text.split('\n')[0]?.split('\t').length),
        ).toBe(true);
        expect(html).not.toContain('class=');
        expect(html.match(/<tr>/g)).toHaveLength(rows);
        expect(html).toMatch(/<a href="http:/);
        expect(troubles).toEqual([]);
      },
      copying,
    );
  });

  test('a button copies the markup for another site, which shows the picture there', async () => {
    const html = await site.visit(
      address,
      async ({ page }) => {
        await page.locator('.take-away-html summary').first().click();
        await page.getByRole('button', { name: 'Copy the HTML' }).first().click();
        await page.getByText('Copied.').first().waitFor();
        expect(await axeFindings(page)).toEqual([]);
        return page.evaluate(() => navigator.clipboard.readText());
      },
      copying,
    );
    // The site under test is served at another port than it was built for.
    const here = html.replaceAll(settings.siteUrl, site.origin);
    await site.visit(`${settings.basePath}about/`, async ({ page, troubles }) => {
      await page.setContent(here);
      const shown = await page.locator('img').evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return { width: image.naturalWidth, alt: image.alt.length };
      });
      expect(shown).toEqual({ width: 800, alt: expect.any(Number) as number });
      expect(shown.alt).toBeGreaterThan(20);
      expect(await page.locator('figcaption').innerText()).toContain('Source: ');
      expect(troubles).toEqual([]);
    });
  });

  test('without JavaScript there are files and markup, and no button that does nothing', async () => {
    await site.visit(
      address,
      async ({ page }) => {
        expect(await page.locator('.take-away button').count()).toBe(0);
        expect(await page.locator('.take-away a[download]').count()).toBeGreaterThanOrEqual(4);
        expect(await page.locator('.take-away textarea').first().inputValue()).toContain('<figure>');
      },
      { javaScriptEnabled: false },
    );
  });
});

test('the gallery is no part of the site', () => {
  expect(files.filter((file) => file.includes('gallery'))).toEqual([]);
});

/**
 * The charts of a page with what can be taken away of each. A strip in a row of a list is no chart of its own: its files are those of the page that the row leads to.
 */
function chartsIn(page: string, html: string) {
  const blocks = [...html.matchAll(/<div class="charts-together"/g)].map(({ index }) => ({
    from: index,
    to: html.indexOf('<h2', index),
  }));
  return [...html.matchAll(/<figure/g)].flatMap(({ index }) => {
    const own = html.slice(index, html.indexOf('</figure>', index));
    if (!/<svg[^>]* class="chart /.test(own)) return [];
    const together = blocks.find(({ from, to }) => index > from && index < to);
    const reach = together ? html.slice(index, together.to) : own;
    const hrefs = [...reach.matchAll(/<a href="([^"]*\/charts\/[^"]+)" download/g)].map(([, href]) => href ?? '');
    const files = hrefs.map((href) => /-dark\.svg$|\.\w+$/.exec(href)?.[0] ?? '');
    return [{ page, files, hrefs, isMarkedUp: reach.includes('<textarea') }];
  });
}

/** Nobody could use a bitmap of it. */
const isTall = (file: string) => Number(/ height="(\d+)"/.exec(read(file).toString())?.[1]) > 6000;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function sizeOf(file: string): [number, number] {
  const png = read(file);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Every case of the snapshots, and of the record's charts those in which something stands that none before has. */
async function everyScene(): Promise<Scene[]> {
  const { site: record } = await ourRecord();
  const cases = examples.map(({ name, items, options }) => timeline(items, { ...options, id: name, width: 760 }));
  const seen = new Set(cases.flatMap(namesIn));
  const own = [...chartFiles(record)].map(({ chart }, index) => chart.draw(760, `record-${index}`));
  const further = own.filter((scene) => {
    const fresh = namesIn(scene).filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    return fresh.length > 0;
  });
  expect(seen.size).toBeGreaterThan(40);
  return [...cases, ...further];
}

/** What each shape of a scene is and lies in, by its classes. */
function namesIn({ className, shapes }: Scene): string[] {
  const inside = (all: readonly Shape[], path: string): string[] =>
    all.flatMap((shape) => {
      const name = `${path} > ${shape.kind} ${shape.className}`;
      return 'shapes' in shape ? [name, ...inside(shape.shapes, name)] : [name];
    });
  return inside(shapes, className);
}

// The following run in the browser.

function poorPictures(pictures: { file: string; text: string }[]): string[] {
  return pictures.flatMap(({ file, text }) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (root.querySelector('parsererror') ?? root.tagName !== 'svg') return [`${file} isn't XML`];
    const names = ['title', 'desc'].filter((name) => !root.querySelector(`:scope > ${name}`)?.textContent.trim());
    const foreign = [...root.querySelectorAll('style, script, image, use, a, foreignObject, link, font, animate, set')];
    const attributes = [root, ...root.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /^(class|style|href|xlink:href|src|data-.*|on.*)$/.test(name) || /url\(|var\(/.test(value),
        )
        .map(({ name }) => `${element.tagName} has ${name}`),
    );
    const words = [...root.querySelectorAll('text')].map((element) => element.textContent);
    const title = root.querySelector(':scope > title')?.textContent ?? '';
    const isTitled = words.join(' ').includes(title);
    const isSourced =
      words.some((word) => word.startsWith('Source: ')) && words.some((word) => word.startsWith('http'));
    return [
      ...names.map((name) => `${file} has no ${name}`),
      ...foreign.map((element) => `${file} holds ${element.tagName}`),
      ...attributes.map((one) => `${file}: ${one}`),
      ...(isTitled ? [] : [`${file} doesn't show its title`]),
      ...(isSourced ? [] : [`${file} doesn't show its source`]),
    ];
  });
}

function coloursOf(page: Page, file: string): Promise<number> {
  return page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const seen = new Set<number>();
    for (let index = 0; index < data.length; index += 4 * 7)
      seen.add(((data[index] ?? 0) << 16) | ((data[index + 1] ?? 0) << 8) | (data[index + 2] ?? 0));
    return seen.size;
  }, `${settings.basePath}${file}`);
}

/** What each shape of a chart looks like in a page and alone, where the two aren't alike. */
function unlike(pairs: { name: string; inPage: string; alone: string }[]): string[] {
  const leaves = 'rect, line, path, circle, text';
  const holder = document.createElement('div');
  document.body.append(holder);
  const paintOf = (element: Element) => {
    const style = getComputedStyle(element);
    const colour = (value: string) => (/^rgba\(.*, 0\)$/.test(value) ? 'none' : value);
    const stroke = colour(style.stroke);
    const line =
      stroke === 'none'
        ? ''
        : [style.strokeWidth, style.strokeDasharray, style.strokeLinejoin, style.strokeLinecap].join(' ');
    const isLine = element.tagName === 'line';
    return { fill: isLine ? '' : `${colour(style.fill)} ${style.fillOpacity}`, stroke, line };
  };
  return pairs.flatMap(({ name, inPage, alone }) => {
    holder.innerHTML = inPage + alone;
    const [styled, painted] = [...holder.children];
    const wanted = [...(styled?.querySelectorAll(leaves) ?? [])].flatMap((element) => {
      const paint = paintOf(element);
      const what = `${element.parentElement?.getAttribute('class') ?? ''} > ${element.getAttribute('class') ?? ''}`;
      // Only there to be pointed at.
      if (paint.fill.startsWith('none') && paint.stroke === 'none') return [];
      if (element.tagName !== 'text') return [{ what, ...paint }];
      const word = { what, fill: paint.fill, stroke: 'none', line: '' };
      if (paint.stroke === 'none') return [word];
      return [{ what: `${what} (halo)`, ...paint, fill: `${paint.stroke} 1` }, word];
    });
    const found = [...(painted?.querySelectorAll(leaves) ?? [])].map(paintOf);
    // A word that nothing is drawn behind has no halo alone.
    for (const [index, one] of wanted.entries())
      if (one.what.endsWith(' (halo)') && found[index]?.stroke === 'none') found.splice(index, 0, one);
    const counts = wanted.length === found.length ? [] : [`${name}: ${wanted.length} shapes, alone ${found.length}`];
    return [
      ...counts,
      ...wanted.flatMap(({ what, ...own }, index) => {
        const { fill, stroke, line } = found[index] ?? { fill: '', stroke: '', line: '' };
        const isAlike = own.fill === fill && own.stroke === stroke && own.line === line;
        return isAlike ? [] : [`${name}: ${what}: ${JSON.stringify(own)} alone ${fill} | ${stroke} | ${line}`];
      }),
    ].slice(0, 5);
  });
}

/** Each table of the page that is offered as CSV: its address, and the text and links of its rows. */
function tablesToTake() {
  return [...document.querySelectorAll('figure .take-away')].map((root) => {
    const figure = root.closest('figure');
    const rows = [...(figure?.querySelectorAll('table tbody tr:not(.lane)') ?? [])].map((row) => ({
      // The heading of its lane is a part of what a row says.
      text: `${row.closest('tbody')?.querySelector('.lane')?.textContent ?? ''} ${row.textContent}`.replace(
        /\s+/g,
        ' ',
      ),
      links: [...row.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    }));
    return { href: root.querySelector('a[href$=".csv"]')?.getAttribute('href') ?? '', rows };
  });
}

async function copied() {
  const [item] = await navigator.clipboard.read();
  const take = async (type: string) => (await item?.getType(type))?.text() ?? '';
  return {
    text: await take('text/plain'),
    html: await take('text/html'),
    rows: document.querySelector('.take-away')?.closest('figure')?.querySelectorAll('tr').length ?? 0,
  };
}
