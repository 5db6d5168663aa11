import { slug } from '../lib/slug.ts';
import { findSubject, readDate, type Context } from './context.ts';
import { readFigure } from './claims.ts';
import type { StatementData } from './schema.ts';
import { base, checkModality, checkPlace, type Source } from './statement-base.ts';
import type { Statement, StatementRef } from './types.ts';

/** A table's cells, each a statement: columns are subjects and rows measures, or columns measures and rows parts. */
export function readTable(context: Context, data: StatementData, id: string, source: Source): Statement[] {
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
