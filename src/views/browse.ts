import { isoDay, rangeOf, widthOf, type EdtfDate } from '../lib/date.ts';
import { slug } from '../lib/slug.ts';
import { once } from '../model/indexes.ts';
import { dateReadings, type Account, type Reading } from '../model/readings.ts';
import type { Report, Site, Subject, SubjectRef } from '../model/types.ts';
import { hrefOf, pathOf, url } from '../model/urls.ts';
import { capital, formatDate, label, modalityOf, titleOf } from '../model/words.ts';
import { byName } from './by-name.ts';
import { regionsOf } from './region-name.ts';
import { nameOf, type Run } from './run.ts';
import { sourceView, type SourceView } from './statement.ts';

/** The complete lists, which need no script. */
export const browseLists = [
  { title: 'By year', path: '/browse/year/' },
  { title: 'A to Z', path: '/browse/a-z/' },
  { title: 'By region', path: '/browse/region/' },
  { title: 'By grade', path: '/browse/grade/' },
] as const;

export type BrowsePath = (typeof browseLists)[number]['path'];

/** Ways to the complete lists. */
export function browseLinks(site: Site): Run[] {
  return browseLists.map(({ title, path }) => ({ text: title, href: url(site, path) }));
}

/** The complete lists of councils. */
export function authorityBrowseLinks(site: Site): Run[] {
  const paths: readonly string[] = ['/browse/region/', '/browse/grade/'];
  return browseLists
    .filter(({ path }) => paths.includes(path))
    .map(({ title, path }) => ({ text: title, href: url(site, path) }));
}

/** Something dated: what, when, whether it happened, and who says so. */
export interface DatedLine {
  name: Run;
  /** "Published", and the stage where there is one. */
  act: string;
  when: string;
  modality?: string | undefined;
  /** Another account gives another date. */
  differs: boolean;
  /** Nothing for a report, which is its own source. */
  source?: SourceView | undefined;
}

/** A year with all that is dated in it. */
export interface YearView {
  year: string;
  anchor: string;
  /** Its own page. */
  path: string;
  lines: DatedLine[];
  /** How much of what it holds: "12 inspections, 3 reports". */
  summary: string;
}

/** All that is dated, year by year, and what has no date in the record. */
export interface YearsView {
  years: YearView[];
  undated: { name: Run; facts: string }[];
  count: number;
}

type Placed = DatedLine & { date: EdtfDate; ref: SubjectRef };

/** Everything dated in the record; each thing stands in the year in which it may first have been. */
export const yearsView = once((site): YearsView => {
  const lines = [...reportDates(site), ...subjectDates(site)].sort(
    (a, b) =>
      dayOf(a.date) - dayOf(b.date) || widthOf(a.date) - widthOf(b.date) || compare(a.ref + a.act, b.ref + b.act),
  );
  const byYear = Map.groupBy(lines, ({ date }) => isoDay(dayOf(date)).slice(0, 4));
  const dated = new Set(lines.map(({ ref }) => ref));
  return {
    years: [...byYear].map(([year, own]) => ({
      year,
      anchor: `year-${year}`,
      path: `/browse/year/${year}/`,
      lines: own.map(({ date: _date, ref: _ref, ...line }) => line),
      summary: kindCounts(
        site,
        own.map(({ ref }) => ref),
      ),
    })),
    undated: [...site.subjects.values()]
      .filter(({ ref, kind }) => !dated.has(ref) && datable.has(kind) && hrefOf(site, ref) !== undefined)
      .map((subject) => ({ name: nameOf(site, subject.ref), facts: kindOf(site, subject) }))
      .sort((a, b) => byName(a.name.text, b.name.text)),
    count: lines.length,
  };
});

/** The page of what has no date. */
export const undatedPath = '/browse/year/undated/';

/** How many of each kind some things are, each counted once: "12 inspections, 3 reports". */
function kindCounts({ kinds }: Site, refs: readonly SubjectRef[]): string {
  const byKind = Map.groupBy(new Set(refs), (ref) => ref.slice(0, ref.indexOf('/')));
  return [...byKind]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, { length }]) => `${String(length)} ${(length === 1 ? kinds[kind]?.one : kinds[kind]?.many) ?? kind}`)
    .join(', ');
}

/** Kinds that happen at some time, so that a missing date is worth saying. */
const datable = new Set([
  'inspection',
  'instrument',
  'arrangement',
  'delivery-model',
  'programme',
  'review',
  'board',
  'event',
  'decision',
  'report',
]);

function reportDates(site: Site): Placed[] {
  return site.reports.flatMap(({ ref, dates }) =>
    dates.map(({ type, date }) => ({
      ref,
      date,
      name: nameOf(site, ref),
      act: label(site, 'dates', type),
      when: formatDate(date),
      differs: false,
    })),
  );
}

function subjectDates(site: Site): Placed[] {
  return [...site.bySubject.keys()].flatMap((ref) =>
    dateReadings(site, ref).flatMap((reading) => linesOf(site, ref, reading)),
  );
}

/** The value that is shown, every other that excludes it, and each way in which it was only thought of. */
function linesOf(site: Site, ref: SubjectRef, reading: Reading<EdtfDate>): Placed[] {
  const { shown, groups, agreement, apart, property, stage } = reading;
  const differs = agreement === 'differ';
  const told = differs ? groups.flatMap(([founder]) => founder ?? []) : shown ? [shown] : [];
  const act = [label(site, 'dates', property.slice('when:'.length)), stage && label(site, 'stages', stage)];
  const line = ({ value, statement }: Account<EdtfDate>, isTold: boolean): Placed => ({
    ref,
    date: value,
    name: nameOf(site, ref),
    act: act.filter(Boolean).join(', '),
    when: formatDate(value),
    modality: modalityOf(site, statement),
    differs: isTold && differs,
    source: sourceView(site, statement),
  });
  const all = [...told.map((one) => line(one, true)), ...apart.map((one) => line(one, false))];
  const alike = Map.groupBy(all, ({ when, modality }) => `${when} ${modality ?? ''}`);
  return [...alike.values()].flatMap(([first]) => first ?? []);
}

/** The first day that a date may mean; the last, where its beginning is open. */
function dayOf(date: EdtfDate): number {
  const { earliest, latest } = rangeOf(date);
  return Number.isFinite(earliest) ? earliest : latest;
}

/** Names under one letter. */
export interface LetterView {
  letter: string;
  anchor: string;
  /** Its own page. */
  path: string;
  lines: { name: Run; facts: string }[];
}

/** Every page of the record, every part that has a place on one, and the site's own pages, by name. */
export const lettersView = once((site): LetterView[] => {
  const named = [...site.subjects.values()]
    .filter(({ ref }) => pathOf(site, ref) !== undefined)
    .map((subject) => ({ name: nameOf(site, subject.ref), facts: kindOf(site, subject) }))
    .concat(otherNames(site))
    .concat(regionsOf(site).map(({ name }) => ({ name, facts: 'Region' })))
    .sort((a, b) => byName(sortName(a.name.text), sortName(b.name.text)) || compare(a.facts, b.facts));
  const letters = Map.groupBy(named, ({ name }) => letterOf(name.text));
  return [...letters].map(([letter, lines]) => ({
    letter,
    anchor: `letter-${slug(letter)}`,
    path: `/browse/a-z/${slug(letter)}/`,
    lines,
  }));
});

/** A page of a complete list in a line of its index. */
export interface PageLine {
  name: Run;
  anchor: string;
  facts: string;
}

/** Names under which a reader would look for a council elsewhere than under its own: those that neither hold that nor begin as it does. */
function otherNames(site: Site): { name: Run; facts: string }[] {
  const words = (text: string) => slug(text.replaceAll('&', 'and'));
  const firstWord = (text: string) => words(text).split('-')[0];
  return site.authorities
    .filter(({ ref }) => pathOf(site, ref) !== undefined)
    .flatMap(({ ref, title, officialName, aliases }) => {
      const names = new Map([...aliases, officialName].map((name) => [words(name), name]));
      return [...names.values()]
        .filter((name) => !`-${words(name)}-`.includes(`-${words(title)}-`) && firstWord(name) !== firstWord(title))
        .map((name) => ({ name: { ...nameOf(site, ref), text: name }, facts: `See ${title}` }));
    });
}

/** The letters, each with what stands at its ends. */
export function letterLines(site: Site): PageLine[] {
  return lettersView(site).map(({ letter, anchor, path, lines }) => ({
    name: { text: letter, href: url(site, path) },
    anchor,
    facts: `${String(lines.length)}: ${ends(lines.map(({ name }) => name.text))}`,
  }));
}

const ends = (names: readonly string[]) => [...new Set([names[0], names.at(-1)])].join(' … ');

/** The years, each with what is dated in it. */
export function yearLines(site: Site): PageLine[] {
  const { years, undated } = yearsView(site);
  const lines = years.map(({ year, anchor, path, lines: { length }, summary }) => ({
    name: { text: year, href: url(site, path) },
    anchor,
    facts: `${String(length)} ${length === 1 ? 'date' : 'dates'} of ${summary}`,
  }));
  const none = {
    name: { text: 'Without a date', href: url(site, undatedPath) },
    anchor: 'undated',
    facts: String(undated.length),
  };
  return undated.length > 0 ? [...lines, none] : lines;
}

/** Without its article, brackets and quotation marks: "The direction to Torbay" stands under D. */
const sortName = (name: string) => name.replace(/^[^\p{L}\d]+/u, '').replace(/^(the|an?) (?=\S)/i, '');
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function letterOf(name: string): string {
  const first = sortName(name).normalize('NFKD').charAt(0).toUpperCase();
  return /\d/.test(first) ? '0–9' : first;
}

/** What a thing is, in a line: a report's publisher and date tell it from others. */
function kindOf(site: Site, subject: Subject): string {
  const kind = subject.kind === 'page' ? site.config.name : capital(site.kinds[subject.kind]?.one ?? subject.kind);
  if (subject.kind !== 'report') return kind;
  const { publisher, known } = subject as Report;
  return [kind, titleOf(site, publisher), known && formatDate(known)].filter(Boolean).join(' · ');
}
