import { compareDates, rangeOf, type EdtfDate } from '../lib/date.ts';
import { didYouMean } from '../lib/problem.ts';
import { slug } from '../lib/slug.ts';
import { checkWord, findSubject, readDate, readHolder, type Context } from './context.ts';
import type { Path, RawEntry } from './raw.ts';
import type { FigureData, StatementData } from './schema.ts';
import {
  modalKinds,
  type Figure,
  type Framework,
  type Grade,
  type Measure,
  type Report,
  type Statement,
  type StatementRef,
  type Subject,
  type SubjectRef,
  type TypedDate,
} from './types.ts';

/** Where a statement comes from, for its problems. */
interface Source {
  report: Report;
  entry: RawEntry;
  path: Path;
}

/** A report's statements in its own order, tables spread into one statement a cell. */
export function readStatements(context: Context, report: Report, entry: RawEntry): Statement[] {
  const seen = new Map<string, number>();
  return report.data.statements
    .flatMap((data, index) => {
      const source: Source = { report, entry, path: ['statements', index] };
      const id = readId(context, data, source, seen, index);
      return data.table ? readTable(context, data, id, source) : (readOne(context, data, id, source) ?? []);
    })
    .map((statement, order) => ({ ...statement, order }));
}

function readId(
  { problems }: Context,
  { id }: StatementData,
  { entry, path }: Source,
  seen: Map<string, number>,
  index: number,
): string {
  const why = 'Pages, citations and the ledger name a statement by its id for good.';
  if (id === undefined) {
    problems.add(
      entry.place(path),
      'statement-without-id',
      'This statement has no id.',
      why,
      'Run "npm run ids": it gives each new statement its own.',
    );
    return `unnamed-${String(index)}`;
  }
  const first = seen.get(id);
  if (first !== undefined)
    problems.add(
      entry.place([...path, 'id']),
      'duplicate-id',
      `The id "${id}" is taken by statement ${String(first + 1)} of this report.`,
      why,
      'Take the id out and run "npm run ids".',
    );
  seen.set(id, index);
  return id;
}

function readOne(context: Context, data: StatementData, id: string, source: Source): Statement | undefined {
  const { entry, path } = source;
  if (data.about === undefined) {
    context.problems.add(
      entry.place(path),
      'missing-field',
      'This statement has no "about".',
      'A statement is about one subject, and stands on its page.',
      'Add about: kind/id.',
    );
    return undefined;
  }
  const subject = findSubject(context, data.about, entry, [...path, 'about']);
  const statement = claims(context, data, id, data.about as SubjectRef, subject, source);
  checkPlace(context, data.at, source);
  checkModality(context, data, subject, source);
  if (isEmpty(data))
    context.problems.add(
      entry.place(path),
      'statement-empty',
      'This statement says nothing.',
      'A place in a document is not yet a claim.',
      'Add what the document says there: when, grades, role, figures, relations, state or says.',
    );
  return statement;
}

function claims(
  context: Context,
  data: StatementData,
  id: string,
  about: SubjectRef,
  subject: Subject | undefined,
  source: Source,
): Statement {
  const { report, entry, path } = source;
  const word = (list: string, value: string | undefined, field: string) => {
    if (value !== undefined) checkWord(context, list, value, entry, [...path, field]);
    return value;
  };
  return {
    ...base(context, data, id, about, source),
    dates: readDates(context, data.when ?? {}, subject, entry, [...path, 'when']),
    grades: readGrades(context, data.grades ?? {}, subject, entry, [...path, 'grades']),
    role: data.role && {
      is: word('roles', data.role.is, 'role') ?? '',
      ...readHolder(context, data.role, entry, [...path, 'role']),
    },
    state: word('states', data.state, 'state'),
    stage: word('stages', data.stage, 'stage'),
    figures: Object.entries(data.figures ?? {}).flatMap(([measure, values]) =>
      (Array.isArray(values) ? values : [values]).flatMap(
        (value) => readFigure(context, measure, value, entry, [...path, 'figures', measure]) ?? [],
      ),
    ),
    relations: Object.entries(data.relations ?? {}).flatMap(([is, to]) => {
      checkWord(context, 'relations', is, entry, [...path, 'relations', is]);
      return [to]
        .flat()
        .flatMap((ref) =>
          findSubject(context, ref, entry, [...path, 'relations', is]) ? [{ is, to: ref as SubjectRef }] : [],
        );
    }),
    list: word('lists', data.list, 'list'),
    says: data.says,
    introduces: data.introduces !== undefined,
    confined: data.confined ?? false,
    report: report.id,
  };
}

/** The fields that a statement and a table's cells share. */
function base(
  context: Context,
  data: StatementData,
  id: string,
  about: SubjectRef,
  { report, entry, path }: Source,
): Statement {
  const { line, column } = entry.place(path);
  if (data.as !== undefined) checkWord(context, 'modalities', data.as, entry, [...path, 'as']);
  return {
    ref: `${report.id}#${id}`,
    report: report.id,
    order: 0,
    about,
    at: data.at ?? [],
    as: data.as ?? 'happened',
    by: data.by === undefined ? undefined : readHolder(context, data.by, entry, [...path, 'by']),
    dates: [],
    grades: [],
    stage: data.stage,
    figures: [],
    relations: [],
    said: data.said,
    slip: data.slip,
    names: (data.names ?? []).flatMap((ref, index) =>
      findSubject(context, ref, entry, [...path, 'names', index]) ? [ref as SubjectRef] : [],
    ),
    introduces: false,
    confined: data.confined ?? false,
    checked: data.checked,
    file: entry.file,
    line,
    column,
  };
}

function checkPlace({ problems }: Context, at: string[] | undefined, { report, entry, path }: Source): void {
  if (at === undefined || at.length === 0) {
    problems.add(
      entry.place(path),
      'statement-without-locator',
      'This statement has no locator.',
      'A reader could not check it.',
      'Add at: ["2.1"], or ["whole"] for a source that was read only in extract.',
    );
    return;
  }
  const known = report.outline.flatMap(({ units }) => units.map((unit) => unit.at));
  at.forEach((locator, index) => {
    if (known.includes(locator) || (locator === 'whole' && report.data.read !== 'whole')) return;
    problems.add(
      entry.place([...path, 'at', index]),
      'locator-unknown',
      `The outline of this report has no "${locator}".`,
      'A reader would look for a paragraph that isn’t there.',
      didYouMean(locator, known, 'Correct it, or add the place to the outline.'),
    );
  });
}

function checkModality(
  { problems }: Context,
  data: StatementData,
  subject: Subject | undefined,
  { entry, path }: Source,
): void {
  if (data.as !== undefined || subject === undefined) return;
  if (!modalKinds.includes(subject.kind) && data.role === undefined) return;
  problems.add(
    entry.place(path),
    'modality-missing',
    `This statement about ${subject.ref} doesn't say whether it happened.`,
    'A paper that asks for something is no evidence that it was done.',
    'Add as: happened, proposed, requested … (vocabulary/modalities.yaml).',
  );
}

function isEmpty({ when, grades, figures, relations, role, state, says, names }: StatementData): boolean {
  const maps = [when, grades, figures, relations].every((map) => map === undefined || Object.keys(map).length === 0);
  return maps && role === undefined && state === undefined && says === undefined && (names ?? []).length === 0;
}

function readDates(
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

function readGrades(
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

function readFigure(
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

/** A table's cells, each a statement: columns are subjects and rows measures, or columns measures and rows parts. */
function readTable(context: Context, data: StatementData, id: string, source: Source): Statement[] {
  const { entry, path } = source;
  const { columns = [], rows = [] } = data.table ?? {};
  const date = data.date === undefined ? undefined : readDate(context, data.date, entry, [...path, 'date']);
  const keys = new Set<string>();
  return rows.flatMap((row, rowIndex) => {
    const rowPath = [...path, 'table', 'rows', rowIndex];
    const key = row.key ?? row.measure ?? slug(row.part ?? '');
    if (keys.has(key))
      context.problems.add(
        entry.place(rowPath),
        'duplicate-id',
        `Two rows of this table have the key "${key}".`,
        'A cell’s address would name two cells.',
        'Give one of them a `key`.',
      );
    keys.add(key);
    if (row.values.length !== columns.length)
      context.problems.add(
        entry.place(rowPath),
        'wrong-type',
        `This row has ${String(row.values.length)} values for ${String(columns.length)} columns.`,
        'Figures would land under the wrong heading.',
        'Write null for a cell that the document leaves empty.',
      );
    checkPlace(context, [row.at], { ...source, path: rowPath });
    return columns.flatMap((column, index) => {
      const value = row.values[index];
      if (value === null || value === undefined) return [];
      const at = [...rowPath, 'values', index];
      const about = row.measure === undefined ? data.about : column;
      const subject =
        about === undefined
          ? undefined
          : findSubject(context, about, entry, row.measure === undefined ? path : [...path, 'table', 'columns', index]);
      if (!subject) return [];
      if (index === 0 && rowIndex === 0) checkModality(context, data, subject, source);
      const figure = readFigure(context, row.measure ?? column, value, entry, at);
      if (!figure) return [];
      const ref: StatementRef = `${source.report.id}#${id}.${key}.${column.split('/').at(-1) ?? column}`;
      const part = row.part === undefined ? figure.part : row.part;
      return [
        {
          ...base(context, data, id, subject.ref, source),
          ref,
          at: [row.at],
          figures: [{ ...figure, part, date: figure.date ?? date }],
          ...entry.place(at),
          cell: { table: id, row: key, column },
        },
      ];
    });
  });
}
