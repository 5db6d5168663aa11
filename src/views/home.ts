import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { url } from '../model/urls.ts';
import { type InterventionLine, interventionLine } from './intervention.ts';
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
    timeline: timelineView(
      site,
      subjectsOn(site, authorities).filter(
        (one) => ['inspection', 'instrument', 'arrangement', 'report'].includes(one.kind) && isTold(site, one),
      ),
      { by: 'authority' },
    ),
    interventions: told.map((one) => interventionLine(site, one)),
    reports: reportLines(site, whole),
    others: {
      count: site.reports.length - whole.length,
      list: { text: site.kinds['report']?.many ?? '', href: url(site, '/reports/') },
    },
    ways: waysIn(site),
  };
}

/** The episodes that have a story of their own; where none has, all. */
function toldInterventions({ interventions }: Site): readonly Subject[] {
  const told = interventions.filter(({ body }) => body.trim() !== '');
  return told.length > 0 ? told : interventions;
}

/** Reports that were read whole; of the rest, all. */
function isTold(site: Site, subject: Subject): boolean {
  return (
    subject.kind !== 'report' || site.reports.some(({ ref, data }) => ref === subject.ref && data.read === 'whole')
  );
}
