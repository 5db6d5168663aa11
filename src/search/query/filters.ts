import { facetNames, type FacetName } from './pack.ts';

/** What hits are narrowed to: one of the values of each facet that has any, and a span of years. */
export interface Filters {
  values: Record<FacetName, string[]>;
  from?: number | undefined;
  to?: number | undefined;
}

/** A search as its address holds it. */
export interface SearchState {
  text: string;
  filters: Filters;
  sort: 'relevance' | 'date';
  /** From 1. */
  page: number;
}

/** No filter at all. */
export const noFilters = (): Filters => ({
  values: Object.fromEntries(
    facetNames.map((name): [FacetName, string[]] => [name, []]),
  ) as unknown as Filters['values'],
});

/** Whether nothing is narrowed. */
export function isEmpty({ values, from, to }: Filters): boolean {
  return from === undefined && to === undefined && facetNames.every((name) => values[name].length === 0);
}

/** Reads `?q=…&kind=statement&from=2015`; what it doesn't know is left out. */
export function readState(query: URLSearchParams): SearchState {
  const year = (name: string) => (/^\d{4}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : undefined);
  return {
    text: query.get('q') ?? '',
    filters: {
      values: Object.fromEntries(facetNames.map((name) => [name, query.getAll(name)])) as Filters['values'],
      from: year('from'),
      to: year('to'),
    },
    sort: query.get('sort') === 'date' ? 'date' : 'relevance',
    page: Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1),
  };
}

/** The same as an address's query, in a fixed order. */
export function writeState({ text, filters, sort, page }: SearchState): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const name of facetNames) for (const value of filters.values[name]) query.append(name, value);
  if (filters.from !== undefined) query.set('from', String(filters.from));
  if (filters.to !== undefined) query.set('to', String(filters.to));
  if (sort === 'date') query.set('sort', 'date');
  if (page > 1) query.set('page', String(page));
  return query.toString();
}
