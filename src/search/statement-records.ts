import { isReading, reportOf } from '../model/readings.ts';
import type { Framework, Measure, Report, Site, Statement, SubjectRef } from '../model/types.ts';
import { statementHref } from '../model/urls.ts';
import {
  capital,
  label,
  locatorText,
  modalityOf,
  sourceText,
  speakerOf,
  statementPhrases,
  titleOf,
  toText,
} from '../model/words.ts';
import { authoritiesOf, facetsOf, regionsOf } from './facets.ts';
import { holds } from './query/pack.ts';
import { paragraphWord, tokenize } from './query/text.ts';
import { contentWords } from './query/thesaurus.ts';
import { datesOf, type SearchRecord } from './record.ts';

/** A record for every statement, in the order of the reports. */
export function statementRecords(site: Site): SearchRecord[] {
  const wholes = wholePhrases(site);
  const records = [...site.statements.values()].map((statement) => {
    const record = statementRecord(site, statement);
    return { ...record, text: [...record.text, ...wholes(record.title)] };
  });
  const alike = Map.groupBy(records, ({ title }) => title);
  return records.map((record) =>
    (alike.get(record.title)?.length ?? 0) > 1 ? { ...record, holds: record.holds | holds.repeated } : record,
  );
}

/** Finds phrases most of whose words are too small to count ("no further action"), each written as one word: so they are asked for. */
function wholePhrases({ synonyms, terms }: Site): (text: string) => string[] {
  const all = [...synonyms.same.flat(), ...terms.flatMap(({ title, abbreviations }) => [title, ...abbreviations])];
  const wholes = [...new Set(all)].flatMap((phrase) => {
    const words = tokenize(phrase).map(({ word }) => word);
    return words.length > 1 && contentWords(phrase).length === 1
      ? [{ run: ` ${words.join(' ')} `, one: words.join('') }]
      : [];
  });
  return (text) => {
    const run = ` ${tokenize(text)
      .map(({ word }) => word)
      .join(' ')} `;
    return wholes.flatMap((whole) => (run.includes(whole.run) ? [whole.one] : []));
  };
}

function statementRecord(site: Site, statement: Statement): SearchRecord {
  const report = reportOf(site, statement);
  const about = titleOf(site, statement.about);
  const manner = [modalityOf(site, statement), speakerOf(site, statement)].filter(Boolean).join(', ');
  const text = toText(statementPhrases(site, statement));
  const own = datesOf(statement.dates.map(({ date }) => date));
  const known = datesOf(report.known ? [report.known] : []);
  return {
    href: statementHref(site, statement),
    title: text,
    isUnnamed: true,
    line: [about, manner, sourceText(site, statement)].filter(Boolean).join(' · '),
    // What stands in quotation marks is the document's own, and often what is half remembered.
    names: [...text.matchAll(/[“"]([^”"]{3,80})[”"]/g)].map(([, words = '']) => words),
    areas: [],
    codes: [...held(site, statement), locatorNumbers(statement.at), ...paragraphs(statement.at)],
    context: [about, ...around(site, statement)],
    tokens: own.tokens,
    text: [
      text,
      manner,
      titleOf(site, report.publisher),
      ...known.tokens,
      ...statement.names.map((ref) => titleOf(site, ref)),
    ],
    facets: statementFacets(site, statement),
    years: own.years ?? known.years,
    day: own.day ?? known.day,
    holds: heldBy(site, statement) | (denies.test(text) ? holds.denial : 0) | (reasons.test(text) ? holds.reason : 0),
    evidence: evidenceOf(site, report),
  };
}

/** A document that we read whole comes before an extract, and a data set last. */
function evidenceOf(site: Site, { data }: Report): number {
  const isLast = site.vocabulary['report-kinds']?.[data.kind]?.['standing'] === 'last';
  return isLast ? 0 : { whole: 40, extract: 15, 'data-set': 0, 'not-read': 5 }[data.read];
}

/** The councils, the kind and the framework of the thing that a statement is about. */
function around(site: Site, statement: Statement): string[] {
  const subject = site.subjects.get(statement.about);
  if (!subject) return [];
  const framework = site.subjects.get(`framework/${subject.framework ?? ''}`) as Framework | undefined;
  return [
    ...authoritiesOf(site, subject).map((id) => titleOf(site, `authority/${id}`)),
    site.kinds[subject.kind]?.one ?? subject.kind,
    ...(framework ? [framework.short, framework.title] : []),
  ];
}

/** What a statement itself holds, by its words: its list, types of dates, roles and measures. */
function held(site: Site, statement: Statement): string[] {
  return [
    ...(statement.list === undefined ? [] : [label(site, 'lists', statement.list)]),
    ...statement.dates.map(({ type }) => label(site, 'dates', type)),
    ...(statement.role ? [label(site, 'roles', statement.role.is)] : []),
    ...(statement.role?.office === undefined ? [] : [label(site, 'offices', statement.role.office)]),
    ...statement.figures.map(({ measure }) => titleOf(site, `measure/${measure}`)),
  ];
}

/** "3.10" of "3.10 bullet 2": what is typed of a place. */
const locatorNumbers = (at: readonly string[]): string => locatorText(at).replace(/\b(para|bullet|row|head)\b|-/g, ' ');

/** The words for the paragraphs in which it stands. */
const paragraphs = (at: readonly string[]): string[] =>
  at.flatMap((place) => /^(?:para )?(\d+(?:\.\d+)*)/.exec(place)?.slice(1).map(paragraphWord) ?? []);

function statementFacets(site: Site, statement: Statement): SearchRecord['facets'] {
  const subject = site.subjects.get(statement.about);
  const facets = subject ? facetsOf(site, subject) : undefined;
  const named = statement.names.filter((ref): ref is SubjectRef => ref.startsWith('authority/'));
  const authority = [...(facets?.authority ?? []), ...named.map((ref) => ref.slice('authority/'.length))];
  return {
    kind: ['statement'],
    authority: [...new Set(authority)],
    region: regionsOf(site, authority.slice(0, 1)),
    framework: facets?.framework ?? [],
    grade: [...new Set(statement.grades.flatMap(({ is }) => is ?? []))],
    modality: [statement.as],
  };
}

/** Says why something is so. */
const reasons =
  /\b(?:reasons?|because|owing to|due to|so that|in order to|as a result|led to|caused?|in view of|arose)\b/i;

/** Says of something that it isn't so. */
const denies = /\b(?:no|not|never|none|neither|nor|without|nobody|nothing)\b|n[’']t\b/i;

function heldBy(site: Site, statement: Statement): number {
  const families = statement.figures.map(
    ({ measure }) => (site.subjects.get(`measure/${measure}`) as Measure | undefined)?.family,
  );
  return (
    (statement.role ? holds.role : 0) |
    (statement.dates.length > 0 ? holds.date : 0) |
    (statement.grades.length > 0 ? holds.grade : 0) |
    (statement.figures.length > 0 ? holds.figure : 0) |
    (families.some((family) => family === 'duration' || family === 'days') ? holds.duration : 0) |
    (families.includes('money') ? holds.money : 0) |
    (isReading(site, statement) ? holds.happened : 0)
  );
}

/** What a statement is filtered by as its manner. */
export const modalityLabel = (site: Site, id: string): string => capital(label(site, 'modalities', id));
