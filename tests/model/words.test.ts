import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/lib/date.ts';
import {
  formatDate,
  formatFigure,
  locatorText,
  modalityOf,
  speakerOf,
  statementPhrases,
  titleOf,
  toText,
} from '../../src/model/words.ts';
import type { StatementRef } from '../../src/model/types.ts';
import { hospitals } from '../hospitals.ts';

describe('a date in words', () => {
  it.each([
    ['2015-07-20', '20 July 2015'],
    ['2015-07', 'July 2015'],
    ['2015', '2015'],
    ['2015~', 'about 2015'],
    ['2015?', '2015 (uncertain)'],
    ['201X', 'the 2010s'],
    ['2014-09/2014-10', 'September to October 2014'],
    ['2014-09/2015-01', 'September 2014 to January 2015'],
    ['2020-02-03/2020-02-07', '3 to 7 February 2020'],
    ['2012/2013', '2012 to 2013'],
    ['2015-04-01/2016-03-31', '2015/16'],
    ['../2015-10', 'by October 2015'],
    ['2013-07-01/..', 'from 1 July 2013'],
    ['2013-07-01/', 'from 1 July 2013; end not known'],
    ['[2013,2014]', '2013 or 2014'],
  ])('%s is %s', (text, words) => {
    expect(formatDate(parseDate(text))).toBe(words);
  });
});

describe('a figure in words', () => {
  const units = { vocabulary: { units: { pounds: { label: '', format: '£# million' } }, types: {} } };
  it('has its unit, its bound and whether it is circa', () => {
    expect(formatFigure(units, { measure: 'm', value: 1.64, unit: 'pounds', circa: true })).toBe('about £1.64 million');
    expect(formatFigure(units, { measure: 'm', value: 1234.5, unit: 'pounds', bound: 'more-than' })).toBe(
      'more than £1,234.5 million',
    );
    expect(formatFigure(units, { measure: 'm', value: 2, to: 3, unit: 'pounds' })).toBe('£2 to 3 million');
  });
});

describe('a statement in words', () => {
  const words = async (ref: StatementRef) => {
    const { site } = await hospitals();
    const statement = site.statements.get(ref);
    if (!statement) throw new Error(ref);
    return {
      text: toText(statementPhrases(site, statement)),
      modality: modalityOf(site, statement),
      speaker: speakerOf(site, statement),
    };
  };

  it('is made from its fields, and says whose words they are', async () => {
    expect(await words('ministry-2020#s2')).toEqual({
      text: 'Visited January 2020. Made public 2 March 2020. The whole hospital: Weak. Wards: Weak. Night shift: Sound.',
      modality: undefined,
      speaker: 'Visitor of Hospitals',
    });
  });

  it('says that a thing was only proposed', async () => {
    expect(await words('ministry-2020#s4')).toMatchObject({ text: 'Begun June 2020.', modality: 'Put forward' });
  });

  it('names a relation’s other side', async () => {
    expect((await words('ministry-2020#s1')).text).toBe('Made 4 May 2020. Follows St Elmo, Book One, 2020.');
  });
});

describe('a locator in words', () => {
  it.each([
    ['2.1', 'para 2.1'],
    ['2.2 bullet 3', 'para 2.2, bullet 3'],
    ['30(b) bullet 2', 'para 30(b), bullet 2'],
    ['table 1 row 4', 'table 1, row 4'],
    ['footnote 1', 'footnote 1'],
    ['header date', 'header date'],
    ['impact 1.1', 'impact 1.1'],
  ])('%s is %s', (locator, words) => {
    expect(locatorText([locator])).toBe(words);
  });
});

describe('an inspection’s year', () => {
  it.each([
    ['2020~', 'St Elmo, Book One, 2020'],
    ['2019-12/2020-01', 'St Elmo, Book One, 2020'],
    ['[2019,2020]', 'St Elmo, Book One'],
    ['201X', 'St Elmo, Book One'],
  ])('of %s makes it %s', async (date, title) => {
    const { site } = await hospitals({
      'reports/ministry-2020.md': (text) =>
        text.replace('fieldwork: "2020-01", published: "2020-03-02"', `fieldwork: "${date}"`),
      'reports/elmo-2021.md': (text) => text.replace(', fieldwork: "2020-02-03/2020-02-07"', ''),
    });
    expect(titleOf(site, 'inspection/st-elmo-2020-book-one')).toBe(title);
  });
});
