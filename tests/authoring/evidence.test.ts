import { describe, expect, it } from 'vitest';
import { coverageOf, coverageProblems, outlineProblems } from '../../src/authoring/coverage.ts';
import { cutSource, evidenceProblems, findMissing } from '../../src/authoring/evidence.ts';
import { giveIds } from '../../src/authoring/ids.ts';
import { segmentsOf, withoutNumber } from '../../src/authoring/segments.ts';
import { numbersIn, wordsOf } from '../../src/authoring/spelling.ts';
import type { Report, Statement } from '../../src/model/types.ts';
import { hospitals } from '../hospitals.ts';

const text = [
  '1 The Ministry of Wards made an order on 4th May 2020, after a visitation by the Visitor of Hospitals. It covers WD matters.',
  '2 St Elmo was visited in January 2020 and judged weak on the whole; wards weak, night shift sound. The letter of 02/03/2020 made it public. Another hospital was judged excellent in 2019.',
  '3.10 The order runs. It is proposed that St Elmo be twinned from June 2020. It had 410 beds in 2020.',
].join('\n');

async function ministry() {
  const { site } = await hospitals();
  const report = site.subjects.get('report/ministry-2020') as Report;
  const source = cutSource(report, text);
  const statement = (id: string) => site.statements.get(`ministry-2020#${id}`) as Statement;
  const missing = (changed: Statement) => findMissing(site, changed, source).map(({ what }) => what);
  return { site, report, source, statement, missing };
}

describe('the evidence check', () => {
  it('finds what a statement says in the text of its own paragraph', async () => {
    const { missing, statement } = await ministry();
    for (const id of ['s1', 's4', 's5', 's6']) expect(missing(statement(id))).toEqual([]);
  });

  it('misses a figure that is another', async () => {
    const { missing, statement } = await ministry();
    const beds = statement('s6');
    expect(missing({ ...beds, figures: beds.figures.map((figure) => ({ ...figure, value: 411 })) })).toEqual([
      'the figure 411',
    ]);
  });

  it('misses a grade that stands in a sentence on something else', async () => {
    const { missing, statement } = await ministry();
    const visit = { ...statement('s2'), dates: [] };
    expect(missing({ ...visit, grades: [{ area: 'whole', printed: 'Excellent', is: 'excellent' }] })).not.toEqual([]);
  });

  it('looks in no other paragraph', async () => {
    const { missing, statement } = await ministry();
    expect(missing({ ...statement('s6'), at: ['1'] })).toContain('the figure 410');
  });

  it('takes no excuse where none is needed, and counts those that are', async () => {
    const { site, report, source, statement } = await ministry();
    const excused = { ...report, statements: [{ ...statement('s6'), checked: 'why not' }] };
    expect(evidenceProblems(site, excused, source).problems.map(({ rule }) => rule)).toEqual(['checked-needlessly']);
    const needed = {
      ...report,
      statements: [{ ...statement('s6'), at: ['1'], checked: 'it is printed as a picture' }],
    };
    expect(evidenceProblems(site, needed, source)).toMatchObject({
      problems: [],
      excused: [{ what: 'the figure 410' }],
    });
  });
});

describe('usual spellings', () => {
  it.each([
    ['circa £1.64 million', [1.64, 1_640_000]],
    ['over £1m', [1, 1_000_000]],
    ['1,299 children', [1299]],
    ['eleven schools to three', [11, 3]],
    ['twenty-four', [24, 20, 4]],
    ['2015/16', [2015, 16]],
  ])('%s holds %j', (words, numbers) => {
    for (const number of numbers) expect(numbersIn(words)).toContain(number);
  });

  it('are compared without marks, capitals and possessives', () => {
    expect(wordsOf('<b>Ofsted’s</b> “Good”')).toEqual(['ofsted', 'good']);
  });

  it('are cut into sentences and cells, and rid of the paragraph’s number', () => {
    expect(segmentsOf('One is here. Two (2) is there; Three.')).toEqual([
      'One is here.',
      'Two (2) is there;',
      'Three.',
    ]);
    expect(segmentsOf('LAC\t290\t183')).toEqual(['LAC', '290', '183']);
    expect(withoutNumber('- 3.4. Within')).toBe('Within');
    expect(withoutNumber('12 months')).toBe('months');
  });
});

describe('coverage', () => {
  it('names each place without a statement or a reason', async () => {
    const { site } = await hospitals({
      'reports/elmo-2021.md': (report) => report.replace(', nofact: It greets the reader', ''),
    });
    expect(
      coverageOf(site)
        .find(({ report }) => report === 'elmo-2021')
        ?.uncovered.map(({ at }) => at),
    ).toEqual(['2']);
    expect(coverageProblems(site).map(({ rule }) => rule)).toEqual(['unit-uncovered']);
  });

  it('names each line of the text that is in no place, or in two', async () => {
    const { report } = await ministry();
    expect(outlineProblems(report, text)).toEqual([]);
    expect(outlineProblems(report, `${text}\nMore.`).map(({ what }) => what)).toEqual([
      'Line 4 of the source is in no unit of the outline.',
    ]);
  });
});

describe('giving ids', () => {
  it('goes on from the highest number ever given, and changes nothing else', () => {
    const file =
      '---\ntitle: x\nstatements:\n  - { id: s2, about: a/b }\n  - { about: a/c }\n  - about: a/d\n    at: ["1"]\n---\nBody.\n';
    expect(giveIds(file, ['s7'])).toEqual({
      text: '---\ntitle: x\nstatements:\n  - { id: s2, about: a/b }\n  - { id: s8, about: a/c }\n  - id: s9\n    about: a/d\n    at: ["1"]\n---\nBody.\n',
      count: 2,
    });
  });
});
