import { reportOf } from '../model/readings.ts';
import type { Report, Site, Statement, SubjectRef } from '../model/types.ts';
import { hrefOf, statementHref, url } from '../model/urls.ts';
import {
  formatDate,
  holderPhrases,
  label,
  placeText,
  modalityOf,
  sourceText,
  statementPhrases,
  titleOf,
} from '../model/words.ts';
import { readAs } from './read-as.ts';
import { nameOf, toRuns, type Run } from './run.ts';

/** A document and the place in it, as it stands beside what it says. */
export interface SourceView {
  /** "Hampshire, 25 May 2016, para 2.1, bullet 3". */
  text: string;
  href: string;
  report: string;
  /** "Hampshire, 25 May 2016": the source without its place. */
  document: string;
  publisher: string;
  date: string;
  place: string;
  /** Whose paper it is in the matter; nothing where that isn't known. */
  interest?: string | undefined;
  /** How much of it was read, where it wasn't read whole. */
  readAs?: string | undefined;
}

/** One statement as a page prints it. */
export interface StatementView {
  /** The report's own id for it: its anchor on the report's page. */
  id: string;
  runs: Run[];
  about: Run;
  list?: string | undefined;
  /** "Proposed", "Requested" …; nothing for what happened. */
  modality?: string | undefined;
  modalityNote?: string | undefined;
  /** Who says or does it, if not the publisher. */
  speaker?: Run[] | undefined;
  slip?: string | undefined;
  /** Who disputes it, and since when. */
  disputed?: string | undefined;
  /** Words on a figure's own slip. */
  slips: string[];
  source: SourceView;
}

/** The source of a statement. */
export function sourceView(site: Site, statement: Statement): SourceView {
  const report = reportOf(site, statement);
  const { interest } = report.data;
  return {
    text: sourceText(site, statement),
    href: statementHref(site, statement),
    report: report.title,
    document: [titleOf(site, report.publisher), report.known && formatDate(report.known)].filter(Boolean).join(', '),
    publisher: titleOf(site, report.publisher),
    date: report.known ? formatDate(report.known) : 'date not known',
    place: placeText(site, statement.at),
    interest: interest === undefined ? undefined : label(site, 'interests', interest),
    readAs: readAs(report),
  };
}

/** A statement for the page of `here`, whose own name is then not a link. */
export function statementView(site: Site, statement: Statement, here?: SubjectRef): StatementView {
  return {
    id: statement.ref.split('#')[1] ?? '',
    runs: toRuns(site, statementPhrases(site, statement), here),
    about: nameOf(site, statement.about),
    list: statement.list === undefined ? undefined : label(site, 'lists', statement.list),
    modality: modalityOf(site, statement),
    modalityNote: site.vocabulary['modalities']?.[statement.as]?.note,
    speaker: statement.by === undefined ? undefined : toRuns(site, holderPhrases(site, statement.by), here),
    slip: statement.slip,
    disputed: statement.disputed,
    slips: statement.figures.flatMap(({ slip }) => slip ?? []),
    source: sourceView(site, statement),
  };
}

/** Sentences that one document puts in one way, in one speaker's name: said once over all of them. */
export interface StatementGroup {
  modality?: string | undefined;
  speaker?: Run[] | undefined;
  /** "Hampshire, 25 May 2016". */
  document: string;
  /** Whose paper the document is in the matter. */
  interest?: string | undefined;
  statements: StatementView[];
}

/** Statements under the headings of their lists, in the vocabulary's order; the rest come last, without one. */
export interface ListView {
  heading?: string | undefined;
  groups: StatementGroup[];
  count: number;
}

/** Sentences by their lists. */
export function listViews(site: Site, statements: readonly Statement[], here?: SubjectRef): ListView[] {
  const order = [...Object.keys(site.vocabulary['lists'] ?? {}), ''];
  const groups = Map.groupBy(statements, ({ list }) => list ?? '');
  return order.flatMap((list) => {
    const own = groups.get(list);
    if (!own) return [];
    return [
      {
        heading: list === '' ? undefined : label(site, 'lists', list),
        groups: statementGroups(own.map((one) => statementView(site, one, here))),
        count: own.length,
      },
    ];
  });
}

/** Statements by document, speaker and modality, in the order in which each first comes. */
export function statementGroups(statements: readonly StatementView[]): StatementGroup[] {
  const key = ({ source, speaker, modality }: StatementView) => JSON.stringify([source.document, speaker, modality]);
  return [...Map.groupBy(statements, key).values()].flatMap((own) => {
    const [first] = own;
    return first
      ? [
          {
            modality: first.modality,
            speaker: first.speaker,
            document: first.source.document,
            interest: first.source.interest,
            statements: own,
          },
        ]
      : [];
  });
}

/** A report in a line of a list. */
export interface ReportLine {
  name: Run;
  kind: string;
  publisher: Run;
  date: string;
  reference?: string | undefined;
  interest?: string | undefined;
  /** How much of it was read, where it wasn't read whole. */
  readAs?: string | undefined;
  statements: number;
}

/** A report in a line, with how many statements it makes. */
export function reportLine(site: Site, report: Report): ReportLine {
  const { interest, kind, reference } = report.data;
  return {
    name: { text: report.title, href: hrefOf(site, report.ref) ?? url(site, `/reports/${report.id}/`) },
    kind: label(site, 'report-kinds', kind),
    publisher: nameOf(site, report.publisher),
    date: report.known ? formatDate(report.known) : 'Date not known',
    reference,
    interest: interest === undefined ? undefined : label(site, 'interests', interest),
    readAs: readAs(report),
    statements: report.statements.length,
  };
}
