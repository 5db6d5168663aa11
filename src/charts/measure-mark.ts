import { spans } from './describe.ts';
import { type Extent, labelBeside, labelUnder, reach, sizes } from './labels.ts';
import { around, type Frame, type MarkBody, type MeasuredItem, overhead, spotOf, target, union } from './body.ts';
import { formOfItem } from './signs.ts';
import { bulkOf } from './symbols.ts';
import type { TimelineItem } from './timeline-item.ts';

/** Radius of a mark with a letter and of one without. */
const radii = { lettered: 12, plain: 6.5 };
/** How far the upright of a later act stands out over and under its mark. */
export const uprightReach = 5;
/** From the centre of a mark to the dotted ring of what is unchecked, beyond its radius. */
export const doubtReach = 3.5;
/** The ring where another account places a mark: under its mark, so that none hides the other. */
export const ring = { radius: 4, under: 6 };

/** Measures a mark. */
export function measureMark(item: TimelineItem, frame: Frame): MeasuredItem {
  const { width, gutter } = frame;
  const body = markBody(item, frame);
  const { radius, centre, upright, others } = body;
  const reached = radius + (item.unchecked ? doubtReach + 1 : 0);
  const symbol = union(
    [centre - reached, centre + reached],
    ...(body.whisker ? [body.whisker] : []),
    ...(upright ? [around(upright, 1)] : []),
  );
  const raised = item.level !== undefined || frame.tails.has(item.id);
  const left = item.level === undefined ? 0 : gutter;
  const label = labelBeside(item.label, symbol, { width, left, badge: item.differs });
  const baseline = label.above ? overhead(reached + uprightReach, label) : raised ? -4 : sizes.label * 0.35;
  const rings = others.map((spot) => around(spot, ring.radius + 1));
  const tail = tailOf(frame.tails.get(item.id), union(symbol, ...rings), { width, left });
  const half = Math.max(target / 2, reached + 0.5, upright ? radius + uprightReach : 0);
  return {
    item,
    body: { ...body, tail },
    label,
    baseline,
    extent: union(symbol, label.extent, ...rings, ...(tail ? [tail.extent] : []), [
      centre - target / 2,
      centre + target / 2,
    ]),
    above: Math.max(half, sizes.label * reach.above - baseline),
    below: Math.max(
      half,
      others.length > 0 ? radius + ring.under + ring.radius + 1 : 0,
      tail ? tailBaseline + sizes.note * reach.below : 0,
    ),
  };
}

/** The baseline of a join's words, from the line that they stand under. */
export const tailBaseline = 15;

function tailOf(words: string | undefined, from: Extent, room: { width: number; left: number }): MarkBody['tail'] {
  return words === undefined ? undefined : labelUnder(words, from, room);
}

function markBody(item: TimelineItem, { scale }: Frame): MarkBody {
  const { x: centre, span } = spotOf(item.start, scale);
  const isHere = ({ level }: { level?: number | undefined }) => level === undefined || level === item.level;
  return {
    kind: 'mark',
    centre,
    radius: item.letter === undefined ? radii.plain : radii.lettered * bulkOf(formOfItem(item)),
    whisker: spans(item.start) ? span : undefined,
    upright: item.then ? spotOf(item.then.at, scale) : item.late ? { x: centre } : undefined,
    others: (item.others ?? []).filter(isHere).map(({ at }) => spotOf(at, scale)),
  };
}
