import type { Days } from '../charts/timeline-item.ts';
import { parseDate, rangeOf } from '../lib/date.ts';
import { type CompareChoice, readCompare, writeCompare } from './compare-choice.ts';
import { addTakeAway } from './compared-take-away.ts';
import { Comparison } from './compared.ts';
import { make } from './element.ts';
import { type History, readHistory } from './history.ts';
import { AddressSteps } from './steps.ts';

const found = new Map<string, Promise<History>>();

/** Lets a reader lay two to four histories beside one another; each is read from its own page. */
function start(form: HTMLFormElement): void {
  const place = document.getElementById('compared');
  const status = document.getElementById('compare-status');
  if (place && status) new Chooser(form, { place, status }).start();
}

interface Places {
  place: HTMLElement;
  status: HTMLElement;
}

class Chooser {
  readonly #form: HTMLFormElement;
  readonly #places: Places;
  readonly #known: ReadonlySet<string>;
  #choice: CompareChoice;
  #comparison: Comparison | undefined;
  #width = 0;
  #turn = 0;
  readonly #steps = new AddressSteps();

  constructor(form: HTMLFormElement, places: Places) {
    this.#form = form;
    this.#places = places;
    this.#known = new Set(Array.from(form.querySelectorAll('option'), ({ value }) => value).filter(Boolean));
    this.#choice = readCompare(location.search, this.#known);
  }

  start(): void {
    const form = this.#form;
    form.addEventListener('change', () => {
      this.#choice = choiceOf(form);
      this.#write();
      void this.#show();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => this.#read());
    const { place } = this.#places;
    this.#width = place.clientWidth;
    new ResizeObserver(() => {
      const { clientWidth: width } = place;
      // While it isn’t shown it has no width to draw for.
      if (width === 0 || width === this.#width) return;
      this.#width = width;
      if (place.childElementCount > 0) void this.#show();
    }).observe(place);
    form.hidden = false;
    this.#read();
  }

  /** Takes what the address says. */
  #read(): void {
    const [before, choice] = [this.#choice, readCompare(location.search, this.#known)];
    this.#choice = choice;
    put(this.#form, choice);
    const isSame = before.by === choice.by && before.ids.join() === choice.ids.join();
    if (isSame && this.#comparison) this.#comparison.show(choice.span);
    else void this.#show();
  }

  #write(step?: string): void {
    this.#steps.write(writeCompare(this.#choice), step);
  }

  /** Shows what is chosen; an answer that comes after a later choice is left out. */
  async #show(): Promise<void> {
    const turn = (this.#turn += 1);
    const { place, status } = this.#places;
    const { ids } = this.#choice;
    this.#comparison = undefined;
    if (ids.length < 2) {
      place.replaceChildren();
      status.textContent = ids.length === 1 ? 'Choose another.' : '';
      return;
    }
    try {
      const histories = await Promise.all(ids.map((id) => historyOf(this.#form, id)));
      if (turn === this.#turn) this.#lay(histories);
    } catch {
      if (turn === this.#turn) status.textContent = 'A page could not be read. Try again when there is a connection.';
    }
  }

  #lay(histories: readonly History[]): void {
    const { place, status } = this.#places;
    const { by, span } = this.#choice;
    const isAligned = by === 'event';
    const drawn = isAligned ? histories.filter(({ event }) => event) : histories;
    place.replaceChildren();
    this.#comparison = new Comparison(Math.round(place.clientWidth), {
      histories: drawn,
      isAligned,
      span,
      choose: (to, step) => {
        this.#choice = { ...this.#choice, span: to };
        this.#write(step);
      },
    });
    if (drawn.length > 0) addTakeAway(this.#comparison, capital(this.#form.dataset['one'] ?? ''));
    place.append(this.#comparison.element, ...histories.flatMap(gradesOf));
    // For the script that makes the buttons that copy.
    for (const root of place.querySelectorAll('.take-away'))
      root.dispatchEvent(new Event('take-away', { bubbles: true }));
    status.textContent = statusOf(histories, isAligned);
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function statusOf(histories: readonly History[], isAligned: boolean): string {
  const names = histories.map(({ name }) => name).join(', ');
  if (!isAligned) return `${names}: on one scale of time.`;
  const missing = histories.filter(({ event }) => event === undefined).map(({ name }) => name);
  const more = missing.length === 0 ? '' : ` Not drawn, since our record has no such event: ${missing.join(', ')}.`;
  return `${names}: years before and after the event, which is 0.${more}`;
}

/** A history’s grades by area, under its name. */
function gradesOf({ name, judgements }: History): HTMLElement[] {
  return judgements ? [make('h3', {}, `Grades by area: ${name}`), judgements] : [];
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
  const event = option?.dataset['event'];
  return readHistory(page, {
    id,
    name: option?.textContent.trim() ?? '',
    href,
    event: event === undefined ? undefined : daysOf(event),
  });
}

function daysOf(text: string): Days {
  const [first = '', last = first] = text.split('..');
  return [rangeOf(parseDate(first)).earliest, rangeOf(parseDate(last)).latest];
}

for (const form of document.querySelectorAll<HTMLFormElement>('#compare-form')) start(form);
