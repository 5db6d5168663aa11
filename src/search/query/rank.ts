import { holdsLiterally, lacksTime, saysNothing } from './conditions.ts';
import { clear, gather, type Gathered } from './gather.ts';
import { markNameWords, nameLikeness } from './likeness.ts';
import type { Name, NameWord } from './names.ts';
import { holds } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import type { Shelf } from './shelf.ts';
import { isKnown, worthOf } from './worth.ts';

/** A record that was found. */
export interface Found {
  shelf: number;
  record: number;
  score: number;
  /** How much of the query it holds, by worth: from 0 to 1. */
  cover: number;
}

/** What everything on one shelf is held against. */
export interface Weights {
  /** How telling a word is: the rarer, the more. */
  worth: (word: string) => number;
  /** How telling a word is that stands in one record alone. */
  rarest(): number;
  /** How readily a record of a kind comes first, all else being equal. */
  prior(shelf: number, record: number): number;
  /** How much more or less readily where a sentence asks for one. */
  told(shelf: number, record: number): number;
  /** The kind of a record's thing. */
  kind(shelf: number, record: number): string;
  /** The names of a record. */
  names(shelf: number, record: number): readonly Name[];
  /** A word of names. */
  nameWord: (word: string) => NameWord;
  /** The record at an address. */
  leadsTo(href: string, shelf: number): number | undefined;
}

/** What was found on one shelf: the likeliest, scored with care, and the records of the rest, both in no order. */
export interface FoundIn {
  likely: Found[];
  rest: number[];
  /** How much of the query any record holds at most, by worth. */
  most: number;
}

/** All records of one shelf that hold enough of what was asked for; only the likeliest are scored with care. */
export function findIn(shelf: Shelf, index: number, query: ParsedQuery, weights: Weights): FoundIn {
  const concepts = query.concepts.filter((concept) => isKnown(concept, weights));
  if (concepts.length === 0) return { likely: [], rest: [], most: 0 };
  const isAllSmall = concepts.every(({ share }) => share !== undefined);
  const worths = concepts.map((concept) => worthOf(concept, weights) * (isAllSmall ? 1 : (concept.share ?? 1)));
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  const gathered = gather(shelf, concepts, worths, (href) => weights.leadsTo(href, index));
  const { sums, held } = gathered;
  const { kept, most } = scored(gathered, total);
  const phrase = ` ${query.concepts.map(({ typed }) => typed).join(' ')} `;
  const times = query.times.filter((token) => /^\d{4}-/.test(token)).map(spanOf);
  const care: Care = {
    query,
    concepts,
    worths,
    total,
    phrase,
    times,
    cover: new Float32Array(worths.length),
    lacksTime: lacksTime(query, shelf),
    holdsLiterally: shelf.rows ? () => false : holdsLiterally(query, shelf),
    saysNothing: shelf.rows ? () => false : saysNothing(query, shelf),
  };
  // Statements have no names.
  if (shelf.rows) markNameWords(care, weights.nameWord);
  const cut = cutOf(kept, sums, likeliest);
  const likely: Found[] = [];
  const rest: number[] = [];
  for (let at = 0; at < kept.length; at += 1) {
    const record = kept[at] ?? 0;
    const score = sums[record] ?? 0;
    // Of very many alike, the first; entries, of which there are fewer, all.
    if (score < cut || (!shelf.rows && likely.length >= likeliest * 2)) rest.push(record);
    else {
      const one: Found = { shelf: index, record, score, cover: (held[record] ?? 0) / total };
      one.score += careFor(one, shelf, care, weights);
      likely.push(one);
    }
  }
  clear({ records: kept, sums, held });
  return { likely, rest, most: most / total };
}

/**
 * Leaves the records that hold enough, and empties what was gathered of the others; a sum is a score from now on. `most` is the most that any
 * holds.
 */
function scored({ records, sums, held }: Gathered, total: number): { kept: Int32Array; most: number } {
  let most = 0;
  for (let at = 0; at < records.length; at += 1) most = Math.max(most, held[records[at] ?? 0] ?? 0);
  const enough = most * 0.7 - 1e-6;
  let count = 0;
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? 0;
    const own = held[record] ?? 0;
    if (own < enough) {
      sums[record] = 0;
      held[record] = 0;
      continue;
    }
    const cover = own / total;
    sums[record] = ((sums[record] ?? 0) / total) * (0.1 + 0.9 * cover * cover * cover);
    records[count] = record;
    count += 1;
  }
  return { kept: records.subarray(0, count), most };
}

interface Care {
  query: ParsedQuery;
  concepts: readonly Concept[];
  worths: readonly number[];
  total: number;
  /** The query's words in their order, with a space at both ends. */
  phrase: string;
  /** The first and last day of each day or month that it names. */
  times: readonly (readonly [number, number])[];
  /** For each concept how well a name holds it: empty before each name. */
  cover: Float32Array;
  lacksTime: (record: number) => boolean;
  holdsLiterally: (record: number) => boolean;
  saysNothing: (record: number) => boolean;
}

/** So many are scored with care. */
const likeliest = 200;

/** Works out what is dear to work out. */
function careFor({ shelf: index, record, cover }: Found, shelf: Shelf, care: Care, weights: Weights): number {
  const names = weights.names(index, record);
  const name = nameLikeness(names, care);
  const length = Math.max(1, shelf.lengths[record] ?? 1);
  const brevity = shelf.rows ? 0 : 0.06 * Math.min(1, care.concepts.length / length);
  // Of all that is of one day, what most is known of.
  const isTimeOnly = care.query.times.length === care.query.concepts.length;
  const kind = weights.kind(index, record);
  const isEvent = isTimeOnly && kind === 'event';
  // A number alone asks for what holds it, not for what sets it beside others.
  const isBeside = kind === 'difference' && care.concepts.every(({ typed }) => /^\d/.test(typed));
  const rank = (isTimeOnly ? 0.03 : 0.01) * (shelf.ranks[record] ?? 0);
  // A question for a figure or a holder isn't a name; of several of one name the last is asked for.
  const named = namedFor[care.query.wants ?? ''] ?? (care.query.isAsking || care.query.isLatest ? 0.3 : 0.5);
  // A list says of nothing what it means.
  const isDefining = kind !== 'list' || care.query.wants !== 'meaning';
  const phrase = inNames(names, care, isDefining ? wholeName : 0);
  const isOpen = care.query.isAsking && care.query.asked.length > 0;
  const recent = care.query.isLatest ? 1.2 * recency(shelf.days[record] ?? 0) : 0;
  return (
    named * (name * cover) ** 2 +
    rank +
    brevity +
    phrase +
    recent +
    (isEvent ? happening : isBeside ? -happening : 0) +
    (isTimeOnly ? 0 : ofTime(care.times, shelf.days[record] ?? 0)) -
    lacking * (1 - cover) +
    (care.query.isAsking ? weights.told(index, record) : 0) +
    weights.prior(index, record) +
    (asksForList(care.query) ? (listing[kind] ?? 0) * cover : 0) -
    // A page on the record itself is of no body.
    (kind === 'page' && care.query.bodies.length > 0 ? 1 : otherness(care.query, shelf, record)) * ofAnother -
    (care.lacksTime(record) ? ofAnotherTime : 0) +
    (care.saysNothing(record) ? unsaid : 0) +
    (care.holdsLiterally(record) ? literally * cover * cover : 0) +
    (((shelf.holds[record] ?? 0) & holds.denial) > 0 ? (care.query.isDenied ? denial : isOpen ? -undenied : 0) : 0) +
    (((shelf.holds[record] ?? 0) & holds.repeated) > 0 ? repetition : 0) +
    (((shelf.holds[record] ?? 0) & holds.over) > 0 ? over : 0) +
    wanted(care.query, shelf.holds[record] ?? 0)
  );
}

/** What it gains a thing that just its name was typed, of several words, the small ones of a question too. */
const wholeName = 0.6;

/** What it gains a thing that a name of it is all that was typed, or holds its words in their order. */
function inNames(names: readonly Name[], { phrase, query }: Care, forWhole: number): number {
  let gain = 0;
  for (const { text } of names) {
    if (text === query.name) return forWhole + inOrder;
    if (gain === 0 && text.includes(phrase)) gain = inOrder;
  }
  return gain;
}

const inOrder = 0.12;

/** How much a name counts where a question wants something. */
const namedFor: Readonly<Record<string, number>> = { role: 0.25, figure: 0.1, reason: 0.15 };

/** "How many" of all there are is asked of their list, too. */
const asksForList = ({ isList, wants, figureOf, bodies }: ParsedQuery) =>
  isList || (wants === 'figure' && (figureOf ?? 'count') === 'count' && bodies.length === 0);

/** What it gains a page that lists things to be asked for several. */
const listing: Readonly<Record<string, number>> = { list: 0.75, framework: 0.1 };

/** What it gains a record that denies something to be asked for what isn't so, and what it costs where a question asks for what is. */
const denial = 0.15;
const undenied = 0.06;

/** What it costs a statement that all that is asked stands around it and nothing in it. */
const unsaid = -0.17;

/** What it costs to say of one of several things just what is said of the others. */
const repetition = -0.04;

/** What it costs to be a council of former days beside its successor. */
const over = -0.06;

/** A day alone asks for what took place on it, before what was printed on it. */
const happening = 0.25;

/** What is missing of a query costs so much for all of it. */
const lacking = 0.7;

/** What it costs to be of another body than was named; more, to define a word. */
const ofAnother = 0.25;

/** What a statement gains by the very words that lead elsewhere as well. */
const literally = 0.6;

/** What it costs to be of another time than was asked of a named body. */
const ofAnotherTime = 0.2;

function otherness({ bodies }: ParsedQuery, shelf: Shelf, record: number): number {
  if (bodies.length === 0) return 0;
  const { starts, values } = shelf.facet('authority');
  const isDefinition = ((shelf.holds[record] ?? 0) & holds.meaning) > 0;
  if (isDefinition) return 1.4;
  const [start, end] = [starts[record] ?? 0, starts[record + 1] ?? 0];
  for (let at = start; at < end; at += 1) if (bodies.includes(values[at] ?? -1)) return 0;
  return end > start ? 1 : 0;
}

/** Whether the day that a thing is sorted by is in a time that was asked for. */
function ofTime(times: readonly (readonly [number, number])[], day: number): number {
  return times.some(([first, last]) => day >= first && day <= last) ? 0.08 : 0;
}

/** The days of "2015-10" and the like, counted from 1900. */
function spanOf(token: string): readonly [number, number] {
  const [year = 1900, month, day] = token.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const last = day !== undefined ? first : month !== undefined ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
  return [first / 86_400_000 + 25_567, last / 86_400_000 + 25_567];
}

/** From 0 in 2000 to 1 in 2030; days are counted from 1900. */
const recency = (day: number) => Math.min(1, Math.max(0, (day - 36_524) / 10_957));

/** The score from which about so many records are left. */
function cutOf(records: Int32Array, scores: Float32Array, count: number): number {
  if (records.length <= count) return 0;
  const buckets = new Uint32Array(256);
  for (let at = 0; at < records.length; at += 1) {
    const bucket = Math.min(255, Math.floor((scores[records[at] ?? 0] ?? 0) * 255));
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  let left = count;
  for (let bucket = 255; bucket >= 0; bucket -= 1) {
    left -= buckets[bucket] ?? 0;
    if (left <= 0) return bucket / 255;
  }
  return 0;
}

function wanted({ wants, figureOf, isCounted }: ParsedQuery, has: number): number {
  const happened = (has & holds.happened) > 0 ? 0.04 : 0;
  if (isCounted && wants !== 'figure') return (has & holds.figure) > 0 ? 0.15 + happened : 0;
  if (wants === 'role') return (has & holds.role) > 0 ? 0.4 + happened : 0;
  if (wants === 'date') return (has & holds.date) > 0 ? 0.1 + happened : 0;
  if (wants === 'figure') {
    const isOther =
      figureOf === 'count' ? (has & holds.money) > 0 : figureOf !== undefined && (has & holds[figureOf]) === 0;
    return (has & holds.figure) > 0 ? (isOther ? 0.3 : 0.45) + happened : 0;
  }
  if (wants === 'reason') return (has & holds.reason) > 0 ? 0.3 + happened : 0;
  if (wants === 'meaning') return (has & holds.meaning) > 0 ? 0.3 : 0;
  return happened * 0.5;
}
