import { namesOf, rolesOf, saidBy } from '../model/indexes.ts';
import type { Site, Statement, SubjectRef } from '../model/types.ts';
import { label } from '../model/words.ts';
import { partsWith } from './belonging.ts';
import { inOrder } from './neighbours.ts';
import { type PartLine, partLine } from './part-lines.ts';
import { nameOf, type Run } from './run.ts';
import { type SourceView, sourceView, type StatementGroup, statementGroups, statementView } from './statement.ts';
import { firstDay } from './timeline.ts';

/** Statements about one thing. */
export interface AboutStatements {
  about: Run;
  groups: StatementGroup[];
  count: number;
}

/** A role that a body holds somewhere, with where. */
export interface RoleLine {
  role: string;
  where: Run;
  office?: string | undefined;
  modality?: string | undefined;
  sources: SourceView[];
}

/** What the record holds of a body, a council or another, on other pages than its own. */
export interface BodyViews {
  /** Arrangements and roles of others in which it is the other side. */
  helped: PartLine[];
  roles: RoleLine[];
  /** Statements elsewhere that name it, and those that are its own words or acts, by what they are about. */
  mentions: AboutStatements[];
  views: AboutStatements[];
}

/** The roles of a body, and the statements that name it or are its own. */
export function bodyViews(site: Site, ref: SubjectRef): BodyViews {
  const isOther = ({ about }: Statement) => about !== ref;
  return {
    helped: inOrder(partsWith(site, ref), (part) => firstDay(site, part)).map((part) => partLine(site, part)),
    roles: joinRoles(rolesInTime(site, ref).flatMap((s) => roleLine(site, s))),
    mentions: aboutStatements(site, namesOf(site, ref).filter(isOther), ref),
    views: aboutStatements(site, saidBy(site, ref).filter(isOther), ref),
  };
}

function aboutStatements(site: Site, statements: readonly Statement[], here: SubjectRef): AboutStatements[] {
  return [...Map.groupBy(statements, ({ about }) => about)].map(([about, own]) => ({
    about: nameOf(site, about),
    groups: statementGroups(own.map((one) => statementView(site, one, here))),
    count: own.length,
  }));
}

/** The roles of a body by the first day of that in which it holds them; those in what has no date come last. */
function rolesInTime(site: Site, ref: SubjectRef): Statement[] {
  const day = ({ about }: Statement) => firstDay(site, { ref: about });
  return [...rolesOf(site, ref)].sort((a, b) => (day(a) === day(b) ? 0 : day(a) - day(b)));
}

function roleLine(site: Site, statement: Statement): RoleLine[] {
  if (!statement.role) return [];
  const { is, office } = statement.role;
  return [
    {
      role: label(site, 'roles', is),
      office: office === undefined ? undefined : label(site, 'offices', office),
      where: nameOf(site, statement.about),
      modality: statementView(site, statement).modality,
      sources: [sourceView(site, statement)],
    },
  ];
}

/** One line for each role, however many statements give it. */
function joinRoles(lines: readonly RoleLine[]): RoleLine[] {
  const alike = Map.groupBy(lines, ({ role, office, where, modality }) =>
    JSON.stringify([role, office, where, modality]),
  );
  return [...alike.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, sources: [...first.sources, ...rest.flatMap(({ sources }) => sources)] }] : [],
  );
}
