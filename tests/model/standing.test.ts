import { describe, expect, it } from 'vitest';
import { standingLine } from '../../src/model/standing.ts';
import { titleOf } from '../../src/model/words.ts';
import { hospitals } from '../hospitals.ts';

const ministry = 'reports/ministry-2020.md';

describe('how a hospital stands', () => {
  it('is its latest overall grade and its latest order, with the date of the evidence', async () => {
    const { site } = await hospitals();
    expect(standingLine(site, 'authority/st-elmo')).toBe(
      'Judged Weak, 3 to 7 February 2020 (Book One): the latest overall grade in our record. Order to improve: running on 4 May 2020; our sources don’t say when it ended.',
    );
  });

  it('says when the order ended, once a report does', async () => {
    const { site } = await hospitals({
      [ministry]: (text) => text.replace('state: running', 'when: { ended: "2021-05" }, state: running'),
    });
    expect(standingLine(site, 'authority/st-elmo')).toContain('ended May 2021.');
  });

  it('is silent of an order that was only proposed', async () => {
    const { site } = await hospitals({
      [ministry]: (text) =>
        text
          .replace('as: happened, introduces: { title: Order', 'as: proposed, introduces: { title: Order')
          .replace('as: happened, state: running', 'as: proposed, state: running'),
    });
    expect(standingLine(site, 'authority/st-elmo')).toBe(
      'Judged Weak, 3 to 7 February 2020 (Book One): the latest overall grade in our record.',
    );
  });

  it('claims no grade where the record has none', async () => {
    const { site } = await hospitals();
    expect(standingLine(site, 'authority/st-vitus')).toBe('No overall grade is in our record.');
  });
});

describe('an inspection’s name', () => {
  it('is made of its hospital, framework and year', async () => {
    const { site } = await hospitals();
    expect(titleOf(site, 'inspection/st-elmo-2020-book-one')).toBe('St Elmo, Book One, 2020');
  });
});
