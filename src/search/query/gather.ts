import type { Match } from './lookalike.ts';
import type { Alternative, Concept } from './parse.ts';
import type { Postings, Shelf } from './shelf.ts';

/** How much a word is worth by where it stands: as a name, a place, around it, in the text. */
const fieldWorth = [1, 0.95, 0.8, 0.62];

/** What was gathered of a query on one shelf: each record that holds some of it, how well, and how much of it by worth. */
export interface Gathered {
  /** The records, in no order; good until the next query, as all of this. */
  records: Int32Array;
  /** By record. */
  sums: Float32Array;
  held: Float32Array;
}

/** Arrays as long as a shelf, made once and left empty after each use. */
interface Scratch {
  /** How well each record holds a concept, and in how likely a form of its words. */
  value: Float32Array;
  quality: Float32Array;
  /** For words that belong together: how many were there, and the worst of them so far. */
  stage: Uint8Array;
  least: Float32Array;
  now: Float32Array;
  /** What is given to the caller. */
  records: Int32Array;
  sums: Float32Array;
  held: Float32Array;
  /** How much a word in a record's text says of it: the longer the text, the less. */
  shares: Float64Array;
}

const scratches = new WeakMap<Shelf, Scratch>();

function scratchOf(shelf: Shelf): Scratch {
  const array = () => new Float32Array(shelf.size);
  const found = scratches.get(shelf) ?? {
    value: array(),
    quality: array(),
    stage: new Uint8Array(shelf.size),
    least: array(),
    now: array(),
    records: new Int32Array(shelf.size),
    sums: array(),
    held: array(),
    shares: Float64Array.from(shelf.lengths, (length) => Math.min(1, Math.max(0.4, 60 / length))),
  };
  scratches.set(shelf, found);
  return found;
}

/** Empties what `gather` gave, for the next query. */
export function clear({ records, sums, held }: Gathered): void {
  for (const record of records) {
    sums[record] = 0;
    held[record] = 0;
  }
}

/** Adds up what every record of a shelf holds of some concepts, each of its worth; `clear` must follow. */
export function gather(
  shelf: Shelf,
  concepts: readonly Concept[],
  worths: readonly number[],
  leadsTo: (href: string) => number | undefined,
): Gathered {
  const scratch = scratchOf(shelf);
  const { records, sums, held } = scratch;
  const isAlone = concepts.filter(({ share }) => share === undefined).length < 2;
  let count = 0;
  concepts.forEach((concept, place) => {
    const worth = worths[place] ?? 0;
    for (const record of holdersOf(concept, shelf, scratch, leadsTo, isAlone)) {
      if (held[record] === 0) {
        records[count] = record;
        count += 1;
      }
      // A mere likeness doesn't hold what was asked.
      held[record] = (held[record] ?? 0) + worth * Math.min(1, (scratch.quality[record] ?? 0) / 0.5);
      sums[record] = (sums[record] ?? 0) + worth * (scratch.value[record] ?? 0);
      scratch.value[record] = 0;
      scratch.quality[record] = 0;
    }
  });
  return { records: records.subarray(0, count), sums, held };
}

/** The records that hold a concept; how well is in the scratch. */
function holdersOf(
  { alternatives, leads }: Concept,
  shelf: Shelf,
  scratch: Scratch,
  leadsTo: (href: string) => number | undefined,
  isAlone: boolean,
): number[] {
  const holders: number[] = [];
  for (const alternative of alternatives)
    if (alternative.words.length === 1) holdOne(alternative, shelf, scratch, holders);
    else holdAll(alternative, shelf, scratch, holders);
  // Beside other words a lead is one way among several.
  leads.forEach((href, place) => {
    const record = leadsTo(href);
    if (record !== undefined) hold(scratch, holders, record, isAlone ? 1.3 - place * 0.15 : 0.9, 1);
  });
  return holders;
}

/** Notes that a record holds a concept so well; the best counts. */
function hold(scratch: Scratch, holders: number[], record: number, value: number, quality: number): void {
  if (scratch.value[record] === 0) holders.push(record);
  if (value > (scratch.value[record] ?? 0)) scratch.value[record] = value;
  if (quality > (scratch.quality[record] ?? 0)) scratch.quality[record] = quality;
}

/** A word in any of its forms. The loops over postings call nothing that they are given: a query runs through thousands. */
function holdOne({ words, factor }: Alternative, shelf: Shelf, scratch: Scratch, holders: number[]): void {
  for (const { word, quality } of words[0] ?? []) {
    const { records, fields } = postingsOf(shelf, word);
    for (let at = 0; at < records.length; at += 1) {
      const record = records[at] ?? 0;
      const worth = worthAt(scratch, fields[at] ?? 3, record);
      hold(scratch, holders, record, worth * quality * factor, quality * factor);
    }
  }
}

/** Several words, all of which a record must have. */
function holdAll({ words, factor }: Alternative, shelf: Shelf, scratch: Scratch, holders: number[]): void {
  const { stage, least, now } = scratch;
  let first: readonly number[] = [];
  words.forEach((forms, place) => {
    const here: number[] = [];
    for (const form of forms) reach(form, place, shelf, scratch, here);
    for (const record of here)
      least[record] = Math.min(place === 0 ? Infinity : (least[record] ?? 0), now[record] ?? 0);
    if (place === 0) first = here;
  });
  for (const record of first) {
    if (stage[record] === words.length) hold(scratch, holders, record, (least[record] ?? 0) * factor, factor);
    stage[record] = 0;
  }
}

/** Of the records that have all words before this place, those that have this one go on. */
function reach({ word, quality }: Match, place: number, shelf: Shelf, scratch: Scratch, here: number[]): void {
  const { stage, now } = scratch;
  const { records, fields } = postingsOf(shelf, word);
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? 0;
    const reached = stage[record] ?? 0;
    if (reached === place) {
      stage[record] = place + 1;
      now[record] = worthAt(scratch, fields[at] ?? 3, record) * quality;
      here.push(record);
    } else if (reached === place + 1) {
      // Another form of this word was there; what lacks an earlier one stays behind.
      now[record] = Math.max(now[record] ?? 0, worthAt(scratch, fields[at] ?? 3, record) * quality);
    }
  }
}

const nowhere: Postings = { records: new Int32Array(0), fields: new Uint8Array(0) };

function postingsOf(shelf: Shelf, word: string): Postings {
  const place = shelf.place.get(word);
  return place === undefined ? nowhere : shelf.postings(place);
}

/** What a word is worth where it stands; one somewhere in a long text says little of it. */
function worthAt({ shares }: Scratch, field: number, record: number): number {
  return (fieldWorth[field] ?? 0) * (field === 3 ? (shares[record] ?? 0) : 1);
}
