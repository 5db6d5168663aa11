import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { once, oncePerSubject } from '../model/indexes.ts';
import { dateReadings, gradeReadings } from '../model/readings.ts';
import type { Framework, GradeWord, Site, Subject, SubjectRef } from '../model/types.ts';
import { formatDate, formatGrade } from '../model/words.ts';
import { inspectionsOn } from './belonging.ts';
import { frameworkOf } from './reading.ts';

/** The scale on which councils are held beside one another: its steps, the highest first, and the frameworks that have it. */
export interface Ladder {
  steps: GradeWord[];
  frameworks: ReadonlySet<string>;
}

/**
 * The scale of most steps among the frameworks with an overall grade. A framework with a scale of its own, or of fewer
 * steps, judges something else, and its grades stand on no rung here.
 */
export const ladderOf = once((site): Ladder => {
  const own = site.frameworks.filter(({ areas, scale }) => scale === undefined && areas.some(({ overall }) => overall));
  const most = Math.max(0, ...own.map(({ grades }) => grades.length));
  const alike = own.filter(({ grades }) => grades.length === most);
  const byLevel = Map.groupBy(
    alike.flatMap(({ grades }) => grades),
    ({ level }) => level,
  );
  const shortest = (words: readonly GradeWord[]) => [...words].sort((a, b) => a.label.length - b.label.length)[0];
  return {
    steps: [...byLevel.values()].flatMap((words) => shortest(words) ?? []).sort((a, b) => b.level - a.level),
    frameworks: new Set(alike.map(({ id }) => id)),
  };
});

/** An inspection with what a list or a spark shows of it. */
export interface Judged {
  subject: Subject;
  framework?: Framework | undefined;
  /** The date that it is known by. */
  date?: EdtfDate | undefined;
  /** Its overall grade, if its framework stands on the ladder and a report gives one. */
  overall?: OverallGrade | undefined;
}

/** An overall grade in the words of its report; `unchecked` if it was read in a data set alone. */
export interface OverallGrade {
  value: string;
  letter?: string | undefined;
  level?: number | undefined;
  levels: number;
  unchecked: boolean;
}

/** An inspection as its readings show it; what was only expected has no date and no grade here. */
export const judged = oncePerSubject((site, ref): Judged => {
  const subject = site.subjects.get(ref) as Subject;
  const framework = frameworkOf(site, subject);
  return { subject, framework, date: dateOf(site, ref), overall: framework && overallOf(site, ref, framework) };
});

/** A council's inspections in the order of time; those without a date come last. */
export const judgedOn = oncePerSubject((site, ref): Judged[] =>
  inspectionsOn(site, ref.slice(ref.indexOf('/') + 1))
    .map((one) => judged(site, one.ref))
    .sort((a, b) => lastDay(a.date) - lastDay(b.date) || (a.subject.id < b.subject.id ? -1 : 1)),
);

/** A council's latest overall grade on the ladder, with the inspection that gave it. */
export function latestOf(site: Site, ref: SubjectRef): (Judged & { overall: OverallGrade }) | undefined {
  const found = judgedOn(site, ref).filter(
    (one): one is Judged & { overall: OverallGrade } => one.overall !== undefined,
  );
  return found.filter(({ date }) => date !== undefined).at(-1) ?? found.at(-1);
}

/** "June 2019 (ILACS)". */
export function whenJudged({ date, framework }: Judged): string {
  const short = framework ? `(${framework.short})` : '';
  return [date ? formatDate(date) : 'date not known', short].filter(Boolean).join(' ');
}

function overallOf(site: Site, ref: SubjectRef, framework: Framework): OverallGrade | undefined {
  const area = framework.areas.find(({ overall }) => overall);
  if (!area || !ladderOf(site).frameworks.has(framework.id)) return undefined;
  const reading = gradeReadings(site, ref).find(({ property }) => property === `grade:${area.id}`);
  if (!reading?.shown) return undefined;
  const { value, standing } = reading.shown;
  const step = framework.grades.find(({ id }) => id === value.is);
  return {
    value: formatGrade(framework, value),
    letter: step?.letter,
    level: step?.level,
    levels: framework.grades.length,
    unchecked: standing === 3,
  };
}

function dateOf(site: Site, ref: SubjectRef): EdtfDate | undefined {
  const readings = dateReadings(site, ref);
  const reading = readings.find(({ shown }) => shown) ?? readings.find(({ groups }) => groups.length > 0);
  return reading?.shown?.value ?? reading?.groups[0]?.[0]?.value;
}

/** The last day that a date may mean; a missing one comes after all. */
export function lastDay(date: EdtfDate | undefined): number {
  if (!date) return Infinity;
  const { earliest, latest } = rangeOf(date);
  return Number.isFinite(latest) ? latest : earliest;
}
