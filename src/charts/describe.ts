import { utcFormat } from 'd3-time-format';
import { toDate } from './time-scale.ts';
import type { Days, Moment, TimelineItem, Words } from './timeline-item.ts';

const day = utcFormat('%-d %B %Y');
const month = utcFormat('%B %Y');
const year = utcFormat('%Y');

/** What a picture marks of its items, in the order in which it is said. */
export const flags = ['unchecked', 'differs', 'ghost', 'uncertain'] as const;
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
    unchecked: item.unchecked === true,
    differs: item.differs === true,
    ghost: item.ghost === true,
    uncertain: item.when === undefined && isUncertain(item),
  };
  return flags.filter((name) => isSet[name]).map((name) => ({ name, text: words[name] }));
}

/** More about an item: its sort, what the caller tells, the acts within it, and what other accounts say. */
export function aboutOf(item: TimelineItem, words: Words): string {
  const { sort, description, moments = [], then, others = [] } = item;
  return [
    sort,
    description,
    ...[...moments, ...(then ? [then] : [])].map((moment) => momentInWords(moment, words)),
    others.length > 0 && `${words.others}: ${others.map((other) => other.words).join('; ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** An act with its time; what is only thought of says so by its own label. */
export function momentInWords({ at, label, when }: Moment, words: Words): string {
  return `${label}: ${when ?? timeInWords(at, words)}`;
}

/** All of an item in sentences: what, when, how sure, and more about it. */
export function describe(item: TimelineItem, words: Words): string {
  return [`${item.label}, ${whenOf(item, words)}`, sureOf(item, words), aboutOf(item, words)]
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

/** A time in words, made from its days. */
export function timeInWords([earliest, latest]: Days, { by, between, and, orLater, undated }: Words): string {
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
