import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { once } from './indexes.ts';
import { dateReadings, gradeReadings, type Account, type Reading } from './readings.ts';
import { firstDate, isClosing, mainActs, replacedOn, statusOfAct } from './status.ts';
import type { Authority, Framework, Grade, Site, Subject, SubjectRef } from './types.ts';
import { formatDate, formatGrade, label, lowerFirst } from './words.ts';

/**
 * How a council stands, in one line made from readings alone: its latest overall grade and its latest instrument, each with its date. Never more than the
 * evidence: whether something is still in force is for a source to say.
 */
export function standingLine(site: Site, ref: SubjectRef): string {
  const parts = [gradePart(site, ref), instrumentPart(site, ref)];
  return parts.filter((part) => part !== undefined).join(' ');
}

function gradePart(site: Site, ref: SubjectRef): string {
  const graded = (inspectionsBy(site).get(ref) ?? []).flatMap((inspection) => {
    const framework = site.subjects.get(`framework/${inspection.framework ?? ''}`) as Framework | undefined;
    const shown = framework && overallReading(site, inspection, framework)?.shown;
    return shown ? [{ framework, shown, date: dateOf(site, inspection) }] : [];
  });
  const latest = graded.sort((a, b) => lastDay(b.date) - lastDay(a.date))[0];
  if (!latest) return 'No overall grade is in our record.';
  const { framework, shown, date } = latest;
  const said = `Judged ${formatGrade(framework, shown.value)}${date ? `, ${formatDate(date)}` : ''} (${framework.short})`;
  return `${said}: the latest overall grade in our record${isUnchecked(shown) ? '; unchecked, from a data set' : ''}.`;
}

/** The grade of a whole inspection, if its framework gives one: never an area's, nor that of a body judged beside the authority. */
export function overallReading(site: Site, inspection: Subject, framework: Framework): Reading<Grade> | undefined {
  const overall = framework.areas.find((area) => area.overall && !area.beside)?.id;
  return gradeReadings(site, inspection.ref).find(({ property }) => property === `grade:${overall ?? ''}`);
}

/** Read in a data set that nobody held against the document. */
export function isUnchecked({ standing }: Pick<Account<unknown>, 'standing'>): boolean {
  return standing === 3;
}

/** Its latest instrument, and what a source says of its end. */
function instrumentPart(site: Site, ref: SubjectRef): string | undefined {
  const act = mainActs(site, { ref }).at(-1);
  if (!act) return undefined;
  const date = firstDate(site, act);
  const type = site.vocabulary.types[act.kind]?.[act.type ?? '']?.label ?? act.title;
  const made = date && `, ${lowerFirst(label(site, 'dates', date.type))} ${formatDate(date.account.value)}`;
  return `Latest act in our record: ${type}${made ?? ''}${endPart(site, act)}.`;
}

function endPart(site: Site, act: Subject): string {
  if (isClosing(site, act)) return '';
  const { live, words, on } = statusOfAct(site, act);
  if (live === 'no') return `; ${lowerFirst(words)}`;
  const replaced = replacedOn(site, act.ref);
  const next = replaced
    ? `; ${lowerFirst(label(site, 'dates', replaced.type))} ${formatDate(replaced.account.value)}`
    : '';
  if (live === 'yes' && on) return `${next}; ${lowerFirst(words)}; our sources don’t say whether or when it ended`;
  const isGone = (site.subjects.get(`authority/${act.authority ?? ''}`) as Authority | undefined)?.end !== undefined;
  return `${next}; our sources don’t say ${isGone ? 'whether or when it ended' : 'whether it is still in force'}`;
}

/** The date that an inspection is known by: the first type, in the order of the list, that a report gives. */
export function dateOf(site: Site, { ref }: Subject): EdtfDate | undefined {
  const readings = dateReadings(site, ref);
  return (readings.find(({ shown }) => shown) ?? readings.find(({ groups }) => groups.length > 0))?.groups[0]?.[0]
    ?.value;
}

const lastDay = (date: EdtfDate | undefined) => (date ? rangeOf(date).latest : -Infinity);

const inspectionsBy = once((site) =>
  Map.groupBy(site.inspections, ({ authority }): SubjectRef => `authority/${authority ?? ''}`),
);
