import { statementsOf } from '../model/readings.ts';
import type { Site, Subject } from '../model/types.ts';
import { inPlace, statementPlaces } from './belonging.ts';
import { statementView, type StatementView } from './statement.ts';

/** Every statement about some subjects as rows of a table, in the order of the reports and of each report's own text. */
export function statementRows(site: Site, subjects: readonly Subject[]): StatementView[] {
  const statements = subjects.flatMap(({ ref }) => statementsOf(site, ref));
  return inPlace(statementPlaces(site), statements).map((statement) => statementView(site, statement));
}
