import type { ChartTable } from '../charts/chart.ts';
import { once } from '../model/indexes.ts';
import type { Site } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { formatDate } from '../model/words.ts';
import { evidenceDay } from './evidence-day.ts';

const byPage = once((site) => new Map(site.reports.map((report) => [hrefOf(site, report.ref), report])));

/** The date of the latest report that a table names as a source, in words; nothing where none has a date. */
export function latestEvidence(site: Site, { rows }: ChartTable): string | undefined {
  const pages = new Set(rows.map((row) => row.at(-1)?.href?.split('#')[0]));
  const latest = evidenceDay(
    site,
    [...pages].flatMap((page) => byPage(site).get(page) ?? []),
  );
  return latest && formatDate(latest);
}
