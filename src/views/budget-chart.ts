import { budget, type Budget, type BudgetPart, budgetTable } from '../charts/budget.ts';
import type { Chart } from '../charts/chart.ts';
import { once } from '../model/indexes.ts';
import { isReading, standingOf } from '../model/readings.ts';
import type { Figure, Measure, Report, Site, Statement } from '../model/types.ts';
import { capital, formatFigure, locatorText, titleOf } from '../model/words.ts';
import { toldOf } from './chart-words.ts';
import { latestEvidence } from './latest-evidence.ts';

/** A row of a report’s table that is its total is keyed so in the report’s entry. */
const totalRow = 'total';
/** Families whose figures make up a whole. */
const families = ['money', 'share'];

/** A table whose rows are the parts of one subject: its cells by row, and the measures of its columns. */
interface PartsTable {
  report: string;
  place: string;
  measures: readonly string[];
  rows: readonly (readonly Statement[])[];
}

const partsTables = once((site): PartsTable[] =>
  site.reports.flatMap(({ id, statements }) => {
    const cells = statements.filter(({ cell, figures }) => cell !== undefined && figures[0]?.part !== undefined);
    return [...Map.groupBy(cells, ({ cell }) => cell?.table ?? '').values()].map((own) => ({
      report: id,
      place: capital(locatorText([own[0]?.at[0] ?? '']).replace(/[, ]+row.*$/, '')),
      measures: [...new Set(own.flatMap(({ figures }) => figures.map(({ measure }) => measure)))].filter((measure) =>
        families.includes((site.subjects.get(`measure/${measure}`) as Measure | undefined)?.family ?? ''),
      ),
      rows: [...Map.groupBy(own, ({ cell }) => cell?.row ?? '').values()],
    }));
  }),
);

/** The tables of a report whose rows are parts of a whole. */
export function reportBudgets(site: Site, report: Report): Chart[] {
  return partsTables(site)
    .filter((table) => table.report === report.id)
    .flatMap((table) => budgetChart(site, table, table.measures[0]) ?? []);
}

/** The tables that give parts of a measure. */
export function measureBudgets(site: Site, measure: Measure): Chart[] {
  return partsTables(site)
    .filter(({ measures }) => measures.includes(measure.id))
    .flatMap((table) => budgetChart(site, table, measure.id) ?? []);
}

/** One table with the bars of one of its measures; the others are printed beside them. */
function budgetChart(site: Site, table: PartsTable, measure: string | undefined): Chart | undefined {
  if (measure === undefined) return undefined;
  const others = table.measures.filter((one) => one !== measure);
  const rows = table.rows.flatMap((cells) => partOf(site, cells, measure, others));
  const parts = rows.filter(({ isTotal }) => !isTotal);
  const total = rows.find(({ isTotal }) => isTotal);
  const [first] = parts;
  if (parts.length < 2 || !first) return undefined;
  const sum = (of: string) =>
    sumOf(
      site,
      parts.flatMap(({ figures }) => figures.get(of) ?? []),
    );
  const data: Budget = {
    measure: titleOf(site, `measure/${measure}`),
    further: others.map((one) => titleOf(site, `measure/${one}`)),
    parts: parts.map(({ part }) => part),
    sum: { amount: sum(measure).amount, text: sum(measure).text, further: others.map((one) => sum(one).text) },
    total: total?.part,
  };
  const title = `${titleOf(site, first.about)}: ${data.measure.toLowerCase()} and its parts`;
  const summary = summaryOf(data);
  const asTable = budgetTable(data);
  return {
    chart: 'budget',
    title,
    summary,
    notes: notesOf(data, table.place),
    draw: (width, id) =>
      budget(data, {
        id,
        title,
        description: summary,
        width,
        format: (amount) =>
          formatFigure(site, { measure, value: amount, unit: baseUnit(site, first.figures.get(measure)) }),
      }),
    table: asTable,
    until: latestEvidence(site, asTable),
  };
}

interface PartRow {
  part: BudgetPart;
  isTotal: boolean;
  about: Statement['about'];
  figures: ReadonlyMap<string, Figure>;
}

/** A row of the table; what isn’t told as having been so takes no part in a sum. */
function partOf(site: Site, cells: readonly Statement[], measure: string, others: readonly string[]): PartRow[] {
  const statement = cells.find(({ figures }) => figures[0]?.measure === measure);
  const figure = statement?.figures[0];
  if (!statement || !figure || !isReading(site, statement)) return [];
  const figures = new Map(cells.flatMap((one) => one.figures.map((own) => [own.measure, own] as const)));
  const told = toldOf(site, { statement, value: figure, standing: standingOf(site, statement) });
  const slips = [...figures.values()].flatMap(({ slip }) => slip ?? []);
  return [
    {
      about: statement.about,
      isTotal: statement.cell?.row === totalRow,
      figures,
      part: {
        ...told,
        id: statement.ref,
        href: told.source?.href,
        label: figure.part ?? '',
        amount: figure.value * scaleOf(site, figure),
        text: formatFigure(site, figure),
        further: others.map((one) => {
          const other = figures.get(one);
          return other ? formatFigure(site, other) : '';
        }),
        slip: slips.length > 0 ? slips.join('; ') : undefined,
      },
    },
  ];
}

function sumOf(site: Site, figures: readonly Figure[]): { amount: number; text: string } {
  const [first] = figures;
  if (!first) return { amount: 0, text: '' };
  // Halfpennies of floating point are rounded away.
  const value = Math.round(figures.reduce((all, figure) => all + figure.value, 0) * 1e6) / 1e6;
  const { measure, unit } = first;
  const sum = { measure, unit, value };
  return { amount: value * scaleOf(site, first), text: formatFigure(site, sum) };
}

function scaleOf({ vocabulary }: Site, { unit }: Figure): number {
  return Number(vocabulary['units']?.[unit]?.['scale'] ?? 1);
}

function baseUnit({ vocabulary }: Site, figure: Figure | undefined): string {
  const base = vocabulary['units']?.[figure?.unit ?? '']?.['base'];
  return typeof base === 'string' ? base : (figure?.unit ?? '');
}

/** Whether the parts add up, of each measure that the table gives. */
function summaryOf({ measure, further, parts, sum, total }: Budget): string {
  const texts = [measure, ...further].map((name, index) => ({
    name,
    sum: index === 0 ? sum.text : (sum.further[index - 1] ?? ''),
    printed: index === 0 ? total?.text : total?.further?.[index - 1],
  }));
  const said = texts.map(({ name, sum: added, printed }) => {
    if (printed === undefined || printed === '')
      return `${name}: the parts add up to ${added}; the source prints no total.`;
    return added === printed
      ? `${name}: the parts add up to ${added}, as the source prints.`
      : `${name}: the parts add up to ${added}; the source prints ${printed}.`;
  });
  return [`${parts.length} parts.`, ...said].join(' ');
}

function notesOf({ parts, total }: Budget, place: string): string[] {
  const slips = [...parts, ...(total ? [total] : [])].flatMap(({ label, slip }) =>
    slip === undefined ? [] : [`${label}: ${slip}`],
  );
  return [
    'Each bar is one part of the whole. It begins where the last one ends, so that their sum can be seen.',
    `The figures come from ${place.charAt(0).toLowerCase()}${place.slice(1)} of the source.`,
    slips.length > 0 && `Slip in the source: ${slips.join('; ')}.`,
  ].filter((note) => note !== false);
}
