import { reportOf } from '../model/readings.ts';
import type { Report, Site } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { formatDate, lowerFirst, titleOf } from '../model/words.ts';
import { clause, enumerate, type Sentence } from './clause.ts';
import { gradedAreas, gradeWords, type Visit } from './history-visits.ts';

/** Whether all that is known of its time is a date of which nobody says what it is of: so documents recall what came before them. */
export function isRecalled({ vocabulary }: Site, { date }: Visit): boolean {
  return vocabulary['dates']?.[date?.type ?? '']?.['unknown-type'] === true;
}

/** Judgements that later documents recall, in one sentence; those of one date together. */
export function recalledSentence(site: Site, visits: readonly Visit[]): Sentence {
  const groups = [...Map.groupBy(visits, recalledWhen)];
  const items = groups.map(([when, own]): Sentence => {
    const grades = enumerate(own.flatMap((visit) => recalledGrades(site, visit)));
    const dates = own.flatMap(({ date }) => (date ? [date.account.statement] : []));
    return [...grades, clause(` (${when})`, dates)];
  });
  const count = visits.flatMap((visit) => recalledGrades(site, visit)).length;
  const reports = new Set(items.flat().flatMap(({ statements }) => statements.map((one) => reportOf(site, one))));
  const recall = `${recallWords(site, [...reports])} ${count === 1 ? 'an earlier judgement' : 'earlier judgements'}`;
  const council = visits[0]?.inspection.authority;
  const dates = groups.length === 1 ? 'the date' : 'each date';
  return [
    clause(`${recall}${council === undefined ? '' : ` of ${titleOf(site, `authority/${council}`)}`}: `),
    ...enumerate(items, '; ', '; '),
    clause(
      `; ${namelessWords(visits, reports.size === 1 ? 'it names' : 'they name')}${dates} may be of the inspection or of its publication`,
    ),
  ];
}

/** "A later document by Ofsted recalls"; whose they are only where all are of one body. */
function recallWords(site: Site, reports: readonly Report[]): string {
  const [publisher, ...others] = new Set(reports.map((one) => one.publisher));
  const by = publisher === undefined || others.length > 0 ? '' : ` by ${titleOf(site, publisher)}`;
  return reports.length === 1 ? `A later document${by} recalls` : `Later documents${by} recall`;
}

function namelessWords(visits: readonly Visit[], lead: string): string {
  const unnamed = visits.filter(({ framework }) => framework.unnamed).length;
  if (unnamed === 0) return '';
  return unnamed === visits.length
    ? `${lead} no framework, and `
    : `${lead} no framework where none is given here, and `;
}

function recalledWhen({ framework, date }: Visit): string {
  const parts = [framework.unnamed ? undefined : framework.short, date && formatDate(date.account.value)];
  return parts.filter(Boolean).join(', ');
}

function recalledGrades(site: Site, { inspection, framework, date }: Visit): Sentence[] {
  const href = hrefOf(site, inspection.ref);
  const areas = gradedAreas(site, inspection, framework);
  if (areas.length === 0) return [[clause({ text: 'no grade', href }, date ? [date.account.statement] : [])]];
  return areas.map(({ label, account }) => [
    clause([{ text: `${gradeWords(framework, account)} for ${lowerFirst(label)}`, href }], [account.statement]),
  ]);
}
