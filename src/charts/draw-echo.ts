import { echoRadius } from './echoes.ts';
import { lengthOf } from './ladders.ts';
import type { PlacedEcho, PlacedItem } from './layout.ts';
import type { Shape } from './scene.ts';
import { formOf } from './signs.ts';
import { lettered } from './symbols.ts';

/** Echoes, each with a dotted line from its item. */
export function drawEchoes(echoes: readonly PlacedEcho[], items: readonly PlacedItem[]): Shape[] {
  if (echoes.length === 0) return [];
  const places = new Map(items.map((one) => [one.item, one]));
  return echoes.map((echo): Shape => {
    const { of, letter, words, spot, y, level } = echo;
    const main = places.get(of);
    return {
      kind: 'group',
      className: 'echo',
      label: `${of.label}: ${words}`,
      key: `${of.id} ${level}`,
      shapes: [
        ...(main ? [lineTo(main, echo)] : []),
        ...lettered(formOf({ level, levels: lengthOf(of), scale: of.scale }), [spot.x, y], echoRadius, letter, 'echo-'),
      ],
    };
  });
}

function lineTo({ body, y }: PlacedItem, echo: PlacedEcho): Shape {
  const from = body.kind === 'mark' ? body.centre : 0;
  return {
    kind: 'path',
    className: 'other-line',
    points: [
      [from, y],
      [echo.spot.x, echo.y],
    ],
    closed: false,
  };
}
