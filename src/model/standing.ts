import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { dateReadings, gradeReadings, isReading, statementsOf, statusOf, type Account } from './readings.ts';
import type { Framework, Grade, Site, Subject, SubjectRef } from './types.ts';
import { capital, formatDate, formatGrade, label } from './words.ts';

/**
 * How a council stands, in one line made from readings alone: its latest overall grade and its latest instrument, each with its date. Never more than the
 * evidence: an end that no report gives is "not known".
 */
export function standingLine(site: Site, ref: SubjectRef): string {
  const parts = [gradePart(site, ref), instrumentPart(site, ref)];
  return parts.filter((part) => part !== undefined).join(' ');
}

function gradePart(site: Site, ref: SubjectRef): string {
  const graded = subjectsOf(site, ref, 'inspection').flatMap((inspection) => {
    const framework = site.subjects.get(`framework/${inspection.framework ?? ''}`) as Framework | undefined;
    const grade = framework && overallOf(site, inspection, framework);
    return grade ? [{ framework, grade, date: dateOf(site, inspection) }] : [];
  });
  const latest = graded.sort((a, b) => lastDay(b.date) - lastDay(a.date))[0];
  if (!latest) return 'No overall grade is in our record.';
  const { framework, grade, date } = latest;
  return `Judged ${formatGrade(framework, grade)}${date ? `, ${formatDate(date)}` : ''} (${framework.short}): the latest overall grade in our record.`;
}

function overallOf(site: Site, inspection: Subject, framework: Framework): Grade | undefined {
  const overall = framework.areas.find((area) => area.overall)?.id;
  return gradeReadings(site, inspection.ref).find(({ property }) => property === `grade:${overall ?? ''}`)?.shown
    ?.value;
}

/** Only what a report tells as having been so: a draft or a proposal is no instrument yet. */
function instrumentPart(site: Site, ref: SubjectRef): string | undefined {
  const made = subjectsOf(site, ref, 'instrument').filter(
    (one) =>
      statementsOf(site, one.ref).some((s) => isReading(site, s)) && statusOf(site, one.ref).live !== 'not known',
  );
  const latest = made.sort(
    (a, b) =>
      lastDay(dateOf(site, b) ?? statusOf(site, b.ref).on) - lastDay(dateOf(site, a) ?? statusOf(site, a.ref).on),
  )[0];
  if (!latest) return undefined;
  const type = site.vocabulary.types[latest.kind]?.[latest.type ?? '']?.label ?? latest.title;
  const { state = '', on } = statusOf(site, latest.ref);
  const stood = `${capital(type)}: ${label(site, 'states', state)}${on ? ` on ${formatDate(on)}` : ''}`;
  const end = closing(site, latest);
  return end ? `${stood}; ended ${formatDate(end.value)}.` : `${stood}; our sources don’t say when it ended.`;
}

function closing(site: Site, { ref }: Subject): Account<EdtfDate> | undefined {
  const closes = (property: string) => site.vocabulary['dates']?.[property.slice('when:'.length)]?.['closes'] === true;
  return dateReadings(site, ref).find(({ property, shown }) => shown !== undefined && closes(property))?.shown;
}

/** The date that a thing is known by: the first type, in the order of the list, that a report gives. */
function dateOf(site: Site, { ref }: Subject): EdtfDate | undefined {
  const readings = dateReadings(site, ref);
  return (readings.find(({ shown }) => shown) ?? readings.find(({ groups }) => groups.length > 0))?.groups[0]?.[0]
    ?.value;
}

const lastDay = (date: EdtfDate | undefined) => (date ? rangeOf(date).latest : -Infinity);

function subjectsOf(site: Site, ref: SubjectRef, kind: Subject['kind']): Subject[] {
  return [...site.subjects.values()].filter((one) => one.kind === kind && `authority/${one.authority ?? ''}` === ref);
}
