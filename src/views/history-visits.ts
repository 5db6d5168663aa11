import { rangeOf } from '../lib/date.ts';
import { actorsOf, dateReadings, gradeReadings, type Account, type Reading } from '../model/readings.ts';
import { isUnchecked, overallReading } from '../model/standing.ts';
import { firstDate, type FirstDate } from '../model/status.ts';
import type { Framework, Grade, Site, Statement, Subject } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, formatDate, formatGrade, isOnlyExpected, titleOf } from '../model/words.ts';
import { inspectionsOn } from './belonging.ts';
import { clause, enumerate, possessive, type Clause, type Sentence } from './clause.ts';
import { comparing } from './comparing.ts';
import type { Run } from './run.ts';
import { inMonths } from './when.ts';

/** An inspection with what a history tells of it. */
export interface Visit {
  inspection: Subject;
  framework: Framework;
  date?: FirstDate | undefined;
  /** The grade of the whole, where its framework gives one and a report has it. */
  overall?: Reading<Grade> | undefined;
  /** Its last day, for the order; one without a date comes last. */
  day: number;
}

/** The inspections of a council, by date. */
export function visitsOf(site: Site, authority: { id: string }): Visit[] {
  const visits = inspectionsOn(site, authority.id).flatMap((inspection) => visitOf(site, inspection) ?? []);
  return visits.sort((a, b) => a.day - b.day || (a.inspection.ref < b.inspection.ref ? -1 : 1));
}

/** One inspection, if its framework is known. */
export function visitOf(site: Site, inspection: Subject): Visit | undefined {
  const framework = site.subjects.get(`framework/${inspection.framework ?? ''}`) as Framework | undefined;
  if (!framework) return undefined;
  const date = firstDate(site, inspection);
  const overall = overallReading(site, inspection, framework);
  const day = date ? rangeOf(date.account.value).latest : Infinity;
  return { inspection, framework, date, overall: overall?.shown ? overall : undefined, day };
}

/** The areas of an inspection that a report gives a grade, but for those within another. */
export function gradedAreas(
  site: Site,
  { ref }: Subject,
  framework: Framework,
): { label: string; account: Account<Grade> }[] {
  const readings = gradeReadings(site, ref);
  return framework.areas.flatMap((area) => {
    const shown = readings.find(({ property }) => property === `grade:${area.id}`)?.shown;
    return shown && area.within === undefined ? [{ label: area.label, account: shown }] : [];
  });
}

/** Inspections with one result, in one sentence; `before` are those told already. */
export function visitSentence(site: Site, visits: readonly Visit[], before: readonly Visit[]): Sentence {
  const [visit] = visits;
  if (!visit) return [];
  if (isOnlyExpected(site, visit.inspection.ref)) return expectedSentence(site, visit, before);
  if (!visit.overall) return areasSentence(site, visit, before);
  if (!isCompared(site, visit.framework)) return aloneSentence(site, visit, before);
  const graded = before.filter(({ overall }) => overall !== undefined);
  return graded.some(({ framework }) => comparing(framework, visit.framework))
    ? laterSentence(site, visits, before)
    : firstSentence(site, visit, before);
}

/** "Ofsted inspected Norfolk’s children’s services in July 2015 (Single inspection framework, SIF) and judged them Inadequate overall". */
function firstSentence(site: Site, visit: Visit, before: readonly Visit[]): Sentence {
  const { inspection } = visit;
  const judged = site.kinds['authority']?.judged;
  const council = titleOf(site, `authority/${inspection.authority ?? ''}`);
  const whose = judged === undefined ? council : `${possessive(council)} ${judged}`;
  const actor = actorsOf(site, inspection)[0];
  const lead = actor ? `${titleOf(site, actor)} inspected ${whose} ` : `${whose}: inspected `;
  return [
    clause([lead, ...whenRuns(site, visit, before)], dateStatements(visit)),
    ...gradeClauses(visit, ` and judged ${judged === undefined ? 'it' : 'them'} `, ' overall'),
  ];
}

/** "In July 2014 (School improvement) Ofsted gave Norfolk a grade: School improvement, Effective": a grade that stands in no row with others. */
function aloneSentence(site: Site, visit: Visit, before: readonly Visit[]): Sentence {
  const when = startCapital([clause(whenRuns(site, visit, before), dateStatements(visit))]);
  const [actor] = actorsOf(site, visit.inspection);
  const council = titleOf(site, `authority/${visit.inspection.authority ?? ''}`);
  const who = actor ? ` ${titleOf(site, actor)} gave ${council} a grade` : '';
  return [...when, ...gradeClauses(visit, `${who}: ${areaName(visit.framework)}, `)];
}

/** "In July 2019 (ILACS) the overall grade was Inadequate, lower than before"; several of one grade together. */
function laterSentence(site: Site, visits: readonly Visit[], before: readonly Visit[]): Sentence {
  const [first] = visits;
  const last = before.findLast(({ overall, framework }) => overall && first && comparing(framework, first.framework));
  if (!first || !last) return [];
  const told = [...before];
  const whens = visits.map((visit) => {
    const runs = whenRuns(site, visit, told);
    told.push(visit);
    return [clause(runs, dateStatements(visit))];
  });
  const step = stepBetween(last, first);
  const when = enumerate(whens);
  const again = step === 'same' ? ' again ' : ' ';
  const grades = visits.flatMap((visit, index) =>
    index === 0 ? gradeClauses(visit, ` the overall grade was${again}`) : sameClauses(visit),
  );
  const compared = step === 'higher' || step === 'lower' ? [clause(`, ${step} than before`, [])] : [];
  return [...startCapital(when), ...grades, ...compared];
}

/** The grades of the further inspections of a sentence are the first one's: only the sources are still to be given. */
function sameClauses({ overall }: Visit): Clause[] {
  return overall?.shown ? [clause('', [overall.shown.statement])] : [];
}

/** Within frameworks that compare, how a grade lies to the one before it. */
export function stepBetween(before: Visit, after: Visit): 'same' | 'higher' | 'lower' | undefined {
  if (!comparing(before.framework, after.framework)) return undefined;
  const [from, to] = [levelOf(before), levelOf(after)];
  if (from === undefined || to === undefined) return undefined;
  return from === to ? 'same' : to > from ? 'higher' : 'lower';
}

/** The level of the grade of the whole. */
export function levelOf({ framework, overall }: Visit): number | undefined {
  return framework.grades.find(({ id }) => id === overall?.shown?.value.is)?.level;
}

/** "; the grade is lower than the one before it, in October 2015": only where the two frameworks compare. */
export function comparedClauses(before: readonly Visit[], visit: Visit): Clause[] {
  const last = before.findLast(({ overall, framework }) => overall && comparing(framework, visit.framework));
  const step = last && visit.overall && stepBetween(last, visit);
  if (!step || !last.date) return [];
  const than = step === 'same' ? 'the same as' : `${step} than`;
  const statements = [last.overall?.shown?.statement, last.date.account.statement].filter((one) => one !== undefined);
  return [clause(`; the grade is ${than} the one before it, ${inMonths(last.date.account.value)}`, statements)];
}

/** "Its report was published on 19 October 2015". */
export function publishedSentence(site: Site, { inspection, date }: Visit): Sentence | undefined {
  const published = dateReadings(site, inspection.ref).find(({ property }) => property === 'when:published')?.shown;
  if (!published || date?.type === 'published') return undefined;
  const value = published.value;
  const day = value.kind === 'point' && value.precision === 'day' && !value.approximate ? 'on ' : 'in ';
  return [clause(`Its report was published ${day}${formatDate(value)}`, [published.statement])];
}

/** "In July 2013 (Looked after, 2013) Ofsted graded one area in Norfolk, and nothing overall: Leadership, Inadequate". */
function areasSentence(site: Site, visit: Visit, before: readonly Visit[]): Sentence {
  const { inspection, framework } = visit;
  const areas = gradedAreas(site, inspection, framework);
  const when = startCapital([clause(whenRuns(site, visit, before), dateStatements(visit))]);
  if (areas.length === 0) return [...when, clause(': no grade is in our record')];
  const hasOverall = framework.areas.some(({ overall }) => overall);
  const lead = hasOverall
    ? ': no overall grade is in our record; '
    : ` ${gradedWords(site, inspection, areas.length)}, and nothing overall: `;
  const items = areas.map(({ label, account }) => [
    clause(`${label}, ${gradeWords(framework, account)}`, [account.statement]),
  ]);
  return [...when, clause(lead), ...enumerate(items, '; ', '; ')];
}

function gradedWords(site: Site, inspection: Subject, count: number): string {
  const areas = count === 1 ? 'one area' : 'single areas';
  const council = titleOf(site, `authority/${inspection.authority ?? ''}`);
  const [actor] = actorsOf(site, inspection);
  return actor
    ? `${titleOf(site, actor)} graded ${areas} in ${council}`
    : `${areas} in ${council} ${count === 1 ? 'was' : 'were'} graded`;
}

function expectedSentence(site: Site, { inspection, framework }: Visit, before: readonly Visit[]): Sentence {
  const [statement] = site.bySubject.get(inspection.ref) ?? [];
  const date = statement?.dates[0]?.date;
  const when = date ? ` ${inMonths(date)}` : '';
  return [
    clause(
      [
        'An inspection',
        when,
        ' (',
        ...frameworkRuns(site, framework, before),
        ') was only expected when its source was written',
      ],
      statement ? [statement] : [],
    ),
  ];
}

/** A grade in words: its sources, whether it is unchecked, and what another account has. */
function gradeClauses({ framework, overall }: Visit, lead: string, tail = ''): Clause[] {
  const shown = overall?.shown;
  if (!overall || !shown) return [];
  const others = overall.groups.filter((group) => !group.includes(shown)).flatMap(([first]) => first ?? []);
  return [
    clause(`${lead}${formatGrade(framework, shown.value)}${tail}${uncheckedWords(shown)}`, [shown.statement]),
    ...others.map((other) => clause(` (by another account ${formatGrade(framework, other.value)})`, [other.statement])),
  ];
}

export function gradeWords(framework: Framework, account: Account<Grade>): string {
  return `${formatGrade(framework, account.value)}${uncheckedWords(account)}`;
}

const uncheckedWords = (account: Account<Grade>) => (isUnchecked(account) ? ' (unchecked, from a data set)' : '');

/** When, under which framework, and what another account has of the time; the time leads to the inspection. */
function whenRuns(site: Site, { inspection, framework, date }: Visit, before: readonly Visit[]): (Run | string)[] {
  const href = hrefOf(site, inspection.ref);
  const opens = site.vocabulary['dates']?.[date?.type ?? '']?.['opens'] === true;
  const when =
    date === undefined
      ? 'at a time that isn’t in our record'
      : opens
        ? inMonths(date.account.value)
        : `with a report or judgement dated ${formatDate(date.account.value)}`;
  const other = date?.reading.agreement === 'differ' ? otherDate(date) : undefined;
  return [
    { text: when, href },
    ' (',
    ...frameworkRuns(site, framework, before),
    other === undefined ? ')' : `; by another account ${formatDate(other.value)})`,
  ];
}

const otherDate = ({ reading, account }: FirstDate) => reading.groups.find((group) => !group.includes(account))?.[0];

function dateStatements({ date }: Visit): Statement[] {
  if (!date) return [];
  const other = date.reading.agreement === 'differ' ? otherDate(date) : undefined;
  return [date.account.statement, ...(other ? [other.statement] : [])];
}

/** A framework by its whole name at its first mention, then by its short one. */
function frameworkRuns(site: Site, framework: Framework, before: readonly Visit[]): Run[] {
  const isKnown = before.some((one) => one.framework === framework);
  const { title, short } = framework;
  return [{ text: isKnown || title === short ? short : `${title}, ${short}`, href: hrefOf(site, framework.ref) }];
}

const areaName = ({ areas }: Framework) => areas.find(({ overall }) => overall)?.label ?? '';

/** Whether its overall grade is one of a row that can be compared: with another framework's, or where there is no other. */
function isCompared({ frameworks }: Site, framework: Framework): boolean {
  const rivals = frameworks.filter((one) => one !== framework && one.areas.some(({ overall }) => overall));
  return rivals.length === 0 || rivals.some((one) => comparing(one, framework));
}

function startCapital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  const [run, ...runs] = first?.runs ?? [];
  return first && run ? [{ ...first, runs: [{ ...run, text: capital(run.text) }, ...runs] }, ...rest] : sentence;
}
