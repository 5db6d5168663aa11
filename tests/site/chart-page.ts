import type { Locator, Page } from 'playwright-core';

/** A chart of a page, once its script has come; `rows` are the words of its table’s cells. */
export interface ChartOnPage {
  figure: Locator;
  picture: Locator;
  card: Locator;
  rows: string[][];
}

/** The first chart of a kind on a page. */
export async function chartOn(page: Page, kind: string): Promise<ChartOnPage> {
  const figure = page.locator(`.chart-figure:has(svg.chart.${kind})`).first();
  await figure.evaluate((one) => one.scrollIntoView());
  await figure.locator('.chart-help').waitFor();
  return {
    figure,
    picture: figure.locator('.chart-at').filter({ visible: true }),
    card: figure.locator('.chart-card'),
    rows: await figure
      .locator('.as-table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.firstChild?.textContent ?? '')),
      ),
  };
}

/** The words of the visible pictures of a kind that lie over one another by more than a pixel each way. */
export function overlaps(page: Page, kind: string): Promise<string[]> {
  return page.evaluate((name) => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll(`svg.chart.${name}`)) {
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const seen = texts.filter(({ box }) => box.width > 0);
      seen.forEach((a, index) => {
        for (const b of seen.slice(index + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          // The box of a line of text is taller than its letters by a third.
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) - a.box.height / 3;
          if (across > 1 && down > 1) found.push(`“${a.words}” and “${b.words}”`);
        }
      });
    }
    return found;
  }, kind);
}

/** How many marks a picture has, how many of them are stops for Tab, and which no key reaches. */
export interface Walk {
  marks: number;
  stops: number;
  missed: string[];
}

/** Presses the keys of a walk in every visible picture of a kind. */
export async function walkThrough(page: Page, kind: string): Promise<Walk[]> {
  const found = page.locator(`svg.chart.${kind}`).filter({ visible: true });
  for (const svg of await found.all()) {
    await svg.evaluate((one) => one.scrollIntoView());
    if ((await svg.locator('a, [role="img"]').count()) > 0)
      await svg.locator('[tabindex="0"]').waitFor({ state: 'attached' });
  }
  return found.evaluateAll((all) =>
    all.map((svg) => {
      const marks = [...svg.querySelectorAll<SVGElement>('a, [role="img"]')];
      const stops = marks.filter(({ tabIndex }) => tabIndex === 0);
      const here = () => document.activeElement as SVGElement;
      const press = (key: string, ctrlKey = false) =>
        here().dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
      const reached = new Set<Element>();
      stops[0]?.focus();
      press('Home', true);
      for (let row: Element | undefined; row !== here();) {
        row = here();
        for (let mark: Element | undefined; mark !== here(); press('ArrowRight')) reached.add((mark = here()));
        for (const key of ['Home', 'ArrowDown', 'Home']) press(key);
      }
      const missed = marks.filter((mark) => !reached.has(mark));
      return {
        marks: marks.length,
        stops: stops.length,
        missed: missed.map((mark) => mark.querySelector('title')?.textContent ?? ''),
      };
    }),
  );
}

/** Signs of a chart that can’t be seen where the reader’s own colours are forced: of the ground’s colour, or of another’s. */
export function unseen({ figure }: ChartOnPage): Promise<string[]> {
  return figure.evaluate((element) => {
    const look = (one: Element) => getComputedStyle(one);
    const probe = document.body.appendChild(document.createElement('span'));
    const [ground = '', ...rest] = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'Highlight'].map((name) => {
      probe.style.color = name;
      return look(probe).color;
    });
    probe.remove();
    const own = new Set([ground, ...rest, 'none']);
    const shown = [...element.querySelectorAll('.chart *:not(g, a, title, desc, .target)')].filter(
      (one) => one.getClientRects().length > 0,
    );
    return shown.flatMap((one) => {
      const { fill, stroke } = look(one);
      const symbol = one.parentElement?.querySelector('.symbol');
      const name = `${one.parentElement?.getAttribute('class') ?? ''} > ${one.getAttribute('class') ?? ''}`;
      const on = one.matches('.letter') && symbol ? look(symbol).fill : ground;
      const isText = one.tagName === 'text';
      if (isText ? fill === on : [fill, stroke].every((colour) => colour === ground || colour === 'none'))
        return [`${name} can’t be seen`];
      return [fill, ...(isText ? [] : [stroke])].every((colour) => own.has(colour))
        ? []
        : [`${name} is ${fill} ${stroke}`];
    });
  });
}

/** What is cut off of a figure’s own words, or makes it wider than its place; tables scroll in regions of their own. */
export function cutOff({ figure }: Pick<ChartOnPage, 'figure'>): Promise<string[]> {
  return figure.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    const parts = [
      ...element.querySelectorAll<HTMLElement>('p, summary, figcaption, figcaption *, .take-away-files *'),
    ];
    return parts.flatMap((one) => {
      if (one.getClientRects().length === 0 || one.matches('.visually-hidden, .visually-hidden *')) return [];
      const box = one.getBoundingClientRect();
      const isCut =
        one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).overflow !== 'visible';
      return isCut || box.right > right + 1 || box.left < left - 1 ? [one.outerHTML.slice(0, 120)] : [];
    });
  });
}
