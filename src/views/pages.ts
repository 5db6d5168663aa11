import { rangeOf } from '../lib/date.ts';
import type { Block } from '../markdown/render.ts';
import { namesOf, once, oncePerSubject, reportsAbout, rolesOf, saidBy } from '../model/indexes.ts';
import { statementsOf } from '../model/readings.ts';
import type {
  Authority,
  Framework,
  Kind,
  Measure,
  Organisation,
  Report,
  Site,
  Statement,
  Subject,
  SubjectRef,
  Term,
} from '../model/types.ts';
import { hrefOf, locatorAnchor, url } from '../model/urls.ts';
import { standingLine } from '../model/standing.ts';
import { capital, formatDate, formatFigure, isOnlyExpected, label, locatorText, titleOf } from '../model/words.ts';
import { browseLinks } from './browse.ts';
import { dateViews, frameworkOf, gradeViews, printedOf, type ReadingView } from './reading.ts';
import { inOrder, neighbours, type Neighbours } from './neighbours.ts';
import { nameOf, type Run } from './run.ts';
import type { StatusView } from './reading.ts';
import {
  reportLine,
  sourceView,
  statementGroups,
  statementView,
  type ReportLine,
  type SourceView,
  type StatementGroup,
} from './statement.ts';
import {
  differenceViews,
  partGroups,
  partsWhere,
  subjectView,
  type DifferenceView,
  type PartGroup,
  type SubjectView,
} from './subject.ts';
import { firstDay, subjectsOn, timelineView, type TimelineView } from './timeline.ts';

/** An inspection in a line of a list. */
export interface InspectionLine {
  name: Run;
  authority: Run;
  framework: Run;
  dates: ReadingView[];
  /** Its first dates in words. */
  when: string;
  overall?: ReadingView | undefined;
  grades: ReturnType<typeof gradeViews>;
  /** Only expected, when the document was written. */
  onlyExpected: boolean;
}

/** An inspection in a line, with its overall grade if its framework has one. */
export function inspectionLine(site: Site, subject: Subject): InspectionLine {
  const grades = gradeViews(site, subject);
  const framework = frameworkOf(site, subject);
  const statements = statementsOf(site, subject.ref);
  const dates = dateViews(site, subject.ref);
  return {
    name: nameOf(site, subject.ref),
    authority: nameOf(site, `authority/${subject.authority ?? ''}`),
    framework: framework ? { text: framework.short, href: hrefOf(site, framework.ref) } : { text: '' },
    dates,
    when: dates
      .filter(({ value }) => value !== '')
      .slice(0, 2)
      .map(({ label: type, value }) => `${type.text} ${value}`)
      .join('; '),
    overall: grades.find(({ overall }) => overall),
    grades,
    onlyExpected:
      statements.length > 0 &&
      statements.every(({ as }) => site.vocabulary['modalities']?.[as]?.['makes'] !== 'reading'),
  };
}

/** Inspections by council, for the list of them all. */
export function inspectionGroups(site: Site): { id: string; authority: string; lines: InspectionLine[] }[] {
  const ids = [...new Set(site.inspections.flatMap(({ authority }) => authority ?? []))];
  return ids
    .map((id) => ({ id, authority: titleOf(site, `authority/${id}`), lines: inspectionsOf(site, `authority/${id}`) }))
    .sort((a, b) => a.authority.localeCompare(b.authority, 'en'));
}

/** Inspections by their first date. */
export function inspectionsOf(site: Site, authority?: SubjectRef): InspectionLine[] {
  const own = site.inspections.filter(
    (one) => authority === undefined || `authority/${one.authority ?? ''}` === authority,
  );
  return inspectionLines(site, own);
}

function inspectionLines(site: Site, inspections: readonly Subject[]): InspectionLine[] {
  return inOrder(inspections, (one) => firstDay(site, one)).map((one) => inspectionLine(site, one));
}

/** An intervention in a line of a list. */
export interface InterventionLine {
  name: Run;
  authority: Run;
  scope: string[];
  helpers: Run[];
  reports: number;
}

/** An intervention in a line, with who helped, as its parts name them. */
export function interventionLine(site: Site, subject: Subject): InterventionLine {
  const parts = partsWhere(site, ({ intervention }) => intervention === subject.id);
  const helpers = [...new Set(parts.flatMap((part) => part.with))];
  return {
    name: nameOf(site, subject.ref),
    authority: nameOf(site, `authority/${subject.authority ?? ''}`),
    scope: subject.scope.map((scope) => label(site, 'scopes', scope)),
    helpers: helpers.map((ref) => nameOf(site, ref)),
    reports: new Set([subject, ...parts].flatMap(({ ref }) => statementsOf(site, ref).map(({ report }) => report)))
      .size,
  };
}

/** A council's page. */
export interface AuthorityView {
  subject: SubjectView;
  officialName: string;
  facts: { label: string; value: Run }[];
  standing: string;
  timeline: TimelineView;
  interventions: InterventionLine[];
  inspections: InspectionLine[];
  /** Parts of no intervention. */
  parts: PartGroup[];
  /** Arrangements and roles in which it is the other side. */
  helped: PartLine[];
  roles: RoleLine[];
  /** Statements elsewhere that name it, and those that are its own words or acts, by what they are about. */
  mentions: AboutStatements[];
  views: AboutStatements[];
  reports: ReportLine[];
}

/** A part of another page in a line of a list. */
export interface PartLine {
  name: Run;
  type?: string | undefined;
  status?: StatusView | undefined;
  /** No report tells it as having been so. */
  isOnlyExpected: boolean;
}

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

/** Everything on one council. */
export function authorityView(site: Site, authority: Authority): AuthorityView {
  const { ref } = authority;
  const interventions = site.interventions.filter((one) => one.authority === authority.id);
  const own = partsWhere(site, (part) => part.authority === authority.id && part.intervention === undefined);
  const helped = partsWhere(site, (part) => part.with.includes(ref));
  return {
    subject: subjectView(site, authority),
    officialName: authority.officialName,
    facts: authorityFacts(site, authority),
    standing: standingLine(site, ref),
    timeline: timelineView(site, subjectsOn(site, [ref]), { short: true }),
    interventions: interventions.map((one) => interventionLine(site, one)),
    inspections: inspectionsOf(site, ref),
    parts: partGroups(site, own),
    helped: helped.map((part) => partLine(site, part)),
    ...bodyViews(site, ref),
    reports: reportsOn(site, [
      ref,
      ...interventions.map((one) => one.ref),
      ...partsWhere(site, (part) => part.authority === authority.id || part.with.includes(ref)).map((one) => one.ref),
      ...site.inspections.filter((one) => one.authority === authority.id).map((one) => one.ref),
    ]),
  };
}

function authorityFacts(site: Site, authority: Authority): { label: string; value: Run }[] {
  const successors = authority.successors.map((id) => titleOf(site, `authority/${id}`)).join(', ');
  const facts: [string, string | undefined][] = [
    ['Official name', authority.officialName],
    ['Type', label(site, 'authority-types', authority.type ?? '')],
    ['Region', label(site, 'regions', authority.region)],
    ['Code (GSS)', authority.gss],
    ['Began', authority.start && formatDate(authority.start)],
    ['Abolished', authority.end && `${formatDate(authority.end)}${successors ? `; succeeded by ${successors}` : ''}`],
  ];
  return facts.flatMap(([name, text]) => (text ? [{ label: name, value: { text } }] : []));
}

function partLine(site: Site, part: Subject): PartLine {
  const { type, status } = subjectView(site, part);
  return { name: nameOf(site, part.ref), type, status, isOnlyExpected: isOnlyExpected(site, part.ref) };
}

function aboutStatements(site: Site, statements: readonly Statement[], here: SubjectRef): AboutStatements[] {
  return [...Map.groupBy(statements, ({ about }) => about)].map(([about, own]) => ({
    about: nameOf(site, about),
    groups: statementGroups(own.map((one) => statementView(site, one, here))),
    count: own.length,
  }));
}

function bodyViews(site: Site, ref: SubjectRef): Pick<AuthorityView, 'roles' | 'mentions' | 'views'> {
  const isOther = ({ about }: Statement) => about !== ref;
  return {
    roles: joinRoles(rolesOf(site, ref).flatMap((s) => roleLine(site, s))),
    mentions: aboutStatements(site, namesOf(site, ref).filter(isOther), ref),
    views: aboutStatements(site, saidBy(site, ref).filter(isOther), ref),
  };
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

function reportsOn(site: Site, refs: readonly SubjectRef[]): ReportLine[] {
  const [known, about] = [new Set(refs), new Set(reportsAbout(site, refs))];
  return reportLines(
    site,
    site.reports.filter((report) => known.has(report.publisher) || about.has(report)),
  );
}

/** Reports in lines, the oldest first; those without a date come last. */
export function reportLines(site: Site, reports: readonly Report[] = site.reports): ReportLine[] {
  const day = ({ known }: Report) => (known ? rangeOf(known).latest : Infinity);
  return [...reports]
    .sort((a, b) => day(a) - day(b) || (a.id < b.id ? -1 : 1))
    .map((report) => reportLine(site, report));
}

/** An intervention's page. */
export interface InterventionView {
  subject: SubjectView;
  /** In the record, by their first dates. */
  neighbours: Neighbours;
  line: InterventionLine;
  authority: Run;
  standing: string;
  timeline: TimelineView;
  /** Its instruments and arrangements, and how each stands. */
  basis: { title: string; parts: PartLine[] }[];
  groups: PartGroup[];
  inspections: InspectionLine[];
  differences: DifferenceView[];
  reports: ReportLine[];
}

/** One episode with its parts. */
export function interventionView(site: Site, subject: Subject): InterventionView {
  const parts = partsWhere(site, ({ intervention }) => intervention === subject.id);
  const authority: SubjectRef = `authority/${subject.authority ?? ''}`;
  const inspections = site.inspections.filter((one) => one.authority === subject.authority);
  const refs = [subject.ref, ...parts.map(({ ref }) => ref)];
  return {
    subject: subjectView(site, subject),
    neighbours: neighbours(
      site,
      inOrder(withPages(site, site.interventions), (one) => firstDayOf(site, one.ref)),
      subject,
    ),
    line: interventionLine(site, subject),
    authority: nameOf(site, authority),
    standing: standingLine(site, authority),
    timeline: timelineView(site, [...parts, ...inspections, ...reportsAbout(site, refs)], { short: true }),
    basis: (['instrument', 'arrangement'] as const).flatMap((kind) => {
      const own = parts.filter((part) => part.kind === kind);
      return own.length > 0
        ? [{ title: site.kinds[kind]?.title ?? kind, parts: own.map((part) => partLine(site, part)) }]
        : [];
    }),
    groups: partGroups(site, parts),
    inspections: inspectionsOf(site, authority),
    differences: differenceViews(site, refs),
    reports: reportsOn(site, refs),
  };
}

/** The first day of which any part of an episode is dated. */
const firstDayOf = oncePerSubject((site, ref) => {
  const parts = partsWhere(site, ({ intervention }) => ref === `intervention/${intervention ?? ''}`);
  return Math.min(Infinity, ...parts.map((part) => firstDay(site, part)));
});

/** An inspection's page. */
export interface InspectionView {
  subject: SubjectView;
  line: InspectionLine;
  /** Of the same council. */
  neighbours: Neighbours;
  frameworkName: Run;
  reports: ReportLine[];
}

/** One inspection, with the council's one before and after it. */
export function inspectionView(site: Site, subject: Subject): InspectionView {
  const own = site.inspections.filter(({ authority }) => authority === subject.authority);
  return {
    subject: subjectView(site, subject),
    line: inspectionLine(site, subject),
    neighbours: neighbours(
      site,
      inOrder(own, (one) => firstDay(site, one)),
      subject,
    ),
    frameworkName: nameOf(site, `framework/${subject.framework ?? ''}`),
    reports: reportsOn(site, [subject.ref]),
  };
}

/** An organisation's page. */
export interface OrganisationView {
  subject: SubjectView;
  typeLabel: string;
  roles: RoleLine[];
  mentions: AboutStatements[];
  views: AboutStatements[];
  reports: ReportLine[];
}

/** One body that isn't a council. */
export function organisationView(site: Site, organisation: Organisation): OrganisationView {
  return {
    subject: subjectView(site, organisation),
    typeLabel: label(site, 'organisation-types', organisation.type ?? ''),
    ...bodyViews(site, organisation.ref),
    reports: reportsOn(site, [organisation.ref]),
  };
}

/** A framework's page: its areas and grades, and the inspections under it. */
export interface FrameworkView {
  subject: SubjectView;
  /** Its grades, the highest first, with the words that are printed for each where they are others. */
  grades: {
    value: string;
    letter: string;
    level: number;
    levels: number;
    scale?: string | undefined;
    printed?: string | undefined;
  }[];
  areas: { label: string; within?: string | undefined; overall: boolean }[];
  years?: string | undefined;
  compares: { name: Run; areas: string[]; note: string }[];
  inspections: InspectionLine[];
}

/** One framework. */
export function frameworkView(site: Site, framework: Framework): FrameworkView {
  return {
    subject: subjectView(site, framework),
    grades: [...framework.grades]
      .sort((a, b) => b.level - a.level)
      .map(({ label: value, letter, level, printed }) => ({
        value,
        letter,
        level,
        levels: framework.grades.length,
        scale: framework.scale,
        printed: printed.length > 1 ? printed.map((form) => `“${form}”`).join(', ') : undefined,
      })),
    areas: framework.areas.map(({ label: text, within, overall }) => ({
      label: text,
      overall,
      within: framework.areas.find(({ id }) => id === within)?.label,
    })),
    years: framework.years && formatDate(framework.years),
    compares: framework.comparesWith.map(({ framework: other, areas, note }) => ({
      name: nameOf(site, `framework/${other}`),
      areas: areas.map((id) => framework.areas.find((area) => area.id === id)?.label ?? id),
      note,
    })),
    inspections: inspectionLines(
      site,
      site.inspections.filter((one) => one.framework === framework.id),
    ),
  };
}

/** One figure of a measure: whose, how much, of when, and where it stands. */
export interface FigureLine {
  about: Run;
  value: string;
  part?: string | undefined;
  date?: string | undefined;
  slip?: string | undefined;
  printed?: string | undefined;
  modality?: string | undefined;
  source: SourceView;
}

/** A measure's page. */
export interface MeasureView {
  measure: Measure;
  unit: string;
  /** Its unit and of whom it is, in a line. */
  lead: string;
  figures: FigureLine[];
}

/** One measure with every figure that any report gives. */
export function measureView(site: Site, measure: Measure): MeasureView {
  const figures = [...site.statements.values()].flatMap((statement) =>
    statement.figures
      .filter((figure) => figure.measure === measure.id)
      .map((figure) => ({
        about: nameOf(site, statement.about),
        value: formatFigure(site, figure),
        part: figure.part,
        date: figure.date && formatDate(figure.date),
        slip: figure.slip,
        printed: printedOf(site, figure),
        modality: statementView(site, statement).modality,
        source: sourceView(site, statement),
      })),
  );
  const unit = label(site, 'units', measure.unit);
  return { measure, unit, lead: capital([unit, measure.population].filter(Boolean).join(': ')), figures };
}

/** A term with where each report uses it. */
export interface TermView {
  term: Term;
  /** Its definition as HTML. */
  definition?: string | undefined;
  /** What reports say of the thing itself. */
  statements: StatementGroup[];
  see: Run[];
  uses: { report: string; place: string; href: string; printed: string; expanded: boolean }[];
  /** The pages on whose stories it explains itself. */
  stories: Run[];
  /** No report gives the words behind it. */
  neverExpanded: boolean;
}

/** The record's bodies as HTML, and its stories paragraph by paragraph. */
interface Rendered {
  bodies: ReadonlyMap<SubjectRef, string>;
  stories: ReadonlyMap<SubjectRef, readonly Block[]>;
}

/** The glossary, by name. */
export function glossaryView(site: Site, { bodies, stories }: Rendered): TermView[] {
  return site.terms
    .filter(({ ref }) => site.evidenced.has(ref))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
    .map((term) => {
      const uses = site.reports.flatMap((report) =>
        report.uses
          .filter((use) => use.term === term.id)
          .map(({ at, printed, expanded }) => ({
            report: [titleOf(site, report.publisher), report.known && formatDate(report.known)]
              .filter(Boolean)
              .join(', '),
            place: locatorText([at]),
            href: url(site, `/reports/${report.id}/#${locatorAnchor(at)}`),
            printed,
            expanded,
          })),
      );
      const statements = statementGroups(statementsOf(site, term.ref).map((one) => statementView(site, one, term.ref)));
      return {
        term,
        definition: bodies.get(term.ref),
        statements,
        see: term.see.map((id) => nameOf(site, `term/${id}`)),
        uses,
        stories: [...stories].flatMap(([ref, blocks]) =>
          blocks.some(({ terms }) => terms.includes(term.id)) ? [nameOf(site, ref)] : [],
        ),
        neverExpanded: term.abbreviations.length > 0 && uses.every(({ expanded }) => !expanded),
      };
    });
}

/** The glossary under its letters. */
export function glossaryLetters(site: Site, rendered: Rendered): { letter: string; terms: TermView[] }[] {
  const terms = Map.groupBy(glossaryView(site, rendered), ({ term }) => term.title.charAt(0).toUpperCase());
  return [...terms].map(([letter, own]) => ({ letter, terms: own }));
}

/** A subject in a line of a list: its name, what it is, how much the record holds. */
export interface SubjectLine {
  name: Run;
  facts?: string | undefined;
  value?: string | undefined;
}

/** Councils with pages. */
export function authorityLines(site: Site): SubjectLine[] {
  return withPages(site, site.authorities).map((one) => ({
    name: nameOf(site, one.ref),
    facts: [label(site, 'authority-types', one.type ?? ''), label(site, 'regions', one.region)]
      .filter(Boolean)
      .join(' · '),
    value: standingLine(site, one.ref),
  }));
}

/** Interventions, by name. */
export function interventionLines(site: Site): InterventionLine[] {
  return withPages(site, site.interventions).map((one) => interventionLine(site, one));
}

/** Organisations with pages. */
export function organisationLines(site: Site): SubjectLine[] {
  return withPages(site, site.organisations).map((one) => ({
    name: nameOf(site, one.ref),
    facts: label(site, 'organisation-types', one.type ?? ''),
  }));
}

/** Frameworks with pages. */
export function frameworkLines(site: Site): SubjectLine[] {
  return withPages(site, site.frameworks).map((one) => {
    const count = site.inspections.filter(({ framework }) => framework === one.id).length;
    const words = site.kinds['inspection'];
    return {
      name: nameOf(site, one.ref),
      facts: [one.short, one.years && formatDate(one.years)].filter(Boolean).join(' · '),
      value: `${String(count)} ${(count === 1 ? words?.one : words?.many) ?? ''}`,
    };
  });
}

/** Measures with pages, and how many figures the record gives for each. */
export function measureLines(site: Site): SubjectLine[] {
  const figures = [...site.statements.values()].flatMap((statement) => statement.figures);
  return withPages(site, site.measures).map((one) => {
    const count = figures.filter(({ measure }) => measure === one.id).length;
    return {
      name: nameOf(site, one.ref),
      facts: [label(site, 'units', one.unit), one.population].filter(Boolean).join(' · '),
      value: `${String(count)} ${count === 1 ? 'figure' : 'figures'}`,
    };
  });
}

/** The whole record at a glance. */
export interface HomeView {
  timeline: TimelineView;
  interventions: InterventionLine[];
  reports: ReportLine[];
  ways: Way[];
}

/** A way into the record, with how many pages it leads to where it is the list of a kind. */
export interface Way {
  name: Run;
  count?: number | undefined;
}

/** The home page. */
export function homeView(site: Site): HomeView {
  const authorities = site.interventions.map(({ authority }): SubjectRef => `authority/${authority ?? ''}`);
  return {
    timeline: timelineView(
      site,
      subjectsOn(site, authorities).filter(({ kind }) =>
        ['inspection', 'instrument', 'arrangement', 'report'].includes(kind),
      ),
      { by: 'authority' },
    ),
    interventions: site.interventions.map((one) => interventionLine(site, one)),
    reports: reportLines(site),
    ways: waysIn(site),
  };
}

const lists: [Kind, (site: Site) => readonly Subject[]][] = [
  ['authority', (site) => site.authorities],
  ['intervention', (site) => site.interventions],
  ['inspection', (site) => site.inspections],
  ['report', (site) => site.reports],
  ['organisation', (site) => site.organisations],
  ['measure', (site) => site.measures],
  ['framework', (site) => site.frameworks],
  ['difference', (site) => site.differences],
  ['term', (site) => site.terms],
];
const folder: Partial<Record<Kind, string>> = {
  authority: 'authorities',
  intervention: 'interventions',
  inspection: 'inspections',
  report: 'reports',
  organisation: 'organisations',
  measure: 'measures',
  framework: 'frameworks',
  difference: 'differences',
  term: 'glossary',
};

/** The lists of the record, with how many pages each leads to, then the complete ones. */
export function waysIn(site: Site): Way[] {
  const ofKinds = lists.map(([kind, of]) => ({
    name: { text: site.kinds[kind]?.title ?? kind, href: url(site, `/${folder[kind] ?? ''}/`) },
    count: of(site).filter((subject) => kind === 'difference' || site.evidenced.has(subject.ref)).length,
  }));
  return [...ofKinds, ...browseLinks(site).map((name) => ({ name }))];
}

/** Subjects of a kind that have pages, by name. */
export function withPages<T extends Subject>(site: Site, subjects: readonly T[]): T[] {
  return subjects
    .filter(({ ref }) => site.evidenced.has(ref))
    .sort((a, b) => titleOf(site, a.ref).localeCompare(titleOf(site, b.ref), 'en', { numeric: true }));
}

/** The timeline of the whole record, and what belongs to no council or intervention. */
export function wholeTimeline(site: Site): { timeline: TimelineView; loose: PartGroup[] } {
  const dated = [...site.subjects.values()].filter(({ ref, kind }) => kind === 'report' || site.evidenced.has(ref));
  return {
    timeline: timelineView(site, dated),
    loose: partGroups(
      site,
      partsWhere(site, ({ authority, intervention }) => authority === undefined && intervention === undefined),
    ),
  };
}

/** The first and last day that the reports are dated. */
export const evidenceSpan = once((site): { from: string; to: string } | undefined => {
  const known = site.reports
    .flatMap((report) => report.known ?? [])
    .sort((a, b) => rangeOf(a).earliest - rangeOf(b).earliest);
  const [first, last] = [known[0], known.at(-1)];
  return first && last ? { from: formatDate(first), to: formatDate(last) } : undefined;
});
