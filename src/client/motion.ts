import type { Scene } from '../charts/scene.ts';
import type { Days } from '../charts/timeline-item.ts';

/** Where time runs along a picture. */
export type Time = NonNullable<Scene['time']>;

/** Something in the picture: a mark keeps its form while it moves, whatever has a length is stretched. */
interface Part {
  element: SVGGraphicsElement;
  x: number | 'stretch';
}

/** Moves what a picture shows to another stretch of time without laying it out anew; labels hide meanwhile. */
export class Motion {
  readonly #parts: readonly Part[];
  readonly #time: Time;

  constructor(svg: SVGSVGElement, time: Time) {
    this.#time = time;
    const moving = svg.querySelectorAll<SVGGraphicsElement>('.item, .echo, .join, .rule, .tick');
    this.#parts = Array.from(moving, (element) => ({ element, x: placeOf(element) }));
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
}

/** How many days a picture pixel stands for. */
export function daysPerPixel(span: Days, { range }: Time): number {
  return lengthOf(span) / (range[1] - range[0]);
}

const lengthOf = ([first, last]: Days) => last + 1 - first;

function placeOf(element: SVGGraphicsElement): Part['x'] {
  if (element.classList.contains('rule')) return Number(element.getAttribute('x1'));
  if (element.classList.contains('tick')) return Number(element.getAttribute('x'));
  const symbol = element.querySelector<SVGGraphicsElement>('.symbol, .echo-symbol');
  if (!symbol) return 'stretch';
  const { x, width } = symbol.getBBox();
  return x + width / 2;
}
