import { describe, expect, it } from 'vitest';
import type { SubjectRef } from '../../src/model/types.ts';
import { statementRows } from '../../src/views/rows.ts';
import { unknowns } from '../../src/views/unknowns.ts';
import { hospitals } from '../hospitals.ts';

async function unknownOf(ref: SubjectRef, change?: (text: string) => string): Promise<string[]> {
  const { site } = await hospitals(change ? { 'reports/ministry-2020.md': change } : {});
  const subject = site.subjects.get(ref);
  return subject ? unknowns(site, [subject]).map(({ text }) => text) : [];
}

describe('what isn’t known', () => {
  it('is whether a thing happened that was only proposed', async () => {
    expect(await unknownOf('arrangement/st-elmo-st-vitus')).toEqual([
      'Only put forward: whether it happened isn’t in our record.',
    ]);
  });

  it('is told as thought of in several ways where documents put it in several', async () => {
    const asked = (text: string) =>
      text.replace(
        '  - { id: s5,',
        '  - { id: s8, about: arrangement/st-elmo-st-vitus, at: ["2"], as: requested, says: It was asked for. }\n  - { id: s5,',
      );
    expect(await unknownOf('arrangement/st-elmo-st-vitus', asked)).toEqual([
      'Only asked for, planned or expected: whether it happened isn’t in our record.',
    ]);
  });

  it('is when a thing ended that was so when last told of', async () => {
    expect(await unknownOf('instrument/st-elmo-order')).toEqual([
      'It was so on 4 May 2020; whether and when it ended isn’t in our record.',
    ]);
  });

  it('is nothing once a report gives the end', async () => {
    const ended = (text: string) => text.replace('state: running', 'when: { ended: "2021-05" }, state: running');
    expect(await unknownOf('instrument/st-elmo-order', ended)).toEqual([]);
  });

  it('is what was decided where a paper only asks', async () => {
    expect(await unknownOf('decision/st-elmo-2021-02-01')).toEqual(['What was decided isn’t in our record.']);
  });
});

describe('statements as a table', () => {
  it('stand in the order of the reports, then of each report’s text', async () => {
    const { site } = await hospitals();
    const subjects = (['authority/st-elmo', 'inspection/st-elmo-2020-book-one'] as const).flatMap(
      (ref) => site.subjects.get(ref) ?? [],
    );
    const rows = statementRows(site, subjects);
    expect(rows.map(({ id, source }) => `${source.publisher} ${id}`)).toEqual([
      'Ministry of Wards s2',
      'Ministry of Wards s6',
      'St Elmo s1',
      'St Elmo s2',
      'St Elmo t1.beds.st-elmo',
    ]);
  });
});
