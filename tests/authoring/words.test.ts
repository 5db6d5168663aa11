import { describe, expect, it } from 'vitest';
import { copiedProblems } from '../../src/authoring/copied.ts';
import { slipProblems } from '../../src/authoring/slips.ts';
import { toldProblems } from '../../src/authoring/told.ts';
import type { Report } from '../../src/model/types.ts';
import { hospitals, type Change } from '../hospitals.ts';

const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const elmo = 'reports/elmo-2021.md';
const story = 'interventions/st-elmo-2020.md';
const ward = 'glossary/ward.md';
const twinning = 'figures: { cost: { value: 1.5, unit: crowns-thousand, circa: true } }';

/** The record's prose with one sentence in the place of a statement's, a story's or a definition's. */
const asStatement = (says: string) => ({ [elmo]: swap('says: Nights were calm', `says: ${JSON.stringify(says)}`) });
const asDefinition = (body: string) => ({ [ward]: swap('A room with beds.', body) });
const asProposal = (says: string) => ({ [elmo]: swap(twinning, `${twinning}, says: ${JSON.stringify(says)}`) });
const asStory = (body: string) => ({ [story]: swap('St Elmo was ordered to improve [@ministry-2020#s1].', body) });

async function slips(changes: Record<string, Change>) {
  const { site, problems } = await hospitals(changes);
  expect(problems).toEqual([]);
  return slipProblems(site);
}

async function told(changes: Record<string, Change>) {
  const { site, problems } = await hospitals(changes);
  expect(problems).toEqual([]);
  return toldProblems(site);
}

describe('the slips of our own prose', () => {
  it('are none in the hospitals’ record', async () => {
    expect(await slips({})).toEqual([]);
    expect(await told({})).toEqual([]);
  });

  it('are loaded words, wherever our prose stands, with what to write instead', async () => {
    const places: [Record<string, Change>, string][] = [
      [asStatement('Nights were botched'), 'elmo-2021.md:19'],
      [asStory('St Elmo botched it.'), 'st-elmo-2020.md:7'],
      [asStory('## A Botched year\n\nText.'), 'st-elmo-2020.md:7'],
      [asDefinition('A room\nthat was botched.'), 'ward.md:6'],
      [{ 'differences/beds.md': swap('count the beds of one year differently', 'botch it') }, 'beds.md'],
      [{ 'differences/beds.md': swap('How many beds there were', 'A botched count') }, 'beds.md'],
      [{ [elmo]: swap('title: Board of 1 February', 'title: The botched board') }, 'elmo-2021.md'],
      [{ [elmo]: swap('It greets the reader', 'It botches it') }, 'elmo-2021.md'],
    ];
    for (const [changes, place] of places) {
      const found = await slips(changes);
      expect(found, place).toMatchObject([{ rule: 'loaded-word', why: 'A visitation judges a ward, not its nurses.' }]);
      expect(`${found[0]?.file ?? ''}:${String(found[0]?.line ?? '')}`).toContain(place);
      expect(found[0]?.fix).toContain('"judged Weak"');
    }
  });

  it('are no words that a document is quoted with, phrases in which the word is right, or parts of other words', async () => {
    for (const says of ['Nights were “botched”', 'There was botched-up porridge', 'The rebotchery was calm'])
      expect(await slips(asStatement(says))).toEqual([]);
  });

  it.each(['020 7946 0958', '(01632) 960 001', '+44 1632 960001', 'matron@st-elmo.example'])(
    'are contact details: %s',
    async (detail) => {
      expect(await slips(asStatement(`Ask the matron, ${detail}`))).toMatchObject([{ rule: 'contact-detail' }]);
    },
  );

  it.each([
    '20/07/2015',
    '20.07.2015',
    '2015-07-20',
    'July 20th',
    'July 20, 2015',
    '20th July',
    '03 July 2015',
    '20 Jul',
  ])('are dates in another form: %s', async (date) => {
    expect((await slips(asStatement(`It was so on ${date}, it says`))).map(({ rule }) => rule)).toContain('date-form');
    expect(await slips(asStatement(`The date is printed “${date}”`))).toEqual([]);
  });

  it('are no figures, financial years or dates in our form', async () => {
    const says = 'In 2015/16, from 20 July 2015 to May 2016, 0.25 of 1,200,000 beds, £0.5 million, 2013 2014 2015';
    expect(await slips(asStatement(says))).toEqual([]);
    expect(await slips(asStory('It was so on 4 May 2020 [@ministry-2020#s1].'))).toEqual([]);
  });

  it('are looked for in the words of the vocabulary alone, which a record can do without', async () => {
    const changes = { ...asStatement('Nights were botched'), 'vocabulary/slips.yaml': undefined };
    expect(await slips(changes)).toEqual([]);
    expect(await told({ ...asProposal('The twinning began'), 'vocabulary/slips.yaml': undefined })).toEqual([]);
  });

  it('can’t be looked for with a pattern that is none', async () => {
    const { problems } = await hospitals({ 'vocabulary/slips.yaml': swap('botch(es|ed|ing)?', 'botch(') });
    expect(problems).toMatchObject([{ rule: 'wrong-type', line: 2 }]);
    expect(problems[0]?.what).toContain('regular expression');
  });
});

describe('a proposal told as done', () => {
  it('is found in a statement that only proposes', async () => {
    const [problem, ...others] = await told(asProposal('The hospitals were twinned'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'told-as-done', line: 28 });
    expect(problem?.what).toContain('put forward');
  });

  it.each([
    'The hospitals would be twinned, and the wing was closed before',
    'According to the paper the twinning began',
    'The board was asked for a twinning that began',
    'It is put forward that the twinning began',
    'The paper calls it “was opened”',
  ])('is not found beside a hedge: %s', async (says) => {
    expect(await told(asProposal(says))).toEqual([]);
  });

  it('is found in a story, by what is cited at its own words', async () => {
    const cited = '[@ministry-2020#s4]';
    expect(await told(asStory(`The twinning began ${cited}.`))).toMatchObject([{ rule: 'told-as-done', line: 7 }]);
    expect(
      await told(asStory(`The order was made [@ministry-2020#s1], and the twinning began ${cited}.`)),
    ).toHaveLength(1);
    expect(await told(asStory(`St Elmo was asked for a twinning that began ${cited}.`))).toEqual([]);
    expect(await told(asStory('The order began [@ministry-2020#s1].'))).toEqual([]);
    expect(await told(asStory(`It began with the order [@ministry-2020#s1; @ministry-2020#s4].`))).toEqual([]);
  });

  it('is found in what a difference says of proposals alone', async () => {
    const changes = (says: string) => ({
      'differences/beds.md': (text: string) =>
        text
          .replace('elmo-2021#t1.beds.st-elmo, ministry-2020#s6', 'elmo-2021#s4, ministry-2020#s4')
          .replace('The two papers count the beds of one year differently.', says),
    });
    expect(await told(changes('The twinning began twice.'))).toMatchObject([{ rule: 'told-as-done' }]);
    expect(await told(changes('The twinning was to begin twice.'))).toEqual([]);
  });

  it('is none where a decision is told of a thing decided, but the deed still is', async () => {
    const decided = (says: string) => ({
      [elmo]: (text: string) =>
        text
          .replace('as: proposed, introduces', 'as: resolved, introduces')
          .replace('The board is asked to go on with the twinning', says),
    });
    expect(await told(decided('The twinning was resolved'))).toEqual([]);
    expect(await told(decided('The twinning began'))).toMatchObject([{ rule: 'told-as-done' }]);
    expect(await told(asProposal('The twinning was resolved'))).toMatchObject([{ rule: 'told-as-done' }]);
  });

  it('is none in a view, whose owner stands beside it', async () => {
    const view = { 'vocabulary/modalities.yaml': swap('label: put forward,', 'label: put forward, view: true,') };
    expect(await told({ ...asProposal('The twinning began'), ...view })).toEqual([]);
    expect(await told({ ...asStory('The twinning began [@ministry-2020#s4].'), ...view })).toHaveLength(1);
  });
});

describe('words copied from a source', () => {
  const source = [
    'The great bells of the eastern tower rang through all the dark hours of St Elmo.',
    'It is so that the quiet of the night shall be kept by all.',
  ].join('\n');
  async function copied(changes: Record<string, Change>) {
    const { site, problems } = await hospitals(changes);
    expect(problems).toEqual([]);
    const report = site.subjects.get('report/elmo-2021') as Report;
    return copiedProblems(site, [{ report, text: source }]);
  }

  it('are found in any prose, whatever the capitals and marks, with the run and the place', async () => {
    for (const changes of [
      asStatement('Great bells (of the Eastern Tower) rang'),
      asDefinition('A room with great bells of the eastern tower rang.'),
      asStory('Great bells of [the eastern tower](authority/st-elmo) rang.'),
    ]) {
      const found = await copied(changes);
      expect(found).toMatchObject([{ rule: 'copied-words', severity: 'error' }]);
      expect(found[0]?.line).toBeGreaterThan(0);
      expect(found[0]?.what).toContain('“great bells of the eastern tower rang”');
    }
  });

  it('may be six in a row', async () => {
    expect(await copied(asStatement('Great bells of the eastern tower broke'))).toEqual([]);
  });

  it('are looked for in quotations too: a long one is a copy', async () => {
    expect(await copied(asStatement('It says “great bells of the eastern tower rang”'))).toHaveLength(1);
  });

  it('may be names, terms and what the vocabulary allows, and are counted without them', async () => {
    expect(await copied(asStatement('All the dark hours of St Elmo'))).toEqual([]);
    expect(await copied(asStatement('It calls for the quiet of the night shall be kept by all'))).toEqual([]);
    const without = { 'vocabulary/slips.yaml': (text: string) => text.slice(0, text.indexOf('allowed:')) };
    expect(await copied({ ...asStatement('The quiet of the night shall be kept by all'), ...without })).toHaveLength(1);
  });

  it('are none in titles and headings', async () => {
    const title = { [elmo]: swap('title: Board of 1 February', 'title: Great bells of the eastern tower rang') };
    expect(await copied(title)).toEqual([]);
    expect(await copied(asStory('## Great bells of the eastern tower rang\n\nText.'))).toEqual([]);
  });
});
