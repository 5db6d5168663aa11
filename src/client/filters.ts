import { arrange } from '../charts/arrange.ts';
import type { Days, TimelineItem } from '../charts/timeline-item.ts';
import type { Choice } from './address.ts';
import type { TableContents } from './read-table.ts';

/** A box that a reader may tick or clear; `has` says which items go with it. */
export interface Filter {
  name: string;
  label: string;
  has: (item: TimelineItem) => boolean;
}

/** Boxes for the lanes, and for how the items are told; none where there is only one. */
export function filtersOf({ items, lanes, words }: TableContents): { lanes: Filter[]; states: Filter[] } {
  const states: Filter[] = [
    { name: 'told', label: 'told as having happened', has: ({ ghost }) => !ghost },
    { name: 'ghost', label: words.ghost ?? '', has: ({ ghost }) => ghost === true },
  ];
  const inUse = states.filter(({ has }) => items.some(has));
  return {
    lanes: lanes.length < 2 ? [] : lanes.map(({ id, label }) => ({ name: id, label, has: ({ lane }) => lane === id })),
    states: inUse.length < 2 ? [] : inUse,
  };
}

/** The items that no cleared box hides. */
export function kept(
  items: readonly TimelineItem[],
  filters: readonly Filter[],
  hidden: Choice['hidden'],
): TimelineItem[] {
  const off = filters.filter(({ name }) => hidden.has(name));
  return items.filter((item) => !off.some(({ has }) => has(item)));
}

/** The ids of the items that a picture of this span shows. */
export function shownIn(items: readonly TimelineItem[], domain: Days): ReadonlySet<string> {
  return new Set(arrange(items, { domain }).flatMap((lane) => lane.items.map(({ id }) => id)));
}
