import { CsvError, parse } from 'csv-parse/sync';
import { didYouMean } from '../../lib/problem.ts';
import type { Problems } from '../../model/raw.ts';

/** The tables that can be imported, in the order in which they must be, with the columns that each has. */
export const tables = {
  authorities:
    'slug name official_name gss_code type region ofsted_urn dfe_la_code start_date end_date successor_slugs latitude longitude mysociety_code notes',
  districts: 'name official_name gss_code county_slug end_date replaced_by',
  inspections:
    'ofsted_urn authority_slug authority_of_the_day authority_name framework re_inspection inspection_start inspection_end fieldwork_periods published published_from overall help_and_protection looked_after adoption care_leavers in_care in_care_covers experiences_in_need_of_help leadership lscb read report_url pdf_file notes',
  previous_inspections: 'authority_slug subject date judgement stated_in page notes',
  interventions:
    'authority_slug act nature scope date date_is superseded_on ended_on counterpart publisher source_title source_url locator read notes',
} as const;
export type TableName = keyof typeof tables;

/** One row of a table with its cells by column; a column that isn't there reads as a blank. */
export interface Row {
  file: string;
  /** From 1, the header included. */
  line: number;
  cell: (column: string) => string;
}

/** A table as read. */
export interface Table {
  name: TableName;
  rows: Row[];
}

const names = Object.keys(tables) as TableName[];
const columnsOf = (name: TableName): string[] => tables[name].split(' ');

/** A CSV file as a table, which its header names; whatever is wrong with it becomes a problem. */
export function readTable(text: string, file: string, problems: Problems): Table | undefined {
  const why = 'A table is known by its header, and a cell by its column.';
  const records = readRecords(text, file, problems);
  if (!records) return undefined;
  const [header, ...rest] = records;
  const columns = header?.record ?? [];
  const name = names.find((one) => columnsOf(one).every((column) => columns.includes(column)));
  if (name === undefined) {
    const near = nearestTable(columns);
    const missing = columnsOf(near).filter((column) => !columns.includes(column));
    problems.add(
      { file, line: 1 },
      'table-unreadable',
      `This header is of no table that can be imported; of "${near}" it lacks ${missing.join(', ')}.`,
      why,
      `Give the table the columns of one of: ${names.join(', ')} (see CONTRIBUTING.md).`,
    );
    return undefined;
  }
  for (const column of columns.filter((one) => !columnsOf(name).includes(one)))
    problems.add(
      { file, line: 1 },
      'table-unreadable',
      `The table "${name}" has no column "${column}".`,
      'What stands in it would be lost without a word.',
      didYouMean(column, columnsOf(name), 'Take the column out.'),
    );
  return { name, rows: rest.map(({ record, line }) => ({ file, line, cell: cellOf(columns, record) })) };
}

function cellOf(columns: readonly string[], record: readonly string[]): Row['cell'] {
  const cells = new Map(columns.map((column, index) => [column, (record[index] ?? '').trim()]));
  return (column) => cells.get(column) ?? '';
}

const nearestTable = (columns: readonly string[]): TableName =>
  names.toSorted((a, b) => shared(columns, b) - shared(columns, a))[0] ?? 'inspections';
const shared = (columns: readonly string[], name: TableName) =>
  columnsOf(name).filter((column) => columns.includes(column)).length / columnsOf(name).length;

/** Records with the line on which each begins. */
function readRecords(text: string, file: string, problems: Problems): { record: string[]; line: number }[] | undefined {
  try {
    const parsed = parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return parsed.map(({ record, info }) => ({
      record,
      line: info.lines - record.join('').split('\n').length + 1,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add(
      { file, line: Number(error['lines'] ?? 1) },
      'table-unreadable',
      `This is no table of comma-separated values: ${error.message.replace(/\.$/, '')}.`,
      'Cells would slip under other columns.',
      'Give each row as many cells as the header has, and put a cell that holds a comma or a quote into double quotes.',
    );
    return undefined;
  }
}
