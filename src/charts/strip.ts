import { arrange, type FilledLane } from './arrange.ts';
import { axisLabels, rules } from './axis.ts';
import { describe } from './describe.ts';
import { classOf } from './draw-item.ts';
import type { Scene, Shape } from './scene.ts';
import { markOnLadder, middleOf } from './spark.ts';
import { placeSpark, type PlacedSpark } from './spark-layout.ts';
import { drawThinLane, placeThinLanes } from './strip-lanes.ts';
import { stripScale, stripTicks, target, targetAt } from './strip-scale.ts';
import { textWidth } from './text.ts';
import { type Days, english, type Lane, type TimelineItem } from './timeline-item.ts';

/** What to draw besides the items, and how. */
export interface StripOptions {
  /** Start of every id in the picture; unique in its page. */
  id: string;
  title: string;
  /** In pixels; default 272, which fits the narrowest phone. */
  width?: number | undefined;
  /** The first and last day shown: the same for all strips that stand under one another. */
  domain: Days;
  /** The first of them stands on the ladder, the others have thin lanes under it. */
  lanes: readonly Lane[];
  /** How many rungs the ladder has; default 4. */
  rungs?: number | undefined;
  /** Leaves out what a script adds: names for it, and room for a finger around each mark; a page of hundreds weighs less. */
  isStill?: boolean | undefined;
}

/** A whole history in one strip: what is graded on a ladder, all else in thin lanes under it, each thing a link. */
export function strip(
  items: readonly TimelineItem[],
  { id, title, width = 272, domain, lanes, rungs: count = 4, isStill = false }: StripOptions,
): Scene {
  const scale = stripScale(domain, width);
  const filled = arrange(items, { lanes, domain });
  const graded = filled.filter((lane) => lane.id === lanes[0]?.id);
  const { marks, rungs, height } = placeSpark(
    graded.flatMap((lane) => lane.items),
    // Whole pixels: hundreds of marks then have much of their markup in common, and a page of them weighs a tenth less.
    ({ start }) => Math.round(scale.x(middleOf(start))),
    count,
    target,
  );
  const thin = placeThinLanes(
    filled.filter((lane) => !graded.includes(lane)),
    { scale, width, top: height },
  );
  const bottom = thin.at(-1)?.bottom ?? height;
  const lines = rungs.map((y): Shape => ({ kind: 'line', className: 'rung', from: [0, y], to: [width, y] }));
  const places = new Map(marks.map((mark) => [mark.item, mark]));
  const shapes: Shape[] = [
    // In the order of the words, also where two stand at one pixel.
    ...graded.map((lane) =>
      laneOf(
        lane,
        lane.items.flatMap((item) => drawGraded(item, places.get(item))),
      ),
    ),
    ...thin.map((lane) => laneOf(lane, drawThinLane(lane))),
  ];
  return {
    id,
    title,
    className: 'chart spark strip',
    width,
    height: bottom,
    time: { domain, range: scale.range },
    shapes: [
      rules(stripTicks(scale), scale, 0, bottom),
      { kind: 'group', className: 'rungs', shapes: lines },
      ...(isStill ? shapes.map(still) : shapes),
    ],
  };
}

/** The years over strips of the same width and domain. */
export function stripAxis({ id, title, width = 272, domain }: Omit<StripOptions, 'lanes' | 'rungs'>): Scene {
  const scale = stripScale(domain, width);
  // Of the last year there is sometimes no room for its name.
  const ticks = stripTicks(scale).filter(({ day, label = '' }) => scale.x(day) + 4 + textWidth(label, 12) <= width);
  const shapes = [axisLabels(ticks, scale, 12)];
  return { id, title, className: 'chart spark', width, height: 16, time: { domain, range: scale.range }, shapes };
}

function drawGraded(item: TimelineItem, place: PlacedSpark<TimelineItem> | undefined): Shape[] {
  if (!place) return [];
  const at = [place.x, place.y] as const;
  return [
    {
      kind: 'link',
      className: classOf(item),
      key: item.id,
      title: describe(item, english),
      href: item.href,
      shapes: [targetAt(at), ...markOnLadder(item, at)],
    },
  ];
}

/** The same without names for a script and targets. */
function still(shape: Shape): Shape {
  if (!('shapes' in shape)) return shape;
  const shapes = shape.shapes.filter(({ className }) => className !== 'target').map(still);
  return { ...shape, key: '', shapes };
}

const laneOf = ({ id, label }: FilledLane, shapes: readonly Shape[]): Shape => ({
  kind: 'group',
  className: 'lane',
  label,
  key: id,
  shapes,
});
