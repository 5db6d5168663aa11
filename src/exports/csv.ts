import type { ChartCell, ChartTable } from '../charts/chart.ts';

/** The parts of a cell that have a column of their own, and what its name ends in. */
const parts: readonly { suffix: string; of: (cell: ChartCell, origin: string) => string | undefined }[] = [
  { suffix: '', of: ({ text }) => text },
  { suffix: ' (more)', of: ({ note }) => note || undefined },
  { suffix: ' (address)', of: ({ href }, origin) => (href === undefined ? undefined : new URL(href, origin).href) },
];

/** A chart’s table as CSV (RFC 4180), with a header row; what a cell says more, and where it leads, has columns beside it. */
export function tableCsv({ columns, rows }: ChartTable, origin: string): string {
  const kept = columns.flatMap((name, index) =>
    parts
      .map(({ suffix, of }) => ({
        name: `${name}${suffix}`,
        value: (row: readonly ChartCell[]) => of(row[index] ?? { text: '' }, origin),
      }))
      .filter(({ value }, part) => part === 0 || rows.some((row) => value(row) !== undefined)),
  );
  return csv([kept.map(({ name }) => name), ...rows.map((row) => kept.map(({ value }) => value(row) ?? ''))]);
}

/** Rows of text as CSV; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/** What is a number, or a share, with its sign: spreadsheets may take it for one. */
const number = /^[+-]?\d[\d.,]*%?$/;

/** A cell that no spreadsheet takes for a formula. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !number.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  const cell = safe(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
