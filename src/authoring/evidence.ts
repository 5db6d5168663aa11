import { isFinancialYear, label, titleOf } from '../model/words.ts';
import type { EdtfDate, DatePoint } from '../lib/date.ts';
import type { Problem } from '../lib/problem.ts';
import type { Figure, Framework, Report, Site, Statement, SubjectRef } from '../model/types.ts';
import { actorsOf } from '../model/readings.ts';
import { likeness, segmentsOf, withoutNumber } from './segments.ts';
import { figuresIn, numbersIn, numbersOf, wordsOf } from './spelling.ts';

/** What a report's source text says at each place, and in the lines that head it. */
export interface SourceText {
  /** The text of one unit of the outline. */
  at: (locator: string) => string | undefined;
  /** The paragraph that a bullet or a letter belongs to, the head of a row's table. */
  above: (locator: string) => string;
  /** The title, the header and the heading of a unit's section: where a name may stand. */
  heading: (locator: string) => string;
}

/** One thing of a statement that its place doesn't show. */
export interface Finding {
  statement: Statement;
  what: string;
}

/** A source text cut into the places of the report's outline. */
export function cutSource(report: Report, text: string): SourceText {
  const rows = text.split('\n');
  const take = (lines: readonly number[]) => lines.map((line) => rows[line - 1] ?? '').join('\n');
  const units = new Map(
    report.outline.flatMap((section) =>
      section.units.map((unit) => [unit.at, { text: take(unit.lines), section }] as const),
    ),
  );
  const header = report.outline
    .filter(({ units: own }) => own.some(({ at }) => at.startsWith('header')))
    .map(({ lines, units: own }) => take([...lines, ...own.flatMap((unit) => unit.lines)]))
    .join('\n');
  return {
    at: (locator) => units.get(locator)?.text,
    above: (locator) =>
      parents(locator)
        .map((parent) => units.get(parent)?.text ?? '')
        .join('\n'),
    heading: (locator) => [report.title, header, take(units.get(locator)?.section.lines ?? [])].join('\n'),
  };
}

/** "30(b) bullet 2" stands under "30(b)" and "30"; a table's row under its head. */
function parents(locator: string): string[] {
  const shorter = locator.replace(/ (bullet|para|row) \d+$/, '');
  const table = /^(table \d+) row/.exec(locator)?.[1];
  const up = [...(shorter === locator ? [] : [shorter]), shorter.replace(/\([a-z]+\)$/, '')];
  return [...new Set([...(table === undefined ? [] : [`${table} head`]), ...up.filter((one) => one !== locator)])];
}

/**
 * What a statement says that the text of its own paragraph doesn't: figures, dates, grades and names. Its dates, grades
 * and figures must stand together in one sentence (or cell), and not in one that is plainly about something else.
 */
export function findMissing(site: Site, statement: Statement, source: SourceText): Finding[] {
  const text = statement.at.map((locator) => withoutNumber(source.at(locator) ?? '')).join('\n\n');
  const above = statement.at.map((locator) => source.above(locator)).join('\n');
  const heading = [above, ...statement.at.map((locator) => source.heading(locator))].join('\n');
  const around = `${text}\n${above}`;
  const missing = [
    ...claimsOf(statement, around)(text),
    ...impliedGrades(site, statement),
    ...(statement.said !== undefined && !hasWords(text, statement.said) ? [`the words “${statement.said}”`] : []),
    ...missingInWords(statement.says ?? '', text, above, heading),
    ...missingNames(site, statement, `${text}\n${heading}`),
  ];
  const found = missing.length > 0 ? missing : misplaced(site, statement, text, around);
  return [...new Set(found)].map((what) => ({ statement, what }));
}

/** What a text lacks of a statement's dates, grades and figures. */
function claimsOf({ dates, grades, figures, said }: Statement, around: string): (text: string) => string[] {
  return (text) => [
    ...dates.flatMap(({ text: typed, date }) => missingDate(date, typed, text, said)),
    ...grades.filter(({ printed }) => !hasWords(text, printed)).map(({ printed }) => `the grade “${printed}”`),
    ...figures.flatMap((figure) => missingFigure(figure, text, around)),
  ];
}

/** Claims that stand in the paragraph, but in different sentences, or in one that another is much more like. */
function misplaced(site: Site, statement: Statement, text: string, around: string): string[] {
  const { dates, grades, figures, at } = statement;
  if (dates.length + grades.length + figures.length === 0 || at.length > 1) return [];
  const segments = segmentsOf(text);
  const missingFrom = claimsOf(statement, around);
  const holding = segments.map((segment) => missingFrom(segment).length === 0);
  if (!holding.includes(true)) return ['one sentence that says all of its dates, grades and figures'];
  if (statement.cell || at[0]?.startsWith('header')) return [];
  const scores = likeness(segments, anchorsOf(site, statement));
  const best = Math.max(...scores);
  const own = phrasesOf(statement);
  if (
    segments.some(
      (segment, index) =>
        holding[index] && ((scores[index] ?? 0) >= best - 0.5 || own.some((phrase) => hasWords(segment, phrase))),
    )
  )
    return [];
  return ['a sentence on this subject that says its dates, grades and figures'];
}

/** The document's own words that a statement keeps, where they are long enough to stand in one sentence alone. */
function phrasesOf({ said, figures, dates, grades }: Statement): string[] {
  if (dates.length + grades.length > 0) return [];
  return [said, ...figures.map(({ printed }) => printed)].filter(
    (phrase) => phrase !== undefined && wordsOf(phrase).length > 1,
  ) as string[];
}

/** The words by which a sentence shows that it is about a statement's subject. */
function anchorsOf(site: Site, statement: Statement): string[] {
  const subject = site.subjects.get(statement.about);
  const authority = subject?.authority && site.subjects.get(`authority/${subject.authority}`);
  const measures = statement.figures.flatMap(({ measure, part }) => [
    site.subjects.get(`measure/${measure}`)?.title ?? '',
    part ?? '',
  ]);
  const dates = statement.dates.map(({ type }) => label(site, 'dates', type));
  return [
    statement.says ?? '',
    ...dates,
    subject?.kind === 'inspection' ? '' : (subject?.title ?? ''),
    authority ? authority.title : '',
    ...measures,
    statement.said ?? '',
  ];
}

/** Findings as problems, but for statements that say why not. */
export function evidenceProblems(
  site: Site,
  report: Report,
  source: SourceText,
): { problems: Problem[]; excused: Finding[] } {
  const found = report.statements.flatMap((statement) => findMissing(site, statement, source));
  const problems = found
    .filter(({ statement }) => statement.checked === undefined)
    .map(({ statement, what }): Problem => ({
      file: statement.file,
      line: statement.line,
      column: statement.column,
      rule: 'not-in-source',
      severity: 'error',
      what: `${statement.ref.split('#')[1] ?? ''}: ${what} isn't in the text at ${statement.at.join(', ')}.`,
      why: 'A statement says what its source says at that place, no more.',
      fix: 'Read the paragraph again. If it does say so in words that no check could see, add `checked:` with the reason.',
    }));
  const excused = found.filter(({ statement }) => statement.checked !== undefined);
  const needed = new Set(excused.map(({ statement }) => statement));
  for (const { checked, ref, file, line, column } of report.statements.filter(
    (one) => one.checked !== undefined && !needed.has(one),
  ))
    problems.push({
      file,
      line,
      column,
      rule: 'checked-needlessly',
      severity: 'error',
      what: `${ref.split('#')[1] ?? ''} excuses itself (“${checked ?? ''}”), but the check finds all that it says.`,
      why: 'Excuses are counted, and should be few.',
      fix: 'Take `checked:` out.',
    });
  return { problems, excused };
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function missingDate(date: EdtfDate, typed: string, text: string, said: string | undefined): string[] {
  if (isFinancialYear(date) && date.kind === 'interval' && typeof date.start !== 'string') {
    const { year } = date.start;
    const forms = [
      `${String(year)}/${String(year + 1).slice(2)}`,
      `${String(year)}/${String(year + 1)}`,
      `${String(year)}-${String(year + 1).slice(2)}`,
    ];
    return forms.some((form) => text.includes(form)) ? [] : [`the year ${forms[0] ?? ''}`];
  }
  const points =
    date.kind === 'point'
      ? [date]
      : date.kind === 'interval'
        ? [date.start, date.end].filter((end) => typeof end !== 'string')
        : date.members.filter((member) => member.kind === 'point');
  return points.every((point) => hasDate(point, text, points.length > 1))
    ? []
    : [`the date ${typed}${said === undefined ? '' : ` (“${said}”)`}`];
}

/** A day as "12 October 2015", "12th October 2015" or "12/10/2015"; a month and a year by their words. */
function hasDate({ year, month, day }: DatePoint, text: string, isPair: boolean): boolean {
  const plain = text.toLowerCase().replace(/(\d)\s*(st|nd|rd|th)\b/g, '$1');
  const hasYear = new RegExp(`(?<![\\d,.])${String(year)}(?![\\d])`).test(plain);
  if (month === undefined)
    return hasYear || new RegExp(`(?<!\\d)${String(year - 1)}/${String(year).slice(2)}`).test(plain);
  const name = months[month - 1] ?? '';
  if (day === undefined)
    return (
      hasYear &&
      (new RegExp(`\\b${name}\\b[^.;]{0,${isPair ? '24' : '3'}}\\b${String(year)}`).test(plain) ||
        (!isPair &&
          new RegExp(`\\b${name}\\b`).test(plain) &&
          !new RegExp(`\\b(${months.join('|')}) ${String(year)}`).test(plain)))
    );
  const printed = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;
  return (
    plain.includes(printed) ||
    new RegExp(`(?<!\\d)0?${String(day)} ${name},? ${String(year)}`).test(plain) ||
    (isPair && new RegExp(`(?<!\\d)0?${String(day)} ${name}`).test(plain))
  );
}

/** A normalised grade must be what its printed words say, or hold one of the framework's own words. */
function impliedGrades(site: Site, { about, grades }: Statement): string[] {
  const framework = site.subjects.get(`framework/${site.subjects.get(about)?.framework ?? ''}`) as
    Framework | undefined;
  return grades.flatMap(({ printed, is }) => {
    const word = framework?.grades.find(({ id }) => id === is);
    if (!word || word.printed.some((form) => startsWithWords(printed, form))) return [];
    return [`the grade ${word.label} (printed “${printed}”)`];
  });
}

const startsWithWords = (text: string, words: string) => wordsOf(text).join(' ').startsWith(wordsOf(words).join(' '));

function missingFigure(figure: Figure, text: string, around: string): string[] {
  const { value, printed, bound, circa, date } = figure;
  const missing: string[] = [];
  for (const number of [value, figure.to])
    if (number !== undefined && !numbersIn(text).has(number)) missing.push(`the figure ${String(number)}`);
  if (printed !== undefined && !hasWords(text, printed)) missing.push(`the words “${printed}”`);
  if (printed !== undefined && numbersIn(printed).size > 0 && !numbersIn(printed).has(value))
    missing.push(`the figure ${String(value)} (printed “${printed}”)`);
  if (figure.to !== undefined && figure.to <= value)
    missing.push(`a range from ${String(value)} to ${String(figure.to)}`);
  if (
    circa === true &&
    !/circa|around|about|approximately|approx|some|near|over|almost|roughly|low|mid|c\./i.test(text)
  )
    missing.push(`a word such as “circa” for ${String(value)}`);
  if (bound !== undefined && !boundWords[bound].test(text))
    missing.push(`a word such as “${bound}” for ${String(value)}`);
  if (figure.said !== undefined && !hasWords(around, figure.said)) missing.push(`the words “${figure.said}”`);
  if (date && missingDate(date, '', around, undefined).length > 0) missing.push(`the date of ${String(value)}`);
  return missing;
}

const boundWords = {
  'more-than': /over|more than|above|exceed|in excess|greater/i,
  'less-than': /under|less than|below|fewer|lower/i,
  'at-least': /at least|minimum|or more|or above|no fewer|not less/i,
  'at-most': /up to|at most|maximum|no more than/i,
};

/** Figures and months in our own sentence: each figure must stand in the paragraph at least as often as in ours. */
function missingInWords(says: string, text: string, above: string, heading: string): string[] {
  if (says === '') return [];
  const there = [...numbersOf(text), ...numbersOf(above)];
  const numbers = [...Map.groupBy(figuresIn(says), (value) => value)].flatMap(([value, ours]) => {
    const count = there.filter((one) => one === value).length;
    return count >= ours.length ? [] : [`the figure ${String(value)}`];
  });
  const low = `${text}\n${heading}`.toLowerCase();
  const month = months
    .filter((name) => new RegExp(`\\b${capital(name)}\\b`).test(says) && !low.includes(name))
    .map((name) => `the month ${capital(name)}`);
  return [...numbers, ...month];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Bodies that the statement's fields name must stand in the paragraph, its heading or the title, by one of their names.
 * Whoever's act the subject is need not be named again: "the inspection found" is Ofsted's finding.
 */
function missingNames(site: Site, statement: Statement, text: string): string[] {
  const report = site.subjects.get(`report/${statement.report}`) as Report;
  const subject = site.subjects.get(statement.about);
  const by = statement.by?.body;
  const refs = [
    statement.role?.body,
    by && subject && actorsOf(site, subject).includes(by) ? undefined : by,
    ...statement.names,
    ...statement.relations.map(({ to }) => to),
  ];
  return [...new Set(refs)].flatMap((ref) =>
    ref === undefined || ref === report.publisher || isNamed(site, ref, text) ? [] : [`the name ${titleOf(site, ref)}`],
  );
}

function isNamed(site: Site, ref: SubjectRef, text: string): boolean {
  const subject = site.subjects.get(ref);
  if (!subject || (subject.kind !== 'authority' && subject.kind !== 'organisation')) return true;
  const official = 'officialName' in subject ? [String(subject.officialName)] : [];
  return [subject.title, ...official, ...subject.aliases].some((name) => hasWords(text, name));
}

/** Whether a run of words stands in the text, whatever its capitals, marks and line breaks. */
function hasWords(text: string, words: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(words).join(' ')} `);
}
