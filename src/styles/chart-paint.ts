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
  'stroke-linecap'?: 'round' | undefined;
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
  ['.rung-name', { fill: 'muted', halo: true }],
  ['.tick', { fill: 'muted' }],
  ['.value', { fill: 'text' }],
  ['.occasion .label', { fill: 'text' }],

  // The ground: years and lanes
  ['.rule', { stroke: 'rule' }],
  ['.rung', { stroke: 'rule' }],
  ['.rule.minor', { stroke: 'rule-minor' }],
  ['.rule.zero', { stroke: 'border-strong' }],
  ['.lane-edge', { stroke: 'border-strong' }],
  ['.rail', { stroke: 'rule', 'stroke-width': '2' }],
  ['.rung-other', { stroke: 'join', 'stroke-width': '1' }],

  // Lines from mark to mark
  ['.join', { fill: 'none', stroke: 'join', 'stroke-width': '2', 'stroke-linejoin': 'round' }],
  ['.join.thin', { 'stroke-width': '1', 'stroke-dasharray': '4 3' }],

  // What goes on beyond what is shown
  ['.cut', { fill: 'none', stroke: 'own', 'stroke-width': '2', 'stroke-linejoin': 'round' }],
  ['.join-beyond', { fill: 'none', stroke: 'join', 'stroke-width': '2', 'stroke-linejoin': 'round' }],

  // Items
  ['.item', item('mark-letter')],
  ['.key', item('mark-letter')],
  ['.support .key', { own: 'tone-2' }],
  ['.tone-2', item('tone-2-letter')],
  ['.tone-3', item('tone-3-letter')],
  ['.level-4of4', item('level-4of4-letter')],
  ['.level-3of4', item('level-3of4-letter')],
  ['.level-2of4', item('level-2of4-letter')],
  ['.level-1of4', item('level-1of4-letter')],
  ['.level-2of2', item('level-2of2-letter')],
  ['.level-1of2', item('level-1of2-letter')],
  ['.support .item', { own: 'tone-2' }],
  ['.budget .item', { own: 'mark' }],
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

  // What nobody has held against its source
  [
    '.doubt',
    { fill: 'none', stroke: 'own', 'stroke-width': '1.75', 'stroke-linecap': 'round', 'stroke-dasharray': '0.1 3.6' },
  ],
  ['.unchecked-ring', { fill: 'none', stroke: 'text', 'stroke-width': '1.25', 'stroke-dasharray': '1.5 2' }],

  // A later act; what became of a bar on its way; its place on a small ladder
  ['.hairline', { stroke: 'own', 'stroke-width': '1' }],
  ['.leader', { stroke: 'join', 'stroke-width': '1' }],
  ['.upright', { stroke: 'own', 'stroke-width': '2' }],
  ['.divider', { stroke: 'background', 'stroke-width': '2' }],
  ['.moment', { stroke: 'text', 'stroke-width': '1.5' }],
  ['.moment-span', { stroke: 'text', 'stroke-width': '1' }],
  ['.ghostly', { stroke: 'ghost', 'stroke-dasharray': '2 2' }],
  ['.rung-own', { fill: 'own' }],

  // Accounts that differ
  ['.other', { fill: 'background', stroke: 'differs', 'stroke-width': '1.5' }],
  ['.echo-symbol', { fill: 'background', stroke: 'differs', 'stroke-width': '1.5' }],
  ['.other-line', { fill: 'none', stroke: 'differs', 'stroke-width': '1', 'stroke-dasharray': '1.5 2' }],
  ['.other-span', { fill: 'none', stroke: 'differs', 'stroke-width': '1' }],
  ['.badge', { fill: 'background', stroke: 'differs', 'stroke-width': '1.25' }],
  ['.badge-sign', { stroke: 'differs', 'stroke-width': '1.25' }],

  // Grades by area
  ['.step', { fill: 'rule' }],
  ['.step.on', { fill: 'own' }],
  ['.bracket', { fill: 'none', stroke: 'border-strong', 'stroke-width': '1.5' }],
  ['.absent', { stroke: 'border-strong', 'stroke-width': '1.5', 'stroke-dasharray': '2 2' }],
  ['.symbol.aside', { fill: 'background', stroke: 'mark', 'stroke-width': '2' }],

  // Relationships
  ['.support .trace', { fill: 'own' }],
  ...['.body', '.symbol'].map((part): PaintRule => [
    `.support .unchecked ${part}`,
    { stroke: 'text', 'stroke-width': '1.25', 'stroke-dasharray': '1.5 2' },
  ]),
  ['.support .mark .symbol', { fill: 'background', stroke: 'own', 'stroke-width': '2' }],
  ['.support .mark.ghost .symbol', { 'stroke-width': '1.5' }],

  // Figures
  ['.comparison .stem', { stroke: 'mark', 'stroke-width': '2' }],
  ['.comparison .slip .stem', { 'stroke-dasharray': '3 2' }],
  ['.comparison .ghost .stem', { stroke: 'ghost', 'stroke-dasharray': '3 2' }],
  ['.budget .unchecked .body', { stroke: 'text', 'stroke-width': '1.25', 'stroke-dasharray': '1.5 2' }],
  ['.budget .total .body', { fill: 'background', stroke: 'own', 'stroke-width': '2' }],
  ['.budget .sum', { stroke: 'text', 'stroke-width': '2' }],

  // From an event on
  ['.journey .spell', { fill: 'join' }],
  ['.journey .spell.soft', { fill: 'join', 'fill-opacity': '0.3', stroke: 'none' }],
  ['.journey .waiting', { fill: 'none', stroke: 'join', 'stroke-width': '2', 'stroke-dasharray': '5 4' }],
  ['.journey .waiting-end', { fill: 'none', stroke: 'join', 'stroke-width': '2' }],

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
