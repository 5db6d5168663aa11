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

describe('two delivery models of one hospital', () => {
  const model = (id: string, rest = '') =>
    `  - { id: ${id}, about: delivery-model/${id}, at: ["2"], as: happened, introduces: { title: The ${id}, type: trust, authority: st-elmo }, says: It runs the wards.${rest} }\n`;
  const texts = async (ministry: string, elmo: string) => {
    const put = (lines: string) => (text: string) => text.replace('statements:\n', `statements:\n${lines}`);
    const { site, problems } = await hospitals({
      'vocabulary/types.yaml': (text) => `${text}\ndelivery-model: { trust: { label: Trust } }\n`,
      'vocabulary/kinds.yaml': (text) => `${text}\ndelivery-model: { one: model, many: models, title: Models }\n`,
      'vocabulary/dates.yaml': (text) => text.replace('label: Over, for: [', 'label: Over, for: [delivery-model, '),
      'reports/ministry-2020.md': put(ministry),
      ...(elmo && { 'reports/elmo-2021.md': put(elmo) }),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const subject = site.subjects.get('delivery-model/trust');
    return subject ? unknowns(site, [subject]).map(({ text }) => text) : [];
  };
  const same = 'Whether it is the same as The company isn’t in our record.';

  it('may be one where no document tells of both', async () => {
    expect(await texts(model('trust'), model('company'))).toContain(same);
  });

  it('are two where a document tells of both, or where one has ended', async () => {
    expect(await texts(model('trust') + model('company'), '')).not.toContain(same);
    expect(await texts(model('trust'), model('company', ', when: { ended: "2019" }'))).not.toContain(same);
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
