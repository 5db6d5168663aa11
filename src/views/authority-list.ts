import { standingLine } from '../model/standing.ts';
import { once } from '../model/indexes.ts';
import type { Authority, Site, SubjectRef } from '../model/types.ts';
import { capital, formatDate, label } from '../model/words.ts';
import { actsOn } from './act.ts';
import { partsOf } from './belonging.ts';
import { judgedOn, ladderOf, lastDay, latestOf, whenJudged } from './ladder.ts';
import { facet, listTools, rowData, type ListTools, type Row } from './list.ts';
import { byName } from './by-name.ts';
import { withPages } from './lists.ts';
import { regionName } from './region-name.ts';
import { nameOf, type Run } from './run.ts';
import { sparkView, type SparkView } from './spark.ts';

/** A council in a row of a list. */
export interface AuthorityRow extends Row {
  ref: SubjectRef;
  name: Run;
  type: string;
  region?: Run | undefined;
  /** "Abolished 31 March 2023; succeeded by", and by whom. */
  ended?: { text: string; successors: Run[] } | undefined;
  grade?: RowGrade | undefined;
  /** How it stands, in a line. */
  standing: string;
  /** Episodes and instruments that are on record, in words. */
  record?: string | undefined;
  spark?: SparkView | undefined;
}

/** A latest grade with its date, as a list shows it. */
export interface RowGrade {
  value: string;
  letter?: string | undefined;
  level?: number | undefined;
  levels: number;
  unchecked: boolean;
  when: string;
}

/** Every council with a page, by name. */
export const authorityRows = once((site): AuthorityRow[] =>
  withPages(site, site.authorities).map((one) => authorityRow(site, one)),
);

/** The rows of some councils, by name. */
export function rowsOf(site: Site, authorities: readonly Authority[]): AuthorityRow[] {
  const wanted = new Set(authorities.map(({ ref }) => nameOf(site, ref).href));
  return authorityRows(site).filter(({ name }) => wanted.has(name.href));
}

function authorityRow(site: Site, authority: Authority): AuthorityRow {
  const { ref } = authority;
  const latest = latestOf(site, ref);
  const scopes = scopesOnRecord(site, ref);
  const first = firstLowest(site, ref);
  return {
    ref,
    name: nameOf(site, ref),
    type: label(site, 'authority-types', authority.type ?? ''),
    region: regionName(site, authority),
    ended: authority.end && {
      text: `Abolished ${formatDate(authority.end)}${authority.successors.length > 0 ? '; succeeded by' : ''}`,
      successors: authority.successors.map((id) => nameOf(site, `authority/${id}`)),
    },
    grade: latest && { ...latest.overall, when: whenJudged(latest) },
    standing: standingLine(site, ref),
    record: recordWords(site, scopes),
    spark: sparkView(site, ref),
    data: rowData({
      region: authority.region,
      type: authority.type,
      grade: gradeKey(latest?.overall.level),
      unchecked: latest?.overall.unchecked ? 'yes' : undefined,
      checked: latest && (latest.overall.unchecked ? 'no' : 'yes'),
      level: latest?.overall.level,
      date: latest?.date && lastDay(latest.date),
      record: scopes.length > 0 ? ['any', ...scopes] : [],
      today: authority.end ? 'no' : 'yes',
      place: Object.keys(site.vocabulary['regions'] ?? {}).indexOf(authority.region),
      first,
      find: [
        ...authority.aliases,
        authority.officialName,
        ...Object.values(authority.codes),
        ...placesOf(site, authority),
      ],
    }),
  };
}

/** The names of the places within its area, which people know better. */
function placesOf(site: Site, { id }: Authority): string[] {
  return partsOf(site, id)
    .filter(({ kind }) => kind === 'place')
    .map(({ title }) => title);
}

const gradeKey = (level: number | undefined) => (level === undefined ? 'none' : String(level));

/** The scopes of the episodes and instruments that are on record for a council. */
function scopesOnRecord(site: Site, ref: SubjectRef): string[] {
  const order = Object.keys(site.vocabulary['scopes'] ?? {});
  const found = new Set(actsOn(site, ref).flatMap(({ scope }) => (scope.length > 0 ? scope : ['unknown'])));
  return [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function recordWords(site: Site, scopes: readonly string[]): string | undefined {
  if (scopes.length === 0) return undefined;
  const one = site.kinds['intervention']?.one ?? '';
  return `${capital(one)} on record: ${scopes.map((scope) => label(site, 'scopes', scope).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())).join(', ')}`;
}

/** The first day on which it is in our record at the lowest step. */
function firstLowest(site: Site, ref: SubjectRef): number | undefined {
  const days = judgedOn(site, ref).flatMap(({ overall, date }) =>
    overall?.level === 1 && date ? [lastDay(date)] : [],
  );
  return days.length > 0 ? Math.min(...days) : undefined;
}

/** What is asked of a list of councils. */
export function authorityTools(site: Site, rows: readonly AuthorityRow[]): ListTools {
  const { one = '', many = '' } = site.kinds['authority'] ?? {};
  const inspection = site.kinds['inspection']?.one ?? '';
  const { steps } = ladderOf(site);
  const step = (value: string) => steps.find(({ level }) => String(level) === value)?.label;
  const lowest = steps.at(-1)?.label;
  return listTools(rows, {
    find: `Name of a ${one}`,
    words: { one, many },
    facets: [
      facet(rows, { key: 'region', label: 'Region', nameOf: (id: string) => label(site, 'regions', id) }),
      facet(rows, { key: 'type', label: 'Type', nameOf: (id) => label(site, 'authority-types', id) }),
      facet(rows, {
        key: 'grade',
        label: 'Latest overall grade',
        nameOf: (value) => step(value) ?? 'Not in our record',
        order: steps.map(({ level }) => String(level)),
      }),
      facet(rows, {
        key: 'checked',
        label: 'How it was read',
        nameOf: (value) => (value === 'yes' ? 'Grade from a report' : 'Grade unchecked'),
        order: ['yes', 'no'],
      }),
      facet(rows, {
        key: 'record',
        label: `${capital(site.kinds['intervention']?.one ?? '')} on record`,
        nameOf: (scope) => (scope === 'any' ? 'Any' : label(site, 'scopes', scope)),
        order: ['any', ...Object.keys(site.vocabulary['scopes'] ?? {})],
      }),
      facet(rows, {
        key: 'today',
        label: 'Today',
        nameOf: (value) => (value === 'yes' ? 'There today' : 'Abolished'),
        order: ['yes', 'no'],
      }),
    ],
    sorts: [
      { value: '', label: 'Name' },
      { value: 'place:up', label: 'Region' },
      { value: 'level:down', label: 'Latest grade, highest first' },
      { value: 'level:up', label: 'Latest grade, lowest first' },
      { value: 'date:down', label: `Latest graded ${inspection}, newest first` },
      { value: 'date:up', label: `Latest graded ${inspection}, oldest first` },
      ...(lowest ? [{ value: 'first:up', label: `First ${lowest} in our record` }] : []),
    ],
  });
}

/** Rows under the first letters of their names. */
export function byLetter(rows: readonly AuthorityRow[]): { title: string; id: string; rows: AuthorityRow[] }[] {
  const letters = Map.groupBy(rows, ({ name }) => name.text.charAt(0).toUpperCase());
  return [...letters]
    .sort(([a], [b]) => byName(a, b))
    .map(([title, own]) => ({ title, id: `letter-${title.toLowerCase()}`, rows: own }));
}

/** What stands where a council has no inspection in the record. */
export function noneWords({ kinds }: Site): string {
  return `No ${kinds['inspection']?.one ?? ''} of it is in this record`;
}
