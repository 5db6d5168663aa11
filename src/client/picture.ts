import { renderSvg, written } from '../charts/render-svg.ts';
import type { Scene } from '../charts/scene.ts';
import type { Days } from '../charts/timeline-item.ts';
import { type Drawn, match, redraw } from './drawing.ts';
import { whenIdle } from './idle.ts';
import { daysPerPixel, isSlid, Motion, type Time } from './motion.ts';
import { inSightFirst, type Sight } from './sight.ts';
import { isWalkKey, type Stop, walk, walkList } from './walk.ts';

/** Where a picture is in the window; `scale`: how many of its pixels one of the window's is. */
interface Place {
  left: number;
  top: number;
  scale: number;
  room: number;
}

/** How far beyond the window a picture is drawn at once, and how much more of it in each idle moment, in pixels. */
const border = 100;
const piece = 600;

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
  /** All that is to be drawn, of which only what is in sight has been. */
  #rest: Scene | undefined;
  #motion: Motion | undefined;
  #stop: { key: string; mark: SVGElement } | undefined;
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
    const scrolled = () => {
      this.forgetPlace();
      this.finish();
    };
    addEventListener('scroll', scrolled, { passive: true, capture: true });
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
    const sight = this.#sight(border);
    this.rest();
    this.#time = scene.time;
    if (this.#drawn) this.#redraw(this.#drawn, scene, sight);
    else this.#replace(scene);
    this.forgetPlace();
    if (held) (this.#stop?.mark.isConnected ? this.#stop.mark : this.element).focus({ preventScroll: true });
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
  #redraw(drawn: readonly Drawn[], scene: Scene, sight: Sight): void {
    const svg = this.#svg;
    // Another size makes the browser lay out all that is in it.
    const { width, height } = svg.viewBox.baseVal;
    if (width !== scene.width || Math.min(height, scene.height) < sight[1]) this.#resize(scene);
    this.#drawn = redraw(svg, drawn, inSightFirst(scene.shapes, shapesOf(drawn), sight), { isQuick: true });
    this.#rest = scene;
    this.#stopAgain();
    this.#finishSoon(scene, sight);
  }

  #resize(scene: Scene): void {
    const [width, height] = [written(scene.width), written(scene.height)];
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      this.#svg.setAttribute(name, value);
  }

  /** Draws what was out of sight when the picture was last drawn. */
  finish(): void {
    const rest = this.#rest;
    if (!rest || !this.#drawn) return;
    this.#rest = undefined;
    this.#resize(rest);
    this.#drawn = redraw(this.#svg, this.#drawn, rest.shapes);
    this.#stopAgain();
  }

  /** The same in idle moments, from what is in sight outwards, a piece at a time so that a hand needn’t wait for all of it. */
  #finishSoon(rest: Scene, [top, bottom]: Sight): void {
    whenIdle(() => {
      if (this.#rest !== rest || !this.#drawn) return;
      if (top <= 0 && bottom >= rest.height) {
        this.finish();
        return;
      }
      this.#drawn = redraw(this.#svg, this.#drawn, inSightFirst(rest.shapes, shapesOf(this.#drawn), [top, bottom]));
      this.#finishSoon(rest, [top - piece, bottom + piece]);
    });
  }

  /** From the top to the bottom of the window, and so much beyond both. */
  #sight(beyond: number): Sight {
    const { top, scale } = this.#placed;
    return [(-top - beyond) * scale, (-top + innerHeight + beyond) * scale];
  }

  /** Shows another stretch of time roughly, by moving what is drawn. */
  move(span: Days): void {
    if (!this.#time || !this.#drawn) return;
    const isSlide = isSlid(span, this.#time);
    if (this.#motion?.isSlide !== isSlide) {
      this.#motion?.end();
      this.#motion = isSlide ? Motion.slide(this.#svg, this.#time, this.#drawn) : this.#stretch(this.#time);
    }
    this.#motion.show(span);
  }

  /** Ends a movement: everything is where it was drawn. */
  rest(): void {
    this.#motion?.end();
    this.#motion = undefined;
  }

  #stretch(time: Time): Motion {
    this.finish();
    return Motion.stretch(this.#svg, time, this.#drawn ?? [], this.#sight(innerHeight / 2));
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
    this.#stop?.mark.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    this.#stop = { key: mark.dataset['key'] ?? '', mark };
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
    for (const mark of this.#marks()) mark.setAttribute('tabindex', '-1');
    this.#stopAgain();
  }

  /** If the mark that Tab leads to is gone, it leads to the one that stands for the same, else to the first. */
  #stopAgain(): void {
    if (this.#stop?.mark.isConnected) return;
    const mark = this.mark(this.#stop?.key ?? '') ?? this.#marks()[0];
    if (mark) this.stopAt(mark);
  }
}

const shapesOf = (drawn: readonly Drawn[]) => drawn.map(({ shape }) => shape);
