import { placeId } from '../charts/arrange.ts';
import type { Days, Form, Join, Ladder, Lane, Moment, Other, TimelineItem, Words } from '../charts/timeline-item.ts';
import { parseDate, rangeOf } from '../lib/date.ts';

/** What reading needs of an element; the browser's own have it, and a test can have it without a browser. */
export interface Readable {
  textContent: string | null;
  getAttribute: (name: string) => string | null;
  getElementsByTagName: (name: string) => ArrayLike<Readable>;
  getElementsByClassName: (name: string) => ArrayLike<Readable>;
}

/** A picture’s table as the items that it was written from, and what else drawing them needs. */
export interface TableContents {
  items: TimelineItem[];
  lanes: Lane[];
  joins: Join[];
  ladders: Ladder[];
  until: number | undefined;
  words: Partial<Words>;
}

const flagNames = ['unchecked', 'differs', 'ghost', 'uncertain', 'others'] as const;

/** Reads back what `renderTable` has written for the picture with this id. */
export function readTable(table: Readable, id: string): TableContents {
  const bodies = [...Array.from(table.getElementsByTagName('tbody'))];
  const rows = bodies.flatMap((body) => {
    const lane = idOf(body, `${id}-lane-`);
    return Array.from(body.getElementsByTagName('tr'))
      .filter((row) => !classesOf(row).has('lane'))
      .map((row) => ({ lane, row }));
  });
  return {
    items: rows.map(({ lane, row }) => readRow(row, { lane, id: idOf(row, `${id}-item-`) })),
    lanes: bodies.map((body) => readLane(body, idOf(body, `${id}-lane-`))),
    // Each stands once in every lane that its marks begin in.
    joins: [
      ...new Map(rows.flatMap(({ row }) => readJoins(row)).map((join) => [`${join.from} ${join.to}`, join])).values(),
    ],
    ladders: all(table, 'ladder').map(readLadder),
    until: first(table, 'until') ? readDays(table, 'until')[1] : undefined,
    words: Object.fromEntries(
      flagNames.flatMap((name) => {
        const text = textOf(table, `flag-${name}`);
        return text === undefined ? [] : [[name, text]];
      }),
    ),
  };
}

/** Reads back what `renderLines` has written, each item under its place, which is its name in a strip. */
export function readLines(lists: Readable): TimelineItem[] {
  return all(lists, 'judged').flatMap((list) => {
    const lane = rest(classesOf(list), 'lane-') ?? '';
    const lines = Array.from(list.getElementsByTagName('li')).filter((line) => !classesOf(line).has('lane'));
    return lines.map((line, index) => readRow(line, { lane, id: placeId(lane, index) }));
  });
}

function readLane(body: Readable, id: string): Lane {
  const [head] = Array.from(body.getElementsByTagName('th'));
  const label = head?.getElementsByTagName('span')[0]?.textContent ?? '';
  const note = head?.getElementsByTagName('small')[0]?.textContent;
  return { id, label, ...(note ? { note } : {}) };
}

function readRow(row: Readable, { lane, id }: { lane: string; id: string }): TimelineItem {
  const classes = classesOf(row);
  const isUncertain = first(row, 'flag-uncertain') !== undefined;
  const [what, source] = [first(row, 'what'), first(row, 'source')];
  return defined({
    id,
    lane,
    kind: classes.has('bar') ? 'bar' : 'mark',
    label: what?.textContent ?? '',
    href: what?.getAttribute('href') ?? undefined,
    start: readDays(row, 'start'),
    end: readEnd(row, classes),
    // Words that were made from the days are made again, since they say that the date isn't exact.
    when: isUncertain ? undefined : textOf(row, 'when'),
    sort: textOf(row, 'sort'),
    description: textOf(row, 'description'),
    ...readActs(row),
    account: textOf(row, 'account'),
    source: source ? { label: source.textContent ?? '', href: source.getAttribute('href') ?? '' } : undefined,
    ghost: classes.has('ghost') || undefined,
    hollow: classes.has('hollow') || undefined,
    differs: classes.has('differs') || undefined,
    unchecked: classes.has('unchecked') || undefined,
    late: classes.has('late') || undefined,
    ...readLevel(classes),
    letter: textOf(row, 'sign'),
    shape: rest(classes, 'form-') as Form | undefined,
    className: [...classes].find((name) => name.startsWith('tone-')),
    join: runOf(rest(classes, 'run-')),
  });
}

function readEnd(row: Readable, classes: ReadonlySet<string>): TimelineItem['end'] {
  if (classes.has('end-open')) return 'open';
  if (classes.has('end-unknown')) return 'unknown';
  return first(row, 'end') ? readDays(row, 'end') : undefined;
}

function readLevel(classes: ReadonlySet<string>): Pick<TimelineItem, 'level' | 'levels' | 'scale'> {
  const [level, levels] = (rest(classes, 'level-') ?? rest(classes, 'place-'))?.split('of').map(Number) ?? [];
  return { level, levels, scale: rest(classes, 'of-') };
}

/** The acts within an item, and the places that other accounts give it. */
function readActs(row: Readable): Pick<TimelineItem, 'moments' | 'then' | 'others'> {
  const moments = all(row, 'moment').map(readMoment);
  const [then] = all(row, 'then').map(readMoment);
  const others = all(row, 'other').map(readOther);
  return {
    moments: moments.length > 0 ? moments : undefined,
    then,
    others: others.length > 0 ? others : undefined,
  };
}

function readMoment(part: Readable): Moment {
  return {
    at: readDays(part, 'at'),
    label: textOf(part, 'act') ?? '',
    when: textOf(part, 'at-words'),
    ghost: classesOf(part).has('ghost') || undefined,
  };
}

function readOther(part: Readable): Other {
  const level = rest(classesOf(part), 'place-');
  return {
    at: readDays(part, 'at'),
    level: level === undefined ? undefined : Number(level),
    letter: textOf(part, 'other-sign'),
    words: textOf(part, 'other-words') ?? '',
  };
}

function readLadder(list: Readable): Ladder {
  const texts = (name: string) => Array.from(list.getElementsByTagName(name), (one) => one.textContent ?? '');
  return { scale: rest(classesOf(list), 'of-'), names: texts('span'), letters: texts('b') };
}

function readJoins(row: Readable): Join[] {
  const to = runOf(rest(classesOf(row), 'run-')) ?? '';
  return all(row, 'joined').map((note) => ({
    from: runOf(rest(classesOf(note), 'after-')) ?? '',
    to,
    style: 'thin',
    short: textOf(note, 'short'),
    label: textOf(note, 'meaning'),
  }));
}

const runOf = (number: string | undefined) => (number === undefined ? undefined : `run ${number}`);

/** The days that the times of one name mean: one that is whole, or the first and the last. */
function readDays(within: Readable, name: string): Days {
  let [earliest, latest] = [-Infinity, Infinity];
  for (const time of Array.from(within.getElementsByClassName(name))) {
    const range = rangeOf(parseDate(time.getAttribute('datetime') ?? ''));
    const classes = classesOf(time);
    if (!classes.has('latest')) earliest = range.earliest;
    if (!classes.has('earliest')) latest = range.latest;
  }
  return [earliest, latest];
}

const classesOf = (element: Readable) => new Set((element.getAttribute('class') ?? '').split(' '));
const all = (within: Readable, name: string) => Array.from(within.getElementsByClassName(name));
const first = (within: Readable, name: string) => within.getElementsByClassName(name)[0];
const textOf = (within: Readable, name: string) => first(within, name)?.textContent ?? undefined;
const idOf = (element: Readable, before: string) => (element.getAttribute('id') ?? '').slice(before.length);

/** What follows the beginning of the one class that has it. */
function rest(classes: ReadonlySet<string>, beginning: string): string | undefined {
  return [...classes].find((name) => name.startsWith(beginning))?.slice(beginning.length);
}

/** The same without the fields that hold nothing. */
function defined(item: TimelineItem): TimelineItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as TimelineItem;
}
