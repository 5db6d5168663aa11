import { scaleLinear } from 'd3-scale';
import { line, type } from './lettering.ts';
import type { Shape } from './scene.ts';
import { textWidth } from './text.ts';

/** From amounts to pixels, always from zero. */
export interface AmountScale {
  x: (amount: number) => number;
  ticks: readonly number[];
  range: readonly [left: number, right: number];
}

/** Lays amounts from zero to the largest over a range of pixels; the last tick is the end of the scale. */
export function amountScale(largest: number, range: readonly [number, number], count = 4): AmountScale {
  const scale = scaleLinear([0, largest > 0 ? largest : 1], [...range]).nice(count);
  return { x: (amount) => scale(amount), ticks: scale.ticks(count), range };
}

/** Upright lines at the ticks and their labels over them, as dense as they fit; none reaches over `right`. */
export function amountAxis(
  { x, ticks }: AmountScale,
  { top, bottom, right, format }: { top: number; bottom: number; right: number; format: (amount: number) => string },
): Shape[] {
  const shown = labelled(ticks, { x, right, format });
  return [
    ...ticks.map((tick): Shape => ({
      kind: 'line',
      className: tick === 0 ? 'rule zero' : 'rule',
      from: [x(tick), top + type.tick + 4],
      to: [x(tick), bottom],
    })),
    ...shown.map((tick) =>
      line(format(tick), [x(tick), top + type.tick], { className: 'tick', size: type.tick, anchor: 'middle' }),
    ),
  ];
}

/** Every tick, or every second, third … from zero, as long as no label is in another’s way or outside. */
function labelled(
  ticks: readonly number[],
  { x, right, format }: { x: AmountScale['x']; right: number; format: (amount: number) => string },
): number[] {
  const half = (tick: number) => textWidth(format(tick), type.tick) / 2;
  const inside = ticks.filter((tick) => x(tick) + half(tick) <= right);
  for (let step = 1; step < inside.length; step += 1) {
    const chosen = inside.filter((_, index) => index % step === 0);
    const isClear = chosen.every((tick, index) => {
      const next = chosen[index + 1];
      return next === undefined || x(next) - half(next) >= x(tick) + half(tick) + 8;
    });
    if (isClear) return chosen;
  }
  return inside.slice(0, 1);
}
