import { slug } from '../../lib/slug.ts';
import { addRowProblem, putStatement, type Draft, type Outcome } from './draft.ts';
import { bodyAt, councilOf, dateOf, needed, wordOf } from './cells.ts';
import type { Row } from './table.ts';

/** An earlier judgement, as a later report recalls it: a statement of that later report. */
export function importRecalled(draft: Draft, row: Row): Outcome | undefined {
  const today = councilOf(draft, row, 'authority_slug', 'previous_inspections');
  const subject = wordOf(draft, row, 'subject', draft.words.recalled);
  const date = needed(draft, row, 'date') && dateOf(draft, row, 'date');
  const grade = gradeOf(draft, row, subject?.framework);
  const report = reportOf(draft, row);
  if (!today || !subject || date === undefined || date === '' || grade === undefined || report === undefined)
    return undefined;
  const council = bodyAt(draft, today, date);
  if (!council) {
    draft.unmatched.push({ row, table: 'previous_inspections', name: `${today.id} in ${date}` });
    return undefined;
  }
  const join = draft.words.joins.find(
    (one) => one.row === `previous_inspections ${council.id}, ${row.cell('subject')}, ${date}`,
  );
  const page = row.cell('page');
  return putStatement(draft, report, {
    id: `recalled-${date}-${subject.id}`,
    about: join?.to ?? `inspection/${council.id}-${date}-${subject.id}`,
    at: [page === '' ? 'whole' : `page ${page}`],
    ...(join ? {} : { introduces: { authority: council.id, framework: subject.framework } }),
    when: { dated: date },
    grades: { [join?.area ?? subject.area]: grade },
    ...(join ? { says: `That this is the same inspection is our reading. ${join.because}` } : {}),
  });
}

function gradeOf(draft: Draft, row: Row, id: string | undefined): string | undefined {
  const framework = draft.frameworks.get(id ?? '');
  const forms = framework?.grades.flatMap(({ printed }) => printed) ?? [];
  const grade = row.cell('judgement');
  if (framework === undefined || forms.includes(grade)) return grade || undefined;
  addRowProblem(
    draft,
    row,
    'grade-off-scale',
    `"${grade}" is no grade of the frameworks before 2013.`,
    `Its grades are: ${forms.join(', ')}.`,
  );
  return undefined;
}

/** The entry of the report that recalls it, by the provider's number and the file: "80426_barnsley / name of file.pdf". */
function reportOf(draft: Draft, row: Row): string | undefined {
  const [folder = '', ...rest] = row.cell('stated_in').split(' / ');
  const key = [slug(folder).split('-')[0], rest.join(' / ')].join(' / ');
  const found = [...draft.reports].find(([, { imported }]) => imported === key);
  if (found) return found[0];
  addRowProblem(
    draft,
    row,
    'unknown-id',
    `No report of the record is "${row.cell('stated_in')}".`,
    'Import the inspections first, or together with this table; or correct "stated_in".',
  );
  return undefined;
}
