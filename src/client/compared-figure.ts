import { renderSvg } from '../charts/render-svg.ts';
import { renderTable } from '../charts/render-table.ts';
import type { Scene } from '../charts/scene.ts';
import type { Days, TimelineItem } from '../charts/timeline-item.ts';
import { make } from './element.ts';
import { type History, titleOf } from './history.ts';
import { Picture } from './picture.ts';

/** One history on the scale that it shares with others. */
export interface Compared {
  history: History;
  /** Where its items stand, and what is said of each. */
  items: readonly TimelineItem[];
  told: readonly TimelineItem[];
  /** Its event, where that is day 0. */
  event: Days | undefined;
}

/** The figure of one history among others: its picture, its words, its table. */
export function comparedFigure(one: Compared, scene: Scene): { one: Compared; figure: HTMLElement; picture: Picture } {
  const { id, href, name, summary, record } = one.history;
  const title = titleOf(one.history);
  const isList = scene.time === undefined;
  const element = make('div', { class: `chart-picture compared-picture${isList ? ' compared-list' : ''}` });
  element.innerHTML = renderSvg(scene);
  const picture = new Picture(element);
  // It knows only what it has drawn itself.
  picture.draw(scene);
  const table = make('div', { class: 'scroll', role: 'region', 'aria-label': `Table: ${title}`, tabindex: '0' });
  table.innerHTML = renderTable(one.told, { ...record, id: `with-${id}`, title });
  const figure = make(
    'figure',
    { class: 'compared' },
    make('h3', {}, make('a', { href }, name)),
    make('a', { class: 'past-chart', href: `#with-${id}-words` }, 'Past the picture'),
    element,
    make('figcaption', { id: `with-${id}-words`, tabindex: '-1' }, summary),
    make(
      'details',
      { class: 'as-table' },
      make('summary', {}, 'The same as a table ', make('span', { class: 'count' }, String(one.told.length))),
      table,
    ),
  );
  return { one, figure, picture };
}
