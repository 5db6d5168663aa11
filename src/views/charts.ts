import { align, elapsedDomain, withElapsed } from '../charts/align.ts';
import type { Chart } from '../charts/chart.ts';
import { timeInWords } from '../charts/describe.ts';
import { stacked } from '../charts/stacked.ts';
import { timelineList } from '../charts/timeline-list.ts';
import { domainOf } from '../charts/time-scale.ts';
import { type Days, english } from '../charts/timeline-item.ts';
import { stackedTable, timelineTable } from '../charts/timeline-table.ts';
import { timeline, timelineLeft } from '../charts/timeline.ts';
import { oncePerSubject } from '../model/indexes.ts';
import type { Measure, Report, Site, Subject } from '../model/types.ts';
import { titleOf } from '../model/words.ts';
import { measureBudgets, reportBudgets } from './budget-chart.ts';
import { comparable, inspectionsIn } from './chart-words.ts';
import { measureComparison, reportComparison } from './comparison-chart.ts';
import { journeyChart } from './journey-chart.ts';
import { judgementsChart } from './judgements-chart.ts';
import { supportOf, wholeSupport } from './support-chart.ts';
import { interventionTimeline } from './intervention.ts';
import { wholeTimeline } from './record.ts';
import { bodyTimeline, supporterTimeline, type TimelineView } from './timeline.ts';

/** Every chart that a subject’s own page shows, in the order of the page. */
export function chartsOf(site: Site, subject: Subject): Chart[] {
  return [...timelinesOf(site, subject), ...furtherCharts(site, subject)];
}

/** The charts that a subject’s own page shows besides its timeline. */
export function furtherCharts(site: Site, { ref }: Subject): readonly Chart[] {
  return further(site, ref);
}

/** A page asks for them to show them, and again for the ways to take them away. */
const further = oncePerSubject((site, ref): Chart[] => {
  const subject = site.subjects.get(ref);
  return subject ? chartsFor(site, subject).filter((chart) => chart !== undefined) : [];
});

/** The charts of the whole record: `all` in their addresses. */
export function wholeCharts(site: Site): Chart[] {
  const whole = timelineChart(wholeTimeline(site), 'The whole record');
  return [whole, ...[wholeSupport(site), journeyChart(site)].filter((chart) => chart !== undefined)];
}

function timelinesOf(site: Site, subject: Subject): Chart[] {
  const view = timelineOf(site, subject);
  return view && view.items.length > 0 ? [timelineChart(view, `${titleOf(site, subject.ref)}: timeline`)] : [];
}

/** The timeline that a subject’s own page shows, if that kind of page has one. */
export function timelineOf(site: Site, { kind, ref }: Subject): TimelineView | undefined {
  if (kind === 'authority') return bodyTimeline(site, ref);
  if (kind === 'organisation') return supporterTimeline(site, ref);
  return kind === 'intervention' ? interventionTimeline(site, ref) : undefined;
}

/** The widest picture, in pixels, in which a timeline is a list from top to bottom. */
const widestList = 479;

function chartsFor(site: Site, subject: Subject): (Chart | undefined)[] {
  switch (subject.kind) {
    case 'authority':
      return [judgementsOf(site, subject), supportOf(site, subject)];
    case 'intervention':
      return [supportOf(site, subject)];
    case 'inspection':
      return [judgementsAround(site, subject)];
    case 'report':
      return [reportComparison(site, subject as Report), ...reportBudgets(site, subject as Report)];
    case 'measure':
      return [measureComparison(site, subject as Measure), ...measureBudgets(site, subject as Measure)];
    default:
      return [];
  }
}

/** Every inspection of a council by area. */
export function judgementsOf(site: Site, { ref, id }: Subject): Chart | undefined {
  return judgementsChart(site, inspectionsIn(site, id), { title: `${titleOf(site, ref)}: grades by area` });
}

/** One inspection, between the last one before it and the next one after it whose grades compare with its own. */
function judgementsAround(site: Site, inspection: Subject): Chart | undefined {
  const group = comparable(site).find((frameworks) => frameworks.some(({ id }) => id === inspection.framework)) ?? [];
  const alike = inspectionsIn(site, inspection.authority).filter(({ framework }) =>
    group.some(({ id }) => id === framework),
  );
  const place = alike.findIndex(({ ref }) => ref === inspection.ref);
  if (place === -1) return undefined;
  return judgementsChart(site, alike.slice(Math.max(0, place - 1), place + 2), {
    title: `${titleOf(site, inspection.ref)}: grades by area`,
    current: inspection,
  });
}

/** What timelines under one another share: the days shown, and where time begins in pictures of some width, in pixels. */
interface SharedScale {
  domain?: Days | undefined;
  left?: ((width: number) => number) | undefined;
  /** The event from which this one counts its days. */
  event?: Days | undefined;
}

/** A timeline in all its forms. */
export function timelineChart(view: TimelineView, title: string, { domain, left, event }: SharedScale = {}): Chart {
  const { items, lanes, joins, ladders, until, summary, notes, listNotes } = view;
  const options = { title, description: summary, lanes, joins, ladders, domain };
  const told = event ? items.map((item) => withElapsed(item, event)) : items;
  const placed = event ? items.map((item) => align(item, event)) : items;
  const last = until !== undefined && event ? until - event[0] : until;
  return {
    chart: 'timeline',
    title,
    summary,
    notes,
    listNotes,
    draw: (width, id) =>
      width <= widestList
        ? timelineList(told, { ...options, id, width, until, domain: event ? undefined : domain })
        : timeline(placed, { ...options, id, width, until: last, left: left?.(width), elapsed: event !== undefined }),
    until: until === undefined ? undefined : timeInWords([until, until], english),
    table: timelineTable(told, { ...options, domain: event ? undefined : domain }),
  };
}

/** A timeline among others, and the event from which it counts its days. */
interface SharedTimeline {
  view: TimelineView;
  title: string;
  event?: Days | undefined;
}

/** Timelines to stand under one another: an upright line is one day in all of them, of the calendar or from their events on. */
export function timelinesOnOneScale(timelines: readonly SharedTimeline[]): Chart[] {
  const drawn = timelines.map(({ view, event }) => (event ? view.items.map((item) => align(item, event)) : view.items));
  const isAligned = timelines.some(({ event }) => event !== undefined);
  const domain = (isAligned ? elapsedDomain : domainOf)(drawn.flat());
  // Names at the side take more room in some than in others: time begins where the widest of them end.
  const left = (width: number) =>
    Math.max(0, ...timelines.map(({ view }, index) => timelineLeft(drawn[index] ?? [], { ...view, domain, width })));
  return timelines.map(({ view, title, event }) => timelineChart(view, title, { domain, left, event }));
}

/** Several charts of one kind as one, each under a name; `column` is what the names are of. */
export function stackedChart(
  parts: readonly { name: string; chart: Chart }[],
  { title, column }: { title: string; column: string },
): Chart {
  const charts = parts.map(({ chart }) => chart);
  const summary = parts.map(({ name, chart }) => `${name}: ${chart.summary}`).join(' ');
  return {
    chart: charts[0]?.chart ?? '',
    title,
    summary,
    notes: [...new Set(charts.flatMap(({ notes }) => notes))],
    draw: (width, id) =>
      stacked(
        parts.map(({ name, chart }, index) => ({ label: name, scene: chart.draw(width, `${id}-${String(index)}`) })),
        { id, title, description: summary },
      ),
    table: stackedTable(
      column,
      parts.map(({ name, chart }) => ({ name, table: chart.table })),
    ),
  };
}
