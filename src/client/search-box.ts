import { noFilters } from '../search/query/filters.ts';
import type { SearchResults } from '../search/query/service.ts';
import { make } from './element.ts';
import { nextFrame } from './next-frame.ts';
import { notesOf, printGroups } from './search-box-list.ts';
import { openSearch } from './search-engine.ts';
import { rememberWords, thousands } from './search-hits.ts';
import { noIndex, troubleLines } from './search-trouble.ts';

/** How many hits the list under the box is chosen from, and what it shows of them. */
const looked = 24;
const short = { count: 8, ofOneKind: 4 };

/** So many hits are made in the frame that opens the list, the others in the next: all together would hold up a slow phone. */
const portion = 3;

/** So long the typing has rested, in ms, when what the list shows is told. */
const pause = 600;

/** Makes the form's input a combobox with a list of hits under it, as the ARIA practices describe one. */
export function attachSearchBox(form: HTMLFormElement, input: HTMLInputElement, { isBack = false } = {}): void {
  if (form.dataset['box'] === 'attached') return;
  form.dataset['box'] = 'attached';
  const box = new SearchBox(form, input);
  if (isBack) {
    input.focus();
    box.update();
  } else if (input.value !== '' && document.activeElement === input) box.update();
}

class SearchBox {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly list = make('div', { role: 'listbox', id: 'site-search-list', 'aria-label': 'Results' });
  private readonly notes = make('div', { class: 'search-notes' });
  private readonly popup = make('div', { class: 'search-popup', hidden: true }, this.notes, this.list);
  private readonly status = make('p', { class: 'visually-hidden', role: 'status' });
  private readonly service;
  private options: HTMLElement[] = [];
  private active = -1;
  private isAsking = false;
  /** What is asked next; nothing once it is answered or the list is closed. */
  private wished: string | undefined;
  /** The text whose hits are shown. */
  private shown: string | undefined;
  /** Where the arrow that opens the list goes: down to its first option, up to its last, or nowhere. */
  private entering: -1 | 0 | 1 = 0;
  private sayLater: ReturnType<typeof setTimeout> | undefined;
  /** The second part of the index didn't come. */
  private isCut = false;
  /** How often the list was printed or closed: what is still to be printed of another time no longer is. */
  private turn = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.form = form;
    this.input = input;
    this.service = openSearch(form.dataset['index'] ?? '');
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
      'aria-autocomplete': 'list',
      autocomplete: 'off',
    }))
      input.setAttribute(name, value);
    form.append(this.popup, this.status);
    input.addEventListener('input', () => this.update());
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('focus', () => this.update());
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.target === input || !this.isOpen) return;
      input.focus();
      this.close();
    });
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.close();
    });
    // The box keeps the focus, so that a press on a hit doesn't close the list before it counts.
    this.popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.follow(event));
    const again = () => {
      if (this.isOpen) this.update();
    };
    this.service.complete.then(again, () => {
      this.isCut = true;
      again();
    });
  }

  private get isOpen(): boolean {
    return !this.popup.hidden;
  }

  /** Asks for what is typed; while an answer is awaited, the last wish alone is kept. */
  update(): void {
    if (this.input.value.trim() === '') {
      this.close();
      return;
    }
    this.wished = this.input.value;
    if (this.isAsking) return;
    this.isAsking = true;
    this.ask()
      .catch(() => this.showTrouble())
      .finally(() => {
        this.isAsking = false;
      });
  }

  private async ask(): Promise<void> {
    while (this.wished !== undefined) {
      const text = this.wished;
      const results = await this.service.search({
        text,
        filters: noFilters(),
        sort: 'relevance',
        from: 0,
        count: looked,
        isTyping: true,
        short,
      });
      if (!this.isWished(text)) continue;
      this.wished = undefined;
      if (document.activeElement === this.input) this.show(results, text);
    }
  }

  /** Nothing else was typed, and the list wasn't closed, while an answer was awaited. */
  private isWished(text: string): boolean {
    return this.wished === text;
  }

  private show(results: SearchResults, text: string): void {
    // The same words are answered again when the statements have come: whoever was on a hit by then stays there.
    const kept = text === this.shown ? this.options[this.active]?.getAttribute('href') : undefined;
    const first = this.isOpen ? Infinity : portion;
    this.shown = text;
    this.turn += 1;
    this.notes.replaceChildren(...notesOf(results, this.isCut, this.input, () => this.update()));
    this.list.replaceChildren();
    const printing = this.printing(results, text);
    for (let count = 0; count < first; count += 1) if (printing.next().done === true) break;
    this.open();
    this.move(this.options.findIndex((option) => option.getAttribute('href') === kept));
    if (first === Infinity) this.finish(results);
    else void this.printRest(printing, results);
  }

  /** Prints the list piece by piece: its hits, then the way to all. */
  private *printing(results: SearchResults, text: string): Generator<undefined, void> {
    yield* printGroups(this.list, results);
    if (results.total > 0) this.list.append(this.allElement(results.total, text));
  }

  /** Prints what the first frame had no room for, if the list is still the same then. */
  private async printRest(printing: Iterator<unknown>, results: SearchResults): Promise<void> {
    const { turn } = this;
    await nextFrame();
    if (turn !== this.turn) return;
    while (printing.next().done !== true);
    this.open();
    this.finish(results);
  }

  private finish(results: SearchResults): void {
    if (this.entering !== 0) this.step(this.entering);
    this.entering = 0;
    this.say(results);
  }

  /** Shows the list as far as it is printed. */
  private open(): void {
    this.options = [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
    this.options.forEach((option, index) => (option.id = `site-search-${String(index)}`));
    this.popup.hidden = false;
    this.input.setAttribute('aria-expanded', String(this.options.length > 0));
  }

  /** Says that nothing can be searched here; Enter still leads to the page of results. */
  private showTrouble(): void {
    const { wished } = this;
    this.close();
    if (wished === undefined || document.activeElement !== this.input) return;
    const line = make('p', {}, ...noIndex(this.form.dataset['lists'] ?? ''));
    this.notes.replaceChildren(line);
    this.list.replaceChildren();
    this.open();
    this.sayLater = setTimeout(() => (this.status.textContent = line.textContent), pause);
  }

  private allElement(total: number, text: string): HTMLElement {
    const href = `${this.form.action}?${new URLSearchParams({ q: text }).toString()}`;
    const words = total === 1 ? 'The one result, with filters' : `All ${thousands(total)} results, with filters`;
    return make('a', { role: 'option', class: 'search-all', href, tabindex: -1, 'aria-selected': 'false' }, words);
  }

  /** Says politely, once the typing rests, what a reader who sees the list sees at once. */
  private say(results: SearchResults): void {
    const { total, isComplete, hits, notes, corrected } = results;
    clearTimeout(this.sayLater);
    const among = isComplete ? '' : this.isCut ? ' among pages alone' : ' so far';
    const count = `${thousands(total)} ${total === 1 ? 'result' : 'results'}${among}`;
    const found = total === 0 ? 'No results.' : `${count}; ${String(hits.length)} shown. Use the arrow keys.`;
    const meant = total > 0 && corrected ? [`Did you mean ${corrected}?`] : [];
    this.sayLater = setTimeout(() => {
      this.status.textContent = [found, ...meant, ...troubleLines(results, this.isCut), ...notes].join(' ');
    }, pause);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'Escape') {
      if (this.isOpen || this.wished !== undefined) {
        event.preventDefault();
        this.close();
      } else this.input.value = '';
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      this.pressArrow(key === 'ArrowDown' ? 1 : -1, event.altKey);
    } else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)) {
      // They move in the text, so that is where the reader is again.
      this.move(-1);
    } else if (key === 'Enter' && this.isOpen && this.active >= 0) {
      event.preventDefault();
      this.options[this.active]?.click();
    }
  }

  /** Opens the list at its first or last option, or moves in it; with Alt it is opened and closed alone. */
  private pressArrow(by: 1 | -1, isAlone: boolean): void {
    if (this.isOpen && isAlone) {
      if (by < 0) this.close();
    } else if (this.isOpen) this.step(by);
    else if (!isAlone || by > 0) {
      this.entering = isAlone ? 0 : by;
      this.update();
    }
  }

  /** Down from the last hit comes the box again, and up from it the last. */
  private step(by: 1 | -1): void {
    const count = this.options.length + 1;
    this.move(((this.active + 1 + by + count) % count) - 1);
  }

  private move(to: number): void {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = to;
    const option = this.options[to];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', option.id);
    } else this.input.removeAttribute('aria-activedescendant');
  }

  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[role="option"]') : null;
    if (!link) return;
    rememberWords(link);
    // Coming back, the reader finds the results again.
    history.replaceState({ ...(history.state as object | null), search: this.input.value }, '');
    if (isSamePage(link)) this.close();
  }

  private close(): void {
    clearTimeout(this.sayLater);
    this.turn += 1;
    this.status.textContent = '';
    this.wished = undefined;
    this.entering = 0;
    this.popup.hidden = true;
    this.shown = undefined;
    this.input.setAttribute('aria-expanded', 'false');
    this.move(-1);
  }
}

const isSamePage = ({ pathname, search }: HTMLAnchorElement) =>
  pathname === location.pathname && search === location.search;
