import { align, elapsedDomain, withElapsed } from '../charts/align.ts';
import type { Scene } from '../charts/scene.ts';
import { domainOf } from '../charts/time-scale.ts';
import { timelineList } from '../charts/timeline-list.ts';
import { timeline, timelineLeft } from '../charts/timeline.ts';
import type { Days, TimelineItem } from '../charts/timeline-item.ts';
import { spanActions } from './actions.ts';
import { attend } from './attend.ts';
import { Card } from './card.ts';
import { cardTextOf } from './card-text.ts';
import { type Compared, comparedFigure } from './compared-figure.ts';
import { Controls, type Preset, type Standing } from './controls.ts';
import { make } from './element.ts';
import { shownIn } from './filters.ts';
import { addGestures } from './gesture.ts';
import { type History, titleOf } from './history.ts';
import type { Picture } from './picture.ts';
import { allYears, lastYears } from './presets.ts';
import { rowsUnder, showRows } from './shown-rows.ts';
import { isSame, rounded } from './span.ts';
import { elapsedSpanInWords, spanInWords, statusInWords } from './words.ts';

/** What is laid beside one another, and how it is shown. */
export interface Comparing {
  histories: readonly History[];
  isAligned: boolean;
  /** The days shown; nothing: all. */
  span: Days | undefined;
  /** Is told what a reader has zoomed or moved to; `step` names what is to be undone in one step. */
  choose: (span: Days | undefined, step: string) => void;
}

/** A picture narrower than this is a list from top to bottom, in pixels. */
const leastWide = 480;
const year = 365.25;

/** Histories under one another on one scale, by the calendar or from their events on, each with its words and its table. */
export class Comparison {
  readonly compared: readonly Compared[];
  readonly isAligned: boolean;
  /** The pictures with all that belongs to them, to be put into a page. */
  readonly element = make('div', { class: 'charts-together' });
  readonly #whole: Days | undefined;
  readonly #choose: Comparing['choose'];
  readonly #isList: boolean;
  readonly #figures: readonly { one: Compared; figure: HTMLElement; picture: Picture }[];
  readonly #controls: Controls | undefined;
  readonly #width: number;
  readonly #card = new Card((mark) => {
    const one = this.#figures.find(({ picture }) => picture.element.contains(mark))?.one;
    const item = one?.told.find(({ id }) => id === mark.dataset['key']);
    return one && item && cardTextOf(item, one.history.record.words);
  });
  #span: Days | undefined;
  /** What a gesture shows until the pictures are laid out for it. */
  #moving: Days | undefined;

  constructor(width: number, { histories, isAligned, span, choose }: Comparing) {
    this.compared = histories.map((history) => comparedOf(history, isAligned ? history.event : undefined));
    this.isAligned = isAligned;
    const all = this.compared.flatMap(({ items }) => items);
    this.#whole = isAligned ? elapsedDomain(all) : domainOf(all);
    this.#choose = choose;
    this.#width = width;
    this.#isList = width < leastWide;
    this.#span = this.#within(span);
    const scenes = this.scenes(width);
    this.#figures = this.compared.map((one, index) => comparedFigure(one, scenes[index] as Scene));
    const place = make('div', { class: 'chart-controls' });
    for (const { picture } of this.#figures) this.#listen(picture);
    this.element.classList.toggle('as-list', this.#isList);
    this.element.append(place, ...this.#figures.map(({ figure }) => figure), this.#key());
    if (this.#whole && !this.#isList) {
      this.#controls = this.#controlsIn(place, this.#whole);
      for (const { picture } of this.#figures) this.#addHands(picture, this.#whole);
    }
    this.#showRows();
  }

  /** Shows a stretch of time in pictures, tables and controls alike. */
  show(span: Days | undefined): void {
    this.#card.close();
    this.#span = this.#within(span);
    const scenes = this.scenes(this.#width);
    for (const [index, { picture }] of this.#figures.entries()) picture.draw(scenes[index] as Scene);
    this.#showRows();
    if (this.#whole) this.#controls?.show(this.#standing(this.#whole));
  }

  /** The pictures of what is shown, for a width in pixels; time begins at the same place in all. */
  scenes(width: number): Scene[] {
    if (width < leastWide) return this.compared.map((one) => listOf(one, width));
    const domain = this.#span ?? this.#whole;
    const left = Math.max(
      0,
      ...this.compared.map(({ history, items }) => timelineLeft(items, { ...history.record, domain, width })),
    );
    return this.compared.map((one) => timelineOf(one, { domain, width, left }));
  }

  /** The items of one history that are shown, with what is said of each. */
  shownOf({ items, told }: Compared): readonly TimelineItem[] {
    const domain = this.#span ?? this.#whole;
    if (!domain) return told;
    const shown = shownIn(items, domain);
    return told.filter(({ id }) => shown.has(id));
  }

  #within(span: Days | undefined): Days | undefined {
    if (!span || !this.#whole) return undefined;
    const cut: Days = [Math.max(span[0], this.#whole[0]), Math.min(span[1], this.#whole[1])];
    return cut[0] < cut[1] && !isSame(cut, this.#whole) ? cut : undefined;
  }

  /** How to read what is drawn, once for all. */
  #key(): HTMLElement {
    const notes = this.compared.flatMap(({ history }) => (this.#isList ? history.listNotes : history.notes));
    const lines = [...new Set(notes)].map((note) => make('span', { class: 'legend' }, note));
    return make('p', { class: 'compared-key' }, ...lines);
  }

  #standing(whole: Days): Standing {
    const span = this.#span ?? whole;
    const shown = this.compared.reduce((sum, one) => sum + this.shownOf(one).length, 0);
    const all = this.compared.reduce((sum, { told }) => sum + told.length, 0);
    const inWords = this.isAligned ? elapsedSpanInWords : spanInWords;
    return { span, whole, hidden: new Set(), status: statusInWords(shown, all, span, inWords) };
  }

  #controlsIn(place: HTMLElement, whole: Days): Controls {
    return new Controls(place, {
      presets: presetsOf(whole, this.isAligned),
      filters: [],
      standing: this.#standing(whole),
      actions: {
        ...spanActions({
          whole,
          span: () => this.#moving ?? this.#span ?? whole,
          take: (span, step) => this.#take(span, step),
        }),
        toggle: () => undefined,
      },
    });
  }

  #take(span: Days, step: string): void {
    this.#moving = undefined;
    this.show(rounded(span));
    this.#choose(this.#span, step);
  }

  #listen(picture: Picture): void {
    attend(picture, {
      card: this.#card,
      leave: () => picture.element.focus(),
      isMoving: () => this.#moving !== undefined,
    });
  }

  #addHands(picture: Picture, whole: Days): void {
    const span = () => this.#moving ?? this.#span ?? whole;
    addGestures(picture.element, {
      whole,
      isMovable: () => true,
      span,
      dayAt: (clientX) => picture.dayAt(clientX, span()),
      daysPerPixel: () => picture.daysPerPixel(span()),
      ready: () => undefined,
      // All of them move as one.
      show: (to) => {
        this.#card.close();
        this.#moving = to;
        for (const one of this.#figures) one.picture.move(to);
      },
      settle: (step) => this.#take(span(), step),
    });
  }

  #showRows(): void {
    for (const { one, figure } of this.#figures) {
      const shown = new Set(this.shownOf(one).map(({ id }) => id));
      const before = `with-${one.history.id}-item-`.length;
      showRows(figure, rowsUnder(figure), (row) => shown.has(row.id.slice(before)));
    }
  }
}

function comparedOf(history: History, event: Days | undefined): Compared {
  const { items } = history.record;
  if (!event) return { history, event, items, told: items };
  return {
    history,
    event,
    items: items.map((item) => align(item, event)),
    told: items.map((item) => withElapsed(item, event)),
  };
}

const commonOf = ({ history }: Compared) => ({
  ...history.record,
  id: `with-${history.id}-picture`,
  title: titleOf(history),
  description: history.summary,
});

const listOf = (one: Compared, width: number) => timelineList(one.told, { ...commonOf(one), width });

function timelineOf(one: Compared, scale: { domain: Days | undefined; width: number; left: number }): Scene {
  const { event, items, history } = one;
  const { until } = history.record;
  return timeline(items, {
    ...commonOf(one),
    ...scale,
    until: until !== undefined && event ? until - event[0] : until,
    elapsed: event !== undefined,
  });
}

/** Stretches with a button of their own: the last years, or those around the event. */
function presetsOf(whole: Days, isAligned: boolean): Preset[] {
  const some = isAligned
    ? [5, 2].map((years) => ({ label: `${String(years)} years around it`, span: around(years) }))
    : lastYears(whole);
  const within = some.filter(({ span }) => span[0] >= whole[0] && span[1] <= whole[1]);
  return [allYears(whole), ...within];
}

const around = (years: number): Days => [-Math.round(years * year), Math.round(years * year)];
