import { arrange, placeId } from '../charts/arrange.ts';
import { domainOf } from '../charts/time-scale.ts';
import type { Days, Lane, TimelineItem } from '../charts/timeline-item.ts';
import { once, oncePerSubject } from '../model/indexes.ts';
import type { Site, SubjectRef } from '../model/types.ts';
import { titleOf } from '../model/words.ts';
import { judged, ladderOf } from './ladder.ts';
import { withPages } from './lists.ts';
import { notesOf } from './timeline-words.ts';
import { bodyTimeline } from './timeline.ts';

/** A council's whole history in one strip. */
export interface StripView {
  /** Start of every id in the picture. */
  id: string;
  title: string;
  items: readonly TimelineItem[];
}

/** What all strips of a site share. */
export interface StripFrame {
  /** The whole years that hold all that they draw. */
  domain: Days;
  /** The first stands on the ladder, the others have thin lanes. */
  lanes: readonly Lane[];
  rungs: number;
}

/** How strips are read, besides what stands on their ladders. */
export interface StripKeyView {
  lanes: readonly Lane[];
  /** What stands in thin lanes, by its sort. */
  signs: { text: string; item: Pick<TimelineItem, 'kind' | 'shape' | 'className'> }[];
  notes: readonly string[];
}

/** The key to all strips of a site. */
export const stripKey = once((site): StripKeyView => {
  const lanes = new Map(stripFrame(site)?.lanes.map(({ id, label }) => [id, label]));
  const items = withPages(site, site.authorities).flatMap(({ ref }) => stripItems(site, ref));
  const thin = items.filter(({ lane }) => lane !== 'inspection');
  // Of each sort that form which most of it have.
  const sorts = Map.groupBy(thin, ({ sort, lane }) => sort ?? lanes.get(lane) ?? lane);
  const signs = [...sorts].map(([text, own]) => {
    const forms = Map.groupBy(own, ({ kind, shape, className }) => [kind, shape, className].join());
    const [most] = [...forms.values()].sort((a, b) => b.length - a.length);
    const { kind, shape, className } = most?.[0] as TimelineItem;
    return { text, item: { kind, shape, className } };
  });
  return {
    lanes: stripFrame(site)?.lanes ?? [],
    signs,
    notes: notesOf(
      thin.map((item) => ({ ...item, differs: false })),
      { shorts: [] },
    ),
  };
});

/** The strip of a council; nothing where nothing of it has a date. */
export function stripView(site: Site, ref: SubjectRef): StripView | undefined {
  const items = stripItems(site, ref);
  if (items.length === 0) return undefined;
  return { id: `strip-${ref.slice(ref.indexOf('/') + 1)}`, title: titleOf(site, ref), items };
}

/** What the strips of a site share; nothing where it has none. */
export const stripFrame = once((site): StripFrame | undefined => {
  const councils = withPages(site, site.authorities);
  const domain = domainOf(councils.flatMap(({ ref }) => stripItems(site, ref)));
  const [first] = councils;
  if (!domain || !first) return undefined;
  const drawn = new Set(councils.flatMap(({ ref }) => stripItems(site, ref).map(({ lane }) => lane)));
  // Names of lanes are the same on every council's page.
  const lanes = bodyTimeline(site, first.ref).lanes.filter(({ id }) => drawn.has(id));
  return { domain, lanes: lanes.map(({ id, label }) => ({ id, label })), rungs: ladderOf(site).steps.length };
});

/**
 * The items of a council's timeline in the order of its strip, each with no more than a strip shows and a card says, and named
 * by its place, as where it is read back. Reports, which come with each inspection, are left to its page. On the ladder
 * stand overall grades of the common scale alone.
 */
const stripItems = oncePerSubject((site, ref): TimelineItem[] => {
  const { items, lanes } = bodyTimeline(site, ref);
  const drawn = items.filter(({ lane }) => lane !== 'report');
  return arrange(drawn, { lanes }).flatMap((lane) =>
    lane.items.map((item, index) => ({ ...leanItem(site, item), id: placeId(lane.id, index) })),
  );
});

function leanItem(site: Site, item: TimelineItem): TimelineItem {
  const { id, lane, label, kind, start, end, when, sort, account, source, href, ghost, differs, unchecked } = item;
  const lean = { id, lane, label, kind, start, end, when, sort, account, source, href, ghost, differs, unchecked };
  if (lane !== 'inspection') return { ...lean, shape: item.shape, className: item.className };
  // Its own page has the date and place in its report.
  const judgedBy = source && { ...source, label: source.label.split(', ')[0] ?? '' };
  const { level, levels, letter } = judged(site, id as SubjectRef).overall ?? {};
  return { ...lean, source: judgedBy, ...(level === undefined ? { hollow: true } : { level, levels, letter }) };
}
