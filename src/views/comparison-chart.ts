import type { Chart } from '../charts/chart.ts';
import { type ComparedFigure, type ComparedMeasure, comparison, comparisonTable } from '../charts/comparison.ts';
import { once } from '../model/indexes.ts';
import { type Account, figureReadings, type Reading } from '../model/readings.ts';
import type { Figure, Measure, Report, Site, SubjectRef } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, formatDate, formatFigure, formatNumber, label, titleOf } from '../model/words.ts';
import { toldOf } from './chart-words.ts';
import { latestEvidence } from './latest-evidence.ts';

/** One council’s figure of a measure, with all that the record holds of it. */
interface Held {
  body: SubjectRef;
  reading: Reading<Figure>;
}

/** Which figures a chart compares. */
export interface ComparisonLayout {
  title: string;
  /** Only the account of this report; default: the account that a page shows. */
  report?: Report | undefined;
}

/** What readers see the bodies called. */
const bodiesOf = ({ kinds }: Site) => kinds['authority']?.many ?? 'bodies';

/** Fewer than this are left to their statement: they might tell of a child. */
const fewest = 10;

/** Every figure of councils, by what is counted, of whom and when. */
const figuresOfBodies = once((site): ReadonlyMap<string, readonly Held[]> => {
  const bodies = new Set<SubjectRef>();
  for (const { about, figures } of site.statements.values())
    if (figures.length > 0 && site.subjects.get(about)?.kind === 'authority') bodies.add(about);
  const all = [...bodies].flatMap((body) => figureReadings(site, body).map((reading) => ({ body, reading })));
  return Map.groupBy(all, ({ reading }) => reading.property);
});

/** The councils’ figures that one report gives side by side. */
export function reportComparison(site: Site, report: Report): Chart | undefined {
  return comparisonChart(site, [...figuresOfBodies(site).values()], {
    title: `${report.title}: ${bodiesOf(site)} compared`,
    report,
  });
}

/** Councils’ figures of one measure. */
export function measureComparison(site: Site, measure: Measure): Chart | undefined {
  const own = [...figuresOfBodies(site)].filter(([property]) => property.split(' ')[0] === `figure:${measure.id}`);
  return comparisonChart(
    site,
    own.map(([, held]) => held),
    { title: `${titleOf(site, measure.ref)}: ${bodiesOf(site)} compared` },
  );
}

/** The measures of which all of some councils have a figure. */
export function sharedComparison(site: Site, bodies: readonly SubjectRef[], title: string): Chart | undefined {
  const own = [...figuresOfBodies(site).values()].map((held) => held.filter(({ body }) => bodies.includes(body)));
  return comparisonChart(
    site,
    own.filter((held) => new Set(held.map(({ body }) => body)).size === bodies.length),
    { title },
  );
}

function comparisonChart(
  site: Site,
  found: readonly (readonly Held[])[],
  { title, report }: ComparisonLayout,
): Chart | undefined {
  const measures = found.flatMap((held) => measureOf(site, held, report));
  if (measures.length === 0) return undefined;
  const summary = summaryOf(site, measures);
  const table = comparisonTable(measures);
  return {
    chart: 'comparison',
    title,
    summary,
    notes: notesOf(measures),
    draw: (width, id) =>
      comparison(measures, {
        id,
        title,
        description: summary,
        width,
        format: (amount, { kind }) => tick(site, amount, kind),
      }),
    table,
    until: latestEvidence(site, table),
  };
}

/** One measure, if two councils or more have a figure of it: each by the account to show, or by one report’s. */
function measureOf(site: Site, held: readonly Held[], report: Report | undefined): ComparedMeasure[] {
  const figures = held.flatMap(({ body, reading }) => {
    const accounts = reading.groups.flat();
    const account = report ? accounts.find(({ statement }) => statement.report === report.id) : reading.shown;
    return account ? [{ account, figure: figureOf(site, body, reading, account) }] : [];
  });
  figures.sort((a, b) => a.figure.body.localeCompare(b.figure.body, 'en'));
  const [first] = figures;
  if (!first || figures.length < 2) return [];
  const { value } = first.account;
  const measure = site.subjects.get(`measure/${value.measure}`) as Measure | undefined;
  if (!measure) return [];
  const unit = label(site, 'units', baseOf(site, value.unit));
  return [
    {
      id: first.figure.id,
      label: titleOf(site, measure.ref),
      detail: [value.part, value.date && formatDate(value.date)].filter(Boolean).join(', ') || undefined,
      href: hrefOf(site, measure.ref),
      kind: capital(unit),
      // Shares and rates share their axes; every count is a count of something else.
      scale: measure.family === 'count' ? first.figure.id : `${measure.family} ${unit}`,
      figures: figures.map(({ figure }) => figure),
    },
  ];
}

function figureOf(site: Site, body: SubjectRef, reading: Reading<Figure>, account: Account<Figure>): ComparedFigure {
  const { value } = account;
  const told = toldOf(site, account, reading.agreement);
  const measure = site.subjects.get(`measure/${value.measure}`) as Measure | undefined;
  const isFew = measure?.family === 'count' && value.value < fewest;
  return {
    ...told,
    id: `${reading.property} ${body}`,
    href: told.source?.href,
    body: titleOf(site, body),
    value: value.value * scaleOf(site, value.unit),
    to: value.to === undefined ? undefined : value.to * scaleOf(site, value.unit),
    text: shortFigure(site, value),
    full: formatFigure(site, value),
    slip: value.slip,
    withheld: isFew ? true : undefined,
  };
}

/** A figure beside its dot: its unit only where that is a sign. */
function shortFigure(site: Site, figure: Figure): string {
  const format = site.vocabulary['units']?.[figure.unit]?.['format'];
  const isLong = typeof format === 'string' && format.length > 3;
  return formatFigure(site, isLong ? { ...figure, unit: '' } : figure);
}

/** A number on an axis, with the sign of its unit. */
function tick({ vocabulary }: Site, amount: number, kind: string): string {
  const unit = Object.values(vocabulary['units'] ?? {}).find((word) => capital(word.label) === kind);
  const format = unit?.['format'];
  return typeof format === 'string' && format.length <= 3
    ? format.replace('#', formatNumber(amount))
    : formatNumber(amount);
}

function baseOf({ vocabulary }: Site, unit: string): string {
  const base = vocabulary['units']?.[unit]?.['base'];
  return typeof base === 'string' ? base : unit;
}

function scaleOf({ vocabulary }: Site, unit: string): number {
  return Number(vocabulary['units']?.[unit]?.['scale'] ?? 1);
}

function summaryOf(site: Site, measures: readonly ComparedMeasure[]): string {
  const bodies = new Set(measures.flatMap(({ figures }) => figures.map(({ body }) => body)));
  const all = measures.flatMap(({ figures }) => figures);
  const shown = all.filter(({ withheld }) => withheld !== true).length;
  const [only] = measures;
  const names = [...bodies];
  const last = names.pop() ?? '';
  const listed = `${names.join(', ')} and ${last}`;
  if (measures.length === 1 && only)
    return `${only.label}: ${only.figures
      .map(
        ({ body, withheld, full, text }) => `${body} ${withheld === true ? 'in its statement only' : (full ?? text)}`,
      )
      .join(', ')}.`;
  return `${measures.length} measures of ${bodies.size} ${bodiesOf(site)}, ${listed}: ${shown} figures.`;
}

function notesOf(measures: readonly ComparedMeasure[]): string[] {
  const all = measures.flatMap(({ label: of, figures }) => figures.map((figure) => ({ of, ...figure })));
  const few = all.filter(({ withheld }) => withheld);
  const slips = all.filter(({ slip }) => slip !== undefined);
  return [
    'Each dot is one figure, as the source prints it. The further right it stands, the larger it is. Each axis begins at zero.',
    'No rate is worked out from these figures.',
    measures.some(({ scale }, index) => measures.findIndex((one) => one.scale === scale) !== index) &&
      'All shares have one scale, and so have all rates. Each count has its own, since each counts something else.',
    few.length > 0 &&
      `Numbers under ${fewest} are left to their statement: ${few.map(({ of, body }) => `${of}, ${body}`).join('; ')}. The table links to it.`,
    slips.length > 0 &&
      `Slips in the source: ${slips.map(({ of, body, slip }) => `${of}, ${body}: ${slip ?? ''}`).join('; ')}.`,
    all.some(({ differs }) => differs) && '≠ marks a figure on which accounts differ.',
  ].filter((note) => note !== false);
}
