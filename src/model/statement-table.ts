import { slug } from '../lib/slug.ts';
import { findSubject, readDate, type Context } from './context.ts';
import { readFigure } from './claims.ts';
import type { StatementData } from './schema.ts';
import { addIdle, base, checkModality, checkPlace, type Source } from './statement-base.ts';
import type { Statement } from './types.ts';

/** What a table of figures has no room for. */
const idle = ['introduces', 'when', 'grades', 'role', 'state', 'figures', 'relations', 'list', 'says'] as const;

type Row = NonNullable<StatementData['table']>['rows'][number];

/** A table's cells, each a statement: columns are subjects and rows measures, or columns measures and rows parts. */
export function readTable(context: Context, data: StatementData, id: string, source: Source): Statement[] {
  const { entry, path } = source;
  const { columns = [], rows = [] } = data.table ?? {};
  const date = data.date === undefined ? undefined : readDate(context, data.date, entry, [...path, 'date']);
  for (const field of idle) if (data[field] !== undefined) addIdle(context, field, 'the figures alone', source);
  if (data.about !== undefined && rows.every(({ measure }) => measure !== undefined))
    addIdle(context, 'about', 'the subjects as columns alone', source);
  if (data.at !== undefined) checkPlace(context, data.at, source);
  checkColumns(context, columns, source);
  const keys = new Set<string>();
  return rows.flatMap((row, index) => {
    const own: Source = { ...source, path: [...path, 'table', 'rows', index] };
    checkRow(context, row, data, columns, keys, own);
    checkPlace(context, [row.at], own);
    return columns.flatMap((column, place) => {
      const value = row.values[place];
      if (value === null || value === undefined) return [];
      const about = row.measure === undefined ? data.about : column;
      const aboutPath = row.measure === undefined ? [...path, 'about'] : [...path, 'table', 'columns', place];
      const subject = about === undefined ? undefined : findSubject(context, about, entry, aboutPath);
      if (!subject) return [];
      checkModality(context, data, subject, source);
      const at = [...own.path, 'values', place];
      const figure = readFigure(context, row.measure ?? column, value, entry, at);
      if (!figure) return [];
      const key = keyOf(row);
      return [
        {
          ...base(context, data, `${id}.${key}.${tailOf(column)}`, subject.ref, source),
          at: [row.at],
          figures: [{ ...figure, part: row.part ?? figure.part, date: figure.date ?? date }],
          ...entry.place(at),
          cell: { table: id, row: key, column },
        },
      ];
    });
  });
}

function checkRow(
  { problems }: Context,
  row: Row,
  { about }: StatementData,
  columns: readonly string[],
  keys: Set<string>,
  { entry, path }: Source,
): void {
  const key = keyOf(row);
  if (keys.has(key))
    problems.add(
      entry.place(path),
      'duplicate-id',
      `Two rows of this table have the key "${key}".`,
      'A cell’s address would name two cells.',
      'Give one of them a `key`.',
    );
  keys.add(key);
  if (key === '')
    problems.add(
      entry.place(path),
      'missing-field',
      'This row has neither a measure nor a part with letters or digits.',
      'Nobody would know what its figures count, and its cells would have no address.',
      'Add measure: with an id, or part: with the words of the row (and a `key` where they have no letters).',
    );
  if (row.measure === undefined && about === undefined)
    problems.add(
      entry.place(path),
      'missing-field',
      'This row is a part of nothing: the table has no "about".',
      'Its figures would be lost without a word.',
      'Add about: kind/id to the table’s statement, or measure: to the row.',
    );
  if (row.values.length !== columns.length)
    problems.add(
      entry.place(path),
      'wrong-type',
      `This row has ${String(row.values.length)} values for ${String(columns.length)} columns.`,
      'Figures would land under the wrong heading.',
      'Write null for a cell that the document leaves empty.',
    );
}

const keyOf = ({ key, measure, part }: Row) => key ?? measure ?? slug(part ?? '');
const tailOf = (column: string) => column.split('/').at(-1) ?? column;

/** A cell's address has the last part of its column's name alone. */
function checkColumns({ problems }: Context, columns: readonly string[], { entry, path }: Source): void {
  const seen = new Set<string>();
  columns.forEach((column, index) => {
    if (seen.has(tailOf(column)))
      problems.add(
        entry.place([...path, 'table', 'columns', index]),
        'duplicate-id',
        `Two columns of this table are called "${tailOf(column)}".`,
        'A cell’s address would name two cells.',
        'Make it two tables.',
      );
    seen.add(tailOf(column));
  });
}
