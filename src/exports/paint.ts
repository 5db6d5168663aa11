import type { Attributes, Dress } from '../charts/render-svg.ts';
import type { Shape } from '../charts/scene.ts';
import type { Paint, PaintRule } from '../styles/chart-paint.ts';
import { type Pair, tokens } from '../styles/tokens.ts';

/** A ground and all that is drawn on it: light or dark. */
export type Scheme = keyof Pair;

/** What the rules say of a shape; `around` are the shapes that it lies in, the outermost first. */
export type Painter = (shape: Shape, around?: readonly Shape[]) => Paint;

/** Puts all rules that fit a shape together, the later over the earlier. */
export function painter(rules: readonly PaintRule[]): Painter {
  return perClass((shape, around) => {
    const fitting = rules.filter(([selector]) => fits(selector, shape, around));
    return Object.assign({}, ...fitting.map(([, paint]) => paint)) as Paint;
  });
}

/** Gives shapes the attributes that stand for their classes. */
export function dressFor(paintOf: Painter, scheme: Scheme): Dress {
  return perClass((shape, around) => attributesOf(paintOf, scheme, shape, around));
}

/** Charts have thousands of shapes of few classes: each combination is worked out once. */
function perClass<T>(
  work: (shape: Shape, around: readonly Shape[]) => T,
): (shape: Shape, around?: readonly Shape[]) => T {
  const known = new Map<string, T>();
  return (shape, around = []) => {
    const key = [...around, shape].map(({ kind, className }) => `${kind} ${className}`).join('/');
    const found = known.get(key) ?? work(shape, around);
    known.set(key, found);
    return found;
  };
}

function attributesOf(paintOf: Painter, scheme: Scheme, shape: Shape, around: readonly Shape[]): Attributes {
  const { own: _own, on: _on, halo: _halo, ...paint } = paintOf(shape, around);
  const colours = [...around, shape].reduce<Pick<Paint, 'own' | 'on'>>(
    (found, one, index) => ({ ...found, ...ownColours(paintOf(one, around.slice(0, index))) }),
    {},
  );
  const resolve = (value: Paint['fill']) => {
    const name = value === 'own' || value === 'on' ? colours[value] : value;
    return name === undefined || name === 'none' ? name : tokens[name][scheme];
  };
  return { ...paint, fill: resolve(paint.fill), stroke: resolve(paint.stroke) };
}

function ownColours({ own, on }: Paint): Pick<Paint, 'own' | 'on'> {
  return { ...(own === undefined ? {} : { own }), ...(on === undefined ? {} : { on }) };
}

/** Whether a selector fits: its last part the shape itself, the others shapes around it, in their order. */
function fits(selector: string, shape: Shape, around: readonly Shape[]): boolean {
  const parts = selector.split(' ');
  if (!isOne(parts.pop() ?? '', shape)) return false;
  const waiting = [...parts];
  for (const one of around) if (waiting[0] !== undefined && isOne(waiting[0], one)) waiting.shift();
  return waiting.length === 0;
}

/** `text` is a kind; `.rule.minor` are classes, all of which it must have. */
function isOne(part: string, { kind, className }: Shape): boolean {
  const [name, ...wanted] = part.split('.');
  const own = className.split(' ');
  return (name === '' || name === kind) && wanted.every((one) => own.includes(one));
}
