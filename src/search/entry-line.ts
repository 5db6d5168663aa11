import { dateReadings } from '../model/readings.ts';
import type { Authority, Difference, Report, Site, Subject, Term } from '../model/types.ts';
import { formatDate, label, titleOf } from '../model/words.ts';
import { dateViews, gradeViews } from '../views/reading.ts';
import { sortLabels } from '../views/subject.ts';

/** What stands under an entry's name, beside its kind: its type, grade and dates. */
export function lineOf(site: Site, subject: Subject): string {
  return [sortOf(site, subject), ...factsOf(site, subject)].filter(Boolean).join(' · ');
}

/** What sort of its kind a subject is, in the words of the list that its kind takes them from. */
function sortOf(site: Site, { type, kind }: Subject): string {
  if (type === undefined) return '';
  const list = ({ authority: 'authority-types', organisation: 'organisation-types', report: 'report-kinds' } as const)[
    kind as string
  ];
  return list === undefined ? (site.vocabulary.types[kind]?.[type]?.label ?? type) : label(site, list, type);
}

function factsOf(site: Site, subject: Subject): string[] {
  if (subject.kind === 'authority') return authorityFacts(site, subject as Authority);
  if (subject.kind === 'report') {
    const { publisher, known, data } = subject as Report;
    const when = known ? formatDate(known) : 'date not known';
    return [titleOf(site, publisher), when, ...(data.reference === undefined ? [] : [`reference ${data.reference}`])];
  }
  if (subject.kind === 'difference') return [sortLabels[(subject as Difference).sort]];
  if (subject.kind === 'term') return [...(subject as Term).abbreviations, (subject as Term).years ?? ''];
  const grade = mainOf(gradeViews(site, subject))?.value ?? '';
  return [grade, ...datesIn(site, subject)];
}

/** The first two dates of a thing, with what each is of. */
function datesIn(site: Site, { ref }: Subject): string[] {
  const readings = dateReadings(site, ref);
  const told = dateViews(site, ref).flatMap(({ value }, index) => {
    const type = readings[index]?.property.slice('when:'.length) ?? '';
    const note = site.vocabulary['dates']?.[type]?.note;
    return value === '' ? [] : [`${label(site, 'dates', type)} ${value}${note === undefined ? '' : ` (${note})`}`];
  });
  return told.slice(0, 2);
}

function authorityFacts(site: Site, { region, end }: Authority): string[] {
  return [label(site, 'regions', region), ...(end ? [`abolished ${formatDate(end)}`] : [])];
}

/** The grade that stands for a whole inspection: the overall one, or the only one. */
export const mainOf = (grades: ReturnType<typeof gradeViews>) =>
  grades.find(({ overall }) => overall) ?? (grades.length === 1 ? grades[0] : undefined);
