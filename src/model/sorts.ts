import { compareDates, isCompatible, widthOf, type EdtfDate } from '../lib/date.ts';
import type { Figure, Grade, Site } from './types.ts';

/** How values of a sort are held against one another. `width`: how much a value leaves open; 0 is exact. */
export interface Sort<V> {
  compatible: (a: V, b: V) => boolean;
  same: (a: V, b: V) => boolean;
  width: (value: V) => number;
}

/** Dates: compatible if both can be true; the narrower is the more precise. */
export const dateSort: Sort<EdtfDate> = {
  compatible: isCompatible,
  same: (a, b) => compareDates(a, b) === 0,
  width: (date) => (widthOf(date) === Infinity ? Number.MAX_VALUE : widthOf(date)),
};

/** Grades: the normalised grade where there is one, else the printed words. */
export const gradeSort: Sort<Grade> = {
  compatible: (a, b) => (a.is ?? a.printed.toLowerCase()) === (b.is ?? b.printed.toLowerCase()),
  same: (a, b) => gradeSort.compatible(a, b),
  width: () => 0,
};

/** Figures in their base units; a circa figure agrees with one that rounds to it, a bound with what lies beyond it. */
export function figureSort({ vocabulary }: Pick<Site, 'vocabulary'>): Sort<Figure> {
  const scale = (unit: string) => Number(vocabulary['units']?.[unit]?.['scale'] ?? 1);
  const base = ({ value, unit }: Figure) => value * scale(unit);
  const step = ({ unit, value }: Figure) => scale(unit) * lastPlace(value);
  const fits = (loose: Figure, other: Figure) => {
    switch (loose.bound) {
      case 'more-than':
        return base(other) > base(loose) || other.bound === loose.bound;
      case 'less-than':
        return base(other) < base(loose) || other.bound === loose.bound;
      case 'at-least':
        return base(other) >= base(loose) || other.bound === loose.bound;
      case 'at-most':
        return base(other) <= base(loose) || other.bound === loose.bound;
      case undefined:
        if (loose.to !== undefined)
          return (
            base(other) >= base(loose) &&
            base({ ...other, value: other.to ?? other.value }) <= base({ ...loose, value: loose.to })
          );
        return loose.circa === true && Math.abs(base(other) - base(loose)) <= step(loose) / 2 + 1e-9;
    }
  };
  return {
    compatible: (a, b) => (isEqual(base(a), base(b)) && a.to === b.to) || fits(a, b) || fits(b, a),
    same: (a, b) => isEqual(base(a), base(b)) && a.to === b.to && a.circa === b.circa && a.bound === b.bound,
    width: (figure) =>
      figure.bound !== undefined
        ? Number.MAX_VALUE
        : figure.to !== undefined
          ? base({ ...figure, value: figure.to }) - base(figure)
          : figure.circa === true
            ? step(figure)
            : 0,
  };
}

/** Equal but for what is lost when units are multiplied out. */
const isEqual = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The place of the last digit that counts: 0.01 of 1.64, 1 of 17, 100 of 200. */
function lastPlace(value: number): number {
  if (!Number.isInteger(value)) return 1 / 10 ** (String(value).split('.')[1]?.length ?? 0);
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
