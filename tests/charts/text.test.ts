import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten, textWidth, wrap } from '../../src/charts/text.ts';

test('a wide letter is wider than a narrow one, and bold is wider than both', () => {
  expect(textWidth('W', 10)).toBeGreaterThan(textWidth('i', 10));
  expect(textWidth('W', 10, { bold: true })).toBeGreaterThan(textWidth('W', 10));
});

test('widths grow with the size and with the text', () => {
  expect(textWidth('abc', 20)).toBeCloseTo(2 * textWidth('abc', 10));
  expect(textWidth('abcd', 10)).toBeCloseTo(textWidth('abc', 10) + textWidth('d', 10));
});

test('a text that fits is left alone', () => {
  expect(shorten('Short', 100, 13)).toBe('Short');
});

test('a text that doesn’t fit ends in an ellipsis without a space before it', () => {
  expect(shorten('Improvement notice', textWidth('Improvement …', 13), 13)).toBe('Improvement…');
});

test('where not even one letter fits, nothing is left', () => {
  expect(shorten('Word', 5, 13)).toBe('');
});

test('a letter of two code units is never cut in half', () => {
  expect(shorten('𝒜𝒜𝒜', 2 * textWidth('𝒜', 10) + textWidth('…', 10), 10)).toBe('𝒜𝒜…');
});

test('lines break between words, and together they are the text', () => {
  expect(wrap('one two three', textWidth('one two', 13), 13, 2)).toEqual(['one two', 'three']);
});

test('whatever the text, no line is wider than the room', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, lines) => {
        const wrapped = wrap(text, width, 13, lines);
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
