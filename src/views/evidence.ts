import type { Site, Subject } from '../model/types.ts';
import { titleOf } from '../model/words.ts';
import { subjectsBehind } from './behind.ts';
import { statementRows } from './rows.ts';
import type { StatementView } from './statement.ts';
import { unknowns, type Unknown } from './unknowns.ts';

/** What stands behind an entry's page: what the record leaves open, and every statement as a row. */
export interface EvidenceView {
  title: string;
  unknown: Unknown[];
  rows: StatementView[];
}

/** The evidence behind a page. */
export function evidenceView(site: Site, subject: Subject): EvidenceView {
  const subjects = subjectsBehind(site, subject);
  return { title: titleOf(site, subject.ref), unknown: unknowns(site, subjects), rows: statementRows(site, subjects) };
}
