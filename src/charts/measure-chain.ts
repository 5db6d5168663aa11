import type { Frame, MarkBody, MeasuredItem } from './body.ts';
import { type Extent, labelBetween, labelIn, lineHeight, noteIn, noteNear, type PlacedLabel, sizes } from './labels.ts';
import { type BareMark, bareMark, lineBaseline, type Room, roomsOf, withWords } from './measure-mark.ts';
import { type Slots, slots } from './slots.ts';
import type { TimelineItem } from './timeline-item.ts';
import { type Wall, widestGap } from './walls.ts';

/** Several items of one row. */
export interface Unit {
  members: readonly MeasuredItem[];
  extent: Extent;
  above: number;
  below: number;
}

/** Between what belongs to one mark and what belongs to the next. */
const beside = 12;
/** The narrowest room that words are put into, in pixels. */
const leastRoom = 60;
const mostLines = 3;

/** Measures marks that stand at one height: words that find no room beside their mark stand over or under the row. */
export function measureChain(items: readonly TimelineItem[], frame: Frame, walls: readonly Wall[]): Unit {
  const bare = items.map((item) => bareMark(item, frame));
  let taken = -Infinity;
  const placed = items.map((item, index) => {
    const own = bare[index] ?? bareMark(item, frame);
    const rooms = roomsOf(item, own, frame, walls);
    const limits = { left: taken + beside, right: (bare[index + 1]?.whole[0] ?? Infinity) - beside };
    const within = { over: cut(rooms.over, limits), under: cut(rooms.under, limits) };
    const one = placeBeside(item, own, within, frame.tails.get(item.id));
    taken = one.measured.extent[1];
    return one;
  });
  const row = {
    above: Math.max(...placed.map(({ measured }) => measured.above)),
    below: Math.max(...placed.map(({ measured }) => measured.below)),
  };
  const [over, under] = [slots(), slots()];
  const own = new Set(items);
  // A line that comes or goes on the other side of the row is in nobody's way.
  const passing = (here: Wall['way'], other: Wall['way']) =>
    walls.filter(({ from, to, way }) => !(own.has(to) && way === here) && !(own.has(from) && way === other));
  const [wallsOver, wallsUnder] = [passing('up', 'down'), passing('down', 'up')];
  const members = placed.map(({ measured, isLabelled, tail }, index) => {
    const find = { item: measured.item, bare: bare[index] ?? bareMark(measured.item, frame), frame };
    const named = isLabelled ? measured : labelAway(measured, { ...find, walls: wallsOver }, over, row.above);
    return tail === undefined ? named : tailAway(named, tail, { ...find, walls: wallsUnder }, under, row.below);
  });
  const above = row.above + over.count() * lineHeight + 2;
  const below = row.below + under.count() * lineHeight + 2;
  const extents = members.flatMap(({ extent, apart = [] }) => [extent, ...apart.map((one) => one.extent)]);
  return {
    members,
    extent: [Math.min(...extents.map(([left]) => left)), Math.max(...extents.map(([, right]) => right))],
    above,
    below,
  };
}

const cut = (room: Room, { left, right }: Room): Room => ({
  left: Math.max(room.left, left),
  right: Math.min(room.right, right),
});

const nothing: PlacedLabel = { lines: [], x: 0, anchor: 'start', above: false, extent: [Infinity, -Infinity] };

interface Beside {
  measured: MeasuredItem;
  isLabelled: boolean;
  /** The words of a join that found no room. */
  tail?: string | undefined;
}

function placeBeside(
  item: TimelineItem,
  bare: BareMark,
  { over, under }: { over: Room; under: Room },
  words: string | undefined,
): Beside {
  const { symbol, lower } = bare;
  const isUp = under.right > over.right;
  const { label: text, differs } = item;
  const right = labelBetween(text, symbol, { left: Infinity, right: over.right }, differs);
  const down = right ?? (isUp ? labelBetween(text, lower, { left: Infinity, right: under.right }, differs) : undefined);
  const isUnder = down !== undefined && down !== right;
  const label = down ?? labelBetween(text, symbol, over, differs) ?? severalLines(item, symbol, over);
  const baseline = isUnder
    ? lineBaseline.under
    : lineBaseline.over - (Math.max(1, label?.lines.length ?? 1) - 1) * lineHeight;
  const [from, room] = isUnder ? [symbol, over] : [lower, under];
  const note = words === undefined ? undefined : noteIn(words, from, room);
  const tail: MarkBody['tail'] = note && { ...note, baseline: isUnder ? lineBaseline.over : lineBaseline.under };
  return {
    measured: withWords(item, bare, { label: label ?? nothing, baseline: label ? baseline : 0, tail }),
    isLabelled: label !== undefined || text === '',
    tail: tail ? undefined : words,
  };
}

/** A label in a few lines at the right of its mark, whole or not at all. */
function severalLines({ label, differs }: TimelineItem, symbol: Extent, { right }: Room): PlacedLabel | undefined {
  const room: Extent = [symbol[1] + 6, right];
  if (room[1] - room[0] < leastRoom) return undefined;
  const placed = labelIn(label, room, { lines: mostLines, badge: differs });
  return placed.isWhole ? placed.label : undefined;
}

interface Find {
  item: TimelineItem;
  bare: BareMark;
  frame: Frame;
  walls: readonly Wall[];
}

/** The room over or under a row for words of a mark: as wide as walls let it be, around the mark if that is wide enough. */
function roomFor({ item, bare, frame, walls }: Find): { room: Extent; from: number } {
  const { centre } = bare.body;
  const xs = [-Infinity, ...walls.map(({ x }) => x), Infinity];
  const rooms = xs
    .slice(1)
    .map((to, index): Extent => [Math.max(frame.gutter, (xs[index] ?? to) + 4), Math.min(frame.width, to - 4)]);
  const near = rooms
    .filter(([left, right]) => right - left >= leastRoom && left - 6 <= centre && right + 6 >= centre)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  const room =
    near ??
    widestGap(
      walls.map((wall) => ({ ...wall, way: 'up' })),
      item,
      [frame.gutter, frame.width],
    );
  return { room, from: bare.symbol[0] };
}

/** Words as near a mark as a room has them. */
function wordsIn(text: string, { room, from }: { room: Extent; from: number }, badge: boolean): PlacedLabel {
  const { label } = labelIn(text, room, { lines: 5, badge });
  const taken = label.extent[1] - label.extent[0];
  const left = Math.max(room[0], Math.min(from, room[1] - taken));
  return labelIn(text, [left, left + taken + 0.001], { lines: 5, badge, wrapped: label.lines }).label;
}

function labelAway(measured: MeasuredItem, find: Find, over: Slots, height: number): MeasuredItem {
  const label = wordsIn(measured.item.label, roomFor(find), measured.item.differs ?? false);
  const { centre } = find.bare.body;
  const slot = over.put(label.extent, label.lines.length, centre);
  const bottom = height + slot * lineHeight;
  const baseline = -bottom - 4 - (label.lines.length - 1) * lineHeight;
  const isNear = label.extent[0] <= centre && label.extent[1] >= centre;
  return {
    ...measured,
    label: { ...label, above: true },
    baseline,
    leader: slot > 0 && isNear ? { from: -find.bare.above, to: -bottom } : undefined,
    apart: [
      ...(measured.apart ?? []),
      { extent: label.extent, top: -bottom - label.lines.length * lineHeight, bottom: -bottom },
    ],
  };
}

function tailAway(measured: MeasuredItem, words: string, find: Find, under: Slots, height: number): MeasuredItem {
  if (measured.body.kind !== 'mark') return measured;
  const { room, from } = roomFor(find);
  const note = noteNear(words, from, room);
  const slot = under.put(note.extent, 1, find.bare.body.centre);
  const top = height + slot * lineHeight;
  return {
    ...measured,
    body: { ...measured.body, tail: { ...note, baseline: top + sizes.note } },
    apart: [...(measured.apart ?? []), { extent: note.extent, top, bottom: top + lineHeight }],
  };
}
