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
        'data-key': shape.key || undefined,
      };
    case 'link':
      return {
        class: className,
        href: shape.href,
        role: shape.href === undefined ? 'img' : undefined,
        'data-key': shape.key || undefined,
      };
    default:
      return { class: className };
  }
}

function render(shape: Shape, dress: Dress, around: readonly Shape[]): string {
  const { name, attributes, text } = tagOf(shape, dress(shape, around));
  if (shape.kind !== 'group' && shape.kind !== 'link')
    return element(name, attributes, text === undefined ? undefined : escape(text));
  const inner = [...around, shape];
  const within = shape.shapes.map((one) => render(one, dress, inner));
  return element(
    name,
    attributes,
    shape.kind === 'link' ? [element('title', {}, escape(shape.title)), ...within] : within,
  );
}

/** The element that stands for a shape: its name, its attributes, its text if it is one. */
export interface Tag {
  name: string;
  attributes: Attributes;
  text?: string | undefined;
}

/** What stands for a shape, without what is in it; numbers aren’t rounded yet. */
export function tagOf(shape: Shape, worn: Attributes = classes(shape)): Tag {
  switch (shape.kind) {
    case 'group':
      return { name: 'g', attributes: worn };
    case 'link':
      return { name: worn['href'] === undefined ? 'g' : 'a', attributes: worn };
    case 'rect': {
      const { x, y, width, height, corner: rx } = shape;
      return { name: 'rect', attributes: { ...worn, x, y, width, height, rx } };
    }
    case 'line': {
      const { from, to } = shape;
      return { name: 'line', attributes: { ...worn, x1: from[0], y1: from[1], x2: to[0], y2: to[1] } };
    }
    case 'path':
      return { name: 'path', attributes: { ...worn, d: through(shape.points, shape.closed) } };
    case 'circle':
      return { name: 'circle', attributes: { ...worn, cx: shape.centre[0], cy: shape.centre[1], r: shape.radius } };
    case 'text':
      return {
        name: 'text',
        attributes: {
          ...worn,
          x: shape.at[0],
          y: shape.at[1],
          'font-size': shape.size,
          'font-weight': shape.bold ? 600 : undefined,
          'text-anchor': shape.anchor === 'start' ? undefined : shape.anchor,
        },
        text: shape.text,
      };
  }
}

/** An element with its text, or with its children on lines of their own. */
function element(name: string, attributes: Attributes, content?: string | readonly string[]): string {
  // A loop: a build writes millions of these.
  let text = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) text += ` ${key}="${typeof value === 'number' ? round(value) : escape(value)}"`;
  }
  if (content === undefined) return `<${name}${text}/>`;
  if (typeof content === 'string') return `<${name}${text}>${content}</${name}>`;
  return `<${name}${text}>\n${content.filter(Boolean).join('\n')}\n</${name}>`;
}

/** An attribute's value as it is written. */
export function written(value: string | number): string {
  return typeof value === 'number' ? round(value) : value;
}

function through(points: readonly Point[], closed: boolean): string {
  return `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** To a tenth of a pixel, and never "-0". */
function round(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
