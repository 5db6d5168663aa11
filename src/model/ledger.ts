import type { Problems } from './raw.ts';
import type { Site, Statement, SubjectRef } from './types.ts';

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
  const lines = rows.map(({ report, statement, subject, properties }) => [report, statement, subject, properties.join(' ')].join(','));
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

/** The row of a statement; a table's cells are rows too. */
export function rowOf(statement: Statement): LedgerRow {
  const [report = '', id = ''] = statement.ref.split('#');
  return { report, statement: id, subject: statement.about, properties: [...new Set(propertiesOf(statement))] };
}

/**
 * Values that lost their last source: properties in the ledger that no statement feeds any longer, whose rows are gone
 * from their report. Each is a notice that names the report which used to give it.
 */
export function checkLedger(site: Site, ledger: readonly LedgerRow[], problems: Problems): void {
  const living = new Set([...site.statements.values()].flatMap((s) => propertiesOf(s).map((property) => `${s.about} ${property}`)));
  const lost = new Map<string, Set<string>>();
  for (const { report, statement, subject, properties } of ledger) {
    if (site.statements.has(`${report}#${statement}`)) continue;
    for (const property of properties) {
      const value = `${subject} ${property}`;
      if (!living.has(value)) lost.set(value, (lost.get(value) ?? new Set()).add(report));
    }
  }
  for (const [value, reports] of lost) {
    const [subject = '', property = ''] = value.split(' ');
    const names = [...reports].sort().join(', ');
    problems.add({ file: 'content/ledger.csv' }, 'source-lost', `${subject} has lost the last source of its ${property} (${names}).`, 'The value is gone from every page, chart and table.', 'If that is meant, run "npm run ids -- --forget" to strike it from the ledger; if not, restore the statement.', 'notice');
  }
}
