import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { renderLines } from '../../src/charts/render-table.ts';
import type { Link, Scene } from '../../src/charts/scene.ts';
import { formOf } from '../../src/charts/signs.ts';
import { strip, stripAxis } from '../../src/charts/strip.ts';
import type { Days, TimelineItem } from '../../src/charts/timeline-item.ts';
import { readLines } from '../../src/client/read-table.ts';
import { withPages } from '../../src/views/lists.ts';
import { type StripFrame, stripFrame, type StripView, stripView } from '../../src/views/strips.ts';
import { readable } from '../client/markup.ts';
import { hospitals } from '../hospitals.ts';
import { ourRecord } from '../record.ts';
import { boxOf, flatten, itemsOf, overlaps, partsOf } from './boxes.ts';
import { clashesIn } from './ink.ts';

const widths = [272, 284, 354, 640, 720, 1440];
const lanes = [
  { id: 'visit', label: 'Visits' },
  { id: 'act', label: 'Acts' },
];
const domain: Days = [14_245, 20_453];
const options = { id: 's', title: 'St Elmo', domain, lanes };
const at = (day: number, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id: `v${String(day)}`,
  lane: 'visit',
  kind: 'mark',
  label: 'A visit',
  start: [day, day],
  href: '/visit/',
  ...more,
});

/** What is wrong with a strip: targets that meet, marks or words in each other's way, anything outside the picture. */
function faultsOf(scene: Scene): string[] {
  const items = itemsOf(scene);
  const targets = items.map((item) => partsOf(item, 'rect', 'target').map(boxOf)[0]);
  const meet = targets.flatMap((a, index) =>
    targets
      .slice(index + 1)
      .flatMap((b, next) => (a && b && overlaps(a, b) ? [`${index} meets ${index + next + 1}`] : [])),
  );
  const small = targets.filter((box) => !box || box.right - box.left < 23.99 || box.bottom - box.top < 23.99);
  const outside = items.filter((item) => {
    const { left, right, top, bottom } = boxOf(item);
    return left < -0.01 || right > scene.width + 0.01 || top < -0.01 || bottom > scene.height + 0.01;
  });
  return [
    ...meet,
    ...small.map(() => 'a target under 24 pixels'),
    ...outside.map(({ title }) => `${title} is outside`),
    ...clashesIn(scene),
  ];
}

const day = fc.integer({ min: domain[0] - 900, max: domain[1] + 900 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const end = fc.oneof(
  fc.constantFrom('open' as const, 'unknown' as const, undefined),
  day.map((first): Days => [first, first + 40]),
  day.map((first): Days => [first, Infinity]),
);
const anything = fc
  .record({
    lane: fc.constantFrom('visit', 'act', 'other'),
    day,
    length: fc.constantFrom(0, 0, 30, 365),
    level: maybe(fc.integer({ min: 1, max: 4 })),
    isBar: fc.boolean(),
    isBegun: fc.boolean(),
    end,
    ghost: maybe(fc.constant(true as const)),
    unchecked: maybe(fc.constant(true as const)),
    shape: maybe(fc.constantFrom('square' as const, 'triangle' as const)),
  })
  .map(({ lane, day: first, length, level, isBar, isBegun, end: last, ghost, unchecked, shape }): TimelineItem => {
    const common = { id: '', lane, label: 'A thing', href: '/', unchecked };
    const start: Days = [isBegun && isBar ? -Infinity : first, first + length];
    const later =
      typeof last === 'object' ? ([Math.max(last[0], start[1]), Math.max(last[1], start[1])] as const) : last;
    if (lane === 'visit')
      return {
        ...common,
        kind: 'mark',
        start: [first, first + length],
        ...(level ? { level, levels: 4, letter: 'G' } : { hollow: true }),
      };
    return isBar
      ? { ...common, kind: 'bar', start, end: later, ghost, shape }
      : { ...common, kind: 'mark', start: [first, first + length], ghost, shape };
  });

describe('a strip', () => {
  it('never lets two things meet, and gives each a target of its own, whatever it shows and at any width', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 14 }), fc.constantFrom(...widths), (things, width) => {
        const items = things.map((item, index) => ({ ...item, id: String(index) }));
        expect(faultsOf(strip(items, { ...options, width }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has the years of its window: each fifth of many, each of a few, months of two', () => {
    const labels = (shown: Days) =>
      flatten(stripAxis({ ...options, width: 640, domain: shown }).shapes).flatMap((shape) =>
        shape.kind === 'text' ? [shape.text] : [],
      );
    expect(labels(domain)).toEqual(['2010', '2015', '2020', '2025']);
    expect(labels([16_071, 17_896])).toEqual(['2014', '2015', '2016', '2017', '2018']);
    expect(labels([16_071, 16_300])[0]).toBe('Jan 2014');
  });

  it('shows of a window what is in it, and a bar that goes on through it', () => {
    const bar = at(15_000, { id: 'bar', lane: 'act', kind: 'bar', end: [18_000, 18_000] });
    const scene = strip([at(15_000), at(16_500), bar], { ...options, domain: [16_071, 17_165] });
    expect(itemsOf(scene).map(({ key }) => key)).toEqual(['v16500', 'bar']);
  });

  it('built for a page leaves out targets and keys, which a script adds, and nothing else', () => {
    const items = [at(15_000, { level: 2, levels: 4, letter: 'R' }), at(16_000, { lane: 'act', shape: 'square' })];
    const [still, whole] = [true, false].map((isStill) => renderSvg(strip(items, { ...options, isStill })));
    const bare = whole?.replace(/<rect class="target"[^>]*>\n/g, '').replace(/ data-key="[^"]*"/g, '');
    expect(still).toBe(bare);
    expect(still).not.toBe(whole);
  });
});

describe.each([
  ['our record', async () => (await ourRecord()).site],
  ['another field’s', async () => (await hospitals()).site],
] as const)('the strips of %s', (_, load) => {
  let views: StripView[];
  let frame: StripFrame;
  beforeAll(async () => {
    const site = await load();
    views = withPages(site, site.authorities).flatMap(({ ref }) => stripView(site, ref) ?? []);
    frame = stripFrame(site) as StripFrame;
  }, 60_000);

  it('are drawn from the words under them as from the record, in every window', () => {
    expect(views.length).toBeGreaterThan(0);
    for (const { items, id, title } of views) {
      const read = readLines(readable(renderLines(items, frame.lanes)));
      for (const shown of [frame.domain, [16_436, 18_261] as const]) {
        const [drawn, again] = [items, read].map((own) =>
          renderSvg(strip(own, { ...frame, id, title, domain: shown, width: 640 })),
        );
        expect(again, id).toBe(drawn);
      }
    }
  });

  it('let nothing meet from 320 to 1,440 pixels', () => {
    const faults = views.flatMap(({ items, id, title }) =>
      widths.flatMap((width) => faultsOf(strip(items, { ...frame, id, title, width })).map((one) => `${id}: ${one}`)),
    );
    expect(faults).toEqual([]);
  });

  it('stand at their times to a pixel’s worth, as the years over them say, on the rung and in the form of their grades', () => {
    for (const { items, id, title } of views) {
      const width = 640;
      const scene = strip(items, { ...frame, id, title, width });
      const dayOf = readerOf(stripAxis({ id, title, domain: frame.domain, width }));
      const rungs = flatten(scene.shapes).flatMap((one) =>
        one.kind === 'line' && one.className === 'rung' ? [one.from[1]] : [],
      );
      const drawn = new Map(itemsOf(scene).map((item) => [item.key, item]));
      // In the order of the words.
      expect([...drawn.keys()]).toEqual(items.map(({ id: key }) => key));
      for (const item of items.filter(({ kind }) => kind === 'mark')) {
        const link = drawn.get(item.id) as Link;
        const box = boxOf(partsOf(link, 'rect', 'target')[0] as never);
        const [first, last] = item.start;
        const middle = Number.isFinite(first) ? (first + last + 1) / 2 : last;
        expect(Math.abs(dayOf((box.left + box.right) / 2) - middle), item.label).toBeLessThanOrEqual(
          perPixel(frame, width),
        );
        if (item.level === undefined) continue;
        const symbol = link.shapes.find(({ className }) => className === 'symbol');
        expect(formIn(symbol), item.label).toBe(formOf(item));
        // On its rung, or over it where another stands there.
        const rung = rungs[Math.round(((item.level - 1) * (frame.rungs - 1)) / ((item.levels ?? 4) - 1))] ?? NaN;
        const y = (box.top + box.bottom) / 2;
        expect(y).toBeLessThanOrEqual(rung);
        expect(y).toBeGreaterThan((rungs[item.level] ?? -Infinity) - 0.01);
      }
    }
  });
});

const perPixel = ({ domain: [first, last] }: StripFrame, width: number) => (last - first) / (width - 26);

/** Reads days off an axis, by its printed years alone. */
function readerOf(axis: Scene): (x: number) => number {
  const ticks = flatten(axis.shapes).flatMap((one) =>
    one.kind === 'text' ? [{ x: one.at[0] - 4, day: dayNamed(one.text) }] : [],
  );
  const [a, b] = [ticks[0], ticks.at(-1)];
  if (!a || !b || a === b) throw new Error('An axis without two years.');
  return (x) => a.day + ((x - a.x) * (b.day - a.day)) / (b.x - a.x);
}

/** "2015" or "Jul 2015": the first day of it. */
const dayNamed = (text: string) => Date.parse(/^\d+$/.test(text) ? `${text}-01-01` : `1 ${text} UTC`) / 86_400_000;

function formIn(symbol: Scene['shapes'][number] | undefined): string {
  if (symbol?.kind === 'circle') return 'circle';
  if (symbol?.kind === 'rect') return 'square';
  if (symbol?.kind !== 'path') return 'none';
  return { 3: 'triangle', 4: 'diamond', 5: 'pentagon' }[symbol.points.length] ?? 'other';
}
