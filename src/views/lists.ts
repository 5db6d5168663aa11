import type { Kind, Site, Subject } from '../model/types.ts';
import { url } from '../model/urls.ts';
import { formatDate, label, titleOf } from '../model/words.ts';
import { inspectionsUnder, statementsMeasuring } from './belonging.ts';
import { byName } from './by-name.ts';
import { browseLinks } from './browse.ts';
import { nameOf, type Run } from './run.ts';

/** A subject in a line of a list: its name, what it is, how much the record holds. */
export interface SubjectLine {
  name: Run;
  facts?: string | undefined;
  value?: string | undefined;
}

/** Organisations with pages. */
export function organisationLines(site: Site): SubjectLine[] {
  return withPages(site, site.organisations).map((one) => ({
    name: nameOf(site, one.ref),
    facts: label(site, 'organisation-types', one.type ?? ''),
  }));
}

/** Frameworks with pages. */
export function frameworkLines(site: Site): SubjectLine[] {
  return withPages(site, site.frameworks).map((one) => {
    const count = inspectionsUnder(site, one.id).length;
    const words = site.kinds['inspection'];
    return {
      name: nameOf(site, one.ref),
      facts: [one.short, one.years && formatDate(one.years)].filter(Boolean).join(' · '),
      value: `${String(count)} ${(count === 1 ? words?.one : words?.many) ?? ''}`,
    };
  });
}

/** Measures with pages, and how many figures the record gives for each. */
export function measureLines(site: Site): SubjectLine[] {
  return withPages(site, site.measures).map((one) => {
    const count = statementsMeasuring(site, one.id)
      .flatMap(({ figures }) => figures)
      .filter(({ measure }) => measure === one.id).length;
    return {
      name: nameOf(site, one.ref),
      facts: [label(site, 'units', one.unit), one.population].filter(Boolean).join(' · '),
      value: `${String(count)} ${count === 1 ? 'figure' : 'figures'}`,
    };
  });
}

/** Subjects of a kind that have pages, by name. */
export function withPages<T extends Subject>(site: Site, subjects: readonly T[]): T[] {
  return subjects
    .filter(({ ref }) => site.evidenced.has(ref))
    .map((subject) => ({ subject, title: titleOf(site, subject.ref) }))
    .sort((a, b) => byName(a.title, b.title))
    .map(({ subject }) => subject);
}

/** A way into the record, with how many pages it leads to where it is the list of a kind. */
export interface Way {
  name: Run;
  count?: number | undefined;
}

const lists: [Kind, (site: Site) => readonly Subject[]][] = [
  ['authority', (site) => site.authorities],
  ['intervention', (site) => site.interventions],
  ['inspection', (site) => site.inspections],
  ['report', (site) => site.reports],
  ['organisation', (site) => site.organisations],
  ['measure', (site) => site.measures],
  ['framework', (site) => site.frameworks],
  ['difference', (site) => site.differences],
  ['term', (site) => site.terms],
];

const folder: Partial<Record<Kind, string>> = {
  authority: 'authorities',
  intervention: 'interventions',
  inspection: 'inspections',
  report: 'reports',
  organisation: 'organisations',
  measure: 'measures',
  framework: 'frameworks',
  difference: 'differences',
  term: 'glossary',
};

/** The lists of the record, with how many pages each leads to, then the complete ones. */
export function waysIn(site: Site): Way[] {
  const ofKinds = lists.map(([kind, of]) => ({
    name: { text: site.kinds[kind]?.title ?? kind, href: url(site, `/${folder[kind] ?? ''}/`) },
    count: of(site).filter((subject) => kind === 'difference' || site.evidenced.has(subject.ref)).length,
  }));
  const many = site.kinds['authority']?.many;
  const questions = {
    text: many === undefined ? 'Questions' : `Questions put to all ${many}`,
    href: url(site, '/search/questions/'),
  };
  return [...ofKinds, ...[...browseLinks(site), questions].map((name) => ({ name }))];
}
