import { describe, expect, test } from 'vitest';
import { lookalikes } from '../../src/search/query/lookalike.ts';
import type { SynonymPack } from '../../src/search/query/pack.ts';
import { parseQuery, type Concept, type Language } from '../../src/search/query/parse.ts';
import type { Weights } from '../../src/search/query/rank.ts';
import { openThesaurus } from '../../src/search/query/thesaurus.ts';
import { worthOf } from '../../src/search/query/worth.ts';

const vocabulary =
  'bay green tor ward wards isle wight white clause break hour service children child matron grade poor 2015 2016 2015-10 2015-10-12 2016-10-12 2015/16 400000 million 0.4 percent 7 seven separate separated';

function language(pack: Partial<SynonymPack> = {}, near: string[][] = []): Language {
  const words = lookalikes();
  words.add(vocabulary.split(' '));
  const thesaurus = openThesaurus({ same: [], leads: [], common: [], within: [], services: [], ...pack }, [], near);
  return {
    words,
    thesaurus,
    count: (word) => (words.has(word) ? 5 : 0),
    bodies: new Map([['tor bay', [0]]]),
    plurals: new Set(['councils']),
    isCode: () => false,
    grades: new Set(['poor']),
  };
}

const concepts = (text: string, pack?: Partial<SynonymPack>): readonly Concept[] =>
  parseQuery(text, language(pack)).concepts;
const typed = (text: string, pack?: Partial<SynonymPack>) => concepts(text, pack).map((concept) => concept.typed);
/** Every word that stands for the first thing that is asked. */
const forms = (text: string, pack?: Partial<SynonymPack>) =>
  concepts(text, pack)[0]?.alternatives.flatMap(({ words }) => words.map((own) => own.map(({ word }) => word))) ?? [];

describe('words that only come near one another', () => {
  const near = [
    ['separate', 'carve up', 'go green'],
    ['service', 'child', 'bay ward'],
    ['clause', 'break in'],
  ];
  const ways = (text: string) => parseQuery(text, language({}, near)).concepts[0]?.alternatives ?? [];
  const found = (text: string) => ways(text).flatMap(({ words }) => words.map(([form]) => form?.word));

  test('are found by one another, for less than what means the same', () => {
    expect(found('child')).toEqual(['child', 'service']);
    const [own, other] = ways('child');
    expect(other?.factor).toBeLessThan(0.65);
    expect([own?.isNear, other?.isNear]).toEqual([undefined, true]);
  });

  test('are known in another regular form of their verbs', () => {
    for (const text of ['carve up', 'carved up', 'carving up']) expect(found(text)).toContain('separate');
    const [carved] = parseQuery('carved up', language({}, near)).concepts;
    expect(carved?.isRighted).toBe(undefined);
  });

  test('don’t lead to everyday phrases, whose words stand each for itself in the record', () => {
    expect(found('service')).toEqual(['service', 'child']);
  });

  test('as phrases of several words are known as they are typed, not by words that look like theirs', () => {
    const lists = [['separate', 'matron clause']];
    const typedIn = (text: string, one: Language) => parseQuery(text, one).concepts.map((concept) => concept.typed);
    expect(typedIn('matron clauses', language({}, lists))).toEqual(['matron clause']);
    expect(typedIn('patrol clause', language({ same: lists }))).toEqual(['matron clause']);
    expect(typedIn('patrol clause', language({}, lists))).toEqual(['patrol', 'clause']);
  });

  test('mean as an idiom what it means, and hardly its one telling word', () => {
    const [whole, word, other] = ways('break in');
    expect(found('break in')).toEqual(['breakin', 'break', 'clause']);
    expect(whole?.factor).toBe(1);
    expect(word?.factor).toBeLessThan(other?.factor ?? 0);
  });

  test('don’t change how telling a word is', () => {
    const worths = new Map([
      ['child', 1],
      ['service', 0.1],
    ]);
    const weights = { worth: (word: string) => worths.get(word) ?? 0 } as Weights;
    const [child] = parseQuery('child', language({}, near)).concepts;
    expect(child && worthOf(child, weights)).toBe(1);
    const [same] = parseQuery('child', language({ same: [['child', 'service']] })).concepts;
    expect(same && worthOf(same, weights)).toBeCloseTo(0.09);
  });
});

describe('phrases', () => {
  const same = [
    ['out of hours', 'EDT', 'hours service'],
    ['isle of wight', 'IOW'],
    ['break clause', 'get-out'],
  ];

  test('are known by words that are misspelt, half typed, or another word by chance', () => {
    expect(typed('brake clause', { same })).toEqual(['break clause']);
    expect(typed('break clau', { same })).toEqual(['break clause']);
    expect(typed('isle of white', { same })).toEqual(['isle wight']);
    expect(typed('white', { same })).toEqual(['white']);
    const righted = ['brake clause', 'break clau', 'break clause'].map(
      (text) => concepts(text, { same })[0]?.isRighted,
    );
    expect(righted).toEqual([true, undefined, undefined]);
  });

  test('of small words and one other are known only by all of them', () => {
    expect(forms('out of hours', { same })).toContainEqual(['service']);
    expect(forms('hours', { same })).toEqual([['hour']]);
  });

  test('of small words alone are known by all of them', () => {
    expect(forms('want out', { same: [['want out', 'separate']] })).toContainEqual(
      expect.arrayContaining(['separate']),
    );
    expect(forms('what green wants', { same: [['want out', 'separate']] }).flat()).not.toContain('separate');
  });

  test('that may mean several things find each of them, and none of these finds another', () => {
    const leads = [
      { words: ['GW'], to: ['/green/'], finds: ['green', 'ward'], says: '“GW” searches for green and ward.' },
    ];
    expect(forms('gw', { leads }).flat()).toEqual(expect.arrayContaining(['green', 'ward']));
    expect(forms('green', { leads }).flat()).not.toContain('ward');
  });

  test('that are short forms are known as they are typed, and stand for no other word', () => {
    const short = [['Wards.', 'Greenshire']];
    expect(forms('wards', { same: short })[0]).toContain('wards');
    expect(forms('ward', { same: short })[0]).toContain('ward');
    expect(forms('greenshire', { same: short }).flat()).not.toContain('ward');
  });

  test('that say little count little beside others, and fully alone', () => {
    const common = ['services'];
    expect(concepts('green services', { common }).map(({ share }) => share)).toEqual([undefined, 0.05]);
    expect(typed('services', { common })).toEqual(['service']);
  });

  test('for a place that is in another lead there and say so', () => {
    const parsed = parseQuery('torton', language({ within: [['Tor Bay', '/tor-bay/', ['Torton']]] }));
    expect(parsed.concepts[0]?.leads).toEqual(['/tor-bay/']);
    expect(parsed.notes).toEqual(['“Torton” also searches for Tor Bay.']);
  });
});

describe('words', () => {
  test('written as one are taken apart, small ones between them too', () => {
    expect(typed('isleofwight')).toEqual(['isle', 'wight']);
    expect(typed('greenward')).toEqual(['green', 'ward']);
    expect(typed('ward47')).toEqual(['ward', '47']);
  });

  test('are not taken apart at a small word, which makes words of its own', () => {
    expect(typed('outbreak', { same: [['break', 'clause']] })).toEqual(['outbreak']);
    expect(typed('undergreen')).toEqual(['undergreen']);
  });

  test('that are known stand for no body whose name looks like theirs', () => {
    expect(parseQuery('wards', { ...language(), bodies: new Map([['ward', [3]]]) }).bodyConcepts).toHaveLength(1);
    expect(parseQuery('separated', { ...language(), bodies: new Map([['separate', [4]]]) }).bodies).toEqual([]);
  });

  test('are found in their other number and in other forms of their verb', () => {
    expect(forms('child')[0]).toContain('children');
    expect(forms('separate')[0]).toContain('separated');
  });

  test('that name a grade are left out where the last one of a body is asked for, and kept where it was last given', () => {
    const ofGreen = (text: string) => {
      const { concepts: asked } = parseQuery(text, { ...language(), bodies: new Map([['green', [1]]]) });
      return asked.map((concept) => concept.typed);
    };
    expect(ofGreen('is green still poor')).toEqual(['green']);
    expect(ofGreen('when was green last poor')).toEqual(['green', 'poor']);
    expect(typed('wards poor now')).toEqual(['ward', 'poor']);
    expect(parseQuery('is green still poor', language()).isLatest).toBe(true);
    expect(parseQuery('is green still separate', language()).isLatest).toBe(false);
    expect(typed('green poor')).toEqual(['green', 'poor']);
  });
});

describe('figures', () => {
  test('are found as a sum, as a share, and in letters', () => {
    expect(forms('£400k')).toContainEqual(['400000']);
    expect(forms('0.4 million')).toContainEqual(['400000']);
    expect(typed('7%')).toEqual(['7', 'percent']);
    expect(forms('7')[0]).toContain('seven');
  });

  test('are wanted where their number is asked for', () => {
    expect(parseQuery('number of children green', language()).wants).toBe('figure');
    expect(parseQuery('what does green cost', language()).wants).toBe('figure');
    expect(parseQuery('number of children green 2016', language()).wants).toBe('figure');
    expect(parseQuery('what does green stand for', language()).wants).toBe('meaning');
    expect(parseQuery('reference number 7566', language()).wants).toBeUndefined();
  });
});

describe('dates as they are typed', () => {
  test.each([
    ['12/10/15', '2015-10-12'],
    ["oct '15", '2015-10'],
    ['15/16', '2015/16'],
  ])('%s has half of its year', (text, token) => {
    expect(typed(text)).toEqual([token]);
  });

  test('without a year are of any', () => {
    expect(forms('12 october')[0]).toEqual(expect.arrayContaining(['2015-10-12', '2016-10-12']));
  });

  test('take the year of the next', () => {
    expect(typed('sept-oct 2015')).toEqual(['2015-09', '2015-10']);
    expect(typed('september and october 2015')).toEqual(['2015-09', '2015-10']);
  });

  test('are no sections, and no word that looks like a month', () => {
    expect(typed('3.10 may')).toEqual(['3.10', 'may']);
  });
});
