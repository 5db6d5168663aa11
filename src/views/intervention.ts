import { once, oncePerSubject, reportsAbout } from '../model/indexes.ts';
import { statementsOf } from '../model/readings.ts';
import { standingLine } from '../model/standing.ts';
import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { label } from '../model/words.ts';
import { inspectionsOn, partsOfIntervention } from './belonging.ts';
import { type InspectionLine, inspectionsOf } from './inspection.ts';
import { withPages } from './lists.ts';
import { inOrder, neighbours, type Neighbours } from './neighbours.ts';
import { type PartLine, partLine } from './part-lines.ts';
import { reportsOn } from './report-lines.ts';
import { nameOf, type Run } from './run.ts';
import type { ReportLine } from './statement.ts';
import {
  type DifferenceView,
  differenceViews,
  type PartGroup,
  partGroups,
  type SubjectView,
  subjectView,
} from './subject.ts';
import { firstDay, type TimelineView, timelineView } from './timeline.ts';

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
  const parts = partsOfIntervention(site, subject.id);
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

/** Interventions, by name. */
export function interventionLines(site: Site): InterventionLine[] {
  return withPages(site, site.interventions).map((one) => interventionLine(site, one));
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
  const parts = partsOfIntervention(site, subject.id);
  const authority: SubjectRef = `authority/${subject.authority ?? ''}`;
  const inspections = inspectionsOn(site, subject.authority ?? '');
  const refs = [subject.ref, ...parts.map(({ ref }) => ref)];
  return {
    subject: subjectView(site, subject),
    neighbours: neighbours(site, interventionsInOrder(site), subject),
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
  const parts = partsOfIntervention(site, ref.slice('intervention/'.length));
  return Math.min(Infinity, ...parts.map((part) => firstDay(site, part)));
});

const interventionsInOrder = once((site) =>
  inOrder(withPages(site, site.interventions), (one) => firstDayOf(site, one.ref)),
);
