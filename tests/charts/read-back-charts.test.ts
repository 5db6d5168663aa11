import { describe, expect, test } from 'vitest';
import type { ChartTable } from '../../src/charts/chart.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import type { ChartExample } from './example.ts';
import { budgetExamples, comparisonExamples } from './examples-figures.ts';
import { journeyExamples } from './examples-journey.ts';
import { judgementExamples } from './examples-judgements.ts';
import { supportExamples } from './examples-support.ts';
import { expectBars, expectGrid, expectPanels, expectSpans, expectSteps } from './expect-charts.ts';

/** Each kind of chart with how its picture is read and held against its table. */
const kinds: [name: string, examples: readonly ChartExample[], hold: (svg: string, table: ChartTable) => void][] = [
  ['grades by area', judgementExamples, expectGrid],
  ['relationships', supportExamples, expectSpans],
  ['figures', comparisonExamples, expectPanels],
  ['parts of a whole', budgetExamples, expectBars],
  ['journeys', journeyExamples, expectSteps],
];

describe.each(kinds)('what a reader sees of %s is what the table says', (_, examples, hold) => {
  test.each(examples.flatMap(({ name, draw, table }) => [288, 704].map((width) => ({ name, draw, table, width }))))(
    '$name at $width pixels',
    ({ draw, table, width }) => {
      hold(renderSvg(draw(width, 'r')), table);
    },
  );
});

test('a mark in the wrong place is seen', () => {
  const [, one] = comparisonExamples;
  if (!one) throw new Error('missing');
  const svg = renderSvg(one.draw(704, 'r'));
  const moved = svg.replace(/cx="([\d.]+)"/, (_, x: string) => `cx="${Number(x) + 4}"`);
  expect(moved).not.toBe(svg);
  expect(() => {
    expectPanels(moved, one.table);
  }).toThrow();
});
