/** Whose histories a reader has laid beside one another, and how. */
export interface CompareChoice {
  /** Two to four ids, each once, in the order chosen; fewer while the reader still chooses. */
  ids: readonly string[];
  by: 'calendar' | 'event';
}

/** No more than so many are laid beside one another. */
export const mostCompared = 4;

/** The choice that a query holds; ids that aren’t known are left out. */
export function readCompare(query: string, known: ReadonlySet<string>): CompareChoice {
  const values = new URLSearchParams(query);
  const ids = (values.get('with') ?? '').split(',').filter((id) => known.has(id));
  return { ids: [...new Set(ids)].slice(0, mostCompared), by: values.get('by') === 'event' ? 'event' : 'calendar' };
}

/** The query of a choice: `?with=torbay,medway&by=event`; the calendar isn’t named. */
export function writeCompare({ ids, by }: CompareChoice): string {
  if (ids.length === 0) return '';
  return `?with=${ids.map(encodeURIComponent).join(',')}${by === 'event' ? '&by=event' : ''}`;
}
