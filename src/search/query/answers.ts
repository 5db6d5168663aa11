import { gradesIn, type AskedGrades, type GradeWords } from './grade-words.ts';
import { holds, type AnswerRow } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import { firstValue, postingsOf, type Shelf } from './shelf.ts';
import { firstWords } from './stop.ts';

/** What a thing is by our record, in one card: one of its properties, or several that were asked for in one word. */
export interface Answer {
  subject: string;
  href: string;
  /** That it is one of several things that could be meant. */
  which?: string | undefined;
  rows: readonly AnswerRow[];
}

/** Readings that answer a query: all of one thing, and which of several such things it is. */
export interface Readings {
  records: number[];
  which?: string | undefined;
}

/** So many properties stand on a card. */
const shownRows = 4;

/** The fields of a reading's record: words that tell its property from others; the rest of its name, and its thing's. */
const [property, thing] = [0, 1];

/** A reading that holds all that was asked. */
interface Candidate {
  record: number;
  /** The number of the thing that it is of. */
  of: number;
  /** How well it fits, place by place; the last place is whether it is told as having happened. */
  fit: readonly number[];
}

/**
 * The readings that a query asks for: of the body that it names and of its time, where some word of it names the property
 * or a grade; all else that it holds names the property, too, the thing, or what is around it. Of several things that fit,
 * the first if that is asked for, or when something began, else the latest. Nothing answers for nobody in particular, or to why.
 */
export function answersIn(
  shelf: Shelf,
  query: ParsedQuery,
  { grades, kinds }: { grades: readonly GradeWords[]; kinds: readonly string[] },
): Readings {
  const { concepts, bodies, wants, isLatest } = query;
  if (bodies.length === 0 || wants === 'reason' || wants === 'meaning') return { records: [] };
  const asked = gradesIn(query, grades);
  const rest = concepts.filter((concept) => !asked.concepts.has(concept));
  const exact = candidatesIn(shelf, query, rest, { ...asked, isOrdered: isLatest });
  if (exact.length > 0) return chosen(shelf, exact, rest.some(isStart) && !isLatest ? 'first' : 'latest', asked, kinds);
  const others = rest.filter(({ typed }) => !firstWords.has(typed));
  if (others.length === rest.length) return { records: [] };
  return chosen(shelf, candidatesIn(shelf, query, others, { ...asked, isOrdered: true }), 'first', asked, kinds);
}

const isStart = ({ alternatives }: Concept) =>
  alternatives.some(({ words }) => words.length === 1 && words[0]?.[0]?.word === 'start');

/** All readings of one thing that fit best. */
function chosen(
  shelf: Shelf,
  found: readonly Candidate[],
  order: 'first' | 'latest',
  { values, isWhichever }: AskedGrades,
  kinds: readonly string[],
): Readings {
  const dayOf = ({ record }: Candidate) => shelf.days[record] ?? 0;
  // What has no date is neither the first nor the latest.
  const turn = (one: Candidate) => (dayOf(one) === 0 ? Infinity : dayOf(one) * (order === 'first' ? 1 : -1));
  const sorted = found.toSorted((a, b) => compare(a.fit, b.fit) || turn(a) - turn(b) || a.record - b.record);
  const [best] = sorted;
  if (!best) return { records: [] };
  const own = sorted.filter(({ of, fit }) => of === best.of && compare(fit.slice(0, -1), best.fit) === 0);
  const alike = sorted.filter(({ fit }) => compare(fit, best.fit) === 0);
  const isOverall = ((shelf.holds[best.record] ?? 0) & holds.overall) > 0;
  const name = isOverall ? `${values && !isWhichever ? 'such ' : ''}overall grades` : undefined;
  const which = whichOf(shelf, alike, { order, name }, kinds);
  return {
    records: own.slice(0, shownRows).map(({ record }) => record),
    ...(which === undefined ? {} : { which }),
  };
}

/** Says of the first of several that fit alike which it is among those of its kind; of one that others stand beside, that it is one of several. */
function whichOf(
  shelf: Shelf,
  alike: readonly Candidate[],
  { order, name }: { order: 'first' | 'latest'; name: string | undefined },
  kinds: readonly string[],
): string | undefined {
  const kindOf = (one: Candidate) => firstValue(shelf.facet('kind'), one.record);
  const isDated = ({ record }: Candidate) => (shelf.days[record] ?? 0) > 0;
  const [best] = alike;
  if (!best) return undefined;
  const same = alike.filter((one) => kindOf(one) === kindOf(best));
  const count = new Set(same.map(({ of }) => of)).size;
  if (count === 1) return same.length < alike.length ? 'One of several things in our record' : undefined;
  const which = same.every(isDated) ? order : `${order} dated`;
  const such = name ?? lowerFirst(kinds[kindOf(best) ?? -1] ?? 'things');
  return `${isDated(best) ? `The ${which}` : 'One'} of ${String(count)} ${such} in our record`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The greater comes first, place by place. */
function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
}

/** What is asked of grades and of order. */
type Asked = Pick<AskedGrades, 'values' | 'isWhichever'> & { isOrdered: boolean };

function candidatesIn(shelf: Shelf, query: ParsedQuery, concepts: readonly Concept[], asked: Asked): Candidate[] {
  const sides = sidesIn(shelf, query);
  const places = concepts.map((concept) => ({ concept, fields: fieldsIn(shelf, concept, sides) }));
  const found: Candidate[] = [];
  for (const [record, isOwn] of sides) {
    const graded = gradedAs(shelf, record, query, asked);
    if (graded === undefined) continue;
    const fields = places.map((one) => one.fields.get(record));
    if (!places.every(({ concept }, index) => fields[index] !== undefined || concept.share !== undefined)) continue;
    const naming = concepts.filter((_, index) => fields[index] === property);
    const named = naming.length;
    const called = fields.filter((field) => field === thing).length;
    const held = shelf.holds[record] ?? 0;
    const isLast = asked.isOrdered && called > 0 && (held & holds.overall) > 0;
    const isAnswer =
      named > 0 ? isWhole(shelf, record, naming, query) : graded > 1 || isLast || (graded > 0 && called === 0);
    const year = Number(query.times.some((time) => Number(time) === shelf.years(record)?.[0]));
    const told = Number((held & holds.happened) > 0);
    if (isAnswer)
      found.push({ record, of: shelf.things[record] ?? record, fit: [named, graded, called, isOwn, year, told] });
  }
  return found;
}

/** The readings of the bodies that a query names (1), and those of what they are another side of (0). */
function sidesIn(shelf: Shelf, { bodies }: ParsedQuery): Map<number, number> {
  const found = new Map<number, number>();
  const sides = sidesOf(shelf);
  for (const body of bodies)
    for (const [record, isOwn] of sides.get(body) ?? []) found.set(record, Math.max(isOwn, found.get(record) ?? 0));
  return found;
}

/** For each body the readings of what it is a side of, and whether it is the first. */
type Sides = Map<number, [record: number, isOwn: number][]>;

const known = new WeakMap<Shelf, Sides>();

function sidesOf(shelf: Shelf): Sides {
  const found = known.get(shelf);
  if (found) return found;
  const sides: Sides = new Map();
  const { starts, values } = shelf.facet('authority');
  for (let record = 0; record < shelf.size; record += 1) {
    const start = starts[record] ?? 0;
    for (let at = start; at < (starts[record + 1] ?? 0); at += 1) {
      const own = sides.get(values[at] ?? 0) ?? [];
      own.push([record, Number(at === start)]);
      sides.set(values[at] ?? 0, own);
    }
  }
  known.set(shelf, sides);
  return sides;
}

/**
 * How well a reading answers to a grade that was named: 2 if it is an overall grade. One that is asked for as it is now, or
 * of a year, answers whichever it is. Nothing where it doesn't answer, or isn't of the sort that is wanted.
 */
function gradedAs(
  shelf: Shelf,
  record: number,
  { wants }: ParsedQuery,
  { values, isWhichever }: Asked,
): number | undefined {
  const held = shelf.holds[record] ?? 0;
  if (!values) {
    const sort = { role: holds.role, date: holds.date, figure: holds.figure }[wants as string];
    return sort === undefined || (held & sort) > 0 ? 0 : undefined;
  }
  if ((held & holds.grade) === 0) return undefined;
  const grade = firstValue(shelf.facet('grade'), record);
  const isOf = grade !== undefined && values.has(grade);
  const isOverall = (held & holds.overall) > 0;
  return isOf || (isOverall && isWhichever) ? 1 + Number(isOverall) : undefined;
}

/** A figure is asked for by more than half of its name, if not by "how many". */
function isWhole(shelf: Shelf, record: number, naming: readonly Concept[], { wants }: ParsedQuery): boolean {
  const isFigure = ((shelf.holds[record] ?? 0) & holds.figure) > 0;
  const words = naming.reduce((sum, { typed }) => sum + typed.split(' ').length, 0);
  return !isFigure || wants === 'figure' || words * 2 > (shelf.lengths[record] ?? 0);
}

/**
 * Which of some records hold a concept, each with the field that tells most. A word that things are called by means these:
 * one who asks for a partnership doesn't ask for help.
 */
function fieldsIn(shelf: Shelf, { alternatives }: Concept, among: ReadonlyMap<number, number>): Map<number, number> {
  const own = alternatives.filter(({ words, factor }) => factor === 1 && words.length === 1);
  const isOfThings = own.some(({ words }) =>
    words[0]?.some((form) => form.quality === 1 && isCalled(shelf, form.word)),
  );
  const found = new Map<number, number>();
  for (const { words, factor } of isOfThings ? own : alternatives) {
    const sets = words.map((forms) =>
      formsIn(
        shelf,
        forms.filter(({ quality }) => quality * factor > 0.75),
        among,
      ),
    );
    for (const record of sets[0]?.keys() ?? []) {
      const fields = sets.map((set) => set.get(record) ?? Infinity);
      const [least, most] = [Math.min(...fields), Math.max(...fields)];
      // What stands around it is no part of its name.
      const field = most > thing ? most : least;
      if (field < Infinity) found.set(record, Math.min(field, found.get(record) ?? field));
    }
  }
  return found;
}

/** Whether things are called by a word. */
function isCalled(shelf: Shelf, word: string): boolean {
  return postingsOf(shelf, word).fields.includes(thing);
}

function formsIn(
  shelf: Shelf,
  forms: readonly { word: string }[],
  among: ReadonlyMap<number, number>,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const { word } of forms) {
    const { records, fields } = postingsOf(shelf, word);
    records.forEach((record, index) => {
      if (among.has(record)) found.set(record, Math.min(fields[index] ?? 0, found.get(record) ?? Infinity));
    });
  }
  return found;
}

/** Rows as one card: all are of one thing. */
export function cardOf(rows: readonly AnswerRow[], which?: string): Answer | undefined {
  const [first] = rows;
  if (!first) return undefined;
  return { subject: first.subject, href: first.href, ...(which === undefined ? {} : { which }), rows };
}
