import { rangeOf } from '../lib/date.ts';
import { reportsAbout } from '../model/indexes.ts';
import type { Report, Site, SubjectRef } from '../model/types.ts';
import { publishedBy } from './belonging.ts';
import { reportLine, type ReportLine } from './statement.ts';

/** Reports that these published or that say anything of them. */
export function reportsOn(site: Site, refs: readonly SubjectRef[]): ReportLine[] {
  const published = refs.flatMap((ref) => publishedBy(site, ref));
  return reportLines(site, [...new Set([...published, ...reportsAbout(site, refs)])]);
}

/** Reports in lines, the oldest first; those without a date come last. */
export function reportLines(site: Site, reports: readonly Report[] = site.reports): ReportLine[] {
  const day = ({ known }: Report) => (known ? rangeOf(known).latest : Infinity);
  return [...reports]
    .sort((a, b) => day(a) - day(b) || (a.id < b.id ? -1 : 1))
    .map((report) => reportLine(site, report));
}
