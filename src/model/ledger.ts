import type { Problems } from './raw.ts';
import type { Report, Site, Statement, SubjectRef } from './types.ts';

/** One statement id that was ever given: by its report, with what it was about and which properties it fed. */
export interface LedgerRow {
  report: string;
  statement: string;
  subject: SubjectRef;
  properties: string[];
}

const header = 'report,statement,subject,properties';

/** `content/ledger.csv` as rows; lines that aren't rows are left out. */
export function parseLedger(text: string): LedgerRow[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [report, statement, subject, properties = ''] = line.split(',');
      if (!report || !statement || !subject) return [];
      return [{ report, statement, subject: subject as SubjectRef, properties: properties.split(' ').filter(Boolean) }];
    });
}

/** The ledger as text, sorted, one row a statement. */
export function formatLedger(rows: readonly LedgerRow[]): string {
  const lines = rows.map(({ report, statement, subject, properties }) =>
    [report, statement, subject, properties.join(' ')].join(','),
  );
  return [header, ...lines.sort(natural.compare), ''].join('\n');
}

const natural = new Intl.Collator('en', { numeric: true });

/** What a statement feeds, as the ledger names it: `grade:overall`, `when:published`, `figure:children-in-need`. */
export function propertiesOf(s: Statement): string[] {
  return [
    ...s.dates.map(({ type }) => `when:${type}`),
    ...s.grades.map(({ area }) => `grade:${area}`),
    ...(s.role ? [`role:${s.role.is}`] : []),
    ...(s.state ? ['state'] : []),
    ...s.figures.map(({ measure }) => `figure:${measure}`),
    ...s.relations.map(({ is }) => `relation:${is}`),
    ...(s.says ? [`list:${s.list ?? 'said'}`] : []),
  ];
}

/** Other subjects that a statement is evidence for: bodies, measures, what it names. */
export function mentionsOf(s: Statement): SubjectRef[] {
  const measures = s.figures.map(({ measure }): SubjectRef => `measure/${measure}`);
  return [s.by?.body, s.role?.body, ...s.names, ...s.relations.map(({ to }) => to), ...measures].filter(
    (ref) => ref !== undefined,
  );
}

/** A report's rows: one for each statement (a table's cells are statements), and one for each term that it uses. */
export function rowsOf(report: Report): LedgerRow[] {
  const statements = report.statements.map((s) => {
    const mentions = mentionsOf(s).map((ref) => `names:${ref}`);
    return {
      report: report.id,
      statement: s.ref.slice(report.id.length + 1),
      subject: s.about,
      properties: [...new Set([...propertiesOf(s), ...mentions])],
    };
  });
  const terms = [...new Set(report.uses.map(({ term }) => term))];
  return [
    ...statements,
    ...terms.map((term): LedgerRow => ({
      report: report.id,
      statement: `use:${term}`,
      subject: `term/${term}`,
      properties: ['use'],
    })),
  ];
}

/** Whether a subject once had evidence that is in the ledger. */
export function wasEvidenced(ledger: readonly LedgerRow[], ref: SubjectRef): boolean {
  return ledger.some(({ subject, properties }) => subject === ref || properties.includes(`names:${ref}`));
}

/** Whether a statement once stood in a report that is in the ledger. */
export function wasStatement(ledger: readonly LedgerRow[], ref: string): boolean {
  return ledger.some(({ report, statement }) => `${report}#${statement}` === ref);
}

/**
 * Values that lost their last source: properties in the ledger that nothing feeds any longer. Each is a notice that
 * names the reports which used to give it.
 */
export function checkLedger(
  { reports }: Pick<Site, 'reports'>,
  ledger: readonly LedgerRow[],
  problems: Problems,
): void {
  const values = ({ report, subject, properties }: LedgerRow) =>
    properties
      .filter((property) => !property.startsWith('names:'))
      .map((property) => ({ value: `${subject} ${property}`, report }));
  const living = new Set(
    reports
      .flatMap(rowsOf)
      .flatMap(values)
      .map(({ value }) => value),
  );
  const lost = Map.groupBy(
    ledger.flatMap(values).filter(({ value }) => !living.has(value)),
    ({ value }) => value,
  );
  for (const [value, sources] of lost) {
    const [subject = '', property = ''] = value.split(' ');
    const names = [...new Set(sources.map(({ report }) => report))].sort().join(', ');
    problems.add(
      { file: 'content/ledger.csv' },
      'source-lost',
      `${subject} has lost the last source of its ${property} (${names}).`,
      'The value is gone from every page, chart and table.',
      'If that is meant, run "npm run ids -- --forget" to strike it from the ledger; if not, restore the statement.',
      'notice',
    );
  }
}
