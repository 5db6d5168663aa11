import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budget, type BudgetPart } from '../../src/charts/budget.ts';
import { type ComparedMeasure, comparison } from '../../src/charts/comparison.ts';
import { journey } from '../../src/charts/journey.ts';
import { spellOf } from '../../src/charts/journey-data.ts';
import { judgements } from '../../src/charts/judgements.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { support } from '../../src/charts/support.ts';
import type { Days } from '../../src/charts/timeline-item.ts';
import { boxOf, flatten, itemsOf } from './boxes.ts';
import { budgetExamples, comparisonExamples } from './examples-figures.ts';
import { journeyExamples } from './examples-journey.ts';
import { judgementExamples } from './examples-judgements.ts';
import { supportExamples } from './examples-support.ts';
import { clashesIn, outsideOf } from './ink.ts';
import { compareWithFile } from './snapshot.ts';

const folder = join(import.meta.dirname, 'snapshots');
const sheets = ['tokens.css', '../../../src/styles/chart.css', '../../../src/styles/charts.css'];
const style = sheets.map((sheet) => `@import url("${sheet}");`).join(' ');
const narrow = /crowded|long-names|combined|adds-up|kinds|uncertain/;
const examples = [
  ...judgementExamples,
  ...supportExamples,
  ...comparisonExamples,
  ...budgetExamples,
  ...journeyExamples,
];
const widths = [288, 320, 390, 480, 600, 704, 768, 1000, 1440];

const pictures = examples.flatMap(({ name, draw }) => [
  { name, draw, width: 704 },
  ...(narrow.test(name) ? [{ name: `${name}-narrow`, draw, width: 288 }] : []),
]);

test.each(pictures)('$name looks as it did', ({ name, draw, width }) => {
  compareWithFile(join(folder, `${name}.svg`), `${renderSvg(draw(width, name), { style })}\n`);
});

describe.each(examples)('$name', ({ draw, table }) => {
  test.each(widths)('keeps clear and inside at %i pixels', (width) => {
    const scene = draw(width, 't');
    expect(clashesIn(scene)).toEqual([]);
    expect(outsideOf(scene)).toEqual([]);
  });

  test('has no text under 12 pixels', () => {
    const sizes = flatten(draw(288, 't').shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.size] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  test('can be hit with a finger: 24 pixels each way, and no target is in another’s', () => {
    const targets = itemsOf(draw(288, 't')).map(({ shapes: [target] }) =>
      boxOf(target ?? { kind: 'group', className: '', shapes: [] }),
    );
    for (const { left, right, top, bottom } of targets)
      expect(Math.min(right - left, bottom - top)).toBeGreaterThan(21.9);
  });

  test('names in its titles all that its table says of a grade, a figure or a time', () => {
    const titles = itemsOf(draw(704, 't'))
      .map(({ title }) => title.toLowerCase())
      .join('\n');
    const said = table.rows.flatMap((row) => row.slice(0, 3).map(({ text }) => text.toLowerCase()));
    const absent = said.filter(
      (text) => !/^(the parts add up to|none yet|told as having happened|0|)$/.test(text) && !titles.includes(text),
    );
    expect(absent.filter((text) => !/^[£\d,.% to]+$/.test(text))).toEqual([]);
  });
});

test('an amount is as long in every panel of one scale, however wide its names and values', () => {
  const one = (id: string, body: string, text: string): ComparedMeasure => ({
    id,
    label: id,
    kind: 'Shares',
    scale: 'per cent',
    figures: [
      { id: `${id}-1`, body, value: 60, text },
      { id: `${id}-2`, body: 'Eastshire', value: 12, text: '12%' },
    ],
  });
  const measures = [
    one('a', 'York', '60%'),
    one('b', 'Northshire and Southshire', '60%'),
    one('c', 'York', 'about 60.0%'),
  ];
  for (const width of widths) {
    const panels = flatten(comparison(measures, { id: 't', title: 'Shares', width }).shapes).filter(
      (shape) => shape.kind === 'group' && shape.className === 'panel',
    );
    const lengths = panels.map((panel) => {
      const stems = flatten([panel]).flatMap((shape) =>
        shape.kind === 'line' && shape.className === 'stem' ? [shape] : [],
      );
      return Math.max(...stems.map(({ from, to }) => to[0] - from[0])).toFixed(3);
    });
    expect(lengths.length).toBe(3);
    expect(new Set(lengths).size).toBe(1);
  }
});

const words = fc.lorem({ maxCount: 14 });
const flag = fc.option(fc.boolean(), { nil: undefined });
const day = fc.integer({ min: 14_000, max: 19_000 });
const span = fc.tuple(day, fc.integer({ min: 0, max: 700 })).map(([first, length]): Days => [first, first + length]);
const width = fc.integer({ min: 288, max: 1440 });
const runs = { numRuns: 150 };

function keepsClear(draw: (width: number) => Parameters<typeof clashesIn>[0], at: number) {
  const scene = draw(at);
  expect(clashesIn(scene)).toEqual([]);
  expect(outsideOf(scene)).toEqual([]);
}

describe('nothing is in the way of anything, whatever the data and the width:', () => {
  test('relationships', () => {
    const item = fc.record(
      {
        id: fc.uuid(),
        label: words,
        what: words,
        when: words,
        start: span,
        end: fc.oneof(
          span,
          fc.constant('unknown' as const),
          day.map((last): Days => [last, Infinity]),
        ),
        told: span,
        ghost: flag,
        differs: flag,
        unchecked: flag,
        group: fc.constantFrom('One side', 'The other side of all that was arranged'),
      },
      { requiredKeys: ['id', 'label', 'what', 'when', 'told'] },
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 25 }), width, (items, at) => {
        keepsClear((w) => support(items, { id: 't', title: 'Random', width: w }), at);
      }),
      runs,
    );
  });

  test('grades', () => {
    const letters = fc.constantFrom('O', 'G', 'R', 'I', '-', '?');
    const shape = fc.record({
      occasions: fc.array(words, { minLength: 1, maxLength: 14 }),
      areas: fc.array(fc.tuple(words, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 9 }),
      letters: fc.array(letters, { minLength: 126, maxLength: 126 }),
      differs: flag,
    });
    fc.assert(
      fc.property(shape, width, ({ occasions, areas, letters: all, differs }, at) => {
        const block = {
          id: 'b',
          label: 'Block',
          occasions: occasions.map((text, index) => ({
            id: `o${index}`,
            label: text,
            when: text,
            head: [text.slice(0, 14), '2014'],
          })),
          sections: [{ areas: areas.map(([label, depth], index) => ({ id: `a${index}`, label, depth })) }],
          judgements: occasions.flatMap((_, o) =>
            areas.map((__, a) => {
              const letter = all[(o * areas.length + a) % all.length] ?? '-';
              const level = ['I', 'R', 'G', 'O'].indexOf(letter) + 1;
              const base = {
                id: `${o} ${a}`,
                occasion: `o${o}`,
                areas: [`a${a}`],
                text: 'Requires improvement',
                differs,
              };
              return level > 0
                ? { ...base, state: 'graded' as const, level, levels: 4, letter }
                : { ...base, state: letter === '-' ? ('missing' as const) : ('aside' as const) };
            }),
          ),
        };
        keepsClear((w) => judgements([block], { id: 't', title: 'Random', width: w }), at);
      }),
      runs,
    );
  });

  test('figures', () => {
    const figure = fc
      .record({
        id: fc.uuid(),
        body: words,
        value: fc.nat(2_000_000),
        differs: flag,
        withheld: flag,
        slip: fc.option(words, { nil: undefined }),
      })
      .map((one) => ({ ...one, text: String(one.value) }));
    const measure = fc.record({
      id: fc.uuid(),
      label: words,
      detail: words,
      kind: fc.constantFrom('Number', 'Per cent of all that there are'),
      scale: fc.constantFrom('a', 'b', 'c'),
      figures: fc.array(figure, { minLength: 2, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 8 }), width, (measures, at) => {
        keepsClear((w) => comparison(measures, { id: 't', title: 'Random', width: w }), at);
      }),
      runs,
    );
  });

  test('parts of a whole', () => {
    const part = fc
      .record({ id: fc.uuid(), label: words, amount: fc.nat(3_000_000), further: fc.constant(['12%']) })
      .map((one): BudgetPart => ({ ...one, text: `£${one.amount.toLocaleString('en-GB')}` }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), part, width, (parts, total, at) => {
        const amount = parts.reduce((sum, one) => sum + one.amount, 0);
        const data = {
          measure: 'Budget',
          further: ['Share'],
          parts,
          sum: { amount, text: `£${amount.toLocaleString('en-GB')}`, further: ['100%'] },
          total,
        };
        keepsClear(
          (w) => budget(data, { id: 't', title: 'Random', width: w, format: (n) => `£${n.toLocaleString('en-GB')}` }),
          at,
        );
      }),
      runs,
    );
  });

  test('journeys', () => {
    const grade = fc
      .record({
        id: fc.uuid(),
        from: fc.nat(4500),
        length: fc.nat(400),
        level: fc.integer({ min: 1, max: 4 }),
        unchecked: flag,
      })
      .map(({ from, length, level, ...one }) => ({
        ...one,
        after: [from, from + length] as const,
        level,
        levels: 4,
        letter: 'IRGO'.charAt(level - 1),
        text: 'Grade',
        when: 'then',
        better: level > 1,
      }));
    const item = fc
      .record({
        id: fc.uuid(),
        label: words,
        when: words,
        later: fc.array(grade, { maxLength: 6 }),
        until: fc.nat(5000),
      })
      .map(({ later, until, ...one }) => ({
        ...one,
        text: 'Inadequate',
        level: 1,
        levels: 4,
        letter: 'I',
        later: later.sort((a, b) => a.after[0] - b.after[0]),
        waiting: later.some(({ better }) => better) ? undefined : { until, text: 'none yet' },
      }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), width, (items, at) => {
        keepsClear((w) => journey(items, { id: 't', title: 'Random', width: w }), at);
      }),
      runs,
    );
  });
});

test('a grade that was only expected ends no journey', () => {
  const grade = { text: 'Good', when: 'then', better: true, after: [400, 400] as const };
  const base = { id: 'a', label: 'A', text: 'Weak', when: 'then' };
  const { better } = spellOf({ ...base, later: [{ ...grade, id: 'b', ghost: true }] });
  expect(better).toBeUndefined();
  expect(spellOf({ ...base, later: [{ ...grade, id: 'c' }] }).better?.id).toBe('c');
});
