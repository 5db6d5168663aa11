import { describe, expect, it } from 'vitest';
import { formatProblems, nearest } from '../../src/lib/problem.ts';
import { hospitals, type Change } from '../hospitals.ts';

const ministry = 'reports/ministry-2020.md';
const elmo = 'reports/elmo-2021.md';
const swap = (from: string, to: string) => (text: string) => text.replace(from, to);

/** Each rule with a change that breaks it, the file and line where it must be found, and a word of what to do. */
const cases: [rule: string, changes: Record<string, Change>, place: string, words: string][] = [
  [
    'yaml-unreadable',
    { [ministry]: swap('title: Order to improve St Elmo', 'title: [Order') },
    'ministry-2020.md:3',
    'bracket',
  ],
  ['no-front-matter', { 'glossary/ward.md': 'Ward' }, 'ward.md:1', '---'],
  ['front-matter-language', { 'glossary/ward.md': '---js\n{ term: process.exit() }\n---\n' }, 'ward.md:1', 'alone'],
  [
    'bad-utf8',
    { 'glossary/ward.md': new Uint8Array([45, 45, 45, 10, 116, 101, 114, 109, 58, 32, 255, 10, 45, 45, 45, 10]) },
    'ward.md:2',
    'UTF-8',
  ],
  ['unknown-folder', { 'reprots/x.md': '---\na: 1\n---\n' }, 'reprots/x.md', 'reports'],
  [
    'unknown-field',
    { [ministry]: swap('about: instrument/st-elmo-order, at: ["1"]', 'abuot: instrument/st-elmo-order, at: ["1"]') },
    'ministry-2020.md:18:15',
    'did you mean about?',
  ],
  [
    'wrong-type',
    { [ministry]: swap('at: ["2"], as: happened', 'at: "2", as: happened') },
    'ministry-2020.md:20',
    'README',
  ],
  ['missing-field', { [ministry]: swap('title: Order to improve St Elmo\n', '') }, 'ministry-2020.md', 'Add'],
  [
    'impossible-date',
    { [ministry]: swap('made: "2020-05-04"', 'made: "2020-05-34"') },
    'ministry-2020.md:18',
    'as the document gives it',
  ],
  [
    'end-before-start',
    { [ministry]: swap('when: { made: "2020-05-04" }', 'when: { made: "2020-05-04", ended: "2019" }') },
    'ministry-2020.md:18',
    'paragraph again',
  ],
  [
    'end-before-start',
    { [ministry]: swap('fieldwork: "2020-01"', 'fieldwork: "2020-02/2020-01"') },
    'ministry-2020.md:19',
    'as the document gives it',
  ],
  [
    'published-before-fieldwork',
    { [ministry]: swap('published: "2020-03-02"', 'published: "2019-03-02"') },
    'ministry-2020.md:19',
    'paragraph again',
  ],
  [
    'unknown-id',
    {
      [ministry]: swap('role: { is: matron-in-chief, body: ministry }', 'role: { is: matron-in-chief, body: minstry }'),
    },
    'ministry-2020.md:20',
    'did you mean ministry?',
  ],
  [
    'unknown-id',
    { [elmo]: swap('about: inspection/st-elmo-2020-book-one', 'about: inspection/st-elmo-2020-bok-one') },
    'elmo-2021.md:18',
    'did you mean st-elmo-2020-book-one?',
  ],
  [
    'unknown-id',
    { [ministry]: swap('as: proposed', 'as: propossed') },
    'ministry-2020.md:21',
    'did you mean proposed?',
  ],
  ['duplicate-id', { [ministry]: swap('id: s2,', 'id: s1,') }, 'ministry-2020.md:19', 'npm run ids'],
  [
    'duplicate-id',
    { 'organisations/st-elmo.md': '---\nname: Elmo\ntype: state\n---\n' },
    'st-elmo.md:1',
    'another name',
  ],
  [
    'grade-off-scale',
    { [ministry]: swap('whole: Weak', 'whole: { printed: Weak, is: feeble }') },
    'ministry-2020.md:19',
    'excellent, sound, weak',
  ],
  ['grade-off-scale', { [ministry]: swap('whole: Weak', 'whole: Feeble') }, 'ministry-2020.md:19', 'printed: "Feeble"'],
  [
    'area-outside-framework',
    { [ministry]: swap('night: Sound', 'nigt: Sound') },
    'ministry-2020.md:19',
    'did you mean night?',
  ],
  [
    'locator-unquoted',
    { [ministry]: swap('at: ["3.10"], as: proposed', 'at: [3.10], as: proposed') },
    'ministry-2020.md:21',
    'Write "3.10"',
  ],
  [
    'locator-unknown',
    { [ministry]: swap('at: ["3.10"], as: proposed', 'at: ["3.1"], as: proposed') },
    'ministry-2020.md:21',
    'did you mean 3.10?',
  ],
  ['statement-empty', { [elmo]: swap(', says: Nights were calm', '') }, 'elmo-2021.md:19', 'Add what'],
  [
    'statement-without-locator',
    { [elmo]: swap('about: authority/st-elmo, at: ["1"]', 'about: authority/st-elmo, at: []') },
    'elmo-2021.md:19',
    'at: ["2.1"]',
  ],
  ['statement-without-id', { [elmo]: swap('id: s2, ', '') }, 'elmo-2021.md:19', 'npm run ids'],
  [
    'report-empty',
    {
      'reports/empty.md':
        '---\ntitle: Empty\nkind: board-paper\npublisher: ministry\nread: whole\nfind: nowhere\nlicence: none printed\n---\n',
    },
    'empty.md:1',
    'Add statements',
  ],
  [
    'modality-missing',
    { [ministry]: swap('as: happened, introduces: { title: Order', 'introduces: { title: Order') },
    'ministry-2020.md:18',
    'as: happened',
  ],
  [
    'introduction-conflict',
    {
      [elmo]: swap(
        'at: ["1"], when: { published: "2020-03"',
        'at: ["1"], introduces: { authority: st-vitus, framework: book-one }, when: { published: "2020-03"',
      ),
    },
    'ministry-2020.md:19',
    'alike',
  ],
  [
    'introduces-filed-kind',
    { [elmo]: swap('list: finding,', 'list: finding, introduces: { title: x, type: y },') },
    'elmo-2021.md:19',
    'file',
  ],
  [
    'date-type-unfit',
    { [ministry]: swap('when: { made: "2020-05-04" }', 'when: { fieldwork: "2020-05-04" }') },
    'ministry-2020.md:18',
    'made',
  ],
  [
    'page-without-evidence',
    { 'organisations/nobody.md': '---\nname: Nobody\ntype: state\n---\n' },
    'nobody.md:1',
    'take the file out',
  ],
  ['vocabulary-missing', { 'vocabulary/roles.yaml': undefined }, 'vocabulary/roles.yaml', 'Add the file'],
];

describe('a mistake in the record', () => {
  it.each(cases)('is found as %s', async (rule, changes, place, words) => {
    const { problems } = await hospitals(changes);
    const text = formatProblems(problems.filter((problem) => problem.rule === rule));
    expect(text).toContain(rule);
    expect(text).toContain(place);
    expect(text).toContain(words);
  });

  it('hides no other: all are told at once, sorted by place', async () => {
    const { problems } = await hospitals({
      [ministry]: swap('as: proposed', 'as: propossed'),
      [elmo]: swap('list: finding', 'list: findnig'),
    });
    const printed = formatProblems(problems);
    expect(printed.indexOf('elmo-2021.md:19')).toBeGreaterThanOrEqual(0);
    expect(printed.indexOf('elmo-2021.md:19')).toBeLessThan(printed.indexOf('ministry-2020.md:21'));
    expect(printed).toMatch(/2 errors, 0 notices$/);
  });

  it('is told in four lines: place and rule, what, why, and what to do', async () => {
    const { problems } = await hospitals({ [ministry]: swap('body: ministry }', 'body: minstry }') });
    expect(formatProblems(problems)).toBe(
      [
        'tests/fixtures/hospitals/content/reports/ministry-2020.md:20:103  error  unknown-id',
        '  No council or organisation has the id "minstry".',
        '  Why: An id that leads nowhere would be a broken link, or evidence about nothing.',
        '  Do:  did you mean ministry?',
        '1 error, 0 notices',
      ].join('\n'),
    );
  });
});

describe('the record of another field', () => {
  it('reads without a problem', async () => {
    expect((await hospitals()).problems).toEqual([]);
  });
});

describe('a near match', () => {
  it('is the closest id, and none where nothing is close', () => {
    expect(nearest('torbay-2015-siff', ['torbay-2015-sif', 'torbay-2010-slac'])).toBe('torbay-2015-sif');
    expect(nearest('xyz', ['torbay-2015-sif'])).toBeUndefined();
  });
});
