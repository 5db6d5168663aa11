import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { cases } from './cases.ts';

const folder = join(import.meta.dirname, '../charts');

test('the gallery shows each case of which there is a snapshot', () => {
  const shown = new Set(cases.flatMap(({ id, name }) => [id, name]));
  const snapshots = readdirSync(join(folder, 'snapshots')).filter((file) => file.endsWith('.svg'));
  const names = snapshots.map((file) => file.replace(/(-narrow|-list|-changed)?\.svg$/, ''));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !shown.has(name))).toEqual([]);
});

const states = ['empty', 'one-mark', 'crowded', 'uncertain', 'differing', 'proposed', 'open', 'long-names'];
/** States that a chart can’t be in: a figure has no end. */
const impossible = ['comparison-open'];

test('the gallery shows each chart in every state that it can be in', () => {
  const shown = new Set(cases.map(({ chart, name }) => `${chart}-${name.replace(`${chart}-`, '')}`));
  const charts = [...new Set(cases.map(({ chart }) => chart))].map((chart) => chart.replace('judgement', 'judgements'));
  expect(charts.sort()).toEqual(['budget', 'comparison', 'journey', 'judgements', 'support', 'timeline']);
  const wanted = charts.flatMap((chart) => states.map((state) => `${chart}-${state}`));
  const absent = wanted.filter((one) => ![...shown].some((name) => name.endsWith(one)));
  expect(absent).toEqual(impossible);
});

test('the gallery can draw each of them, wide and narrow, under an anchor of its own', () => {
  for (const { draw, id, about } of cases) {
    expect(about).not.toBe('');
    for (const width of [760, 320]) expect(renderSvg(draw(width, id))).toContain('</svg>');
  }
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});
