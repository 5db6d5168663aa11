import { all, centreOf, type Element, num, readSvg, rulerOf, withClass } from './read-svg.ts';

/** The words of elements in the order of the picture, as one text. */
const words = (elements: readonly Element[]) => elements.map(({ text }) => text).join(' ');
const itemsIn = (elements: readonly Element[]) =>
  withClass(elements, 'item').filter(({ name }) => name === 'a' || name === 'g');
const amount = (text: string) => Number(text.replace(/[£,%]|year(s)?/g, '').trim());

/** One grade as it is seen: of which column and row, which word the key gives for its sign. */
export interface SeenGrade {
  column: string;
  area: string;
  value: string;
}

/** Reads a grid: columns by their heads, rows by the lines between them, grades by the key. */
export function readGrid(svg: string): SeenGrade[] {
  const picture = all(readSvg(svg));
  const key = new Map(
    withClass(picture, 'key').map((entry) => [signOf(all(entry)), words(withClass(all(entry), 'note'))]),
  );
  return withClass(picture, 'block').flatMap((block) => {
    const shapes = all(block);
    const heads = withClass(shapes, 'occasion').map((head) => ({
      left: Math.min(...withClass(all(head), 'target').map((target) => num(target, 'x'))),
      text: words(withClass(all(head), 'label')),
    }));
    const lines = shapes
      .filter(({ name, classes }) => name === 'line' && (classes.includes('rung') || classes.includes('lane-edge')))
      .map((line) => num(line, 'y1'))
      .sort((a, b) => a - b);
    const labels = block.children.filter(({ name, classes }) => name === 'text' && classes.includes('label'));
    const rowsAt = (from: number, to: number) => {
      const bands = [...lines, Infinity].slice(0, -1).map((top, index) => [top, lines[index + 1] ?? Infinity] as const);
      return bands
        .filter(([top, bottom]) => top < to && bottom > from)
        .map(([top, bottom]) => words(labels.filter((label) => num(label, 'y') > top && num(label, 'y') < bottom)));
    };
    return itemsIn(shapes).map((item): SeenGrade => {
      const parts = all(item);
      const bracket = withClass(parts, 'bracket')[0];
      const mark = [...withClass(parts, 'symbol'), ...withClass(parts, 'absent')][0];
      const [x, y] = mark
        ? mark.name === 'line'
          ? [num(mark, 'x1') + 5, num(mark, 'y1')]
          : centreOf(mark)
        : [NaN, NaN];
      const tall = bracket ? heightOf(bracket) : [y, y];
      return {
        column: heads.filter(({ left }) => left <= x).at(-1)?.text ?? '',
        area: rowsAt((tall[0] ?? y) - 0.5, (tall[1] ?? y) + 0.5).join(' + '),
        value: key.get(signOf(parts, item.classes)) ?? '',
      };
    });
  });
}

/** What tells one sign from another: its colour’s class, its letter, or that it has none. */
function signOf(parts: readonly Element[], classes: readonly string[] = parts[0]?.classes ?? []): string {
  const level = classes.find((name) => name.startsWith('level-')) ?? '';
  const letter = withClass(parts, 'letter')[0]?.text ?? '';
  if (withClass(parts, 'absent').length > 0) return 'absent';
  return withClass(parts, 'aside').length > 0 && letter === '' ? 'aside' : `${level} ${letter}`;
}

function heightOf(path: Element): number[] {
  const ys = [...(path.attributes['d'] ?? '').matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  return [Math.min(...ys), Math.max(...ys)];
}

/** A relationship as it is seen: its words, and the days at which it begins for sure, or by which a document tells of it. */
export interface SeenSpan {
  text: string;
  /** In days since 1970. */
  at: number;
  /** As many days as a pixel is wide. */
  pixel: number;
}

/** Reads relationships: places in time through the printed years or months. */
export function readSpans(svg: string): SeenSpan[] {
  const picture = all(readSvg(svg));
  const ticks = withClass(picture, 'tick').map((tick) => ({
    at: num(tick, 'x') - 4,
    value: Date.parse(`${tick.text.length === 4 ? `1 Jan ${tick.text}` : `1 ${tick.text}`} UTC`) / 86_400_000,
  }));
  const day = rulerOf(ticks);
  return itemsIn(picture)
    .filter((item) => withClass(all(item), 'target').length > 0)
    .map((item) => {
      const parts = all(item);
      const soft = withClass(parts, 'soft')[0];
      const body = withClass(parts, 'body')[0];
      const symbol = withClass(parts, 'symbol')[0];
      const x = soft ? num(soft, 'x') : body ? leftOf(body) : symbol ? centreOf(symbol)[0] : NaN;
      return { text: words(parts.filter(({ name }) => name === 'text')), at: day(x), pixel: day(1) - day(0) };
    });
}

function leftOf(element: Element): number {
  if (element.name === 'rect') return num(element, 'x');
  return Math.min(...[...(element.attributes['d'] ?? '').matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x)));
}

/** A figure as it is seen: of which measure and body, its printed value, and the value at which its dot stands. */
export interface SeenFigure {
  measure: string;
  body: string;
  printed: string;
  at: number;
  pixel: number;
}

/** Reads panels of figures, each by its own axis. */
export function readPanels(svg: string): SeenFigure[] {
  return withClass(all(readSvg(svg)), 'panel').flatMap((panel) => {
    const shapes = all(panel);
    const value = rulerOf(withClass(shapes, 'tick').map((tick) => ({ at: num(tick, 'x'), value: amount(tick.text) })));
    const measure = words(panel.children.filter(({ name, classes }) => name === 'text' && classes.includes('label')));
    return itemsIn(shapes).map((item) => {
      const parts = all(item);
      const dot = withClass(parts, 'symbol')[0];
      return {
        measure,
        body: words(withClass(parts, 'label')),
        printed: words([...withClass(parts, 'value'), ...withClass(parts, 'note')]),
        at: dot ? value(centreOf(dot)[0]) : NaN,
        pixel: value(1) - value(0),
      };
    });
  });
}

/** Reads a whole and its parts: each bar’s length by the axis. */
export function readBars(svg: string): { label: string; printed: string; from: number; to: number; pixel: number }[] {
  const picture = all(readSvg(svg));
  const value = rulerOf(withClass(picture, 'tick').map((tick) => ({ at: num(tick, 'x'), value: amount(tick.text) })));
  return withClass(itemsIn(picture), 'bar').map((item) => {
    const parts = all(item);
    const [body] = withClass(parts, 'body');
    const left = body ? num(body, 'x') : NaN;
    return {
      label: words(withClass(parts, 'label')),
      printed: withClass(parts, 'value')[0]?.text ?? '',
      from: value(left),
      to: value(left + (body ? num(body, 'width') : NaN)),
      pixel: value(1) - value(0),
    };
  });
}

/** A grade of a journey as it is seen: whose, which, and how many years after the event. */
export interface SeenStep {
  who: string;
  value: string;
  years: number;
  /** In years. */
  pixel: number;
}

/** Reads journeys: rows by their names, places by the printed years, grades by the key. */
export function readSteps(svg: string): SeenStep[] {
  const picture = all(readSvg(svg));
  const key = new Map(
    withClass(picture, 'key').map((entry) => [signOf(all(entry)), words(withClass(all(entry), 'note'))]),
  );
  const years = rulerOf(withClass(picture, 'tick').map((tick) => ({ at: num(tick, 'x'), value: amount(tick.text) })));
  return withClass(picture, 'journey-row').flatMap((row) => {
    const who = words(withClass(withClass(row.children, 'whose').flatMap(all), 'label'));
    return withClass(all(row), 'grade').map((grade) => {
      const [symbol] = withClass(all(grade), 'symbol');
      return {
        who,
        value: key.get(signOf(all(grade), grade.classes)) ?? '',
        years: symbol ? years(centreOf(symbol)[0]) : NaN,
        pixel: years(1) - years(0),
      };
    });
  });
}
