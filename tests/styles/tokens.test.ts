import { describe, expect, test } from 'vitest';
import { type Pair, type Token, tokens, tokensCss } from '../../src/styles/tokens.ts';
import { contrast, distance, vision } from './colour.ts';

const schemes: (keyof Pair)[] = ['light', 'dark'];
const texts: Token[] = ['text', 'muted', 'link', 'link-hover', 'link-visited', 'ghost', 'differs'];
const grounds: Token[] = ['background', 'surface', 'note'];
const marks = (Object.keys(tokens) as Token[]).filter((name) => `${name}-letter` in tokens);
const edges: Token[] = ['border-strong', 'focus', 'accent', 'note-edge', 'ghost', 'differs', 'join', ...marks];
const grades: Token[] = ['level-4of4', 'level-3of4', 'level-2of4', 'level-1of4'];

/** What comes below a least contrast: "link on note: 4.1". */
function tooFaint(pairs: [Token, Token][], scheme: keyof Pair, least: number): string[] {
  return pairs
    .map(([name, ground]) => ({ name, ground, value: contrast(tokens[name][scheme], tokens[ground][scheme]) }))
    .filter(({ value }) => value < least)
    .map(({ name, ground, value }) => `${name} on ${ground}: ${value.toFixed(2)}`);
}

const each = (names: Token[], on: Token[]) =>
  names.flatMap((name) => on.map((ground): [Token, Token] => [name, ground]));

describe.each(schemes)('the %s colours', (scheme) => {
  test('all text has at least 4.5:1 on every ground', () => {
    expect(tooFaint([...each(texts, grounds), ['accent-text', 'accent']], scheme, 4.5)).toEqual([]);
  });

  test('marks, edges and the focus ring have at least 3:1 on the page and on a surface', () => {
    expect(tooFaint(each(edges, ['background', 'surface']), scheme, 3)).toEqual([]);
  });

  test('the letter on each mark has at least 4.5:1', () => {
    expect(
      tooFaint(
        marks.map((name) => [`${name}-letter` as Token, name]),
        scheme,
        4.5,
      ),
    ).toEqual([]);
  });

  test.each(Object.keys(vision))('the four levels are told apart with %s', (eye) => {
    const pairs = grades.flatMap((a, index) => grades.slice(index + 1).map((b) => [a, b] as const));
    const nearest = Math.min(...pairs.map(([a, b]) => distance(tokens[a][scheme], tokens[b][scheme], eye)));
    expect(nearest).toBeGreaterThan(15);
  });

  test('the two levels of a short scale are told apart by lightness alone', () => {
    expect(contrast(tokens['level-2of2'][scheme], tokens['level-1of2'][scheme])).toBeGreaterThan(2.2);
  });
});

test('the colours of traffic lights would fail the test that ours pass', () => {
  expect(distance('#00a000', '#d00000', 'deuteranopia')).toBeLessThan(15);
});

test('the measure of contrast agrees with known pairs', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('every colour is a custom property in both schemes, and paper is light', () => {
  const css = tokensCss();
  for (const [name, { light, dark }] of Object.entries(tokens)) {
    expect(css).toContain(`--${name}: ${light};`);
    expect(css).toContain(`--${name}: ${dark};`);
  }
  expect(css).toContain('@media screen and (prefers-color-scheme: dark)');
});
