import { renderSvg, written } from '../charts/render-svg.ts';
import type { Scene, Shape } from '../charts/scene.ts';
import type { Days } from '../charts/timeline-item.ts';
import { type Drawn, match, redraw } from './drawing.ts';
import { daysPerPixel, Motion, type Time } from './motion.ts';
import { inSightFirst, type Sight } from './sight.ts';
import { isWalkKey, type Stop, walk, walkList } from './walk.ts';

/** Where a picture is in the window; `scale`: how many of its pixels one of the window's is. */
interface Place {
  left: number;
  top: number;
  scale: number;
  room: number;
}

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
  #drawn: readonly Drawn[] | undefined;
  /** What is to be drawn besides what is in sight. */
  #rest: readonly Shape[] | undefined;
  #motion: Motion | undefined;
  #stop = '';
  /** Kept until something moves, since the browser must work out all that has changed whenever it is asked. */
  #place: Place | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.isList = element.matches('.chart-narrow, .compared-list');
    element.tabIndex = -1;
    const svg = this.#svg;
    this.id = (svg.getAttribute('aria-labelledby') ?? '').replace(/-title$/, '');
    this.title = svg.querySelector('title')?.textContent ?? '';
    this.builtWidth = svg.viewBox.baseVal.width;
    this.#adopt();
    addEventListener('scroll', () => this.forgetPlace(), { passive: true, capture: true });
  }

  /** Whether the page shows it at its present width. */
  get isShown(): boolean {
    return this.width > 0;
  }

  /** How wide it may be, in pixels of the window. */
  get width(): number {
    return this.#placed.room;
  }

  /** Its place in the window may be another than it was. */
  forgetPlace(): void {
    this.#place = undefined;
  }

  /** Puts a scene in the place of what it shows; the focus stays on its mark, if that is still there. */
  draw(scene: Scene): void {
    const held = this.element.querySelector('.item:focus');
    // Before anything is changed, since asking afterwards makes the browser work everything out in between.
    const sight = this.#sight();
    this.#motion?.end();
    this.#motion = undefined;
    this.#time = scene.time;
    if (this.#drawn) this.#redraw(this.#drawn, scene, sight);
    else this.#replace(scene);
    this.forgetPlace();
    if (held) (this.mark(this.#stop) ?? this.element).focus({ preventScroll: true });
  }

  /** What the page was built with isn't known shape by shape: it is written anew, once. */
  #replace(scene: Scene): void {
    const template = document.createElement('template');
    template.innerHTML = renderSvg(scene);
    this.#svg.replaceWith(template.content);
    this.#drawn = match(this.#svg, scene.shapes);
    this.#adopt();
  }

  /** Draws what is in sight; the rest waits for `finish`. */
  #redraw(drawn: readonly Drawn[], { width, height, shapes }: Scene, sight: Sight): void {
    const svg = this.#svg;
    const size = { width: written(width), height: written(height) };
    svg.setAttribute('width', size.width);
    svg.setAttribute('height', size.height);
    svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    const before = drawn.map(({ shape }) => shape);
    this.#drawn = redraw(svg, drawn, inSightFirst(shapes, before, sight), { isQuick: true });
    this.#rest = shapes;
    this.#stopAgain();
  }

  /** Draws what was out of sight when the picture was last drawn. */
  finish(): void {
    const rest = this.#rest;
    if (!rest || !this.#drawn) return;
    this.#rest = undefined;
    this.#drawn = redraw(this.#svg, this.#drawn, rest);
    this.#stopAgain();
  }

  /** The window, and half of one over it and under it. */
  #sight(): Sight {
    const { top, scale } = this.#placed;
    return [(-top - innerHeight / 2) * scale, (-top + 1.5 * innerHeight) * scale];
  }

  /** Shows another stretch of time roughly, by moving what is drawn. */
  move(span: Days): void {
    if (!this.#motion) this.finish();
    if (!this.#time || !this.#drawn) return;
    this.#motion ??= new Motion(this.#svg, this.#drawn, { time: this.#time, sight: this.#sight() });
    this.#motion.show(span);
  }

  /** The day under a place in the window while it shows a span. */
  dayAt(clientX: number, span: Days): number {
    if (!this.#time) return span[0];
    const { left, scale } = this.#placed;
    const x = (clientX - left) * scale - this.#time.range[0];
    return span[0] + x * daysPerPixel(span, this.#time);
  }

  /** How many days a pixel of the window stands for while it shows a span. */
  daysPerPixel(span: Days): number {
    return this.#time ? daysPerPixel(span, this.#time) * this.#placed.scale : 0;
  }

  /** The mark that stands for an item. */
  mark(key: string): SVGElement | undefined {
    return this.#marks().find((mark) => mark.dataset['key'] === key);
  }

  /** The mark that something in the picture is part of. */
  of(target: EventTarget | null): SVGElement | undefined {
    return (target instanceof Element && target.closest<SVGElement>('.item')) || undefined;
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
    this.finish();
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

  get #placed(): Place {
    if (!this.#place) {
      const svg = this.#svg;
      const { left, top, width } = svg.getBoundingClientRect();
      const scale = width > 0 ? svg.viewBox.baseVal.width / width : 1;
      this.#place = { left, top, scale, room: this.element.clientWidth };
    }
    return this.#place;
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
    this.#stopAgain();
  }

  /** Of all marks, also the new ones, Tab leads to one. */
  #stopAgain(): void {
    const marks = this.#marks();
    for (const mark of marks) if (!mark.hasAttribute('tabindex')) mark.setAttribute('tabindex', '-1');
    const stop = this.mark(this.#stop) ?? marks[0];
    if (stop) this.stopAt(stop);
  }
}
