import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCompatible, parseDate, rangeOf, type EdtfDate } from '../../src/lib/date.ts';
import {
  dateReadings,
  figureReadings,
  gradeReadings,
  read,
  roleReadings,
  statementsOf,
  statusOf,
  type Account,
} from '../../src/model/readings.ts';
import { dateSort, figureSort } from '../../src/model/sorts.ts';
import type { Figure, Statement } from '../../src/model/types.ts';
import { hospitals } from '../hospitals.ts';

const inspection = 'inspection/st-elmo-2020-book-one';

describe('the readings of the made-up record', () => {
  it('show the more precise of two compatible dates, and count no difference', async () => {
    const { site } = await hospitals();
    const published = dateReadings(site, inspection).find(({ property }) => property === 'when:published');
    expect(published?.shown?.statement.ref).toBe('ministry-2020#s2');
    expect(published?.agreement).toBe('vaguer');
    expect(published?.groups).toHaveLength(1);
  });

  it('tell two dates that exclude each other as a difference, each with its own group', async () => {
    const { site } = await hospitals();
    const fieldwork = dateReadings(site, inspection).find(({ property }) => property === 'when:fieldwork');
    expect(fieldwork?.agreement).toBe('differ');
    expect(fieldwork?.groups).toHaveLength(2);
  });

  it('show the grade of the best standing where accounts differ, and keep the other', async () => {
    const { site } = await hospitals();
    const night = gradeReadings(site, inspection).find(({ property }) => property === 'grade:night');
    expect(night?.agreement).toBe('differ');
    expect(
      night?.groups
        .flat()
        .map(({ value }) => value.is)
        .sort(),
    ).toEqual(['excellent', 'sound']);
  });

  it('put the acting body’s own document of the act first', async () => {
    const { site } = await hospitals();
    expect(dateReadings(site, 'instrument/st-elmo-order')[0]?.shown?.standing).toBe(0);
  });

  it('never make a reading of what was only proposed', async () => {
    const { site } = await hospitals();
    const [commenced] = dateReadings(site, 'arrangement/st-elmo-st-vitus');
    expect(commenced?.shown).toBeUndefined();
    expect(commenced?.agreement).toBe('none');
    expect(commenced?.apart.map(({ statement }) => statement.ref)).toEqual(['ministry-2020#s4']);
  });

  it('take an editor’s settlement, and still show that accounts differ', async () => {
    const file =
      '---\nauthority: st-elmo\nframework: book-one\nsettlements: [{ property: "grade:night", use: "elmo-2021#s1", because: The board saw the letter }]\n---\n';
    const { site, problems } = await hospitals({ 'inspections/st-elmo-2020-book-one.md': file });
    expect(problems).toEqual([]);
    const night = gradeReadings(site, inspection).find(({ property }) => property === 'grade:night');
    expect(night?.shown?.statement.ref).toBe('elmo-2021#s1');
    expect(night?.agreement).toBe('differ');
  });

  it('take a settlement of a figure by the name that the ledger has for it', async () => {
    const { site } = await hospitals({
      'interventions/st-elmo-2020.md': (text) =>
        text.replace('---\n', '---\nsettlements: [{ property: "figure:beds", use: "elmo-2021#s7", because: x }]\n'),
      'reports/elmo-2021.md': (text) =>
        text.replace(
          'statements:\n',
          'statements:\n  - { id: s7, about: intervention/st-elmo-2020, at: ["1"], as: happened, figures: { beds: 5 } }\n  - { id: s8, about: intervention/st-elmo-2020, at: ["1"], as: happened, figures: { beds: 4 } }\n',
        ),
    });
    const [beds] = figureReadings(site, 'intervention/st-elmo-2020');
    expect([beds?.agreement, beds?.shown?.value.value, beds?.settled?.because]).toEqual(['differ', 5, 'x']);
  });

  it('hold figures against one another only as at one date, and in one kind of unit', async () => {
    const { site, problems } = await hospitals({
      'reports/elmo-2021.md': (text) =>
        text.replace(
          'statements:\n',
          [
            'statements:',
            '  - { id: s7, about: authority/st-vitus, at: ["1"], when: { on: "2018" }, figures: { beds: 5 } }',
            '  - { id: s8, about: authority/st-vitus, at: ["1"], when: { on: "2019" }, figures: { beds: 4 } }',
            '  - { id: s9, about: authority/st-vitus, at: ["1"], when: { on: "2019" }, figures: { beds: { value: 7, unit: crowns } } }',
            '',
          ].join('\n'),
        ),
    });
    expect(problems).toEqual([]);
    expect(figureReadings(site, 'authority/st-vitus').map(({ agreement }) => agreement)).toEqual([
      'one',
      'one',
      'one',
      'one',
    ]);
  });

  it('know only what was public by a day', async () => {
    const { site } = await hospitals();
    const { latest } = rangeOf(parseDate('2020-12-31'));
    expect(statementsOf(site, inspection, { knownBy: latest }).map(({ ref }) => ref)).toEqual(['ministry-2020#s2']);
    const fieldwork = dateReadings(site, inspection, { knownBy: latest }).find(
      ({ property }) => property === 'when:fieldwork',
    );
    expect(fieldwork?.agreement).toBe('one');
  });

  it('give a status with the date of its evidence, and otherwise not known', async () => {
    const { site } = await hospitals();
    expect(statusOf(site, 'instrument/st-elmo-order')).toMatchObject({ live: 'yes', state: 'running' });
    expect(statusOf(site, 'arrangement/st-elmo-st-vitus')).toEqual({ live: 'not known' });
  });

  it('are the same whatever the order of the files', async () => {
    const [a, b] = [await hospitals(), await hospitals({}, 'reversed')];
    for (const ref of a.site.subjects.keys()) {
      expect(dateReadings(b.site, ref)).toEqual(dateReadings(a.site, ref));
      expect(gradeReadings(b.site, ref)).toEqual(gradeReadings(a.site, ref));
      expect(figureReadings(b.site, ref)).toEqual(figureReadings(a.site, ref));
      expect(roleReadings(b.site, ref)).toEqual(roleReadings(a.site, ref));
    }
    expect([...b.site.statements.keys()]).toEqual([...a.site.statements.keys()]);
  });
});

const statement = (ref: string) => ({ ref }) as unknown as Statement;
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2011-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.oneof(
  day,
  fc.tuple(day, fc.constantFrom(4, 7)).map(([date, length]) => date.slice(0, length)),
  fc.tuple(day, fc.constantFrom(4, 7)).map(([date, length]) => `${date.slice(0, length)}~`),
);
const accounts = fc
  .array(fc.tuple(text, fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map(([date, standing], index): Account<EdtfDate> => ({
      value: parseDate(date),
      standing,
      statement: statement(`r#s${String(index)}`),
    })),
  );
const refs = (groups: Account<EdtfDate>[][]) =>
  groups.map((group) => group.map(({ statement: { ref } }) => ref).sort());

describe('a reading of dates', () => {
  it('doesn’t depend on the order of the accounts', () => {
    fc.assert(
      fc.property(accounts, fc.integer(), (all, seed) => {
        const shuffled = [...all].sort((a, b) => hash(a.statement.ref, seed) - hash(b.statement.ref, seed));
        const [x, y] = [read(all, dateSort), read(shuffled, dateSort)];
        return (
          x.agreement === y.agreement &&
          x.shown === y.shown &&
          JSON.stringify(refs(x.groups)) === JSON.stringify(refs(y.groups))
        );
      }),
    );
  });

  it('holds every account: adding one never hides another', () => {
    fc.assert(
      fc.property(accounts, ([one, ...others]) => {
        const before = new Set(read(others, dateSort).groups.flat());
        const after = new Set(read(one ? [one, ...others] : others, dateSort).groups.flat());
        return [...before].every((account) => after.has(account)) && (one === undefined || after.has(one));
      }),
    );
  });

  it('loses only what an account said when that account goes', () => {
    fc.assert(
      fc.property(accounts, ([one, ...others]) => {
        const left = new Set(read(others, dateSort).groups.flat());
        return left.size === others.length && (one === undefined || !left.has(one));
      }),
    );
  });

  it('never counts compatible dates as a difference, and always counts two that exclude each other', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const excluding = all.some((a) => all.some((b) => !isCompatible(a.value, b.value)));
        return (read(all, dateSort).agreement === 'differ') === excluding;
      }),
    );
  });

  it('shows the narrowest date of the group that it shows', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const { shown, groups } = read(all, dateSort);
        return (
          shown !== undefined &&
          (groups[0] ?? []).every(({ value }) => dateSort.width(shown.value) <= dateSort.width(value))
        );
      }),
    );
  });
});

const hash = (value: string, seed: number) =>
  Array.from(`${value}${String(seed)}`).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7);

describe('figures', () => {
  const sort = figureSort({
    vocabulary: {
      units: {
        gbp: { label: '' },
        'gbp-thousand': { label: '', scale: 1000 },
        'gbp-million': { label: '', scale: 1_000_000 },
      },
      types: {},
    },
  });
  const figure = (value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
    measure: 'cost',
    value,
    unit,
    ...more,
  });

  it('agree where one is circa and the other rounds to it', () => {
    expect(sort.compatible(figure(1.64, 'gbp-million', { circa: true }), figure(1638, 'gbp-thousand'))).toBe(true);
    expect(sort.compatible(figure(1.64, 'gbp-million', { circa: true }), figure(1630, 'gbp-thousand'))).toBe(false);
  });

  it('round as their last digit that counts does: about 200 is 187, and not 260', () => {
    const about = figure(200, 'gbp', { circa: true });
    expect(sort.compatible(about, figure(187, 'gbp'))).toBe(true);
    expect(sort.compatible(about, figure(260, 'gbp'))).toBe(false);
    expect(sort.compatible(figure(17, 'gbp', { circa: true }), figure(18, 'gbp'))).toBe(false);
  });

  it('are not told apart by what multiplying units loses', () => {
    expect(sort.compatible(figure(4035.1, 'gbp-million'), figure(4_035_100, 'gbp-thousand'))).toBe(true);
  });

  it('differ where both are exact and not the same', () => {
    expect(sort.compatible(figure(1.64, 'gbp-million'), figure(1638, 'gbp-thousand'))).toBe(false);
    expect(sort.compatible(figure(1.638, 'gbp-million'), figure(1638, 'gbp-thousand'))).toBe(true);
  });

  it('agree with a bound if they lie beyond it, and with a range if they lie within', () => {
    expect(sort.compatible(figure(400, 'gbp-thousand', { bound: 'more-than' }), figure(410_000, 'gbp'))).toBe(true);
    expect(sort.compatible(figure(400, 'gbp-thousand', { bound: 'more-than' }), figure(390_000, 'gbp'))).toBe(false);
    expect(sort.compatible(figure(2, 'gbp', { to: 3 }), figure(3, 'gbp'))).toBe(true);
    expect(sort.compatible(figure(2, 'gbp', { to: 3 }), figure(4, 'gbp'))).toBe(false);
  });
});

describe('standing', () => {
  it('is that of the property, where its list says whose act it is', async () => {
    const dates = (text: string) =>
      text.replace('commenced: { label: Begun,', 'commenced: { label: Begun, actors: [ministry],');
    const happened = (text: string) => text.replace('at: ["3.10"], as: proposed', 'at: ["3.10"], as: happened');
    const standing = async (changes: Parameters<typeof hospitals>[0]) => {
      const { site } = await hospitals({ ...changes, 'reports/ministry-2020.md': happened });
      return dateReadings(site, 'arrangement/st-elmo-st-vitus')[0]?.shown?.standing;
    };
    expect(await standing({})).toBe(2);
    expect(await standing({ 'vocabulary/dates.yaml': dates })).toBe(1);
  });
});
