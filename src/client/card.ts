import type { TimelineItem } from '../charts/timeline-item.ts';
import { make } from './element.ts';

/** What a card says of an item, all of it from the item's row. */
export interface CardText extends Pick<TimelineItem, 'label' | 'href' | 'source'> {
  when: string;
  sure: string;
  more: string;
}

/** So long a pointer may be neither on the mark nor on the card before the card closes, in milliseconds. */
const patience = 300;
/** So long a pointer rests on a mark before the card opens. */
const rest = 120;

/** The card of a picture: one at a time, which stays until the reader leaves it and the mark, or presses Esc. */
export class Card {
  readonly #element = make('div', {
    class: 'chart-card',
    role: 'group',
    'aria-label': 'More about this',
    hidden: true,
  });
  #mark: SVGElement | undefined;
  readonly #textOf: (mark: SVGElement) => CardText | HTMLElement[] | undefined;
  #timer: number | undefined;

  constructor(textOf: (mark: SVGElement) => CardText | HTMLElement[] | undefined) {
    this.#textOf = textOf;
    this.#element.addEventListener('pointerenter', () => this.keep());
    this.#element.addEventListener('pointerleave', () => this.leave());
    // Esc closes it wherever the focus is, since a pointer may have opened it.
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  /** The mark whose card is open. */
  get mark(): SVGElement | undefined {
    return this.#mark;
  }

  /** Opens at once: the mark has the focus, or a finger has touched it. */
  open(mark: SVGElement): void {
    this.keep();
    const text = this.#textOf(mark);
    if (!text) return;
    this.#mark = mark;
    this.#element.replaceChildren(...(Array.isArray(text) ? text : contentOf(text)));
    // After the picture that the mark is in, so that Tab leads from the mark to the card.
    mark.closest('.chart-picture')?.append(this.#element);
    this.#element.hidden = false;
    this.#place(mark);
  }

  /** Opens when a pointer has come to rest on a mark. */
  openSoon(mark: SVGElement): void {
    this.keep();
    if (mark !== this.#mark) this.#timer = window.setTimeout(() => this.open(mark), rest);
  }

  /** Closes unless the pointer comes back soon or the focus is on the mark or in the card. */
  leave(): void {
    this.keep();
    this.#timer = window.setTimeout(() => {
      const active = document.activeElement;
      if (active !== this.#mark && !this.#element.contains(active)) this.close();
      else if (this.#mark && active?.matches('.item:not(:focus-visible)')) this.close();
    }, patience);
  }

  /** Closes; the focus goes from the card to its mark. Says whether there was one to close. */
  close(): boolean {
    this.keep();
    if (!this.#mark) return false;
    const mark = this.#mark;
    this.#mark = undefined;
    if (this.#element.contains(document.activeElement)) mark.focus();
    this.#element.hidden = true;
    return true;
  }

  /** Whether something is in the card. */
  has(node: Node | null): boolean {
    return this.#element.contains(node);
  }

  /** Takes back what was to happen later. */
  keep(): void {
    clearTimeout(this.#timer);
  }

  /** Under the mark, or over it where the window ends; never beyond the picture's sides. */
  #place(mark: SVGElement): void {
    const frame = (this.#element.offsetParent ?? document.body).getBoundingClientRect();
    // Beside the mark itself from left to right, and clear of all that belongs to it from top to bottom.
    const { left: from, width: breadth } = (
      mark.querySelector('.symbol, .body, .soft') ?? mark
    ).getBoundingClientRect();
    const { top: over, bottom: under } = mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const left = Math.max(0, Math.min(from + (breadth - width) / 2 - frame.left, frame.width - width));
    const isRoomBelow = under + height + 4 < window.innerHeight || over < height + 4;
    const top = isRoomBelow ? under + 2 : over - height - 2;
    this.#element.style.left = `${left}px`;
    this.#element.style.top = `${top - frame.top}px`;
  }
}

function contentOf({ label, href, when, sure, more, source }: CardText): HTMLElement[] {
  return [
    make('p', { class: 'card-when' }, when),
    make('p', { class: 'card-what' }, href === undefined ? label : make('a', { href }, label)),
    make('p', { class: 'card-sure' }, sure),
    ...(more ? [make('p', { class: 'card-more' }, more)] : []),
    ...(source
      ? [make('p', { class: 'card-source' }, 'Source: ', make('a', { href: source.href }, source.label))]
      : []),
  ];
}
