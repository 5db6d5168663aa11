import { describe, expect, it } from 'vitest';
import { standingLine } from '../../src/model/standing.ts';
import { titleOf } from '../../src/model/words.ts';
import { hospitals, type Change } from '../hospitals.ts';

const ministry = 'reports/ministry-2020.md';
const elmo = 'reports/elmo-2021.md';
const grade = 'Judged Weak, 3 to 7 February 2020 (Book One): the latest overall grade in our record';

const standing = async (changes: Record<string, Change> = {}, id = 'st-elmo') =>
  standingLine((await hospitals(changes)).site, `authority/${id}`);

describe('how a hospital stands', () => {
  it('is its latest overall grade and its latest order, with the date of the evidence', async () => {
    expect(await standing()).toBe(
      `${grade}. Latest act in our record: Order to improve, made 4 May 2020; running on 4 May 2020; our sources don’t say whether or when it ended.`,
    );
  });

  it('says when the order ended, once a report does', async () => {
    const line = await standing({
      [ministry]: (text) => text.replace('state: running', 'when: { ended: "2021-05" }, state: running'),
    });
    expect(line).toContain('made 4 May 2020; ended May 2021.');
  });

  it('gives an order of which nothing but its making is told, and doesn’t say that it is in force', async () => {
    const line = await standing({
      [ministry]: (text) => text.replace('as: happened, state: running', 'as: happened, says: It was read aloud'),
    });
    expect(line).toBe(
      `${grade}. Latest act in our record: Order to improve, made 4 May 2020; our sources don’t say whether it is still in force.`,
    );
  });

  it('is silent of an order that was only proposed', async () => {
    const line = await standing({
      [ministry]: (text) =>
        text
          .replace('as: happened, introduces: { title: Order', 'as: proposed, introduces: { title: Order')
          .replace('as: happened, state: running', 'as: proposed, state: running'),
    });
    expect(line).toBe(`${grade}.`);
  });

  it('is silent of an order on something else than what the record is about', async () => {
    const scopes = 'nursing: { label: Nursing }\nsurgery: { label: Surgery, main: true }\n';
    expect(await standing({ 'vocabulary/scopes.yaml': scopes })).toBe(`${grade}.`);
    const both = (text: string) => text.replace('scope: [nursing] }, when', 'scope: [nursing, surgery] }, when');
    expect(await standing({ 'vocabulary/scopes.yaml': scopes, [ministry]: both })).toContain('Order to improve');
  });

  it('says of a grade that only a data set has that it is unchecked', async () => {
    const line = await standing({
      [ministry]: (text) => text.replace('kind: board-paper', 'kind: table'),
      [elmo]: (text) => text.replace('kind: board-paper', 'kind: table'),
    });
    expect(line).toContain(`${grade}; unchecked, from a data set.`);
  });

  it('takes no grade of a body that is judged beside the hospital', async () => {
    const line = await standing({
      'frameworks/book-one.md': (text) => text.replace('overall: true', 'overall: true, beside: true'),
    });
    expect(line).toMatch(/^No overall grade is in our record\./);
  });

  it('claims no grade where the record has none', async () => {
    expect(await standing({}, 'st-vitus')).toBe('No overall grade is in our record.');
  });
});

describe('an inspection’s name', () => {
  it('is made of its hospital, framework and year', async () => {
    const { site } = await hospitals();
    expect(titleOf(site, 'inspection/st-elmo-2020-book-one')).toBe('St Elmo, Book One, 2020');
  });
});
