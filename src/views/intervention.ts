import { once, oncePerSubject, reportsAbout } from '../model/indexes.ts';
import { statementsOf } from '../model/readings.ts';
import { standingLine } from '../model/standing.ts';
import { statusOfEpisode } from '../model/status.ts';
import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { label, lowerFirst, titleOf } from '../model/words.ts';
import { inspectionsOn, partsOfIntervention } from './belonging.ts';
import { episodeHistory, type HistoryView } from './history.ts';
import { type InspectionLine, inspectionsOf } from './inspection.ts';
import { withPages } from './lists.ts';
import { inOrder, neighbours, type Neighbours } from './neighbours.ts';
import { type PartLine, partLine } from './part-lines.ts';
import { reportsOn } from './report-lines.ts';
import type { StatusView } from './reading.ts';
import { nameOf, type Run } from './run.ts';
import { type ReportLine, sourceView } from './statement.ts';
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
  /** How the episode stands, by its own acts. */
  status: StatusView;
  /** On what ground its parts are together. */
  ground: string;
  /** What came before, in and after it in words, where nobody wrote its story. */
  history?: HistoryView | undefined;
  /** How the council stands. */
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
  const refs = [subject.ref, ...parts.map(({ ref }) => ref)];
  const inTime = inOrder(parts, (part) => firstDay(site, part));
  return {
    subject: subjectView(site, subject),
    neighbours: neighbours(site, interventionsInOrder(site), subject),
    line: interventionLine(site, subject),
    authority: nameOf(site, authority),
    status: episodeStatus(site, subject),
    ground: groundOf(site, subject),
    history: isTold(subject) ? undefined : episodeHistory(site, subject),
    standing: standingLine(site, authority),
    timeline: interventionTimeline(site, subject.ref),
    basis: (['instrument', 'arrangement'] as const).flatMap((kind) => {
      const own = inTime.filter((part) => part.kind === kind);
      return own.length > 0
        ? [{ title: site.kinds[kind]?.title ?? kind, parts: own.map((part) => partLine(site, part)) }]
        : [];
    }),
    groups: partGroups(site, inTime),
    inspections: inspectionsOf(site, authority),
    differences: differenceViews(site, refs),
    reports: reportsOn(site, refs),
  };
}

/** What stands is named, where it isn't the episode as a whole. */
function episodeStatus(site: Site, episode: Subject): StatusView {
  const { live, words, statement } = statusOfEpisode(site, episode);
  const part = live === 'yes' && statement?.about !== episode.ref ? statement?.about : undefined;
  const text = part ? `${titleOf(site, part)}: ${lowerFirst(words)}` : words;
  return { live, text, source: statement && sourceView(site, statement) };
}

const isTold = ({ body }: Subject) => body.trim() !== '';

/** No source draws the bounds of an episode. */
function groundOf(site: Site, episode: Subject): string {
  const acts = site.kinds['instrument']?.title.toLowerCase() ?? 'acts';
  return isTold(episode)
    ? `The grouping is ours: ${acts} that revise, replace or revoke one another, with what our sources tell of the work under them.`
    : `The grouping is ours: ${acts} that name, revise, replace or revoke one another. Nothing else was put with them.`;
}

/** The timeline of one episode: its parts, the council’s inspections, the reports on it. */
export const interventionTimeline = oncePerSubject((site, ref): TimelineView => {
  const subject = site.subjects.get(ref) as Subject;
  const parts = partsOfIntervention(site, subject.id);
  const inspections = inspectionsOn(site, subject.authority ?? '');
  const reports = reportsAbout(site, [subject.ref, ...parts.map(({ ref }) => ref)]);
  return timelineView(site, [subject, ...parts, ...inspections, ...reports], { short: true });
});

/** The first day of which any part of an episode is dated. */
const firstDayOf = oncePerSubject((site, ref) => {
  const parts = partsOfIntervention(site, ref.slice('intervention/'.length));
  return Math.min(Infinity, ...parts.map((part) => firstDay(site, part)));
});

const interventionsInOrder = once((site) =>
  inOrder(withPages(site, site.interventions), (one) => firstDayOf(site, one.ref)),
);
