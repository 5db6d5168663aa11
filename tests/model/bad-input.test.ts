import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/lib/problem.ts';
import { hospitals, type Change } from '../hospitals.ts';

const ministry = 'reports/ministry-2020.md';
const elmo = 'reports/elmo-2021.md';
const inspection = 'inspections/st-elmo-2020-book-one.md';
const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const settled = (property: string, use: string) =>
  `---\nauthority: st-elmo\nframework: book-one\nsettlements: [{ property: "${property}", use: "${use}", because: x }]\n---\n`;

/** Mistakes that once passed without a word or stopped the check with an exception, and how each is told. */
const cases: [what: string, changes: Record<string, Change>, words: string[]][] = [
  ['an alias', { [ministry]: swap('read: whole', 'read: &a whole\nreference: *a') }, ['ministry-2020.md:7:12', '"*a"']],
  ['a merge key', { 'vocabulary/roles.yaml': 'a: &a { label: x }\nb: { <<: *a }\n' }, ['roles.yaml:2', '"*a"']],
  ['a key called __proto__', { [ministry]: swap('{ made:', '{ __proto__: "2020", made:') }, ['ministry-2020.md:18']],
  ['a folder called constructor', { 'constructor/x.md': '---\na: 1\n---\n' }, ['unknown-folder']],
  ['a mistyped folder', { 'report/x.md': '---\na: 1\n---\n' }, ['did you mean reports?']],
  ['a file that nothing reads', { 'vocabulary/roles.yml': 'a: 1\n' }, ['roles.yml', 'Nothing reads this file']],
  ['a list that nothing reads', { 'vocabulary/rolez.yaml': '{}\n' }, ['rolez.yaml', 'did you mean roles?']],
  ['a list in two files', { 'vocabulary/roles.md': '---\nx: { label: y }\n---\n' }, ['duplicate-id', 'roles.md']],
  ['a mistyped property of a word', { 'vocabulary/states.yaml': swap('live:', 'lve:') }, ['unknown-field', '"lve"']],
  ['a word whose label has a comma', { 'vocabulary/states.yaml': 'running: { label: On, and on }\n' }, ['"and on"']],
  ['a kind that isn’t one', { 'vocabulary/kinds.yaml': swap('term:', 'trem:') }, ['did you mean term?']],
  ['a body whose act it isn’t', { 'vocabulary/kinds.yaml': swap('[regulator]', '[reglator]') }, ['mean regulator?']],
  ['a name in capitals', { 'glossary/Ward.md': '---\nterm: W\n---\n' }, ['Ward.md:1', '"Ward" can be no id']],
  ['front matter without an end', { 'glossary/ward.md': '---\nterm: Ward\n' }, ['no-front-matter', 'no end']],
  ['a line that seems the end', { 'glossary/ward.md': '---\nterm: Ward\n---x\n---\n' }, ['ward.md:3', '"---x"']],
  ['an invisible character', { 'glossary/ward.md': '---\nterm: Ward\n---\n\nA \u0007b.\n' }, ['ward.md:5:3', 'U+0007']],
  ['one written as an escape', { [elmo]: swap('Nights were calm', '"Nights\\x07"') }, ['elmo-2021.md:19', 'control']],
  ['lines without end', { [ministry]: swap('lines: "1"', 'lines: "1-99999999999"') }, ['ministry-2020.md:14']],
  ['lines backwards', { [ministry]: swap('lines: "1"', 'lines: "5-1"') }, ['ends before it starts']],
  ['a range backwards', { [ministry]: swap('value: 410', 'value: 410, to: 400') }, ['ministry-2020.md:23', 'upper']],
  ['an empty list of figures', { [ministry]: swap('{ value: 410, date: "2020" }', '[]') }, ['ministry-2020.md:23']],
  ['a year short of a digit', { [ministry]: swap('made: "2020-05-04"', 'made: "0202"') }, ['impossible-date', 'digit']],
  ['two places with one address', { [ministry]: swap('at: "2"', 'at: "1."') }, ['"1." and "1"', '#at-1']],
  ['a report’s date of another kind', { [ministry]: swap('dates: { published', 'dates: { made') }, ['date-type-unfit']],
  ['an area that can’t be compared', { 'frameworks/book-one.md': compares }, ['unknown-id', 'did you mean night?']],
  ['a table’s own words', { [elmo]: swap('date: "2020"\n', 'date: "2020"\n    says: x\n') }, ['"says" means nothing']],
  [
    'a table’s needless subject',
    { [elmo]: swap('- id: t1\n', '- id: t1\n    about: authority/st-elmo\n') },
    ['"about"'],
  ],
  ['a date that dates nothing', { [elmo]: swap('list: finding', 'date: "2020", list: finding') }, ['"date" means']],
  ['a table’s unknown stage', { [elmo]: swap('date: "2020"\n', 'date: "2020"\n    stage: x\n') }, ['stages.yaml']],
  ['two columns of one name', { [elmo]: swap(', authority/st-vitus]', ', authority/st-elmo]') }, ['"st-elmo"', ':24']],
  ['a row of nothing', { [elmo]: swap('measure: beds, ', '') }, ['elmo-2021.md:26', 'neither a measure nor a part']],
  ['a part of nothing', { [elmo]: swap('measure: beds', 'part: beds') }, ['elmo-2021.md:26', 'no "about"']],
  ['a file unlike its introduction', { [inspection]: settledElsewhere() }, ['introduction-conflict', 'st-vitus']],
  ['a settlement of no property', { [inspection]: settled('grade:nigt', 'elmo-2021#s1') }, ['mean grade:night?']],
  ['a settlement by another’s words', { [inspection]: settled('grade:night', 'elmo-2021#s2') }, ['gives no account']],
];

function compares(text: string): string {
  return text.replace('---\n', '---\ncomparesWith: [{ framework: book-one, areas: [nigth], note: x }]\n');
}

function settledElsewhere(): string {
  return '---\nauthority: st-vitus\nframework: book-one\n---\n';
}

describe('bad input', () => {
  it.each(cases)('is told, not passed over: %s', async (_, changes, words) => {
    const { problems } = await hospitals(changes);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    for (const word of words) expect(formatProblems(problems)).toContain(word);
  });

  it('is told once, however many cells of a table it is in', async () => {
    const { problems } = await hospitals({ [elmo]: swap('date: "2020"\n', 'date: "2020"\n    as: hapened\n') });
    expect(problems.map(({ what }) => what)).toEqual(['The list vocabulary/modalities.yaml has no "hapened".']);
  });

  it('is no file with the line ends of another system, or with a byte order mark', async () => {
    for (const change of [
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => text.replaceAll('\n', '\r'),
      (text: string) => `\ufeff${text}`,
    ])
      expect((await hospitals({ [ministry]: change })).problems).toEqual([]);
  });
});

describe('dates that two documents give', () => {
  it('are a notice where together they run backwards', async () => {
    const { problems } = await hospitals({
      [ministry]: swap('when: { fieldwork: "2020-01", published: "2020-03-02" }', 'when: { fieldwork: "2020-04" }'),
      [elmo]: swap('{ published: "2020-03", fieldwork: "2020-02-03/2020-02-07" }', '{ published: "2020-03" }'),
    });
    expect(problems.map(({ rule, severity, line }) => [rule, severity, line])).toEqual([
      ['published-before-fieldwork', 'notice', 18],
    ]);
  });
});
