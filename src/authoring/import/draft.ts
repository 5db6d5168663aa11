import { slug } from '../../lib/slug.ts';
import type { z } from 'zod';
import type { Problem } from '../../lib/problem.ts';
import type { Problems } from '../../model/raw.ts';
import type { Rule } from '../../model/rules.ts';
import type { DataOf, schemas } from '../../model/schema.ts';
import type { Framework } from '../../model/types.ts';
import type { Row, TableName } from './table.ts';
import type { ImportWords } from './words.ts';

/** A report's fields as its file holds them. */
export type ReportFields = z.input<typeof schemas.report>;
export type StatementFields = NonNullable<ReportFields['statements']>[number];
/** A council's fields as its file holds them, as far as a table gives them. */
export type CouncilFields = Pick<
  z.input<typeof schemas.authority>,
  'name' | 'officialName' | 'codes' | 'type' | 'region' | 'start' | 'end' | 'successors' | 'centre'
>;
/** An episode's fields. */
export type EpisodeFields = DataOf<'intervention'>;

/** What a row did to the record. */
export type Outcome = 'added' | 'corrected' | 'same';

/** What the import knows of a council: enough to tell which body a row is about. */
export interface Council {
  id: string;
  name: string;
  /** Every name by which a source may call it. */
  names: string[];
  start?: string | undefined;
  end?: string | undefined;
  successors: string[];
}

/** The generated entries while rows are put into them, and what each row did. */
export interface Draft {
  words: ImportWords;
  problems: Problems;
  councils: Map<string, Council>;
  frameworks: ReadonlyMap<string, Framework>;
  /** Words of the lists of regions and of types of council, by their labels in lower case. */
  lists: { regions: ReadonlyMap<string, string>; types: ReadonlyMap<string, string> };
  /** Other bodies by every name that they have. */
  bodies: ReadonlyMap<string, string>;
  /** The field's own words for offices and roles, and its terms, as slugs. */
  terms: ReadonlySet<string>;
  /** What the body whose reports are listed is called. */
  inspectorate: string;
  reports: Map<string, ReportFields>;
  councilFiles: Map<string, CouncilFields>;
  /** Rows that name a council which the record doesn't know. */
  unmatched: { row: Row; table: TableName; name: string }[];
}

/** A problem with a cell of a row. */
export function addRowProblem(
  { problems }: Pick<Draft, 'problems'>,
  row: Row,
  rule: Rule,
  what: string,
  fix: string,
  severity: Problem['severity'] = 'error',
): void {
  const why =
    'A bad row would put something into the record that no source says; nothing is written until it is right.';
  problems.add({ file: row.file, line: row.line }, rule, what, why, fix, severity);
}

/** Puts a report's own fields in, keeping the statements that it has. */
export function putReport(draft: Draft, id: string, fields: Omit<ReportFields, 'statements' | 'outline'>): Outcome {
  const before = draft.reports.get(id);
  const after = { ...fields, statements: before?.statements ?? [] };
  draft.reports.set(id, after);
  if (!before) return 'added';
  const { statements: _, outline: __, ...own } = before;
  return isSame(own, fields) ? 'same' : 'corrected';
}

/** Puts a statement in, in the place of the one that has its id. */
export function putStatement(draft: Draft, report: string, statement: StatementFields): Outcome {
  const entry = draft.reports.get(report);
  if (!entry) throw new Error(`There is no report ${report} to put a statement into.`);
  const statements = entry.statements ?? [];
  const before = statements.find(({ id }) => id === statement.id);
  const kept = statements.filter((one) => one !== before);
  draft.reports.set(report, { ...entry, statements: [...kept, tidy(statement)].sort(byId) });
  if (!before) return 'added';
  return isSame(before, tidy(statement)) ? 'same' : 'corrected';
}

/** Takes a statement out that another sort of row, or its own before it was corrected, put in. */
export function dropStatement(draft: Draft, report: string, id: string): void {
  const entry = draft.reports.get(report);
  if (entry)
    draft.reports.set(report, { ...entry, statements: (entry.statements ?? []).filter((one) => one.id !== id) });
}

/** Without fields that hold nothing. */
export function tidy<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value as object).length > 0),
    ),
  ) as T;
}

/** What several steps did, as one: a row that is new in one place and as it was in others is new. */
export function together(outcomes: readonly Outcome[]): Outcome {
  return (['corrected', 'added'] as const).find((one) => outcomes.includes(one)) ?? 'same';
}

const first = ['fieldwork', 'grades', 'published', 'listed'];
const rank = (id = '') => (first.includes(id) ? first.indexOf(id) : first.length);
const byId = (a: StatementFields, b: StatementFields) =>
  rank(a.id) - rank(b.id) || (a.id ?? '').localeCompare(b.id ?? '', 'en', { numeric: true });

/** Whether two values hold the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, own]) => own !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, sorted(own)]),
  );
}

/** A body by one of its names: a council, or another body of the record. */
export function bodyNamed({ councils, bodies }: Draft, name: string): string | undefined {
  const key = slug(name);
  const council = [...councils.values()].filter(({ names }) => names.some((one) => slug(one) === key));
  return council.length === 1 ? council[0]?.id : council.length === 0 ? bodies.get(key) : undefined;
}
