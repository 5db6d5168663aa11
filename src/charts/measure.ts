import { spans } from './describe.ts';
import {
  type Extent,
  labelAbove,
  labelBeside,
  lineHeight,
  noteBeside,
  type PlacedLabel,
  reach,
  sizes,
} from './labels.ts';
import type { TimeScale } from './time-scale.ts';
import type { Days, TimelineItem, Words } from './timeline-item.ts';

/** Half the height of a bar, in pixels. */
export const barHalf = 5;
/** Radius of a mark with a letter and of one without. */
const radii = { lettered: 12, plain: 6.5 };
/** The least that a finger can hit, in pixels. */
const target = 24;
const leastBar = 4;
/** What is drawn of a bar whose end isn't known: no length, since any would be a claim. */
const stub = 20;

/** A symbol around a point of time, over a thin span of the days that it may have been. */
export interface MarkBody {
  kind: 'mark';
  centre: number;
  radius: number;
  whisker?: Extent | undefined;
}

/** A stretch for sure (`core`), and lighter ones where it may have begun and ended. */
export interface BarBody {
  kind: 'bar';
  core?: Extent | undefined;
  soft: readonly Extent[];
  /** `cut`: it goes on beyond the picture. */
  start: 'closed' | 'soft' | 'cut';
  end: 'closed' | 'soft' | 'cut' | 'open' | 'unknown';
  note?: PlacedLabel | undefined;
}

/** An item with its place from left to right; heights are pixels over and under the line through its middle. */
export interface MeasuredItem {
  item: TimelineItem;
  body: MarkBody | BarBody;
  label: PlacedLabel;
  /** The baseline of the label's first line, from the middle line. */
  baseline: number;
  /** From left to right of all that is drawn, or that a finger can hit. */
  extent: Extent;
  above: number;
  below: number;
}

/** What measuring needs to know of the picture. */
export interface Frame {
  scale: TimeScale;
  width: number;
  words: Words;
}

/** Measures one item. */
export function measure(item: TimelineItem, frame: Frame): MeasuredItem {
  return item.kind === 'mark' ? measureMark(item, frame) : measureBar(item, frame);
}

function measureMark(item: TimelineItem, { scale, width }: Frame): MeasuredItem {
  const span = [scale.x(item.start[0]), scale.x(item.start[1] + 1)] as const;
  const radius = item.letter === undefined ? radii.plain : radii.lettered;
  const centre = (span[0] + span[1]) / 2;
  const symbol = [Math.min(span[0], centre - radius), Math.max(span[1], centre + radius)] as const;
  const whisker = spans(item.start) ? span : undefined;
  const label = labelBeside(item.label, symbol, { width, badge: item.differs });
  const raised = item.level !== undefined;
  const baseline = label.above ? overhead(radius + 5, label) : raised ? -4 : sizes.label * 0.35;
  return {
    item,
    body: { kind: 'mark', centre, radius, whisker },
    label,
    baseline,
    extent: union(symbol, label.extent, [centre - target / 2, centre + target / 2]),
    above: Math.max(target / 2, sizes.label * reach.above - baseline),
    below: target / 2,
  };
}

function measureBar(item: TimelineItem, frame: Frame): MeasuredItem {
  const { width } = frame;
  const body = barBody(item, frame);
  const bar = union(...body.soft, ...(body.core ? [body.core] : []));
  const label = labelAbove(item.label, bar, { width, badge: item.differs });
  const note = body.end === 'unknown' ? noteBeside(frame.words.unknownEnd, bar, width) : undefined;
  const baseline = overhead(barHalf + 6, label);
  return {
    item,
    body: { ...body, note },
    label,
    baseline,
    extent: union(bar, label.extent, ...(note ? [note.extent] : []), reachable(bar, width)),
    above: sizes.label * reach.above - baseline,
    below: barHalf + 3,
  };
}

/** What a finger needs at least, from a bar's start on but within the picture. */
function reachable([left]: Extent, width: number): Extent {
  const start = Math.min(left - 2, width - target);
  return [start, start + target];
}

/** The baseline of the first line of a label whose last line stands so far above the middle. */
function overhead(height: number, { lines }: PlacedLabel): number {
  return -height - (lines.length - 1) * lineHeight;
}

function barBody({ start, end }: TimelineItem, { scale, width }: Frame): BarBody {
  const { x, until } = scale;
  const begin: Extent = [x(start[0]), x(start[1])];
  const edge = edgeOf(start, scale);
  if (typeof end === 'object') return closedBar(begin, [x(end[0] + 1), x(end[1] + 1)], edge, edgeOf(end, scale));
  const stop = end === 'open' ? Math.max(until, begin[1] + leastBar) : Math.min(begin[1] + stub, width - 1);
  const soft = begin[0] < begin[1] ? [begin] : [];
  return { kind: 'bar', core: [begin[1], stop], soft, start: edge, end: end === 'open' ? 'open' : 'unknown' };
}

function edgeOf(days: Days, { domain: [first, last] }: TimeScale): 'closed' | 'soft' | 'cut' {
  if (spans(days)) return 'soft';
  return days[0] < first || days[1] > last ? 'cut' : 'closed';
}

function closedBar(begin: Extent, finish: Extent, start: BarBody['start'], end: BarBody['end']): BarBody {
  const edges = { kind: 'bar', start, end } as const;
  if (finish[1] - begin[0] < leastBar) return { ...edges, core: [begin[0], begin[0] + leastBar], soft: [] };
  if (finish[0] <= begin[1]) return { ...edges, soft: [[begin[0], finish[1]]] };
  return { ...edges, core: [begin[1], finish[0]], soft: [begin, finish].filter(([from, to]) => to > from) };
}

function union(...extents: Extent[]): Extent {
  return [Math.min(...extents.map(([left]) => left)), Math.max(...extents.map(([, right]) => right))];
}
