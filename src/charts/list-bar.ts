import { type BarBody, barHalf } from './body.ts';
import type { Extent } from './labels.ts';
import { columns, type ListRow } from './list-layout.ts';
import { bareBar, leastOnce } from './measure-bar.ts';
import type { Path, Point, Shape } from './scene.ts';
import { timeScale } from './time-scale.ts';
import type { Days, TimelineItem } from './timeline-item.ts';

/** The pale ends of a bar, its torn edge and its notch, in pixels. */
const ends = { soft: 9, torn: 9, notch: 5 };
const capHalf = barHalf + 2;
/** What is shorter isn't drawn: a bar of which one day alone is sure is pale. */
const leastCore = 1;

/** A bar from the top of its row to the bottom, its end as far as it is known; its acts beside their words. */
export function drawBarDown({ item, top, bottom, moments }: ListRow): Shape[] {
  const { end, ghost, hollow, unchecked } = item;
  const [from, to] = [top + 6, bottom - 6];
  const x = columns.mark;
  const bare = bareDown(item, [from, to]);
  const { core, soft } = bare;
  return [
    ...(unchecked ? [box('doubt', [from - 3, to + 3], barHalf + 3)] : []),
    ...(ghost || hollow
      ? [outline([from, to], typeof end === 'object')]
      : [
          ...(bare.start === 'unknown' ? [body([from, from + 2]), body([from + 4, from + 7])] : []),
          ...soft.map((extent) => box('soft', extent, barHalf)),
          ...(core[1] - core[0] < leastCore ? [] : drawCore(core, bare.end)),
          ...(bare.start === 'closed' ? [cap(from)] : []),
          ...(bare.end === 'closed' ? [cap(to)] : []),
        ]),
    ...moments.map(({ y, ghost: only }): Shape => ({
      kind: 'line',
      className: only ? 'moment ghostly' : 'moment',
      from: [x - barHalf, y],
      to: [x + barHalf + 5, y],
    })),
  ];
}

interface BareDown {
  /** What is sure of it, and what isn't. */
  core: Extent;
  soft: readonly Extent[];
  start: BarBody['start'];
  end: BarBody['end'];
}

/** A bar from top to bottom by the rule of the picture in which time runs along: pale in the same part of its length, and as much as can be seen. */
function bareDown(item: TimelineItem, [from, to]: Extent): BareDown {
  const { core, start, end } = bareBar(item, { scale: timeScale(knownSpan(item), [from, to]), width: to });
  const isDated = typeof item.end === 'object';
  if (isDated && !core) return { core: [to, to], soft: [[from, to]], start, end };
  // Where no end is told there is no length of which a part could be pale.
  const pale = isDated && core ? { start: core[0] - from, end: to - core[1] } : nothing;
  const head = start === 'unknown' ? ends.torn : start === 'soft' ? Math.max(ends.soft, pale.start) : 0;
  const tail = end === 'soft' ? Math.max(ends.soft, pale.end) : 0;
  const room = to - from - (end === 'unknown' ? leastOnce : 0);
  const fit = head + tail > room ? room / (head + tail) : 1;
  const sure: Extent = [from + head * fit, to - tail * fit];
  const soft: Extent[] = [
    ...(start === 'soft' ? [[from, sure[0]] as const] : []),
    ...(end === 'soft' ? [[sure[1], to] as const] : []),
  ];
  return { core: sure, soft, start, end };
}

const nothing = { start: 0, end: 0 };

/** From the first to the last day that a bar is known to have been in, or may have been. */
function knownSpan({ start, end }: TimelineItem): Days {
  const days = [...start, ...(typeof end === 'object' ? end : [])].filter(Number.isFinite);
  return days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 0];
}

function drawCore([from, to]: Extent, end: BarBody['end']): Shape[] {
  const [left, right] = [columns.mark - barHalf, columns.mark + barHalf];
  switch (end) {
    case 'closed':
    case 'soft':
    case 'cut':
      return [body([from, to])];
    case 'unknown':
      return [body([from, to - ends.torn]), body([to - 7, to - 4]), body([to - 2, to])];
    case 'open':
      return [
        path([
          [left, from],
          [right, from],
          [right, to],
          [columns.mark, to - ends.notch],
          [left, to],
        ]),
      ];
  }
}

const body = ([from, to]: readonly [number, number]): Path =>
  path([
    [columns.mark - barHalf, from],
    [columns.mark + barHalf, from],
    [columns.mark + barHalf, to],
    [columns.mark - barHalf, to],
  ]);

const path = (points: readonly Point[], closed = true): Path => ({ kind: 'path', className: 'body', points, closed });

/** A dashed outline, open at its foot where no end is given. */
function outline([from, to]: readonly [number, number], closed: boolean): Path {
  const [left, right] = [columns.mark - barHalf, columns.mark + barHalf];
  const points: Point[] = [
    [left, to],
    [left, from],
    [right, from],
    [right, to],
  ];
  return path(points, closed);
}

const box = (className: string, [from, to]: readonly [number, number], half: number): Shape => ({
  kind: 'rect',
  className,
  x: columns.mark - half,
  y: from,
  width: 2 * half,
  height: to - from,
});

const cap = (y: number): Shape => ({
  kind: 'line',
  className: 'cap',
  from: [columns.mark - capHalf, y],
  to: [columns.mark + capHalf, y],
});
