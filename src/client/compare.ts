import type { Days } from '../charts/timeline-item.ts';
import { parseDate, rangeOf } from '../lib/date.ts';
import { type CompareChoice, readCompare, writeCompare } from './compare-choice.ts';
import { drawCompared, type History } from './compared.ts';
import { readTable } from './read-table.ts';

const found = new Map<string, Promise<History>>();

/** Lets a reader lay two to four histories beside one another; each is read from its own page. */
function start(form: HTMLFormElement): void {
  const place = document.getElementById('compared');
  const status = document.getElementById('compare-status');
  if (!place || !status) return;
  const known = new Set(Array.from(form.querySelectorAll('option'), ({ value }) => value).filter(Boolean));
  const show = () => void apply(form, { place, status, choice: choiceOf(form) });
  const read = () => {
    put(form, readCompare(location.search, known));
    show();
  };
  form.addEventListener('change', () => {
    history.pushState(history.state, '', `${location.pathname}${writeCompare(choiceOf(form))}${location.hash}`);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', read);
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth !== width && place.childElementCount > 0) show();
    width = place.clientWidth;
  }).observe(place);
  form.hidden = false;
  read();
}

function choiceOf(form: HTMLFormElement): CompareChoice {
  const ids = Array.from(form.querySelectorAll('select'), ({ value }) => value).filter(Boolean);
  const by = form.querySelector<HTMLInputElement>('input[name="by"]:checked')?.value;
  return { ids: [...new Set(ids)], by: by === 'event' ? 'event' : 'calendar' };
}

function put(form: HTMLFormElement, { ids, by }: CompareChoice): void {
  form.querySelectorAll('select').forEach((select, index) => (select.value = ids[index] ?? ''));
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="by"]')) radio.checked = radio.value === by;
}

interface Showing {
  place: HTMLElement;
  status: HTMLElement;
  choice: CompareChoice;
}

let latest = 0;

/** Shows what is chosen; an answer that comes after a later choice is left out. */
async function apply(form: HTMLFormElement, { place, status, choice: { ids, by } }: Showing): Promise<void> {
  const turn = (latest += 1);
  if (ids.length < 2) {
    place.replaceChildren();
    status.textContent = ids.length === 1 ? 'Choose another.' : '';
    return;
  }
  try {
    const histories = await Promise.all(ids.map((id) => historyOf(form, id)));
    if (turn !== latest) return;
    const [isAligned, none] = [by === 'event', histories.filter(({ event }) => event === undefined)];
    drawCompared(place, isAligned ? histories.filter(({ event }) => event) : histories, isAligned);
    const names = histories.map(({ name }) => name).join(', ');
    const missing = none.map(({ name }) => name).join(', ');
    const aligned = missing === '' ? '' : ` Not drawn, since our record has no such event: ${missing}.`;
    status.textContent = isAligned
      ? `${names}: years before and after the event, which is 0.${aligned}`
      : `${names}: on one scale of time.`;
  } catch {
    if (turn === latest) status.textContent = 'A page could not be read. Try again when there is a connection.';
  }
}

function historyOf(form: HTMLFormElement, id: string): Promise<History> {
  const known = found.get(id);
  if (known) return known;
  const asked = fetchHistory(form, id);
  found.set(id, asked);
  // A failure isn’t kept, so that the next choice tries again.
  asked.catch(() => found.delete(id));
  return asked;
}

async function fetchHistory(form: HTMLFormElement, id: string): Promise<History> {
  const option = Array.from(form.querySelectorAll('option')).find(({ value }) => value === id);
  const href = option?.dataset['href'] ?? '';
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const figure = page.getElementById('timeline-figure');
  const table = figure?.querySelector('.as-table table');
  if (!table) throw new Error(`${href} has no timeline.`);
  const summary = figure?.querySelector('figcaption')?.firstChild?.textContent?.trim() ?? '';
  const event = option?.dataset['event'];
  return {
    id,
    name: option?.textContent.trim() ?? '',
    href,
    summary,
    record: readTable(table, 'timeline'),
    event: event === undefined ? undefined : daysOf(event),
  };
}

function daysOf(text: string): Days {
  const [first = '', last = first] = text.split('..');
  return [rangeOf(parseDate(first)).earliest, rangeOf(parseDate(last)).latest];
}

for (const form of document.querySelectorAll<HTMLFormElement>('#compare-form')) start(form);
