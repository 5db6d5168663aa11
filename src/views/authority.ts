import { standingLine } from '../model/standing.ts';
import type { Authority, Site } from '../model/types.ts';
import { formatDate, label } from '../model/words.ts';
import { noneWords } from './authority-list.ts';
import { inspectionsOn, interventionsOf, partsOf, partsWith, predecessorsOf } from './belonging.ts';
import { type BodyViews, bodyViews } from './body.ts';
import { type HistoryView, historyView } from './history.ts';
import { type InspectionLine, inspectionsOf } from './inspection.ts';
import { type InterventionLine, interventionLine } from './intervention.ts';
import { inOrder } from './neighbours.ts';
import { reportsOn } from './report-lines.ts';
import { type PredecessorView, predecessors } from './predecessor.ts';
import { regionName } from './region-name.ts';
import { nameOf, type Run } from './run.ts';
import type { ReportLine } from './statement.ts';
import { type PartGroup, partGroups, type SubjectView, subjectView } from './subject.ts';
import { bodyTimeline, firstDay, type TimelineView } from './timeline.ts';

/** A council's page. */
export interface AuthorityView extends BodyViews {
  subject: SubjectView;
  officialName: string;
  facts: { label: string; value: Run | readonly Run[] }[];
  /** What others know it by, which few readers want. */
  codes: AuthorityView['facts'];
  standing: string;
  /** Its history in words, made from readings. */
  history: HistoryView;
  timeline: TimelineView;
  interventions: InterventionLine[];
  inspections: InspectionLine[];
  /** What is said in place of inspections where the record has none. */
  noInspections?: string | undefined;
  /** The councils that it came after. */
  predecessors: PredecessorView[];
  /** Parts of no intervention. */
  parts: PartGroup[];
  reports: ReportLine[];
}

/** Everything on one council. */
export function authorityView(site: Site, authority: Authority): AuthorityView {
  const { ref } = authority;
  const interventions = inOrder(interventionsOf(site, authority.id), (one) => firstDay(site, one));
  const parts = inOrder(partsOf(site, authority.id), (part) => firstDay(site, part));
  const helped = partsWith(site, ref);
  return {
    subject: subjectView(site, authority),
    officialName: authority.officialName,
    facts: authorityFacts(site, authority),
    codes: codesOf(authority),
    standing: standingLine(site, ref),
    history: historyView(site, authority),
    timeline: bodyTimeline(site, ref),
    interventions: interventions.map((one) => interventionLine(site, one)),
    inspections: inspectionsOf(site, ref),
    noInspections: inspectionsOn(site, authority.id).length === 0 ? `${noneWords(site)}.` : undefined,
    predecessors: predecessors(site, authority),
    parts: partGroups(
      site,
      parts.filter(({ intervention }) => intervention === undefined),
    ),
    ...bodyViews(site, ref),
    reports: reportsOn(site, [
      ref,
      ...[...interventions, ...parts, ...helped, ...inspectionsOn(site, authority.id)].map((one) => one.ref),
    ]),
  };
}

function authorityFacts(site: Site, authority: Authority): AuthorityView['facts'] {
  const facts: [string, string | Run | Run[] | undefined][] = [
    ['Official name', authority.officialName],
    ['Type', label(site, 'authority-types', authority.type ?? '')],
    ['Region', regionName(site, authority)],
    ['Began', authority.start && formatDate(authority.start)],
    ['Abolished', authority.end && formatDate(authority.end)],
    ['Succeeded by', authority.successors.map((id) => nameOf(site, `authority/${id}`))],
    ['Came after', predecessorsOf(site, authority.id).map((one) => nameOf(site, one.ref))],
  ];
  return facts.flatMap(([name, value]) => {
    if (!value || (Array.isArray(value) && value.length === 0)) return [];
    return [{ label: name, value: typeof value === 'string' ? { text: value } : value }];
  });
}

function codesOf({ codes, centre }: Authority): AuthorityView['facts'] {
  const all = Object.entries(codes).map(([scheme, code]) => ({ label: scheme, value: { text: code } }));
  if (!centre) return all;
  return [...all, { label: 'Middle of its area', value: { text: `${centre[0]}, ${centre[1]} (degrees north, east)` } }];
}
