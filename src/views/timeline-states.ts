import type { TimelineItem } from '../charts/timeline-item.ts';
import { rangeOf } from '../lib/date.ts';
import { dateReadings, standingOf, statusOf } from '../model/readings.ts';
import { endedByOther } from '../model/status.ts';
import type { Site, Subject } from '../model/types.ts';
import { formatDate, label, lowerFirst } from '../model/words.ts';
import { common, endBy, isLasting } from './timeline-items.ts';

/**
 * A lasting thing that no source dates, as a report found it: it was there on that day; its start isn't known, and its end only if another act
 * gives it. A mere draft is a ghost on that day. What was over by then has no day that it could stand at.
 */
export function stateItem(site: Site, subject: Subject): TimelineItem[] {
  if (!isLasting(site, subject) || dateReadings(site, subject.ref).length > 0) return [];
  const { live, state = '', on, statement } = statusOf(site, subject.ref);
  const isAhead = site.vocabulary['states']?.[state]?.['ahead'] === true;
  if (!on || !statement || (live !== 'yes' && !isAhead)) return [];
  const { earliest, latest } = rangeOf(on);
  const found = `${label(site, 'states', state)} on ${formatDate(on)}`;
  const standing = standingOf(site, statement);
  const unchecked = standing === 3 || undefined;
  const item = { ...common(site, subject, { value: on, statement, standing }), unchecked };
  if (isAhead) return [{ ...item, kind: 'mark', ghost: true, start: [earliest, latest], when: found }];
  const other = endedByOther(site, subject);
  const when = `start not known; ${found}; ${other ? lowerFirst(other.words) : 'end not known'}`;
  const end = other ? endBy(other, latest) : ([latest, Infinity] as const);
  return [{ ...item, kind: 'bar', start: [-Infinity, latest], end, when }];
}
