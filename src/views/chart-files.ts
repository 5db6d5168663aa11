import type { Chart } from '../charts/chart.ts';
import { frame, framePadding } from '../charts/frame.ts';
import type { Scene } from '../charts/scene.ts';
import { reportPlaces } from '../model/indexes.ts';
import { reportOf } from '../model/readings.ts';
import type { Report, Site, Subject } from '../model/types.ts';
import { absolute, pathOf } from '../model/urls.ts';
import { formatDate } from '../model/words.ts';
import { inPlace } from './belonging.ts';
import { chartsOf, timelineChart, wholeCharts } from './charts.ts';
import { type Pair, pairs, type PairView, pairView } from './compare.ts';
import { evidenceDay } from './evidence-day.ts';
import { usedStatements } from './foot.ts';
import { homeBodies, homeTimeline, homeTitle } from './home.ts';
import { entriesOf } from './paths.ts';

/** The licence of our words and data, as it is printed. */
const licence = 'CC BY 4.0';

/** A chart that has files of its own. */
export interface ChartFile {
  chart: Chart;
  /** Its address without the ending: `/charts/timeline/torbay`. */
  path: string;
  /** Where it comes from, and as of when. */
  source: string;
  /** The full address of the page that shows it. */
  page: string;
}

/** How wide a picture file is, in pixels. */
const pictureWidth = 800;

/** No bitmap is made of a picture taller than this: nobody could use it, and it would weigh megabytes. */
const tallest = 6000;

/** Whether a picture has a bitmap besides. */
export function hasBitmap({ height }: Scene): boolean {
  return height <= tallest;
}

/** A chart as a picture that can be read without its page: with its title, how to read it, and where it comes from. */
export function pictureOf({ chart, source, page }: ChartFile): Scene {
  const { title, notes, draw } = chart;
  return frame(draw(pictureWidth - 2 * framePadding, chart.chart), { title, notes, source: [source, page] });
}

/** Every chart of every page, one after the other, so that they needn’t all be held at once. */
export function* chartFiles(site: Site): Generator<ChartFile> {
  for (const subject of entriesOf(site)) yield* subjectCharts(site, subject);
  for (const pair of pairs(site)) yield* pairCharts(site, pair, pairView(site, pair));
  yield* homeCharts(site);
  yield* recordCharts(site);
}

/** The charts of a subject’s own page. */
export function subjectCharts(site: Site, subject: Subject): ChartFile[] {
  const charts = chartsOf(site, subject);
  if (charts.length === 0) return [];
  const source = sourceOn(site, [subject]);
  const page = absolute(site, pathOf(site, subject.ref) ?? '/');
  return charts.map((chart, index) => ({ chart, path: pathIn(charts, index, subject.id), source, page }));
}

/** The charts that are of two councils together; those of one alone are its own page’s. */
export function pairCharts(
  site: Site,
  { id, path, first, second }: Pair,
  { timelines, aligned, support, comparison }: PairView,
): ChartFile[] {
  const [source, page] = [sourceOn(site, [first, second]), absolute(site, path)];
  const fromEvent = aligned && {
    chart: aligned.both,
    path: `/charts/${aligned.both.chart}/${id}-from-event`,
    source,
    page,
  };
  const others = [timelines, support, comparison]
    .filter((chart) => chart !== undefined)
    .map((chart) => ({ chart, path: `/charts/${chart.chart}/${id}`, source, page }));
  // The order in which two of one kind are told apart by: `timeline`, `timeline-2`.
  return fromEvent ? [...others, fromEvent] : others;
}

/** The picture of the home page. */
export function homeCharts(site: Site): ChartFile[] {
  const view = homeTimeline(site);
  if (view.items.length === 0) return [];
  const [chart, source] = [timelineChart(view, homeTitle), sourceOn(site, homeBodies(site))];
  return [{ chart, path: '/charts/timeline/home', source, page: absolute(site, '/') }];
}

/** The charts of the whole record. */
export function recordCharts(site: Site): ChartFile[] {
  const [source, charts] = [sourceOf(site, site.reports), wholeCharts(site)];
  return charts.map((chart, index) => ({
    chart,
    path: pathIn(charts, index, 'all'),
    source,
    page: absolute(site, chart.chart === 'timeline' ? '/timeline/' : '/compare/'),
  }));
}

/** The address of a chart’s files, without their ending; of two charts of one name the second is `<id>-2`. */
function pathIn(charts: readonly Chart[], index: number, id: string): string {
  const { chart = '' } = charts[index] ?? {};
  const before = charts.slice(0, index).filter((one) => one.chart === chart).length;
  return `/charts/${chart}/${id}${before === 0 ? '' : `-${String(before + 1)}`}`;
}

/** The reports that the pages of subjects rest on. */
function sourceOn(site: Site, subjects: readonly Subject[]): string {
  const behind = subjects.flatMap((subject) => reportsBehind(site, subject));
  return sourceOf(site, inPlace(reportPlaces(site), behind));
}

/** A report’s own page draws what it says itself. */
function reportsBehind(site: Site, subject: Subject): Report[] {
  if (subject.kind === 'report') return [subject as Report];
  return usedStatements(site, subject).map((statement) => reportOf(site, statement));
}

function sourceOf(site: Site, reports: readonly Report[]): string {
  const words = site.kinds['report'];
  const count = `${String(reports.length)} ${(reports.length === 1 ? words?.one : words?.many) ?? ''}`;
  const latest = evidenceDay(site, reports);
  return `Source: ${site.config.name}, from ${count}${latest ? `, the latest of ${formatDate(latest)}` : ''}. ${licence}`;
}
