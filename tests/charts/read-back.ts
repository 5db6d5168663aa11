/**
 * Reads a picture of a timeline as a person with a ruler would: from its printed ticks, its shapes with their classes,
 * and its visible text. Data attributes are thrown away first.
 */
interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** What is found of one item; days are whole and parts of days since 1970-01-01. */
export interface FoundItem {
  title: string;
  kind: 'mark' | 'bar';
  classes: string[];
  /** What a mark is drawn as, by its outline. */
  form: string;
  /** From the first to the last day that it may be or begin; of a mark known to the day, its middle twice. */
  from: number;
  to: number;
  /** The edge where a bar's last piece stops. */
  end: number;
  upright?: number | undefined;
  moments: number[];
  rings: number[];
  lines: string[];
}

/** A picture as far as it can be read. */
export interface FoundPicture {
  items: FoundItem[];
  /** How many days a pixel stands for. */
  pixel: number;
  /** The first and the last day that the ticks' scale has at the edges of the picture. */
  edges: readonly [number, number];
}

/** Reads a picture that has an axis. */
export function readBack(svg: string): FoundPicture {
  const root = parse(svg);
  const { dayAt, pixel } = scaleOf(root);
  const width = Number(root.attributes['width']);
  return {
    items: all(root, 'item').map((node) => readItem(node, dayAt)),
    pixel,
    edges: [dayAt(0), dayAt(width)],
  };
}

/** Reads a list: the words of its rows, in their order. */
export function readList(svg: string): Pick<FoundItem, 'title' | 'kind' | 'classes' | 'form' | 'lines'>[] {
  return all(parse(svg), 'item').map((node) => readItem(node, () => 0));
}

/** The elements of an SVG string with the classes that style them. */
export function parse(svg: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  for (const [, closing, name = '', rest = '', empty, text] of svg
    .replace(/ data-[\w-]+="[^"]*"/g, '')
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += unescape(text);
    else if (closing) open.pop();
    else {
      const node: Node = { name, attributes: attributesOf(rest), children: [], text: '' };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return root.children[0] ?? root;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const classesOf = ({ attributes }: Node) => (attributes['class'] ?? '').split(' ');

/** All elements with a class, at any depth. */
export function all(node: Node, className: string): Node[] {
  const own = node.children.filter((child) => classesOf(child).includes(className));
  return [...own, ...node.children.filter((child) => !own.includes(child)).flatMap((child) => all(child, className))];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** From pixels to days, by the rules next to the first and the last labelled tick. */
function scaleOf(root: Node): { dayAt: (x: number) => number; pixel: number } {
  const rules = all(root, 'rule').map(({ attributes }) => Number(attributes['x1']));
  const ticks = all(root, 'tick').map(({ attributes, text }) => {
    const [year = '', month = 'Jan'] = text.split(' ').reverse();
    const printed = Number(attributes['x']);
    const x = rules.filter((rule) => rule < printed).reduce((best, rule) => Math.max(best, rule), -Infinity);
    return { x, day: Date.UTC(Number(year), months.indexOf(month), 1) / 86_400_000 };
  });
  ticks.sort((a, b) => a.x - b.x);
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first.x === last.x) throw new Error('The axis has fewer than two ticks.');
  const pixel = (last.day - first.day) / (last.x - first.x);
  return { dayAt: (x) => first.day + (x - first.x) * pixel, pixel };
}

function readItem(node: Node, dayAt: (x: number) => number): FoundItem {
  const classes = classesOf(node);
  const kind = classes.includes('bar') ? 'bar' : 'mark';
  const drawn = (className: string) =>
    node.children.filter((child) => classesOf(child).includes(className)).map((child) => extentOf(child));
  const middles = (className: string) => drawn(className).map(([left, right]) => dayAt((left + right) / 2));
  const soft = node.children.filter((child) => classesOf(child).includes('soft') && !classesOf(child).includes('then'));
  const pieces = [...soft.map(extentOf), ...drawn('body')];
  const symbol = middles('symbol')[0] ?? NaN;
  const [whisker] = soft.map(extentOf);
  const left = Math.min(...pieces.map(([from]) => from));
  const isPale = whisker !== undefined && whisker[0] === left;
  return {
    title: node.children.find(({ name }) => name === 'title')?.text ?? '',
    kind,
    classes,
    form: formOf(node.children.find((child) => classesOf(child).includes('symbol'))),
    from: kind === 'mark' ? (whisker ? dayAt(whisker[0]) : symbol) : dayAt(left),
    to: kind === 'mark' ? (whisker ? dayAt(whisker[1]) : symbol) : dayAt(isPale ? whisker[1] : left),
    end: dayAt(Math.max(...pieces.map(([, to]) => to))),
    upright: middles('upright')[0],
    moments: middles('moment'),
    rings: middles('other'),
    lines: node.children.filter(({ name }) => name === 'text').map(({ text }) => text),
  };
}

/** A form by its outline: a four-sided one on its corner is a diamond. */
function formOf(symbol: Node | undefined): string {
  if (symbol?.name === 'circle') return 'circle';
  if (symbol?.name === 'rect') return 'square';
  const corners = [...(symbol?.attributes['d'] ?? '').matchAll(/[ML]/g)].length;
  return { 3: 'triangle', 4: 'diamond', 5: 'pentagon' }[corners] ?? '';
}

/** From left to right of a shape. */
function extentOf({ name, attributes }: Node): readonly [number, number] {
  const number = (key: string) => Number(attributes[key]);
  switch (name) {
    case 'circle':
      return [number('cx') - number('r'), number('cx') + number('r')];
    case 'rect':
      return [number('x'), number('x') + number('width')];
    case 'line':
      return [Math.min(number('x1'), number('x2')), Math.max(number('x1'), number('x2'))];
    default: {
      const xs = [...(attributes['d'] ?? '').matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
      return [Math.min(...xs), Math.max(...xs)];
    }
  }
}
