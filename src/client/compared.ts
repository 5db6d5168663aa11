import { align, elapsedDomain, withElapsed } from '../charts/align.ts';
import { renderSvg } from '../charts/render-svg.ts';
import type { Scene } from '../charts/scene.ts';
import { renderTable } from '../charts/render-table.ts';
import { domainOf } from '../charts/time-scale.ts';
import { timelineList } from '../charts/timeline-list.ts';
import { timeline, timelineLeft } from '../charts/timeline.ts';
import type { Days, TimelineItem } from '../charts/timeline-item.ts';
import { make } from './element.ts';
import { Picture } from './picture.ts';
import type { TableContents } from './read-table.ts';

/** One history as its own page tells it. */
export interface History {
  id: string;
  name: string;
  href: string;
  /** The sentence under its picture. */
  summary: string;
  record: TableContents;
  /** The days of the event at which it is aligned. */
  event?: Days | undefined;
}

/** A picture narrower than this is a list from top to bottom, in pixels. */
const leastWide = 480;

/** Histories under one another on one scale, by the calendar or from their events on, each with its words and its table. */
export function drawCompared(place: HTMLElement, histories: readonly History[], isAligned: boolean): void {
  const shifted = histories.map(({ record, event }) => shiftedItems(record.items, isAligned ? event : undefined));
  const all = shifted.flat();
  const domain = isAligned ? elapsedDomain(all) : domainOf(all);
  const drawings = histories.map((history, index) => ({
    items: shifted[index] ?? [],
    domain,
    event: isAligned ? history.event : undefined,
  }));
  const width = Math.round(place.clientWidth);
  // Each has time begin where the names at the side of the widest end.
  const left = Math.max(
    0,
    ...histories.map(({ record }, index) => timelineLeft(shifted[index] ?? [], { ...record, domain, width })),
  );
  place.replaceChildren(
    ...histories.map((history, index) => drawOne(history, { ...(drawings[index] as Drawing), width, left })),
  );
}

const shiftedItems = (items: readonly TimelineItem[], event: Days | undefined) =>
  event ? items.map((item) => align(item, event)) : items;

interface Drawing {
  items: readonly TimelineItem[];
  domain: Days | undefined;
  event: Days | undefined;
  width?: number | undefined;
  left?: number | undefined;
}

const titleOf = ({ name }: History) => `${name}: timeline`;
const toldOf = ({ record }: History, event: Days | undefined) =>
  event ? record.items.map((item) => withElapsed(item, event)) : record.items;

function sceneOf(history: History, { items, domain, event, width = 0, left }: Drawing): Scene {
  const { id, summary, record } = history;
  const options = { ...record, id: `with-${id}-picture`, title: titleOf(history), description: summary, width };
  if (width < leastWide) return timelineList(toldOf(history, event), options);
  const until = record.until !== undefined && event ? record.until - event[0] : record.until;
  return timeline(items, { ...options, domain, until, left, elapsed: event !== undefined });
}

function drawOne(history: History, drawing: Drawing): HTMLElement {
  const { id, href, name, summary, record } = history;
  const [title, told, scene] = [titleOf(history), toldOf(history, drawing.event), sceneOf(history, drawing)];
  const isList = scene.time === undefined;
  const picture = make('div', { class: isList ? 'compared-picture compared-list' : 'compared-picture' });
  picture.innerHTML = renderSvg(scene);
  addWalk(picture);
  const table = make('div', { class: 'scroll', role: 'region', 'aria-label': `Table: ${title}`, tabindex: '0' });
  table.innerHTML = renderTable(told, { ...record, id: `with-${id}`, title });
  return make(
    'figure',
    { class: 'compared' },
    make('h3', {}, make('a', { href }, name)),
    make('a', { class: 'past-chart', href: `#with-${id}-words` }, 'Past the picture'),
    picture,
    make('figcaption', { id: `with-${id}-words`, tabindex: '-1' }, summary),
    make(
      'details',
      { class: 'as-table' },
      make('summary', {}, 'The same as a table ', make('span', { class: 'count' }, String(told.length))),
      table,
    ),
  );
}

/** One stop for Tab, and the arrows from mark to mark. */
function addWalk(element: HTMLElement): void {
  const picture = new Picture(element);
  element.addEventListener('keydown', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<SVGElement>('.item') : null;
    if (!mark || event.altKey || event.metaKey || event.shiftKey) return;
    if (picture.walk(mark, event.key, event.ctrlKey)) event.preventDefault();
  });
  element.addEventListener('focusin', ({ target }) => {
    const mark = target instanceof Element ? target.closest<SVGElement>('.item') : null;
    if (mark) picture.stopAt(mark);
  });
}
