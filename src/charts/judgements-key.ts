import type { Graded } from './signs.ts';
import { differsSign, gradeSign, levelClass, uncheckedSign } from './signs.ts';
import type { JudgedBlock, JudgementWords } from './judgements-data.ts';
import type { KeyEntry } from './key.ts';

/** The signs that a grid really uses, with their meanings: grades from the best down, then what isn't a grade. */
export function judgementKey(
  blocks: readonly JudgedBlock[],
  grades: readonly (Graded & { label: string })[],
  { key }: JudgementWords,
): KeyEntry[] {
  const all = blocks.flatMap(({ judgements }) => judgements);
  const isUsed = (grade: Graded) =>
    all.some(
      ({ level, levels, scale, letter }) =>
        level === grade.level && levels === grade.levels && scale === grade.scale && letter === grade.letter,
    );
  const used = grades.filter(isUsed).map((grade): KeyEntry => ({
    className: levelClass(grade) ?? 'own-scale',
    draw: (at) => gradeSign(grade, at, 10),
    label: grade.label,
  }));
  const others: (KeyEntry | false)[] = [
    all.some(({ areas }) => areas.length > 1) && {
      className: 'combined',
      draw: ([x, y]) => [
        {
          kind: 'path',
          className: 'bracket',
          points: [
            [x + 1, y - 8],
            [x - 2, y - 8],
            [x - 2, y + 8],
            [x + 1, y + 8],
          ],
          closed: false,
        },
      ],
      label: key.combined,
    },
    all.some(({ state }) => state === 'aside') && {
      className: 'aside',
      draw: (centre) => [{ kind: 'circle', className: 'symbol aside', centre, radius: 7 }],
      label: key.aside,
    },
    all.some(({ state }) => state === 'missing') && {
      className: 'missing',
      draw: ([x, y]) => [{ kind: 'line', className: 'absent', from: [x - 5, y], to: [x + 5, y] }],
      label: key.missing,
    },
    all.some(({ ghost }) => ghost) && {
      className: 'item ghost',
      draw: (centre) => [{ kind: 'circle', className: 'symbol', centre, radius: 8 }],
      label: key.ghost,
    },
    all.some(({ differs }) => differs) && { className: 'differs', draw: differsSign, label: key.differs },
    all.some(({ unchecked }) => unchecked) && {
      className: 'unchecked',
      draw: (at) => [uncheckedSign(at, 8)],
      label: key.unchecked,
    },
  ];
  return [...used, ...others.filter((entry) => entry !== false)];
}
