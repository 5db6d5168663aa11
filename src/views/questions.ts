import { isoDay } from '../lib/date.ts';
import type { Authority, Site } from '../model/types.ts';
import { url } from '../model/urls.ts';
import { label } from '../model/words.ts';
import { byName } from './by-name.ts';
import { judgedOn, ladderOf, lastDay } from './ladder.ts';
import { rowData, type RowData } from './list.ts';
import { withPages } from './lists.ts';
import { actKinds, joinsOf, ownActs } from './question-acts.ts';
import { nameOf, type Run } from './run.ts';
import { judgedLines, sparkView, type JudgedLine, type SparkView } from './spark.ts';

/** Questions put to every council at once: what can be asked, what is asked often, and what the record holds of each. */
export interface QuestionsView {
  page: string;
  /** Where the rows of answers as files are. */
  file: string;
  /** "council", "councils". */
  one: string;
  many: string;
  /** Steps of the scale, the highest first. */
  levels: { value: string; label: string }[];
  acts: { value: string; label: string }[];
  regions: { value: string; label: string }[];
  years: number[];
  ready: Run[];
  rows: QuestionRow[];
}

/** One council with what questions look at. */
export interface QuestionRow {
  name: Run;
  judged: JudgedLine[];
  spark?: SparkView | undefined;
  acts: Run[];
  data: RowData;
}

/** The page of questions. */
export function questionsView(site: Site): QuestionsView {
  const rows = withPages(site, site.authorities).map((one) => rowOf(site, one));
  const { one = '', many = '' } = site.kinds['authority'] ?? {};
  const used = (key: `data-${string}`) => new Set(rows.flatMap(({ data }) => (data[key] ?? '').split(' ')));
  const acts = used('data-acts');
  const types = actKinds.flatMap((kind) => Object.entries(site.vocabulary.types[kind] ?? {}));
  return {
    page: url(site, '/search/questions/'),
    file: url(site, '/search/questions.json'),
    one,
    many,
    levels: ladderOf(site).steps.map((step) => ({ value: String(step.level), label: step.label })),
    acts: types.filter(([id]) => acts.has(id)).map(([value, word]) => ({ value, label: word.label })),
    regions: Object.keys(site.vocabulary['regions'] ?? {})
      .filter((id) => used('data-region').has(id))
      .map((value) => ({ value, label: label(site, 'regions', value) })),
    years: yearsOf(rows),
    ready: readyQuestions(site),
    rows: rows.sort((a, b) => byName(a.name.text, b.name.text)),
  };
}

function rowOf(site: Site, authority: Authority): QuestionRow {
  const { ref } = authority;
  const graded = judgedOn(site, ref).flatMap(({ date, overall }) =>
    date && overall?.level !== undefined ? [{ day: lastDay(date), ...overall }] : [],
  );
  const acts = ownActs(site, ref);
  const joins = joinsOf(site, ref);
  const names = acts.map((act) => nameOf(site, act.ref));
  const further = new Map(
    joins
      .filter(({ item }) => !names.some(({ href }) => href === item.href))
      .map(({ item }) => [item.label, item.href]),
  );
  return {
    name: nameOf(site, ref),
    judged: judgedLines(site, ref),
    spark: sparkView(site, ref),
    acts: [...names, ...Array.from(further, ([text, href]) => ({ text, href }))],
    data: rowData({
      region: authority.region,
      judged: graded.map(
        ({ day, level, unchecked }) => `${isoDay(day).slice(0, 4)}:${String(level)}${unchecked ? ':u' : ''}`,
      ),
      acts: [...new Set(acts.flatMap(({ type }) => type ?? []))],
      with: joins.length > 0 ? 'yes' : undefined,
    }),
  };
}

function yearsOf(rows: readonly QuestionRow[]): number[] {
  const years = rows.flatMap(({ data }) => [...(data['data-judged'] ?? '').matchAll(/\d{4}(?=:)/g)].map(Number));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Questions that are asked often, made of the scale's own words. */
export function readyQuestions(site: Site): Run[] {
  const { steps } = ladderOf(site);
  const lowest = steps.at(-1);
  const good = steps[1];
  const page = url(site, '/search/questions/');
  const others = `Worked with another ${site.kinds['authority']?.one ?? ''}`;
  const run = (query: string, text: string): Run => ({ text, href: `${page}?${query}` });
  const firstOf = (kind: 'instrument' | 'appointment', count: number) =>
    Object.entries(site.vocabulary.types[kind] ?? {}).slice(0, count);
  const firstActs = [...firstOf('instrument', 2), ...firstOf('appointment', 1)];
  return [
    ...(lowest && good && lowest !== good
      ? [
          run(
            `judged=${String(lowest.level)}&to=2018&then=${String(good.level)}`,
            `Judged ${lowest.label} in or before 2018, and ${good.label} or better since`,
          ),
          run(`never=${String(lowest.level)}`, `Never judged ${lowest.label} in our record`),
          run(`latest=${String(lowest.level)}`, `Latest grade ${lowest.label}`),
          run(`judged=${String(lowest.level)}&times=2`, `Judged ${lowest.label} 2 times or more`),
        ]
      : []),
    ...firstActs.map(([id, word]) => run(`act=${id}`, `${word.label} on record`)),
    ...(lowest
      ? [run(`judged=${String(lowest.level)}&with=yes`, `Judged ${lowest.label}; ${others.toLowerCase()}`)]
      : []),
    run('with=yes', others),
  ];
}
