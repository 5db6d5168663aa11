import type { Scene } from '../charts/scene.ts';
import type { Days } from '../charts/timeline-item.ts';
import type { Drawn } from './drawing.ts';
import { isIn, type Sight } from './sight.ts';

/** Where time runs along a picture. */
export type Time = NonNullable<Scene['time']>;

/**
 * Something in the picture, and how it moves: a mark keeps its form (`x`: where it stands), whatever has a length is stretched;
 * a lane is moved as a whole, and what stands still in it is moved back.
 */
interface Part {
  element: Element;
  x: number | 'stretch' | 'whole' | 'still';
}

/** Moves what a picture shows to another stretch of time without laying it out anew. */
export class Motion {
  /** Whether it shows stretches of one length alone. */
  readonly isSlide: boolean;
  readonly #svg: SVGSVGElement;
  readonly #parts: readonly Part[];
  readonly #time: Time;

  private constructor(svg: SVGSVGElement, time: Time, parts: readonly Part[], isSlide: boolean) {
    this.#svg = svg;
    this.#time = time;
    this.#parts = parts;
    this.isSlide = isSlide;
    svg.classList.add('moving');
    svg.classList.toggle('stretched', !isSlide);
  }

  /** To stretches as long as the one that is drawn: a few elements move, and all that is in them keeps its place among its like. */
  static slide(svg: SVGSVGElement, time: Time, drawn: readonly Drawn[]): Motion {
    return new Motion(svg, time, drawn.flatMap(slidingParts), true);
  }

  /** To longer or shorter ones: each item that is seen moves by itself, and labels hide meanwhile. */
  static stretch(svg: SVGSVGElement, time: Time, drawn: readonly Drawn[], sight: Sight): Motion {
    return new Motion(svg, time, stretchingParts(drawn, sight), false);
  }

  /** Shows a span, which may begin and end within a day. */
  show(span: Days): void {
    const { domain, range } = this.#time;
    const scale = lengthOf(domain) / lengthOf(span);
    const perDay = (range[1] - range[0]) / lengthOf(domain);
    const shift = range[0] * (1 - scale) + (domain[0] - span[0]) * perDay * scale;
    for (const { element, x } of this.#parts) element.setAttribute('transform', transformOf(x, scale, shift));
  }

  /** Puts all back where it was drawn. */
  end(): void {
    for (const { element } of this.#parts) element.removeAttribute('transform');
    this.#svg.classList.remove('moving', 'stretched');
  }
}

function transformOf(x: Part['x'], scale: number, shift: number): string {
  switch (x) {
    case 'stretch':
      return `matrix(${scale} 0 0 1 ${shift} 0)`;
    case 'whole':
      return `translate(${shift})`;
    case 'still':
      return `translate(${-shift})`;
    default:
      return `translate(${x * (scale - 1) + shift})`;
  }
}

/** Whether a span is as long as the one that is drawn. */
export function isSlid(span: Days, { domain }: Time): boolean {
  return Math.abs(lengthOf(span) / lengthOf(domain) - 1) < 1e-9;
}

/** How many days a picture pixel stands for. */
export function daysPerPixel(span: Days, { range }: Time): number {
  return lengthOf(span) / (range[1] - range[0]);
}

const lengthOf = ([first, last]: Days) => last + 1 - first;

/** What moves by itself: items, other accounts of them, lines between them, and the axis. */
const moving = new Set(['item', 'echo', 'join', 'join-thin', 'rule', 'tick']);

/** What is moved as a whole; a key under the lanes isn’t. */
const sliding = new Set(['lane', 'rules', 'axis']);

/** A lane, or the axis, and what stands still in it: its heading, its levels. */
function slidingParts({ shape, element, within }: Drawn): Part[] {
  if (!sliding.has(nameOf(shape))) return [];
  const still = within.filter(({ shape }) => !moving.has(nameOf(shape)));
  return [{ element, x: 'whole' }, ...still.map((one): Part => ({ element: one.element, x: 'still' }))];
}

/** All that moves and is seen. */
function stretchingParts(drawn: readonly Drawn[], sight: Sight): Part[] {
  return drawn.flatMap(({ shape, element, within }): Part[] => {
    // A thin join is several lines with their words.
    if (!moving.has(nameOf(shape)) || nameOf(shape) === 'join-thin') return stretchingParts(within, sight);
    return isIn(shape, sight) ? [{ element, x: placeOf(shape) }] : [];
  });
}

const nameOf = ({ className }: Drawn['shape']) => className.split(' ')[0] ?? '';

function placeOf(shape: Drawn['shape']): Part['x'] {
  switch (shape.kind) {
    case 'line':
      return shape.from[0];
    case 'text':
      return shape.at[0];
    case 'group':
    case 'link': {
      const symbol = shape.shapes.find(({ className }) => className.split(' ')[0]?.endsWith('symbol'));
      return symbol ? middleOf(symbol) : 'stretch';
    }
    default:
      return 'stretch';
  }
}

/** The middle of a symbol. */
function middleOf(shape: Drawn['shape']): number {
  switch (shape.kind) {
    case 'circle':
      return shape.centre[0];
    case 'rect':
      return shape.x + shape.width / 2;
    case 'path': {
      const xs = shape.points.map(([x]) => x);
      return (Math.min(...xs) + Math.max(...xs)) / 2;
    }
    default:
      return 0;
  }
}
