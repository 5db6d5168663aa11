import type { Context } from './context.ts';
import { checkWord, findSubject, readHolder } from './context.ts';
import { readDates, readFigure, readGrades } from './claims.ts';
import type { RawEntry } from './raw.ts';
import type { StatementData } from './schema.ts';
import { addIdle, base, checkModality, checkPlace, type Source } from './statement-base.ts';
import { readTable } from './statement-table.ts';
import type { Report, Statement, Subject, SubjectRef } from './types.ts';

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
  if (data.date !== undefined) addIdle(context, 'date', 'when: { on: … }, or a figure’s own date', source);
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
  const { entry, path } = source;
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
  };
}

function isEmpty({ when, grades, figures, relations, role, state, says, names }: StatementData): boolean {
  const maps = [when, grades, figures, relations].every((map) => map === undefined || Object.keys(map).length === 0);
  return maps && role === undefined && state === undefined && says === undefined && (names ?? []).length === 0;
}
