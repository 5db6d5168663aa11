import { standingLine } from '../model/standing.ts';
import type { Authority, Site } from '../model/types.ts';
import { formatDate, label, titleOf } from '../model/words.ts';
import { type BodyViews, bodyViews } from './body.ts';
import { type HistoryView, historyView } from './history.ts';
import { type InspectionLine, inspectionsOf } from './inspection.ts';
import { type InterventionLine, interventionLine } from './intervention.ts';
import { type PartLine, partLine } from './part-lines.ts';
import { reportsOn } from './report-lines.ts';
import type { Run } from './run.ts';
import type { ReportLine } from './statement.ts';
import { type PartGroup, partGroups, partsWhere, type SubjectView, subjectView } from './subject.ts';
import { subjectsOn, type TimelineView, timelineView } from './timeline.ts';

/** A council's page. */
export interface AuthorityView extends BodyViews {
  subject: SubjectView;
  officialName: string;
  facts: { label: string; value: Run }[];
  standing: string;
  /** Its history in words, made from readings. */
  history: HistoryView;
  timeline: TimelineView;
  interventions: InterventionLine[];
  inspections: InspectionLine[];
  /** Parts of no intervention. */
  parts: PartGroup[];
  /** Arrangements and roles in which it is the other side. */
  helped: PartLine[];
  reports: ReportLine[];
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
    history: historyView(site, authority),
    timeline: timelineView(site, subjectsOn(site, [ref]), { short: true, home: ref }),
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
    ...Object.entries(authority.codes),
    ['Middle of its area', authority.centre && `${authority.centre[0]}, ${authority.centre[1]} (degrees north, east)`],
    ['Began', authority.start && formatDate(authority.start)],
    ['Abolished', authority.end && `${formatDate(authority.end)}${successors ? `; succeeded by ${successors}` : ''}`],
  ];
  return facts.flatMap(([name, text]) => (text ? [{ label: name, value: { text } }] : []));
}
