import { statementsOf } from '../model/readings.ts';
import type { Site, Subject } from '../model/types.ts';
import { statementView, type StatementView } from './statement.ts';

/** Every statement about some subjects as rows of a table, in the order of the reports and of each report's own text. */
export function statementRows(site: Site, subjects: readonly Subject[]): StatementView[] {
  const statements = subjects.flatMap(({ ref }) => statementsOf(site, ref));
  const order = new Map(site.reports.map(({ id }, index) => [id, index]));
  const sorted = statements.sort(
    (a, b) => (order.get(a.report) ?? 0) - (order.get(b.report) ?? 0) || a.order - b.order,
  );
  return sorted.map((statement) => statementView(site, statement));
}
