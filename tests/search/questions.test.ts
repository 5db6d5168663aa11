import { describe, expect, test } from 'vitest';
import {
  answer,
  countByYear,
  questionTroubles,
  readQuestion,
  writeQuestion,
  type Facts,
} from '../../src/search/query/questions.ts';
import { yearTroubles } from '../../src/search/query/years.ts';

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

  test('may ask how often, within its years', () => {
    const own = facts([
      [2012, 1],
      [2015, 1],
      [2019, 3],
    ]);
    expect(ask('judged=1&times=2', own)).toBe('yes');
    expect(ask('judged=1&times=2&from=2013', own)).toBe('no');
    expect(ask('judged=1&times=3', own)).toBe('no');
  });

  test('says what can’t be asked so, and what to do', () => {
    const troubles = (query: string) => questionTroubles(readQuestion(new URLSearchParams(query)));
    expect(troubles('judged=1&from=2015&to=2018&then=3')).toEqual([]);
    expect(troubles('judged=1&from=2018&to=2015')[0]).toMatch(/exchange the two years/);
    expect(troubles('to=2015&latest=1')[0]).toMatch(/choose a grade/);
  });

  test('keeps its address', () => {
    const query = 'judged=1&to=2018&times=2&then=3&act=direction&with=yes&region=south';
    expect(writeQuestion(readQuestion(new URLSearchParams(query)))).toBe(query);
  });
});

test('two years say why nothing can be of them, and what to do', () => {
  const says = (from: string, to: string) => yearTroubles([from, to], [1996, 2026]).map((one) => one.says);
  expect(says('', '')).toEqual([]);
  expect(says('2015', '2018')).toEqual([]);
  expect(says('1990', '2030')).toEqual([]);
  expect(says('2018', '2015')).toEqual([expect.stringMatching(/exchange the two/)]);
  expect(says('2030', '')).toEqual([expect.stringMatching(/from 1996 to 2026/)]);
  expect(says('', '1980')).toEqual([expect.stringMatching(/from 1996 to 2026/)]);
  expect(says('20x5', '')).toEqual([expect.stringMatching(/four digits/)]);
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
