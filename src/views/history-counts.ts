import { gradeReadings } from '../model/readings.ts';
import type { Site, Statement } from '../model/types.ts';
import { formatDate } from '../model/words.ts';
import { clause, enumerate, inWords, type Clause, type Sentence } from './clause.ts';
import { comparing } from './comparing.ts';
import { levelOf, type Visit } from './history-visits.ts';

/**
 * How often the overall grade was the lowest, where it never was or was more than once: a statement about our record alone, of the frameworks that
 * compare with the latest one's. Where only single areas had that grade, it says so.
 */
export function countSentence(site: Site, visits: readonly Visit[]): Sentence | undefined {
  const latest = visits.findLast(({ overall }) => overall !== undefined);
  const lowest = latest?.framework.grades.find(({ level }) => level === 1)?.label;
  if (!latest || lowest === undefined) return undefined;
  const graded = visits.filter(({ overall, framework }) => overall && comparing(framework, latest.framework));
  const low = graded.filter((visit) => levelOf(visit) === 1);
  if (low.length === 0) return [...noneClauses(graded, lowest), ...areaClauses(site, visits, lowest)];
  if (low.length === 1) return undefined;
  const years = enumerate(
    low.map((visit) => [clause(yearOf(visit), [...dateStatement(visit), ...overallStatements([visit])])]),
  );
  const lead =
    low.length === graded.length
      ? `${low.length === 2 ? 'Both its' : `All its ${inWords(graded.length)}`} overall grades in our record (${shorts(graded)})`
      : `Of its ${inWords(graded.length)} overall grades in our record (${shorts(graded)}), ${inWords(low.length)}`;
  return [clause(`${lead} are ${lowest}: `), ...years];
}

const shorts = (visits: readonly Visit[]) => [...new Set(visits.map(({ framework }) => framework.short))].join(', ');

function noneClauses(graded: readonly Visit[], lowest: string): Clause[] {
  const words =
    graded.length === 1
      ? `Its one overall grade in our record (${shorts(graded)}) isn’t ${lowest}`
      : `${graded.length === 2 ? 'Neither' : 'None'} of its ${inWords(graded.length)} overall grades in our record (${shorts(graded)}) is ${lowest}`;
  return [clause(words, overallStatements(graded))];
}

/** Grades of that name for anything but a whole: a reader of "none is" has to hear of them at once. */
function areaClauses(site: Site, visits: readonly Visit[], lowest: string): Clause[] {
  const found = visits.flatMap(({ inspection, framework }) =>
    gradeReadings(site, inspection.ref).flatMap(({ property, shown }) => {
      const area = framework.areas.find(({ id }) => property === `grade:${id}`);
      const grade = framework.grades.find(({ id }) => id === shown?.value.is);
      return shown && grade?.label === lowest && area?.beside === false ? [shown.statement] : [];
    }),
  );
  const statements = [...new Set(found)];
  return statements.length === 0 ? [] : [clause(`, but grades of single areas are`, statements)];
}

/** The year of its own date, as that is given. */
function yearOf({ date }: Visit): string {
  const words = date ? formatDate(date.account.value) : 'date not known';
  return /\d{4}(?!.*\d{4})/.exec(words)?.[0] ?? words;
}

const dateStatement = ({ date }: Visit) => (date ? [date.account.statement] : []);

function overallStatements(visits: readonly Visit[]): Statement[] {
  return visits.flatMap(({ overall }) => overall?.shown?.statement ?? []);
}
