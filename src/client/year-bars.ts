import { make } from './element.ts';

const height = 96;
const step = 34;
const foot = 18;

/** Counts by year as bars with their numbers, and the same as a table. */
export function yearBars(counts: readonly { year: number; count: number }[], title: string, head: string): Node[] {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const width = counts.length * step;
  const svg = drawn('svg', {
    class: 'chart year-bars',
    role: 'img',
    'aria-label': title,
    width,
    height: height + foot + 16,
    viewBox: `0 0 ${String(width)} ${String(height + foot + 16)}`,
  });
  counts.forEach(({ year, count }, index) => {
    const tall = Math.round((height * count) / most);
    const x = index * step;
    svg.append(
      drawn('rect', { x: x + 6, y: 14 + height - tall, width: step - 12, height: tall }),
      drawn(
        'text',
        { x: x + step / 2, y: 10 + height - tall, 'text-anchor': 'middle' },
        count === 0 ? '' : String(count),
      ),
      drawn('text', { x: x + step / 2, y: height + foot + 10, 'text-anchor': 'middle' }, String(year)),
    );
  });
  const table = make(
    'table',
    {},
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Year'), make('th', { scope: 'col' }, head))),
    make(
      'tbody',
      {},
      ...counts.map(({ year, count }) =>
        make('tr', {}, make('th', { scope: 'row' }, String(year)), make('td', {}, String(count))),
      ),
    ),
  );
  return [
    make(
      'figure',
      {},
      make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title }, svg),
      make('figcaption', {}, `${title}.`),
    ),
    make('details', {}, make('summary', {}, 'The same as a table'), table),
  ];
}

function drawn(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(text);
  return made;
}
