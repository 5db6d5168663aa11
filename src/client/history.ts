import type { Days } from '../charts/timeline-item.ts';
import { readTable, type TableContents } from './read-table.ts';

/** One history as its own page tells it. */
export interface History {
  id: string;
  name: string;
  href: string;
  /** The sentence under its picture, and how to read it. */
  summary: string;
  notes: readonly string[];
  /** How to read it where it is drawn as a list. */
  listNotes: readonly string[];
  /** Where it comes from, and as of when. */
  source: string;
  record: TableContents;
  /** The days of the event at which it is aligned. */
  event?: Days | undefined;
  /** Its grades by area, as its page shows them. */
  judgements?: HTMLElement | undefined;
}

/** What a history’s picture is called. */
export const titleOf = ({ name }: History): string => `${name}: timeline`;

/** Reads a history from the page that tells it. */
export function readHistory(
  page: Document,
  { id, name, href, event }: Pick<History, 'id' | 'name' | 'href' | 'event'>,
): History {
  const figure = page.getElementById('timeline-figure');
  const table = figure?.querySelector('.as-table table');
  if (!figure || !table) throw new Error(`${href} has no timeline.`);
  const judgements = page.getElementById('chart-judgements-words')?.closest('figure');
  return {
    id,
    name,
    href,
    summary: figure.querySelector('figcaption')?.firstChild?.textContent?.trim() ?? '',
    notes: notesIn(figure, 'for-list'),
    listNotes: notesIn(figure, 'for-wide'),
    source: sourceIn(figure),
    record: readTable(table, 'timeline'),
    event,
    judgements: judgements ? adopted(judgements, `with-${id}-`) : undefined,
  };
}

/** The lines of a key but those of another drawing. */
const notesIn = (figure: Element, other: string) =>
  Array.from(figure.querySelectorAll(`figcaption .legend:not(.${other})`), (note) => note.textContent.trim());

/** The line that stands under the picture where another site shows it. */
function sourceIn(figure: Element): string {
  const markup = figure.querySelector('.take-away textarea')?.textContent ?? '';
  return new DOMParser().parseFromString(markup, 'text/html').querySelector('figcaption a')?.textContent ?? '';
}

/** A part of another page as a part of this one: its ids begin with something of its own. */
function adopted(part: HTMLElement, before: string): HTMLElement {
  const copy = document.importNode(part, true);
  for (const element of copy.querySelectorAll('*')) {
    for (const name of ['id', 'aria-labelledby', 'aria-describedby']) {
      const ids = element.getAttribute(name);
      if (ids)
        element.setAttribute(
          name,
          ids
            .split(' ')
            .map((id) => before + id)
            .join(' '),
        );
    }
    const href = element.getAttribute('href');
    if (href?.startsWith('#')) element.setAttribute('href', `#${before}${href.slice(1)}`);
  }
  return copy;
}
