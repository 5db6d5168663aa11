import type { Chart } from '../charts/chart.ts';
import { isoDay } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import { statementsOf } from '../model/readings.ts';
import { standingLine } from '../model/standing.ts';
import type { Authority, Site, SubjectRef } from '../model/types.ts';
import { hrefOf, url } from '../model/urls.ts';
import { capital, titleOf } from '../model/words.ts';
import { judgementsOf, stackedChart, timelinesOnOneScale } from './charts.ts';
import { type Frame, frameView } from './frame.ts';
import { sharedComparison } from './comparison-chart.ts';
import { inspectionsIn } from './chart-words.ts';
import { alignment } from './journey-chart.ts';
import { withPages } from './lists.ts';
import { relationships } from './relationships.ts';
import { nameOf, type Run } from './run.ts';
import { supportChart } from './support-chart.ts';
import { bodyTimeline, firstDay, subjectsOn } from './timeline.ts';

/** Two councils that have a page beside one another. */
export interface Pair {
  id: string;
  path: string;
  title: string;
  first: Authority;
  second: Authority;
}

/**
 * The councils that whole documents are by or about: those that publish one, and those whose interventions one tells of. Each two of them have a page. What
 * is read in extract alone is too thin to lay beside another.
 */
export const comparedBodies = once((site): Authority[] => {
  const whole = new Map(site.reports.filter(({ data }) => data.read === 'whole').map((report) => [report.id, report]));
  const told = site.interventions.filter(({ ref }) => statementsOf(site, ref).some(({ report }) => whole.has(report)));
  const ids = new Set<string>([
    ...[...whole.values()].flatMap(({ publisher }) => publisher.split('/')[1] ?? []),
    ...told.flatMap(({ authority }) => authority ?? []),
  ]);
  return site.authorities
    .filter((one) => ids.has(one.id) && site.evidenced.has(one.ref) && inspectionsIn(site, one.id).length > 0)
    .sort((a, b) => titleOf(site, a.ref).localeCompare(titleOf(site, b.ref), 'en'));
});

/** Every two of them, by name. */
export const pairs = once((site): Pair[] => {
  const bodies = comparedBodies(site);
  return bodies.flatMap((first, index) => bodies.slice(index + 1).map((second) => pairOf(site, first, second)));
});

/** The address has the ids in the order of the alphabet, whichever is named first. */
function pairOf(site: Site, first: Authority, second: Authority): Pair {
  const id = [first.id, second.id].sort().join('-and-');
  return {
    id,
    path: `/compare/${id}/`,
    title: `${titleOf(site, first.ref)} and ${titleOf(site, second.ref)}`,
    first,
    second,
  };
}

/** What stands around the page of a pair. */
export function pairFrame(site: Site, { path, title }: Pair): Frame {
  return frameView(site, {
    path,
    title,
    description: `${title} beside one another: two histories on one scale of time, their grades and figures, with who says so.`,
    within: compareTitle,
    crumbs: [{ text: compareTitle, href: url(site, '/compare/') }],
  });
}

/** What the pages that compare are called. */
export const compareTitle = 'Compare';

/** One council’s part of a page that compares. */
export interface ComparedSide {
  id: string;
  name: Run;
  standing: string;
  timeline?: Chart | undefined;
  judgements?: Chart | undefined;
}

/** Two councils beside one another. */
export interface PairView {
  sides: ComparedSide[];
  /** The timelines of both as one picture, to take away. */
  timelines?: Chart | undefined;
  /** The timelines from an event on, where both have had it. */
  aligned?: { event: string; sides: readonly { id: string; name: string; timeline: Chart }[]; both: Chart } | undefined;
  /** What they have to do with one another. */
  support?: Chart | undefined;
  /** The measures of which both have a figure. */
  comparison?: Chart | undefined;
}

/** Two histories on one scale of time, and what can be compared of them. */
export function pairView(site: Site, { first, second, title }: Pair): PairView {
  const refs: SubjectRef[] = [first.ref, second.ref];
  const dated = [first, second].filter(({ ref }) => bodyTimeline(site, ref).items.length > 0);
  const timelines = timelinesOnOneScale(dated.map((one) => ownTimeline(site, one)));
  const between = relationships(site).filter(({ sides }) => refs.every((ref) => sides.includes(ref)));
  return {
    sides: [first, second].map((authority) => ({
      id: authority.id,
      name: nameOf(site, authority.ref),
      standing: standingLine(site, authority.ref),
      timeline: timelines[dated.indexOf(authority)],
      judgements: judgementsOf(site, authority),
    })),
    timelines: stackedTimelines(site, dated, timelines, `${title}: timelines`),
    aligned: alignedPair(site, [first, second], title),
    support: supportChart(site, between, { title: `${title}: relationships that our sources mention` }),
    comparison: sharedComparison(site, refs, `${title}: figures that our record has of both`),
  };
}

const ownTimeline = (site: Site, { ref }: Authority) => ({
  view: bodyTimeline(site, ref),
  title: `${titleOf(site, ref)}: timeline`,
});

function stackedTimelines(
  site: Site,
  bodies: readonly Authority[],
  charts: readonly Chart[],
  title: string,
): Chart | undefined {
  const parts = bodies.flatMap(({ ref }, index) => {
    const chart = charts[index];
    return chart ? [{ name: titleOf(site, ref), chart }] : [];
  });
  const column = capital(site.kinds['authority']?.one ?? '');
  return parts.length > 0 ? stackedChart(parts, { title, column }) : undefined;
}

/** Both histories from the event on that the journey chart counts from; nothing where one of them has not had it. */
function alignedPair(site: Site, bodies: readonly Authority[], title: string): PairView['aligned'] {
  const found = alignment(site);
  const events = bodies.map(({ id }) => found?.days.get(id));
  if (!found || events.some((days) => days === undefined)) return undefined;
  const timelines = timelinesOnOneScale(
    bodies.map((one, index) => {
      const { view, title: own } = ownTimeline(site, one);
      return { view, title: `${own}, from ${found.event} on`, event: events[index] };
    }),
  );
  const both = stackedTimelines(site, bodies, timelines, `${title}: timelines from ${found.event} on`);
  if (!both) return undefined;
  const sides = bodies.flatMap(({ id, ref }, index) => {
    const timeline = timelines[index];
    return timeline ? [{ id, name: titleOf(site, ref), timeline }] : [];
  });
  return { event: found.event, sides, both };
}

/** The pairs as a table: a row for each council, and a way to each other one. */
export function pairTable(site: Site): { name: Run; others: (Run | undefined)[] }[] {
  const bodies = comparedBodies(site);
  return bodies.map((body) => ({
    name: nameOf(site, body.ref),
    others: bodies.map((other) => {
      const pair = pairs(site).find(
        ({ first, second }) => body !== other && [first, second].includes(body) && [first, second].includes(other),
      );
      return pair && { text: titleOf(site, other.ref), href: url(site, pair.path) };
    }),
  }));
}

/** One that can be chosen to lay beside others; `event`: the first and the last day that the event may have been. */
export interface Comparable {
  id: string;
  name: string;
  href: string;
  event?: string | undefined;
}

/** All that can be chosen, and the event at which they can be aligned. */
export interface CompareTools {
  /** What one of them is called. */
  one: string;
  all: Comparable[];
  event?: string | undefined;
}

/** Every council whose page has a timeline, to choose from. */
export function compareTools(site: Site): CompareTools {
  const found = alignment(site);
  const all = withPages(site, site.authorities).filter(({ ref }) => hasTimeline(site, ref));
  return {
    one: site.kinds['authority']?.one ?? '',
    event: found?.event,
    all: all
      .map((authority): Comparable => ({
        id: authority.id,
        name: titleOf(site, authority.ref),
        href: hrefOf(site, authority.ref) ?? '',
        event: found?.days.get(authority.id)?.map(isoDay).join('..'),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

const hasTimeline = (site: Site, ref: SubjectRef) =>
  subjectsOn(site, [ref]).some((subject) => firstDay(site, subject) < Infinity);
