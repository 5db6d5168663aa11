import { join } from 'node:path';
import type { SubjectRef } from '../../src/model/types.ts';
import { readSite } from '../../src/site.ts';
import { homeView } from '../../src/views/home.ts';
import { interventionView } from '../../src/views/intervention.ts';
import { wholeTimeline } from '../../src/views/record.ts';
import { subjectsOn, type TimelineView, timelineView } from '../../src/views/timeline.ts';

/** Every timeline of the real record: of each council and organisation, each intervention, the home page, all of it. */
export async function realTimelines(): Promise<{ name: string; view: TimelineView }[]> {
  const { site } = await readSite({ content: join(import.meta.dirname, '../../content') });
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
