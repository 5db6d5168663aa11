import type { Card } from './card.ts';

/** A picture whose marks have the focus one at a time. */
export interface Walked {
  element: HTMLElement;
  of: (target: EventTarget | null) => SVGElement | undefined;
  stopAt: (mark: SVGElement) => void;
  hush: (mark: SVGElement) => void;
  walk: (mark: SVGElement, key: string, far: boolean) => boolean;
}

/** What happens at a picture’s marks. */
interface Attention {
  card: Card;
  /** Where Esc leads once no card is open. */
  leave: () => void;
  /** Whether a hand moves the picture just now: marks that pass under a pointer aren’t rested on. */
  isMoving?: () => boolean;
}

/** Lets keys, a pointer and fingers come to a picture’s marks, and their cards with them; Esc closes a card, and then leaves. */
export function attend(picture: Walked, attention: Attention): void {
  addKeys(picture, attention);
  addPointing(picture, attention);
}

function addKeys(picture: Walked, { card, leave }: Attention): void {
  const { element } = picture;
  element.addEventListener('keydown', (event) => {
    const mark = picture.of(event.target);
    if (event.key === 'Escape') {
      if (!card.close()) leave();
    } else if (mark && !event.altKey && !event.metaKey && !event.shiftKey) {
      if (picture.walk(mark, event.key, event.ctrlKey)) event.preventDefault();
    }
  });
  element.addEventListener('focusin', ({ target }) => {
    const mark = picture.of(target);
    if (!mark) return;
    picture.stopAt(mark);
    if (mark.matches(':focus-visible')) card.open(mark);
  });
  element.addEventListener('focusout', () => card.leave());
}

function addPointing(picture: Walked, { card, isMoving }: Attention): void {
  const { element } = picture;
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const mark = picture.of(target);
    if (!mark || pointerType === 'touch') return;
    picture.hush(mark);
    if (!isMoving?.()) card.openSoon(mark);
  });
  element.addEventListener('pointerout', ({ target }) => {
    if (picture.of(target)) card.leave();
  });
  // A finger has no way to hover: its first touch opens the card, and the second follows the link.
  element.addEventListener('click', (event) => {
    const mark = picture.of(event.target);
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!mark || !isTouch || event.defaultPrevented || card.mark === mark) return;
    event.preventDefault();
    card.open(mark);
  });
}
