import { expect } from 'vitest';
import type { ChartTable } from '../../src/charts/chart.ts';
import { readBars, readGrid, readPanels, readSpans, readSteps } from './read-charts.ts';

const text = (row: ChartTable['rows'][number], index: number) => row[index]?.text ?? '';
const plain = (words: string) => words.toLowerCase().replace(/[“”]/g, '').replace(/\s+/g, ' ').trim();
const number = (words: string) => Number(/[\d,.]+/.exec(words)?.[0].replaceAll(',', ''));
/** As near as a picture can be read that is rounded to a tenth of a pixel. */
const near = 1.1;

/** Columns in the order of the table’s occasions, rows by their names, grades by the key. */
export function expectGrid(svg: string, { rows }: ChartTable): void {
  const seen = readGrid(svg);
  expect(seen.map(({ area }) => plain(area))).toEqual(rows.map((row) => plain(text(row, 2))));
  seen.forEach(({ value }, index) => {
    const said = plain(text(rows[index] ?? [], 3));
    const shown = plain(value).replace(/ \(.*\)$/, '');
    if (said === 'not judged' || shown === 'dealt with, and not graded')
      expect(shown).toBe('dealt with, and not graded');
    // The key has the shortest name of a grade, the table the words that were printed.
    else expect([said.startsWith(shown) || said.includes(shown), shown !== '']).toEqual([true, true]);
  });
  // One column is one occasion, and the next column the next one.
  const columns = seen.map(({ column }) => column);
  const occasions = rows.map((row) => `${text(row, 0)} ${text(row, 1)}`);
  for (let index = 1; index < rows.length; index += 1)
    if (columns[index] !== columns[index - 1]) expect(occasions[index]).not.toBe(occasions[index - 1]);
}

/** Each row has the table’s words, and begins on a day that they name, to a pixel’s worth of time. */
export function expectSpans(svg: string, { rows }: ChartTable): void {
  const seen = readSpans(svg);
  expect(seen).toHaveLength(rows.length);
  seen.forEach(({ text: shown, at, pixel }, index) => {
    const row = rows[index] ?? [];
    for (const column of [0, 1, 2]) expect(plain(shown)).toContain(plain(text(row, column)));
    const days = firstDate(text(row, 2));
    if (!days) {
      expect(at).toBeNaN();
      return;
    }
    expect(at).toBeGreaterThan(days[0] - near * pixel - 1);
    expect(at).toBeLessThan(days[1] + near * pixel + 1);
  });
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** The first and last day of the first date in a text: "5 March 2018", "June 2013", "2013"; a year may stand after the second of two. */
export function firstDate(words: string): readonly [number, number] | undefined {
  const found = new RegExp(`(?:(\\d{1,2}) )?(?:(${months}) )?(\\d{4})`).exec(words);
  if (!found) return undefined;
  const [, day, month, year] = found;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 86_400_000;
  const of = months.split('|').indexOf(month ?? '');
  if (month === undefined) return [at(Number(year), 0, 1), at(Number(year), 11, 31)];
  if (day === undefined) return [at(Number(year), of, 1), at(Number(year), of + 1, 0)];
  return [at(Number(year), of, Number(day)), at(Number(year), of, Number(day))];
}

/** Each dot stands at its printed number, to a pixel’s worth; what is withheld has none. */
export function expectPanels(svg: string, { rows }: ChartTable): void {
  const seen = readPanels(svg);
  expect(seen.map(({ body }) => body)).toEqual(rows.map((row) => text(row, 1)));
  seen.forEach(({ measure, printed, at, pixel }, index) => {
    const row = rows[index] ?? [];
    expect(measure).toBe(text(row, 0));
    if (printed.startsWith('under ')) {
      expect(at).toBeNaN();
      return;
    }
    expect(plain(text(row, 2))).toContain(plain(printed));
    expect(Math.abs(at - number(text(row, 2)))).toBeLessThan(near * pixel + 1e-6);
  });
}

/** Each bar begins where the last one ends and is as long as its printed amount; the total begins at zero. */
export function expectBars(svg: string, { rows }: ChartTable): void {
  const said = rows.filter((row) => text(row, 0) !== 'The parts add up to');
  const hasTotal = said.length < rows.length && rows.at(-1)?.[0]?.text !== 'The parts add up to';
  const seen = readBars(svg);
  if (seen.length === 0) return;
  expect(seen.map(({ label }) => label)).toEqual(said.map((row) => text(row, 0)));
  let end = 0;
  seen.forEach(({ printed, from, to, pixel }, index) => {
    expect(printed).toBe(text(said[index] ?? [], 1));
    const isTotal = hasTotal && index === seen.length - 1;
    // A part too small to be seen is drawn a pixel wide.
    expect(Math.abs(to - from - number(printed))).toBeLessThan(near * pixel);
    expect(Math.abs(from - (isTotal ? 0 : end))).toBeLessThan(near * pixel);
    if (!isTotal) end += number(printed);
  });
  const sum = rows.find((row) => text(row, 0) === 'The parts add up to');
  expect(number(sum?.[1]?.text ?? '')).toBe(end);
}

/** Each grade stands as many years after the event as the table says, and the key gives its name. */
export function expectSteps(svg: string, { rows }: ChartTable): void {
  const said = rows.filter((row) => text(row, 1) !== 'None yet');
  const seen = readSteps(svg);
  expect(seen.map(({ who }) => who)).toEqual(said.map((row) => text(row, 0)));
  seen.forEach(({ value, years, pixel }, index) => {
    const row = said[index] ?? [];
    expect(plain(text(row, 1))).toContain(plain(value));
    const span = text(row, 3).split(' to ').map(Number);
    // The table gives years to a tenth.
    const slack = near * pixel + 0.051;
    expect(years).toBeGreaterThan(Math.min(...span) - slack);
    expect(years).toBeLessThan(Math.max(...span) + slack);
  });
}
