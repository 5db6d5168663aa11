import { type Journey, type JourneyWords, type LaterGrade, spellOf } from './journey-data.ts';
import { drawSpell } from './journey-draw.ts';
import type { KeyEntry } from './key.ts';
import { differsSign, gradeSign, type Graded, levelClass, uncheckedSign } from './signs.ts';

const any = { id: '', label: '', text: '', when: '', later: [] };
const grade = { id: '', text: '', when: '' };

/** The signs that are really used: grades from the best down, then the stretches. */
export function journeyKey(
  items: readonly Journey[],
  grades: readonly (Graded & { label: string })[],
  { key }: JourneyWords,
): KeyEntry[] {
  const all: (Graded & Partial<LaterGrade>)[] = items.flatMap((item) => [item, ...item.later]);
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
    all.some(({ after: [from, to] = [0, 0] }) => to > from) && {
      className: 'item',
      draw: ([x, y]) => [
        { kind: 'rect', className: 'soft whisker', x: x - 11, y: y - 3, width: 22, height: 6, corner: 3 },
      ],
      label: key.whisker,
    },
    all.some(({ ghost }) => ghost) && {
      className: 'item ghost',
      draw: (centre) => [{ kind: 'circle', className: 'symbol', centre, radius: 8 }],
      label: key.ghost,
    },
    all.some(({ differs }) => differs) && { className: 'item differs', draw: differsSign, label: key.differs },
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
