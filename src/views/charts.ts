import type { Chart } from '../charts/chart.ts';
import { table } from '../charts/table.ts';
import { timelineList } from '../charts/timeline-list.ts';
import { timeline } from '../charts/timeline.ts';
import type { Site, Subject } from '../model/types.ts';
import { titleOf } from '../model/words.ts';
import { interventionTimeline } from './intervention.ts';
import { wholeTimeline } from './record.ts';
import { subjectsOn, timelineView, type TimelineView } from './timeline.ts';

/** Every chart that a subject’s own page shows, in the order of the page. */
export function chartsOf(site: Site, subject: Subject): Chart[] {
  const view = timelineOf(site, subject);
  return view && view.items.length > 0 ? [timelineChart(view, `${titleOf(site, subject.ref)}: timeline`)] : [];
}

/** The charts of the whole record: `all` in their addresses. */
export function wholeCharts(site: Site): Chart[] {
  return [timelineChart(wholeTimeline(site).timeline, 'The whole record')];
}

/** The timeline that a subject’s own page shows, if that kind of page has one. */
export function timelineOf(site: Site, subject: Subject): TimelineView | undefined {
  if (subject.kind === 'authority') return timelineView(site, subjectsOn(site, [subject.ref]), { short: true });
  return subject.kind === 'intervention' ? interventionTimeline(site, subject) : undefined;
}

/** The widest picture, in pixels, in which a timeline is a list from top to bottom. */
const widestList = 479;

/** A timeline in all its forms. */
export function timelineChart(
  { items, lanes, joins, ladders, until, summary, notes }: TimelineView,
  title: string,
): Chart {
  const options = { title, description: summary, lanes, joins, ladders, until };
  const { columns, rows } = table(items, options);
  return {
    chart: 'timeline',
    title,
    summary,
    notes,
    draw: (width, id) =>
      width <= widestList ? timelineList(items, { ...options, id, width }) : timeline(items, { ...options, id, width }),
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
