import type { Chart, ChartTable } from '../../src/charts/chart.ts';

type Row = ChartTable['rows'][number];
const text = (row: Row | undefined, index: number) => row?.[index]?.text ?? '';
const distinct = (texts: readonly string[]) => new Set(texts).size;
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What a summary must say, worked out again from the chart’s table alone. */
export function factsOf({ chart, table: { rows, columns } }: Chart): string[] {
  switch (chart) {
    case 'judgements':
      return gridFacts(rows);
    case 'support':
      return supportFacts(rows);
    case 'comparison':
      return figureFacts(rows);
    case 'budget':
      return budgetFacts(rows, columns);
    case 'journey':
      return journeyFacts(rows);
    default:
      return [];
  }
}

const absent = 'not in our record';
const isGraded = (row: Row) => text(row, 3) !== absent && !text(row, 3).startsWith('“');

function gridFacts(rows: readonly Row[]): string[] {
  const missing = rows.filter((row) => text(row, 3) === absent).length;
  return [
    `${plural(distinct(rows.map((row) => text(row, 0) + text(row, 1))), 'inspection', 'inspections')}, ${plural(rows.filter(isGraded).length, 'grade', 'grades')} in our record.`,
    ...(missing > 0 ? [`${plural(missing, 'area has', 'areas have')} no grade in our record.`] : []),
  ];
}

/** The grades and dates that a summary of a grid lists, each as it stands in a row. */
export function listedGrades({ summary, table: { rows } }: Chart): { listed: string[]; held: Set<string> } {
  const lists = [...summary.matchAll(/[.] ([^.:]+): ([^.]+)(?=\.)/g)].flatMap(([, area = '', list = '']) =>
    list.split('; ').map((one) => `${area}: ${one}`),
  );
  return { listed: lists, held: new Set(rows.map((row) => `${text(row, 2)}: ${text(row, 3)} (${text(row, 1)})`)) };
}

const happened = /^(Told as having happened|Accounts differ|Unchecked)/;

function supportFacts(rows: readonly Row[]): string[] {
  const ghosts = rows.filter((row) => !happened.test(text(row, 3))).length;
  const undated = rows.filter((row) => text(row, 2).includes('beginning not known')).length;
  return [
    `${plural(rows.length, 'relationship', 'relationships')} that our sources mention`,
    ...(ghosts > 0 ? [`${plural(ghosts, 'isn’t', 'aren’t')} told as having happened.`] : []),
    ...(undated > 0 ? [`Of ${undated}, no source says when`] : []),
  ];
}

function figureFacts(rows: readonly Row[]): string[] {
  const measures = distinct(rows.map((row) => `${text(row, 0)} ${row[0]?.note ?? ''}`));
  const bodies = [...new Set(rows.map((row) => text(row, 1)))];
  if (measures === 1)
    return rows.map((row) => (text(row, 2) === 'under 10' ? text(row, 1) : `${text(row, 1)} ${text(row, 2)}`));
  const shown = rows.filter((row) => text(row, 2) !== 'under 10').length;
  return [`${measures} measures of ${bodies.length} councils`, ...bodies, `${shown} figures.`];
}

const amount = (words: string) => Number(/[\d,.]+/.exec(words)?.[0].replaceAll(',', ''));

function budgetFacts(rows: readonly Row[], columns: readonly string[]): string[] {
  const at = rows.findIndex((row) => text(row, 0) === 'The parts add up to');
  const parts = rows.slice(0, at);
  const [sum, total] = [rows[at], rows[at + 1]];
  const own = columns.slice(1, -2).map((name, index) => {
    const added = parts.reduce((all, row) => all + amount(text(row, index + 1)), 0);
    if (added !== amount(text(sum, index + 1))) return `${name}: wrong sum`;
    if (total === undefined) return `${name}: the parts add up to ${text(sum, index + 1)}; the source prints no total.`;
    return amount(text(total, index + 1)) === added
      ? `${name}: the parts add up to ${text(sum, index + 1)}, as the source prints.`
      : `${name}: the parts add up to ${text(sum, index + 1)}; the source prints ${text(total, index + 1)}.`;
  });
  return [plural(parts.length, 'part', 'parts'), ...own];
}

function journeyFacts(rows: readonly Row[]): string[] {
  const bodies = [...Map.groupBy(rows, (row) => text(row, 0))];
  const lowest = (row: Row | undefined) => text(row, 1).startsWith('Inadequate');
  const isWaiting = (row: Row) => text(row, 1) === 'None yet';
  const better = bodies.flatMap(([who, own]) => {
    const index = own.findIndex((row, place) => place > 0 && !lowest(row) && !isWaiting(row));
    return index === -1 ? [] : [{ who, years: text(own[index], 3), again: own.slice(index + 1).some(lowest) }];
  });
  const waiting = bodies.filter(([, own]) => own.some(isWaiting)).length;
  const again = better.filter((one) => one.again);
  return [
    `${plural(bodies.length, 'council has', 'councils have')} an overall “Inadequate”`,
    ...(better.length > 0
      ? [
          plural(better.length, 'has a later, better one', 'have a later, better one'),
          `the soonest ${better[0]?.years ?? ''} years after the first, the latest ${better.at(-1)?.years ?? ''}`,
        ]
      : []),
    ...(waiting > 0 ? [plural(waiting, 'has no better one', 'have no better one')] : []),
    ...(again.length > 0 ? [`${again.length} of those`, again.map(({ who }) => who).join(', ')] : []),
  ];
}
