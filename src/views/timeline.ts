import type { Join, Ladder, Lane, TimelineItem } from '../charts/timeline-item.ts';
import { rangeOf } from '../lib/date.ts';
import { oncePerSubject, reportsAbout, rolesOf } from '../model/indexes.ts';
import { isMain } from '../model/status.ts';
import type { Framework, Kind, Report, Site, Subject, SubjectRef } from '../model/types.ts';
import { capital, titleOf } from '../model/words.ts';
import { inPlace, subjectPlaces, subjectsOf, subjectsWith } from './belonging.ts';
import { evidenceDay } from './evidence-day.ts';
import { forms, itemsOf, reportItem } from './timeline-items.ts';
import { roleItems } from './timeline-roles.ts';
import { stateItem } from './timeline-states.ts';
import { notesOf, roleWords, summaryOf } from './timeline-words.ts';

/** What a timeline page needs: items and lanes in the chart's own words, and the days of the evidence. */
export interface TimelineView {
  items: TimelineItem[];
  lanes: Lane[];
  /** Thin joins from one framework to another that it may be compared with, for each council by itself. */
  joins: Join[];
  /** What the levels of the scales are called. */
  ladders: Ladder[];
  /** What it holds, and up to when, in a sentence. */
  summary: string;
  /** How to read what it draws. */
  notes: string[];
  /** The same where it is drawn as a list. */
  listNotes: string[];
  /** The last day of the evidence: of the latest report among the subjects' sources. */
  until?: number | undefined;
}

const kindOrder = Object.keys(forms) as Kind[];

/** How a timeline is laid out. */
export interface TimelineLayout {
  /** What a lane is: a kind of thing, or a council with all that concerns it. Reports have a lane of their own. */
  by?: 'kind' | 'authority' | undefined;
  /** Leaves the council's name out of labels that begin with it, where the page or the lane gives it. */
  short?: boolean | undefined;
  /** The body whose page it is; default: the council of all inspections on it, else of all that is on it. */
  home?: SubjectRef | undefined;
  /** A body whose roles alone are shown, of all that are held on a thing; default: everybody’s. */
  holder?: SubjectRef | undefined;
}

/**
 * Subjects on a timeline, each thing as honestly as its dates are known; things without a date are left to the text, and so, where there are others, are
 * those outside the scopes that the record is about.
 */
export function timelineView(
  site: Site,
  all: readonly Subject[],
  { by = 'kind', short = by === 'authority', home = homeOf(all), holder }: TimelineLayout = {},
): TimelineView {
  const subjects = drawnOf(site, all);
  const items = subjects.flatMap((subject) => {
    const isHome = by === 'authority' || `authority/${subject.authority ?? ''}` === home;
    const name = subject.authority === undefined ? undefined : titleOf(site, `authority/${subject.authority}`);
    return ownItems(site, subject, { by, holder }).map((item) => ({
      ...item,
      ...laneOf(site, item, by === 'authority' ? subject.authority : undefined),
      label: short && isHome && name !== undefined ? without(name, item.label) : item.label,
    }));
  });
  const reports = reportsAbout(
    site,
    subjects.map(({ ref }) => ref),
  );
  const last = evidenceDay(site, reports);
  const joins = joinsOf(site, items);
  const leftOut = leftOutNote(site, all, subjects);
  return {
    items: items.sort((a, b) => a.start[0] - b.start[0] || a.start[1] - b.start[1] || (a.id < b.id ? -1 : 1)),
    lanes: [...(by === 'authority' ? authorityLanes(site) : []), ...kindLanes(site, items)],
    joins,
    ladders: laddersOf(site),
    summary: summaryOf(
      site,
      ['inspection', 'instrument', 'role', ...kindOrder.slice(2)],
      items,
      shownReports(subjects),
    ),
    notes: [...notesOf(items, { shorts: joinNotes(joins) }), ...leftOut],
    listNotes: [...notesOf(items, { shorts: joinNotes(joins), isList: true }), ...leftOut],
    until: last && rangeOf(last).latest,
  };
}

/** What is drawn: things of the main scopes; all, where no instrument or other thing with a scope is of them. */
function drawnOf(site: Site, subjects: readonly Subject[]): readonly Subject[] {
  const main = subjects.filter((subject) => isMain(site, subject));
  return main.some(({ kind }) => kind !== 'report' && kind !== 'intervention') ? main : subjects;
}

/** That something with a date isn't drawn, so that a picture isn't taken for all that its page holds. */
function leftOutNote(site: Site, all: readonly Subject[], drawn: readonly Subject[]): string[] {
  const left = all.filter((subject) => !drawn.includes(subject) && datedItems(site, subject).length > 0).length;
  if (left === 0) return [];
  return [`Not drawn: ${String(left)} of another scope, or of one that isn’t known.`];
}

const shownReports = (subjects: readonly Subject[]) => subjects.filter(({ kind }) => kind === 'report') as Report[];

/** As its own dates place it, else the day on which a report found it. */
const datedItems = (site: Site, subject: Subject) => [...itemsOf(site, subject), ...stateItem(site, subject)];

function ownItems(site: Site, subject: Subject, { by, holder }: TimelineLayout): TimelineItem[] {
  if (subject.kind === 'report') return reportItem(site, subject as Report);
  return [...datedItems(site, subject), ...(by === 'authority' ? [] : roleItems(site, subject, holder))];
}

/** A label without the name that it begins or ends with. */
function without(name: string, text: string): string {
  if (text.startsWith(`${name}, `)) return text.slice(name.length + 2);
  return text.endsWith(`, ${name}`) ? text.slice(0, -name.length - 2) : text;
}

/** The council whose page it is: that of all inspections on it, else of all that is on it. */
function homeOf(subjects: readonly Subject[]): SubjectRef | undefined {
  const inspections = subjects.filter(({ kind }) => kind === 'inspection');
  const councils = new Set(
    (inspections.length > 0 ? inspections : subjects).flatMap(({ authority }) => authority ?? []),
  );
  return councils.size === 1 ? `authority/${[...councils].join('')}` : undefined;
}

/** The lane of an item, and what sort of thing it is where its lane holds several kinds. */
function laneOf(site: Site, item: TimelineItem, authority: string | undefined): Pick<TimelineItem, 'lane' | 'sort'> {
  const [kind = ''] = item.id.split('/');
  const words = kind === 'role' ? roleWords : site.kinds[kind];
  const lane = laneIdOf(site, item.lane as Kind);
  const isMixed = lane === 'instrument' || kindOrder.some((other) => other !== kind && laneIdOf(site, other) === lane);
  const sort = isMixed && words ? capital(words.one) : undefined;
  return authority === undefined ? { lane, sort } : { lane: kind === 'report' ? lane : authority };
}

/** Kinds that the vocabulary puts into one lane share the id of the first of them. */
function laneIdOf({ kinds }: Site, kind: Kind): string {
  const title = kinds[kind]?.lane;
  return title === undefined ? kind : (kindOrder.find((other) => kinds[other]?.lane === title) ?? kind);
}

function kindLanes(site: Site, items: readonly TimelineItem[]): Lane[] {
  const graded = new Set(items.flatMap(({ lane, level }) => (level === undefined ? [] : [lane])));
  return kindOrder
    .filter((kind) => laneIdOf(site, kind) === kind)
    .map((id) => ({
      id,
      label: site.kinds[id]?.lane ?? site.kinds[id]?.title ?? id,
      note: graded.has(id) ? 'order, not distance' : undefined,
    }));
}

function authorityLanes(site: Site): Lane[] {
  const lanes = site.authorities.map(({ id, ref }) => ({ id, label: titleOf(site, ref) }));
  return lanes.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** The names of each scale's levels; where frameworks on one scale name a level differently, the shortest. */
function laddersOf({ frameworks }: Site): Ladder[] {
  const graded = frameworks.filter(({ grades }) => grades.length > 0);
  const alike = Map.groupBy(graded, ({ scale = '', grades }) => `${scale} ${grades.length}`);
  return [...alike.values()].map((own): Ladder => {
    const { scale, grades } = own[0] as Framework;
    const levels = [...grades].sort((a, b) => a.level - b.level);
    const words = (level: number) => own.flatMap((one) => one.grades.filter((grade) => grade.level === level));
    return {
      scale,
      names: levels.map(({ level, label }) =>
        words(level).reduce(
          (shortest, grade) => (grade.label.length < shortest.length ? grade.label : shortest),
          label,
        ),
      ),
      letters: levels.map(({ letter }) => letter),
    };
  });
}

function joinsOf(site: Site, items: readonly TimelineItem[]): Join[] {
  const keys = new Set(items.flatMap(({ join }) => join ?? []));
  const frameworkBy = (id: string | undefined) => site.frameworks.find((one) => one.id === id);
  return [...keys].flatMap((from) => {
    const [authority, id] = from.split(' ');
    const framework = frameworkBy(id);
    return (framework?.comparesWith ?? [])
      .map(({ framework: other, note }): Join => ({
        from,
        to: `${authority ?? ''} ${other}`,
        style: 'thin',
        label: note,
        short: `${framework?.short ?? ''} to ${frameworkBy(other)?.short ?? ''}`,
      }))
      .filter(({ to }) => keys.has(to));
  });
}

/** What the thin joins mean, each once. */
function joinNotes(joins: readonly Join[]): string[] {
  return [...new Set(joins.flatMap(({ label }) => label ?? []))].map((note) => `A thin dashed join: ${note}.`);
}

/** The timeline of a council's own page, which its picture, its files and its comparisons show too. */
export const bodyTimeline = oncePerSubject((site, ref) =>
  timelineView(site, subjectsOn(site, [ref]), { short: true, home: ref }),
);

/** The first day that a subject may stand at on a timeline; Infinity if it has no place there. */
export function firstDay(site: Site, { ref }: Pick<Subject, 'ref'>): number {
  return firstDays(site, ref);
}

const firstDays = oncePerSubject((site, ref) => {
  const subject = site.subjects.get(ref);
  return Math.min(Infinity, ...(subject ? itemsOf(site, subject) : []).map(({ start }) => start[0]));
});

/** Every dated subject of some councils or other bodies, those in which they hold a role, and the reports on all of them. */
export function subjectsOn(site: Site, bodies: readonly SubjectRef[]): Subject[] {
  const on = bodies.flatMap((ref) => [
    ...(ref.startsWith('authority/') ? subjectsOf(site, ref.slice('authority/'.length)) : []),
    ...subjectsWith(site, ref),
    ...rolesOf(site, ref).flatMap(({ about }) => site.subjects.get(about) ?? []),
  ]);
  const own = inPlace(subjectPlaces(site), on).filter(
    ({ kind }) => (forms[kind] !== undefined || kind === 'intervention') && kind !== 'report',
  );
  return [
    ...own,
    ...reportsAbout(
      site,
      own.map(({ ref }) => ref),
    ),
  ];
}

/** What another body did for councils, as far as it can be dated: its roles, and what it takes part in. Nothing where it has none. */
export function supporterTimeline(site: Site, body: SubjectRef): TimelineView | undefined {
  const view = timelineView(site, subjectsOn(site, [body]), { holder: body });
  return view.items.some(({ lane }) => lane !== 'report') ? view : undefined;
}
