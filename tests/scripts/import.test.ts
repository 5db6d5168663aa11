import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tables, type TableName } from '../../src/authoring/import/table.ts';
import { formatDate } from '../../src/model/words.ts';
import { readSite } from '../../src/site.ts';
import { temporaryFolder } from './temporary.ts';

const root = join(import.meta.dirname, '../..');
let content = '';
let folder = '';

/** A table's file, with the cells that are given and all others blank. */
async function csv(name: TableName, rows: readonly Record<string, string>[]): Promise<string> {
  const columns = tables[name].split(' ');
  const quote = (cell = '') => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => quote(row[column])).join(','))];
  const file = join(folder, `${name}.csv`);
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

const council = (slug: string, name: string, more: Record<string, string> = {}) => ({
  slug,
  name,
  official_name: `${name} Council`,
  gss_code: `E${slug.length}`,
  ofsted_urn: String(slug.length),
  type: 'unitary',
  region: 'London',
  ...more,
});
const councils = [
  council('alton', 'Alton', { start_date: '2020-04-01' }),
  council('alton-county', 'Alton County', { end_date: '2020-03-31', successor_slugs: 'alton', type: 'county' }),
  council('bexford', 'Bexford'),
];
const report = {
  ofsted_urn: '1',
  authority_slug: 'alton',
  authority_of_the_day: 'alton-county',
  authority_name: 'Alton',
  framework: 'SIF',
  inspection_start: '2014-06-03',
  inspection_end: '2014-06-25',
  published: '2014-08-08',
  published_from: 'report',
  overall: 'Inadequate',
  help_and_protection: 'Inadequate',
  lscb: 'Good',
  read: 'report',
  pdf_file: "children's services inspection - 08 august 2014.pdf",
};
const unchecked = {
  ...report,
  ofsted_urn: '2',
  authority_slug: 'bexford',
  authority_of_the_day: 'bexford',
  authority_name: 'Bexford',
  framework: 'ILACS',
  inspection_start: '2025-01-06',
  inspection_end: '2025-01-10',
  published: '2025-02-20',
  published_from: 'data-set',
  overall: 'Good',
  help_and_protection: '',
  lscb: '',
  in_care: 'Outstanding',
  in_care_covers: 'children-in-care',
  read: 'data-set',
  pdf_file: '',
  report_url: 'https://example.org/report',
};
const recalled = {
  authority_slug: 'alton',
  subject: 'looked after children',
  date: '2011-01',
  judgement: 'Adequate',
  stated_in: `1_alton / ${report.pdf_file}`,
  page: '4',
};
const act = {
  authority_slug: 'bexford',
  act: 'statutory direction',
  nature: 'act',
  scope: 'social-care',
  date: '2015-03',
  date_is: 'made or issued',
  superseded_on: '2016-05-01',
  counterpart: 'Department for Education',
  publisher: 'Department for Education',
  source_title: 'Direction issued to Bexford (GOV.UK)',
  read: 'extract of the page',
};
const revised = { ...act, act: 'revised direction', date: '2016-05-01', superseded_on: '' };

beforeEach(async () => {
  folder = await temporaryFolder();
  content = join(folder, 'content');
  for (const name of ['vocabulary', 'frameworks'])
    await cp(join(root, 'content', name), join(content, name), { recursive: true });
  // Synonyms lead to entries that this small record doesn't have.
  await rm(join(content, 'vocabulary/synonyms.yaml'));
  await mkdir(join(content, 'organisations'));
  for (const name of ['ofsted', 'dfe', 'mysociety', 'data-to-insight'])
    await cp(join(root, 'content/organisations', `${name}.md`), join(content, 'organisations', `${name}.md`));
  const imports = join(content, 'vocabulary/imports.yaml');
  await writeFile(imports, (await readFile(imports, 'utf8')).replace(/^joins:[\s\S]*?(?=^titles:)/m, ''));
});

async function run(...args: string[]): Promise<{ ok: boolean; said: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'scripts/import.ts'), '--content', content, ...args],
      { cwd: root, env: { ...process.env, CI: '1' } },
      (error, out, err) => {
        done({ ok: error === null, said: out + err });
      },
    );
  });
}

const everything = async (inspections = [report, unchecked]) => [
  await csv('authorities', councils),
  await csv('inspections', inspections),
  await csv('previous_inspections', [recalled]),
  await csv('interventions', [act, revised]),
];

async function texts(): Promise<Map<string, string>> {
  const found = await readdir(content, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

describe('an import', () => {
  it('makes entries of rows: reports, what they recall, data sets, acts, and an episode of acts that supersede one another', async () => {
    const { ok, said } = await run(...(await everything()));
    expect(said).toContain('inspections: 2 rows, 2 added');
    expect(ok).toBe(true);
    const { site, problems } = await readSite({ content });
    expect(problems).toEqual([]);
    const [own] = site.bySubject.get('inspection/alton-county-2014-sif') ?? [];
    expect(own?.report).toBe('ofsted-2014-08-08-alton-county');
    const row = site.statements.get('data-to-insight-2026-06-29-ilacs#row-2-2025');
    expect(row?.grades.map(({ area, is }) => [area, is])).toEqual([
      ['overall', 'good'],
      ['in-care', 'outstanding'],
    ]);
    expect(site.bySubject.get('inspection/alton-county-2011-01-looked-after')?.[0]?.at).toEqual(['page 4']);
    expect(site.subjects.get('instrument/bexford-2015-03-statutory-direction')?.intervention).toBe('bexford-2015');
  });

  it('prints a counterpart only as far as its words are those of bodies and offices, so that no person’s name gets in', async () => {
    const person = 'Alexandra Bexford-Smith';
    const appointed = {
      ...act,
      act: 'commissioner appointed',
      date_is: 'as printed (type not known)',
      superseded_on: '',
    };
    const rows = [
      { ...appointed, date: '2015-01', counterpart: person },
      { ...appointed, date: '2015-02', counterpart: `${person} (Commissioner)` },
      { ...appointed, date: '2015-03', counterpart: `review team led by ${person} (Alton Council)` },
      { ...appointed, date: '2015-04', counterpart: 'Alton Council (local improvement partner); Ofsted' },
      {
        ...appointed,
        date: '2015-05',
        counterpart: 'Department for Education improvement adviser (unnamed in source)',
      },
      { ...appointed, date: '2015-06', counterpart: 'Commissioner (unnamed)' },
      {
        ...act,
        act: 'commissioner report',
        date_is: 'report dated',
        superseded_on: '',
        date: '2015-07',
        counterpart: person,
      },
      {
        ...appointed,
        act: 'trust/alternative delivery model',
        date: '2015-08',
        counterpart: 'Bexford Children’s Trust',
      },
      { ...appointed, act: 'trust/alternative delivery model', date: '2015-09', counterpart: 'Hand in Hand' },
    ];
    expect((await run(await csv('authorities', councils), await csv('interventions', rows))).said).toContain('9 added');
    const { site } = await readSite({ content });
    const statements = [...site.statements.values()].filter(({ ref }) => ref.includes('#act-'));
    const dated = (month: string) =>
      statements.find(({ says = '', dates }) => dates.some(({ date }) => formatDate(date).startsWith(month)) && says)
        ?.says;
    const cut = 'the record gives bodies and offices, not people’s names.';
    expect(dated('January')).toBe(`The source says who it was; ${cut}`);
    expect(dated('February')).toBe(`Named there: Commissioner. The source says who it was; ${cut}`);
    expect(dated('March')).toBe(`Named there: Alton Council. The source says who it was; ${cut}`);
    expect(dated('April')).toBe('Named there: Alton Council (local improvement partner); Ofsted.');
    expect(dated('May')).toBe('The source speaks of a Department for Education improvement adviser and gives no name.');
    expect(dated('June')).toBe('Who it was, the source doesn’t say.');
    expect(dated('July')).toBe(`The source says whose it is; ${cut}`);
    expect(dated('August')).toBe('Named there: Bexford Children’s Trust.');
    const titles = [...site.subjects.values()].filter(({ kind }) => kind === 'delivery-model');
    expect(titles.map(({ title }) => title)).toEqual(['Bexford Children’s Trust', 'Hand in Hand (Bexford)']);
    const written = [...(await texts()).values()];
    expect(written.filter((text) => /Alexandra|Smith/.test(text))).toEqual([]);
  });

  it('changes nothing when it is repeated', async () => {
    await run(...(await everything()));
    const before = await texts();
    const { said } = await run(...(await everything()));
    expect(said).toContain('inspections: 2 rows, 0 added, 0 corrected, 2 as they were');
    expect(said).toContain('0 of ');
    expect(await texts()).toEqual(before);
  });

  it('adds and corrects only what a later file adds and corrects, and says which row did', async () => {
    await run(...(await everything()));
    const before = await texts();
    const later = [
      { ...report, overall: 'Requires improvement' },
      {
        ...report,
        ...unchecked,
        ofsted_urn: '1',
        authority_slug: 'alton',
        authority_of_the_day: 'alton',
        report_url: 'https://example.org/2',
      },
    ];
    const { said } = await run(await csv('inspections', later));
    expect(said).toContain('inspections: 2 rows, 1 added, 1 corrected, 0 as they were');
    expect(said).toMatch(/corrected by: .*inspections\.csv:2/);
    const after = await texts();
    const changed = [...after]
      .filter(([file, text]) => before.get(file) !== text)
      .map(([file]) => file.split('/').at(-1));
    expect(changed.sort()).toEqual([
      'data-to-insight-2026-06-29-ilacs.md',
      'ledger.csv',
      'ofsted-2014-08-08-alton-county.md',
      'ofsted-2025-02-20-alton.md',
    ]);
    expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
    const { site } = await readSite({ content });
    expect(site.statements.get('ofsted-2014-08-08-alton-county#grades')?.grades[0]?.is).toBe('requires-improvement');
    expect(site.statements.has('ofsted-2014-08-08-alton-county#recalled-2011-01-looked-after')).toBe(true);
  });

  it('keeps the id of an entry whose date is corrected', async () => {
    await run(...(await everything()));
    await run(await csv('inspections', [{ ...report, published: '2014-08-09' }]));
    const { site } = await readSite({ content });
    expect(site.reports.find(({ id }) => id === 'ofsted-2014-08-08-alton-county')?.dates[0]?.text).toBe('2014-08-09');
  });

  it('writes nothing when a row is bad, and names its file, line and reason', async () => {
    await run(...(await everything()));
    const before = await texts();
    const { ok, said } = await run(
      await csv('inspections', [
        { ...report, overall: 'Requires improvement' },
        { ...unchecked, overall: 'Splendid', inspection_end: '2025-01-32' },
      ]),
    );
    expect(ok).toBe(false);
    expect(said).toMatch(/inspections\.csv:3 {2}error {2}grade-off-scale\n.*"Splendid"/);
    expect(said).toMatch(/inspections\.csv:3 {2}error {2}impossible-date/);
    expect(said).toContain('Nothing was written.');
    expect(await texts()).toEqual(before);
  });

  it('tells readers of a note in our words, and nothing of a note that says nothing to them', async () => {
    const imports = join(content, 'vocabulary/imports.yaml');
    const words = { 'day lost in the copy': 'The day isn’t known.', 'check again': '' };
    const rows = Object.keys(words).map((notes, index) => ({ ...act, date: `201${String(index)}`, notes }));
    const files = await everything();
    await csv('interventions', rows);
    const refused = await run(...files);
    expect(refused.ok).toBe(false);
    expect(refused.said).toContain('interventions.csv:2');
    expect(refused.said).toContain('has no words of ours for it');

    await writeFile(imports, `${await readFile(imports, 'utf8')}\nnotes: ${JSON.stringify(words)}\n`);
    expect(await run(...files)).toMatchObject({ ok: true });
    const { site } = await readSite({ content });
    const notes = [...site.statements.values()].filter(({ about }) => about.startsWith('instrument/'));
    expect(notes.map(({ says }) => says)).toEqual(['The day isn’t known.', undefined]);
  });

  it('takes the scope of a row whose note says that its source gives none as not known, and says what the table has', async () => {
    const imports = join(content, 'vocabulary/imports.yaml');
    const text = (await readFile(imports, 'utf8')).replace(/^unscoped:[\s\S]*?(?=^\S(?!nscoped))/m, '');
    const unscoped = { notes: ['subject not stated'], scope: 'unknown', says: { send: 'The table has SEND.' } };
    const notes = { 'subject not stated': 'The log doesn’t say.' };
    await writeFile(imports, `${text}\nunscoped: ${JSON.stringify(unscoped)}\nnotes: ${JSON.stringify(notes)}\n`);
    const rows = [
      { ...act, scope: 'send', notes: 'subject not stated' },
      { ...act, date: '2014', scope: 'send' },
    ];
    const files = await everything();
    await csv('interventions', rows);
    expect(await run(...files)).toMatchObject({ ok: true });
    const { site } = await readSite({ content });
    const [about, tabled] = [...site.statements.values()].filter((one) => one.about.startsWith('instrument/'));
    const scopes = [about, tabled].map((one) => site.subjects.get(one?.about ?? 'report/none')?.scope);
    expect(scopes).toEqual([['send'], ['unknown']]);
    expect([about?.says, tabled?.says]).toEqual([undefined, 'The log doesn’t say. The table has SEND.']);
  });

  it('tells an end that lies after the date of its source as expected, not as past', async () => {
    const named = { ...act, publisher: 'the council', source_title: 'Commissioner moves on (Bexford, 13 Apr 2016)' };
    const rows = [
      { ...named, date: '2014', superseded_on: '', ended_on: '2016-05~' },
      { ...named, date: '2015', superseded_on: '', ended_on: '2016-04' },
    ];
    const files = await everything();
    await csv('interventions', rows);
    expect(await run(...files)).toMatchObject({ ok: true });
    const { site } = await readSite({ content });
    const told = [...site.statements.values()].filter((one) => one.dates.some(({ type }) => type === 'ended'));
    expect(told.map(({ about, as }) => [about, as])).toEqual([
      ['instrument/bexford-2014-statutory-direction', 'anticipated'],
      ['instrument/bexford-2015-statutory-direction', 'happened'],
    ]);
  });

  it('lets go of what a corrected row doesn’t have any longer: an end ahead, a second body', async () => {
    const named = {
      ...act,
      act: 'improvement partner/adviser',
      date_is: 'as printed (type not known)',
      superseded_on: '',
      publisher: 'the council',
      source_title: 'Partners named (Bexford, 13 Apr 2016)',
    };
    const files = await everything();
    const tell = async (cells: Record<string, string>) => {
      await csv('interventions', [revised, { ...named, ...cells }]);
      const { said } = await run(...files);
      const { site } = await readSite({ content });
      const ids = [...site.statements.values()].flatMap(({ ref }) => /partner-or-adviser(.*)/.exec(ref)?.[1] ?? []);
      return { said, ids };
    };
    const both = await tell({ ended_on: '2017', counterpart: 'Ofsted; Alton Council' });
    expect(both.ids).toEqual(['', '-2', '-ahead']);
    const one = await tell({ counterpart: 'Ofsted' });
    expect(one.ids).toEqual(['']);
    expect(one.said).toContain('acts: 2 rows, 0 added, 1 corrected, 1 as they were');
  });

  it('ends a district on the day before the council that replaced it began, and says what its list prints', async () => {
    const district = { county_slug: 'alton-county', replaced_by: 'alton' };
    const rows = [
      {
        ...district,
        name: 'Upper Alton',
        official_name: 'Upper Alton District',
        gss_code: 'E1',
        end_date: '2020-04-01',
      },
      {
        ...district,
        name: 'Lower Alton',
        official_name: 'Lower Alton District',
        gss_code: 'E2',
        end_date: '2020-03-31',
      },
    ];
    expect(await run(...(await everything()), await csv('districts', rows))).toMatchObject({ ok: true });
    const { site } = await readSite({ content });
    const own = ['e1', 'e2'].map((id) => site.statements.get(`mysociety-districts#${id}`));
    expect(own.map((one) => one?.dates.map(({ text }) => text))).toEqual([['2020-03-31'], ['2020-03-31']]);
    expect(own[0]?.says).toContain('The list prints 1 April 2020 as its end; its last day was the day before.');
    expect(own[1]?.says).not.toContain('prints');
  });

  it('refuses dates that run backwards, a row twice, and a council that wasn’t there any longer', async () => {
    const { said } = await run(
      await csv('authorities', councils),
      await csv('inspections', [
        { ...report, inspection_start: '2014-07-03' },
        { ...report, inspection_start: '2014-07-03' },
        { ...unchecked, published: '2025-01-09' },
        { ...unchecked, authority_of_the_day: 'alton-county' },
      ]),
    );
    expect(said).toMatch(/:2 {2}error {2}end-before-start/);
    expect(said).toMatch(/:3 {2}error {2}duplicate-id/);
    expect(said).toMatch(/:4 {2}error {2}published-before-fieldwork/);
    expect(said).toMatch(/:5 {2}error {2}end-before-start\n.*abolished/);
  });

  it('lists a row that matches no council, guesses nothing, and imports the others', async () => {
    const tables = await everything([report, { ...unchecked, authority_of_the_day: 'bexfort' }]);
    const { ok, said } = await run(...tables);
    expect(said).toMatch(/matches no council, left out: .*inspections\.csv:3 \("bexfort"\)/);
    expect(ok).toBe(true);
    const { site } = await readSite({ content });
    expect(site.inspections.map(({ id }) => id)).toContain('alton-county-2014-sif');
    expect(site.inspections.some(({ id }) => id.includes('bexfor'))).toBe(false);
  });

  it('never touches prose, settlements, aliases or comments', async () => {
    await run(...(await everything()));
    const file = join(content, 'authorities/bexford.md');
    const own = '# ours\naliases: ["Bex"]\n';
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('type:', `${own}type:`) + '\nWhat happened in Bexford.\n',
    );
    await run(
      await csv('authorities', [...councils.slice(0, 2), { ...councils[2], official_name: 'Bexford City Council' }]),
    );
    const text = await readFile(file, 'utf8');
    expect(text).toContain('officialName: Bexford City Council');
    expect(text).toContain('# ours');
    expect(text).toMatch(/aliases: \[ ?"Bex" ?\]/);
    expect(text).toMatch(/---\n\nWhat happened in Bexford\.\n$/);
  });

  it('writes nothing in a dry run, and says what it would do', async () => {
    const before = await texts();
    const { ok, said } = await run('--dry-run', ...(await everything()));
    expect(said).toMatch(/\d+ of \d+ entries would change/);
    expect(ok).toBe(true);
    expect(await texts()).toEqual(before);
  });

  it('says what a table is that it can’t read', async () => {
    const file = join(folder, 'odd.csv');
    await writeFile(file, 'authority_slug,subjekt,date,judgement,stated_in,page,notes\na,b\n');
    const { said } = await run(file);
    expect(said).toMatch(/odd\.csv:2 {2}error {2}table-unreadable/);
    await writeFile(file, 'authority_slug,subjekt,date,judgement,stated_in,page,notes\n');
    expect((await run(file)).said).toMatch(/of "previous_inspections" it lacks subject/);
  });
});
