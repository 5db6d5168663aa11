import type { Scene } from '../charts/scene.ts';
import type { Days } from '../charts/timeline-item.ts';
import type { Drawn } from './drawing.ts';
import { isIn, type Sight } from './sight.ts';

/** Where time runs along a picture. */
export type Time = NonNullable<Scene['time']>;

/** Something in the picture: a mark keeps its form while it moves, whatever has a length is stretched. */
interface Part {
  element: Element;
  x: number | 'stretch';
}

/** Moves what a picture shows to another stretch of time without laying it out anew; labels hide meanwhile. */
export class Motion {
  readonly #svg: SVGSVGElement;
  readonly #parts: readonly Part[];
  readonly #time: Time;

  constructor(svg: SVGSVGElement, drawn: readonly Drawn[], { time, sight }: { time: Time; sight: Sight }) {
    this.#svg = svg;
    this.#time = time;
    this.#parts = partsOf(drawn, sight);
    svg.classList.add('moving');
  }

  /** Shows a span, which may begin and end within a day. */
  show(span: Days): void {
    const { domain, range } = this.#time;
    const scale = lengthOf(domain) / lengthOf(span);
    const perDay = (range[1] - range[0]) / lengthOf(domain);
    const shift = range[0] * (1 - scale) + (domain[0] - span[0]) * perDay * scale;
    for (const { element, x } of this.#parts)
      element.setAttribute(
        'transform',
        x === 'stretch' ? `matrix(${scale} 0 0 1 ${shift} 0)` : `translate(${x * (scale - 1) + shift})`,
      );
  }

  /** Puts all back where it was drawn. */
  end(): void {
    for (const { element } of this.#parts) element.removeAttribute('transform');
    this.#svg.classList.remove('moving');
  }
}

/** How many days a picture pixel stands for. */
export function daysPerPixel(span: Days, { range }: Time): number {
  return lengthOf(span) / (range[1] - range[0]);
}

const lengthOf = ([first, last]: Days) => last + 1 - first;

/** All that moves and is seen: items, other accounts of them, lines between them, and the axis. */
function partsOf(drawn: readonly Drawn[], sight: Sight): Part[] {
  return drawn.flatMap(({ shape, element, within }): Part[] => {
    const [name] = shape.className.split(' ');
    switch (name) {
      case 'item':
      case 'echo':
      case 'join':
      case 'rule':
      case 'tick':
        return isIn(shape, sight) ? [{ element, x: placeOf(shape) }] : [];
      default:
        return partsOf(within, sight);
    }
  });
}

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
