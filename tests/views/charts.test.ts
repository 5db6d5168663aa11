import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import type { Site, SubjectRef } from '../../src/model/types.ts';
import { chartFiles } from '../../src/views/chart-files.ts';
import { furtherCharts, wholeCharts } from '../../src/views/charts.ts';
import { pairs, pairView } from '../../src/views/compare.ts';
import { markWays, timelineWays } from '../../src/client/help.ts';
import { ourRecord } from '../record.ts';
import { clashesIn, outsideOf } from '../charts/ink.ts';
import { readingGrade } from '../charts/reading-grade.ts';
import { hospitals } from '../hospitals.ts';
import { factsOf, listedGrades } from './summaries.ts';

const widths = [288, 320, 390, 480, 600, 704, 768, 1000, 1440];

describe('the charts of our record', () => {
  let site: Site;
  let charts: Chart[];
  const chartOf = (ref: SubjectRef, name: string) => {
    const subject = site.subjects.get(ref);
    const found = subject && furtherCharts(site, subject).find(({ chart }) => chart === name);
    if (!found) throw new Error(`${ref} has no ${name}`);
    return found;
  };

  beforeAll(async () => {
    ({ site } = await ourRecord());
    const own = [...site.subjects.values()].flatMap((subject) => furtherCharts(site, subject));
    const compared = pairs(site).flatMap((pair) => {
      const { support, comparison } = pairView(site, pair);
      return [support, comparison].filter((chart) => chart !== undefined);
    });
    charts = [...wholeCharts(site), ...own, ...compared].filter(({ chart }) => chart !== 'timeline');
  }, 60_000);

  it('keep clear and inside: every one on a phone and a page, every tenth at every width', () => {
    charts.forEach((chart, index) => {
      for (const width of index % 10 === 0 ? widths : [288, 704]) {
        const scene = chart.draw(width, 'r');
        expect([chart.title, width, ...clashesIn(scene), ...outsideOf(scene)]).toEqual([chart.title, width]);
      }
    });
  }, 60_000);

  it('say in a summary what their table says, counted again', () => {
    for (const chart of charts) {
      const facts = factsOf(chart);
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.filter((fact) => !chart.summary.includes(fact))).toEqual([]);
    }
  });

  it('ask for no more than nine years of school, in all that they say', () => {
    // Names that a framework prints are terms, which the glossary explains.
    const terms = site.frameworks
      .flatMap(({ title, areas, grades }) => [
        title,
        ...areas.map((area) => area.label),
        ...grades.flatMap((grade) => grade.printed),
      ])
      .sort((a, b) => b.length - a.length);
    const without = (text: string) => terms.reduce((rest, term) => rest.replaceAll(term, ''), text);
    const asked = [...Map.groupBy(charts, ({ chart }) => chart)].map(([chart, own]) => {
      const notes = [...new Set(own.flatMap((one) => one.notes))];
      const cards = own
        .slice(0, 50)
        .flatMap(({ table: { rows, columns } }) =>
          rows.map((row) => row.map(({ text }, index) => `${columns[index] ?? ''}: ${text}.`).join(' ')),
        );
      const texts = { notes, summaries: own.map(({ summary }) => summary), cards };
      return [chart, ...Object.values(texts).map((all) => Math.round(readingGrade(without(all.join(' ')))))] as const;
    });
    const help = [
      'help',
      Math.round(readingGrade([...timelineWays, ...markWays].map(({ by, how }) => `${by}: ${how}`).join(' '))),
    ] as const;
    console.log(
      `Years of school (how to read, sentences, cards): ${[...asked, help].map((one) => one.join(' ')).join(', ')}.`,
    );
    expect([...asked, help].filter(([, ...grades]) => grades.some((grade) => grade > 9))).toEqual([]);
  });

  it('list in a summary no grade or date that isn’t in a row of the table', () => {
    for (const chart of charts.filter((one) => one.chart === 'judgements')) {
      const { listed, held } = listedGrades(chart);
      expect(listed.filter((one) => !held.has(one))).toEqual([]);
    }
  });

  it('never draw a count under 10, and lead to its statement', () => {
    const { table, notes } = chartOf('report/hampshire-2016-05-25-torbay', 'comparison');
    const row = table.rows.find(([measure, body]) => measure?.text === 'Adoptions' && body?.text === 'Isle of Wight');
    expect(row?.[2]?.text).toBe('under 10');
    expect(row?.at(-1)?.href).toContain('#t1.adoptions.isle-of-wight');
    expect(notes.join(' ')).toContain('Adoptions, Isle of Wight');
  });

  it('flag a slip of the source beside the figure, in the picture and in the table', () => {
    const chart = chartOf('measure/looked-after-rate', 'comparison');
    expect(chart.notes.join(' ')).toContain('printed as a percentage');
    expect(renderSvg(chart.draw(704, 'r'))).toMatch(/class="item mark hollow slip"/);
  });

  it('say where the parts of a table add up and where they don’t', () => {
    const { summary } = chartOf('report/isle-of-wight-2023-09-14-options', 'budget');
    expect(summary).toContain('add up to £1,638,000, as the source prints');
    expect(summary).toContain('add up to 101%; the source prints 100%');
  });

  it('span the areas that one grade was given for', () => {
    const { table } = chartOf('authority/birmingham', 'judgements');
    expect(table.rows.filter((row) => row[2]?.note === 'judged together').length).toBeGreaterThan(0);
  });

  it('leave out nobody who waits, and mark each as waiting', () => {
    const [journey] = wholeCharts(site).filter(({ chart }) => chart === 'journey');
    const rows = journey?.table.rows ?? [];
    const names = new Set(rows.map(([who]) => who?.text));
    const waiting = new Set(rows.filter((row) => row[1]?.text === 'None yet').map(([who]) => who?.text));
    const better = new Set(
      rows.filter((row) => !/^(Inadequate|None yet)/.test(row[1]?.text ?? '')).map(([who]) => who?.text),
    );
    expect([...names].filter((name) => waiting.has(name) === better.has(name))).toEqual([]);
    expect(waiting.size).toBeGreaterThan(0);
  });

  it('are taken away with the number of reports that they are made from', () => {
    for (const { path, source } of chartFiles(site)) expect(source, path).toMatch(/ from [1-9]\d* reports?\b/);
  }, 60_000);

  it('name both sides of a relationship, read from either', () => {
    for (const ref of ['authority/torbay', 'authority/hampshire'] as const)
      expect(chartOf(ref, 'support').table.rows.map(([who]) => who?.text)).toContain('Torbay, with Hampshire');
  });

  it('take what is only said to be under a direction for nothing that was', () => {
    const { table } = chartOf('authority/torbay', 'support');
    const row = table.rows.find((cells) =>
      cells.some(({ text, note }) => `${text} ${note ?? ''}`.includes('Improvement support')),
    );
    expect(row?.map(({ text }) => text).join(' ')).toContain('by 3 February 2020; beginning not known');
  });

  it('draw what was only asked for as a ghost', () => {
    const chart = chartOf('intervention/torbay-2016', 'support');
    const row = chart.table.rows.find((cells) => cells[1]?.text.startsWith('Commissioner'));
    expect(row?.[3]?.text).toBe('Requested');
    expect(renderSvg(chart.draw(704, 'r'))).toContain('class="item mark ghost"');
  });
});

describe('a page that compares two', () => {
  it('has both histories on one scale of time', async () => {
    const { site } = await ourRecord();
    const pair = pairs(site).find(({ id }) => id === 'isle-of-wight-and-torbay');
    if (!pair) throw new Error('missing');
    const [first, second] = pairView(site, pair).sides.map(({ timeline }) => {
      const svg = timeline ? renderSvg(timeline.draw(704, 'r')) : '';
      return [...svg.matchAll(/class="tick" x="([\d.]+)"[^>]*>(\d{4})</g)].map(([, x, year]) => `${year} ${x}`);
    });
    expect(first?.length).toBeGreaterThan(3);
    expect(new Set(second)).toEqual(new Set(first));
  }, 60_000);

  it('is there for every two of the councils that whole documents are by or about, and for no others', async () => {
    const { site } = await ourRecord();
    expect(pairs(site)).toHaveLength(10);
  }, 60_000);
});

describe('the charts of another field', () => {
  it('have the words of its own record', async () => {
    const { site } = await hospitals();
    const inspection = site.subjects.get('inspection/st-elmo-2020-book-one');
    const [grid] = inspection ? furtherCharts(site, inspection) : [];
    expect(grid?.table.rows.map((row) => [row[2]?.text, row[3]?.text])).toEqual([
      ['The whole hospital', 'Weak'],
      ['Wards', 'Weak'],
      ['Night shift', expect.any(String)],
    ]);
    expect(grid?.table.rows[2]?.[4]?.text).toBe('Accounts differ');
  });

  it('compare the beds of two hospitals with the slip that their table has', async () => {
    const { site } = await hospitals();
    const report = site.subjects.get('report/elmo-2021');
    const [chart] = report ? furtherCharts(site, report) : [];
    expect(chart?.chart).toBe('comparison');
    expect(chart?.table.rows.map((row) => row[2]?.text)).toEqual(['400', '380']);
    expect(chart?.notes.join(' ')).toContain('the table adds wrongly');
  });
});
