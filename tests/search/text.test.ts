import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers, readWords, writeNumbers, writeWords } from '../../src/search/query/code.ts';
import { findDates, spanTokens } from '../../src/search/query/dates.ts';
import { excerpt, markWords } from '../../src/search/query/marks.ts';
import { indexWords, normal, soundOf } from '../../src/search/query/text.ts';

const words = (text: string) => indexWords(text).join(' ');

describe('words of a text', () => {
  test.each([
    ['Children’s Services', 'children service'],
    ['childrens service', 'children service'],
    ['Hammersmith & Fulham', 'hammersmith and fulham'],
    ['authorities', 'authority'],
    ['£866,000 and 3.10', '866000 and 3.10'],
    ['buy-back', 'buy back buyback'],
    ['Café', 'cafe'],
  ])('%s is kept as "%s"', (text, kept) => {
    expect(words(text)).toBe(kept);
  });

  test('a date is one word, and its month and year are found by it', () => {
    expect(words('on 20 July 2015')).toBe('on 2015-07-20 2015-07 2015');
  });

  test('words that sound alike have one sound', () => {
    expect(soundOf('wite')).toBe(soundOf('wight'));
    expect(soundOf('donkaster')).toBe(soundOf('doncaster'));
    expect(soundOf('torbay')).not.toBe(soundOf('surrey'));
  });
});

describe('dates as people type them', () => {
  test.each([
    ['20 july 2015', '2015-07-20'],
    ['20th of july 2015', '2015-07-20'],
    ['july 20, 2015', '2015-07-20'],
    ['20/07/2015', '2015-07-20'],
    ['2015-07-20', '2015-07-20'],
    ['jan 2013', '2013-01'],
    ['sept. 2014', '2014-09'],
    ['2014/15', '2014/15'],
    ['2014-2015', '2014/15'],
    ['in 2015', '2015'],
  ])('%s is %s', (text, token) => {
    expect(findDates(text).map((date) => date.token)).toEqual([token]);
  });

  test.each(['7566', 'e06000046', '3.10', '12015', '1,500'])('%s is none', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test('a span of months is found by each of them, one of years by the years alone', () => {
    expect(spanTokens('2014-09-01', '2014-10-31')).toEqual(['2014-09', '2014-10', '2014']);
    expect(spanTokens('2013-01-01', '2015-12-31')).toEqual(['2013', '2014', '2015']);
  });
});

describe('the index as it is sent', () => {
  test('numbers and words come back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }).filter((word) => /^[^\s]+$/.test(word))), (list) => {
        const sorted = list.sort();
        expect(readWords(writeWords(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('marks', () => {
  test('whole words are marked, in whichever form the text has them', () => {
    const runs = markWords('Hampshire’s services served Hampshires', new Set(['hampshire', 'service']));
    expect(runs.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'Hampshire’s',
      'services',
      'Hampshires',
    ]);
    expect(runs.map(({ text }) => text).join('')).toBe('Hampshire’s services served Hampshires');
  });

  test('an excerpt is cut at words, round the first that is marked', () => {
    const text = `${'before '.repeat(60)}the model works ${'after '.repeat(60)}`;
    const cut = excerpt(text, new Set([normal('model')]), 100);
    expect(cut).toContain('model works');
    expect(cut.length).toBeLessThan(120);
    expect(cut).toMatch(/^… \w/);
  });
});
