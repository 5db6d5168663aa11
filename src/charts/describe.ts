import { utcFormat } from 'd3-time-format';
import { toDate } from './time-scale.ts';
import type { Days, TimelineItem, Words } from './timeline-item.ts';

const day = utcFormat('%-d %B %Y');
const month = utcFormat('%B %Y');
const year = utcFormat('%Y');

/** What a picture marks of its items, in the order in which it is said. */
export const flags = ['differs', 'ghost', 'uncertain'] as const;
type Flag = (typeof flags)[number];

/** When an item was, in words: the caller's, or made from its days. */
export function whenOf(item: TimelineItem, words: Words): string {
  if (item.when !== undefined) return item.when;
  if (item.kind === 'mark') return timeInWords(item.start, words);
  const start = timeInWords(item.start, words);
  if (item.end === 'open') return `${words.from} ${start}, ${words.open}`;
  if (item.end === undefined || item.end === 'unknown') return `${words.from} ${start}, ${words.unknownEnd}`;
  return `${start} ${words.to} ${timeInWords(item.end, words)}`;
}

/** How sure an item is, in words: whose account it is, then what the picture marks. */
export function sureOf(item: TimelineItem, words: Words): string {
  return [item.account, ...flagsOf(item, words).map(({ text }) => text)].filter(Boolean).join('; ');
}

/** What the picture marks of an item besides its place, each by the name of its word. */
export function flagsOf(item: TimelineItem, words: Words): { name: Flag; text: string }[] {
  const isSet: Record<Flag, boolean> = {
    differs: item.differs === true,
    ghost: item.ghost === true,
    uncertain: item.when === undefined && isUncertain(item),
  };
  return flags.filter((name) => isSet[name]).map((name) => ({ name, text: words[name] }));
}

/** All of an item in sentences: what, when, how sure, and more about it. */
export function describe(item: TimelineItem, words: Words): string {
  return [`${item.label}, ${whenOf(item, words)}`, sureOf(item, words), item.description]
    .filter(Boolean)
    .map(sentence)
    .join(' ');
}

/** Whether a time spans more than a day. */
export function spans([earliest, latest]: Days): boolean {
  return latest > earliest;
}

function isUncertain({ start, end }: TimelineItem): boolean {
  return spans(start) || (typeof end === 'object' && spans(end));
}

function timeInWords([earliest, latest]: Days, { by, between, and, orLater, undated }: Words): string {
  if (!Number.isFinite(earliest)) return Number.isFinite(latest) ? `${by} ${day(toDate(latest))}` : undated;
  const first = toDate(earliest);
  if (!Number.isFinite(latest)) return `${day(first)} ${orLater}`;
  if (earliest === latest) return day(first);
  const after = toDate(latest + 1);
  if (first.getUTCDate() === 1 && after.getUTCDate() === 1) {
    if (
      first.getUTCMonth() === 0 &&
      after.getUTCMonth() === 0 &&
      isNext(after.getUTCFullYear(), first.getUTCFullYear())
    )
      return year(first);
    if (isNext(monthsOf(after), monthsOf(first))) return month(first);
  }
  return `${between} ${day(first)} ${and} ${day(toDate(latest))}`;
}

const isNext = (after: number, before: number) => after - before === 1;
const monthsOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();

function sentence(text: string | false | undefined): string {
  const trimmed = String(text).trim();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.!?…]$/.test(trimmed) ? '' : '.');
}
