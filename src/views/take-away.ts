import type { Scene } from '../charts/scene.ts';
import { escape } from '../lib/html.ts';
import type { Site, Subject } from '../model/types.ts';
import { absolute, url } from '../model/urls.ts';
import {
  hasBitmap,
  homeCharts,
  pairCharts,
  pictureOf,
  recordCharts,
  subjectCharts,
  type ChartFile,
} from './chart-files.ts';
import type { Pair, PairView } from './compare.ts';

/** A chart to take away: its files, and how it is shown on another site. */
export interface TakeAwayView {
  /** What the chart is called. */
  title: string;
  files: { text: string; about: string; href: string; name: string }[];
  /** Why there is no bitmap, where there is none. */
  lacks?: string | undefined;
  /** Markup that shows the picture, with its alternative text and where it comes from. */
  html: string;
}

/** Those of a page, by the name of the chart: `timeline`, and of two of one name `budget` and `budget-2`. */
export type TakeAways = Record<string, TakeAwayView | undefined>;

const endings = [
  { ending: '.svg', text: 'SVG', about: 'picture, for documents and pages' },
  { ending: '-dark.svg', text: 'SVG, dark', about: 'picture, for dark pages' },
  { ending: '.png', text: 'PNG', about: 'picture, as a bitmap' },
  { ending: '.csv', text: 'CSV', about: 'table, for spreadsheets' },
];

/** The charts of a subject’s own page, to take away. */
export function takeAways(site: Site, subject: Subject): TakeAways {
  return byChart(site, subjectCharts(site, subject));
}

/** The charts of the whole record, to take away. */
export function recordTakeAways(site: Site): TakeAways {
  return byChart(site, recordCharts(site));
}

/** The home page’s picture, to take away. */
export function homeTakeAway(site: Site): TakeAwayView | undefined {
  const [file] = homeCharts(site);
  return file && takeAwayView(site, file);
}

/** The charts of two councils together, and of each alone under the id of the one that it is of, to take away. */
export interface PairTakeAways {
  both: TakeAways;
  own: Record<string, TakeAways>;
}

/** The charts of a pair’s page, to take away. */
export function pairTakeAways(site: Site, pair: Pair, view: PairView): PairTakeAways {
  return {
    both: byChart(site, pairCharts(site, pair, view)),
    own: Object.fromEntries([pair.first, pair.second].map((one) => [one.id, takeAways(site, one)])),
  };
}

function byChart(site: Site, files: readonly ChartFile[]): TakeAways {
  const found: TakeAways = {};
  for (const file of files) {
    const { chart } = file.chart;
    const before = files.slice(0, files.indexOf(file)).filter((one) => one.chart.chart === chart).length;
    found[before === 0 ? chart : `${chart}-${String(before + 1)}`] = takeAwayView(site, file);
  }
  return found;
}

/** One chart, to take away. */
export function takeAwayView(site: Site, file: ChartFile): TakeAwayView {
  const { chart, path } = file;
  const id = path.split('/').at(-1) ?? '';
  const picture = pictureOf(file);
  const offered = endings.filter(({ ending }) => ending !== '.png' || hasBitmap(picture));
  return {
    title: chart.title,
    files: offered.map(({ ending, text, about }) => ({
      text,
      about,
      href: url(site, `${path}${ending}`),
      name: `${id}-${chart.chart}${ending}`,
    })),
    lacks: hasBitmap(picture) ? undefined : lacksOf(picture),
    html: htmlOf(site, file, picture),
  };
}

/** To the nearest thousand: nobody needs it more exactly. */
const lacksOf = ({ height }: Scene) =>
  `No PNG: this picture is about ${String(Math.round(height / 1000))},000 pixels tall, more than most programs open.`;

function htmlOf(site: Site, { chart, path, page, source }: ChartFile, { width, height }: Scene): string {
  const alt = `${chart.title}. ${chart.summary}`;
  return [
    '<figure>',
    `  <a href="${escape(page)}"><img src="${escape(absolute(site, `${path}.svg`))}" alt="${escape(alt)}"`,
    `    width="${String(Math.round(width))}" height="${String(Math.round(height))}" style="max-width:100%;height:auto"></a>`,
    `  <figcaption>${escape(chart.title)}. <a href="${escape(page)}">${escape(source)}</a></figcaption>`,
    '</figure>',
  ].join('\n');
}
