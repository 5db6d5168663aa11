import { describe, expect, test } from 'vitest';
import { answer, countByYear, readQuestion, writeQuestion, type Facts } from '../../src/search/query/questions.ts';

const facts = (judged: readonly [number, number][], rest: Partial<Facts> = {}): Facts => ({
  region: 'south',
  judgements: judged.map(([year, level]) => ({ year, level, isUnchecked: false })),
  acts: [],
  isWith: false,
  ...rest,
});
const ask = (query: string, of: Facts) => answer(readQuestion(new URLSearchParams(query)), of);

describe('a question', () => {
  test('about a grade and a better one since holds only if the better one came later', () => {
    const query = 'judged=1&to=2018&then=3';
    expect(
      ask(
        query,
        facts([
          [2015, 1],
          [2022, 3],
        ]),
      ),
    ).toBe('yes');
    expect(
      ask(
        query,
        facts([
          [2014, 3],
          [2016, 1],
        ]),
      ),
    ).toBe('no');
    expect(
      ask(
        query,
        facts([
          [2019, 1],
          [2022, 3],
        ]),
      ),
    ).toBe('no');
  });

  test('about a grade is not known of a council without any', () => {
    expect(ask('never=1', facts([]))).toBe('not-known');
    expect(ask('never=1', facts([[2015, 2]]))).toBe('yes');
    expect(ask('act=direction', facts([]))).toBe('no');
  });

  test('combines what is on record, other councils and a region', () => {
    const own = facts([[2015, 1]], { acts: ['direction'], isWith: true });
    expect(ask('judged=1&act=direction&with=yes&region=south', own)).toBe('yes');
    expect(ask('judged=1&act=direction&with=yes&region=north', own)).toBe('no');
  });

  test('keeps its address', () => {
    const query = 'judged=1&to=2018&then=3&act=direction&with=yes&region=south';
    expect(writeQuestion(readQuestion(new URLSearchParams(query)))).toBe(query);
  });
});

test('counts by year name every year between the first and the last, and each council once in one', () => {
  const all = [
    facts([
      [2015, 1],
      [2015, 1],
    ]),
    facts([
      [2015, 1],
      [2017, 1],
    ]),
  ];
  expect(countByYear(all, ({ level }) => level === 1)).toEqual([
    { year: 2015, count: 2 },
    { year: 2016, count: 0 },
    { year: 2017, count: 1 },
  ]);
});
