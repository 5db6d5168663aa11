import { describe, expect, it } from 'vitest';
import type { Authority, Site } from '../../src/model/types.ts';
import { statementHref } from '../../src/model/urls.ts';
import { sentenceText } from '../../src/views/clause.ts';
import { historyView, inspectionHistory } from '../../src/views/history.ts';
import { hospitals, type Change } from '../hospitals.ts';

const ministry = 'reports/ministry-2020.md';
const elmo = 'reports/elmo-2021.md';
const first =
  'Visitor of Hospitals inspected St Elmo in February 2020 (The first rule book, Book One; by another account January 2020) and judged it Weak overall.';

/** Lines put at the end of the ministry's paper. */
const adding =
  (...lines: string[]) =>
  (text: string) =>
    text.replace('\n---\n\nThe Ministry', `\n${lines.map((line) => `  - ${line}\n`).join('')}---\n\nThe Ministry`);
/** A visitation that the ministry's paper tells of. */
const visit = (year: number, rest: string, framework = 'book-one') =>
  `{ id: v${String(year)}, about: inspection/st-elmo-${String(year)}-${framework}, at: ["2"], introduces: { authority: st-elmo, framework: ${framework} }, ${rest} }`;
const graded = (year: number, grade: string) =>
  visit(year, `when: { fieldwork: "${String(year)}-03-01/${String(year)}-04-05" }, grades: { whole: ${grade} }`);

async function told(changes: Record<string, Change> = {}, id = 'st-elmo'): Promise<string[]> {
  const { site, problems } = await hospitals(changes);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return historyView(site, authorityOf(site, id)).paragraphs.flat().map(sentenceText);
}
const authorityOf = (site: Site, id: string) => site.subjects.get(`authority/${id}`) as Authority;

describe('a history in words', () => {
  it('of one inspection says when, under which rules and with what result, and has the order that came after', async () => {
    expect(await told()).toEqual([
      first,
      'Our record has an order to improve (made 4 May 2020; running on 4 May 2020); our sources give no end for it.',
    ]);
  });

  it('of none says that none is in this record', async () => {
    expect(await told({}, 'st-vitus')).toEqual(['No visitation of St Vitus Infirmary is in this record.']);
  });

  it('tells a change within one scale as higher or lower, and an unchanged grade as the same again', async () => {
    const change = adding(graded(2021, 'Sound'), graded(2022, 'Sound'), graded(2023, 'Weak'));
    expect((await told({ [ministry]: change })).slice(2, 4)).toEqual([
      'In March and April 2021 (Book One) and in March and April 2022 (Book One) the overall grade was Sound, higher than before.',
      'In March and April 2023 (Book One) the overall grade was Weak, lower than before.',
    ]);
  });

  it('says of rule books that don’t compare neither higher nor lower', async () => {
    const other: Change = `---\nname: The second rule book\nshort: Book Two\ngrades:\n  - { id: high, label: High, letter: H, level: 2, printed: [High] }\n  - { id: low, label: Low, letter: L, level: 1, printed: [Low] }\nareas:\n  - { id: all, label: All of it, overall: true }\n---\n`;
    const change = adding(visit(2021, 'when: { fieldwork: "2021-03" }, grades: { all: High }', 'book-two'));
    const sentences = await told({ [ministry]: change, 'frameworks/book-two.md': other });
    expect(sentences).toContain(
      'In March 2021 (The second rule book, Book Two) Visitor of Hospitals gave St Elmo a grade: All of it, High.',
    );
    expect(sentences.join(' ')).not.toMatch(/higher|lower|again/);
  });

  it('counts the lowest grade where it was given three times, each with its year', async () => {
    const sentences = await told({
      [ministry]: adding(graded(2021, 'Weak'), graded(2022, 'Sound'), graded(2023, 'Weak')),
    });
    expect(sentences.at(-1)).toBe(
      'Of its four overall grades in our record (Book One), three are Weak: 2020, 2021 and 2023.',
    );
  });

  it('says where none of its overall grades is the lowest, and owns to areas that are', async () => {
    const sound = (text: string) =>
      text.replace('grades: { whole: Weak, wards: Weak,', 'grades: { whole: Sound, wards: Sound,');
    const own = (text: string) => text.replace('grades: { whole: Weak,', 'grades: { whole: Sound,');
    expect(await told({ [ministry]: sound, [elmo]: own })).toContain(
      'Its one overall grade in our record (Book One) isn’t Weak.',
    );
    const area = (text: string) =>
      text.replace('grades: { whole: Weak, wards: Weak,', 'grades: { whole: Sound, wards: Weak,');
    expect(await told({ [ministry]: area, [elmo]: own })).toContain(
      'Its one overall grade in our record (Book One) isn’t Weak, but grades of single areas are.',
    );
  });

  it('names the areas where the whole has no grade, and computes none', async () => {
    const change = adding(visit(2021, 'when: { fieldwork: "2021-03" }, grades: { wards: Sound, night: Excellent }'));
    expect(await told({ [ministry]: change })).toContain(
      'In March 2021 (Book One): no overall grade is in our record; Wards, Sound.',
    );
  });

  it('tells a judgement whose date nobody explains as recalled, without the framework where that isn’t named', async () => {
    const change = adding(visit(2009, 'when: { dated: "2009-06" }, grades: { wards: Sound }'));
    expect((await told({ [ministry]: change }))[0]).toBe(
      'A later document by Ministry of Wards recalls an earlier judgement of St Elmo: Sound for wards (Book One, June 2009); the date may be of the inspection or of its publication.',
    );
    const unnamed = (text: string) => text.replace('short: Book One', 'short: Book One\nunnamed: true');
    expect((await told({ [ministry]: change, 'frameworks/book-one.md': unnamed }))[0]).toBe(
      'A later document by Ministry of Wards recalls an earlier judgement of St Elmo: Sound for wards (June 2009); it names no framework, and the date may be of the inspection or of its publication.',
    );
  });

  it('recalls as many judgements, in as many documents, as there are', async () => {
    const two = adding(
      visit(2008, 'when: { dated: "2008-06" }, grades: { wards: Sound }'),
      visit(2009, 'when: { dated: "2009-06" }, grades: { wards: Weak }'),
    );
    expect((await told({ [ministry]: two }))[0]).toBe(
      'A later document by Ministry of Wards recalls earlier judgements of St Elmo: Sound for wards (Book One, June 2008); Weak for wards (Book One, June 2009); each date may be of the inspection or of its publication.',
    );
    const one = adding(visit(2009, 'when: { dated: "2009-06" }, grades: { wards: Sound }'));
    const own = (text: string) =>
      text.replace(
        'statements:\n',
        'statements:\n  - { id: v7, about: inspection/st-elmo-2009-book-one, at: ["2"], when: { dated: "2009-06" } }\n',
      );
    expect((await told({ [ministry]: one, [elmo]: own }))[0]).toMatch(
      /^Later documents recall an earlier judgement of St Elmo: /,
    );
  });

  it('recalls a judgement without a grade as one, and has one date for those of one day', async () => {
    const bare = adding(visit(2009, 'when: { dated: "2009-06" }'));
    expect((await told({ [ministry]: bare }))[0]).toMatch(/ recalls an earlier judgement of St Elmo: no grade /);
    const two = adding(
      visit(2008, 'when: { dated: "2009-06" }, grades: { wards: Sound }'),
      visit(2009, 'when: { dated: "2009-06" }, grades: { wards: Weak }'),
    );
    expect((await told({ [ministry]: two }))[0]).toMatch(
      /Sound for wards and Weak for wards \(Book One, June 2009\); the date may be /,
    );
  });

  it('says who graded areas, how many, and where, under rules that have no whole', async () => {
    const rules = `---\nname: Rules of the wards\nshort: Ward rules\ngrades:\n  - { id: sound, label: Sound, letter: S, level: 1, printed: [Sound] }\nareas:\n  - { id: wards, label: Wards }\n  - { id: night, label: Night shift }\n---\n`;
    const under = async (grades: string) => {
      const change = adding(visit(2021, `when: { fieldwork: "2021-03" }, grades: { ${grades} }`, 'ward-rules'));
      return told({ 'frameworks/ward-rules.md': rules, [ministry]: change });
    };
    const when = 'In March 2021 (Rules of the wards, Ward rules) Visitor of Hospitals graded';
    expect((await under('wards: Sound')).join(' ')).toContain(
      `${when} one area in St Elmo, and nothing overall: Wards, Sound.`,
    );
    expect(await under('wards: Sound, night: Sound')).toContain(
      `${when} single areas in St Elmo, and nothing overall: Wards, Sound; Night shift, Sound.`,
    );
  });

  it('says that a grade is unchecked where only a data set has it', async () => {
    const table = (text: string) => text.replace('kind: board-paper', 'kind: table');
    expect((await told({ [ministry]: table, [elmo]: table }))[0]).toContain(
      'judged it Weak overall (unchecked, from a data set)',
    );
  });

  it('gives both grades where accounts exclude each other', async () => {
    const own = (text: string) => text.replace('grades: { whole: Weak,', 'grades: { whole: Sound,');
    expect((await told({ [elmo]: own }))[0]).toMatch(
      /judged it (Weak|Sound) overall \(by another account (Sound|Weak)\)\.$/,
    );
  });

  it('says of an inspection that is only expected just that', async () => {
    const change = adding(visit(2024, 'as: proposed, when: { fieldwork: "2024" }'));
    expect(await told({ [ministry]: change })).toContain(
      'An inspection in 2024 (Book One) was only expected when its source was written.',
    );
  });

  it('tells an order that was replaced as replaced, and not as ended', async () => {
    const dates = (text: string) => `${text}superseded: { label: Superseded, for: [instrument], replaces: true }\n`;
    const change = (text: string) =>
      adding(
        '{ id: n1, about: instrument/next, at: ["2"], as: happened, introduces: { title: The next, type: order, authority: st-elmo }, when: { made: "2021-05-03" } }',
      )(text.replace('when: { made: "2020-05-04" }', 'when: { made: "2020-05-04", superseded: "2021-05-03" }'));
    expect((await told({ [ministry]: change, 'vocabulary/dates.yaml': dates }))[1]).toBe(
      'Our record has an order to improve (made 4 May 2020; running on 4 May 2020; superseded 3 May 2021) and an order to improve (made 3 May 2021); our sources give no end for either.',
    );
  });

  it('keeps an order on something else apart, with its scope', async () => {
    const scopes = 'nursing: { label: Nursing }\nsurgery: { label: Surgery, main: true }\n';
    expect((await told({ 'vocabulary/scopes.yaml': scopes })).at(-1)).toBe(
      'Our record also has, apart from these and without a part in how it stands, an order to improve (made 4 May 2020; running on 4 May 2020; nursing).',
    );
  });

  it('says when a hospital was abolished and what came after it; the successor takes no grade from it', async () => {
    const changes = {
      'authorities/st-elmo.md': (text: string) =>
        text.replace('region: north', 'region: north\nend: "2022-03-31"\nsuccessors: [st-vitus]'),
      'authorities/st-vitus.md': (text: string) => text.replace('region: north', 'region: north\nstart: "2022-04-01"'),
    };
    expect((await told(changes)).at(-1)).toBe(
      'St Elmo Infirmary was abolished on 31 March 2022 and succeeded by St Vitus Infirmary.',
    );
    expect(await told(changes, 'st-vitus')).toEqual([
      'Before 1 April 2022 the area’s hospital was St Elmo Infirmary; this page takes no grade from it.',
      'No visitation of St Vitus Infirmary is in this record.',
    ]);
  });

  it('numbers each statement once, leads to it, and lists it in the margin', async () => {
    const { site } = await hospitals();
    const [block] = historyView(site, authorityOf(site, 'st-elmo')).story.blocks;
    const numbers = [...(block?.html ?? '').matchAll(/href="([^"]+)" class="citation"[^>]*>\[(\d+)\]/g)].map(
      ([, href, number]) => [number, href],
    );
    const listed = (block?.sources ?? []).flatMap(({ places }) =>
      places.map(({ number, href }) => [String(number), href]),
    );
    expect(new Map(numbers as [string, string][])).toEqual(new Map(listed as [string, string][]));
    expect(numbers.map(([, href]) => href)).toContain(
      statementHref(site, { ref: 'ministry-2020#s5', report: 'ministry-2020' as never }),
    );
  });
});

describe('the words at the head of an inspection’s page', () => {
  it('say how its grade lies to the one before it, and when it was published', async () => {
    const { site } = await hospitals({
      [ministry]: adding(
        visit(2021, 'when: { fieldwork: "2021-03", published: "2021-05-03" }, grades: { whole: Sound }'),
      ),
    });
    const inspection = site.subjects.get('inspection/st-elmo-2021-book-one');
    const history = inspection && inspectionHistory(site, inspection);
    expect(history?.paragraphs.flat().map(sentenceText)).toEqual([
      'Visitor of Hospitals inspected St Elmo in March 2021 (The first rule book, Book One) and judged it Sound overall; the grade is higher than the one before it, in February 2020.',
      'Its report was published on 3 May 2021.',
    ]);
  });
});
