import { type Journey, type JourneyWords, spellOf } from './journey-data.ts';
import { drawSpell } from './journey-draw.ts';
import type { KeyEntry } from './key.ts';
import { gradeSign, type Graded, levelClass, uncheckedSign } from './signs.ts';

const any = { id: '', label: '', text: '', when: '', later: [] };
const grade = { id: '', text: '', when: '' };

/** The signs that are really used: grades from the best down, then the stretches. */
export function journeyKey(
  items: readonly Journey[],
  grades: readonly (Graded & { label: string })[],
  { key }: JourneyWords,
): KeyEntry[] {
  const all: Graded[] = items.flatMap((item) => [item, ...item.later]);
  const used = grades.filter((one) => all.some(({ level, letter }) => level === one.level && letter === one.letter));
  const x = (at: number) => (day: number) => at - 11 + day;
  const stretch = (item: Partial<Journey>) => (at: readonly [number, number]) =>
    drawSpell({ ...any, ...item }, { x: x(at[0]), y: at[1] });
  const entries: (KeyEntry | false)[] = [
    items.some((item) => spellOf(item).still !== undefined) && {
      className: 'item',
      draw: stretch({ later: [{ ...grade, after: [22, 22], better: false }] }),
      label: key.known,
    },
    items.some((item) => spellOf(item).better !== undefined) && {
      className: 'item',
      draw: stretch({ later: [{ ...grade, after: [22, 22], better: true }] }),
      label: key.soft,
    },
    items.some(({ waiting }) => waiting) && {
      className: 'item',
      draw: stretch({ waiting: { until: 22, text: '' } }),
      label: key.waiting,
    },
    items.some((item) => item.unchecked === true || item.later.some(({ unchecked }) => unchecked)) && {
      className: 'item unchecked',
      draw: (at) => [uncheckedSign(at, 8)],
      label: key.unchecked,
    },
  ];
  return [
    ...used.map((one): KeyEntry => ({
      className: `item ${levelClass(one) ?? 'own-scale'}`,
      draw: (at) => gradeSign(one, at, 10),
      label: one.label,
    })),
    ...entries.filter((entry) => entry !== false),
  ];
}
