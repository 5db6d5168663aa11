import { arrange } from '../charts/arrange.ts';
import type { Days, TimelineItem } from '../charts/timeline-item.ts';
import { slug } from '../lib/slug.ts';
import type { Choice } from './address.ts';
import type { TableContents } from './read-table.ts';

/** A box that a reader may tick or clear; `has` says which items go with it. */
export interface Filter {
  name: string;
  label: string;
  has: (item: TimelineItem) => boolean;
}

/** Boxes of one sort under a heading. */
export interface FilterGroup {
  legend: string;
  boxes: readonly Filter[];
}

/** Boxes for the lanes, for the kinds in lanes that hold several, and for how the items are told; none for one alone. */
export function filtersOf({ items, lanes, words }: Pick<TableContents, 'items' | 'lanes' | 'words'>): FilterGroup[] {
  const sorts = [...new Set(items.flatMap(({ sort }) => sort ?? []))];
  const groups: FilterGroup[] = [
    { legend: 'Show', boxes: lanes.map(({ id, label }) => ({ name: id, label, has: ({ lane }) => lane === id })) },
    {
      legend: 'Kinds',
      boxes: sorts.map((sort) => ({ name: `kind-${slug(sort)}`, label: sort, has: (item) => item.sort === sort })),
    },
    {
      legend: 'How sure',
      boxes: [
        {
          name: 'told',
          label: 'told as having happened',
          has: ({ ghost, unchecked }: TimelineItem) => !ghost && !unchecked,
        },
        { name: 'ghost', label: words.ghost ?? '', has: ({ ghost }: TimelineItem) => ghost === true },
        {
          name: 'unchecked',
          label: words.unchecked ?? '',
          has: ({ ghost, unchecked }: TimelineItem) => !ghost && unchecked === true,
        },
      ].filter(({ has }) => items.some(has)),
    },
  ];
  return groups.filter(({ boxes }) => boxes.length > 1);
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
