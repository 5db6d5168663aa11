import { parseDate, type DatePoint, type EdtfDate } from '../lib/date.ts';
import type { Framework, Site, Statement } from '../model/types.ts';

/** A statement with one thing in it made wrong, to prove that the evidence check would see it. */
export interface Alteration {
  statement: Statement;
  what: string;
}

/** Every figure, date and grade of a statement altered, each in turn and more than one way. */
export function alterationsOf(site: Site, statement: Statement): Alteration[] {
  return [
    ...alteredDates(statement),
    ...alteredGrades(site, statement),
    ...alteredFigures(statement),
    ...alteredFigureDates(statement),
    ...alteredWords(statement),
  ];
}

function alteredDates(statement: Statement): Alteration[] {
  return statement.dates.flatMap((typed, index) =>
    shifted(typed.date, typed.text).map((text) => ({
      statement: { ...statement, dates: statement.dates.with(index, { ...typed, text, date: parseDate(text) }) },
      what: `${typed.type} ${typed.text} → ${text}`,
    })),
  );
}

/** The date with its smallest part moved on by one, and with another year. */
function shifted(date: EdtfDate, text: string): string[] {
  if (date.kind === 'point') return [next(date), iso({ ...date, year: date.year + 1 })];
  if (date.kind === 'one-of') return [];
  const [from = '', to = ''] = text.split('/');
  const ends = [date.start, date.end];
  return ends.flatMap((end, index) => {
    if (typeof end === 'string') return [];
    const moved = iso({ ...end, year: end.year + (index === 0 ? -1 : 1) });
    return [index === 0 ? `${moved}/${to}` : `${from}/${moved}`];
  });
}

function next(point: DatePoint): string {
  if (point.day !== undefined)
    return iso({ ...point, day: point.day === 28 || point.day > 29 ? point.day - 1 : point.day + 1 });
  if (point.month !== undefined) return iso({ ...point, month: point.month === 12 ? 11 : point.month + 1 });
  return iso({ ...point, year: point.year - 1 });
}

function iso({ year, month, day }: DatePoint): string {
  return [String(year), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function alteredGrades(site: Site, statement: Statement): Alteration[] {
  const framework = site.subjects.get(`framework/${site.subjects.get(statement.about)?.framework ?? ''}`) as
    Framework | undefined;
  return statement.grades.flatMap((grade, index) =>
    (framework?.grades ?? [])
      .filter(({ id }) => id !== grade.is)
      .flatMap(({ id, label }) => [
        { grade: { ...grade, printed: label, is: id }, what: `${grade.area} ${grade.printed} → ${label}` },
        { grade: { ...grade, is: id }, what: `${grade.area} ${grade.is ?? ''} → ${id}` },
      ])
      .map(({ grade: other, what }) => ({
        statement: { ...statement, grades: statement.grades.with(index, other) },
        what,
      })),
  );
}

function alteredFigures(statement: Statement): Alteration[] {
  return statement.figures.flatMap((figure, index) =>
    [figure.value + 1, figure.value * 10 + 3, figure.value + 0.5].map((value) => ({
      statement: { ...statement, figures: statement.figures.with(index, { ...figure, value }) },
      what: `${figure.measure} ${String(figure.value)} → ${String(value)}`,
    })),
  );
}

function alteredFigureDates(statement: Statement): Alteration[] {
  return statement.figures.flatMap((figure, index) => {
    const { date } = figure;
    if (date?.kind !== 'point') return [];
    return shifted(date, '').map((text) => ({
      statement: { ...statement, figures: statement.figures.with(index, { ...figure, date: parseDate(text) }) },
      what: `${figure.measure} of ${iso(date)} → ${text}`,
    }));
  });
}

/** Digits in our own sentence, each run of them in turn. */
function alteredWords(statement: Statement): Alteration[] {
  const { says } = statement;
  if (says === undefined) return [];
  return [...says.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: digits, index }) => {
    const other = String(Number(digits) + 1).padStart(digits.length, '0');
    return {
      statement: { ...statement, says: says.slice(0, index) + other + says.slice(index + digits.length) },
      what: `${digits} → ${other} in “${says}”`,
    };
  });
}
