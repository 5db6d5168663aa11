import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sureOf, whenOf } from '../../src/charts/describe.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { renderTable } from '../../src/charts/render-table.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { english, type TimelineItem, type TimelineOptions } from '../../src/charts/timeline-item.ts';
import { readTable } from '../../src/client/read-table.ts';
import type { Site } from '../../src/model/types.ts';
import { readSite } from '../../src/site.ts';
import { subjectsOn, timelineView } from '../../src/views/timeline.ts';
import { days, examples } from '../charts/examples.ts';
import { hospitals } from '../hospitals.ts';
import { readable } from './markup.ts';

type Options = Omit<TimelineOptions, 'id'>;

/** The picture drawn from the items, and the one drawn from what their table says. */
function drawTwice(items: readonly TimelineItem[], options: Options, width = 720): [string, string] {
  const given = { ...options, id: 'c' };
  const read = readTable(readable(renderTable(items, given)), 'c');
  const { title, description, domain } = options;
  return [
    renderSvg(timeline(items, { ...given, width })),
    renderSvg(timeline(read.items, { ...read, id: 'c', title, description, domain, width })),
  ];
}

describe.each(examples)('the table of $name', ({ items, options }) => {
  test.each([340, 760])('holds all that drawing needs at %i pixels', (width) => {
    const [drawn, again] = drawTwice(items, options, width);
    expect(again).toBe(drawn);
  });
});

const word = fc.constantFrom('Notice', 'O’Brien & Sons <“x”>', '≠ 2015', 'a  b');
const day = fc.integer({ min: 10_000, max: 20_000 });
const span = fc.oneof(
  day.map((first) => [first, first] as const),
  fc.tuple(day, fc.integer({ min: 1, max: 900 })).map(([first, more]) => [first, first + more] as const),
  day.map((last) => [-Infinity, last] as const),
  day.map((first) => [first, Infinity] as const),
  fc.constantFrom(days('2013'), days('2014-02'), days('2016-02')),
);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const anyItem = fc.record({
  lane: fc.constantFrom('one', 'two'),
  label: word,
  kind: fc.constantFrom('mark' as const, 'bar' as const),
  start: span,
  end: maybe(fc.oneof(span, fc.constantFrom('open' as const, 'unknown' as const))),
  when: maybe(word),
  description: maybe(word),
  account: maybe(word),
  source: maybe(fc.record({ label: word, href: fc.constant('/reports/r/#s1') })),
  href: maybe(fc.constant('/a/?b=1&c=2')),
  ghost: maybe(fc.constant(true)),
  hollow: maybe(fc.constant(true)),
  differs: maybe(fc.constant(true)),
  level: maybe(fc.integer({ min: 1, max: 3 })),
  levels: maybe(fc.constantFrom(3, 4)),
  scale: maybe(fc.constant('school')),
  letter: maybe(fc.constantFrom('I', 'Oh')),
  shape: maybe(fc.constantFrom('circle' as const, 'diamond' as const)),
  className: maybe(fc.constant('tone-2')),
  join: maybe(fc.constantFrom('wight single', 'wight ilacs', 'torbay')),
});

test('a table holds all that drawing any items needs', () => {
  const joins = [
    { from: 'wight single', to: 'wight ilacs', style: 'thin' as const, label: 'overall grades only' },
    { from: 'torbay', to: 'wight ilacs', style: 'thin' as const },
  ];
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), maybe(day), (anyItems, until) => {
      const items = anyItems.map((item, index) => ({ ...item, id: `kind/item-${index}` }));
      const lanes = [{ id: 'one', label: 'The one', note: 'order, not distance' }];
      const [drawn, again] = drawTwice(items, { title: 'Any', joins, until, lanes });
      expect(again).toBe(drawn);
    }),
    { numRuns: 200 },
  );
});

test('a table says in words when each item was and how sure it is', () => {
  for (const { items, options } of examples) {
    const table = readable(renderTable(items, { ...options, id: 'c' }));
    for (const item of items) {
      const row = Array.from(table.getElementsByTagName('tr')).find(
        (one) => one.getAttribute('id') === `c-item-${item.id}`,
      );
      expect(row?.getElementsByClassName('when')[0]?.textContent).toBe(whenOf(item, english));
      expect(row?.getElementsByClassName('sure')[0]?.textContent).toBe(
        sureOf(item, english) || 'Told as having happened',
      );
    }
  }
});

test.each([
  ['our own record', async () => (await readSite()).site],
  ['another field’s record', async () => (await hospitals()).site],
] satisfies [string, () => Promise<Site>][])('the tables of %s hold all that drawing needs', async (_, load) => {
  const site = await load();
  for (const { ref } of site.authorities) {
    const view = timelineView(site, subjectsOn(site, [ref]), { short: true });
    const [drawn, again] = drawTwice(view.items, { ...view, title: ref });
    expect(again).toBe(drawn);
  }
});
