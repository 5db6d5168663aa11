import type { KeyEntry } from './key.ts';
import { differsSign } from './signs.ts';
import type { Relationship, SupportWords } from './support-data.ts';
import { drawSpan } from './support-draw.ts';
import type { TimeScale } from './time-scale.ts';
import type { Days } from './timeline-item.ts';

/** The signs that are really used. */
export function supportKey(items: readonly Relationship[], { key }: SupportWords, { range }: TimeScale): KeyEntry[] {
  const sample =
    (item: Partial<Relationship>, days: Days) =>
    ([x, y]: readonly [number, number]) =>
      drawSpan(
        { id: '', label: '', what: '', when: '', ...item },
        { x: (day) => x - 9 + day, domain: days, range: [0, range[1]], until: 0 },
        y,
      );
  const isLong = ({ end }: Relationship) => typeof end === 'object' && Number.isFinite(end[1]);
  const isSoft = ({ start = [0, 0], end }: Relationship) =>
    start[1] > start[0] || (typeof end === 'object' && Number.isFinite(end[1]) && end[1] > end[0]);
  const shown = items.filter(({ ghost }) => ghost !== true);
  const entries: (KeyEntry | false)[] = [
    shown.some(isLong) && {
      className: 'item bar',
      draw: sample({ start: [0, 0], end: [17, 17] }, [0, 18]),
      label: key.lasted,
    },
    shown.some((item) => item.start !== undefined && isSoft(item)) && {
      className: 'item bar',
      draw: sample({ start: [0, 18], end: [0, 17] }, [0, 18]),
      label: key.soft,
    },
    shown.some((item) => item.start !== undefined && !isLong(item)) && {
      className: 'item bar',
      draw: sample({ start: [0, 0] }, [0, 18]),
      label: key.end,
    },
    shown.some(({ start }) => start === undefined) && {
      className: 'item mark',
      draw: ([x, y]) => sample({ told: [8, 8] }, [0, 18])([x + 9.5, y]),
      label: key.told,
    },
    items.some(({ ghost }) => ghost) && {
      className: 'item mark ghost',
      draw: ([x, y]) => sample({ told: [8, 8], ghost: true }, [0, 18])([x + 9.5, y]),
      label: key.ghost,
    },
    items.some(({ differs }) => differs) && { className: 'item differs', draw: differsSign, label: key.differs },
  ];
  return entries.filter((entry) => entry !== false);
}
