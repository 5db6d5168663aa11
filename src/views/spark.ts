import type { SparkItem } from '../charts/spark.ts';
import type { Days } from '../charts/timeline-item.ts';
import { isoDay, rangeOf } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import type { Site, SubjectRef } from '../model/types.ts';
import { formatDate, label } from '../model/words.ts';
import { judged, judgedOn, ladderOf, type Judged } from './ladder.ts';
import { nameOf, type Run } from './run.ts';

/** A council's inspections as a small strip, in words, and each with its address. */
export interface SparkView {
  /** Start of every id in the picture. */
  id: string;
  items: SparkItem[];
  /** The days of the whole record, so that strips may stand under one another. */
  domain: Days;
  rungs: number;
  /** All that it shows. */
  words: string;
}

/** What the marks of sparks mean, and the years over them. */
export interface SparkKeyView {
  domain: Days;
  steps: { label: string; letter: string; level: number; levels: number }[];
  /** Whether any grade is unchecked, so that its mark needs telling. */
  unchecked: boolean;
  /** What a mark stands for. */
  inspections: string;
}

/** The spark of a council; nothing where no inspection of it has a date. */
export function sparkView(site: Site, ref: SubjectRef): SparkView | undefined {
  const dated = judgedOn(site, ref).filter(({ date }) => date !== undefined);
  const domain = sparkDomain(site);
  if (dated.length === 0 || domain === undefined) return undefined;
  return {
    id: `spark-${ref.slice(ref.indexOf('/') + 1)}`,
    items: dated.flatMap(sparkItem),
    domain,
    rungs: ladderOf(site).steps.length,
    words: dated.map(sparkWords).join('; '),
  };
}

/** The key to all sparks of a site. */
export const sparkKey = once((site): SparkKeyView | undefined => {
  const domain = sparkDomain(site);
  if (!domain) return undefined;
  const { steps } = ladderOf(site);
  return {
    domain,
    steps: steps.map(({ label: text, letter, level }) => ({ label: text, letter, level, levels: steps.length })),
    unchecked: site.inspections.some(({ ref }) => judged(site, ref).overall?.unchecked),
    inspections: site.kinds['inspection']?.one ?? 'inspection',
  };
});

/** The whole years that hold every inspection. */
const sparkDomain = once((site): Days | undefined => {
  const days = site.inspections.flatMap(({ ref }) => {
    const { date } = judged(site, ref);
    return date ? [rangeOf(date).earliest, rangeOf(date).latest].filter(Number.isFinite) : [];
  });
  if (days.length === 0) return undefined;
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const yearOf = (day: number) => Number(isoDay(day).slice(0, 4));
  return [Date.UTC(yearOf(first), 0, 1) / dayMs, Date.UTC(yearOf(last) + 1, 0, 1) / dayMs - 1];
});
const dayMs = 86_400_000;

function sparkItem({ date, overall }: Judged): SparkItem[] {
  if (!date) return [];
  const { earliest, latest } = rangeOf(date);
  const { level, levels, letter, unchecked } = overall ?? {};
  return [{ when: [earliest, latest], level, levels, letter, unchecked }];
}

function sparkWords(one: Judged): string {
  const grade = one.overall ? `${one.overall.value}${one.overall.unchecked ? ' (unchecked)' : ''}` : 'no overall grade';
  return `${one.date ? formatDate(one.date) : ''}: ${grade}`;
}

/** An inspection in a few words beside a spark: the year, what kind, its grade. */
export interface JudgedLine {
  name: Run;
  when: string;
  grade?: string | undefined;
  unchecked: boolean;
}

/** A council's inspections as short links, in the order of time. */
export function judgedLines(site: Site, ref: SubjectRef): JudgedLine[] {
  return judgedOn(site, ref).map(({ subject, framework, date, overall }) => ({
    name: { text: framework?.short ?? label(site, 'kinds', 'inspection'), href: nameOf(site, subject.ref).href },
    when: date ? formatDate(date) : 'date not known',
    grade: overall?.value,
    unchecked: overall?.unchecked ?? false,
  }));
}
