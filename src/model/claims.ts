import { compareDates, rangeOf, type EdtfDate } from '../lib/date.ts';
import { didYouMean } from '../lib/problem.ts';
import { checkWord, findSubject, readDate, type Context } from './context.ts';
import type { Path, RawEntry } from './raw.ts';
import type { FigureData } from './schema.ts';
import type { Figure, Framework, Grade, Measure, Subject, TypedDate } from './types.ts';

/** Typed dates that fit the subject's kind and don't run backwards. */
export function readDates(
  context: Context,
  when: Record<string, string>,
  subject: Subject | undefined,
  entry: RawEntry,
  path: Path,
): TypedDate[] {
  const dates = Object.entries(when).flatMap(([type, text]): TypedDate[] => {
    const at = [...path, type];
    const date = readDate(context, text, entry, at);
    if (!checkWord(context, 'dates', type, entry, at)) return [];
    const kinds = context.vocabulary['dates']?.[type]?.['for'];
    if (subject && Array.isArray(kinds) && !kinds.includes(subject.kind))
      context.problems.add(
        entry.place(at),
        'date-type-unfit',
        `A date of the type "${type}" doesn't belong to ${subject.kind}.`,
        'It would stand beside nothing that it could be compared with.',
        `Use one that does: ${typesFor(context, subject.kind).join(', ')}.`,
      );
    return date === undefined ? [] : [{ type, date, text }];
  });
  checkOrder(context, dates, entry, path);
  return dates;
}

function typesFor({ vocabulary }: Context, kind: string): string[] {
  return Object.entries(vocabulary['dates'] ?? {}).flatMap(([id, { for: kinds }]) =>
    Array.isArray(kinds) && kinds.includes(kind) ? [id] : [],
  );
}

/** Within one statement: nothing closes before it opens, nothing is published before it was inspected. */
function checkOrder(context: Context, dates: TypedDate[], entry: RawEntry, path: Path): void {
  const words = context.vocabulary['dates'] ?? {};
  const last = (test: (type: string) => boolean) =>
    dates.filter(({ type }) => test(type)).sort((a, b) => compareDates(a.date, b.date));
  const opening = last((type) => words[type]?.['opens'] === true)[0];
  for (const closing of last((type) => words[type]?.['closes'] === true))
    if (opening && isBefore(closing.date, opening.date))
      context.problems.add(
        entry.place([...path, closing.type]),
        'end-before-start',
        `It ends (${closing.text}) before it starts (${opening.text}).`,
        'One of the two dates is wrong, and the timeline would run backwards.',
        'Read the paragraph again.',
      );
  const published = dates.find(({ type }) => type === 'published');
  const fieldwork = dates.find(({ type }) => type === 'fieldwork');
  if (published && fieldwork && isBefore(published.date, fieldwork.date))
    context.problems.add(
      entry.place([...path, 'published']),
      'published-before-fieldwork',
      `It was published (${published.text}) before the inspection (${fieldwork.text}).`,
      'A report can’t come out before what it reports.',
      'Read the paragraph again.',
    );
}

const isBefore = (a: EdtfDate, b: EdtfDate) => rangeOf(a).latest < rangeOf(b).earliest;

/** Grades on areas of the subject's own framework, as printed and as normalised. */
export function readGrades(
  context: Context,
  data: Record<string, string | { printed: string; is?: string | undefined }>,
  subject: Subject | undefined,
  entry: RawEntry,
  path: Path,
): Grade[] {
  const framework =
    subject?.framework === undefined
      ? undefined
      : (context.subjects.get(`framework/${subject.framework}`) as Framework | undefined);
  return Object.entries(data).flatMap(([area, value]): Grade[] => {
    const at = [...path, area];
    if (subject && !framework)
      context.problems.add(
        entry.place(at),
        'grade-without-framework',
        `${subject.ref} has no framework, so it can have no grade.`,
        'A grade means something only on its framework’s scale.',
        'Put it on an inspection, with introduces: { authority, framework }.',
      );
    if (!framework) return [];
    if (!framework.areas.some(({ id }) => id === area))
      context.problems.add(
        entry.place(at),
        'area-outside-framework',
        `The framework ${framework.id} has no area "${area}".`,
        'A grade under another framework’s heading would be compared with the wrong things.',
        didYouMean(
          area,
          framework.areas.map(({ id }) => id),
          `Its areas are: ${framework.areas.map(({ id }) => id).join(', ')}.`,
        ),
      );
    if (typeof value === 'string')
      return [{ area, printed: value, is: normalise(framework, value, context, entry, at) }];
    if (value.is !== undefined && !framework.grades.some(({ id }) => id === value.is))
      context.problems.add(
        entry.place([...at, 'is']),
        'grade-off-scale',
        `The framework ${framework.id} has no grade "${value.is}".`,
        'Frameworks have scales of their own: Adequate isn’t Requires improvement.',
        `Leave \`is\` out, or use one of: ${framework.grades.map(({ id }) => id).join(', ')}.`,
      );
    return [{ area, ...value }];
  });
}

/** The grade whose printed forms hold these words, in any case of letters. */
function normalise(
  framework: Framework,
  printed: string,
  context: Context,
  entry: RawEntry,
  path: Path,
): string | undefined {
  const found = framework.grades.find((grade) =>
    grade.printed.some((form) => form.toLowerCase() === printed.toLowerCase()),
  );
  if (!found)
    context.problems.add(
      entry.place(path),
      'grade-off-scale',
      `"${printed}" is no printed form of a grade of ${framework.id}.`,
      'Printed words are always kept, but which grade they mean must be said.',
      `Write { printed: "${printed}", is: … } with one of: ${framework.grades.map(({ id }) => id).join(', ')}; or without \`is\` if it has none.`,
    );
  return found?.id;
}

/** A figure in its unit. */
export function readFigure(
  context: Context,
  measureId: string,
  data: FigureData,
  entry: RawEntry,
  path: Path,
): Figure | undefined {
  const measure = findSubject(context, `measure/${measureId}`, entry, path) as Measure | undefined;
  if (!measure) return undefined;
  const { unit = measure.unit, date, ...rest } = typeof data === 'number' ? { value: data } : data;
  checkWord(context, 'units', unit, entry, path);
  return {
    ...rest,
    measure: measureId,
    unit,
    date: date === undefined ? undefined : readDate(context, date, entry, [...path, 'date']),
  };
}
