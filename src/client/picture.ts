import { renderSvg } from '../charts/render-svg.ts';
import type { Scene } from '../charts/scene.ts';
import type { Days } from '../charts/timeline-item.ts';
import { daysPerPixel, Motion, type Time } from './motion.ts';
import { isWalkKey, type Stop, walk, walkList } from './walk.ts';

/** One drawing of a timeline in the page, and the one mark in it that Tab leads to. */
export class Picture {
  /** Whether it is a list from top to bottom, in which there is nothing to zoom. */
  readonly isList: boolean;
  /** What it was last drawn from, so that nothing is drawn twice. */
  drawn = '';
  /** What it was built with. */
  readonly id: string;
  readonly title: string;
  readonly builtWidth: number;
  readonly element: HTMLElement;
  #time: Time | undefined;
  #motion: Motion | undefined;
  #stop = '';

  constructor(element: HTMLElement) {
    this.element = element;
    this.isList = element.matches('.chart-narrow, .compared-list');
    element.tabIndex = -1;
    const svg = this.#svg;
    this.id = (svg.getAttribute('aria-labelledby') ?? '').replace(/-title$/, '');
    this.title = svg.querySelector('title')?.textContent ?? '';
    this.builtWidth = svg.viewBox.baseVal.width;
    this.#adopt();
  }

  /** Whether the page shows it at its present width. */
  get isShown(): boolean {
    return this.element.clientWidth > 0;
  }

  /** Puts a scene in the place of what it shows; the focus stays on its mark, if that is still there. */
  draw(scene: Scene): void {
    const held = this.element.querySelector('.item:focus');
    const template = document.createElement('template');
    template.innerHTML = renderSvg(scene);
    this.#svg.replaceWith(template.content);
    this.#time = scene.time;
    this.#motion = undefined;
    this.#adopt();
    if (held) (this.mark(this.#stop) ?? this.element).focus({ preventScroll: true });
  }

  /** Shows another stretch of time roughly, by moving what is drawn. */
  move(span: Days): void {
    if (!this.#time) return;
    this.#motion ??= new Motion(this.#svg, this.#time);
    this.#motion.show(span);
  }

  /** The day under a place in the window while it shows a span. */
  dayAt(clientX: number, span: Days): number {
    if (!this.#time) return span[0];
    const { left } = this.#svg.getBoundingClientRect();
    const x = (clientX - left) * this.#perWindowPixel - this.#time.range[0];
    return span[0] + x * daysPerPixel(span, this.#time);
  }

  /** How many days a pixel of the window stands for while it shows a span. */
  daysPerPixel(span: Days): number {
    return this.#time ? daysPerPixel(span, this.#time) * this.#perWindowPixel : 0;
  }

  /** The mark that stands for an item. */
  mark(key: string): SVGElement | undefined {
    return this.#marks().find((mark) => mark.dataset['key'] === key);
  }

  /** Makes a mark the one that Tab leads to. */
  stopAt(mark: SVGElement): void {
    this.mark(this.#stop)?.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    this.#stop = mark.dataset['key'] ?? '';
  }

  /** Takes a mark’s title away while a pointer is on it, since the browser would show it over the card. */
  hush(mark: SVGElement): void {
    const title = mark.querySelector(':scope > title');
    if (!title) return;
    title.remove();
    mark.addEventListener('pointerleave', () => mark.prepend(title), { once: true });
  }

  /** Moves the focus from a mark as a key says. Says whether the key was one of those. */
  walk(mark: SVGElement, key: string, far: boolean): boolean {
    if (!isWalkKey(key)) return false;
    const from = mark.dataset['key'] ?? '';
    const lanes = this.#lanes();
    const to = this.isList ? walkList(lanes.flat(), from, key) : walk(lanes, from, key, far);
    this.mark(to)?.focus();
    return true;
  }

  get #svg(): SVGSVGElement {
    const svg = this.element.querySelector('svg');
    if (!svg) throw new Error('A picture has lost its drawing.');
    return svg;
  }

  get #perWindowPixel(): number {
    const { width } = this.#svg.getBoundingClientRect();
    return width > 0 ? this.#svg.viewBox.baseVal.width / width : 1;
  }

  #marks(): SVGElement[] {
    return Array.from(this.element.querySelectorAll<SVGElement>('.item'));
  }

  #lanes(): Stop[][] {
    const lanes = Array.from(this.element.querySelectorAll('.lane'));
    return lanes.map((lane) =>
      Array.from(lane.querySelectorAll<SVGElement>('.item'), (mark) => {
        const { left, width } = (mark.querySelector('.symbol, .body, .soft') ?? mark).getBoundingClientRect();
        return { key: mark.dataset['key'] ?? '', at: left + width / 2 };
      }),
    );
  }

  /** One tab stop; the whole is named by an attribute, since its title would show wherever the pointer rests. */
  #adopt(): void {
    const title = this.#svg.querySelector(':scope > title');
    this.#svg.setAttribute('aria-label', title?.textContent ?? '');
    this.#svg.removeAttribute('aria-labelledby');
    title?.remove();
    const marks = this.#marks();
    for (const mark of marks) mark.setAttribute('tabindex', '-1');
    const stop = this.mark(this.#stop) ?? marks[0];
    if (stop) this.stopAt(stop);
  }
}
