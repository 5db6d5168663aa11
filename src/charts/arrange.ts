import { ascending, group } from 'd3-array';
import type { Days, Lane, TimelineItem } from './timeline-item.ts';

/** A lane with its items in order. */
export interface FilledLane extends Lane {
  items: readonly TimelineItem[];
}

/** The items that touch a domain, by lane and within a lane by time: the order of the picture and of its table. */
export function arrange(
  items: readonly TimelineItem[],
  { lanes = [], domain }: { lanes?: readonly Lane[] | undefined; domain?: Days | undefined },
): FilledLane[] {
  const shown = items.filter((item) => domain === undefined || touches(item, domain));
  const byLane = group([...shown].sort(chronologically), ({ lane }) => lane);
  const listed = new Map<string, Lane>(lanes.map((lane) => [lane.id, lane]));
  for (const { lane } of items) if (!listed.has(lane)) listed.set(lane, { id: lane, label: lane });
  return [...listed.values()]
    .map((lane) => ({ ...lane, items: byLane.get(lane.id) ?? [] }))
    .filter((lane) => lane.items.length > 0);
}

/** What began nobody knows when stands by the first day on which it was surely there. */
const firstDay = ({ start: [first, last] }: TimelineItem) => (Number.isFinite(first) ? first : last);

function chronologically(a: TimelineItem, b: TimelineItem): number {
  return ascending(firstDay(a), firstDay(b)) || ascending(a.start[1], b.start[1]) || ascending(a.id, b.id);
}

function touches({ kind, start, end }: TimelineItem, [first, last]: Days): boolean {
  if (start[0] > last) return false;
  if (kind === 'mark') return start[1] >= first;
  if (end === 'open') return true;
  if (typeof end !== 'object') return start[1] >= first;
  // Of what may have lasted for ever, no more is shown than is known.
  return Math.max(start[1], Number.isFinite(end[1]) ? end[1] : end[0]) >= first;
}
