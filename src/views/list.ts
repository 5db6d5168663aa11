import { byName } from './by-name.ts';

/** What a row of a list is found and sorted by, as the attributes that it carries; a script reads nothing else. */
export type RowData = Readonly<Record<`data-${string}`, string>>;

/** Something that rows are chosen by, with how many each choice holds. */
export interface Facet {
  key: string;
  label: string;
  options: { value: string; label: string; count: number; unchecked: number }[];
}

/** An order of a list: what it is called, and the attribute and direction that make it. */
export interface Sort {
  /** `level:down`; nothing for the order in which the page stands. */
  value: string;
  label: string;
}

/** All that stands over a list: what it can be searched, narrowed and sorted by. */
export interface ListTools {
  /** What to type. */
  find: string;
  facets: Facet[];
  sorts: Sort[];
  /** "council", "councils". */
  one: string;
  many: string;
  total: number;
  unchecked: number;
}

/** A row as far as its facets go. */
export interface Row {
  data: RowData;
}

/** A row's attributes; what it hasn't is left out. */
export function rowData(values: Readonly<Record<string, string | number | readonly string[] | undefined>>): RowData {
  const entries = Object.entries(values).flatMap(([key, value]) => {
    const text = typeof value === 'object' ? value.join(' ').trim() : String(value ?? '');
    return text === '' ? [] : [[`data-${key}`, text] as const];
  });
  return Object.fromEntries(entries);
}

/** A facet over rows: its choices in a given order, else by their names; a choice that no row has is left out. */
export function facet(
  rows: readonly Row[],
  {
    key,
    label,
    nameOf,
    order,
  }: { key: string; label: string; nameOf: (value: string) => string; order?: readonly string[] },
): Facet {
  const counts = new Map<string, { count: number; unchecked: number }>();
  for (const { data } of rows)
    for (const value of (data[`data-${key}`] ?? '').split(' ').filter(Boolean)) {
      const found = counts.get(value) ?? { count: 0, unchecked: 0 };
      found.count += 1;
      if (data['data-unchecked'] !== undefined) found.unchecked += 1;
      counts.set(value, found);
    }
  const options = [...counts].map(([value, count]) => ({ value, label: nameOf(value), ...count }));
  const place = ({ value }: { value: string }) => {
    const found = order?.indexOf(value) ?? -1;
    return found < 0 ? Infinity : found;
  };
  options.sort((a, b) => (place(a) === place(b) ? byName(a.label, b.label) : place(a) - place(b)));
  return { key, label, options };
}

/** The tools of a list; a facet of one choice chooses nothing and is left out. */
export function listTools(
  rows: readonly Row[],
  { facets, words, ...rest }: Pick<ListTools, 'find' | 'sorts' | 'facets'> & { words: { one: string; many: string } },
): ListTools {
  return {
    ...rest,
    ...words,
    facets: facets.filter(({ options }) => options.length > 1),
    total: rows.length,
    unchecked: rows.filter(({ data }) => data['data-unchecked'] !== undefined).length,
  };
}
