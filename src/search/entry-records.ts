import { namesOf, once, rolesOf, saidBy } from '../model/indexes.ts';
import { dateReadings, gradeReadings, statementsOf } from '../model/readings.ts';
import type {
  Authority,
  Difference,
  Framework,
  Kind,
  Measure,
  ProsePage,
  Report,
  Site,
  Subject,
  SubjectRef,
  Term,
} from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { label, titleOf } from '../model/words.ts';
import { frameworkOf, gradeViews } from '../views/reading.ts';
import { sortLabels } from '../views/subject.ts';
import { lineOf, mainOf } from './entry-line.ts';
import { facetsOf } from './facets.ts';
import { holds } from './query/pack.ts';
import { initialsOf } from './initials.ts';
import { placeLine } from './place-line.ts';
import { datesOf, type SearchRecord } from './record.ts';

/** Bodies as plain text, by subject. */
export type Texts = ReadonlyMap<string, string>;

/** A record for everything that has a page or a place on one. */
export function entryRecords(site: Site, texts: Texts): SearchRecord[] {
  return [...site.subjects.values()].flatMap((subject) => {
    // A place leads to the council that answers for it.
    const href = subject.kind === 'place' ? undefined : hrefOf(site, subject.ref);
    return href === undefined ? [] : [recordOf(site, subject, href, texts)];
  });
}

/** The record of one subject. */
export function recordOf(site: Site, subject: Subject, href: string, texts: Texts = new Map()): SearchRecord {
  const dates = dateReadings(site, subject.ref).flatMap(({ shown, groups, apart }) => [
    ...(shown ? [shown.value] : []),
    ...groups.flat().map(({ value }) => value),
    ...apart.map(({ value }) => value),
  ]);
  const common: SearchRecord = {
    href,
    title: titleOf(site, subject.ref),
    line: lineOf(site, subject),
    names: [...new Set(subject.aliases)].filter((name) => name !== subject.title),
    areas: [],
    context: around(site, subject),
    text: [],
    facets: facetsOf(site, subject),
    holds: heldBy(site, subject, dates.length > 0),
    evidence: evidenceOf(site, subject),
    ...datesOf(dates),
  };
  const { names = [], context = [], text = [], ...own } = ownFields(site, subject, texts);
  return {
    ...common,
    ...own,
    holds: common.holds | (own.holds ?? 0),
    codes: [...(own.codes ?? []), ...initialsOf(subject.kind, [common.title, ...common.names, ...names])],
    names: [...common.names, ...names],
    context: [...common.context, ...context],
    text: [...common.text, ...text],
  };
}

function heldBy(site: Site, { kind, ref, title }: Subject, hasDates: boolean): number {
  // A word of the glossary that is the name of a framework comes after the framework itself.
  const isFramework = kind === 'term' && site.frameworks.some((one) => one.title === title);
  const hasRole = kind !== 'report' && statementsOf(site, ref).some(({ role }) => role !== undefined);
  return (
    (hasDates ? holds.date : 0) |
    (hasRole || kind === 'appointment' ? holds.role : 0) |
    (kind === 'term' || kind === 'framework' ? holds.meaning : 0) |
    (isFramework ? holds.repeated : 0)
  );
}

/** What stands around any subject: its kind, type, councils, episode, roles. */
export function around(site: Site, subject: Subject): string[] {
  const { authority, framework, type, kind, intervention } = subject;
  const roles = statementsOf(site, subject.ref).flatMap(({ role }) => (role ? [label(site, 'roles', role.is)] : []));
  return [
    site.kinds[kind]?.one ?? kind,
    ...(authority === undefined ? [] : authorityNames(site, authority)),
    ...subject.with.map((ref) => titleOf(site, ref)),
    ...(framework === undefined ? [] : frameworkNames(site, framework)),
    ...(type === undefined ? [] : [site.vocabulary.types[kind]?.[type]?.label ?? type]),
    // Its episode's year isn't its own.
    ...(intervention === undefined ? [] : [titleOf(site, `intervention/${intervention}`).replace(/\d{4}/g, '')]),
    ...(authority === undefined ? [] : placesAround(site, kind, authority)),
    ...dateReadings(site, subject.ref).map(({ property }) => label(site, 'dates', property.replace(/^when:/, ''))),
    ...subject.scope.map((scope) => label(site, 'scopes', scope)),
    ...(site.kinds[kind]?.actors ?? []),
    ...new Set(roles),
  ];
}

/** What an inspection or act of a council is found by as well: the places that the council answers for. */
function placesAround(site: Site, kind: Kind, authority: string): string[] {
  if (kind === 'place' || kind === 'report') return [];
  return (placesEver(site).get(`authority/${authority}`) ?? []).map(({ title }) => title);
}

/** What a council is called. */
export function authorityNames(site: Site, id: string): string[] {
  const authority = site.subjects.get(`authority/${id}`) as Authority | undefined;
  return authority ? [authority.title, authority.officialName, ...authority.aliases] : [];
}

/** What a framework is called. */
export function frameworkNames(site: Site, id: string): string[] {
  const framework = site.subjects.get(`framework/${id}`) as Framework | undefined;
  return framework ? [framework.title, framework.short, ...framework.aliases] : [];
}

type Own = Partial<SearchRecord>;

/** What only some kinds have. */
function ownFields(site: Site, subject: Subject, texts: Texts): Own {
  const body = texts.get(subject.ref);
  switch (subject.kind) {
    case 'authority':
      return authorityFields(site, subject as Authority);
    case 'inspection':
      return inspectionFields(site, subject);
    case 'report':
      return reportFields(site, subject as Report, body);
    case 'framework':
      return { names: [(subject as Framework).short], text: body === undefined ? [] : [body] };
    case 'intervention':
      return {
        context:
          membersOf(site)
            .get(subject.id)
            ?.flatMap((member) => partOf(site, member)) ?? [],
      };
    case 'term':
      return { names: (subject as Term).abbreviations, snippet: body, text: body === undefined ? [] : [body] };
    case 'measure': {
      const { population, note } = subject as Measure;
      return { text: [population ?? '', note ?? ''] };
    }
    case 'difference': {
      const { says, about, sort } = subject as Difference;
      return { snippet: says, text: [says, sortLabels[sort]], context: about.map((ref) => titleOf(site, ref)) };
    }
    case 'page':
      return { snippet: (subject as ProsePage).lead, text: [(subject as ProsePage).lead, body ?? ''] };
    default:
      return {};
  }
}

function authorityFields(site: Site, authority: Authority): Own {
  const places = placesOf(site).get(authority.id) ?? [];
  return {
    ...(authority.end ? { holds: holds.over } : {}),
    names: [authority.officialName, ...Object.values(authority.codes)],
    areas: places.flatMap(({ title, aliases }) => [title, ...aliases]),
    places: places.map((place) => placeLine(site, place, codesOf(site, place.ref))),
    // "Westsussex", "sthelens"
    codes: [authority.title.replace(/[^\p{L}]/gu, ''), ...places.flatMap(({ ref }) => codesOf(site, ref))],
    context: [
      label(site, 'regions', authority.region),
      site.kinds['authority']?.judged ?? '',
      ...new Set(places.map(({ kind, type = '' }) => site.vocabulary.types[kind]?.[type]?.label ?? kind)),
    ],
  };
}

const placesOf = once((site) =>
  Map.groupBy(
    [...site.subjects.values()].filter(({ kind }) => kind === 'place'),
    ({ authority }) => authority ?? '',
  ),
);

/** Places by each council that they are or were in. */
const placesEver = once((site) => {
  const pairs = [...placesOf(site).values()].flat().flatMap((place) => {
    const others = statementsOf(site, place.ref).flatMap(({ relations }) => relations.map(({ to }) => to));
    const councils = new Set([`authority/${place.authority ?? ''}`, ...others]);
    return [...councils].map((council) => ({ council, title: place.title }));
  });
  return Map.groupBy(pairs, ({ council }) => council);
});

/** What looks like a code in the statements about a place. */
function codesOf(site: Site, ref: SubjectRef): string[] {
  const told = statementsOf(site, ref).map(({ says }) => says ?? '');
  return [...told.join(' ').matchAll(/\b[A-Z]+\d{4,}\b/g)].map(([code]) => code);
}

/** What is part of each episode. */
const membersOf = once((site) =>
  Map.groupBy(
    [...site.subjects.values()].filter(({ intervention }) => intervention !== undefined),
    ({ intervention }) => intervention ?? '',
  ),
);

/** What a part adds to its episode: its kind, its type, and who else took part. */
const partOf = (site: Site, { kind, type, with: others }: Subject): string[] => [
  site.kinds[kind]?.one ?? kind,
  ...(type === undefined ? [] : [site.vocabulary.types[kind]?.[type]?.label ?? type]),
  ...others.map((ref) => titleOf(site, ref)),
];

/** How many statements are about a subject, name it, or are a body's own. */
function evidenceOf(site: Site, subject: Subject): number {
  const { ref, kind } = subject;
  if (kind === 'report') {
    const { data, statements } = subject as Report;
    return site.vocabulary['report-kinds']?.[data.kind]?.['standing'] === 'last' ? 0 : statements.length;
  }
  const isBody = kind === 'organisation' || kind === 'authority';
  const others = isBody ? namesOf(site, ref).length + saidBy(site, ref).length + rolesOf(site, ref).length : 0;
  return statementsOf(site, ref).length + others;
}

function inspectionFields(site: Site, subject: Subject): Own {
  const framework = frameworkOf(site, subject);
  const grades = gradeViews(site, subject);
  const main = mainOf(grades);
  const words = gradeReadings(site, subject.ref).flatMap(({ property, groups }) =>
    groups.flat().map(({ value }) => ({ isMain: property === `grade:${main?.area ?? ''}`, value })),
  );
  const labelled = (isMain: boolean) =>
    words
      .filter((one) => one.isMain === isMain)
      .flatMap(({ value }) => [value.printed, framework?.grades.find(({ id }) => id === value.is)?.label ?? '']);
  return {
    codes: main === undefined ? [] : [main.value],
    context: [...labelled(true), ...(grades.length > 0 ? ['grade'] : [])],
    text: [...labelled(false), ...grades.map(({ label: name }) => name.text)],
    mark:
      main?.level === undefined || main.letter === undefined || main.levels === undefined
        ? undefined
        : { letter: main.letter, level: main.level, levels: main.levels, ...(main.scale ? { scale: main.scale } : {}) },
    holds: holds.grade | holds.date,
  };
}

function reportFields(site: Site, report: Report, body: string | undefined): Own {
  const { reference, kind, from } = report.data;
  const dates = report.dates.map(({ date }) => date);
  const about = report.statements.flatMap(({ about: ref }) => ref);
  const counts = [...Map.groupBy(about, (ref) => ref)].sort((a, b) => b[1].length - a[1].length).slice(0, 3);
  return {
    names: reference === undefined ? [] : [reference],
    codes: fileNumbers(report),
    context: [
      label(site, 'report-kinds', kind),
      titleOf(site, report.publisher),
      ...(from === undefined ? [] : [label(site, 'offices', from)]),
      ...counts.map(([ref]) => titleOf(site, ref)),
    ],
    text: body === undefined ? [] : [body],
    ...datesOf(dates),
    nameTokens: datesOf(report.known ? [report.known] : []).tokens,
    holds: holds.date,
  };
}

/** The long numbers in a document's own address: publishers number their files ("file/50216273"). */
const fileNumbers = ({ data: { url = '' } }: Report): string[] => url.match(/(?<=[/=])\d{5,}(?=[/&]|$)/g) ?? [];
