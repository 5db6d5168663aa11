import type { Link, Scene, Shape } from '../../src/charts/scene.ts';
import { textWidth } from '../../src/charts/text.ts';

/** What a shape covers, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** All shapes of a scene, at any depth, with what they lie in. */
export function flatten(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => ('shapes' in shape ? [shape, ...flatten(shape.shapes)] : [shape]));
}

/** The items that a scene draws, in its order. */
export function itemsOf(scene: Scene): Link[] {
  return flatten(scene.shapes).filter((shape) => shape.kind === 'link');
}

/** The item with an id. */
export function itemOf(scene: Scene, id: string): Link {
  const found = itemsOf(scene).find(({ key }) => key === id);
  if (!found) throw new Error(`${id} isn't drawn`);
  return found;
}

/** The shapes of an item that have a class. */
export function partsOf<K extends Shape['kind']>(
  item: Link,
  kind: K,
  className: string,
): Extract<Shape, { kind: K }>[] {
  const isWanted = (shape: Shape): shape is Extract<Shape, { kind: K }> =>
    shape.kind === kind && shape.className.split(' ').includes(className);
  return item.shapes.filter(isWanted);
}

/** What a shape covers; text by the table of widths, from its ascenders to its descenders. */
export function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'group':
    case 'link':
      return around(shape.shapes.map(boxOf));
    case 'rect':
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case 'line':
      return ofPoints([shape.from, shape.to]);
    case 'path':
      return ofPoints(shape.points);
    case 'circle': {
      const [x, y] = shape.centre;
      return { left: x - shape.radius, right: x + shape.radius, top: y - shape.radius, bottom: y + shape.radius };
    }
    case 'text': {
      const width = textWidth(shape.text, shape.size, { bold: shape.bold ?? false });
      const left = shape.at[0] - { start: 0, middle: width / 2, end: width }[shape.anchor];
      return {
        left,
        right: left + width,
        top: shape.at[1] - 0.95 * shape.size,
        bottom: shape.at[1] + 0.25 * shape.size,
      };
    }
  }
}

function ofPoints(points: readonly (readonly [number, number])[]): Box {
  return around(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  const slack = 0.01;
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}
