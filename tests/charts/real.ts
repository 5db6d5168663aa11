import type { SubjectRef } from '../../src/model/types.ts';
import { homeView } from '../../src/views/home.ts';
import { interventionView } from '../../src/views/intervention.ts';
import { wholeTimeline } from '../../src/views/record.ts';
import { subjectsOn, type TimelineView, timelineView } from '../../src/views/timeline.ts';
import { ourRecord } from '../record.ts';

interface RealTimeline {
  name: string;
  view: TimelineView;
}

let made: Promise<RealTimeline[]> | undefined;

/** Every timeline of the real record: of each council and organisation, each intervention, the home page, all of it. */
export function realTimelines(): Promise<RealTimeline[]> {
  made ??= everyTimeline();
  return made;
}

async function everyTimeline(): Promise<RealTimeline[]> {
  const { site } = await ourRecord();
  const of = (ref: SubjectRef) => ({
    name: ref,
    view: timelineView(site, subjectsOn(site, [ref]), { short: true, home: ref }),
  });
  const found = [
    ...[...site.authorities, ...site.organisations].map(({ ref }) => of(ref)),
    ...site.interventions.map((one) => ({ name: one.ref, view: interventionView(site, one).timeline })),
    { name: 'home', view: homeView(site).timeline },
    { name: 'all', view: wholeTimeline(site) },
  ];
  return found.filter(({ view }) => view.items.length > 0);
}
