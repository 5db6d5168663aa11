import type { Reading } from '../model/readings.ts';
import type { Difference, Site, Statement, SubjectRef } from '../model/types.ts';
import { differencesOn } from './belonging.ts';

/** Accounts of one thing differ if they exclude one another, or if the record notes so of dates or grades: acts of other names may still be one. */
export function doDiffer(site: Site, ref: SubjectRef, readings: readonly Reading<unknown>[]): boolean {
  if (readings.some(({ agreement }) => agreement === 'differ')) return true;
  const told = new Set(readings.flatMap(({ groups }) => groups.flat().map(({ statement }) => statement.ref)));
  return notedOn(site, ref).some(({ statements }) => {
    const placed = statements.filter((one) => isPlaced(site.statements.get(one)));
    return placed.length > 1 && placed.some((one) => told.has(one));
  });
}

const isPlaced = (one: Statement | undefined) => one !== undefined && one.dates.length + one.grades.length > 0;

/** Differences that editors noted about a thing. */
export const notedOn = (site: Site, ref: SubjectRef): Difference[] =>
  differencesOn(site, ref).filter(({ sort }) => sort === 'differs');
