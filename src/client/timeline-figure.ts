import { domainOf } from '../charts/time-scale.ts';
import { timelineList } from '../charts/timeline-list.ts';
import { timeline } from '../charts/timeline.ts';
import type { Days, TimelineItem } from '../charts/timeline-item.ts';
import { spanActions } from './actions.ts';
import { type Choice, readChoice, withFilter, withSpan, writeChoice } from './address.ts';
import { attend } from './attend.ts';
import { Card } from './card.ts';
import { cardTextOf } from './card-text.ts';
import { type Actions, Controls, type Standing } from './controls.ts';
import { make } from './element.ts';
import { type Filter, filtersOf, kept, shownIn } from './filters.ts';
import { addGestures } from './gesture.ts';
import { Picture } from './picture.ts';
import { presetsOf } from './presets.ts';
import { readTable, type TableContents } from './read-table.ts';
import { rowsUnder, showRows } from './shown-rows.ts';
import { between } from './span.ts';
import { AddressSteps } from './steps.ts';
import { statusInWords } from './words.ts';

/** Lets a reader zoom, filter and walk a timeline, whose items are read from the table under it. */
export function enhance(figure: HTMLElement): void {
  const table = figure.querySelector('.as-table table');
  const id = figure.id.replace(/-figure$/, '');
  if (!table) return;
  const record = readTable(table, id);
  const whole = domainOf(record.items);
  if (whole) new TimelineFigure(figure, { id, record, whole });
}

interface Base {
  id: string;
  record: TableContents;
  /** The years that hold everything. */
  whole: Days;
}

/** How long a button's movement takes, in milliseconds. */
const glideTime = 180;

class TimelineFigure {
  readonly figure: HTMLElement;
  readonly base: Base;
  readonly #pictures: readonly Picture[];
  readonly #filters: readonly Filter[];
  readonly #controls: Controls;
  readonly #card: Card;
  readonly #ofWhole = make('span', {}, 'Of the whole, not only of what is shown: ');
  #choice: Choice;
  /** What a gesture shows until the picture is laid out for it. */
  #moving: Days | undefined;
  readonly #steps = new AddressSteps();
  /** What is to be done once the picture has been painted. */
  readonly #waiting: (() => void)[] = [];

  constructor(figure: HTMLElement, base: Base) {
    this.figure = figure;
    this.base = base;
    const filters = filtersOf(base.record);
    this.#filters = filters.flatMap(({ boxes }) => boxes);
    this.#pictures = Array.from(figure.querySelectorAll<HTMLElement>('.chart-picture'), (one) => new Picture(one));
    this.#choice = readChoice(location.search, base.id, base.whole);
    this.#controls = new Controls(figure.querySelector<HTMLElement>('.chart-controls') ?? figure, {
      presets: presetsOf(base.whole),
      filters,
      actions: this.#actions(),
      standing: this.#standing(),
    });
    this.#card = new Card((mark) => {
      const item = base.record.items.find(({ id }) => id === mark.dataset['key']);
      return item && cardTextOf(item, base.record.words);
    });
    for (const picture of this.#pictures) this.#listen(picture);
    addEventListener('popstate', () => this.#show(readChoice(location.search, base.id, base.whole)));
    addEventListener('beforeprint', () => {
      if (!this.#isPlain)
        for (const picture of this.#pictures) {
          this.#draw(picture);
          picture.finish();
        }
    });
    if (!this.#isPlain) this.#show(this.#choice);
    new ResizeObserver(() => this.#refit()).observe(figure);
  }

  get #span(): Days {
    return this.#moving ?? this.#choice.span ?? this.base.whole;
  }

  get #shown(): Picture | undefined {
    return this.#pictures.find(({ isShown }) => isShown);
  }

  get #isPlain(): boolean {
    return this.#choice.span === undefined && this.#choice.hidden.size === 0;
  }

  #items(): TimelineItem[] {
    return kept(this.base.record.items, this.#filters, this.#choice.hidden);
  }

  #standing(): Standing {
    const [span, { whole, record }] = [this.#choice.span ?? this.base.whole, this.base];
    const shown = shownIn(this.#items(), span).size;
    return { span, whole, hidden: this.#choice.hidden, status: statusInWords(shown, record.items.length, span) };
  }

  #actions(): Actions {
    return {
      ...spanActions({
        whole: this.base.whole,
        span: () => this.#span,
        take: (span, step) => this.#glide(span, step),
      }),
      toggle: (filter, isOn) => this.#choose(withFilter(this.#choice, filter, isOn), `filter ${filter}`),
    };
  }

  /** Takes what the reader has chosen, shows it and writes it into the address. */
  #choose(choice: Choice, step: string): void {
    this.#show(choice);
    const now = performance.now();
    this.#afterwards(() => this.#write(choice, step, now));
  }

  #write(choice: Choice, step: string, now: number): void {
    const query = writeChoice(location.search, this.base.id, choice);
    if (query === location.search) return;
    this.#steps.write(query, step, now);
  }

  /** Does what can wait until the picture has been painted, in the order in which it was asked for. */
  #afterwards(work: () => void): void {
    this.#waiting.push(work);
    if (this.#waiting.length > 1) return;
    const all = () => {
      for (const one of this.#waiting.splice(0)) one();
    };
    // A page in the background isn't painted.
    if (document.hidden) setTimeout(all);
    else requestAnimationFrame(() => setTimeout(all));
  }

  #chooseSpan(span: Days, step: string): void {
    this.#moving = undefined;
    this.#choose(withSpan(this.#choice, span, this.base.whole), step);
  }

  /** Shows a choice in picture, table and controls alike. */
  #show(choice: Choice): void {
    this.#choice = choice;
    this.#card.close();
    if (this.#shown) this.#draw(this.#shown);
    this.#afterwards(() => {
      this.#showRows();
      this.#controls.show(this.#standing());
    });
  }

  #draw(picture: Picture): void {
    const { record } = this.base;
    // Drawn for paper while it isn't on the screen, a picture has the width that it was built with.
    const width = Math.round(picture.width) || picture.builtWidth;
    const [items, domain] = [this.#items(), this.#choice.span ?? this.base.whole];
    const drawn = JSON.stringify([width, domain, [...this.#choice.hidden]]);
    // A hand may have led back to what is drawn.
    picture.rest();
    if (picture.drawn === drawn) return;
    picture.drawn = drawn;
    const { id, title } = picture;
    const drawAs = picture.isList ? timelineList : timeline;
    picture.draw(drawAs(items, { ...record, id, title, width, domain }));
  }

  #showRows(): void {
    const { id, record, whole } = this.base;
    const shown = shownIn(this.#items(), this.#choice.span ?? whole);
    const before = `${id}-item-`.length;
    showRows(this.figure, rowsUnder(this.figure), (row) => shown.has(row.id.slice(before)));
    // The sentence is about everything, whatever is left out of the picture.
    this.#ofWhole.remove();
    if (shown.size !== record.items.length) this.figure.querySelector('figcaption')?.prepend(this.#ofWhole);
  }

  /** After a change of width: another of the pictures may be the one that the page shows. */
  #refit(): void {
    for (const one of this.#pictures) one.forgetPlace();
    const picture = this.#shown;
    this.figure.classList.toggle('as-list', picture?.isList ?? false);
    if (picture && !(this.#isPlain && picture.drawn === '')) this.#draw(picture);
  }

  /** Moves to a span in a moment, or at once for a reader who wants no movement. */
  #glide(to: Days, step: string): void {
    const picture = this.#shown;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!picture || picture.isList || isStill) {
      this.#chooseSpan(to, step);
      return;
    }
    this.#draw(picture);
    const [from, start] = [this.#span, performance.now()];
    const frame = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - start) / glideTime));
      if (part === 1) {
        this.#chooseSpan(to, step);
      } else {
        picture.move(between(from, to, part));
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame(frame);
  }

  #listen(picture: Picture): void {
    attend(picture, {
      card: this.#card,
      leave: () => picture.element.focus(),
      isMoving: () => this.#moving !== undefined,
    });
    if (!picture.isList) this.#addHands(picture);
  }

  /** Lets a hand move and zoom it: a list, in which there is nothing to zoom, leaves both to the page. */
  #addHands(picture: Picture): void {
    const { whole } = this.base;
    addGestures(picture.element, {
      whole,
      isMovable: () => picture.isShown,
      span: () => this.#span,
      dayAt: (clientX) => picture.dayAt(clientX, this.#span),
      daysPerPixel: () => picture.daysPerPixel(this.#span),
      ready: () => this.#draw(picture),
      show: (span) => {
        this.#card.close();
        this.#moving = span;
        picture.move(span);
      },
      settle: (step) => this.#chooseSpan(this.#span, step),
    });
  }
}
