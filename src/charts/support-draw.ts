import type { Point, Shape } from './scene.ts';
import type { Relationship } from './support-data.ts';
import { symbol } from './symbols.ts';
import type { TimeScale } from './time-scale.ts';

const half = 5;
/** What is drawn of a stretch without a known end: no length, since any would be a claim. */
const stub = 20;
const leastBar = 4;

type Extent = readonly [left: number, right: number];

/** Draws one relationship on the line `y`: a bar, or the day by which a document tells of it. */
export function drawSpan(item: Relationship, { x, domain, range }: TimeScale, y: number): Shape[] {
  const place = (day: number) => x(Math.min(Math.max(day, domain[0]), domain[1] + 1));
  if (item.start === undefined) {
    // Without any date there is no place for it: the row has its words alone.
    if (item.told === undefined) return [];
    const [from, to] = item.told;
    const at = [Math.min(range[1], (place(from) + place(to + 1)) / 2), y] as const;
    return [...before(at[0], y), symbol('diamond', at, 6.5, 'symbol')];
  }
  const begin: Extent = [place(item.start[0]), place(item.start[1])];
  if (item.end === undefined || item.end === 'unknown') return openBar(begin, begin[1] + stub, y, range[1]);
  const [ended, latest] = item.end;
  if (!Number.isFinite(latest)) return openBar(begin, Math.max(place(ended + 1), begin[1] + leastBar), y, range[1]);
  const finish: Extent = [place(ended + 1), place(latest + 1)];
  if (finish[1] - begin[0] < leastBar) return [body([begin[0], begin[0] + leastBar], y)];
  if (finish[0] <= begin[1]) return [soft([begin[0], finish[1]], y)];
  return [...softly(begin, y), body([begin[1], finish[0]], y), ...softly(finish, y)];
}

/** A bar whose end isn't known: torn off, at what is known at the least. */
function openBar(begin: Extent, stop: number, y: number, right: number): Shape[] {
  const end = Math.min(stop, right);
  const start = Math.min(begin[1], end - leastBar);
  const points: Point[] = [
    [start, y - half],
    [end, y - half],
    [end - 3, y - half / 3],
    [end, y + half / 3],
    [end - 3, y + half],
    [start, y + half],
  ];
  return [...softly([begin[0], start], y), { kind: 'path', className: 'body torn', points, closed: true }];
}

/** It may have begun at any time before: dots that come from nowhere. */
function before(at: number, y: number): Shape[] {
  return [14, 18, 22].map((away): Shape => ({
    kind: 'circle',
    className: 'trace',
    centre: [at - away + 3, y],
    radius: 1.25,
  }));
}

function softly(extent: Extent, y: number): Shape[] {
  return extent[1] - extent[0] > 0.5 ? [soft(extent, y)] : [];
}

function body([left, right]: Extent, y: number): Shape {
  return { kind: 'rect', className: 'body', x: left, y: y - half, width: right - left, height: 2 * half };
}

function soft([left, right]: Extent, y: number): Shape {
  return { kind: 'rect', className: 'soft', x: left, y: y - half + 1, width: right - left, height: 2 * half - 2 };
}
