import { noFilters, type Filters } from '../search/query/filters.ts';
import { facetNames, type FacetName } from '../search/query/pack.ts';
import type { FacetCount } from '../search/query/narrow.ts';
import type { SearchResults } from '../search/query/service.ts';
import { make } from './element.ts';
import { thousands } from './search-hits.ts';

const headings: Record<FacetName, string> = {
  kind: 'Kind',
  authority: 'Whom it concerns',
  region: 'Region',
  framework: 'Framework',
  grade: 'Grade',
  modality: 'How it is put',
};
/** So many values are shown at once; the rest opens. */
const shownAtOnce = 6;
const opened = new Set<string>(['kind']);

/** The filters as fields, each value with how many hits it has. */
export function filterFields({ values, from, to }: Filters, facets: SearchResults['facets']): HTMLElement[] {
  const groups = facetNames.flatMap((name) => {
    const chosen = new Set(values[name]);
    const counted = facets[name].filter(({ id, count }) => count > 0 || chosen.has(id));
    const sorted = counted.sort((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)) || b.count - a.count);
    return sorted.length === 0 ? [] : [groupElement(name, sorted, chosen)];
  });
  return [...groups, yearsElement(from, to)];
}

function groupElement(name: FacetName, values: readonly FacetCount[], chosen: ReadonlySet<string>): HTMLElement {
  const boxes = values.map((value) => boxElement(name, value, chosen.has(value.id)));
  const rest = boxes.slice(shownAtOnce);
  const more = rest.length === 0 ? undefined : moreElement(`${name}-more`, `${String(rest.length)} more`, rest);
  const list = make('div', { role: 'group', 'aria-label': headings[name] }, ...boxes.slice(0, shownAtOnce), more);
  const heading = make('summary', {}, headings[name]);
  return keepOpen(make('details', { open: opened.has(name) || chosen.size > 0 }, heading, list), name);
}

function moreElement(key: string, text: string, content: readonly HTMLElement[]): HTMLElement {
  return keepOpen(make('details', { open: opened.has(key) }, make('summary', {}, text), ...content), key);
}

/** What the reader opened stays open when the counts change. */
function keepOpen(details: HTMLDetailsElement, key: string): HTMLDetailsElement {
  details.addEventListener('toggle', () => (details.open ? opened.add(key) : opened.delete(key)));
  return details;
}

function boxElement(name: FacetName, { id, label, count }: FacetCount, isChosen: boolean): HTMLElement {
  const box = make('input', { type: 'checkbox', name, value: id, checked: isChosen });
  return make('label', {}, box, ` ${label} `, make('span', { class: 'count' }, thousands(count)));
}

function yearsElement(from: number | undefined, to: number | undefined): HTMLElement {
  const field = (name: string, text: string, value: number | undefined) =>
    make(
      'label',
      {},
      `${text} `,
      make('input', { type: 'text', inputmode: 'numeric', pattern: '\\d{4}', maxlength: 4, size: 4, name, value }),
    );
  return make('fieldset', {}, make('legend', {}, 'Years'), field('from', 'From', from), ' ', field('to', 'to', to));
}

/** The filters that are chosen in a form. */
export function readFilters(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : undefined;
  };
  const filters = noFilters();
  for (const name of facetNames) filters.values[name] = data.getAll(name).filter((value) => typeof value === 'string');
  return { ...filters, from: text('from'), to: text('to') };
}
