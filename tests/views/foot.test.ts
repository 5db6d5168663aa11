import { describe, expect, it } from 'vitest';
import type { SubjectRef } from '../../src/model/types.ts';
import { operatorView } from '../../src/views/corrections.ts';
import { footView } from '../../src/views/foot.ts';
import { permanentSubjects, permanentView } from '../../src/views/permanent.ts';
import { reportView } from '../../src/views/report.ts';
import { hospitals, type Change } from '../hospitals.ts';

const contact = (address: string): Record<string, Change> => ({
  'vocabulary/site.yaml': (text) => text.replace('contact: corrections@example.org', `contact: ${address}`),
});

async function footOf(ref: SubjectRef, changes: Record<string, Change> = {}) {
  const { site } = await hospitals(changes);
  const subject = site.subjects.get(ref);
  if (!subject) throw new Error(ref);
  return footView(site, subject);
}

describe('the foot of a page', () => {
  it('cites every document that the page tells from, and only those, with the places', async () => {
    const sources = async (ref: SubjectRef) =>
      (await footOf(ref)).sources.map(({ title, after }) => [title, after.split('. ').at(-1)]);
    expect(await sources('intervention/st-elmo-2020')).toEqual([
      ['Order to improve St Elmo', 'Paras 1–3.10.'],
      ['Beds and nights', 'Para 1.'],
    ]);
    expect(await sources('authority/st-vitus')).toEqual([
      ['Order to improve St Elmo', 'Para 3.10.'],
      ['Beds and nights', 'Para 1; table 1.'],
    ]);
    expect(await sources('report/elmo-2021')).toEqual([
      ['Beds and nights', 'Board paper to the Board, 1 February 2021.'],
    ]);
  });

  it('dates the page by its latest evidence', async () => {
    expect((await footOf('organisation/regulator')).page.after).toContain('Evidence to 4 May 2020.');
    expect((await footOf('intervention/st-elmo-2020')).page.after).toContain('Evidence to 1 February 2021.');
  });

  it('dates it by what an undated document tells of as having been', async () => {
    const undated = (text: string) =>
      text.replace(/^dates: .*\n/m, '').replace('made: "2020-05-04"', 'made: "2020-06-11"');
    const { page } = await footOf('organisation/regulator', { 'reports/ministry-2020.md': undated });
    expect(page.after).toContain('Evidence to 11 June 2020.');
  });
});

describe('“Is this wrong?”', () => {
  it('opens a message to the operator with the page filled in', async () => {
    const { wrong, corrections } = await footOf('authority/st-elmo');
    expect(wrong).toBe(
      'mailto:corrections@example.org?subject=Correction%3A%20St%20Elmo&body=https%3A%2F%2Fexample.org%2Fid%2Fauthority%2Fst-elmo%2F%0A%0A',
    );
    expect(corrections).toBe('/corrections/');
  });

  it('leads to the operator’s form, whose own query stays', async () => {
    expect((await footOf('authority/st-elmo', contact('https://example.org/form?to=us'))).wrong).toBe(
      'https://example.org/form?to=us&page=/authorities/st-elmo/&subject=Correction%3A+St+Elmo',
    );
  });

  it('leads to the page on corrections where no contact is named, or one that is no address', async () => {
    for (const none of ['', 'the porter'])
      expect(await footOf('authority/st-elmo', contact(none))).toMatchObject({
        wrong: '/corrections/?page=/authorities/st-elmo/',
        corrections: undefined,
      });
  });

  it('is left out where there is neither a contact nor such a page', async () => {
    expect((await footOf('authority/st-elmo', { ...contact(''), 'pages/corrections.md': undefined })).wrong).toBe(
      undefined,
    );
  });

  it('names the statement on a report’s page, and the table of a cell', async () => {
    const { site } = await hospitals(contact(''));
    const elmo = site.reports.find(({ id }) => id === 'elmo-2021');
    if (!elmo) throw new Error('missing');
    const [entry, ...more] = reportView(site, elmo).sections.flatMap(({ entries }) => entries);
    expect(entry?.kind === 'place' && entry.groups[0]?.statements[0]?.wrong).toBe(
      '/corrections/?page=/reports/elmo-2021/&statement=s1',
    );
    expect(more.flatMap((one) => (one.kind === 'table' ? one.wrong : []))).toEqual([
      '/corrections/?page=/reports/elmo-2021/&statement=t1',
    ]);
  });
});

describe('the operator of a build', () => {
  it('is named with a way to write, or said to be missing', async () => {
    expect(operatorView((await hospitals()).site)).toMatchObject({
      name: 'The Society of Made-up Hospitals',
      contact: { href: 'mailto:corrections@example.org' },
    });
    const { site } = await hospitals({
      'vocabulary/site.yaml': (text) => text.replace(/^(operator|contact):.*$/gm, '$1:'),
    });
    expect(operatorView(site)).toMatchObject({ name: undefined, contact: undefined, replyDays: undefined });
  });
});

describe('a permanent address', () => {
  it('leads to where each subject is told, parts of other pages included', async () => {
    const { site } = await hospitals();
    expect(permanentView(site, 'instrument/st-elmo-order')).toMatchObject({
      href: '/interventions/st-elmo-2020/#instrument-st-elmo-order',
      canonical: 'https://example.org/interventions/st-elmo-2020/#instrument-st-elmo-order',
    });
    const kinds = new Set(permanentSubjects(site).map(({ kind }) => kind));
    for (const kind of [
      'authority',
      'report',
      'inspection',
      'instrument',
      'arrangement',
      'decision',
      'term',
      'measure',
    ])
      expect(kinds).toContain(kind);
    expect(kinds).not.toContain('page');
  });
});
