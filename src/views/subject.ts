import { relationsTo } from '../model/indexes.ts';
import { statementsOf } from '../model/readings.ts';
import type { Difference, Site, Statement, Subject, SubjectRef } from '../model/types.ts';
import { anchorOf, hrefOf, url } from '../model/urls.ts';
import { capital, label, modalityOf, titleOf } from '../model/words.ts';
import {
  dateViews,
  figureViews,
  gradeViews,
  roleViews,
  statusView,
  type ReadingView,
  type RoleView,
  type StatusView,
} from './reading.ts';
import { perhapsSame } from './alike.ts';
import { allParts, differencesOn, partOrder } from './belonging.ts';
import { nameOf, type Run } from './run.ts';
import {
  listViews,
  sourceView,
  statementGroups,
  statementView,
  type ListView,
  type SourceView,
  type StatementGroup,
  type StatementView,
} from './statement.ts';

/** A relation to another subject, read from this side, with who says so. */
export interface RelationView {
  label: string;
  to: Run;
  modality?: string | undefined;
  sources: SourceView[];
}

/** A place where sources differ, are vaguer than one another, or only look alike. */
export interface DifferenceView {
  id: string;
  /** Its place among all differences. */
  href: string;
  title: string;
  sort: Difference['sort'];
  sortLabel: string;
  says: string;
  about: Run[];
  /** Its accounts by document, speaker and modality. */
  accounts: StatementGroup[];
  count: number;
}

/** All that the record holds of one subject. */
export interface SubjectView {
  ref: SubjectRef;
  anchor: string;
  href?: string | undefined;
  title: string;
  kind: string;
  type?: string | undefined;
  scope: string[];
  sides: Run[];
  status?: StatusView | undefined;
  /** Others of which nobody says whether they are this one under another name. */
  perhapsSame: Run[];
  dates: ReadingView[];
  grades: ReturnType<typeof gradeViews>;
  roles: RoleView[];
  figures: ReadingView[];
  relations: RelationView[];
  lists: ListView[];
  /** The same sentences without the lists. */
  sentences: StatementGroup[];
  /** The document that all of several sentences are in. */
  onlyDocument?: string | undefined;
  differences: DifferenceView[];
  /** All that is said of it, a statement each, where that is short. */
  said: StatementView[];
  /** How many statements are about it. */
  count: number;
  /** Few enough sentences to be read at once. */
  isShort: boolean;
}

/** Kinds that go on until something ends them, and so can be in force, ended or not known. */
export const lasting: readonly string[] = [
  'instrument',
  'appointment',
  'arrangement',
  'delivery-model',
  'programme',
  'board',
];

/** One subject, whole: for its own page, or as a part of another's. */
export function subjectView(site: Site, subject: Subject): SubjectView {
  const statements = statementsOf(site, subject.ref);
  const sentences = statements.filter(isSentence).map(withoutValues);
  const groups = statementGroups(sentences.map((one) => statementView(site, one, subject.ref)));
  const documents = [...new Set(groups.map(({ document }) => document))];
  const kind = site.kinds[subject.kind];
  const sides = [
    ...(subject.authority ? [nameOf(site, `authority/${subject.authority}`)] : []),
    ...subject.with.map((ref) => nameOf(site, ref)),
  ];
  return {
    ref: subject.ref,
    anchor: anchorOf(subject.ref),
    href: hrefOf(site, subject.ref),
    title: titleOf(site, subject.ref),
    kind: capital(kind?.one ?? subject.kind),
    type:
      subject.type === undefined
        ? undefined
        : (site.vocabulary.types[subject.kind]?.[subject.type]?.label ?? subject.type),
    scope: subject.scope.map((scope) => label(site, 'scopes', scope)),
    sides,
    status: lasting.includes(subject.kind) ? statusView(site, subject.ref) : undefined,
    perhapsSame: perhapsSame(site, subject).map(({ ref }) => nameOf(site, ref)),
    dates: dateViews(site, subject.ref),
    grades: gradeViews(site, subject),
    roles: roleViews(site, subject.ref),
    figures: figureViews(site, subject.ref),
    relations: relationViews(site, subject.ref),
    lists: listViews(site, sentences, subject.ref),
    sentences: groups,
    onlyDocument: documents.length === 1 && sentences.length > 1 ? documents[0] : undefined,
    differences: differenceViews(site, [subject.ref]),
    said: subject.kind === 'place' ? statements.map((one) => statementView(site, one, subject.ref)) : [],
    count: statements.length,
    isShort: sentences.length <= 8,
  };
}

/** Statements that hold more than a value of a reading. */
function isSentence({ says, names, cell }: Statement): boolean {
  return cell === undefined && (says !== undefined || names.length > 0);
}

/** A sentence with its figures, where there is one: the page shows dates, grades and the like as readings. */
function withoutValues(statement: Statement): Statement {
  if (statement.says === undefined) return statement;
  return { ...statement, stage: undefined, state: undefined, dates: [], grades: [], relations: [] };
}

/** Relations that a subject's own statements give, and those that others' give to it. */
function relationViews(site: Site, ref: SubjectRef): RelationView[] {
  const view = (statement: Statement, text: string, to: SubjectRef): RelationView => ({
    label: capital(text),
    to: nameOf(site, to),
    modality: modalityOf(site, statement),
    sources: [sourceView(site, statement)],
  });
  const own = statementsOf(site, ref).flatMap((s) =>
    s.relations.map(({ is, to }) => view(s, label(site, 'relations', is), to)),
  );
  const others = relationsTo(site, ref).flatMap((s) =>
    s.relations.filter(({ to }) => to === ref).map(({ is }) => view(s, inverseOf(site, is), s.about)),
  );
  const alike = Map.groupBy([...own, ...others], ({ label, to, modality }) => JSON.stringify([label, to, modality]));
  return [...alike.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, sources: [...first.sources, ...rest.flatMap(({ sources }) => sources)] }] : [],
  );
}

/** How a relation reads from its other side. */
function inverseOf({ vocabulary }: Site, is: string): string {
  const inverse = vocabulary['relations']?.[is]?.['inverse'];
  return typeof inverse === 'string' ? inverse : is;
}

/** What each sort of difference is headed with. */
export const sortLabels = {
  differs: 'Sources differ',
  vaguer: 'One is vaguer than the other',
  apart: 'Alike, but not the same',
};

/** The noted differences on any of these subjects. */
export function differenceViews(site: Site, refs: readonly SubjectRef[]): DifferenceView[] {
  const found = new Set(refs.flatMap((ref) => differencesOn(site, ref)));
  return [...found]
    .sort((a, b) => site.differences.indexOf(a) - site.differences.indexOf(b))
    .map((difference) => differenceView(site, difference));
}

/** One noted difference with its accounts. */
export function differenceView(site: Site, { id, title, sort, says, about, statements }: Difference): DifferenceView {
  const accounts = statements.flatMap((ref) => {
    const statement = site.statements.get(ref);
    return statement ? [statementView(site, statement)] : [];
  });
  return {
    id,
    href: url(site, `/differences/#${id}`),
    title,
    sort,
    sortLabel: sortLabels[sort],
    says,
    about: about.map((ref) => nameOf(site, ref)),
    accounts: statementGroups(accounts),
    count: accounts.length,
  };
}

/** Parts of one kind under that kind's name, in the order of the lists. */
export interface PartGroup {
  kind: string;
  title: string;
  note?: string | undefined;
  parts: SubjectView[];
}

/** Introduced subjects, grouped by kind. */
export function partGroups(site: Site, subjects: readonly Subject[]): PartGroup[] {
  return partOrder.flatMap((kind) => {
    const parts = subjects.filter((subject) => subject.kind === kind);
    if (parts.length === 0) return [];
    return [
      {
        kind,
        title: site.kinds[kind]?.title ?? kind,
        note: site.kinds[kind]?.note,
        parts: parts.map((part) => subjectView(site, part)),
      },
    ];
  });
}

/** The introduced subjects that a test holds of, in the order of their names. */
export function partsWhere(site: Site, test: (subject: Subject) => boolean): Subject[] {
  return allParts(site).filter(test);
}
