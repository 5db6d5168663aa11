import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Chart, ChartCell } from '../../src/charts/chart.ts';
import { expectBars, expectGrid, expectPanels, expectSpans, expectSteps } from '../charts/expect-charts.ts';
import { factsOf, listedGrades } from '../views/summaries.ts';
import { settings } from './browser.ts';
import { htmlFiles } from './html-files.ts';

const hold = {
  judgements: expectGrid,
  support: expectSpans,
  comparison: expectPanels,
  budget: expectBars,
  journey: expectSteps,
};
type Name = keyof typeof hold;

/** A chart as a built page has it: its pictures, its sentence, its table. */
interface BuiltChart extends Pick<Chart, 'chart' | 'summary' | 'table' | 'until'> {
  file: string;
  pictures: string[];
  /** How to read it. */
  notes: string[];
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", amp: '&' };
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|#34|#39|amp);/g, (_, name: string) => entities[name] ?? '')
    .trim();
const between = (text: string, start: string, end: string) => text.split(start)[1]?.split(end)[0] ?? '';
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '');

/** The charts of a page, read from its text alone. */
function chartsIn(file: string): BuiltChart[] {
  const html = readFileSync(join(settings.outDir, file), 'utf8');
  return all(html, /<figure class="chart-figure"[^>]*>([^]*?)<\/figure>/g).map((figure) => ({
    file,
    chart: /class="chart (\w+)/.exec(figure)?.[1] ?? '',
    pictures: all(figure, /(<svg[^]*?<\/svg>)/g),
    notes: all(figure, /<span class="legend"[^>]*>([^]*?)<\/span>/g).map(plain),
    summary: plain(between(between(figure, '<figcaption', '</figcaption>'), '<p', '</p>').replace(/^[^>]*>/, '')),
    until: /Evidence up to ([^<]+)/.exec(figure)?.[1]?.trim(),
    table: {
      columns: all(between(figure, '<thead', '</thead>'), /<th[^>]*>([^]*?)<\/th>/g).map(plain),
      rows: all(between(figure, '<tbody', '</tbody>'), /<tr[^>]*>([^]*?)<\/tr>/g).map((row) =>
        all(row, /(<t[hd][^]*?<\/t[hd]>)/g).map(cellOf),
      ),
    },
  }));
}

function cellOf(html: string): ChartCell {
  const [said = '', note] = html.split('<small');
  return {
    text: plain(said),
    note: note === undefined ? undefined : plain(`<small${note}`),
    href: /<a href="([^"]*)"/.exec(html)?.[1],
    heads: html.startsWith('<th'),
  };
}

const charts = htmlFiles(settings.outDir).flatMap(chartsIn);
const names = Object.keys(hold) as Name[];

describe.each(names)('%s on every built page', (name) => {
  const own = charts.filter(({ chart }) => chart === name);

  test('is there, with three pictures, a sentence, how to read it, and a table', () => {
    expect(own.length).toBeGreaterThan(0);
    const bare = own.filter(
      ({ pictures, summary, notes, table }) =>
        pictures.length !== 3 || summary === '' || notes.length === 0 || table.rows.length === 0,
    );
    expect(bare.map(({ file }) => file)).toEqual([]);
  });

  test('shows in its narrowest and its widest picture what its table says', () => {
    for (const { pictures, table } of own) for (const svg of [pictures[0], pictures[2]]) hold[name](svg ?? '', table);
  });

  test('has no figure, date or grade in its sentence that isn’t worked out again from its table', () => {
    for (const one of own) {
      const facts = factsOf({ ...one, title: '', draw: () => never() });
      expect(facts.filter((fact) => !one.summary.includes(fact))).toEqual([]);
      const names = one.table.rows.flatMap((row) => row[0]?.text ?? []);
      const said = [...facts, ...listsOf(one), ...groupsOf(one), ...names, ...(one.until ? [one.until] : [])];
      const rest = said
        .sort((a, b) => b.length - a.length)
        .reduce((text, fact) => text.replaceAll(fact, ''), one.summary);
      expect([one.file, rest.match(/\d+/g)]).toEqual([one.file, null]);
    }
  });
});

function never(): never {
  throw new Error('A built chart is read, not drawn.');
}

/** The grades that the sentence of a grid lists and its table holds. */
function listsOf(one: BuiltChart): string[] {
  if (one.chart !== 'judgements') return [];
  const { listed, held } = listedGrades({ ...one, title: '', draw: () => never() });
  return listed.filter((grade) => held.has(grade)).map((grade) => grade.replace(/^[^:]*: /, ''));
}

/** How many rows stand under each heading of a list of relationships. */
function groupsOf({ chart, table: { rows } }: BuiltChart): string[] {
  if (chart !== 'support') return [];
  const groups = Map.groupBy(rows, (row) => row[0]?.note ?? '');
  return [...groups].map(([group, own]) => `${own.length} ${group.charAt(0).toLowerCase()}${group.slice(1)}`);
}
