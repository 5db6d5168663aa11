import type { FilledLane } from './arrange.ts';
import { beyondKey } from './beyond.ts';
import { type BarBody, union } from './body.ts';
import { drawBar } from './draw-bar.ts';
import { classOf } from './draw-item.ts';
import { describe } from './describe.ts';
import { type Extent, sizes } from './labels.ts';
import { bareBar, barReach, reachOf } from './measure-bar.ts';
import { rowsOf } from './rows.ts';
import type { Link, Point, Scene, Shape } from './scene.ts';
import { formOfItem } from './signs.ts';
import { middleOf } from './spark.ts';
import { target, targetAt } from './strip-scale.ts';
import { symbol } from './symbols.ts';
import { shorten } from './text.ts';
import type { TimeScale } from './time-scale.ts';
import { english, type TimelineItem } from './timeline-item.ts';

/** An item of a thin lane: a bar, or a mark at `centre`. */
interface ThinItem {
  item: TimelineItem;
  body: BarBody | undefined;
  centre: number;
  extent: Extent;
}

/** A thin lane with its places, in pixels from the top; `y`: the middle of a row. */
export interface ThinLane extends FilledLane {
  name: { text: string; y: number };
  rows: readonly { y: number; members: readonly ThinItem[] }[];
  bottom: number;
}

const nameHeight = 16;
const markRadius = 6.5;
const headRadius = 7.5;

interface Room {
  scale: TimeScale;
  width: number;
  top: number;
}

/** Stacks thin lanes from `top` down: the name of each, and under it as few rows as its items need. */
export function placeThinLanes(lanes: readonly FilledLane[], { scale, width, top }: Room): ThinLane[] {
  const placed: ThinLane[] = [];
  for (const lane of lanes) {
    const from = (placed.at(-1)?.bottom ?? top) + nameHeight;
    const members = lane.items.map((item) => thinItem(item, { scale, width }));
    const rows = rowsOf(members, 1).map((own, row) => ({ y: from + (row + 0.5) * target, members: own }));
    const name = { text: shorten(lane.label, width, sizes.note), y: from - 3 };
    placed.push({ ...lane, name, rows, bottom: from + rows.length * target });
  }
  return placed;
}

function thinItem(item: TimelineItem, { scale, width }: Omit<Room, 'top'>): ThinItem {
  const half = target / 2;
  if (item.kind === 'mark') {
    const centre = Math.round(scale.x(middleOf(item.start)));
    return { item, body: undefined, centre, extent: [centre - half, centre + half] };
  }
  // Signs beside a bar stay within the picture.
  const body: BarBody = { ...bareBar(item, { scale, width: width - barReach }), moments: [], others: [], under: [] };
  const whole = union(...body.soft, ...(body.core ? [body.core] : []));
  const [left, right] = reachOf(whole, body, item.unchecked ?? false);
  const centre = Math.min(Math.max((left + right) / 2, half), width - half);
  return { item, body, centre, extent: [Math.min(left - 1, centre - half), Math.max(right + 1, centre + half)] };
}

/** Draws a lane: its name, and each of its items as a link, in the order of time. */
export function drawThinLane({ name, rows, items }: ThinLane): Shape[] {
  const drawn = new Map(rows.flatMap(({ y, members }) => members.map((one) => [one.item, drawThin(one, y)] as const)));
  return [
    { kind: 'text', className: 'note', at: [0, name.y], text: name.text, size: sizes.note, anchor: 'start' },
    ...items.flatMap((item) => drawn.get(item) ?? []),
  ];
}

function drawThin({ item, body, centre, extent: [left, right] }: ThinItem, y: number): Link {
  const at: Point = [centre, y];
  return {
    kind: 'link',
    className: classOf(item),
    key: item.id,
    title: describe(item, english),
    href: item.href,
    shapes: body
      ? [{ ...targetAt(at), x: left, width: right - left }, ...thinBar(item, body, y)]
      : [targetAt(at), symbol(formOfItem(item), at, markRadius, 'symbol')],
  };
}

/** A bar with the form of its kind at its head, since nothing else tells a kind from another in its lane. */
function thinBar({ ghost, hollow, unchecked, shape }: TimelineItem, body: BarBody, y: number): Shape[] {
  const [left, right] = union(...body.soft, ...(body.core ? [body.core] : []));
  const head = Math.min(Math.max(body.core?.[0] ?? left, left + headRadius), Math.max(right - headRadius, left));
  return [
    ...drawBar(body, y, { outline: ghost ?? hollow ?? false, unchecked: unchecked ?? false }),
    ...(shape ? [symbol(shape, [head, y], headRadius, 'symbol')] : []),
  ];
}

/** What stands for a thing of a thin lane in a key. */
export function thinSign(
  item: Pick<TimelineItem, 'kind' | 'shape' | 'className'>,
  { id, title }: Pick<Scene, 'id' | 'title'>,
): Scene {
  const [width, height] = [item.kind === 'bar' ? 36 : 16, 18];
  const whole: TimelineItem = { ...item, id, lane: '', label: title, start: [0, 0] };
  const body: BarBody = {
    kind: 'bar',
    core: [2, width - 2],
    soft: [],
    start: 'closed',
    end: 'closed',
    cut: { start: false, end: false },
    moments: [],
    others: [],
    under: [],
  };
  const at: Point = [width / 2, height / 2];
  const shapes =
    item.kind === 'bar' ? thinBar(whole, body, height / 2) : [symbol(formOfItem(whole), at, markRadius, 'symbol')];
  return {
    id,
    title,
    className: 'chart spark',
    width,
    height,
    shapes: [{ kind: 'group', className: classOf(whole), shapes }],
  };
}

/** What stands in a key for the sign at the edge of the days shown. */
export function beyondSign({ id, title }: Pick<Scene, 'id' | 'title'>): Scene {
  const [width, height] = [16, 18];
  const { draw } = beyondKey(title);
  const shapes: Shape[] = [{ kind: 'group', className: 'key', shapes: draw([width / 2, height / 2]) }];
  return { id, title, className: 'chart spark', width, height, shapes };
}
