import type { Site, SubjectRef } from '../model/types.ts';
import { type InterventionLine, interventionLine } from './intervention.ts';
import { type Way, waysIn } from './lists.ts';
import { reportLines } from './report-lines.ts';
import type { ReportLine } from './statement.ts';
import { subjectsOn, type TimelineView, timelineView } from './timeline.ts';

/** The whole record at a glance. */
export interface HomeView {
  timeline: TimelineView;
  interventions: InterventionLine[];
  reports: ReportLine[];
  ways: Way[];
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
