import { make } from './element.ts';

/** What can be done with a picture by what a reader has at hand; `wide`: only where time runs from left to right, or only where it doesn’t. */
interface Way {
  by: string;
  how: string;
  wide?: boolean;
}

/** How a timeline is moved and walked. */
export const timelineWays: readonly Way[] = [
  {
    by: 'Mouse',
    how: 'drag sideways to move; hold Ctrl or ⌘ and turn the wheel to zoom. Rest on a mark for its card.',
    wide: true,
  },
  {
    by: 'Touch',
    how: 'drag to move, spread two fingers to zoom. The first touch of a mark opens its card, the second its page.',
    wide: true,
  },
  { by: 'Mouse', how: 'rest on a mark for its card. Click it for its page.', wide: false },
  { by: 'Touch', how: 'the first touch of a mark opens its card, the second its page.', wide: false },
  { by: 'Keys', how: 'Tab leads to a mark. Left and right go along time, up and down to the next lane.', wide: true },
  { by: 'Keys', how: 'Tab leads to a mark, the arrows to the one before or after it.', wide: false },
  { by: 'On a mark', how: 'Home and End go to the ends of its lane, Enter opens its page, Esc closes its card.' },
];

/** How the marks of any other chart are read and walked. */
export const markWays: readonly Way[] = [
  { by: 'Mouse', how: 'rest on a mark for its card. Click it for its page.' },
  { by: 'Touch', how: 'the first touch of a mark opens its card, the second its page.' },
  { by: 'Keys', how: 'Tab leads to a mark, the arrows from there to the others.' },
  {
    by: 'On a mark',
    how: 'Home and End go to the ends of its row, with Ctrl to those of the picture. Enter opens its page. Esc closes its card, and then leaves the picture.',
  },
];

/** What can be done with a picture, in a few words; made by script, since without it nothing moves. */
export function makeHelp(ways: readonly Way[]): HTMLElement {
  const lines = ways.map(({ by, how, wide }) =>
    make('li', wide === undefined ? {} : { class: wide ? 'when-wide' : 'when-list' }, make('b', {}, by), `: ${how}`),
  );
  return make(
    'details',
    { class: 'chart-help' },
    make('summary', {}, 'How to use this picture'),
    make('ul', {}, ...lines),
  );
}
