import { signSize } from './beyond.ts';
import { spans } from './describe.ts';
import { type Extent, labelAbove, labelFrom, labelTo, noteAfter, type PlacedLabel, reach, sizes } from './labels.ts';
import {
  around,
  barHalf,
  type BarBody,
  type Frame,
  type MeasuredItem,
  overhead,
  spotOf,
  target,
  union,
} from './body.ts';
import { rowsOf } from './rows.ts';
import { textWidth } from './text.ts';
import type { TimeScale } from './time-scale.ts';
import type { Days, TimelineItem, Words } from './timeline-item.ts';

const leastBar = 4;
/** How far the dotted outline of what is unchecked stands off its bar. */
export const doubt = 3;
/** From a bar, or the outline around it, to the sign that it goes on. */
export const cutGap = 3;
/** The least that a torn edge takes. */
export const leastOnce = 11;
/** What a broken bar leaves free of the picture's right edge, in pixels. */
const rightmost = 5;
/** What is drawn of a bar whose end isn't known: no length, since any would be a claim. */
const stubs = { once: 20, twice: 28 };
/** From the middle of a bar to the first baseline under it, and from one to the next; between words on one. */
export const underBar = { first: 22, line: 16, gap: 10 };

type Bare = Pick<BarBody, 'kind' | 'core' | 'soft' | 'start' | 'end' | 'cut'>;

/** Measures a bar. */
export function measureBar(item: TimelineItem, frame: Frame): MeasuredItem {
  const { width, scale } = frame;
  const bare = bareBar(item, frame);
  const bar = union(...bare.soft, ...(bare.core ? [bare.core] : []));
  const moments = (item.moments ?? []).map(({ at, ghost = false }) => ({ ...spotOf(at, scale), ghost }));
  const others = (item.others ?? []).map(({ at }) => spotOf(at, scale));
  const reached = reachOf(bar, bare, item.unchecked ?? false);
  const whole = union(reached, ...[...moments, ...others].map((spot) => around(spot, 5)));
  const label = labelAbove(item.label, bar, { width, badge: item.differs });
  const words = unknownWords(bare, frame.words);
  // On its own line only where nothing else comes after it: what isn't known is said beside the bar.
  const note = words === undefined || whole[1] > reached[1] ? undefined : noteAfter(words, whole[1], width);
  const under = underWords(
    (item.moments ?? []).map(({ label: text }, index) => labelFrom(text, moments[index]?.x ?? 0, width)),
    words !== undefined && !note ? labelUnderBar(words, bar, width) : undefined,
  );
  const baseline = overhead(barHalf + 6, label);
  const rows = Math.max(0, ...under.map(({ row }) => row + 1));
  return {
    item,
    body: { ...bare, note, moments, others, under },
    label,
    baseline,
    extent: union(
      whole,
      label.extent,
      ...(note ? [note.extent] : []),
      ...under.map(({ extent }) => extent),
      reachable(bar, width),
    ),
    above: sizes.label * reach.above - baseline,
    below: rows > 0 ? underBar.first + (rows - 1) * underBar.line + sizes.note * reach.below : barHalf + 5,
  };
}

/** So much room the dotted outline around a bar and the sign that it goes on take at each of its ends. */
export const barReach = doubt + cutGap + signSize.width + 1;

/** From left to right of a bar with the dotted outline around it and the signs that it goes on. */
export function reachOf([left, right]: Extent, { cut }: Bare, unchecked: boolean): Extent {
  const [plain, beyond] = [unchecked ? doubt + 1 : 0, unchecked ? barReach : barReach - doubt];
  return [left - (cut.start ? beyond : plain), right + (cut.end ? beyond : plain)];
}

/** What isn't known of a bar's ends, in words. */
function unknownWords({ start, end }: Bare, { unknownStart, unknownEnd }: Words): string | undefined {
  const words = [start === 'unknown' && unknownStart, end === 'unknown' && unknownEnd].filter(Boolean);
  return words.length > 0 ? words.join(', ') : undefined;
}

/** What a finger needs at least, from a bar's start on but within the picture. */
function reachable([left]: Extent, width: number): Extent {
  const start = Math.min(left - 2, width - target);
  return [start, start + target];
}

/** Words of the bar itself under it: up to its end, or from its start on where it is shorter than they are. */
function labelUnderBar(words: string, [left, right]: Extent, width: number): PlacedLabel {
  return textWidth(words, sizes.note) <= right - left ? labelTo(words, right, width) : labelFrom(words, left, width);
}

/** Words under a bar in as few rows as they need, its own in the first of them. */
function underWords(labels: readonly PlacedLabel[], own: PlacedLabel | undefined): BarBody['under'] {
  const rows = rowsOf(labels, underBar.gap);
  const isFree = (rows[0] ?? []).every(
    ({ extent: [left, right] }) =>
      !own || right + underBar.gap <= own.extent[0] || left - underBar.gap >= own.extent[1],
  );
  const all = own === undefined ? rows : isFree ? [[own, ...(rows[0] ?? [])], ...rows.slice(1)] : [[own], ...rows];
  return all.flatMap((members, row) => members.map((one) => ({ ...one, row })));
}

/** What is drawn of a bar along time: what is sure of it, where it is pale, how it begins and ends. */
export function bareBar(item: TimelineItem, frame: Pick<Frame, 'scale' | 'width'>): Bare {
  const bare = uncutBar(item, frame);
  return { ...bare, cut: cutOf(item, bare, frame.scale) };
}

/** On which sides it goes on, pale or not; of what isn't known nothing is said. */
function cutOf({ start, end }: TimelineItem, bare: Omit<Bare, 'cut'>, scale: TimeScale): Bare['cut'] {
  const [first, last] = scale.domain;
  return {
    start: bare.start !== 'unknown' && start[0] < first,
    end:
      bare.end === 'open'
        ? (scale.isOpenBeyond ?? false)
        : bare.end !== 'unknown' && typeof end === 'object' && end[1] > last,
  };
}

function uncutBar({ start, end }: TimelineItem, { scale, width }: Pick<Frame, 'scale' | 'width'>): Omit<Bare, 'cut'> {
  const { x, until } = scale;
  // Since when isn't known: it begins in a torn edge on its first sure day, since any length before would be a claim.
  const isTorn = start[0] === -Infinity && start[1] >= scale.domain[0];
  const begin: Extent = [x(start[isTorn ? 1 : 0]), x(start[1])];
  const edge = isTorn ? 'unknown' : edgeOf(start, scale);
  const stub = isTorn ? stubs.twice : stubs.once;
  const leastTorn = isTorn ? stubs.twice : leastOnce;
  const soft = begin[0] < begin[1] ? [begin] : [];
  const broken = { kind: 'bar', soft, start: edge } as const;
  if (typeof end !== 'object') {
    if (end === 'open') return { ...broken, core: [begin[1], Math.max(until, begin[1] + leastBar)], end };
    return { ...broken, core: [begin[1], Math.min(begin[1] + stub, width - rightmost)], end: 'unknown' };
  }
  if (end[1] === Infinity && end[0] <= scale.domain[1]) {
    // It was still so on that day, and nobody says for how long after it.
    const stop = Math.max(x(end[0] + 1), Math.min(begin[1] + leastTorn, width - rightmost));
    return { ...broken, core: [begin[1], stop], end: 'unknown' };
  }
  return closedBar(begin, [x(end[0] + 1), x(end[1] + 1)], edge, edgeOf(end, scale));
}

function edgeOf(days: Days, { domain: [first, last] }: TimeScale): 'closed' | 'soft' | 'cut' {
  if (days[0] < first || days[1] > last) return spans(days) && days[0] <= last && days[1] >= first ? 'soft' : 'cut';
  return spans(days) ? 'soft' : 'closed';
}

function closedBar(begin: Extent, finish: Extent, start: Bare['start'], end: Bare['end']): Omit<Bare, 'cut'> {
  const edges = { kind: 'bar', start, end } as const;
  if (finish[1] - begin[0] < leastBar) return { ...edges, core: [begin[0], begin[0] + leastBar], soft: [] };
  if (finish[0] <= begin[1]) return { ...edges, soft: [[begin[0], finish[1]]] };
  return { ...edges, core: [begin[1], finish[0]], soft: [begin, finish].filter(([from, to]) => to > from) };
}
