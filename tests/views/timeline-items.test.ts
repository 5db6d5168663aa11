import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/lib/date.ts';
import type { SubjectRef } from '../../src/model/types.ts';
import { subjectsOn, timelineView } from '../../src/views/timeline.ts';
import { type Change, hospitals } from '../hospitals.ts';

async function viewOf(ref: SubjectRef, changes: Record<string, Change> = {}) {
  const { site, problems } = await hospitals(changes);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return timelineView(site, subjectsOn(site, [ref]), { short: true, home: ref });
}

const itemIn = ({ items }: Awaited<ReturnType<typeof viewOf>>, id: string) => {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`${id} isn't among ${items.map((item) => item.id).join(', ')}`);
  return found;
};
const iso = (days: readonly number[] | undefined) =>
  days?.map((day) => (Number.isFinite(day) ? isoDay(day) : String(day)));
const inspection = 'inspection/st-elmo-2020-book-one';
const asTable: Record<string, Change> = {
  'reports/elmo-2021.md': (text) => text.replace('kind: board-paper', 'kind: table'),
};

describe('an inspection on a timeline', () => {
  it('stands at its visit, with its publication as an act of its own', async () => {
    const item = itemIn(await viewOf('authority/st-elmo'), inspection);
    expect(iso(item.start)).toEqual(['2020-02-03', '2020-02-07']);
    expect(item.then).toMatchObject({ label: 'Made public', when: '2 March 2020' });
    expect(item.late).toBeUndefined();
  });

  it('stands at its publication, and says so, where no visit is dated', async () => {
    const item = itemIn(
      await viewOf('authority/st-elmo', {
        'reports/ministry-2020.md': (text) => text.replace('fieldwork: "2020-01", ', ''),
        'reports/elmo-2021.md': (text) => text.replace(', fieldwork: "2020-02-03/2020-02-07"', ''),
      }),
      inspection,
    );
    expect(item).toMatchObject({ late: true, then: undefined, when: '2 March 2020' });
  });

  it('has each place that another account gives it, with its source', async () => {
    const view = await viewOf('authority/st-elmo');
    const item = itemIn(view, inspection);
    expect(item.others?.map(({ at }) => iso(at))).toEqual([['2020-01-01', '2020-01-31']]);
    expect(item.others?.[0]?.words).toContain('January 2020 (Ministry of Wards, 4 May 2020');
    expect(view.notes.join(' ')).toContain('accounts differ');
  });

  it('has the level of each other grade that a source gives', async () => {
    const item = itemIn(
      await viewOf('authority/st-elmo', {
        'reports/elmo-2021.md': (text) => text.replace('whole: Weak', 'whole: Sound'),
      }),
      inspection,
    );
    const levels = [item.level, ...(item.others ?? []).flatMap(({ level }) => level ?? [])];
    expect(levels.sort()).toEqual([1, 2]);
  });

  it('is unchecked where the account that is shown is a data set’s, and only then', async () => {
    expect(itemIn(await viewOf('authority/st-elmo', asTable), inspection).unchecked).toBeUndefined();
    const alone = await viewOf('authority/st-elmo', {
      'reports/elmo-2021.md': (text) =>
        text
          .replace('kind: board-paper', 'kind: table')
          .replace(
            'about: inspection/st-elmo-2020-book-one, at: ["1"]',
            'about: inspection/st-elmo-2019-book-one, introduces: { authority: st-elmo, framework: book-one }, at: ["1"]',
          ),
    });
    expect(itemIn(alone, 'inspection/st-elmo-2019-book-one').unchecked).toBe(true);
    expect(alone.notes.join(' ')).toContain('unchecked, from a data set');
  });

  it('has the names of its scale’s levels, the lowest first', async () => {
    const { ladders } = await viewOf('authority/st-elmo');
    expect(ladders).toEqual([{ scale: undefined, names: ['Weak', 'Sound', 'Excellent'], letters: ['W', 'S', 'E'] }]);
  });
});

describe('a role on a timeline', () => {
  const role = 'role/intervention-st-elmo-2020-matron-in-chief-organisation-ministry';

  it('was held by the day of the report that tells of it, if nothing dates it', async () => {
    const view = await viewOf('authority/st-elmo');
    const item = itemIn(view, role);
    expect(item).toMatchObject({
      kind: 'bar',
      lane: 'instrument',
      sort: 'Role',
      label: 'Matron-in-chief: Ministry of Wards',
      end: 'unknown',
      when: 'held by 4 May 2020; start not known; end not known',
    });
    expect(iso(item.start)).toEqual(['-Infinity', '2020-05-04']);
  });

  it('begins on the day that its own statement gives', async () => {
    const item = itemIn(
      await viewOf('authority/st-elmo', {
        'vocabulary/dates.yaml': (text) => `${text}took-up: { label: Took up, for: [intervention], opens: true }\n`,
        'reports/ministry-2020.md': (text) =>
          text.replace('role: { is: matron', 'when: { took-up: "2020-05-11" }, role: { is: matron'),
      }),
      role,
    );
    expect(iso(item.start)).toEqual(['2020-05-11', '2020-05-11']);
    expect(item.when).toBe('from 11 May 2020; end not known');
  });

  it('stays out while it is only proposed and undated', async () => {
    const { items } = await viewOf('authority/st-elmo', {
      'reports/ministry-2020.md': (text) => text.replace('as: happened, role:', 'as: proposed, role:'),
    });
    expect(items.map(({ id }) => id)).not.toContain(role);
  });

  it('stands on the timeline of the body that holds it, too', async () => {
    const { items } = await viewOf('organisation/ministry');
    expect(items.map(({ id }) => id)).toContain(role);
  });
});

describe('an arrangement on a timeline', () => {
  const ref = 'arrangement/st-elmo-st-vitus';
  const begun = (text: string) =>
    text.replace('as: proposed, introduces: { title: Twinning', 'as: happened, introduces: { title: Twinning');

  it('is a bar with its acts and the stages that it is told to have', async () => {
    const item = itemIn(
      await viewOf('authority/st-elmo', {
        'vocabulary/dates.yaml': (text) =>
          `${text}settled: { label: Settled in, for: [arrangement], opens: true }\nto-end: { label: To end, for: [arrangement], closes: true }\n`,
        'vocabulary/stages.yaml': (text) => text.replace('{ label: Trial }', '{ label: Trial, until: settled }'),
        'reports/ministry-2020.md': (text) =>
          begun(text).replace(
            'statements:',
            `statements:
  - { id: s7, about: ${ref}, at: ["2"], as: happened, stage: trial, says: A trial came first }
  - { id: s8, about: ${ref}, at: ["2"], as: happened, when: { settled: "2020-09-01" } }
  - { id: s9, about: ${ref}, at: ["2"], as: proposed, when: { to-end: "2022" } }`,
          ),
      }),
      ref,
    );
    expect(item).toMatchObject({ kind: 'bar', end: 'unknown', when: 'from June 2020; end not known' });
    expect(item.moments?.map(({ label, when, ghost }) => [label, when, ghost ?? false])).toEqual([
      ['Settled in (trial until then)', '1 September 2020', false],
      ['To end (only put forward)', '2022', true],
    ]);
    expect(item.description).toContain('Stages that our sources tell of: Trial');
  });

  it('that is only told to have ended is a bar without a known start', async () => {
    const item = itemIn(
      await viewOf('authority/st-elmo', {
        'reports/ministry-2020.md': (text) => begun(text).replace('commenced: "2020-06"', 'ended: "2020-06"'),
      }),
      ref,
    );
    expect(item).toMatchObject({ kind: 'bar', when: 'over June 2020; start not known' });
    expect([iso(item.start), Array.isArray(item.end) && iso(item.end as readonly number[])]).toEqual([
      ['-Infinity', '2020-06-30'],
      ['2020-06-01', '2020-06-30'],
    ]);
  });

  it('differs where the record notes that dates of it do, though no two accounts are of one act', async () => {
    const noting = (statements: string) => ({
      'differences/order.md': `---\ntitle: When it was\nkind: differs\nabout: [instrument/st-elmo-order]\nstatements: [${statements}]\nsays: They differ.\n---\n`,
    });
    const order = async (changes: Record<string, Change>) =>
      itemIn(await viewOf('authority/st-elmo', changes), 'instrument/st-elmo-order').differs;
    expect(await order({})).toBe(false);
    expect(await order(noting('ministry-2020#s1, ministry-2020#s2'))).toBe(true);
    expect(await order(noting('ministry-2020#s1, ministry-2020#s6'))).toBe(false);
  });

  it('ends on the day of the act that ends it, where no end of its own is told', async () => {
    const order = itemIn(
      await viewOf('authority/st-elmo', {
        'vocabulary/types.yaml': (text) =>
          text.replace('order: { label: Order to improve }', '$&, annulment: { label: Annulment, closes: true }'),
        'reports/ministry-2020.md': (text) =>
          text.replace(
            '\n---\n\nThe Ministry',
            '\n  - { id: annulment, about: instrument/annulment, at: ["2"], as: happened, introduces: { title: The annulment, type: annulment, authority: st-elmo, intervention: st-elmo-2020, scope: [nursing] }, when: { made: "2021-06-01" } }$&',
          ),
      }),
      'instrument/st-elmo-order',
    );
    expect(iso(order.end as readonly number[])).toEqual(['2021-06-01', '2021-06-01']);
    expect(order.when).toMatch(/; ended by another act 1 June 2021$/);
  });

  it('ends somewhere up to the act that ends it, where another of its kind came between', async () => {
    const act = (id: string, type: string, day: string) =>
      `\n  - { id: ${id}, about: instrument/${id}, at: ["2"], as: happened, introduces: { title: The ${id}, type: ${type}, authority: st-elmo, intervention: st-elmo-2020, scope: [nursing] }, when: { made: "${day}" } }`;
    const order = itemIn(
      await viewOf('authority/st-elmo', {
        'vocabulary/types.yaml': (text) =>
          text.replace('order: { label: Order to improve }', '$&, annulment: { label: Annulment, closes: true }'),
        'reports/ministry-2020.md': (text) =>
          text.replace(
            '\n---\n\nThe Ministry',
            `${act('second', 'order', '2020-09-01')}${act('annulment', 'annulment', '2021-06-01')}$&`,
          ),
      }),
      'instrument/st-elmo-order',
    );
    expect(iso(order.end as readonly number[])).toEqual(['2020-05-04', '2021-06-01']);
    expect(order.when).toMatch(/; ended by another act by 1 June 2021$/);
  });

  it('names both sides, in its label or else in its description', async () => {
    const item = itemIn(
      await viewOf('authority/st-elmo', {
        'reports/ministry-2020.md': (text) =>
          begun(text).replace('title: Twinning of St Elmo and St Vitus', 'title: The twinning'),
      }),
      ref,
    );
    expect(item.description).toContain('Between St Elmo and St Vitus');
  });
});

it('kinds that share a lane by the vocabulary stand together, each named', async () => {
  const { items, lanes } = await viewOf('authority/st-elmo', {
    'vocabulary/kinds.yaml': (text) =>
      text
        .replace('title: Twinnings }', 'title: Twinnings, lane: Twinnings and resolutions }')
        .replace('title: Resolutions }', 'title: Resolutions, lane: Twinnings and resolutions }'),
  });
  const shared = items.filter(({ lane }) => lane === 'arrangement');
  expect(shared.map(({ sort }) => sort)).toEqual(expect.arrayContaining(['Twinning', 'Resolution']));
  expect(lanes.find(({ id }) => id === 'arrangement')?.label).toBe('Twinnings and resolutions');
  expect(lanes.some(({ id }) => id === 'decision')).toBe(false);
});

it('a page leaves its own council’s name out of labels, and no other’s', async () => {
  const { items } = await viewOf('authority/st-elmo');
  expect(items.find(({ id }) => id === inspection)?.label).toMatch(/^Book One, 2020/);
  const other = await viewOf('organisation/ministry');
  expect(other.items.find(({ id }) => id.startsWith('role/'))?.label).toBe(
    'St Elmo, Matron-in-chief: Ministry of Wards',
  );
});

describe('a lasting thing that no source dates', () => {
  const undated: Change = (text) => text.replace(' when: { made: "2020-05-04" },', '');
  const order = 'instrument/st-elmo-order';

  it('is there on the day on which a report found it, and neither begins nor ends', async () => {
    const item = itemIn(await viewOf('authority/st-elmo', { 'reports/ministry-2020.md': undated }), order);
    expect(iso(item.start)).toEqual(['-Infinity', '2020-05-04']);
    expect(iso(item.end as readonly number[])).toEqual(['2020-05-04', 'Infinity']);
    expect(item).toMatchObject({ kind: 'bar', when: 'start not known; running on 4 May 2020; end not known' });
    expect(item.source?.label).toContain('para 3.10');
  });

  it('is unchecked where a data set alone found it', async () => {
    const found = async (change: Change) =>
      itemIn(await viewOf('authority/st-elmo', { 'reports/ministry-2020.md': change }), order).unchecked;
    expect(await found(undated)).toBeUndefined();
    expect(await found((text) => undated(text).replace(/^kind: .+$/m, 'kind: table'))).toBe(true);
  });

  it('ends where another act ended it, as its page says', async () => {
    const annulment =
      '  - { id: annulment, about: instrument/annulment, at: ["2"], as: happened, introduces: { title: The annulment, type: annulment, authority: st-elmo, intervention: st-elmo-2020, scope: [nursing] }, when: { made: "2021-06-01" } }';
    const view = await viewOf('authority/st-elmo', {
      'vocabulary/types.yaml': (text) =>
        text.replace(
          '{ order: { label: Order to improve } }',
          '{ order: { label: Order to improve }, annulment: { label: Annulment, closes: true } }',
        ),
      'reports/ministry-2020.md': (text) =>
        undated(text).replace('\n---\n\nThe Ministry', `\n${annulment}\n---\n\nThe Ministry`),
    });
    const item = itemIn(view, order);
    expect(item.when).toBe('start not known; running on 4 May 2020; ended by another act 1 June 2021');
    expect(iso(item.end as readonly number[])).toEqual(['2021-06-01', '2021-06-01']);
  });

  it('is a ghost while it is a draft', async () => {
    const view = await viewOf('authority/st-elmo', {
      'vocabulary/states.yaml': (text) => `${text}\nplanned: { label: planned, ahead: true }`,
      'reports/ministry-2020.md': (text) => undated(text).replace('state: running', 'state: planned'),
    });
    expect(itemIn(view, order)).toMatchObject({ kind: 'mark', ghost: true, when: 'planned on 4 May 2020' });
  });

  it('has no place where it was over by then', async () => {
    const { items } = await viewOf('authority/st-elmo', {
      'vocabulary/states.yaml': (text) => `${text}\nover: { label: over, live: "no" }`,
      'reports/ministry-2020.md': (text) => undated(text).replace('state: running', 'state: over'),
    });
    expect(items.map(({ id }) => id)).not.toContain(order);
  });
});
