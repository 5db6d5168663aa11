import type { Chart } from '../charts/chart.ts';
import { journey, journeyTable } from '../charts/journey.ts';
import {
  type Elapsed,
  type Journey,
  type JourneyWords,
  journeyWords,
  type LaterGrade,
  yearsAfter,
} from '../charts/journey-data.ts';
import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import { type Account, gradeReadings } from '../model/readings.ts';
import { reportOf } from '../model/readings.ts';
import type { Authority, Framework, Grade, Site, Subject } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, formatDate, formatGrade, titleOf } from '../model/words.ts';
import { comparable, daysOf, inspectionsIn, type NamedDate, namedDate, toldOf } from './chart-words.ts';
import { latestEvidence } from './latest-evidence.ts';
import { frameworkOf } from './reading.ts';
import { gradesOf } from './judgements-chart.ts';

/** An inspection with an overall grade and its date. */
interface Judged {
  inspection: Subject;
  framework: Framework;
  account: Account<Grade>;
  level: number;
  letter: string;
  named: NamedDate;
  differs: boolean;
}

/** The frameworks that compare, of which most councils have a first lowest grade, and those councils. */
interface Aligned {
  frameworks: readonly Framework[];
  /** What the lowest grade is called. */
  lowest: string;
  items: Journey[];
  /** The days of each council’s first lowest grade, by its id. */
  events: ReadonlyMap<string, readonly [earliest: number, latest: number]>;
  /** The last day of the record of grades. */
  end: EdtfDate;
}

const mostAligned = once((site): Aligned | undefined => {
  const found = comparable(site).flatMap((frameworks) => aligned(site, frameworks) ?? []);
  const [most] = found.sort((a, b) => b.items.length - a.items.length);
  return most && most.items.length > 0 ? most : undefined;
});

/** An event at which histories can be laid beside one another, and the days that it may have been, by the id of the council. */
export interface Alignment {
  /** In words: the first “Inadequate” (SIF or ILACS) in our record. */
  event: string;
  days: ReadonlyMap<string, readonly [earliest: number, latest: number]>;
}

/** The event of the journey chart: each council’s first lowest overall grade, on the day that the chart counts from. */
export function alignment(site: Site): Alignment | undefined {
  const most = mostAligned(site);
  if (!most) return undefined;
  const { frameworks, lowest, events } = most;
  const under = frameworks.map(({ short }) => short).join(' or ');
  return { event: `the first “${lowest}” (${under}) in our record`, days: events };
}

/** Councils from their first lowest overall grade on; nothing where none has one. */
export const journeyChart = once((site): Chart | undefined => {
  const most = mostAligned(site);
  if (!most) return undefined;
  const { items, frameworks, lowest } = most;
  const under = frameworks.map(({ short }) => short).join(' or ');
  const title = `Time from the first “${lowest}” (${under}) until a better grade`;
  const summary = summaryOf(site, most, under);
  const words: JourneyWords = {
    ...journeyWords,
    columns: { ...journeyWords.columns, who: capital(site.kinds['authority']?.one ?? journeyWords.columns.who) },
  };
  const table = journeyTable(items, words);
  return {
    chart: 'journey',
    title,
    summary,
    notes: notesOf(site, most),
    draw: (width, id) =>
      journey(items, { id, title, description: summary, width, grades: gradesOf(frameworks), words }),
    table,
    until: latestEvidence(site, table),
  };
});

function aligned(site: Site, group: readonly Framework[]): Aligned | undefined {
  const frameworks = group.filter(({ areas, grades }) => grades.length > 2 && areas.some(({ overall }) => overall));
  const judged = site.authorities.map((authority) => ({ authority, grades: judgedIn(site, authority, frameworks) }));
  const end = endOf(
    site,
    judged.flatMap(({ grades }) => grades),
  );
  const lowest = frameworks[0]?.grades.find(({ level }) => level === 1)?.label;
  if (!end || lowest === undefined) return undefined;
  const items = judged.flatMap(({ authority, grades }) => journeyOf(site, authority, grades, end));
  const events = new Map(
    judged.flatMap(({ authority, grades }) => {
      const first = grades.find(({ level }) => level === 1);
      return first ? [[authority.id, daysOf(first.named.date)] as const] : [];
    }),
  );
  return { frameworks, lowest, items: inOrder(items), events, end };
}

/** A council’s overall grades under some frameworks, by the dates of their publication. */
function judgedIn(site: Site, { id }: Authority, frameworks: readonly Framework[]): Judged[] {
  const found = inspectionsIn(site, id).flatMap((inspection): Judged[] => {
    const framework = frameworkOf(site, inspection);
    if (!framework || !frameworks.includes(framework)) return [];
    const overall = framework.areas.find((area) => area.overall);
    const reading = gradeReadings(site, inspection.ref).find(
      ({ property }) => property === `grade:${overall?.id ?? ''}`,
    );
    const grade = framework.grades.find(({ id: word }) => word === reading?.shown?.value.is);
    const named = namedDate(site, inspection.ref, ['published', 'judged', 'fieldwork']);
    if (!reading?.shown || !grade || !named) return [];
    const { level, letter } = grade;
    return [
      { inspection, framework, account: reading.shown, level, letter, named, differs: reading.agreement === 'differ' },
    ];
  });
  return found.sort((a, b) => daysOf(a.named.date)[0] - daysOf(b.named.date)[0]);
}

/** The date of the latest report that gives any of these grades. */
function endOf(site: Site, grades: readonly Judged[]): EdtfDate | undefined {
  const known = grades.flatMap(({ account }) => reportOf(site, account.statement).known ?? []);
  return known.sort((a, b) => rangeOf(b).latest - rangeOf(a).latest)[0];
}

function journeyOf(site: Site, authority: Authority, grades: readonly Judged[], end: EdtfDate): Journey[] {
  const index = grades.findIndex(({ level }) => level === 1);
  const first = grades[index];
  if (!first) return [];
  const later = grades.slice(index + 1).map((one) => laterGrade(site, one, first));
  const isWaiting = later.every(({ better }) => !better);
  const start = daysOf(first.named.date);
  const last = authority.end ? rangeOf(authority.end).latest : rangeOf(end).latest;
  const known = Math.max(0, ...later.map(({ after }) => after[1]));
  return [
    {
      ...signOf(site, first),
      id: authority.ref,
      href: hrefOf(site, authority.ref),
      label: titleOf(site, authority.ref),
      when: whenOf(first),
      later,
      waiting: isWaiting
        ? {
            until: Math.max(known, last - start[0]),
            text: authority.end
              ? `no better grade in our record; abolished ${formatDate(authority.end)}`
              : 'no better grade in our record',
          }
        : undefined,
    },
  ];
}

function laterGrade(site: Site, one: Judged, first: Judged): LaterGrade {
  const [from, to] = [daysOf(first.named.date), daysOf(one.named.date)];
  const after: Elapsed = [Math.max(0, to[0] - from[1]), Math.max(0, to[1] - from[0])];
  return { ...signOf(site, one), id: one.inspection.ref, after, when: whenOf(one), better: one.level > 1 };
}

function signOf(
  site: Site,
  { framework, account, level, letter, differs }: Judged,
): Omit<LaterGrade, 'id' | 'after' | 'when' | 'better'> {
  return {
    ...toldOf(site, account, differs ? 'differ' : 'one'),
    text: `${formatGrade(framework, account.value)} (${framework.short})`,
    level,
    letter,
    levels: framework.grades.length,
    scale: framework.scale,
  };
}

/** The date of publication; where our record has none, the date that it has, and that it is another. */
function whenOf({ named }: Judged): string {
  return named.type === 'published' ? named.words : `${named.words}, publication not in our record`;
}

/** First those with a better grade, the soonest first; then those that wait, the longest first; then by name. */
function inOrder(items: readonly Journey[]): Journey[] {
  const until = ({ later }: Journey) => later.find(({ better }) => better)?.after[0] ?? Infinity;
  const waited = ({ waiting }: Journey) => -(waiting?.until ?? 0);
  const by = (a: number, b: number) => (a === b ? 0 : a - b);
  return [...items].sort(
    (a, b) => by(until(a), until(b)) || by(waited(a), waited(b)) || a.label.localeCompare(b.label, 'en'),
  );
}

function summaryOf({ kinds }: Site, { items, lowest, end }: Aligned, under: string): string {
  const words = kinds['authority'];
  const name = (count: number) => `${count} ${(count === 1 ? words?.one : words?.many) ?? ''}`;
  const better = items.flatMap(({ later }) => later.find((one) => one.better) ?? []);
  const waiting = items.length - better.length;
  const again = items.filter(({ later }) => {
    const index = later.findIndex((one) => one.better);
    return index !== -1 && later.slice(index + 1).some((one) => !one.better);
  });
  const [soonest, latest] = [better[0], better.at(-1)];
  return [
    `${name(items.length)} ${items.length === 1 ? 'has' : 'have'} an overall “${lowest}” under ${under} in our record.`,
    soonest && latest
      ? `${better.length} ${better.length === 1 ? 'has' : 'have'} a later, better one in it: the soonest ${yearsAfter(soonest.after)} years after the first, the latest ${yearsAfter(latest.after)}.`
      : '',
    waiting > 0
      ? `${waiting} ${waiting === 1 ? 'has' : 'have'} no better one in our record, which ends on ${formatDate(end)}, and ${waiting === 1 ? 'is' : 'are'} marked as waiting.`
      : '',
    again.length > 0
      ? `${again.length} of those with a better grade ${again.length === 1 ? 'was' : 'were'} judged “${lowest}” again later: ${again.map(({ label }) => label).join(', ')}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function notesOf(site: Site, { items }: Aligned): string[] {
  const all = items.flatMap((item) => [item, ...item.later]);
  return [
    `Each line is one ${site.kinds['authority']?.one ?? ''}. It begins at 0, the day of the first such grade, and time runs to the right. Each mark is a grade.`,
    'First come those with a better grade, the soonest first. Then come those without one, the longest first.',
    `A change is seen only at the next ${site.kinds['inspection']?.one ?? ''}. The pale stretch is the time in which it came.`,
    'Only the time until the first better grade is drawn as a bar. A grade that isn’t in our record may still have been given.',
    all.some(({ when }) => when.includes('not in our record')) &&
      `Where our record has no date of publication, the ${site.kinds['inspection']?.one ?? ''} stands at the date that it has.`,
  ].filter((note) => note !== false);
}
