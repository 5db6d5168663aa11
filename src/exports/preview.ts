import { ground, stack } from '../charts/frame.ts';
import { move } from '../charts/move.ts';
import type { Scene, Shape } from '../charts/scene.ts';
import { formOfItem, levelClass } from '../charts/signs.ts';
import { wrap } from '../charts/text.ts';
import { timeline } from '../charts/timeline.ts';
import type { TimelineItem } from '../charts/timeline-item.ts';
import type { PreviewView } from '../views/preview.ts';
import type { TimelineView } from '../views/timeline.ts';

/** In the picture’s own pixels, of which a bitmap makes half as many again: 1200 × 630. */
const [width, height] = [800, 420];
const padding = 40;
const inner = width - 2 * padding;
const foot = 8;

interface Style {
  title: { size: number; line: number; most: number };
  fact: { size: number; line: number; most: number };
}
/** With a timeline under the words, and without. */
const styles: Record<'small' | 'large', Style> = {
  small: { title: { size: 30, line: 36, most: 2 }, fact: { size: 15, line: 21, most: 2 } },
  large: { title: { size: 40, line: 48, most: 3 }, fact: { size: 20, line: 29, most: 5 } },
};

/** The picture that stands for a page where it is linked to: what it is, the main thing to know, its first lanes. */
export function previewScene(view: PreviewView): Scene {
  const words = wordsOf(view, styles.small);
  const lanes = view.timeline && lanesWithin(view.timeline, height - foot - 10 - words.bottom);
  const { shapes } = lanes ? words : wordsOf(view, styles.large);
  return {
    id: 'preview',
    title: view.title,
    className: 'preview',
    width,
    height,
    shapes: [
      ground(width, height),
      { kind: 'rect', className: 'band', x: 0, y: height - foot, width, height: foot },
      {
        kind: 'group',
        className: 'picture',
        shapes: [...sign(view.siteName), ...shapes, ...(lanes ? move(lanes.shapes, [padding, words.bottom]) : [])],
      },
    ],
  };
}

function wordsOf({ kind, title, fact }: PreviewView, style: Style): { shapes: Shape[]; bottom: number } {
  const top = style === styles.large ? 104 : 66;
  const name = wrap(title, inner * 0.87, style.title.size, style.title.most);
  const told = wrap(fact, inner, style.fact.size, style.fact.most);
  const afterKind = top + (kind === undefined ? 0 : 22);
  const afterTitle = afterKind + name.length * style.title.line + 6;
  const left = (shapes: readonly Shape[]) => move(shapes, [padding - 24, 0]);
  return {
    shapes: [
      ...(kind === undefined ? [] : left(stack('frame-note', [kind], top, 18, 15))),
      ...left(stack('frame-title', name, afterKind, style.title.line, style.title.size, true)),
      ...left(stack('frame-note', told, afterTitle, style.fact.line, style.fact.size)),
    ],
    bottom: afterTitle + told.length * style.fact.line + 18,
  };
}

/** The timeline in the best of the forms that fit into a height: more lanes before ladders, ladders before words and headings. */
function lanesWithin({ items, lanes, ladders, joins, until }: TimelineView, room: number): Scene | undefined {
  const filled = lanes.filter(({ id }) => items.some(({ lane }) => lane === id));
  const counts = [...filled.keys()].map((last) => last + 1).reverse();
  const forms: Form[] = counts.flatMap((count) => manners.map((manner) => ({ count, ...manner })));
  const draw = ({ count, off, bare = false, mute = false, plain = false }: Form) => {
    const shown = filled.slice(0, count).map((lane) => (bare ? { ...lane, label: '' } : lane));
    const own = items.filter(({ lane }) => shown.some(({ id }) => id === lane));
    const drawn = own
      .map((item) => (off === 'all' || (off === 'others' && item.join === undefined) ? offLadder(item) : item))
      .map((item) => (mute ? withoutWords(item) : item))
      .map((item) => (plain ? { ...item, then: undefined, late: undefined } : item));
    return timeline(drawn, { id: 'lanes', title: '', width: inner, lanes: shown, ladders, joins, until });
  };
  // A timeline of very many lanes isn’t tried in each form.
  for (const form of forms.slice(-mostForms)) {
    const scene = draw(form);
    if (scene.height - lastGap <= room) return scene;
  }
  return undefined;
}

interface Form {
  count: number;
  /** Marks in rows, not on ladders: all of them, or those that compare with nothing. */
  off?: 'all' | 'others';
  /** Lanes without headings. */
  bare?: boolean;
  /** Marks that have letters without further words. */
  mute?: boolean;
  /** Marks without the uprights of later acts. */
  plain?: boolean;
}
/** How lanes are drawn, the best first. */
const manners: readonly Omit<Form, 'count'>[] = [
  {},
  { mute: true },
  { bare: true, mute: true },
  { off: 'others' },
  { off: 'others', mute: true },
  { off: 'others', bare: true, mute: true },
  { off: 'others', bare: true, mute: true, plain: true },
  { off: 'all' },
  { off: 'all', bare: true },
  { off: 'all', bare: true, mute: true },
];
/** What a timeline leaves free under its last lane, in pixels. */
const lastGap = 8;
const mostForms = 3 * manners.length;

/** A mark that keeps its form and its colour but stands on no ladder, and so leaves room. */
function offLadder({ level, levels, scale, className, ...item }: TimelineItem): TimelineItem {
  const shape = formOfItem({ level, levels, scale, ...item });
  const colour = levelClass({ level, levels, scale });
  return { ...item, shape, join: undefined, className: [className, colour].filter(Boolean).join(' ') };
}

function withoutWords(item: TimelineItem): TimelineItem {
  return item.letter === undefined ? item : { ...item, label: '' };
}

/** The site’s sign and name. */
function sign(name: string): Shape[] {
  const [x, y] = [padding, 24];
  const points = [
    [3, 16],
    [9, 16],
    [9, 8],
    [17, 8],
    [17, 12],
    [21, 12],
  ] as const;
  const marks = [
    [5.5, 16],
    [12, 8],
    [19, 12],
  ] as const;
  return [
    { kind: 'rect', className: 'sign', x, y, width: 24, height: 24, corner: 5 },
    { kind: 'path', className: 'sign-line', points: points.map(([px, py]) => [x + px, y + py]), closed: false },
    ...marks.map(([px, py]): Shape => ({
      kind: 'circle',
      className: 'sign-mark',
      centre: [x + px, y + py],
      radius: 3,
    })),
    { kind: 'text', className: 'site-name', at: [x + 34, y + 17], text: name, size: 15, bold: true, anchor: 'start' },
  ];
}
