import { escape } from '../lib/html.ts';
import type { Point, Scene, Shape } from './scene.ts';

/** The attributes of an element by name; what is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

/** What a shape wears besides its geometry; `around` are the shapes that it lies in, the outermost first. */
export type Dress = (shape: Shape, around: readonly Shape[]) => Attributes;

/** How a scene is written. */
export interface Writing {
  /** CSS for a picture that stands alone. */
  style?: string | undefined;
  /** Takes the place of classes, roles and keys: the picture is then one image, and not a group of things in a page. */
  dress?: Dress | undefined;
}

/** Writes a scene as SVG. */
export function renderSvg(
  { id, title, description, className, width, height, shapes }: Scene,
  { style = '', dress }: Writing = {},
): string {
  const names = { titled: `${id}-title`, described: description === undefined ? undefined : `${id}-desc` };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: dress ? 'img' : 'group',
      class: dress ? undefined : className,
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      'aria-labelledby': names.titled,
      'aria-describedby': names.described,
    },
    [
      element('title', { id: names.titled }, escape(title)),
      description === undefined ? '' : element('desc', { id: names.described }, escape(description)),
      style === '' ? '' : element('style', {}, escape(style)),
      ...shapes.map((shape) => render(shape, dress ?? classes, [])),
    ],
  );
}

/** What shapes wear in a page: a class for the style sheet, a role for those who hear it, a key for scripts. */
function classes(shape: Shape): Attributes {
  const { className } = shape;
  switch (shape.kind) {
    case 'group':
      return {
        class: className,
        role: shape.label ? 'group' : undefined,
        'aria-label': shape.label || undefined,
        'data-key': shape.key,
      };
    case 'link':
      return {
        class: className,
        href: shape.href,
        role: shape.href === undefined ? 'img' : undefined,
        'data-key': shape.key,
      };
    default:
      return { class: className };
  }
}

function render(shape: Shape, dress: Dress, around: readonly Shape[]): string {
  const worn = dress(shape, around);
  const within = (shapes: readonly Shape[]) => {
    const inner = [...around, shape];
    return shapes.map((one) => render(one, dress, inner));
  };
  switch (shape.kind) {
    case 'group':
      return element('g', worn, within(shape.shapes));
    case 'link':
      return element(worn['href'] === undefined ? 'g' : 'a', worn, [
        element('title', {}, escape(shape.title)),
        ...within(shape.shapes),
      ]);
    case 'rect':
      return element('rect', {
        ...worn,
        x: shape.x,
        y: shape.y,
        width: shape.width,
        height: shape.height,
        rx: shape.corner,
      });
    case 'line':
      return element('line', { ...worn, x1: shape.from[0], y1: shape.from[1], x2: shape.to[0], y2: shape.to[1] });
    case 'path':
      return element('path', { ...worn, d: through(shape.points, shape.closed) });
    case 'circle':
      return element('circle', { ...worn, cx: shape.centre[0], cy: shape.centre[1], r: shape.radius });
    case 'text':
      return element(
        'text',
        {
          ...worn,
          x: shape.at[0],
          y: shape.at[1],
          'font-size': shape.size,
          'font-weight': shape.bold ? 600 : undefined,
          'text-anchor': shape.anchor === 'start' ? undefined : shape.anchor,
        },
        escape(shape.text),
      );
  }
}

/** An element with its text, or with its children on lines of their own. */
function element(name: string, attributes: Attributes, content?: string | readonly string[]): string {
  // A loop: a build writes millions of these.
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) written += ` ${key}="${typeof value === 'number' ? round(value) : escape(value)}"`;
  }
  if (content === undefined) return `<${name}${written}/>`;
  if (typeof content === 'string') return `<${name}${written}>${content}</${name}>`;
  return `<${name}${written}>\n${content.filter(Boolean).join('\n')}\n</${name}>`;
}

function through(points: readonly Point[], closed: boolean): string {
  return `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** To a tenth of a pixel, and never "-0". */
function round(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
