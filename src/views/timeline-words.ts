import type { TimelineItem } from '../charts/timeline-item.ts';
import { rangeOf } from '../lib/date.ts';
import type { Kind, Report, Site } from '../model/types.ts';
import { formatDate } from '../model/words.ts';

/** The kind of a role's item, which is no subject of its own. */
export const roleWords = { one: 'role', many: 'roles' };

/** What a timeline holds, in sentences made from its items: nothing that its table doesn't say. */
export function summaryOf(
  { kinds }: Site,
  order: readonly (Kind | 'role')[],
  items: readonly TimelineItem[],
  reports: readonly Report[],
): string {
  const counts = order.flatMap((kind) => {
    const own = items.filter(({ id }) => id.startsWith(`${kind}/`));
    const words = kind === 'role' ? roleWords : kinds[kind];
    if (own.length === 0 || !words) return [];
    const states = statesOf(own);
    return [
      `${own.length} ${own.length === 1 ? words.one : words.many}${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
    ];
  });
  if (counts.length === 0) return 'Nothing that is dated.';
  const latest = reports.flatMap(({ known }) => known ?? []).sort((a, b) => rangeOf(b).latest - rangeOf(a).latest)[0];
  return [
    `${yearsOf(items)}${inSentences(counts)}`,
    gradeSentence(items),
    latest && `The latest report is of ${formatDate(latest)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Three things to a sentence, so that a long list can be read. */
function inSentences(counts: readonly string[]): string {
  const rest = counts.slice(3);
  return `${counts.slice(0, 3).join(', ')}.${rest.length > 0 ? ` Also ${inSentences(rest)}` : ''}`;
}

/** How many of a kind aren't simply told as having been. */
function statesOf(items: readonly TimelineItem[]): string[] {
  const count = (is: (item: TimelineItem) => boolean) => items.filter(is).length;
  const parts: [number, string][] = [
    [count(({ ghost }) => ghost === true), 'not told as having happened'],
    [count(({ when = '', ghost }) => !ghost && when.includes('end not known')), 'end not known'],
    [count(({ differs }) => differs === true), 'accounts differ'],
    [count(({ unchecked }) => unchecked === true), 'unchecked'],
  ];
  const told = parts.filter(([number]) => number > 0);
  return told.map(([number, words]) => (number === items.length ? words : `${number} ${words}`));
}

/** "2012 to 2023: ", from the years that its items' times name. */
function yearsOf(items: readonly TimelineItem[]): string {
  const years = items.flatMap(({ when = '' }) => [...when.matchAll(/\b\d{4}\b/g)].map(([year]) => Number(year)));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}: ` : `${first} to ${last}: `;
}

/** The last of the overall grades that could be compared, where they are all of one council. */
function gradeSentence(items: readonly TimelineItem[]): string | undefined {
  const graded = items.filter(({ join, ghost }) => join !== undefined && !ghost);
  const councils = new Set(graded.map(({ join = '' }) => join.split(' ')[0]));
  const last = graded.sort((a, b) => b.start[1] - a.start[1])[0];
  if (!last || councils.size !== 1) return undefined;
  return `The latest overall grade in it: ${last.label}, ${last.when ?? ''}.`;
}

/** How to read what is drawn, a sentence for each thing that there is to read; a list from top to bottom has no heights, uprights or rings. */
export function notesOf(
  items: readonly TimelineItem[],
  { shorts, isList = false }: { shorts: readonly string[]; isList?: boolean },
): string[] {
  const isPale = ({ start, end }: TimelineItem) =>
    (start[0] < start[1] && start[0] > -Infinity) || (typeof end === 'object' && end[0] < end[1] && end[1] < Infinity);
  const isBegun = ({ kind, start }: TimelineItem) => kind === 'bar' && start[0] === -Infinity;
  const isTorn = ({ kind, end }: TimelineItem) =>
    kind === 'bar' && (end === 'unknown' || (typeof end === 'object' && end[1] === Infinity));
  return [
    items.some(({ level }) => level !== undefined) &&
      `Letter, form and ${isList ? 'thick rung' : 'height'} of a mark are its grade, on the scale of its own framework: an order, not a distance.`,
    ...shorts,
    !isList &&
      items.some(({ then, late }) => then ?? late) &&
      'A thin upright: published. It is joined to the mark by a hairline, or runs through it where only that date is known.',
    items.some(({ ghost, moments = [] }) => (ghost ?? false) || moments.some((moment) => moment.ghost)) &&
      'Dashed: ordered, asked for, planned or expected, and not told as having happened.',
    items.some(isPale) && 'Pale: somewhere in this span.',
    items.some(isBegun) && 'A torn beginning: our sources don’t say when it began.',
    items.some(isTorn) && 'A torn edge: our sources don’t say when it ended.',
    items.some(({ differs }) => differs) &&
      (isList
        ? '≠: accounts differ; the words beside it say where another one places it.'
        : '≠ and small rings: accounts differ; each ring is where another one places it.'),
    items.some(({ unchecked }) => unchecked) && 'A dotted ring: unchecked, from a data set.',
  ].filter((note) => note !== false);
}
