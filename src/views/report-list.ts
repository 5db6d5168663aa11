import { isoDay, rangeOf } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import type { Report, Site } from '../model/types.ts';
import { label, titleOf } from '../model/words.ts';
import { facet, listTools, rowData, type ListTools, type Row } from './list.ts';
import { reportLine, type ReportLine } from './statement.ts';
import { readWords } from './report.ts';

/** A report in a row of the list of all. */
export interface ReportRow extends Row {
  line: ReportLine;
  /** "Read whole", "Read in extract" … */
  read: string;
}

/** Reports that were read in one way. */
export interface ReportGroup {
  title: string;
  id: string;
  rows: ReportRow[];
}

const order = ['whole', 'extract', 'data-set', 'not-read'] as const;

/** Every report under how it was read, each group from the oldest; those without a date come last. */
export const reportGroups = once((site): ReportGroup[] => {
  const dayOf = ({ known }: Report) => (known ? rangeOf(known).latest : Infinity);
  const reports = [...site.reports].sort((a, b) => dayOf(a) - dayOf(b) || (a.id < b.id ? -1 : 1));
  const byRead = Map.groupBy(reports, ({ data }) => data.read);
  return order.flatMap((read) => {
    const own = byRead.get(read);
    return own ? [{ title: readWords[read], id: `read-${read}`, rows: own.map((one) => reportRow(site, one)) }] : [];
  });
});

function reportRow(site: Site, report: Report): ReportRow {
  const { known, data, publisher } = report;
  const day = known && rangeOf(known).latest;
  return {
    line: reportLine(site, report),
    read: readWords[data.read],
    data: rowData({
      publisher: publisher.replace('/', '-'),
      kind: data.kind,
      year: day === undefined ? 'none' : isoDay(day).slice(0, 4),
      read: data.read,
      date: day,
      name: titleOf(site, report.ref),
      find: [data.reference ?? '', ...report.aliases],
    }),
  };
}

/** What is asked of the list of reports. */
export function reportTools(site: Site, groups: readonly ReportGroup[]): ListTools {
  const rows = groups.flatMap((group) => group.rows);
  const { one = '', many = '' } = site.kinds['report'] ?? {};
  const publishers = new Map(
    site.reports.map(({ publisher }) => [publisher.replace('/', '-'), titleOf(site, publisher)]),
  );
  return listTools(rows, {
    find: 'Title or reference',
    words: { one, many },
    facets: [
      facet(rows, { key: 'publisher', label: 'Publisher', nameOf: (id) => publishers.get(id) ?? id }),
      facet(rows, { key: 'kind', label: 'Kind', nameOf: (id) => label(site, 'report-kinds', id) }),
      facet(rows, { key: 'year', label: 'Year', nameOf: (year) => (year === 'none' ? 'Date not known' : year) }),
      facet(rows, {
        key: 'read',
        label: 'How it was read',
        nameOf: (read) => readWords[read as (typeof order)[number]],
        order,
      }),
    ],
    sorts: [
      { value: '', label: 'How it was read, then date' },
      { value: 'date:down', label: 'Date, newest first' },
      { value: 'date:up', label: 'Date, oldest first' },
      { value: 'name:up', label: 'Title' },
    ],
  });
}
