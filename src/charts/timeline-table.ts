import type { ChartTable } from './chart.ts';
import { table } from './table.ts';
import type { TimelineItem, TimelineOptions } from './timeline-item.ts';

/** What stands in the place of doubts where there are none. */
const plain = 'Told as having happened';

/** The items of a timeline as a chart’s table, which files and copies are made of. */
export function timelineTable(
  items: readonly TimelineItem[],
  options: Pick<TimelineOptions, 'lanes' | 'domain' | 'words'>,
): ChartTable {
  const { columns, rows } = table(items, options);
  return {
    columns: [columns.when, columns.what, columns.sure, columns.source],
    rows: rows.map(({ when, what, lane, description, sure, source, href }) => [
      { text: when },
      { text: what, note: [lane, description].filter(Boolean).join(' · '), href, heads: true },
      { text: sure || plain },
      { text: source?.label ?? '', href: source?.href },
    ]),
  };
}

/** Several tables of the same columns as one, each row after the name of what it is of. */
export function stackedTable(column: string, parts: readonly { name: string; table: ChartTable }[]): ChartTable {
  return {
    columns: [column, ...(parts[0]?.table.columns ?? [])],
    rows: parts.flatMap(({ name, table: { rows } }) => rows.map((row) => [{ text: name }, ...row])),
  };
}
