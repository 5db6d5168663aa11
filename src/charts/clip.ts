import type { Days, TimelineItem } from './timeline-item.ts';

/**
 * An item without those of its acts and other places that lie outside a domain: at the picture's edge they would stand on
 * a wrong day. They stay in its name.
 */
export function clip(item: TimelineItem, domain: Days): TimelineItem {
  const isIn = ({ at }: { at: Days }) => at[0] <= domain[1] && at[1] >= domain[0];
  const { moments, then, others } = item;
  if (!moments && !then && !others) return item;
  return {
    ...item,
    moments: moments?.filter(isIn),
    then: then && isIn(then) ? then : undefined,
    others: others?.filter(isIn),
  };
}
