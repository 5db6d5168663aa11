/**
 * A list that can be searched, narrowed and sorted. The page holds all rows; what they are chosen by stands in their
 * attributes, what is chosen in the address. Without this script the list is whole, and its tools aren't shown.
 */
interface Row {
  element: HTMLElement;
  /** The list in which the page has it. */
  home: Element;
  text: string;
  isUnchecked: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

function start(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset['list'] ?? '');
  const status = document.getElementById(form.dataset['status'] ?? '');
  if (!list || !status) return;
  const homes = [...list.querySelectorAll('[data-rows]')];
  const rows = homes.flatMap((home) => [...home.children].flatMap((child) => rowOf(child, home)));
  const flat = homes[0]?.cloneNode(false) as HTMLElement | undefined;
  if (!flat) return;
  flat.hidden = true;
  // Where the rows stand, with the years over them.
  (homes.at(-1)?.closest('[data-group]') ?? homes.at(-1))?.after(flat);
  const show = () => apply(form, list, { rows, homes, flat, status });
  form.addEventListener('input', ({ target }) => {
    show();
    // Each letter isn't a step back; each choice is.
    write(form, target instanceof HTMLInputElement ? 'replaceState' : 'pushState');
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const control of controls(form)) control.value = '';
    show();
    write(form, 'pushState');
  });
  addEventListener('popstate', () => {
    read(form);
    show();
  });
  read(form);
  if (isAsked(form)) show();
}

function rowOf(element: Element, home: Element): Row[] {
  if (!(element instanceof HTMLElement)) return [];
  const named = [...element.querySelectorAll('.line-name, .line-facts')].map(({ textContent }) => textContent);
  const text = ` ${plain([...named, element.dataset['find'] ?? ''].join(' '))}`;
  return [{ element, home, text, isUnchecked: element.dataset['unchecked'] !== undefined }];
}

/** Lower case, without accents, apostrophes or punctuation, "&" as "and". */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

const controls = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is HTMLInputElement | HTMLSelectElement =>
      (one instanceof HTMLInputElement || one instanceof HTMLSelectElement) && one.name !== '',
  );
const isAsked = (form: HTMLFormElement) => controls(form).some(({ value }) => value !== '');

/** Sets the controls by the address. */
function read(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  for (const control of controls(form)) {
    control.value = asked.get(control.name) ?? '';
    // A choice that isn't offered is none.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
  }
}

/** Writes what is chosen into the address. */
function write(form: HTMLFormElement, how: 'pushState' | 'replaceState'): void {
  const asked = new URLSearchParams(location.search);
  for (const { name, value } of controls(form)) {
    if (value === '') asked.delete(name);
    else asked.set(name, value);
  }
  const query = asked.toString();
  history[how](history.state, '', query === '' ? location.pathname : `?${query}`);
}

interface Parts {
  rows: readonly Row[];
  homes: readonly Element[];
  /** Takes all rows where they stand in another order than the page's. */
  flat: HTMLElement;
  status: HTMLElement;
}

/** Shows the rows that fit, in the order that was asked for. */
function apply(form: HTMLFormElement, list: HTMLElement, { rows, homes, flat, status }: Parts): void {
  const chosen = controls(form).filter(({ name, value }) => name !== 'q' && name !== 'sort' && value !== '');
  const terms = plain(valueOf(form, 'q')).split(' ').filter(Boolean);
  const shown = rows.filter(
    ({ element, text }) =>
      // Each word that is typed begins a word of the row.
      terms.every((term) => text.includes(` ${term}`)) &&
      chosen.every(({ name, value }) => (element.dataset[name] ?? '').split(' ').includes(value)),
  );
  const found = new Set(shown);
  for (const row of rows) row.element.hidden = !found.has(row);
  order(rows, flat, valueOf(form, 'sort'));
  const isFlat = !flat.hidden;
  for (const home of homes) {
    const group = home.closest<HTMLElement>('[data-group]');
    if (group) group.hidden = isFlat || [...home.children].every((row) => (row as HTMLElement).hidden);
  }
  for (const element of list.querySelectorAll<HTMLElement>('[data-whole]')) element.hidden = isAsked(form);
  form.querySelector<HTMLElement>('[type=reset]')?.toggleAttribute('hidden', !isAsked(form));
  status.textContent = count(form, rows.length, shown);
}

const valueOf = (form: HTMLFormElement, name: string) =>
  controls(form).find((control) => control.name === name)?.value ?? '';

/** Puts the rows where they belong, and only if they stand elsewhere: `level:down` sorts by that attribute, numbers by size. */
function order(rows: readonly Row[], flat: HTMLElement, sort: string): void {
  if ((flat.dataset['sort'] ?? '') === sort) return;
  flat.dataset['sort'] = sort;
  flat.hidden = sort === '';
  if (sort === '') {
    for (const { element, home } of rows) home.append(element);
    return;
  }
  const [key = '', direction] = sort.split(':');
  const sign = direction === 'down' ? -1 : 1;
  const value = ({ element }: Row) => element.dataset[key];
  const sorted = [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    // What isn't known comes last, whichever way round.
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * collator.compare(left, right);
  });
  flat.append(...sorted.map(({ element }) => element));
}

/** "12 of 161 councils; 3 unchecked". */
function count(form: HTMLFormElement, total: number, shown: readonly Row[]): string {
  const { one = '', many = '' } = form.dataset;
  const unchecked = shown.filter(({ isUnchecked }) => isUnchecked).length;
  const all = `${total} ${total === 1 ? one : many}`;
  const found = shown.length === total ? all : `${shown.length === 0 ? 'None' : shown.length} of ${all}`;
  return unchecked > 0 ? `${found}; ${unchecked} unchecked` : found;
}

// Last, since what is above must be there.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-list]')) start(form);
