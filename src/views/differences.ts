import type { Difference, Site, SubjectRef } from '../model/types.ts';
import { dateViews, figureViews, gradeViews, type ReadingView } from './reading.ts';
import { nameOf, type Run } from './run.ts';
import { differenceView, sortLabels, type DifferenceView } from './subject.ts';

/** The readings of one subject whose accounts aren't all the same. */
export interface UnevenSubject {
  subject: Run;
  readings: ReadingView[];
}

/** Everywhere that sources differ, or are vaguer than one another. */
export interface DifferencesView {
  noted: { sort: Difference['sort']; label: string; note: string; differences: DifferenceView[] }[];
  differ: UnevenSubject[];
  vaguer: UnevenSubject[];
  counts: { noted: number; differ: number; vaguer: number };
}

const notes: Record<Difference['sort'], string> = {
  differs: 'These accounts don’t say the same. All of them stay visible; none has been taken out.',
  vaguer: 'These accounts don’t conflict: one says more than the other, or one is open where the other is exact.',
  apart: 'These look like the same thing, or like a conflict, and are neither.',
};
const sorts = ['differs', 'vaguer', 'apart'] as const;

/** The differences that editors have noted, then those that dates, grades and figures show by themselves. */
export function differencesView(site: Site): DifferencesView {
  const noted = sorts.map((sort) => ({
    sort,
    label: sortLabels[sort],
    note: notes[sort],
    differences: site.differences.filter((one) => one.sort === sort).map((one) => differenceView(site, one)),
  }));
  const [differ, vaguer] = [unevenSubjects(site, 'differ'), unevenSubjects(site, 'vaguer')];
  return {
    noted: noted.filter(({ differences }) => differences.length > 0),
    differ,
    vaguer,
    counts: { noted: site.differences.length, differ: total(differ), vaguer: total(vaguer) },
  };
}

const total = (subjects: readonly UnevenSubject[]) => subjects.reduce((sum, { readings }) => sum + readings.length, 0);

function unevenSubjects(site: Site, agreement: ReadingView['agreement']): UnevenSubject[] {
  const refs = [...site.bySubject.keys()].sort((a, b) => (a < b ? -1 : 1));
  return refs.flatMap((ref) => {
    const readings = readingsOf(site, ref).filter((reading) => reading.agreement === agreement && isUneven(reading));
    return readings.length > 0 ? [{ subject: nameOf(site, ref), readings }] : [];
  });
}

const isUneven = ({ accounts }: ReadingView) => new Set(accounts.map(({ value }) => value)).size > 1;

function readingsOf(site: Site, ref: SubjectRef): ReadingView[] {
  const subject = site.subjects.get(ref);
  return subject ? [...dateViews(site, ref), ...gradeViews(site, subject), ...figureViews(site, ref)] : [];
}
