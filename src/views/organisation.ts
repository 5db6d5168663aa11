import type { Organisation, Site } from '../model/types.ts';
import { label } from '../model/words.ts';
import { partsWith } from './belonging.ts';
import { type BodyViews, bodyViews } from './body.ts';
import { reportsOn } from './report-lines.ts';
import type { ReportLine } from './statement.ts';
import { type SubjectView, subjectView } from './subject.ts';
import { supporterTimeline, type TimelineView } from './timeline.ts';

/** An organisation's page. */
export interface OrganisationView extends BodyViews {
  subject: SubjectView;
  typeLabel: string;
  /** What it did for others, where anything of it has a date. */
  timeline?: TimelineView | undefined;
  reports: ReportLine[];
}

/** One body that isn't a council. */
export function organisationView(site: Site, organisation: Organisation): OrganisationView {
  return {
    subject: subjectView(site, organisation),
    typeLabel: label(site, 'organisation-types', organisation.type ?? ''),
    timeline: supporterTimeline(site, organisation.ref),
    ...bodyViews(site, organisation.ref),
    reports: reportsOn(site, [organisation.ref, ...partsWith(site, organisation.ref).map(({ ref }) => ref)]),
  };
}
