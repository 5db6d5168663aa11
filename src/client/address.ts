import type { Days } from '../charts/timeline-item.ts';
import { parseDate, rangeOf, isoDay } from '../lib/date.ts';
import { isSame, rounded } from './span.ts';

/** What a reader has chosen to see of a picture. */
export interface Choice {
  /** The first and the last day shown; nothing: all. */
  span?: Days | undefined;
  /** The names of the filters that are switched off. */
  hidden: ReadonlySet<string>;
}

/** The same with other days shown, in whole ones. */
export function withSpan(choice: Choice, span: Days, whole: Days): Choice {
  const days = rounded(span);
  return { ...choice, span: isSame(days, whole) ? undefined : days };
}

/** The same with a filter switched on or off. */
export function withFilter(choice: Choice, name: string, isOn: boolean): Choice {
  const hidden = new Set(choice.hidden);
  if (isOn) hidden.delete(name);
  else hidden.add(name);
  return { ...choice, hidden };
}

/** The choice that a query holds for the picture with this id; what can't be read is left out. */
export function readChoice(query: string, id: string, whole: Days): Choice {
  const values = new URLSearchParams(query);
  const [from = '', to = ''] = values.get(id)?.split('..') ?? [];
  const hidden = new Set((values.get(`${id}-without`) ?? '').split('.').filter(Boolean));
  return { span: spanOf(from, to, whole), hidden };
}

/** The same query with this choice in it; other pictures' choices stay. */
export function writeChoice(query: string, id: string, { span, hidden }: Choice): string {
  const values = new URLSearchParams(query);
  values.delete(id);
  values.delete(`${id}-without`);
  if (span) values.set(id, `${isoDay(span[0])}..${isoDay(span[1])}`);
  if (hidden.size > 0) values.set(`${id}-without`, [...hidden].sort().join('.'));
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}

function spanOf(from: string, to: string, whole: Days): Days | undefined {
  try {
    const [first, last] = [rangeOf(parseDate(from)).earliest, rangeOf(parseDate(to)).latest];
    const span = [Math.max(first, whole[0]), Math.min(last, whole[1])] as const;
    const isAll = span[0] === whole[0] && span[1] === whole[1];
    return span[0] < span[1] && !isAll ? span : undefined;
  } catch {
    return undefined;
  }
}
