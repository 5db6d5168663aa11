import type { Days, Form, TimelineItem } from '../../src/charts/timeline-item.ts';

const forms: readonly Form[] = ['circle', 'square', 'triangle', 'diamond', 'pentagon'];
const start = Date.UTC(1990, 0, 1) / 86_400_000;
const years = 35 * 365;

/** Items for measuring, always the same: four lanes of marks and bars over 35 years, some on a ladder, some uncertain. */
export function madeUpItems(count: number): TimelineItem[] {
  const next = sequence();
  return Array.from({ length: count }, (_, index): TimelineItem => {
    const lane = index % 4;
    const first = start + Math.floor(next() * years);
    const days: Days = [first, first + (next() < 0.3 ? 30 : 0)];
    const common = { id: `item/${index}`, lane: `lane-${lane}`, label: `Item number ${index}`, start: days, href: '#' };
    if (lane === 1) return { ...common, kind: 'bar', end: [first + 200, first + 400], className: 'tone-2' };
    if (lane !== 0) return { ...common, kind: 'mark', shape: forms[index % forms.length] };
    const level = 1 + Math.floor(next() * 4);
    return { ...common, kind: 'mark', level, levels: 4, letter: 'IRGO'[level - 1], join: 'overall' };
  });
}

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function sequence(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
