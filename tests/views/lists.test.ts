import { describe, expect, it } from 'vitest';
import { standingLine } from '../../src/model/standing.ts';
import type { Authority } from '../../src/model/types.ts';
import { actStatus, loneActs } from '../../src/views/act.ts';
import { authorityRows, authorityTools } from '../../src/views/authority-list.ts';
import { authorityView } from '../../src/views/authority.ts';
import { inspectionYears } from '../../src/views/inspection-list.ts';
import { interventionList } from '../../src/views/intervention-list.ts';
import { latestOf } from '../../src/views/ladder.ts';
import { gradeGroups, regionView, standings } from '../../src/views/region.ts';
import { reportGroups, reportTools } from '../../src/views/report-list.ts';
import { ourRecord } from '../record.ts';
import { hospitals, type Change } from '../hospitals.ts';

/** A later visitation of St Vitus that only a data set tells of. */
const dataSet: Record<string, Change> = {
  'vocabulary/report-kinds.yaml': (text) => `${text}\ndata-set: { label: Data set, standing: last }\n`,
  'reports/table-2023.md': `---
title: Table of grades
kind: data-set
publisher: regulator
dates: { published: "2023-01-10" }
read: data-set
find: The regulator's table
licence: none printed
outline: [{ heading: Rows, units: [{ at: "st-vitus", lines: "1" }] }]
statements:
  - { id: s1, about: inspection/st-vitus-2022-book-one, at: ["st-vitus"], introduces: { authority: st-vitus, framework: book-one }, when: { published: "2022-11-03" }, grades: { whole: Sound } }
---
`,
};
/** An older hospital that St Vitus came after. */
const older: Record<string, Change> = {
  'authorities/old-vitus.md': `---
name: Old Vitus
officialName: Old Vitus Infirmary
type: infirmary
region: north
end: "2015-03-31"
successors: [st-vitus]
---
`,
};
const oldInspection = (text: string) =>
  text.replace(
    '  - { id: s5,',
    '  - { id: s8, about: inspection/old-vitus-2012-book-one, at: ["2"], introduces: { authority: old-vitus, framework: book-one }, when: { published: "2012-05-01" }, grades: { whole: Excellent } }\n  - { id: s5,',
  );
/** The same without any visitation of it: it is only named. */
const oldNamed = (text: string) =>
  text.replace(
    '  - { id: s5,',
    '  - { id: s8, about: authority/old-vitus, at: ["2"], says: The old house by the river. }\n  - { id: s5,',
  );

const row = async (id: string, changes: Record<string, Change> = {}) => {
  const { site, problems } = await hospitals(changes);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = authorityRows(site).find(({ name }) => name.href === `/authorities/${id}/`);
  if (!found) throw new Error(id);
  return { site, row: found };
};

describe('the list of councils', () => {
  it('gives each its latest overall grade, and says so where there is none', async () => {
    expect((await row('st-elmo')).row.grade).toMatchObject({ value: 'Weak', level: 1, levels: 3, unchecked: false });
    const { row: none } = await row('st-vitus');
    expect(none.grade).toBeUndefined();
    expect(none.data['data-grade']).toBe('none');
    expect(none.standing).toBe('No overall grade is in our record.');
  });

  it('marks a grade that only a data set gives, in its row, its strip, its filter and its count', async () => {
    const { site, row: vitus } = await row('st-vitus', dataSet);
    expect(vitus.grade).toMatchObject({ value: 'Sound', unchecked: true });
    expect(vitus.spark?.items).toMatchObject([{ level: 2, unchecked: true }]);
    expect(vitus.spark?.words).toBe('3 November 2022: Sound (unchecked)');
    const tools = authorityTools(site, authorityRows(site));
    expect(tools.unchecked).toBe(1);
    const grades = tools.facets.find(({ key }) => key === 'grade');
    expect(grades?.options).toEqual([
      { value: '2', label: 'Sound', count: 1, unchecked: 1 },
      { value: '1', label: 'Weak', count: 1, unchecked: 0 },
    ]);
  });

  it('takes a report before a data set, and is then not unchecked', async () => {
    const told = (text: string) =>
      text.replace(
        '  - { id: s5,',
        '  - { id: s8, about: inspection/st-vitus-2022-book-one, at: ["2"], introduces: { authority: st-vitus, framework: book-one }, grades: { whole: Weak } }\n  - { id: s5,',
      );
    const { row: vitus } = await row('st-vitus', { ...dataSet, 'reports/ministry-2020.md': told });
    expect(vitus.grade).toMatchObject({ value: 'Weak', unchecked: false });
  });

  it('says what is on record under its scope, and nothing of what was only proposed', async () => {
    expect((await row('st-elmo')).row.record).toBe('Rescue plan on record: nursing');
    expect((await row('st-vitus')).row.record).toBeUndefined();
    const { row: elmo } = await row('st-elmo');
    expect(elmo.data['data-record']).toBe('any nursing');
  });

  it('offers no filter that chooses nothing', async () => {
    const { site } = await hospitals();
    const keys = authorityTools(site, authorityRows(site)).facets.map(({ key }) => key);
    expect(keys).toEqual(['grade', 'record']);
  });
});

describe('a council that came after another', () => {
  it('lists the other’s inspections under its name and dates, and takes no grade from them', async () => {
    const { site, row: vitus } = await row('st-vitus', { ...older, 'reports/ministry-2020.md': oldInspection });
    expect(vitus.grade).toBeUndefined();
    const authority = site.subjects.get('authority/st-vitus') as Authority;
    const { predecessors, noInspections, standing } = authorityView(site, authority);
    expect(predecessors).toMatchObject([
      { title: 'Before 1 April 2015, as Old Vitus', inspections: [{ overall: { value: 'Excellent' } }] },
    ]);
    expect(noInspections).toBe('No visitation of it is in this record.');
    expect(standing).toBe('No overall grade is in our record.');
  });

  it('says of one without a report that none is in this record, and leaves it out of the counts', async () => {
    const { site, row: old } = await row('old-vitus', { ...older, 'reports/ministry-2020.md': oldNamed });
    expect(old.ended).toMatchObject({
      text: 'Abolished 31 March 2015; succeeded by',
      successors: [{ text: 'St Vitus' }],
    });
    expect(authorityView(site, site.subjects.get('authority/old-vitus') as Authority).noInspections).toBe(
      'No visitation of it is in this record.',
    );
    const { total, abolished, steps } = standings(site, site.authorities);
    expect([total, abolished]).toEqual([2, 1]);
    expect(steps.map(({ label, count }) => [label, count])).toEqual([
      ['Excellent', 0],
      ['Sound', 0],
      ['Weak', 1],
      ['No overall grade in our record', 1],
    ]);
    expect(gradeGroups(site).map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Weak', 1],
      ['No overall grade in our record', 1],
      ['Abolished', 1],
    ]);
    expect(regionView(site, 'north')).toMatchObject({ rows: { length: 2 }, abolished: { length: 1 } });
  });
});

describe('the list of acts', () => {
  const lone = (field: string) => ({
    'reports/ministry-2020.md': (text: string) =>
      text.replace(
        '  - { id: s5,',
        `  - { id: s8, about: instrument/vitus-order, at: ["2"], as: happened, introduces: { title: Order to St Vitus, type: order, authority: st-vitus, scope: [nursing] }, when: { ${field} } }\n  - { id: s5,`,
      ),
  });

  it('puts episodes first, with their acts, and then those that stand alone', async () => {
    const { site } = await hospitals(lone('made: "2019-05"'));
    const { episodes, acts } = interventionList(site);
    expect(episodes.map(({ line, acts: own }) => [line.name.text, own.map(({ name }) => name.text)])).toEqual([
      ['St Elmo, from 2020', ['Order to St Elmo', 'Twinning of St Elmo and St Vitus']],
    ]);
    expect(acts.map(({ act }) => [act.name.text, act.when, act.status?.key])).toEqual([
      ['Order to St Vitus', 'Made May 2019', 'not-known'],
    ]);
  });

  it('says "ended" only where a report ends it, and dates what was in force by its evidence', async () => {
    const { site } = await hospitals(lone('made: "2019-05"'));
    const [act] = loneActs(site);
    const order = site.subjects.get('instrument/st-elmo-order');
    if (!act || !order) throw new Error('missing');
    expect(actStatus(site, act)).toEqual({ key: 'not-known', text: 'How it stands: not known' });
    expect(actStatus(site, order)).toEqual({ key: 'in-force', text: 'Running on 4 May 2020' });
    const twinning = site.subjects.get('arrangement/st-elmo-st-vitus');
    expect(twinning && actStatus(site, twinning)?.text).toBe('Only put forward');
  });
});

describe('the other lists', () => {
  it('hold every inspection under its year, the latest first', async () => {
    const { site } = await hospitals(dataSet);
    const years = inspectionYears(site);
    expect(years.map(({ title }) => title)).toEqual(['2022', '2020']);
    expect(years.flatMap(({ rows }) => rows).length).toBe(site.inspections.length);
    expect(years[0]?.rows[0]).toMatchObject({
      isUnchecked: true,
      data: { 'data-unchecked': 'yes', 'data-grade': '2' },
    });
  });

  it('hold every report under how it was read', async () => {
    const { site } = await hospitals(dataSet);
    const groups = reportGroups(site);
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Read whole', 2],
      ['A data set', 1],
    ]);
    expect(reportTools(site, groups).facets.map(({ key }) => key)).toEqual(['publisher', 'kind', 'year', 'read']);
  });
});

describe('our own record', () => {
  it('says the same of each council’s latest grade in its row and in its line', async () => {
    const { site } = await ourRecord();
    const rows = authorityRows(site);
    expect(rows.length).toBe(site.authorities.filter(({ ref }) => site.evidenced.has(ref)).length);
    for (const authority of site.authorities) {
      const latest = latestOf(site, authority.ref);
      const line = standingLine(site, authority.ref);
      if (latest) expect(line, authority.id).toContain(`Judged ${latest.overall.value}, `);
      else expect(line, authority.id).toContain('No overall grade is in our record.');
    }
  }, 60_000);
});
