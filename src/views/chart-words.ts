import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import type { Account, Reading } from '../model/readings.ts';
import { dateReadings } from '../model/readings.ts';
import type { Framework, Site, Subject, SubjectRef } from '../model/types.ts';
import { formatDate, label, modalityOf } from '../model/words.ts';
import type { Told } from '../charts/told.ts';
import { inOrder } from './neighbours.ts';
import { sourceView } from './statement.ts';
import { firstDay } from './timeline.ts';

/** What a mark says of the account behind it: its source, how it was put, and whether anybody has checked it. */
export function toldOf(
  site: Site,
  { statement, standing }: Account<unknown>,
  agreement: Reading<unknown>['agreement'] = 'one',
): Omit<Told, 'id' | 'href'> {
  const { text, href } = sourceView(site, statement);
  return {
    source: { label: text, href },
    account: modalityOf(site, statement),
    differs: agreement === 'differ' ? true : undefined,
    unchecked: standing === 3 ? true : undefined,
  };
}

/** A date as it fits over a column: "Sep–Oct 2014". */
export function shortDate(date: EdtfDate): string {
  const long = /(January|February|March|April|June|July|August|September|October|November|December)/g;
  return formatDate(date)
    .replace(long, (month) => month.slice(0, 3))
    .replace(' to ', '–');
}

/** A date of a thing with its type in words: "published 29 January 2018". */
export interface NamedDate {
  type: string;
  date: EdtfDate;
  words: string;
}

/** The date that an inspection is known by: of these types the first that a report gives, else any that one gives. */
export function namedDate(site: Site, ref: SubjectRef, types: readonly string[] = []): NamedDate | undefined {
  const readings = dateReadings(site, ref).filter(({ shown }) => shown !== undefined);
  const wanted = types.map((type) => readings.find(({ property }) => property === `when:${type}`));
  const reading = wanted.find((one) => one !== undefined) ?? readings[0];
  if (!reading?.shown) return undefined;
  const type = reading.property.slice('when:'.length);
  const date = reading.shown.value;
  return { type, date, words: `${label(site, 'dates', type).toLowerCase()} ${formatDate(date)}` };
}

/** The days that a date may mean, as charts take them. */
export function daysOf(date: EdtfDate): readonly [earliest: number, latest: number] {
  const { earliest, latest } = rangeOf(date);
  return [earliest, latest];
}

const byAuthority = once((site) => {
  const found = Map.groupBy(site.inspections, ({ authority }) => authority ?? '');
  return new Map([...found].map(([id, own]) => [id, inOrder(own, (one) => firstDay(site, one))]));
});

/** The inspections of one council, in the order of time. */
export function inspectionsIn(site: Site, authority: string | undefined): readonly Subject[] {
  return byAuthority(site).get(authority ?? '') ?? [];
}

/** Frameworks whose grades may be compared, in groups; one that compares with none is a group by itself. */
export const comparable = once((site): Framework[][] => {
  const groups: Framework[][] = [];
  for (const framework of site.frameworks) {
    const joined = groups.filter((group) => group.some((other) => doCompare(framework, other)));
    const rest = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...rest, [...joined.flat(), framework]);
  }
  return groups.map((group) => group.sort((a, b) => firstYear(a) - firstYear(b)));
});

const firstYear = ({ years }: Framework) => (years ? rangeOf(years).earliest : Infinity);

function doCompare(a: Framework, b: Framework): boolean {
  return (
    a.comparesWith.some(({ framework }) => framework === b.id) ||
    b.comparesWith.some(({ framework }) => framework === a.id)
  );
}

/** The areas that a framework has in common with another that it may be compared with. */
export function sharedAreas(framework: Framework): string[] {
  return framework.comparesWith.flatMap(({ areas }) => areas);
}
