import { aboutOf, sureOf, whenOf } from '../charts/describe.ts';
import { english, type TimelineItem, type Words } from '../charts/timeline-item.ts';
import type { CardText } from './card.ts';

/** What the card of an item of a timeline says. */
export function cardTextOf(item: TimelineItem, own: Partial<Words>): CardText {
  const words = { ...english, ...own };
  return {
    ...item,
    when: whenOf(item, words),
    more: aboutOf(item, words),
    sure: sureOf(item, words) || 'Told as having happened',
  };
}
