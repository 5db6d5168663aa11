import { arrange } from './arrange.ts';
import { type Beyond, beyondKey, goesOn, withBeyond } from './beyond.ts';
import { axisLabels, elapsedTicks, rules, ticksOf } from './axis.ts';
import { clip } from './clip.ts';
import { describe } from './describe.ts';
import { drawItem } from './draw-item.ts';
import { drawEchoes } from './draw-echo.ts';
import { drawHeading } from './heading.ts';
import { joinLines } from './joins.ts';
import { drawKey } from './key.ts';
import { tailsOf } from './runs.ts';
import { lineHeight, type PlacedLabel, sizes } from './labels.ts';
import { type Gutter, gutterOf } from './ladders.ts';
import { nothing } from './nothing.ts';
import { remember } from './remember.ts';
import { layout, type PlacedItem, type PlacedLane } from './layout.ts';
import type { Group, Scene, Shape } from './scene.ts';
import { domainOf, timeScale } from './time-scale.ts';
import { english, type Join, type TimelineItem, type TimelineOptions, type Words } from './timeline-item.ts';

/** Room at both sides for the marks of the first and last days, and over the lanes for the axis, in pixels. */
const margin = 17;
const axisHeight = 24;
/** A picture taller than this has its axis at the foot too. */
const tall = 480;

/** Draws items in lanes along time. */
export function timeline(
  items: readonly TimelineItem[],
  {
    id,
    title,
    description,
    width = 720,
    domain = domainOf(items),
    elapsed = false,
    left = 0,
    until,
    lanes = [],
    joins = [],
    ladders = [],
    words = english,
  }: TimelineOptions,
): Scene {
  const { spoken, nameOf } = speech(words);
  const base = { id, title, description, className: 'chart timeline', width };
  const shown = arrange(
    items.map((item) => (domain ? clip(item, domain) : item)),
    { lanes, domain },
  );
  const { lanes: filled, beyond } = withBeyond(shown, items, { domain, joins });
  if (filled.length === 0) return { ...base, ...nothing(spoken.empty) };
  if (domain === undefined) return { ...base, ...nothing(spoken.undated) };

  const gutter = gutterOf(filled, ladders, width);
  const scale = timeScale(domain, [leftOf(gutter, left), width - margin], until);
  const tails = tailsOf(filled, joins);
  const frame = { scale, width, words: spoken, gutter: gutter.width, joins, tails, beyond };
  const placed = layout(filled, frame, gutter, axisHeight);
  const bottom = placed.at(-1)?.bottom ?? axisHeight;
  const ticks = elapsed ? elapsedTicks(scale) : ticksOf(scale);
  // A name has all of an item, also what is clipped from the picture.
  const whole = new Map(items.map((item) => [item.id, item]));
  const isTall = bottom > tall;
  const signs = placed.some((lane) => lane.items.some((one) => isCut(one, beyond))) ? [beyondKey(spoken.beyond)] : [];
  const key = drawKey(signs, { width, top: isTall ? bottom + axisHeight : bottom });
  return {
    ...base,
    height: key.bottom,
    time: { domain, range: scale.range },
    shapes: [
      rules(ticks, scale, 4, bottom),
      axisLabels(ticks, scale, 14),
      ...placed.map((lane) =>
        drawLane(lane, { width, joins, beyond, nameOf: (item) => nameOf(whole.get(item.id) ?? item) }),
      ),
      ...(isTall ? [axisLabels(ticks, scale, bottom + 16)] : []),
      ...key.shapes,
    ],
  };
}

/** All words, and what each item is called in them: that stays the same however often a reader has it drawn. */
const speech = remember((words: Partial<Words>) => {
  const spoken = { ...english, ...words };
  return { spoken, nameOf: remember((item: TimelineItem) => describe(item, spoken)) };
});

/**
 * Where time begins in a picture, in pixels: after the names at the side of its ladders. The largest of several, given to
 * each as `left`, has time begin at the same pixel in all of them.
 */
export function timelineLeft(
  items: readonly TimelineItem[],
  {
    width = 720,
    domain = domainOf(items),
    lanes = [],
    joins = [],
    ladders = [],
    left = 0,
  }: Omit<TimelineOptions, 'id' | 'title'>,
): number {
  const { lanes: filled } = withBeyond(arrange(items, { lanes, domain }), items, { domain, joins });
  return leftOf(gutterOf(filled, ladders, width), left);
}

const leftOf = (gutter: Gutter, left: number) => Math.max(left, gutter.width + margin);

/** What drawing a lane needs; `nameOf`: what an item is called. */
interface LaneFrame {
  width: number;
  joins: readonly Join[];
  nameOf: (item: TimelineItem) => string;
  beyond: Beyond;
}

function drawLane(placed: PlacedLane, { width, joins, nameOf, beyond }: LaneFrame): Group {
  const { lane, items, echoes, rungs, names } = placed;
  return {
    kind: 'group',
    className: 'lane',
    key: lane.id,
    label: lane.note === undefined ? lane.label : `${lane.label} (${lane.note})`,
    shapes: [
      ...drawHeading(lane, width, placed.top),
      ...rungs.map((y): Shape => ({ kind: 'line', className: 'rung', from: [0, y], to: [width, y] })),
      ...names.flatMap(drawName),
      ...joinLines(lane, items, joins),
      ...drawEchoes(echoes, items),
      ...items.flatMap((one) => drawBeyond(one, beyond)),
      ...items.filter(({ item }) => !beyond.has(item)).map((one) => drawItem(one, nameOf(one.item))),
    ],
  };
}

/** Whether it goes on beyond what is shown, or is the end of a line that does. */
const isCut = ({ item, body }: PlacedItem, beyond: Beyond) =>
  beyond.has(item) || (body.kind === 'bar' && (body.cut.start || body.cut.end));

/** That a line goes on, at its end beside what is shown, at the height of the grade that it leads to. */
function drawBeyond({ item, body, y }: PlacedItem, beyond: Beyond): Shape[] {
  const side = beyond.get(item);
  if (side === undefined || body.kind !== 'mark') return [];
  return [goesOn([body.centre, y], side === 'before' ? 'left' : 'right', 'join-beyond')];
}

/** The name of a level, around the middle of its height. */
function drawName({ label: { lines, x, anchor }, y }: { label: PlacedLabel; y: number }): Shape[] {
  const first = y + sizes.note * 0.35 - ((lines.length - 1) * (lineHeight - 1)) / 2;
  return lines.map((text, index) => ({
    kind: 'text',
    className: 'rung-name',
    at: [x, first + index * (lineHeight - 1)],
    text,
    size: sizes.note,
    anchor,
  }));
}
