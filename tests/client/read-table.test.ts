import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutOf, sureOf, whenOf } from '../../src/charts/describe.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { renderTable } from '../../src/charts/render-table.ts';
import { timelineList } from '../../src/charts/timeline-list.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { english, type TimelineItem, type TimelineOptions } from '../../src/charts/timeline-item.ts';
import { readTable } from '../../src/client/read-table.ts';
import { subjectsOn, timelineView } from '../../src/views/timeline.ts';
import { days, examples } from '../charts/examples.ts';
import { realTimelines } from '../charts/real.ts';
import { hospitals } from '../hospitals.ts';
import { readable } from './markup.ts';

type Options = Omit<TimelineOptions, 'id'>;

interface Drawn {
  /** The ids of the items, in the order of the picture. */
  keys: string[];
  /** Every element, in no order, since that of the thin joins means nothing. */
  elements: string[];
}

/** The pictures drawn from the items, a wide one and a list, and those drawn from what their table says. */
function drawTwice(items: readonly TimelineItem[], options: Options): [Drawn[], Drawn[]] {
  const given = { ...options, id: 'c' };
  // A page's table has everything, whatever years its picture shows.
  const read = readTable(readable(renderTable(items, { ...given, domain: undefined })), 'c');
  const { title, description, domain } = options;
  return [draw(items, given), draw(read.items, { ...read, id: 'c', title, description, domain })];
}

const draw = (items: readonly TimelineItem[], options: TimelineOptions): Drawn[] =>
  [timeline(items, { ...options, width: 760 }), timelineList(items, { ...options, width: 340 })].map((scene) => {
    const svg = renderSvg(scene);
    return { keys: svg.match(/data-key="[^"]*"/g) ?? [], elements: svg.split('\n').sort() };
  });

test.each(examples)('the table of $name holds all that drawing needs', ({ items, options }) => {
  const [drawn, again] = drawTwice(items, options);
  expect(again).toEqual(drawn);
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
const moment = fc.record({ at: span, label: word, when: maybe(word), ghost: maybe(fc.constant(true as const)) });
const other = fc.record({
  at: span,
  level: maybe(fc.integer({ min: 1, max: 3 })),
  letter: maybe(fc.constant('G')),
  words: word,
});
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
  sort: maybe(word),
  unchecked: maybe(fc.constant(true)),
  late: maybe(fc.constant(true)),
  moments: maybe(fc.array(moment, { minLength: 1, maxLength: 2 })),
  then: maybe(moment),
  others: maybe(fc.array(other, { minLength: 1, maxLength: 2 })),
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
    { from: 'torbay', to: 'wight ilacs', style: 'thin' as const, short: 'overall' },
    { from: 'wight single', to: 'torbay', style: 'thin' as const },
  ];
  const ladders = [
    { names: ['Low', 'Middle', 'High'], letters: ['L', 'M', 'H'] },
    { scale: 'school', names: ['Bad', 'Fair', 'Good', 'Best'], letters: ['B', 'F', 'G', 'T'] },
  ];
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), maybe(day), (anyItems, until) => {
      const items = anyItems.map((item, index) => ({ ...item, id: `kind/item-${index}` }));
      const lanes = [{ id: 'one', label: 'The one', note: 'order, not distance' }];
      const [drawn, again] = drawTwice(items, { title: 'Any', joins, until, lanes, ladders });
      expect(again).toEqual(drawn);
    }),
    { numRuns: 100 },
  );
}, 30_000);

test('a table says in words when each item was, how sure it is, and all else that its name says', () => {
  for (const { items, options } of examples) {
    const table = readable(renderTable(items, { ...options, domain: undefined, id: 'c' }));
    for (const item of items) {
      const row = Array.from(table.getElementsByTagName('tr')).find(
        (one) => one.getAttribute('id') === `c-item-${item.id}`,
      );
      expect(row?.getElementsByClassName('when')[0]?.textContent).toBe(whenOf(item, english));
      expect(row?.getElementsByClassName('sure')[0]?.textContent).toBe(
        sureOf(item, english) || 'Told as having happened',
      );
      const signs = (item.others ?? []).flatMap(({ letter }) => letter ?? []);
      const more = row?.getElementsByClassName('more')[0]?.textContent ?? '';
      expect(signs.reduce((text, sign) => text.replace(`${sign} `, ''), more)).toBe(aboutOf(item, english));
    }
  }
});

test('the tables of our own record hold all that drawing needs', async () => {
  for (const { name, view } of await realTimelines()) {
    const [drawn, again] = drawTwice(view.items, { ...view, title: name });
    expect(again, name).toEqual(drawn);
  }
}, 60_000);

test('the tables of another field’s record hold all that drawing needs', async () => {
  const { site } = await hospitals();
  for (const { ref } of site.authorities) {
    const view = timelineView(site, subjectsOn(site, [ref]), { short: true });
    const [drawn, again] = drawTwice(view.items, { ...view, title: ref });
    expect(again).toEqual(drawn);
  }
});
