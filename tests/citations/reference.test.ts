import { describe, expect, it } from 'vitest';
import { citedPlaces } from '../../src/citations/places.ts';
import { pageReference, reportReference, type Reference } from '../../src/citations/reference.ts';
import type { Report } from '../../src/model/types.ts';
import { hospitals } from '../hospitals.ts';

const text = ({ before, title, after }: Reference) => before + title + after;
const outline = (...places: string[]): Pick<Report, 'outline'> => ({
  outline: [{ heading: 'All', lines: [], units: places.map((at) => ({ at, lines: [], section: 0 })) }],
});
const one = outline('1.1', '1.2', '1.2 bullet 1', '2', '2.1', '3.10', 'table 1 head', 'table 1 row 1', 'footnote 1');

describe('the places of a reference', () => {
  it('are paragraphs and tables in the document’s own order, each once', () => {
    expect(citedPlaces(one, ['table 1 row 1', '3.10', '1.2 bullet 1', '1.2', 'footnote 1'])).toBe(
      'Paras 1.2, 3.10; table 1; footnote 1',
    );
  });

  it('join three neighbours or more, and never over a place that wasn’t used', () => {
    expect(citedPlaces(one, ['1.1', '1.2', '2', '3.10'])).toBe('Paras 1.1–2, 3.10');
    expect(citedPlaces(one, ['1.1', '1.2'])).toBe('Paras 1.1, 1.2');
  });

  it('say “para” of one alone, and nothing of none', () => {
    expect(citedPlaces(one, ['2.1'])).toBe('Para 2.1');
    expect(citedPlaces(one, [])).toBe('');
  });
});

describe('a reference', () => {
  it('to a source names its publisher as author, what it is, for whom, when, and the places', async () => {
    const { site } = await hospitals();
    const [, elmo] = site.reports;
    if (!elmo) throw new Error('missing');
    expect(text(reportReference(site, elmo, ['1']))).toBe(
      'St Elmo Infirmary (2021) Beds and nights. Board paper to the Board, 1 February 2021. Para 1.',
    );
  });

  it('to a source without a date says so', async () => {
    const { site } = await hospitals({
      'reports/elmo-2021.md': (report) => report.replace('dates: { meeting: "2021-02-01" }\n', ''),
    });
    const elmo = site.reports.find(({ id }) => id === 'elmo-2021');
    if (!elmo) throw new Error('missing');
    expect(text(reportReference(site, elmo))).toBe(
      'St Elmo Infirmary (no date) Beds and nights. Board paper to the Board.',
    );
  });

  it('to a page of ours names the site, the date of the evidence and the permanent address', async () => {
    const { site } = await hospitals();
    expect(text(pageReference(site, 'intervention/st-elmo-2020', site.reports[0]?.known))).toBe(
      `Hospital Histories. ${site.interventions[0]?.title ?? ''}. Evidence to 4 May 2020. https://example.org/id/intervention/st-elmo-2020/`,
    );
  });
});
