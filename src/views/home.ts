import { once } from '../model/indexes.ts';
import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { url } from '../model/urls.ts';
import { type InterventionLine, interventionLine } from './intervention.ts';
import { ladderOf } from './ladder.ts';
import { type Way, waysIn } from './lists.ts';
import { standings, type Standings } from './region.ts';
import { reportLines } from './report-lines.ts';
import type { Run } from './run.ts';
import type { ReportLine } from './statement.ts';
import { subjectsOn, type TimelineView, timelineView } from './timeline.ts';

/** The whole record at a glance: where all councils stand, and the histories that it tells in full. */
export interface HomeView {
  standings: Standings;
  /** Whether the picture shows some histories of more. */
  isPart: boolean;
  /** What the picture is called. */
  title: string;
  timeline: TimelineView;
  interventions: InterventionLine[];
  reports: ReportLine[];
  /** How many reports there are besides those that were read whole. */
  others: { count: number; list: Run };
  ways: Way[];
}

/** The home page. */
export function homeView(site: Site): HomeView {
  const told = toldInterventions(site);
  const authorities = told.map(({ authority }): SubjectRef => `authority/${authority ?? ''}`);
  const whole = site.reports.filter(({ data }) => data.read === 'whole');
  return {
    standings: standings(site, site.authorities, { linked: true }),
    isPart: told.length < site.interventions.length || authorities.length < site.authorities.length,
    title: homeTitle,
    timeline: homeTimeline(site),
    interventions: told.map((one) => interventionLine(site, one)),
    reports: reportLines(site, whole),
    others: {
      count: site.reports.length - whole.length,
      list: { text: site.kinds['report']?.many ?? '', href: url(site, '/reports/') },
    },
    ways: waysIn(site),
  };
}

/** What the picture on the home page is called. */
export const homeTitle = 'The histories told at length';

/** Those whose histories the picture on the home page tells. */
export function homeBodies(site: Site): Subject[] {
  return toldInterventions(site).flatMap(({ authority }) => site.subjects.get(`authority/${authority ?? ''}`) ?? []);
}

/**
 * The histories that the record tells in full, under one another, in outline: grades that can be held beside one another, and what
 * followed. Judgements on scales of their own, visits and papers would take twice the room, and each page has them.
 */
export const homeTimeline = once((site): TimelineView => {
  const { frameworks } = ladderOf(site);
  const isOutline = ({ kind, framework }: Subject) =>
    kind === 'inspection'
      ? frameworks.size === 0 || frameworks.has(framework ?? '')
      : ['instrument', 'arrangement'].includes(kind);
  return timelineView(
    site,
    subjectsOn(
      site,
      homeBodies(site).map(({ ref }) => ref),
    ).filter(isOutline),
    { by: 'authority' },
  );
});

/** The episodes that have a story of their own; where none has, all. */
function toldInterventions({ interventions }: Site): readonly Subject[] {
  const told = interventions.filter(({ body }) => body.trim() !== '');
  return told.length > 0 ? told : interventions;
}
