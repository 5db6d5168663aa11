import { compareDates, rangeOf, type EdtfDate } from '../lib/date.ts';
import { didYouMean } from '../lib/problem.ts';
import type { Problems, RawEntry } from './raw.ts';
import { dateReadings, figureReadings, gradeReadings, isSettledBy, type Account, type Reading } from './readings.ts';
import type { Settlement, Site, SubjectRef } from './types.ts';
import { formatDate } from './words.ts';

/** A settlement must choose one of the accounts of its property, or it would settle nothing and seem to. */
export function checkSettlement(
  site: Site,
  ref: SubjectRef,
  settlement: Settlement,
  entry: RawEntry,
  index: number,
  problems: Problems,
): void {
  const readings: Reading<unknown>[] = [
    ...dateReadings(site, ref),
    ...gradeReadings(site, ref),
    ...figureReadings(site, ref),
  ];
  if (readings.some(({ property, groups }) => isSettledBy(property, groups.flat(), settlement))) return;
  const { property, use } = settlement;
  const known = new Set(readings.map((one) => one.property.split(' ')[0] ?? ''));
  problems.add(
    entry.place(['settlements', index, known.has(property) ? 'use' : 'property']),
    'unknown-id',
    known.has(property)
      ? `${use} gives no account of ${property} of ${ref} as having happened.`
      : `No report gives ${ref} the property "${property}".`,
    'A settlement chooses between accounts; this one chooses nothing.',
    known.has(property)
      ? 'Name the statement whose account is to be shown.'
      : didYouMean(property, known, `There are: ${[...known].join(', ')}.`),
  );
}

/**
 * Dates that fit within each document but not together: what is shown as the end lies before what is shown as the
 * start. Documents may truly say so, so that it is a notice; within one statement it is an error.
 */
export function checkSpans(site: Site, problems: Problems): void {
  const words = site.vocabulary['dates'] ?? {};
  for (const ref of site.bySubject.keys()) {
    const shown = dateReadings(site, ref).flatMap(({ property, shown: account }) =>
      account ? [{ type: property.slice('when:'.length), account }] : [],
    );
    const find = (test: (type: string) => boolean) =>
      shown
        .filter(({ type }) => test(type))
        .map(({ account }) => account)
        .sort((a, b) => compareDates(a.value, b.value));
    const start = find((type) => words[type]?.['opens'] === true)[0];
    for (const end of find((type) => words[type]?.['closes'] === true))
      addBackwards(problems, 'end-before-start', `${ref} is shown as ending`, end, start);
    for (const published of find((type) => type === 'published'))
      addBackwards(
        problems,
        'published-before-fieldwork',
        `${ref} is shown as published`,
        published,
        find((type) => type === 'fieldwork')[0],
      );
  }
}

function addBackwards(
  problems: Problems,
  rule: 'end-before-start' | 'published-before-fieldwork',
  what: string,
  late: Account<EdtfDate>,
  early: Account<EdtfDate> | undefined,
): void {
  if (!early || early.statement === late.statement) return;
  if (rangeOf(late.value).latest >= rangeOf(early.value).earliest) return;
  const { file, line, column, ref } = late.statement;
  problems.add(
    { file, line, column },
    rule,
    `${what} (${formatDate(late.value)}, ${ref}) before it starts (${formatDate(early.value)}, ${early.statement.ref}).`,
    'The timeline would run backwards.',
    'Read both paragraphs again; if they do say so, settle one of the dates with the reason.',
    'notice',
  );
}
