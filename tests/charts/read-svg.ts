/** An element of a picture as its text says it: nothing that the reader can’t see or hear is looked at. */
export interface Element {
  name: string;
  classes: readonly string[];
  attributes: Readonly<Record<string, string>>;
  /** Its own text. */
  text: string;
  children: readonly Element[];
}

type Open = { -readonly [K in keyof Element]: Element[K] } & { children: Element[] };

/** Reads the SVG that `renderSvg` writes: well-formed, without comments or CDATA. Data attributes are thrown away. */
export function readSvg(svg: string): Element {
  const root: Open = { name: '', classes: [], attributes: {}, text: '', children: [] };
  const stack = [root];
  for (const [, closing, name = '', inside = '', single, text = ''] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/gi,
  )) {
    if (closing === '/') {
      stack.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...inside.matchAll(/([\w:-]+)="([^"]*)"/g)]
        .map(([, key = '', value = '']) => [key, plain(value)] as const)
        .filter(([key]) => !key.startsWith('data-')),
    );
    const element: Open = {
      name,
      attributes,
      classes: (attributes['class'] ?? '').split(' '),
      text: plain(text),
      children: [],
    };
    stack.at(-1)?.children.push(element);
    if (single !== '/') stack.push(element);
  }
  return root;
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
const plain = (text: string) => text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');

/** An element and all that lies in it, itself first. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** Those that have a class. */
export function withClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ classes }) => classes.includes(name));
}

/** A number of an element. */
export function num({ attributes }: Element, key: string): number {
  return Number(attributes[key] ?? NaN);
}

/** The middle of a symbol: of a circle, a rectangle, or the box around a polygon. */
export function centreOf(element: Element): readonly [x: number, y: number] {
  if (element.name === 'circle') return [num(element, 'cx'), num(element, 'cy')];
  if (element.name === 'rect')
    return [num(element, 'x') + num(element, 'width') / 2, num(element, 'y') + num(element, 'height') / 2];
  const points = [...(element.attributes['d'] ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** A scale as a reader reads it: from the printed ticks, by ruler. */
export function rulerOf(ticks: readonly { at: number; value: number }[]): (x: number) => number {
  const sorted = [...ticks].sort((a, b) => a.at - b.at);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first.at === last.at) return () => NaN;
  return (x) => first.value + ((x - first.at) / (last.at - first.at)) * (last.value - first.value);
}
