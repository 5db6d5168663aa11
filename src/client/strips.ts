import { stripAxis, strip } from '../charts/strip.ts';
import { domainOf } from '../charts/time-scale.ts';
import { type Days, english, type Lane, type TimelineItem } from '../charts/timeline-item.ts';
import { spanActions } from './actions.ts';
import { type Choice, readChoice, withFilter, withSpan, writeChoice } from './address.ts';
import { attend } from './attend.ts';
import { Card } from './card.ts';
import { cardTextOf } from './card-text.ts';
import { type Actions, Controls, type Standing } from './controls.ts';
import { type Filter, filtersOf, kept, shownIn } from './filters.ts';
import { addGestures } from './gesture.ts';
import { Picture } from './picture.ts';
import { presetsOf } from './presets.ts';
import { readLines } from './read-table.ts';
import { showRows } from './shown-rows.ts';
import { AddressSteps } from './steps.ts';
import { statusInWords } from './words.ts';

/** How far from the window a strip is still kept as it should be. */
const rootMargin = '400px';
/** What the address calls the choice. */
const name = 'timeline';

/** Lets a reader zoom, filter and walk the strips of a list, whose items are read from the words under each. */
export function enhance(figure: HTMLElement): void {
  const rows = Array.from(figure.querySelectorAll<HTMLElement>('[data-rows] > li')).flatMap(rowOf);
  const whole = domainOf(rows.flatMap(({ items }) => items));
  if (whole) new Strips(figure, rows, whole);
}

/** A strip with the list of words that it is drawn from. */
interface Row {
  element: HTMLElement;
  words: HTMLElement;
  lines: readonly HTMLElement[];
  items: readonly TimelineItem[];
  /** How many of them are shown. */
  shown: number;
  /** Nothing until it has come near. */
  picture?: Picture;
}

function rowOf(element: HTMLElement): Row[] {
  const words = element.querySelector<HTMLElement>('.in-words');
  if (!words) return [];
  const lines = Array.from(words.querySelectorAll<HTMLElement>('li:not(.lane)'));
  const items = readLines(words);
  return [{ element, words, lines, items, shown: items.length }];
}

class Strips {
  readonly #figure: HTMLElement;
  readonly #rows: readonly Row[];
  readonly #whole: Days;
  readonly #lanes: Lane[];
  readonly #rungs: number;
  readonly #filters: readonly Filter[];
  readonly #controls: Controls;
  readonly #axis: Picture;
  readonly #near = new Set<Row>();
  readonly #steps = new AddressSteps();
  /** What the list is searched and narrowed by. */
  readonly #form = document.querySelector<HTMLFormElement>(`form[data-list="${name}"]`);
  #choice: Choice;
  /** What a gesture shows until the strips are laid out for it. */
  #moving: Days | undefined;
  readonly #card = new Card((mark) => {
    const row = this.#rows.find(({ picture }) => picture?.element.contains(mark));
    const item = row?.items.find(({ id }) => id === mark.dataset['key']);
    return item && cardTextOf(item, english);
  });

  constructor(figure: HTMLElement, rows: readonly Row[], whole: Days) {
    this.#figure = figure;
    this.#rows = rows;
    this.#whole = whole;
    this.#lanes = lanesIn(figure);
    this.#rungs = figure.querySelector('.strip-picture')?.querySelectorAll('.rung').length ?? 0;
    const items = rows.flatMap((row) => row.items);
    const filters = filtersOf({ items, lanes: this.#lanes, words: english });
    this.#filters = filters.flatMap(({ boxes }) => boxes);
    this.#choice = readChoice(location.search, name, whole);
    this.#axis = new Picture(figure.querySelector<HTMLElement>('.strip-axis') ?? figure);
    this.#controls = new Controls(figure.querySelector<HTMLElement>('.chart-controls') ?? figure, {
      presets: presetsOf(whole),
      filters,
      actions: this.#actions(),
      standing: this.#standing(),
    });
    this.#watch();
    this.#showWords();
  }

  get #span(): Days {
    return this.#moving ?? this.#choice.span ?? this.#whole;
  }

  /** Strips are brought to life as they come near, and kept so while they are. */
  #watch(): void {
    const rowAt = new Map<Element, Row>(this.#rows.map((row) => [row.element, row]));
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const row = rowAt.get(target);
          if (row && isIntersecting) {
            this.#near.add(row);
            this.#bring(row);
          } else if (row) this.#near.delete(row);
        }
      },
      { rootMargin },
    );
    for (const { element } of this.#rows) watch.observe(element);
    new ResizeObserver(() => this.#refit()).observe(this.#axis.element);
    addEventListener('popstate', () => this.#show(readChoice(location.search, name, this.#whole)));
    // What is asked of the list changes how much is shown.
    for (const change of ['input', 'reset']) this.#form?.addEventListener(change, () => this.#tell());
    addEventListener('beforeprint', () => {
      for (const row of this.#rows) this.#bring(row);
    });
  }

  #bring(row: Row): void {
    if (!row.picture) {
      const element = row.element.querySelector<HTMLElement>('.strip-picture');
      if (!element) return;
      row.picture = new Picture(element);
      this.#listen(row.picture);
    }
    this.#drawRow(row);
  }

  #listen(picture: Picture): void {
    attend(picture, {
      card: this.#card,
      leave: () => picture.element.focus(),
      isMoving: () => this.#moving !== undefined,
    });
    addGestures(picture.element, {
      whole: this.#whole,
      isMovable: () => picture.isShown,
      span: () => this.#span,
      dayAt: (clientX) => picture.dayAt(clientX, this.#span),
      daysPerPixel: () => picture.daysPerPixel(this.#span),
      ready: () => undefined,
      // All of them move as one.
      show: (span) => {
        this.#card.close();
        this.#moving = span;
        for (const { picture: one } of this.#near) one?.move(span);
        this.#axis.move(span);
      },
      settle: (step) => this.#take(this.#span, step),
    });
  }

  #actions(): Actions {
    return {
      ...spanActions({
        whole: this.#whole,
        span: () => this.#span,
        take: (span, step) => this.#take(span, step),
      }),
      toggle: (filter, isOn) => this.#choose(withFilter(this.#choice, filter, isOn), `filter ${filter}`),
    };
  }

  #take(span: Days, step: string): void {
    this.#choose(withSpan(this.#choice, span, this.#whole), step);
  }

  #choose(choice: Choice, step: string): void {
    this.#show(choice);
    const query = writeChoice(location.search, name, choice);
    if (query !== location.search) this.#steps.write(query, step);
  }

  /** Shows a choice in strips, words, controls and years alike; what can wait comes after the next painting. */
  #show(choice: Choice): void {
    this.#moving = undefined;
    this.#choice = choice;
    this.#card.close();
    this.#draw();
    requestAnimationFrame(() => setTimeout(() => this.#showWords()));
  }

  /** After a change of width. */
  #refit(): void {
    this.#axis.forgetPlace();
    for (const { picture } of this.#near) picture?.forgetPlace();
    this.#draw();
  }

  #draw(): void {
    const { width } = this.#axis;
    if (width === 0) return;
    // All places are asked for before anything changes, since the browser would work all of them out again for each strip.
    const near = [...this.#near].filter(({ picture }) => picture?.isShown);
    const drawn = JSON.stringify([width, this.#span]);
    // A hand may have led back to what is drawn.
    this.#axis.rest();
    if (this.#axis.drawn !== drawn) {
      this.#axis.drawn = drawn;
      const { id, title } = this.#axis;
      this.#axis.draw(stripAxis({ id, title, width, domain: this.#span }));
    }
    for (const row of near) this.#drawRow(row, width);
  }

  #drawRow({ picture, items }: Row, width = this.#axis.width || this.#axis.builtWidth): void {
    const domain = this.#choice.span ?? this.#whole;
    if (!picture) return;
    picture.rest();
    const drawn = JSON.stringify([width, domain, [...this.#choice.hidden]]);
    if (picture.drawn === drawn) return;
    picture.drawn = drawn;
    const { id, title } = picture;
    const shown = kept(items, this.#filters, this.#choice.hidden);
    picture.draw(strip(shown, { id, title, width, domain, lanes: this.#lanes, rungs: this.#rungs }));
    picture.finish();
  }

  #shownOf({ items }: Row): ReadonlySet<string> {
    return shownIn(kept(items, this.#filters, this.#choice.hidden), this.#choice.span ?? this.#whole);
  }

  #showWords(): void {
    const isFiltered = this.#choice.hidden.size > 0;
    this.#figure.classList.toggle('in-part', this.#choice.span !== undefined);
    for (const row of this.#rows) {
      const shown = this.#shownOf(row);
      // A council of which filters leave nothing would be an empty strip.
      row.element.classList.toggle('none-left', isFiltered && shown.size === 0);
      row.shown = shown.size;
      const place = new Map(row.lines.map((line, index) => [line, row.items[index]?.id ?? '']));
      showRows(row.words, row.lines, (line) => shown.has(place.get(line) ?? ''));
    }
    this.#tell();
  }

  #tell(): void {
    this.#controls.show(this.#standing());
  }

  #standing(): Standing {
    const [span, rows] = [this.#choice.span ?? this.#whole, this.#rows.filter(({ element }) => !element.hidden)];
    const shown = rows.reduce((sum, row) => sum + row.shown, 0);
    const all = this.#rows.reduce((sum, { items }) => sum + items.length, 0);
    const left = rows.filter(({ element }) => element.matches('.none-left')).length;
    const { one = '', many = '' } = this.#form?.dataset ?? {};
    const without = left === 1 ? `; 1 ${one} with none isn’t shown` : `; ${left} ${many} with none aren’t shown`;
    const status = statusInWords(shown, all, span) + (left > 0 ? without : '');
    return { span, whole: this.#whole, hidden: this.#choice.hidden, status };
  }
}

/** The lanes of all strips by their names, the one with a ladder first; the key has them all. */
function lanesIn(figure: HTMLElement): Lane[] {
  return Array.from(figure.querySelectorAll<HTMLElement>('.strip-lanes [id]'), ({ id, textContent }) => ({
    id: id.slice('lane-'.length),
    label: textContent.trim(),
  }));
}
