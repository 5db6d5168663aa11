import type { Chart } from '../charts/chart.ts';
import { timeInWords } from '../charts/describe.ts';
import { table } from '../charts/table.ts';
import { timelineList } from '../charts/timeline-list.ts';
import { type Days, english } from '../charts/timeline-item.ts';
import { timeline } from '../charts/timeline.ts';
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

/** A timeline in all its forms; several with one `domain` share their scale. */
export function timelineChart(
  { items, lanes, joins, ladders, until, summary, notes }: TimelineView,
  title: string,
  domain?: Days,
): Chart {
  const options = { title, description: summary, lanes, joins, ladders, until, domain };
  const { columns, rows } = table(items, options);
  return {
    chart: 'timeline',
    title,
    summary,
    notes,
    draw: (width, id) =>
      width <= widestList ? timelineList(items, { ...options, id, width }) : timeline(items, { ...options, id, width }),
    until: until === undefined ? undefined : timeInWords([until, until], english),
    table: {
      columns: [columns.when, columns.what, columns.sure, columns.source],
      rows: rows.map(({ when, what, lane, description, sure, source, href }) => [
        { text: when },
        { text: what, note: [lane, description].filter(Boolean).join(' · '), href, heads: true },
        { text: sure || 'Told as having happened' },
        { text: source?.label ?? '', href: source?.href },
      ]),
    },
  };
}
