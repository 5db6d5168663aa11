import { rangeOf } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import type { Site } from '../model/types.ts';
import { formatDate } from '../model/words.ts';
import { type PartGroup, partGroups, partsWhere } from './subject.ts';
import { type TimelineView, timelineView } from './timeline.ts';

/** Everything dated in the record as one timeline: far too much for a page, but a file that holds it all. */
export function wholeTimeline(site: Site): TimelineView {
  return timelineView(
    site,
    [...site.subjects.values()].filter(({ ref, kind }) => kind === 'report' || site.evidenced.has(ref)),
  );
}

/** What belongs to no council or intervention. */
export function looseParts(site: Site): PartGroup[] {
  return partGroups(
    site,
    partsWhere(site, ({ authority, intervention }) => authority === undefined && intervention === undefined),
  );
}

/** The first and last day that the reports are dated. */
export const evidenceSpan = once((site): { from: string; to: string } | undefined => {
  const known = site.reports
    .flatMap((report) => report.known ?? [])
    .sort((a, b) => rangeOf(a).earliest - rangeOf(b).earliest);
  const [first, last] = [known[0], known.at(-1)];
  return first && last ? { from: formatDate(first), to: formatDate(last) } : undefined;
});
