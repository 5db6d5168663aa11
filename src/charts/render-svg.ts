import { escape } from '../lib/html.ts';
import type { Point, Scene, Shape } from './scene.ts';

/** Writes a scene as SVG; `style` is CSS for a picture that stands alone. */
export function renderSvg(
  { id, title, description, className, width, height, shapes }: Scene,
  { style = '' } = {},
): string {
  const names = { titled: `${id}-title`, described: description === undefined ? undefined : `${id}-desc` };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'group',
      class: className,
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
      ...shapes.map(render),
    ],
  );
}

function render(shape: Shape): string {
  switch (shape.kind) {
    case 'group':
      return element(
        'g',
        {
          class: shape.className,
          role: shape.label ? 'group' : undefined,
          'aria-label': shape.label || undefined,
          'data-key': shape.key,
        },
        shape.shapes.map(render),
      );
    case 'link':
      return element(
        shape.href === undefined ? 'g' : 'a',
        {
          class: shape.className,
          href: shape.href,
          role: shape.href === undefined ? 'img' : undefined,
          'data-key': shape.key,
        },
        [element('title', {}, escape(shape.title)), ...shape.shapes.map(render)],
      );
    case 'rect':
      return element('rect', {
        class: shape.className,
        x: shape.x,
        y: shape.y,
        width: shape.width,
        height: shape.height,
        rx: shape.corner,
      });
    case 'line':
      return element('line', {
        class: shape.className,
        x1: shape.from[0],
        y1: shape.from[1],
        x2: shape.to[0],
        y2: shape.to[1],
      });
    case 'path':
      return element('path', { class: shape.className, d: through(shape.points, shape.closed) });
    case 'circle':
      return element('circle', { class: shape.className, cx: shape.centre[0], cy: shape.centre[1], r: shape.radius });
    case 'text':
      return element(
        'text',
        {
          class: shape.className,
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

type Attributes = Record<string, string | number | undefined>;

/** An element with its text, or with its children on lines of their own. */
function element(name: string, attributes: Attributes, content?: string | readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escape(String(value))}"`)
    .join('');
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
