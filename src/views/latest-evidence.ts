import type { ChartTable } from '../charts/chart.ts';
import { rangeOf } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import type { Site } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { formatDate } from '../model/words.ts';

const dates = once((site) => new Map(site.reports.map(({ ref, known }) => [hrefOf(site, ref), known])));

/** The date of the latest report that a table names as a source, in words; nothing where none has a date. */
export function latestEvidence(site: Site, { rows }: ChartTable): string | undefined {
  const pages = new Set(rows.map((row) => row.at(-1)?.href?.split('#')[0]));
  const known = [...pages].flatMap((page) => dates(site).get(page) ?? []);
  const [latest] = known.sort((a, b) => rangeOf(b).latest - rangeOf(a).latest);
  return latest && formatDate(latest);
}
