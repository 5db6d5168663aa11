import type { Token } from './tokens.ts';

/** A colour of the table, the item’s own colour (`--fill` in the style sheet), that of the letter on it (`--on`), or none. */
export type Colour = Token | 'own' | 'on' | 'none';

/** What a rule sets; the names are those of SVG’s attributes, but for `own` and `on`, which set an item’s colours. */
export interface Paint {
  own?: Token | undefined;
  on?: Token | undefined;
  fill?: Colour | undefined;
  'fill-opacity'?: string | undefined;
  stroke?: Colour | undefined;
  'stroke-width'?: string | undefined;
  'stroke-dasharray'?: string | undefined;
  'stroke-linejoin'?: 'round' | undefined;
  /** Words that stay readable where a line passes behind them: a broad line of the ground around their letters. */
  halo?: boolean | undefined;
}

/** A selector as in CSS, of classes and kinds of shape alone (`.ghost .symbol`, `text`), and what it sets. */
export type PaintRule = readonly [selector: string, paint: Paint];

const item = (name: Token & `${string}-letter`): Paint => ({
  own: name.slice(0, -'-letter'.length) as Token,
  on: name,
});

/**
 * What the style sheets of charts say, for pictures that have none: of two rules that set the same, the later one wins.
 * A test holds each class that a chart uses against what a browser computes. Lines aren't held to whole pixels here,
 * since a bitmap has half as many pixels again, and some would come out twice as broad as others.
 */
export const chartPaint: readonly PaintRule[] = [
  ['text', { fill: 'text' }],
  ['.heading', { halo: true }],
  ['.label', { halo: true }],
  ['.note', { fill: 'muted', halo: true }],
  ['.tick', { fill: 'muted' }],

  // The ground: years and lanes
  ['.rule', { stroke: 'rule' }],
  ['.rung', { stroke: 'rule' }],
  ['.rule.minor', { stroke: 'rule-minor' }],
  ['.lane-edge', { stroke: 'border-strong' }],

  // Lines from mark to mark
  ['.join', { fill: 'none', stroke: 'join', 'stroke-width': '2', 'stroke-linejoin': 'round' }],
  ['.join.thin', { 'stroke-width': '1', 'stroke-dasharray': '4 3' }],

  // Items
  ['.item', item('mark-letter')],
  ['.tone-2', item('tone-2-letter')],
  ['.tone-3', item('tone-3-letter')],
  ['.level-4of4', item('level-4of4-letter')],
  ['.level-3of4', item('level-3of4-letter')],
  ['.level-2of4', item('level-2of4-letter')],
  ['.level-1of4', item('level-1of4-letter')],
  ['.level-2of2', item('level-2of2-letter')],
  ['.level-1of2', item('level-1of2-letter')],
  ['.ghost', { own: 'ghost' }],
  ['.body', { fill: 'own' }],
  ['.symbol', { fill: 'own', stroke: 'background', 'stroke-width': '1.5' }],
  ['.letter', { fill: 'on' }],
  ['.cap', { stroke: 'own', 'stroke-width': '2' }],
  ['.soft', { fill: 'own', 'fill-opacity': '0.28', stroke: 'own', 'stroke-width': '1' }],
  ['.hollow .symbol', { fill: 'background', stroke: 'own', 'stroke-width': '2' }],
  ['.hollow .body', { fill: 'background', stroke: 'own', 'stroke-width': '2' }],
  ['.hollow .letter', { fill: 'text' }],
  ...['.symbol', '.body', '.soft'].map((part): PaintRule => [
    `.ghost ${part}`,
    { fill: 'background', stroke: 'ghost', 'stroke-width': '1.5', 'stroke-dasharray': '3 2' },
  ]),
  ['.ghost .letter', { fill: 'ghost' }],
  ['.ghost .label', { fill: 'ghost' }],
  ['.badge', { fill: 'background', stroke: 'differs', 'stroke-width': '1.25' }],
  ['.badge-sign', { stroke: 'differs', 'stroke-width': '1.25' }],
  // Only there to be pointed at
  ['.target', { fill: 'none' }],
];

/** What stands around a chart in a picture file, and what a page’s own picture is made of. */
export const framePaint: readonly PaintRule[] = [
  ['.ground', { fill: 'background' }],
  ['.frame-title', { fill: 'text' }],
  ['.frame-note', { fill: 'muted' }],
  ['.frame-rule', { stroke: 'border' }],
  ['.band', { fill: 'accent' }],
  ['.sign', { fill: 'accent' }],
  ['.sign-line', { fill: 'none', stroke: 'background', 'stroke-width': '1.5', 'stroke-linejoin': 'round' }],
  ['.sign-mark', { fill: 'background' }],
  ['.site-name', { fill: 'accent' }],
];
