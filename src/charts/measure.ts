import type { Frame, MeasuredItem } from './body.ts';
import { measureBar } from './measure-bar.ts';
import { measureMark } from './measure-mark.ts';
import type { TimelineItem } from './timeline-item.ts';

/** Measures one item. */
export function measure(item: TimelineItem, frame: Frame): MeasuredItem {
  return item.kind === 'mark' ? measureMark(item, frame) : measureBar(item, frame);
}
