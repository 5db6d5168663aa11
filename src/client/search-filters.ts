import { noFilters, type Filters } from '../search/query/filters.ts';
import { yearTroubles, type Years } from '../search/query/years.ts';
import { facetNames, type FacetName } from '../search/query/pack.ts';
import type { FacetCount, FacetCounts } from '../search/query/narrow.ts';
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

/** Prints the filters as fields, each value with how many hits it has. What somebody writes in the fields of years stays. */
export function printFilters(
  form: HTMLFormElement,
  { values, from, to }: Filters,
  { facets, years }: { facets: FacetCounts; years: Years | undefined },
): void {
  if (!form.querySelector('fieldset')) form.append(yearsElement());
  for (const [name, year] of Object.entries({ from, to })) {
    const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field && field !== document.activeElement && isYear(field.value))
      field.value = year === undefined ? '' : String(year);
  }
  sayOfYears(form, years);
  for (const old of form.querySelectorAll(':scope > details')) old.remove();
  form.prepend(...facetElements(values, facets));
}

const isYear = (text: string) => /^(\d{4})?$/.test(text.trim());

/** Says beside the fields of years, once they are left, why nothing can be of them and what to do. */
function sayOfYears(form: HTMLFormElement, years: Years | undefined): void {
  const place = form.querySelector('.field-trouble');
  const fields = ['from', 'to'].map((name) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`));
  const troubles = yearTroubles(
    fields.map((field) => field?.value ?? ''),
    years,
  );
  const said = troubles.map(({ says }) => says).join(' ');
  if (place && place.textContent !== said) place.textContent = said;
  fields.forEach((field, index) => {
    const isWrong = troubles.some((trouble) => trouble.fields.includes(index));
    if (isWrong) field?.setAttribute('aria-invalid', 'true');
    else field?.removeAttribute('aria-invalid');
  });
}

function facetElements(values: Filters['values'], facets: FacetCounts): HTMLElement[] {
  return facetNames.flatMap((name) => {
    const chosen = new Set(values[name]);
    const sorted = facets[name].toSorted(
      (a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)) || b.count - a.count,
    );
    return sorted.length === 0 ? [] : [groupElement(name, sorted, chosen)];
  });
}

function groupElement(name: FacetName, values: readonly FacetCount[], chosen: ReadonlySet<string>): HTMLElement {
  const boxesOf = (some: readonly FacetCount[]) => some.map((value) => boxElement(name, value, chosen.has(value.id)));
  const isOpen = opened.has(name) || chosen.size > 0;
  // A choice counts wherever it stands, so the chosen are made at once; they come first.
  const list = (all: readonly FacetCount[]) => {
    const first = Math.max(shownAtOnce, chosen.size);
    const rest = all.slice(first);
    const more =
      rest.length === 0
        ? undefined
        : laterElement(`${name}-more`, [`${String(rest.length)} more`], () => boxesOf(rest));
    return make('div', { role: 'group', 'aria-label': headings[name] }, ...boxesOf(all.slice(0, first)), more);
  };
  return laterElement(name, headingOf(name, values, chosen), () => [list(values)], isOpen);
}

/** What a group is called, with what is chosen of it: several values are alternatives. */
function headingOf(name: FacetName, values: readonly FacetCount[], chosen: ReadonlySet<string>): (Node | string)[] {
  const names = values.filter(({ id }) => chosen.has(id)).map(({ label }) => label);
  const few = names.length > 3 ? [...names.slice(0, 2), `${String(names.length - 2)} others`] : names;
  return names.length === 0
    ? [headings[name]]
    : [headings[name], make('span', { class: 'chosen' }, `: ${few.join(' or ')}`)];
}

/** What is folded is made when it is opened: two hundred fields that nobody sees would hold up every answer. */
function laterElement(
  key: string,
  text: readonly (Node | string)[],
  content: () => readonly HTMLElement[],
  isOpen = opened.has(key),
): HTMLElement {
  const details = make('details', { open: isOpen }, make('summary', { 'data-key': key }, ...text));
  const fill = () => {
    if (details.childElementCount === 1) details.append(...content());
  };
  if (isOpen) fill();
  details.addEventListener('toggle', () => {
    if (details.open) fill();
  });
  return keepOpen(details, key);
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

function yearsElement(): HTMLElement {
  // An empty placeholder tells the style sheet for paper which of them is empty.
  const described = { 'aria-describedby': 'search-years-trouble', placeholder: ' ' };
  const field = (name: string, text: string) =>
    make(
      'label',
      {},
      `${text} `,
      make('input', { type: 'text', inputmode: 'numeric', maxlength: 4, size: 4, name, ...described }),
    );
  const trouble = make('p', { class: 'field-trouble', id: 'search-years-trouble', role: 'status' });
  return make('fieldset', {}, make('legend', {}, 'Years'), field('from', 'From'), ' ', field('to', 'to'), trouble);
}

/** The filters that are chosen in a form. */
export function readFilters(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && /^\d{4}$/.test(value.trim()) ? Number(value) : undefined;
  };
  const filters = noFilters();
  for (const name of facetNames) filters.values[name] = data.getAll(name).filter((value) => typeof value === 'string');
  return { ...filters, from: text('from'), to: text('to') };
}
