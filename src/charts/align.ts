import { max, min } from 'd3-array';
import { whenOf } from './describe.ts';
import { yearsAfter } from './journey-data.ts';
import { type Days, english, type Moment, type Other, type TimelineItem } from './timeline-item.ts';

const year = 365.25;

/** How long after an event a time is, in days: the fewest and the most that both may mean. */
export function since([earliest, latest]: Days, event: Days): Days {
  return [earliest - event[1], latest - event[0]];
}

/** An item on an axis whose day 0 is an event; its words keep their dates. */
export function align(item: TimelineItem, event: Days): TimelineItem {
  const moved = <T extends Moment | Other>(one: T): T => ({ ...one, at: since(one.at, event) });
  const { end, then, moments, others } = item;
  return {
    ...item,
    when: whenOf(item, english),
    start: since(item.start, event),
    end: typeof end === 'object' ? since(end, event) : end,
    then: then && moved(then),
    moments: moments?.map(moved),
    others: others?.map(moved),
  };
}

/** An item whose time in words also says how long before or after an event it began. */
export function withElapsed(item: TimelineItem, event: Days): TimelineItem {
  const elapsed = elapsedInWords(since(item.start, event));
  if (elapsed === '') return item;
  return { ...item, when: `${whenOf(item, english)} (${item.kind === 'bar' ? 'begun ' : ''}${elapsed})` };
}

/** Days before or after an event as years in words, to a tenth; nothing where they aren’t known. */
export function elapsedInWords([least, most]: Days): string {
  if (!Number.isFinite(least) || !Number.isFinite(most)) return '';
  const words = most < 0 ? yearsAfter([-most, -least]) : yearsAfter([least, most]);
  if (least === 0 && most === 0) return 'on the day of the event';
  if (Number(words) === 0 || (least < 0 && most > 0)) return 'about the time of the event';
  return `${words} years ${most < 0 ? 'before' : 'after'}`;
}

/** The whole years around an event that hold all known days of aligned items; nothing if there are none. */
export function elapsedDomain(items: readonly TimelineItem[]): Days | undefined {
  const days = items
    .flatMap(({ start, end, then, moments = [], others = [] }) => [
      ...start,
      ...(typeof end === 'object' ? end : []),
      ...[...moments, ...others, ...(then ? [then] : [])].flatMap(({ at }) => at),
    ])
    .filter(Number.isFinite);
  const [first, last] = [min(days), max(days)];
  if (first === undefined || last === undefined) return undefined;
  return [Math.floor(Math.floor(first / year) * year), Math.ceil(Math.ceil((last + 1) / year) * year) - 1];
}
