import { describe, expect, test } from 'vitest';
import type { ChartCell } from '../../src/charts/chart.ts';
import { timelineChart } from '../../src/views/charts.ts';
import { ourRecord } from '../record.ts';
import { readingGrade } from '../charts/reading-grade.ts';
import { realTimelines } from '../charts/real.ts';
import { spokenDays } from '../charts/spoken.ts';

const { site } = await ourRecord();
const charts = (await realTimelines()).map(({ name, view }) => ({ name, chart: timelineChart(view, name) }));

/** A row of the table as its cells print it. */
interface Row {
  when: string;
  what: string;
  kind: string;
  sure: string;
}

function rowOf([when, what, sure]: readonly ChartCell[]): Row {
  const [lane = '', ...rest] = (what?.note ?? '').split(' · ');
  const sort = rest.join(' · ').split('; ')[0]?.toLowerCase() ?? '';
  const byLane = Object.values(site.kinds).find(({ title }) => title === lane);
  const kind = [...Object.values(site.kinds), { one: 'role' }].find(({ one }) => one === sort)?.one ?? byLane?.one;
  return { when: when?.text ?? '', what: what?.text ?? '', kind: kind ?? '', sure: sure?.text ?? '' };
}

/** An overall grade on a scale of more than two, told by the framework's name and its word right after the colon. */
function isOverall({ what, kind, sure }: Row): boolean {
  if (kind !== 'inspection' || isGhost({ sure })) return false;
  return site.frameworks.some(
    ({ short, grades, areas }) =>
      grades.length > 2 &&
      areas.some(({ overall }) => overall) &&
      what.startsWith(`${short}, `) &&
      grades.some(({ printed }) => printed.some((word) => what.toLowerCase().includes(`: ${word.toLowerCase()}`))),
  );
}

const words = [...Object.values(site.kinds), { one: 'role', many: 'roles' }];
const isGhost = ({ sure }: Pick<Row, 'sure'>) => /not recorded as having happened/i.test(sure);
const states: Record<string, (row: Row) => boolean> = {
  'not told as having happened': isGhost,
  'end not known': (row) => !isGhost(row) && row.when.includes('end not known'),
  'accounts differ': ({ sure }) => /accounts differ/i.test(sure),
  unchecked: ({ sure }) => /unchecked/i.test(sure),
};

describe.each(charts)('the sentence under the timeline of $name', ({ chart: { summary, table }, name }) => {
  const rows = table.rows.map(rowOf);
  // Home leaves sorts out, since its lanes are councils.
  const isByKind = name !== 'home';

  test('asks for no more than nine years of school', () => {
    expect(readingGrade(summary)).toBeLessThanOrEqual(9);
  });

  test('counts what the table counts, by kind and by how each is told', () => {
    for (const [, number, kind, told] of summary.matchAll(/(\d+) ([a-z][a-z ]+?)(?: \(([^)]*)\))?(?=[,.])/g)) {
      const one = words.find(({ one, many }) => kind === one || kind === many)?.one;
      if (one === undefined || !isByKind) continue;
      const own = rows.filter((row) => row.kind === one);
      expect([one, own.length]).toEqual([one, Number(number)]);
      for (const [state, is] of Object.entries(states)) {
        const count = own.filter(is).length;
        const expected = count === 0 ? undefined : count === own.length ? state : `${count} ${state}`;
        const said = (told ?? '').split(/, (?=\d|end|accounts|unchecked|only)/).find((part) => part.endsWith(state));
        expect([one, state, said]).toEqual([one, state, expected]);
      }
    }
    const counted = [...summary.matchAll(/(\d+) ([a-z][a-z ]+?)(?= \(|[,.])/g)].flatMap(([, number, kind]) =>
      words.some(({ one, many }) => kind === one || kind === many) ? [Number(number)] : [],
    );
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(rows.length);
  });

  test('spans the years that the table’s times name', () => {
    const years = rows.flatMap(({ when }) => [...when.matchAll(/\b\d{4}\b/g)].map(([year]) => Number(year)));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    expect(summary.startsWith(first === last ? `${first}: ` : `${first} to ${last}: `)).toBe(true);
  });

  test('names the latest overall grade and the latest report as the table has them', () => {
    const latest = /The latest overall grade in it: (.+?)\.(?: The latest report|$)/.exec(summary)?.[1];
    const lastDay = ({ when }: Row) => spokenDays(when).at(-1)?.[1] ?? 0;
    if (latest !== undefined) {
      const row = rows.find(({ what, when }) => latest === `${what}, ${when}`);
      expect(row && lastDay(row)).toBe(Math.max(...rows.filter(isOverall).map(lastDay)));
    }
    const report = /The latest report is of (.+)\.$/.exec(summary)?.[1];
    const reports = rows.filter(({ kind }) => kind === 'report').map(({ when }) => spokenDays(when)[0]?.[1] ?? 0);
    if (reports.length > 0) expect(spokenDays(report ?? '')[0]?.[1]).toBe(Math.max(...reports));
  });

  test('says nothing else with a figure in it', () => {
    const rest = summary
      .replace(/^\d{4}(?: to \d{4})?: /, '')
      .replace(/The latest (overall grade in it|report is of).+$/, '')
      .replace(/\d+ [a-z]/g, '');
    expect(rest).not.toMatch(/\d/);
  });
});
