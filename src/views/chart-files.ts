import type { Chart } from '../charts/chart.ts';
import { rangeOf } from '../lib/date.ts';
import { reportOf } from '../model/readings.ts';
import type { Report, Site, Subject } from '../model/types.ts';
import { absolute, pathOf } from '../model/urls.ts';
import { formatDate } from '../model/words.ts';
import { chartsOf, chartsOfRecord } from './charts.ts';
import { usedStatements } from './foot.ts';
import { entriesOf } from './paths.ts';

/** The licence of our words and data, as it is printed. */
const licence = 'CC BY 4.0';

/** A chart that has files of its own. */
export interface ChartFile {
  chart: Chart;
  /** Its address without the ending: `/charts/timeline/torbay`. */
  path: string;
  /** Where it comes from and as of when, a line each. */
  source: string[];
}

/** Every chart of every page, one after the other, so that they needn’t all be held at once. */
export function* chartFiles(site: Site): Generator<ChartFile> {
  for (const subject of entriesOf(site)) yield* subjectCharts(site, subject);
  yield* recordCharts(site);
}

/** The charts of a subject’s own page. */
export function subjectCharts(site: Site, subject: Subject): ChartFile[] {
  const charts = chartsOf(site, subject);
  if (charts.length === 0) return [];
  const used = new Set(usedStatements(site, subject).map((statement) => reportOf(site, statement)));
  const source = sourceOf(
    site,
    site.reports.filter((report) => used.has(report)),
    pathOf(site, subject.ref) ?? '/',
  );
  return charts.map((chart) => ({ chart, path: chartPath(chart, subject.id), source }));
}

/** The charts of the whole record. */
export function recordCharts(site: Site): ChartFile[] {
  const source = sourceOf(site, site.reports, '/timeline/');
  return chartsOfRecord(site).map((chart) => ({ chart, path: chartPath(chart, 'all'), source }));
}

/** The address of a chart’s files, without their ending; `id` is a subject’s own, or `all`. */
export function chartPath({ chart }: Pick<Chart, 'chart'>, id: string): string {
  return `/charts/${chart}/${id}`;
}

function sourceOf(site: Site, reports: readonly Report[], page: string): string[] {
  const known = reports.flatMap((report) => report.known ?? []).sort((a, b) => rangeOf(a).latest - rangeOf(b).latest);
  const words = site.kinds['report'];
  const count = `${String(reports.length)} ${(reports.length === 1 ? words?.one : words?.many) ?? ''}`;
  const latest = known.at(-1);
  return [
    `Source: ${site.config.name}, from ${count}${latest ? `, the latest of ${formatDate(latest)}` : ''}. ${licence}`,
    absolute(site, page),
  ];
}
