import { rangeOf } from '../lib/date.ts';
import { once, reportPlaces } from '../model/indexes.ts';
import type { Measure, Report, Site, Statement, SubjectRef } from '../model/types.ts';
import { locatorAnchor } from '../model/urls.ts';
import { capital, formatDate, formatFigure, holderPhrases, label, locatorText } from '../model/words.ts';
import { differencesFrom, inPlace } from './belonging.ts';
import { statementCorrection } from './corrections.ts';
import { inOrder, neighbours, type Neighbours } from './neighbours.ts';
import { printedOf } from './reading.ts';
import { nameOf, type Run } from './run.ts';
import { reportLead } from './report-lead.ts';
import { reportLine, statementView, type ReportLine, type StatementView } from './statement.ts';
import { differenceView, type DifferenceView } from './subject.ts';

/** A statement with its anchor on its report's page. */
export type PlacedStatement = StatementView & { anchor: string; wrong?: string | undefined };

/** Consecutive statements of one place about one subject. */
export interface AboutGroup {
  about: Run;
  statements: PlacedStatement[];
}

/** A place of a report with what it says there. */
export interface PlaceView {
  kind: 'place';
  text: string;
  anchor: string;
  slip?: string | undefined;
  groups: AboutGroup[];
  /** Statements that stand on this place too, and are printed at their first. */
  also: { text: string; href: string }[];
}

/** Neighbouring places that hold no fact, for one reason. */
export interface EmptyView {
  kind: 'empty';
  places: { text: string; anchor: string }[];
  reason?: string | undefined;
}

/** A cell of a table: one figure with an address of its own. */
export interface CellView {
  anchor: string;
  value: string;
  printed?: string | undefined;
  slip?: string | undefined;
}

/** A table of a report, as it prints it: each cell is a statement. */
export interface TableView {
  kind: 'table';
  title: string;
  /** Where a reader says that it is wrong. */
  wrong?: string | undefined;
  /** What the whole table is about, where its rows are parts of one subject. */
  about?: Run | undefined;
  modality?: string | undefined;
  date?: string | undefined;
  columns: Run[];
  rows: {
    name: Run;
    place: string;
    anchor?: string | undefined;
    slip?: string | undefined;
    cells: (CellView | undefined)[];
  }[];
}

/** What stands in a section, in the report's own order. */
export type Entry = PlaceView | EmptyView | TableView;

/** A report's page: its statements in its own order under its own headings. */
export interface ReportView {
  line: ReportLine;
  facts: { label: string; value: Run }[];
  /** What it is and how much of it we read, where nobody wrote an account of it. */
  lead?: Run[] | undefined;
  find: string;
  /** The original, where its publisher's own address is known. */
  url?: string | undefined;
  readAs: string;
  kindNote?: string | undefined;
  interestNote?: string | undefined;
  sections: { heading: string; anchor: string; entries: Entry[] }[];
  uses: { term: Run; printed: string; place: string; anchor: string; expanded: boolean }[];
  differences: DifferenceView[];
  /** The reports that it replies to. */
  answers: ReportLine[];
  /** In the record, by date. */
  neighbours: Neighbours;
  counts: { places: number; statements: number; withoutFact: number; differences: number };
}

/** How much of a document was read, in words. */
export const readWords = {
  whole: 'Read whole',
  extract: 'Read in extract',
  'data-set': 'A data set',
  'not-read': 'Not read',
};

/** One source document, paragraph by paragraph. */
export function reportView(site: Site, report: Report): ReportView {
  const { data, outline, uses, statements } = report;
  const differences = differencesFrom(site, report.id);
  const units = outline.flatMap((section) => section.units);
  const named = new Set(statements.flatMap(({ at }) => at));
  return {
    line: reportLine(site, report),
    facts: reportFacts(site, report),
    lead: report.body.trim() === '' ? reportLead(site, report) : undefined,
    find: data.find,
    url: data.url,
    readAs: readWords[data.read],
    kindNote: site.vocabulary['report-kinds']?.[data.kind]?.note,
    interestNote: data.interestNote,
    sections: sectionViews(site, report),
    uses: uses.map(({ term, printed, at, expanded }) => ({
      term: nameOf(site, `term/${term}`),
      printed,
      place: locatorText([at]),
      anchor: locatorAnchor(at),
      expanded,
    })),
    differences: differences.map((one) => differenceView(site, one)),
    answers: inPlace(reportPlaces(site), answeredBy(site, report)).map((one) => reportLine(site, one)),
    neighbours: neighbours(site, reportsInOrder(site), report),
    counts: {
      places: units.length,
      statements: statements.length,
      withoutFact: units.filter(({ at }) => !named.has(at)).length,
      differences: differences.length,
    },
  };
}

const dayOf = ({ known }: Report) => (known ? rangeOf(known).latest : Infinity);
const reportsInOrder = once((site) => inOrder(site.reports, dayOf));

function answeredBy({ subjects }: Site, { answers }: Report): Report[] {
  return answers.flatMap((ref) => (subjects.get(ref) as Report | undefined) ?? []);
}

function sectionViews(site: Site, report: Report): ReportView['sections'] {
  const byPlace = Map.groupBy(
    report.statements.filter(({ cell }) => cell === undefined),
    ({ at }) => at[0] ?? '',
  );
  const tables = Map.groupBy(
    report.statements.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cell?.table ?? '',
  );
  const alsoAt = alsoByPlace(report);
  const tablesAt = Map.groupBy(tables.values(), ([first]) => first?.at[0] ?? '');
  const inTables = new Set([...tables.values()].flat().map(({ at }) => at[0]));
  return report.outline.map(({ heading, units }, index) => {
    const entries = units.flatMap(({ at, slip, nofact }): Entry[] => {
      const own = byPlace.get(at) ?? [];
      const also = alsoAt.get(at) ?? [];
      const inTable = inTables.has(at);
      const views = (tablesAt.get(at) ?? []).map((cells) => tableView(site, report, cells));
      if (own.length === 0 && also.length === 0) {
        if (inTable) return views;
        return [{ kind: 'empty', places: [{ text: locatorText([at]), anchor: locatorAnchor(at) }], reason: nofact }];
      }
      const place: PlaceView = {
        kind: 'place',
        text: locatorText([at]),
        // A row of a table has the anchor already.
        anchor: inTable ? `${locatorAnchor(at)}-text` : locatorAnchor(at),
        slip,
        groups: aboutGroups(site, report, own),
        also: also.map((one) => ({ text: `${locatorText(one.at)} (${idOf(one)})`, href: `#${idOf(one)}` })),
      };
      return [...views, place];
    });
    return { heading, anchor: `section-${String(index + 1)}`, entries: joinEmpty(entries) };
  });
}

/** Statements by each further place that they name. */
function alsoByPlace({ statements }: Report): ReadonlyMap<string, Statement[]> {
  const pairs = statements.flatMap((statement) => {
    const [first, ...others] = statement.at;
    return [...new Set(others)].filter((at) => at !== first).map((at) => ({ at, statement }));
  });
  return new Map([...Map.groupBy(pairs, ({ at }) => at)].map(([at, own]) => [at, own.map((one) => one.statement)]));
}

const idOf = ({ ref }: Statement) => ref.split('#')[1] ?? '';

function aboutGroups(site: Site, report: Report, statements: readonly Statement[]): AboutGroup[] {
  const groups: (AboutGroup & { ref: SubjectRef })[] = [];
  for (const statement of statements) {
    const view = {
      ...statementView(site, statement, report.ref),
      anchor: idOf(statement),
      wrong: statementCorrection(site, statement),
    };
    const last = groups.at(-1);
    if (last?.ref === statement.about) last.statements.push(view);
    else groups.push({ ref: statement.about, about: nameOf(site, statement.about), statements: [view] });
  }
  return groups;
}

function joinEmpty(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (entry.kind === 'empty' && last?.kind === 'empty' && last.reason === entry.reason)
      last.places.push(...entry.places);
    else joined.push(entry);
  }
  return joined;
}

/** Cells as the rows and columns that they came from; a row's anchor stands on the first row of its place. */
function tableView(site: Site, report: Report, cells: readonly Statement[]): TableView {
  const columns = [...new Set(cells.flatMap(({ cell }) => cell?.column ?? []))];
  const rows = [...Map.groupBy(cells, ({ cell }) => cell?.row ?? '').values()];
  const [first] = cells;
  const places = rows.map(([one]) => one?.at[0] ?? '');
  const bySubject = columns.every((column) => !site.subjects.has(`measure/${column}`));
  return {
    kind: 'table',
    title: capital(locatorText([places[0] ?? '']).replace(/[, ]+row.*$/, '')),
    wrong: first && statementCorrection(site, first, first.cell?.table),
    about: bySubject || !first ? undefined : nameOf(site, first.about),
    modality: first && statementView(site, first).modality,
    date: first?.figures[0]?.date && formatDate(first.figures[0].date),
    columns: columns.map((column) => nameOf(site, bySubject ? (column as SubjectRef) : `measure/${column}`)),
    rows: rows.map((own, index) => {
      const place = places[index] ?? '';
      const isFirst = places.indexOf(place) === index;
      return {
        name: rowName(site, own, bySubject),
        place: locatorText([place]).replace(/^.*(?=row )/, ''),
        anchor: isFirst ? locatorAnchor(place) : undefined,
        slip: isFirst ? report.outline.flatMap(({ units }) => units).find(({ at }) => at === place)?.slip : undefined,
        cells: columns.map((column) => {
          const statement = own.find(({ cell }) => cell?.column === column);
          const [figure] = statement?.figures ?? [];
          return (
            statement &&
            figure && {
              anchor: idOf(statement),
              value: formatFigure(site, figure),
              printed: printedOf(site, figure),
              slip: figure.slip,
            }
          );
        }),
      };
    }),
  };
}

function rowName(site: Site, [statement]: readonly Statement[], bySubject: boolean): Run {
  const [figure] = statement?.figures ?? [];
  if (!figure) return { text: '' };
  if (!bySubject) return { text: figure.part ?? '' };
  const measure = site.subjects.get(`measure/${figure.measure}`) as Measure | undefined;
  return measure ? nameOf(site, measure.ref) : { text: figure.measure };
}

function reportFacts(site: Site, { data, dates, publisher }: Report): { label: string; value: Run }[] {
  const body = ([`authority/${data.to?.body ?? ''}`, `organisation/${data.to?.body ?? ''}`] as const).find((ref) =>
    site.subjects.has(ref),
  );
  const to = holderPhrases(site, { body, office: data.to?.office })
    .map(({ text }) => text)
    .join('');
  const facts: [string, Run | undefined][] = [
    ['Published by', nameOf(site, publisher)],
    ['Written by', data.from === undefined ? undefined : { text: label(site, 'offices', data.from) }],
    ['Written for', to === '' ? undefined : { text: to }],
    ...dates.map(({ type, date }): [string, Run] => [label(site, 'dates', type), { text: formatDate(date) }]),
    ['Reference', data.reference === undefined ? undefined : { text: data.reference }],
    ['Terms of reuse', { text: capital(data.licence) }],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ label: name, value }] : []));
}
