import { type Box, isWalkKey, rowsOf, walk, walkList } from './walk.ts';

/** The marks of a picture that stays as it was built: one of them is a stop for Tab, and keys lead from each to the next. */
export class Marks {
  readonly element: HTMLElement;
  readonly all: readonly SVGElement[];
  readonly #names: ReadonlyMap<SVGElement, string>;
  #stop: SVGElement | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.all = Array.from(element.querySelectorAll<SVGElement>('svg a, svg [role="img"]'));
    this.#names = new Map(this.all.map((mark) => [mark, titleOf(mark)?.textContent ?? '']));
    for (const svg of element.querySelectorAll('svg')) name(svg);
    for (const mark of this.all) mark.setAttribute('tabindex', '-1');
    if (this.all[0]) this.stopAt(this.all[0]);
  }

  /** The mark that something in the picture is part of. */
  of(target: EventTarget | null): SVGElement | undefined {
    const mark = target instanceof Element ? target.closest<SVGElement>('a, [role="img"]') : null;
    return mark && this.all.includes(mark) ? mark : undefined;
  }

  /** All that a mark says by itself. */
  nameOf(mark: SVGElement): string {
    return this.#names.get(mark) ?? '';
  }

  /** Makes a mark the one that Tab leads to. */
  stopAt(mark: SVGElement): void {
    this.#stop?.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    this.#stop = mark;
  }

  /** Takes a mark’s title away while a pointer is on it, since the browser would show it over the card. */
  hush(mark: SVGElement): void {
    const title = titleOf(mark);
    if (!title) return;
    title.remove();
    mark.setAttribute('aria-label', title.textContent);
    const restore = () => {
      mark.prepend(title);
      mark.removeAttribute('aria-label');
    };
    mark.addEventListener('pointerleave', restore, { once: true });
  }

  /** Moves the focus from a mark as a key says. Says whether the key was one of those. */
  walk(mark: SVGElement, key: string, far: boolean): boolean {
    if (!isWalkKey(key)) return false;
    const rows = this.#rows();
    const from = String(this.all.indexOf(mark));
    const to = rows.length === 1 ? walkList(rows[0] ?? [], from, key) : walk(rows, from, key, far);
    this.all[Number(to)]?.focus();
    return true;
  }

  #rows() {
    return rowsOf(
      this.all.map((mark, index): Box => {
        const { left, right, top, bottom } = (mark.querySelector('.target') ?? mark).getBoundingClientRect();
        return { key: String(index), left, right, top, bottom };
      }),
    );
  }
}

const titleOf = (element: SVGElement) => element.querySelector(':scope > title');

/** Names a picture by an attribute, since its title would show wherever the pointer rests. */
function name(svg: SVGElement): void {
  const title = titleOf(svg);
  if (!title) return;
  svg.setAttribute('aria-label', title.textContent);
  svg.removeAttribute('aria-labelledby');
  title.remove();
}
