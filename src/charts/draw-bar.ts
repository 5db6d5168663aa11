import { goesOn } from './beyond.ts';
import { type BarBody, barHalf, union } from './body.ts';
import type { Extent } from './labels.ts';
import { cutGap, doubt } from './measure-bar.ts';
import type { Path, Point, Shape } from './scene.ts';

/** Half the height of the cap that closes a bar whose end is known. */
const capHalf = barHalf + 2;
const notch = 5;
/** The last slices of a bar whose end isn't known, from its right edge: [from, to] in pixels. */
const slices: readonly Extent[] = [
  [-7, -4],
  [-2, 0],
];

/** Draws a bar around its middle line `y`; `outline`: it is never filled. */
export function drawBar(
  bar: BarBody,
  y: number,
  { outline, unchecked }: { outline: boolean; unchecked: boolean },
): Shape[] {
  const { core, soft, start, end, cut, moments, others } = bar;
  const edges = union(...soft, ...(core ? [core] : []));
  return [
    ...(unchecked ? [drawDoubt(bar, y)] : []),
    ...(outline
      ? drawOutline(bar, y)
      : [
          ...soft.map((extent) => drawSoft(extent, y)),
          ...(core ? drawTorn(core, y, start) : []),
          ...(core ? drawCore(start === 'unknown' ? [afterTorn(core), core[1]] : core, y, cut.end ? 'cut' : end) : []),
          ...(core && start === 'closed' ? [cap(core[0], y)] : []),
          ...(core && end === 'closed' ? [cap(core[1], y)] : []),
        ]),
    ...drawCut(cut, y, unchecked ? [edges[0] - doubt, edges[1] + doubt] : edges),
    ...beyond(moments, y, edges),
    ...moments.flatMap((moment) => drawMoment(moment, y, edges)),
    ...others.flatMap(({ x, span }): Shape[] => [
      ...toward(x, edges, y),
      ...(span ? [{ kind: 'line', className: 'other-span', from: [span[0], y], to: [span[1], y] } as const] : []),
      { kind: 'circle', className: 'other', centre: [x, y], radius: 4 },
    ]),
  ];
}

/** That it goes on beyond what is shown. */
function drawCut({ start, end }: BarBody['cut'], y: number, [left, right]: Extent): Shape[] {
  return [
    ...(start ? [goesOn([left - cutGap, y], 'left')] : []),
    ...(end ? [goesOn([right + cutGap, y], 'right')] : []),
  ];
}

/** A hairline to the last act that comes after what is known of the bar. */
function beyond(moments: BarBody['moments'], y: number, [, right]: Extent): Shape[] {
  const last = Math.max(...moments.filter(({ ghost }) => !ghost).map(({ x }) => x));
  return last > right ? [line('hairline', [right, y], [last, y])] : [];
}

/** A divider through the bar and a little out under it; over the days that it may have been, a line under the bar. */
function drawMoment({ x, span, ghost }: BarBody['moments'][number], y: number, [left, right]: Extent): Shape[] {
  const isWithin = !ghost && x >= left && x <= right;
  const foot = y + barHalf + 4;
  const state = ghost ? ' ghostly' : '';
  return [
    ...(span ? [line(`moment-span${state}`, [span[0], foot], [span[1], foot])] : []),
    ...(isWithin ? [line('divider', [x, y - barHalf], [x, y + barHalf])] : []),
    line(`moment${state}`, [x, isWithin ? y + barHalf : y - barHalf - 2], [x, foot]),
  ];
}

/** A dotted line to the bar from a place beside it. */
function toward(x: number, [left, right]: Extent, y: number): Shape[] {
  if (x >= left && x <= right) return [];
  const points: Point[] = [
    [x, y],
    [x < left ? left : right, y],
  ];
  return [{ kind: 'path', className: 'other-line', points, closed: false }];
}

function drawDoubt({ core, soft }: BarBody, y: number): Shape {
  const [left, right] = union(...soft, ...(core ? [core] : []));
  const height = 2 * (barHalf + doubt);
  return {
    kind: 'rect',
    className: 'doubt',
    x: left - doubt,
    y: y - height / 2,
    width: right - left + 2 * doubt,
    height,
  };
}

const line = (className: string, from: Point, to: Point): Shape => ({ kind: 'line', className, from, to });

/** From the first to the last day that it may be; its open sides are left out. */
function drawOutline({ core, soft, end, cut }: BarBody, y: number): Shape[] {
  const xs = [...soft, ...(core ? [core] : [])].flat();
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [y - barHalf, y + barHalf];
  const path = (points: readonly Point[], closed = false): Shape => ({
    kind: 'path',
    className: 'body',
    points,
    closed,
  });
  const [above, below]: [Point[], Point[]] = [
    [
      [right, top],
      [left, top],
    ],
    [
      [left, bottom],
      [right, bottom],
    ],
  ];
  const isOpen = cut.end || end === 'open' || end === 'unknown';
  if (!cut.start) return [path([...above, ...below], !isOpen)];
  return isOpen ? [path(above), path(below)] : [path([...below, ...above])];
}

/** Where a bar that begins in a torn edge is whole. */
const afterTorn = ([left, right]: Extent) => Math.min(left + 9, right);

function drawTorn([left, right]: Extent, y: number, start: BarBody['start']): Shape[] {
  if (start !== 'unknown') return [];
  const pieces = slices.map(([from, to]): Extent => [left - to, Math.min(left - from, right)]);
  return pieces.filter(([from, to]) => to > from).map(([from, to]) => box(from, to, y));
}

function drawCore([left, right]: Extent, y: number, end: BarBody['end']): Shape[] {
  const [top, bottom] = [y - barHalf, y + barHalf];
  switch (end) {
    case 'closed':
    case 'soft':
    case 'cut':
      return [box(left, right, y)];
    case 'open':
      return [
        body([
          [left, top],
          [right, top],
          [Math.max(left, right - notch), y],
          [right, bottom],
          [left, bottom],
        ]),
      ];
    case 'unknown':
      return [
        box(left, Math.max(left + 1, right - 9), y),
        ...slices.map(([from, to]) => box(right + from, right + to, y)),
      ];
  }
}

function box(left: number, right: number, y: number): Path {
  return body([
    [left, y - barHalf],
    [right, y - barHalf],
    [right, y + barHalf],
    [left, y + barHalf],
  ]);
}

function body(points: readonly Point[]): Path {
  return { kind: 'path', className: 'body', points, closed: true };
}

function drawSoft([left, right]: Extent, y: number): Shape {
  return { kind: 'rect', className: 'soft', x: left, y: y - barHalf, width: right - left, height: 2 * barHalf };
}

function cap(x: number, y: number): Shape {
  return line('cap', [x, y - capHalf], [x, y + capHalf]);
}
