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

/** Upright lines at the ticks and their labels over them; a label that doesn't fit is left out. The first stands at the left of its line. */
export function amountAxis(
  { x, ticks, range }: AmountScale,
  { top, bottom, format }: { top: number; bottom: number; format: (amount: number) => string },
): Shape[] {
  let taken = -Infinity;
  const room = range[1] + 14;
  const all = ticks.map((tick) => ({ tick, text: format(tick), width: textWidth(format(tick), type.tick) }));
  const shown = all.filter(({ tick, width }) => {
    const left = x(tick) - width / 2;
    if (left < taken + 8 || left + width > room) return false;
    taken = left + width;
    return true;
  });
  return [
    ...ticks.map((tick): Shape => ({
      kind: 'line',
      className: tick === 0 ? 'rule zero' : 'rule',
      from: [x(tick), top + type.tick + 4],
      to: [x(tick), bottom],
    })),
    ...shown.map(({ tick, text }) =>
      line(text, [x(tick), top + type.tick], { className: 'tick', size: type.tick, anchor: 'middle' }),
    ),
  ];
}
