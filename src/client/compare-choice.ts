import type { Days } from '../charts/timeline-item.ts';
import { isoDay, parseDate, rangeOf } from '../lib/date.ts';

/** Whose histories a reader has laid beside one another, and how. */
export interface CompareChoice {
  /** Two to four ids, each once, in the order chosen; fewer while the reader still chooses. */
  ids: readonly string[];
  by: 'calendar' | 'event';
  /** The first and the last day shown, counted from the event where that is day 0; nothing: all. */
  span?: Days | undefined;
}

/** No more than so many are laid beside one another. */
export const mostCompared = 4;

/** The choice that a query holds; ids that aren’t known and a stretch that can’t be read are left out. */
export function readCompare(query: string, known: ReadonlySet<string>): CompareChoice {
  const values = new URLSearchParams(query);
  const ids = (values.get('with') ?? '').split(',').filter((id) => known.has(id));
  const by = values.get('by') === 'event' ? 'event' : 'calendar';
  return { ids: [...new Set(ids)].slice(0, mostCompared), by, span: readSpan(values.get('span') ?? '', by) };
}

/** The query of a choice: `?with=torbay,medway&by=event&span=-365..730`; the calendar isn’t named. */
export function writeCompare({ ids, by, span }: CompareChoice): string {
  if (ids.length === 0) return '';
  const shown = span?.map((day) => (by === 'event' ? String(day) : isoDay(day))).join('..');
  return `?with=${ids.map(encodeURIComponent).join(',')}${by === 'event' ? '&by=event' : ''}${shown === undefined ? '' : `&span=${shown}`}`;
}

function readSpan(text: string, by: CompareChoice['by']): Days | undefined {
  const [from = '', to = ''] = text.split('..');
  const span = by === 'event' ? daysIn(from, to) : datesIn(from, to);
  return span && span[0] < span[1] ? span : undefined;
}

const daysIn = (from: string, to: string): Days | undefined =>
  [from, to].every((day) => /^-?\d{1,6}$/.test(day)) ? [Number(from), Number(to)] : undefined;

function datesIn(from: string, to: string): Days | undefined {
  try {
    return [rangeOf(parseDate(from)).earliest, rangeOf(parseDate(to)).latest];
  } catch {
    return undefined;
  }
}
