import type { Site } from '../model/types.ts';
import type { ChartSection } from './chart-sections.ts';
import type { DifferencesView } from './differences.ts';
import { evidenceView } from './evidence.ts';
import { kindTitle } from './frame.ts';
import type { AuthorityView } from './authority.ts';
import type { InterventionView } from './intervention.ts';
import type { OrganisationView } from './organisation.ts';
import type { ReportView } from './report.ts';
import type { PartGroup, SubjectView } from './subject.ts';

/** A way to a part of a page. */
export interface ContentsLink {
  text: string;
  href: string;
  count?: number | undefined;
}

/** Parts that hold something, with how much; `true` where it can't be counted. */
function filled(parts: readonly (readonly [text: string, id: string, count: number | boolean])[]): ContentsLink[] {
  const held = parts.filter(([, , count]) => count !== false && count !== 0);
  return held.map(([text, id, count]) => ({ text, href: `#${id}`, count: count === true ? undefined : Number(count) }));
}

const drawn = (charts: readonly ChartSection[]) =>
  charts.map(({ heading, id, chart }) => [heading, id, chart.table.rows.length] as const);
const groups = (list: readonly PartGroup[]) =>
  list.map(({ kind, title, parts }) => [title, `group-${kind}`, parts.length] as const);
const said = ({ lists }: SubjectView) => lists.reduce((sum, { count }) => sum + count, 0);
const evidence = (site: Site, { ref }: SubjectView) => {
  const subject = site.subjects.get(ref);
  const open = subject ? evidenceView(site, subject) : undefined;
  return [
    ['What isn’t known', 'unknown', open?.unknown.length ?? 0],
    ['Statements as a table', 'statements', open?.rows.length ?? 0],
  ] as const;
};
const hasStory = ({ subjects }: Site, { ref }: SubjectView) => subjects.get(ref)?.body.trim() !== '';
const counted = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);

/** The parts of a council's page. */
export function authorityContents(
  site: Site,
  view: AuthorityView,
  charts: readonly ChartSection[] = [],
): ContentsLink[] {
  return filled([
    ['Timeline', 'timeline', view.timeline.items.length],
    ['The story', 'story', hasStory(site, view.subject)],
    ['The history in short', 'history', true],
    ...drawn(charts),
    [kindTitle(site, 'intervention'), 'interventions', view.interventions.length],
    [kindTitle(site, 'inspection'), 'inspections', view.inspections.length],
    ...view.predecessors.map(({ title, id, inspections }) => [title, id, inspections.length || true] as const),
    ...groups(view.parts),
    ['With others', 'helped', view.helped.length],
    ['Roles', 'roles', view.roles.length],
    ['Figures', 'figures', view.subject.figures.length],
    ['What is said of it', 'said', said(view.subject)],
    ['Its acts and views', 'views', counted(view.views)],
    ['Named elsewhere', 'mentions', counted(view.mentions)],
    ['Where sources differ', 'differences', view.subject.differences.length],
    ['Sources', 'sources', view.reports.length],
    ...evidence(site, view.subject),
  ]);
}

/** The parts of an intervention's page. */
export function interventionContents(
  site: Site,
  view: InterventionView,
  charts: readonly ChartSection[] = [],
): ContentsLink[] {
  return filled([
    ['Timeline', 'timeline', view.timeline.items.length],
    ['The story', 'story', hasStory(site, view.subject)],
    ['The history in short', 'history', view.history !== undefined],
    ...drawn(charts),
    ...groups(view.groups),
    [kindTitle(site, 'inspection'), 'inspections', view.inspections.length],
    ['Where sources differ', 'differences', view.differences.length],
    ['Sources', 'sources', view.reports.length],
    ...evidence(site, view.subject),
  ]);
}

/** The parts of an organisation's page. */
export function organisationContents(view: OrganisationView): ContentsLink[] {
  return filled([
    ['Timeline', 'timeline', view.timeline?.items.length ?? 0],
    ['With others', 'helped', view.helped.length],
    ['Roles', 'roles', view.roles.length],
    ['What is said of it', 'said', said(view.subject)],
    ['Its acts and views', 'views', counted(view.views)],
    ['Named elsewhere', 'mentions', counted(view.mentions)],
    ['Sources', 'sources', view.reports.length],
  ]);
}

/** A report's own headings, and what follows them. */
export function reportContents(
  { sections, uses, differences }: ReportView,
  charts: readonly ChartSection[] = [],
): ContentsLink[] {
  return [
    ...filled(drawn(charts)),
    ...sections.map(({ heading, anchor }) => ({ text: heading, href: `#${anchor}` })),
    ...filled([
      ['Where sources differ', 'differences', differences.length],
      ['Terms that it uses', 'terms', uses.length],
    ]),
  ];
}

/** The parts of the page of all differences. */
export function differencesContents({ noted, counts }: DifferencesView): ContentsLink[] {
  return filled([
    ...noted.map(({ label, sort, differences }) => [label, `sort-${sort}`, differences.length] as const),
    ['Values that differ', 'readings-differ', counts.differ],
    ['Values of which one account is vaguer', 'readings-vaguer', counts.vaguer],
  ]);
}
