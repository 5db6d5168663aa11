import { tagOf, written } from '../charts/render-svg.ts';
import type { Shape } from '../charts/scene.ts';
import { shiftOf } from './shift.ts';

/** A shape with the element that stands for it, and all that is in it. */
export interface Drawn {
  shape: Shape;
  element: Element;
  within: Drawn[];
  /** Whether the whole is moved to where it belongs, and its parts don’t know it yet. */
  isMoved?: boolean;
}

const svg = 'http://www.w3.org/2000/svg';

/** Finds the elements that stand for shapes in markup that `renderSvg` has written from them. */
export function match(parent: Element, shapes: readonly Shape[]): Drawn[] {
  const elements = Array.from(parent.children).filter((element) => !isWords(element));
  return shapes.flatMap((shape, index): Drawn[] => {
    const element = elements[index];
    return element ? [{ shape, element, within: match(element, shapesIn(shape)) }] : [];
  });
}

/**
 * Brings what is drawn in line with other shapes: elements that stand for the same thing stay and take new attributes, since to
 * make them anew costs a slow device ten times as much; what the picture no longer has goes, and what is new comes.
 * `isQuick`: an item that is the same elsewhere is moved as a whole, until it is drawn at leisure.
 */
export function redraw(
  parent: Element,
  drawn: readonly Drawn[],
  shapes: readonly Shape[],
  { isQuick = false } = {},
): Drawn[] {
  const free = byName(drawn, ({ shape }) => shape);
  const found = shapes.map((shape) => {
    const old = free.get(nameOf(shape))?.pop();
    return old ? update(old, shape, isQuick) : create(shape);
  });
  for (const rest of free.values()) for (const { element } of rest) element.remove();
  let next = parent.firstElementChild;
  while (next && isWords(next)) next = next.nextElementSibling;
  for (const { element } of found) {
    if (element === next) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
  return found;
}

/** Things by the names of their shapes; the first of one name is the last of its list, to be taken first. */
export function byName<T>(things: readonly T[], shapeOf: (thing: T) => Shape): Map<string, T[]> {
  const named = new Map<string, T[]>();
  for (const thing of [...things].reverse()) {
    const name = nameOf(shapeOf(thing));
    const same = named.get(name);
    if (same) same.push(thing);
    else named.set(name, [thing]);
  }
  return named;
}

/** What is told apart by its key, or, where there is none, by its kind and its place among its like. */
export function nameOf(shape: Shape): string {
  if (shape.kind === 'link') return `link ${shape.href === undefined} ${shape.key}`;
  return shape.kind === 'group' && shape.key !== undefined ? `group ${shape.key}` : shape.kind;
}

function update(drawn: Drawn, shape: Shape, isQuick: boolean): Drawn {
  const { shape: old, element, within, isMoved } = drawn;
  if (old === shape) return drawn;
  if (isQuick && shape.kind === 'link') {
    const by = shiftOf(old, shape);
    if (by) {
      element.setAttribute('transform', `translate(${by.map(written).join()})`);
      return { ...drawn, isMoved: true };
    }
  }
  if (isMoved) element.removeAttribute('transform');
  const [before, after] = [tagOf(old), tagOf(shape)];
  // Shapes of one kind have the same attributes, be they nothing.
  for (const name in after.attributes) {
    const [was, is] = [before.attributes[name], after.attributes[name]];
    if (was !== is && textOf(was) !== textOf(is)) set(element, name, is);
  }
  if (before.text !== after.text) element.textContent = after.text ?? '';
  if (old.kind === 'link' && shape.kind === 'link' && old.title !== shape.title) {
    const title = element.querySelector(':scope > title');
    if (title) title.textContent = shape.title;
  }
  return { shape, element, within: redraw(element, within, shapesIn(shape), { isQuick }) };
}

function create(shape: Shape): Drawn {
  const { name, attributes, text } = tagOf(shape);
  const element = document.createElementNS(svg, name);
  for (const key of Object.keys(attributes)) set(element, key, attributes[key]);
  if (text !== undefined) element.textContent = text;
  if (shape.kind === 'link') {
    const title = document.createElementNS(svg, 'title');
    title.textContent = shape.title;
    element.append(title);
    // Keys lead from mark to mark; Tab leads to one of them only.
    element.setAttribute('tabindex', '-1');
  }
  const within = shapesIn(shape).map(create);
  element.append(...within.map((one) => one.element));
  return { shape, element, within };
}

function set(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, written(value));
}

const textOf = (value: string | number | undefined) => (value === undefined ? undefined : written(value));
const shapesIn = (shape: Shape): readonly Shape[] => ('shapes' in shape ? shape.shapes : []);
const isWords = ({ tagName }: Element) => tagName === 'title' || tagName === 'desc';
