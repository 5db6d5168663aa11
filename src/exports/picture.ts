import { renderSvg } from '../charts/render-svg.ts';
import type { Scene, Shape } from '../charts/scene.ts';
import { chartPaint, framePaint, type PaintRule } from '../styles/chart-paint.ts';
import { type Box, drawnBoxes, isCrossed } from './halo.ts';
import { dressFor, painter, type Scheme } from './paint.ts';

/** Arial comes first since word processors take the first name alone; bitmaps find none but the repository’s own. */
const typefaces = 'Arial, Helvetica, Liberation Sans, Open Sans, sans-serif';

/** Programs that don’t know `paint-order` would draw a halo over its word: it is a word of its own, behind. */
const behind: PaintRule = [
  '.behind',
  { fill: 'background', stroke: 'background', 'stroke-width': '3', 'stroke-linejoin': 'round' },
];
const paintOf = painter([...chartPaint, ...framePaint, behind]);
const dresses = { light: dressFor(paintOf, 'light'), dark: dressFor(paintOf, 'dark') };

/** A scene as SVG that needs nothing else: no class, style, script, link or typeface to be fetched. */
export function pictureSvg(scene: Scene, scheme: Scheme): string {
  const painted = dresses[scheme];
  const whole: Shape = { kind: 'group', className: scene.className, shapes: scene.shapes };
  return renderSvg(
    { ...scene, shapes: standAlone([whole], [], drawnBoxes(scene.shapes)) },
    {
      dress: (shape, around) => (shape.className === 'picture' ? { 'font-family': typefaces } : painted(shape, around)),
    },
  );
}

/** Without what is only there to be pointed at and followed; a word with a halo comes twice where anything is drawn behind it. */
function standAlone(shapes: readonly Shape[], around: readonly Shape[], drawn: readonly Box[]): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    switch (shape.kind) {
      case 'group':
        return [{ ...shape, shapes: standAlone(shape.shapes, [...around, shape], drawn) }];
      case 'link':
        return [{ ...shape, href: undefined, shapes: standAlone(shape.shapes, [...around, shape], drawn) }];
      case 'text':
        return paintOf(shape, around).halo && isCrossed(shape, drawn)
          ? [{ ...shape, className: `${shape.className} behind` }, shape]
          : [shape];
      default:
        return shape.className === 'target' ? [] : [shape];
    }
  });
}
