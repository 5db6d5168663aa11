import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formOf } from '../../src/charts/signs.ts';
import { tokens } from '../../src/styles/tokens.ts';

const css = readFileSync(new URL('../../src/styles/parts.css', import.meta.url), 'utf8');

/** The form that a chip is cut to by a rule, if the rule says one. */
function formIn(selector: string): string | undefined {
  const start = css.indexOf(`\n${selector} {`);
  const rule = start === -1 ? '' : css.slice(start, css.indexOf('}', start));
  return /clip-path: var\(--(\w+)\)/.exec(rule)?.[1];
}

test('the letter of a grade in text has the form of the grade’s mark in charts', () => {
  const levels = Object.keys(tokens).flatMap((name) => {
    const [, level, levels] = /^level-(\d)of(\d)$/.exec(name) ?? [];
    return level === undefined ? [] : [{ level: Number(level), levels: Number(levels) }];
  });
  expect(levels.length).toBe(6);
  const drawn = levels.map(({ level, levels }) => formOf({ level, levels }));
  expect(new Set(drawn).size).toBe(5);
  const cut = levels.map(({ level, levels }) => formIn(`.chip.level-${level}of${levels}`) ?? formIn('.chip'));
  expect(cut).toEqual(drawn);
  expect(formIn('.chip')).toBe(formOf({ level: 4, levels: 4, scale: 'of-its-own' }));
});
