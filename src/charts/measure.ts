import type { Frame, MeasuredItem } from './body.ts';
import { measureBar } from './measure-bar.ts';
import { measureMark } from './measure-mark.ts';
import type { TimelineItem } from './timeline-item.ts';
import type { Wall } from './walls.ts';

/** Measures one item; its words keep clear of walls. */
export function measure(item: TimelineItem, frame: Frame, walls: readonly Wall[]): MeasuredItem {
  return item.kind === 'mark' ? measureMark(item, frame, walls) : measureBar(item, frame);
}
