import { parseDate } from '../../lib/date.ts';
import { formatDate } from '../../model/words.ts';
import {
  addRowProblem,
  dropStatement,
  putReport,
  putStatement,
  tidy,
  together,
  type Council,
  type Draft,
  type Outcome,
  type StatementFields,
} from './draft.ts';
import { councilOf, dateOf, lastDay, needed, noteOf, wordOf } from './cells.ts';
import { putDataSet } from './councils.ts';
import type { Row } from './table.ts';

type Rules = Draft['words']['frameworks'][string];
/** A row whose cells can be used. */
interface Inspection {
  council: Council;
  /** Nothing where the report couldn't be read. */
  rules?: Rules | undefined;
  start?: string | undefined;
  end?: string | undefined;
  published: string;
  grades: Record<string, string>;
}

/** An inspection: its report as an entry, and for a row of the data set that set's statement too. */
export function importInspection(draft: Draft, row: Row): Outcome | undefined {
  const read = wordOf(draft, row, 'read', {
    report: 'extract',
    'data-set': 'data-set',
    'not-read': 'not-read',
  } as const);
  const inspection = readInspection(draft, row, read);
  if (read === undefined || !inspection) return undefined;
  const id = reportId(draft, row, inspection);
  const outcome = putReport(draft, id, {
    title: titleOf(draft, inspection),
    kind: 'inspection-report',
    publisher: draft.words.inspectorate,
    dates: { published: inspection.published },
    read: read === 'extract' ? 'extract' : 'not-read',
    interest: 'neutral',
    find: findOf(draft, row, inspection),
    ...(row.cell('report_url') ? { url: row.cell('report_url') } : {}),
    licence: draft.words.licence,
    ...(inspection.rules && read === 'extract' ? { records: [refOf(inspection)] } : {}),
    imported: keyOf(row),
  });
  if (read === 'extract') {
    dropStatement(draft, id, 'listed');
    return together([outcome, ...ownStatements(draft, row, inspection).map((one) => putStatement(draft, id, one))]);
  }
  const listed = putStatement(draft, id, listing(draft, row, inspection));
  return read === 'not-read'
    ? together([outcome, listed])
    : together([outcome, listed, fromDataSet(draft, row, inspection)]);
}

function readInspection(draft: Draft, row: Row, read: string | undefined): Inspection | undefined {
  const council = councilOf(draft, row, 'authority_of_the_day', 'inspections');
  const rules = read === 'not-read' ? undefined : wordOf(draft, row, 'framework', draft.words.frameworks);
  const [start, end, published] = ['inspection_start', 'inspection_end', 'published'].map((column) =>
    dateOf(draft, row, column),
  );
  if (read !== 'not-read') needed(draft, row, 'inspection_end');
  if (read !== 'data-set') needed(draft, row, 'pdf_file');
  needed(draft, row, 'published');
  checkOrder(draft, row, council, { start, end, published });
  const grades = rules ? gradesOf(draft, row, rules) : {};
  if (!council || published === undefined || (read !== 'not-read' && (!rules || end === undefined))) return undefined;
  return { council, rules, start, end, published, grades };
}

function checkOrder(
  draft: Draft,
  row: Row,
  council: Council | undefined,
  { start, end, published }: { start?: string | undefined; end?: string | undefined; published?: string | undefined },
): void {
  if (start !== undefined && end !== undefined && lastDay(end) < lastDay(start))
    addRowProblem(
      draft,
      row,
      'end-before-start',
      `The inspection ends (${end}) before it starts (${start}).`,
      'Correct one of the two dates.',
    );
  if (end !== undefined && published !== undefined && lastDay(published) < lastDay(end))
    addRowProblem(
      draft,
      row,
      'published-before-fieldwork',
      `The report is published (${published}) before the inspection ends (${end}).`,
      'Correct one of the two dates.',
    );
  if (council?.end !== undefined && end !== undefined && lastDay(end) > lastDay(council.end))
    addRowProblem(
      draft,
      row,
      'end-before-start',
      `${council.name} was abolished on ${council.end}, before this inspection ended (${end}).`,
      'Name the council of that day in "authority_of_the_day".',
    );
}

/** Grades by area; each must be a printed form of one of the framework's own. */
function gradesOf(draft: Draft, row: Row, rules: Rules): Record<string, string> {
  const { combined } = rules;
  const cells = Object.entries(rules.columns).map(([column, area]): [string, string, string] => [
    column,
    combined?.column === column && row.cell(combined.where) === combined.says ? combined.area : area,
    row.cell(column),
  ]);
  const all = [...cells, ...noteGrades(row, rules)].filter(([, , printed]) => printed !== '');
  for (const [column, , printed] of all) checkGrade(draft, row, rules, column, printed);
  return Object.fromEntries(all.map(([, area, printed]) => [area, printed]));
}

function checkGrade(draft: Draft, row: Row, rules: Rules, column: string, printed: string): void {
  const framework = draft.frameworks.get(rules.framework);
  const forms = framework?.grades.flatMap((grade) => grade.printed) ?? [];
  if (forms.includes(printed)) return;
  addRowProblem(
    draft,
    row,
    'grade-off-scale',
    `The column "${column}" says "${printed}", which is no grade of ${framework?.short ?? rules.framework}.`,
    `Its grades are: ${forms.join(', ')}.`,
  );
}

/** "capacity to improve: Good; outcomes: Adequate" as cells. */
function noteGrades(row: Row, { notes }: Rules): [string, string, string][] {
  if (Object.keys(notes).length === 0) return [];
  return row
    .cell('notes')
    .split(';')
    .flatMap((part): [string, string, string][] => {
      const [words = '', grade = ''] = part.split(':').map((text) => text.trim());
      const area = notes[words];
      return area === undefined ? [] : [['notes', area, grade]];
    });
}

/** `inspection/torbay-2015-sif`. */
function refOf({ council, rules, end = '' }: Inspection): `inspection/${string}` {
  return `inspection/${council.id}-${end.slice(0, 4)}-${rules?.framework ?? ''}`;
}

/** What a file of the inspectorate is known by, whoever is listed under it today. */
const keyOf = (row: Row) => [row.cell('ofsted_urn'), row.cell('pdf_file') || row.cell('report_url')].join(' / ');

/** The entry that has this file already, whatever its date was then; else a new one. */
function reportId(draft: Draft, row: Row, { council, published }: Inspection): string {
  const known = [...draft.reports].find(([, { imported }]) => imported === keyOf(row));
  return known?.[0] ?? `${draft.words.inspectorate}-${published}-${council.id}`;
}

function titleOf({ frameworks }: Draft, { council, rules, published }: Inspection): string {
  const framework = rules && frameworks.get(rules.framework);
  const what = framework ? `${framework.short}, report` : 'inspection report';
  return `[${council.name}, ${what} of ${formatDate(parseDate(published))}]`;
}

function findOf(draft: Draft, row: Row, { council, published }: Inspection): string {
  const file = row.cell('pdf_file');
  return [
    `${draft.inspectorate}, report on ${council.name}`,
    `published ${formatDate(parseDate(published))}${{ report: '', 'file-name': ' (by the name of its file)', 'data-set': ' (by a data set)' }[row.cell('published_from')] ?? ''}`,
    `listed under ${row.cell('authority_name')}, provider ${row.cell('ofsted_urn')}`,
    file && `file “${file}”`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What the report itself says, as far as it was read. */
function ownStatements(draft: Draft, row: Row, inspection: Inspection): StatementFields[] {
  const about = refOf(inspection);
  const { council, rules, grades, published } = inspection;
  return [
    {
      id: 'fieldwork',
      about,
      at: ['whole'],
      introduces: { authority: council.id, framework: rules?.framework },
      when: { fieldwork: fieldwork(inspection) },
      ...tidy({ says: fieldworkNote(draft, row) }),
    },
    { id: 'grades', about, at: ['summary of judgements'], grades },
    {
      id: 'published',
      about,
      at: [row.cell('published_from') === 'file-name' ? 'file name' : 'whole'],
      when: { published },
    },
  ];
}

const fieldwork = ({ start, end = '' }: Inspection) => (start === undefined || start === end ? end : `${start}/${end}`);

/** What the table notes besides: two periods, a re-inspection, a slip of a file's name. */
function fieldworkNote(draft: Draft, row: Row): string | undefined {
  const periods = row.cell('fieldwork_periods').split(' ').filter(Boolean);
  const notes = row.cell('framework') === 'LAC-2013' ? undefined : noteOf(draft, row);
  const said = [
    row.cell('re_inspection') === 'yes' && 'The report calls this a re-inspection.',
    periods.length > 1 &&
      `Inspectors came in ${String(periods.length)} periods: ${periods.map((one) => formatDate(parseDate(one))).join(', and ')}.`,
    notes,
  ];
  return said.filter(Boolean).join(' ') || undefined;
}

/** That a report exists which wasn't read. */
function listing(draft: Draft, row: Row, inspection: Inspection): StatementFields {
  const { council, rules } = inspection;
  if (!rules)
    return {
      id: 'listed',
      about: `authority/${council.id}`,
      at: ['whole'],
      says: [
        'An inspection report with this date is listed, and could not be read: its framework and grades aren’t known.',
        noteOf(draft, row),
      ]
        .filter(Boolean)
        .join(' '),
    };
  return {
    id: 'listed',
    about: refOf(inspection),
    at: ['whole'],
    introduces: { authority: council.id, framework: rules.framework },
    says: 'There is a report of this inspection, which we have not read; its address and date come from a data set.',
  };
}

function fromDataSet(draft: Draft, row: Row, inspection: Inspection): Outcome {
  const { council, rules, grades, published, end = '' } = inspection;
  const { inspections } = draft.words.dataSets;
  putDataSet(draft, inspections);
  return putStatement(draft, inspections.id, {
    id: `row-${row.cell('ofsted_urn')}-${end.slice(0, 4)}`,
    about: refOf(inspection),
    at: [`row ${row.cell('ofsted_urn')}`],
    introduces: { authority: council.id, framework: rules?.framework },
    when: { fieldwork: fieldwork(inspection), published },
    grades,
    ...tidy({ says: fieldworkNote(draft, row) }),
  });
}
