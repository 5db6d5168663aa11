import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTable, type Row, type TableName } from '../../src/authoring/import/table.ts';
import { parseDate } from '../../src/lib/date.ts';
import { slug } from '../../src/lib/slug.ts';
import { Problems } from '../../src/model/raw.ts';
import type { Site } from '../../src/model/types.ts';
import { pathOf } from '../../src/model/urls.ts';
import { formatDate, titleOf } from '../../src/model/words.ts';
import { ourRecord } from '../record.ts';
import { settings } from './browser.ts';
import { pageReader } from './text.ts';

const folder = join(import.meta.dirname, '../../../shared/national');
const isHere = existsSync(folder);
if (!isHere) console.warn(`Skipped: the national tables are not at ${folder}, so rows can't be held against pages.`);

const { notes } = parse(readFileSync(join(import.meta.dirname, '../../content/vocabulary/imports.yaml'), 'utf8')) as {
  notes: Record<string, string>;
};
const page = pageReader(settings.outDir);
let site: Site;

/** What each row says that its page doesn't. */
function missing(name: TableName, check: (row: Row, found: Finder) => void): string[] {
  const problems = new Problems();
  const rows = readTable(readFileSync(join(folder, `${name}.csv`), 'utf8'), name, problems)?.rows ?? [];
  expect(problems.all).toEqual([]);
  expect(rows.length).toBeGreaterThan(100);
  return rows.flatMap((row) => {
    const finder = new Finder(`${name}.csv:${String(row.line)}`);
    check(row, finder);
    return finder.missed;
  });
}

/** Looks for cells in the text of a page, or of one of its parts. */
class Finder {
  readonly missed: string[] = [];
  private text = '';
  private where = '';
  private readonly row: string;

  constructor(row: string) {
    this.row = row;
  }

  /** Turns to a page; to the part of it that its address names, if it names one. */
  on(path: string | undefined): this {
    const [address = '', anchor] = (path ?? '').split('#');
    this.where = path ?? 'nowhere';
    const read = path === undefined ? undefined : page(address);
    this.text = (anchor === undefined ? read?.text : read?.part(anchor)) ?? '';
    return this;
  }

  matches(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }

  /** Each of these must stand there; blanks ask nothing. */
  has(...texts: (string | undefined)[]): this {
    for (const text of texts)
      if (
        text &&
        !this.text.toLowerCase().includes(
          text
            .toLowerCase()
            .replace(/\s+/g, ' ')
            .replace(/ ([.,;:)])/g, '$1'),
        )
      )
        this.missed.push(`${this.row}: "${text}" isn’t on ${this.where}`);
    return this;
  }
}

/** Words of which one at least stands in the name of every body and office of the tables, and in no person's. */
const bodyWords = /council|borough|\bMBC\b|trust|children|commissioner|department|secretar/i;
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const date = (cell: string) => (cell === '' ? undefined : formatDate(parseDate(cell)));
/** Notes are told in words of ours; one without any is for whoever keeps the table. */
const note = (cell: string) => (cell === '' ? undefined : (notes[cell] ?? `words for the note “${cell}”`));
const council = (id: string) => titleOf(site, `authority/${id}`);

/** Where a statement's subject is told. */
function toldAt(report: string, statement: string): string | undefined {
  const about = site.statements.get(`${report}#${statement}`)?.about;
  return about && pathOf(site, about);
}

const reportOf = (key: string) => site.reports.find(({ data }) => data.imported === key)?.id ?? '';

const areas: Record<string, Record<string, string>> = {
  SIF: {
    overall: 'Overall',
    help_and_protection: 'Children who need help and protection',
    looked_after: 'Children looked after and achieving permanence',
    adoption: 'Adoption performance within Children looked after and achieving permanence',
    care_leavers: 'Experiences and progress of care leavers within Children looked after and achieving permanence',
    leadership: 'Leadership, management and governance',
    lscb: 'Local Safeguarding Children Board (not a grade of the council)',
  },
  ILACS: {
    overall: 'Overall effectiveness',
    experiences_in_need_of_help: 'The experiences and progress of children who need help and protection',
    in_care: 'The experiences and progress of children in care',
    care_leavers: 'The experiences and progress of care leavers',
    leadership: 'The impact of leaders on social work practice with children and families',
  },
  'LAC-2013': { looked_after: 'Looked-after children', leadership: 'Leadership' },
  'LSCB-review': { lscb: 'Local Safeguarding Children Board (not a grade of the council)' },
};
const frameworks: Record<string, string> = {
  SIF: 'sif',
  ILACS: 'ilacs',
  'LAC-2013': 'lac',
  'LSCB-review': 'lscb-review',
};

describe.skipIf(!isHere)('every row of the national tables stands on its page, cell by cell:', () => {
  beforeAll(async () => {
    site = (await ourRecord()).site;
  });

  it('councils', () => {
    const found = missing('authorities', (row, on) => {
      const successors = row.cell('successor_slugs').split(' ').filter(Boolean);
      on.on(`/authorities/${row.cell('slug')}/`)
        .has(
          ...['name', 'official_name', 'gss_code', 'type', 'region', 'ofsted_urn', 'dfe_la_code', 'mysociety_code'].map(
            row.cell,
          ),
        )
        .has(row.cell('latitude'), row.cell('longitude'), note(row.cell('notes')))
        .has(date(row.cell('start_date')), date(row.cell('end_date')), ...successors.map(council));
    });
    expect(found).toEqual([]);
  });

  it('districts', () => {
    const found = missing('districts', (row, on) => {
      on.on(pathOf(site, `place/${slug(row.cell('name'))}`))
        .has(
          ...['name', 'official_name', 'gss_code'].map(row.cell),
          council(row.cell('county_slug')),
          date(row.cell('end_date')),
        )
        .has(
          site.subjects.has(`authority/${row.cell('replaced_by')}`)
            ? council(row.cell('replaced_by'))
            : row.cell('replaced_by'),
        );
    });
    expect(found).toEqual([]);
  });

  it('inspections', () => {
    const found = missing('inspections', (row, on) => {
      const key = `${row.cell('ofsted_urn')} / ${row.cell('pdf_file') || row.cell('report_url')}`;
      const report = `/reports/${reportOf(key)}/`;
      on.on(report).has(
        row.cell('ofsted_urn'),
        row.cell('authority_name'),
        row.cell('pdf_file'),
        date(row.cell('published')),
      );
      on.has(
        { report: '', 'file-name': 'by the name of its file', 'data-set': 'by a data set' }[row.cell('published_from')],
      );
      on.has({ report: 'read in extract', 'data-set': 'not read', 'not-read': 'not read' }[row.cell('read')]);
      if (row.cell('report_url') && !page(report).links.has(row.cell('report_url')))
        on.missed.push(`${key}: its address isn’t on ${report}`);
      if (row.cell('read') === 'not-read') {
        on.has(council(row.cell('authority_of_the_day')), note(row.cell('notes')));
        return;
      }
      onInspection(row, on);
    });
    expect(found).toEqual([]);
  });

  function onInspection(row: Row, on: Finder): void {
    const year = row.cell('inspection_end').slice(0, 4);
    const framework = row.cell('framework');
    const [start, end] = [row.cell('inspection_start'), row.cell('inspection_end')];
    on.on(`/inspections/${row.cell('authority_of_the_day')}-${year}-${frameworks[framework] ?? ''}/`)
      .has(council(row.cell('authority_of_the_day')), date(row.cell('published')))
      .has(formatDate(parseDate(start && start !== end ? `${start}/${end}` : end)))
      .has(row.cell('re_inspection') && 'calls this a re-inspection')
      .has(...row.cell('fieldwork_periods').split(' ').filter(Boolean).map(date))
      .has(row.cell('read') === 'data-set' ? 'Data to Insight' : undefined);
    const combined = row.cell('in_care_covers') === 'children-in-care-and-care-leavers';
    for (const [column, area] of Object.entries(areas[framework] ?? {})) {
      if (row.cell(column) === '') continue;
      const label =
        combined && column === 'in_care' ? 'The experiences and progress of children in care and care leavers' : area;
      on.has(gradeLine(label, row.cell(column), on));
    }
    if (framework === 'LAC-2013')
      for (const part of row.cell('notes').split('; '))
        on.has(gradeLine(...(part.split(': ') as [string, string]), on));
    else on.has(note(row.cell('notes')));
  }

  /** An area's line of the table of grades: its name, what lies between, the letter, the words. */
  function gradeLine(area: string, grade: string, on: Finder): string | undefined {
    const letter = { Outstanding: 'O', Good: 'G', Adequate: 'A', Inadequate: 'I' }[grade] ?? 'R';
    const line = new RegExp(
      `${escapePattern(area)}(?: \\([^)]*\\)| combines [^.]*?| covers [^.]*?)? ${letter} ${escapePattern(grade)}`,
      'i',
    );
    return on.matches(line) ? undefined : `${area} … ${letter} ${grade}`;
  }

  it('earlier judgements that later reports recall', () => {
    const found = missing('previous_inspections', (row, on) => {
      const [folderName = '', file = ''] = row.cell('stated_in').split(' / ');
      const report = reportOf(`${folderName.split('_')[0] ?? ''} / ${file}`);
      const statement = [...site.statements.values()].find(
        (one) =>
          one.report === report &&
          one.dates.some(({ text }) => text === row.cell('date')) &&
          one.ref.endsWith(
            slug(
              row
                .cell('subject')
                .replace('child protection / safeguarding', 'child protection')
                .replace('looked after children', 'looked after'),
            ),
          ),
      );
      on.on(statement && pathOf(site, statement.about)).has(
        date(row.cell('date')),
        row.cell('judgement'),
        `page ${row.cell('page')}`,
      );
      const name = council(row.cell('authority_slug'));
      on.has(name);
      on.on(`/reports/${report}/`).has(file, `page ${row.cell('page')}`, date(row.cell('date')), row.cell('judgement'));
    });
    expect(found).toEqual([]);
  });

  it('acts', () => {
    const labels: Record<string, string> = {
      'improvement partner/adviser': 'Improvement partner or adviser',
      'commissioner appointed': 'Commissioner',
      'commissioner report': "Commissioner's report",
      'trust/alternative delivery model': 'Trust or other delivery model',
      'strategic partnership': 'Partnership',
    };
    const scopes: Record<string, string> = {
      'social-care': "Children's social care",
      adoption: 'Adoption only',
      send: 'Special educational needs and disabilities',
      unknown: 'Scope not known',
    };
    const types: Record<string, string> = {
      'made or issued': 'Made or issued',
      'as printed (type not known)': 'of what, isn’t said',
      'report dated': 'Reported',
      'stated in being on': 'in being',
      'in post at or before': 'in post',
    };
    const found = missing('interventions', (row, on) => {
      const statement = [...site.statements.values()].find((one) =>
        isOf(
          row,
          one.ref,
          one.dates.map(({ text }) => text),
        ),
      );
      on.on(statement && toldAt(statement.report, statement.ref.split('#')[1] ?? ''))
        .has(labels[row.cell('act')] ?? row.cell('act'), scopes[row.cell('scope')])
        .has(
          row.cell('date') && types[row.cell('date_is')]?.replace('’', "'"),
          date(row.cell('date')),
          date(row.cell('superseded_on')),
          date(row.cell('ended_on')),
        )
        .has(note(row.cell('notes')));
      const source = `/reports/${statement?.report ?? ''}/`;
      on.on(source).has(council(row.cell('authority_slug')), row.cell('locator').replace(/^p/, 'page '));
      const counterpart = row.cell('counterpart');
      const body = site.authorities.find(({ officialName }) => officialName === counterpart);
      const isPrinted = on.matches(new RegExp(escapePattern(body?.title ?? counterpart), 'i'));
      // A body or an office is printed; of a person only that the source names them.
      if (counterpart.includes('(unnamed')) {
        if (!on.matches(/the source doesn’t say|gives no name/)) on.has('gives no name');
      } else if (!isPrinted) on.has('not people’s names');
      else if (counterpart !== '' && !bodyWords.test(counterpart)) on.missed.push(`${source}: prints a person’s name`);
      if (row.cell('publisher') !== 'Ofsted') on.has(row.cell('source_title').replace(/ \([^()]*\)$/, ''));
      if (row.cell('source_url') && !page(source).links.has(row.cell('source_url')))
        on.missed.push(`${source}: no link to ${row.cell('source_url')}`);
      on.has(
        {
          'extract of the page': 'read in extract',
          'extract of a copy': 'stored copy',
          'report page': 'read in extract',
        }[row.cell('read')],
      );
    });
    expect(found).toEqual([]);
  });

  function isOf(row: Row, ref: string, dates: readonly string[]): boolean {
    const types: Record<string, string> = {
      'improvement notice': 'improvement-notice',
      'statutory direction': 'statutory-direction',
      'revised direction': 'revised-direction',
      revocation: 'revocation',
      'commissioner appointed': 'commissioner',
      'improvement partner/adviser': 'partner-or-adviser',
      'commissioner report': 'commissioner-review',
      'trust/alternative delivery model': 'trust-or-other',
      'strategic partnership': 'partnership',
    };
    const name = [row.cell('authority_slug'), slug(row.cell('date')), types[row.cell('act')]].filter(Boolean).join('-');
    return ref.endsWith(`#act-${name}`) && (row.cell('date') === '' || dates.includes(row.cell('date')));
  }
});
