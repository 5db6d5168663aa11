import { isoDay, rangeOf, type DateInterval, type DatePoint, type EdtfDate } from '../lib/date.ts';
import { oncePerSubject } from './indexes.ts';
import { isReading, dateReadings, reportOf } from './readings.ts';
import type {
  Figure,
  Framework,
  Grade,
  Holder,
  Measure,
  Report,
  Site,
  Statement,
  Subject,
  SubjectRef,
  TypedDate,
  Word,
} from './types.ts';

/** A run of text, and the subject that it names if it is a name. */
export interface Phrase {
  text: string;
  ref?: SubjectRef | undefined;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date in English: "20 July 2015", "about 2015", "September to October 2014", "2015/16 (April to March)". */
export function formatDate(date: EdtfDate): string {
  if (date.kind === 'point') return formatPoint(date);
  if (date.kind === 'one-of') return date.members.map(formatDate).join(' or ');
  return formatInterval(date);
}

function formatPoint({ year, month, day, precision, approximate, uncertain }: DatePoint): string {
  const name = month === undefined ? '' : (months[month - 1] ?? '');
  const words = {
    day: `${String(day)} ${name} ${String(year)}`,
    month: `${name} ${String(year)}`,
    year: String(year),
    decade: `the ${String(year)}s`,
    century: `${String(year)} to ${String(year + 99)}`,
  }[precision];
  return `${approximate ? 'about ' : ''}${words}${uncertain ? ' (uncertain)' : ''}`;
}

function formatInterval(interval: DateInterval): string {
  const { start, end } = interval;
  if (start === 'open' || start === 'unknown')
    return typeof end === 'string' ? 'not known' : `${start === 'open' ? 'by' : 'until'} ${formatPoint(end)}`;
  if (end === 'open') return `from ${formatPoint(start)}`;
  if (end === 'unknown') return `from ${formatPoint(start)}; end not known`;
  if (isFinancialYear(interval)) return `${String(start.year)}/${String(end.year).slice(2)}`;
  return `${withoutShared(start, end)} to ${formatPoint(end)}`;
}

/** The start of an interval without the year, and the month, that its end says too: "3" of "3 to 7 February 2020". */
function withoutShared(start: DatePoint, end: DatePoint): string {
  const from = formatPoint(start);
  const isAlike = start.precision === end.precision && !start.approximate && start.month !== undefined;
  if (!isAlike || start.year !== end.year) return from;
  if (start.precision === 'day' && start.month === end.month) return String(start.day);
  return from.replace(` ${String(start.year)}`, '');
}

/** 1 April to 31 March. */
export function isFinancialYear(date: EdtfDate): boolean {
  if (date.kind !== 'interval' || typeof date.start === 'string' || typeof date.end === 'string') return false;
  const { earliest, latest } = rangeOf(date);
  return (
    date.start.precision === 'day' &&
    isoDay(earliest).endsWith('-04-01') &&
    isoDay(latest) === `${String(date.start.year + 1)}-03-31`
  );
}

/** A number with separators, as many decimals as it has. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

const boundWords = {
  'more-than': 'more than',
  'less-than': 'less than',
  'at-least': 'at least',
  'at-most': 'up to',
} as const;

/** A figure with its unit: "about £1.64 million", "more than 35%". */
export function formatFigure(
  { vocabulary }: Pick<Site, 'vocabulary'>,
  { value: given, to: upper, unit: typed, circa, bound }: Figure,
): string {
  // Thousands read better written out; millions don't.
  const { base, scale, expand }: Partial<Word> = vocabulary['units']?.[typed] ?? {};
  const factor = expand === true ? Number(scale) : 1;
  const unit = expand === true ? String(base) : typed;
  const value = given * factor;
  const to = upper === undefined ? undefined : upper * factor;
  const { format, formatOne }: Partial<Word> = vocabulary['units']?.[unit] ?? {};
  const pattern = value === 1 && typeof formatOne === 'string' ? formatOne : typeof format === 'string' ? format : '#';
  const text = pattern.replace(
    '#',
    to === undefined ? formatNumber(value) : `${formatNumber(value)} to ${formatNumber(to)}`,
  );
  return [circa === true ? 'about' : undefined, bound && boundWords[bound], text].filter(Boolean).join(' ');
}

/** A grade as readers see it: the framework's word, and the printed words where they are others. */
export function formatGrade(framework: Framework | undefined, { printed, is }: Grade): string {
  const grade = framework?.grades.find(({ id }) => id === is);
  if (!grade) return `“${printed}”`;
  const isUsual = grade.printed.some((form) => form.toLowerCase() === printed.toLowerCase());
  return isUsual ? printed.charAt(0).toUpperCase() + printed.slice(1) : `${grade.label} (printed “${printed}”)`;
}

/** A body or office by name: "Chief Executive, Hampshire". */
export function holderPhrases(site: Site, { body, office }: Holder): Phrase[] {
  const officeName = office === undefined ? [] : [{ text: label(site, 'offices', office) }];
  const bodyName = body === undefined ? [] : [{ text: titleOf(site, body), ref: body }];
  return officeName.length > 0 && bodyName.length > 0
    ? [...officeName, { text: ', ' }, ...bodyName]
    : [...officeName, ...bodyName];
}

/** A word of a closed list; the id itself if it has none. */
export function label({ vocabulary }: Pick<Site, 'vocabulary'>, list: string, id: string): string {
  return vocabulary[list]?.[id]?.label ?? id;
}

/** A subject's name. An inspection's is made of its council, framework and the best-known year of its dates. */
export function titleOf(site: Site, ref: SubjectRef): string {
  const subject = site.subjects.get(ref);
  if (!subject) return ref;
  return subject.kind === 'inspection' ? inspectionTitle(site, ref) : subject.title;
}

const inspectionTitle = oncePerSubject((site, ref) => {
  const subject = site.subjects.get(ref) as Subject;
  const authority = subject.authority === undefined ? '' : titleOf(site, `authority/${subject.authority}`);
  const framework = site.subjects.get(`framework/${subject.framework ?? ''}`) as Framework | undefined;
  const name = [authority, framework?.short, yearOf(site, subject)].filter(Boolean).join(', ');
  return isOnlyExpected(site, ref) ? `${name} (only expected)` : name;
});

/** Whether reports speak of a thing, and none of them as having been so. */
export function isOnlyExpected(site: Site, ref: SubjectRef): boolean {
  const statements = site.bySubject.get(ref) ?? [];
  return statements.length > 0 && statements.every((statement) => !isReading(site, statement));
}

/** The year that an inspection is known by: of its fieldwork, else its judgement or publication, else of any date. */
export function yearOf(site: Site, subject: Subject): string {
  const readings = dateReadings(site, subject.ref);
  const reading = ['fieldwork', 'judged', 'published', 'dated']
    .map((type) => readings.find(({ property }) => property === `when:${type}`))
    .find((one) => one !== undefined);
  const date = reading?.shown?.value ?? reading?.apart[0]?.value;
  return date === undefined ? '' : String(lastYear(date) ?? '');
}

/** The year in which a date ends, as its document gives it: "about 2015" is of 2015. Nothing where it leaves that open. */
function lastYear(date: EdtfDate): number | undefined {
  switch (date.kind) {
    case 'point':
      return date.precision === 'decade' || date.precision === 'century' ? undefined : date.year;
    case 'interval':
      return typeof date.end === 'string' ? undefined : lastYear(date.end);
    case 'one-of': {
      const [year, ...others] = date.members.map(lastYear);
      return others.every((other) => other === year) ? year : undefined;
    }
  }
}

/** A typed date in words: "Published 29 January 2018". */
export function datePhrase(site: Site, { type, date }: TypedDate, said?: string): string {
  const quoted = said === undefined || said === formatDate(date) ? '' : ` (“${said}”)`;
  const note = site.vocabulary['dates']?.[type]?.note;
  return `${label(site, 'dates', type)} ${formatDate(date)}${quoted}${note === undefined ? '' : ` (${note})`}`;
}

/**
 * What a statement says, in words made from its fields; our own sentence comes last. The modality is not in it: see
 * `modalityOf`.
 */
export function statementPhrases(site: Site, statement: Statement): Phrase[] {
  const framework = site.subjects.get(`framework/${site.subjects.get(statement.about)?.framework ?? ''}`) as
    Framework | undefined;
  const parts: Phrase[][] = [];
  if (statement.stage && statement.dates.length === 0) parts.push([{ text: label(site, 'stages', statement.stage) }]);
  if (statement.state) parts.push([{ text: capital(label(site, 'states', statement.state)) }]);
  parts.push(...statement.dates.map((date) => [{ text: datePhrase(site, date, statement.said) }]));
  for (const grade of statement.grades)
    parts.push([
      {
        text: `${framework?.areas.find(({ id }) => id === grade.area)?.label ?? grade.area}: ${formatGrade(framework, grade)}`,
      },
    ]);
  if (statement.role) parts.push(rolePhrases(site, statement.role));
  for (const figure of statement.figures) parts.push(figurePhrases(site, figure));
  for (const { is, to } of statement.relations)
    parts.push([{ text: `${capital(label(site, 'relations', is))} ` }, { text: titleOf(site, to), ref: to }]);
  if (statement.says) parts.push([{ text: statement.says.replace(/\.$/, '') }]);
  if (isLoose(statement)) parts.push([{ text: `In its words: “${statement.said ?? ''}”` }]);
  if (parts.length === 0 && statement.names.length > 0) parts.push(list(site, statement.names));
  return [...parts.flatMap((part, index) => (index === 0 ? part : [{ text: '. ' }, ...part])), { text: '.' }];
}

/** A role and who holds it; an office that bears the role's own name is said once. */
function rolePhrases(site: Site, { is, ...holder }: Holder & { is: string }): Phrase[] {
  const role = label(site, 'roles', is);
  const isSame =
    holder.office !== undefined && label(site, 'offices', holder.office).toLowerCase() === role.toLowerCase();
  const phrases = holderPhrases(site, isSame ? { body: holder.body } : holder);
  return phrases.length === 0 ? [{ text: role }] : [{ text: `${role}: ` }, ...phrases];
}

/** A loose word that no date, printed figure or sentence of the statement carries already. */
function isLoose({ said, dates, figures, says = '' }: Statement): boolean {
  return (
    said !== undefined &&
    dates.length === 0 &&
    figures.every(({ printed }) => printed === undefined) &&
    !says.includes(said)
  );
}

function list(site: Site, refs: readonly SubjectRef[]): Phrase[] {
  return refs.flatMap((ref, index) => [
    ...(index === 0 ? [{ text: 'Names ' }] : [{ text: ', ' }]),
    { text: titleOf(site, ref), ref },
  ]);
}

function figurePhrases(site: Site, figure: Figure): Phrase[] {
  const measure = site.subjects.get(`measure/${figure.measure}`) as Measure | undefined;
  const ref: SubjectRef = `measure/${figure.measure}`;
  const about = [figure.part, figure.date && (figure.said ?? formatDate(figure.date))].filter(Boolean).join(', ');
  const printed = figure.printed === undefined ? '' : `, printed “${figure.printed}”`;
  return [
    { text: measure?.title ?? figure.measure, ref },
    { text: `${about ? ` (${about})` : ''}: ${formatFigure(site, figure)}${printed}` },
  ];
}

/** Phrases as one line of text. */
export function toText(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join('');
}

/** "Requested", "Proposed" …; nothing for what happened. */
export function modalityOf(site: Site, statement: Statement): string | undefined {
  return isReading(site, statement) ? undefined : capital(label(site, 'modalities', statement.as));
}

/** Whose view or act it is, if not the publisher's own. */
export function speakerOf(site: Site, { by }: Statement): string | undefined {
  return by === undefined ? undefined : toText(holderPhrases(site, by));
}

/** "Hampshire, 25 May 2016, para 2.1, bullet 3". */
export function sourceText(site: Site, statement: Statement): string {
  return [reportText(site, reportOf(site, statement)), placeText(site, statement.at)].filter(Boolean).join(', ');
}

/** "Hampshire, 25 May 2016". */
export function reportText(site: Site, { publisher, known }: Report): string {
  return [titleOf(site, publisher), known && formatDate(known)].filter(Boolean).join(', ');
}

/** Places in a document; a row that is called by one of our own ids is called by that body's name. */
export function placeText(site: Site, at: readonly string[]): string {
  return locatorText(
    at.map((locator) => {
      const id = /^row (.+)$/.exec(locator)?.[1];
      return id !== undefined && site.subjects.has(`authority/${id}`)
        ? `row ${titleOf(site, `authority/${id}`)}`
        : locator;
    }),
  );
}

/** Locators as a reader would say them: "2.1, bullet 3; 2.4". */
export function locatorText(at: readonly string[]): string {
  return at
    .map((locator) => (/^\d/.test(locator) ? 'para ' : '') + locator.replace(/ (bullet|para|row|head)\b/g, ', $1'))
    .join('; ');
}

/** First letter made a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter made small, but for an abbreviation: "Improvement notice" within a sentence. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
