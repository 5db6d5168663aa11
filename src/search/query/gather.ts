import type { Alternative, Concept } from './parse.ts';
import { postingsOf, type Shelf } from './shelf.ts';
import { findTogether, newTogether, type Together } from './together.ts';

/** How much a word is worth by where it stands: as a name, as a place or code, around it, in the text. */
const fieldWorths = { entries: [1, 0.95, 0.8, 0.62], statements: [1, 0.8, 0.8, 0.62] };

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
  /** The records that hold it. */
  holders: Int32Array;
  together: Together;
  /** What is given to the caller. */
  records: Int32Array;
  sums: Float32Array;
  held: Float32Array;
  /** What a word in a record's text is worth: the longer the text, the less it says of it. */
  texts: Float64Array;
}

const scratches = new WeakMap<Shelf, Scratch>();

function scratchOf(shelf: Shelf): Scratch {
  const found = scratches.get(shelf) ?? newScratch(shelf);
  scratches.set(shelf, found);
  return found;
}

function newScratch({ size, lengths, rows }: Shelf): Scratch {
  const fieldWorth = rows ? fieldWorths.entries : fieldWorths.statements;
  const texts = Float64Array.from(lengths, (length) => (fieldWorth[3] ?? 0) * Math.min(1, Math.max(0.4, 60 / length)));
  return {
    value: new Float32Array(size),
    quality: new Float32Array(size),
    holders: new Int32Array(size),
    together: newTogether(size, fieldWorth, texts),
    records: new Int32Array(size),
    sums: new Float32Array(size),
    held: new Float32Array(size),
    texts,
  };
}

/** Empties what `gather` gave, for the next query. */
export function clear({ records, sums, held }: Gathered): void {
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? 0;
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
  const { records, sums, held, holders, value, quality } = scratch;
  const isAlone = concepts.filter(({ share }) => share === undefined).length < 2;
  let count = 0;
  for (const [place, concept] of concepts.entries()) {
    const worth = worths[place] ?? 0;
    const holding = holdersOf(concept, shelf, scratch, leadsTo, isAlone);
    for (let at = 0; at < holding; at += 1) {
      const record = holders[at] ?? 0;
      const before = held[record] ?? 0;
      if (before === 0) {
        records[count] = record;
        count += 1;
      }
      // A mere likeness doesn't hold what was asked.
      held[record] = before + worth * Math.min(1, (quality[record] ?? 0) / 0.5);
      sums[record] = (sums[record] ?? 0) + worth * (value[record] ?? 0);
      value[record] = 0;
      quality[record] = 0;
    }
  }
  return { records: records.subarray(0, count), sums, held };
}

/** How many records hold a concept; which, and how well, is in the scratch. */
function holdersOf(
  { alternatives, leads }: Concept,
  shelf: Shelf,
  scratch: Scratch,
  leadsTo: (href: string) => number | undefined,
  isAlone: boolean,
): number {
  let count = 0;
  for (const alternative of alternatives)
    if (alternative.words.length === 1) count = holdOne(alternative, shelf, scratch, count);
    else count = holdAll(alternative, shelf, scratch, count);
  // Beside other words a lead is one way among several.
  for (const [place, href] of leads.entries()) {
    const record = leadsTo(href);
    if (record !== undefined) count = hold(scratch, count, record, isAlone ? 1.3 - place * 0.15 : 0.9, 1);
  }
  return count;
}

/** Notes that a record holds a concept so well; the best counts. Gives how many hold it by now. */
function hold(scratch: Scratch, count: number, record: number, value: number, quality: number): number {
  const isNew = scratch.value[record] === 0;
  if (isNew) scratch.holders[count] = record;
  if (value > (scratch.value[record] ?? 0)) scratch.value[record] = value;
  if (quality > (scratch.quality[record] ?? 0)) scratch.quality[record] = quality;
  return isNew ? count + 1 : count;
}

/** A word in any of its forms. The loops over postings call nothing that they are given: a query runs through thousands. */
function holdOne({ words, factor }: Alternative, shelf: Shelf, scratch: Scratch, before: number): number {
  const { value, quality, holders, texts } = scratch;
  const { fieldWorth } = scratch.together;
  let count = before;
  for (const form of words[0] ?? []) {
    const { records, fields } = postingsOf(shelf, form.word);
    const likely = form.quality * factor;
    for (let at = 0; at < records.length; at += 1) {
      const record = records[at] ?? 0;
      const field = fields[at] ?? 3;
      const worth = (field === 3 ? (texts[record] ?? 0) : (fieldWorth[field] ?? 0)) * form.quality * factor;
      const known = value[record] ?? 0;
      if (known === 0) {
        holders[count] = record;
        count += 1;
      }
      if (worth > known) value[record] = worth;
      if (likely > (quality[record] ?? 0)) quality[record] = likely;
    }
  }
  return count;
}

/** Several words, all of which a record must have. */
function holdAll({ words, factor }: Alternative, shelf: Shelf, scratch: Scratch, before: number): number {
  const { together } = scratch;
  const places = words.map((forms) => forms.map(({ word, quality }) => ({ ...postingsOf(shelf, word), quality })));
  const found = findTogether(places, together);
  let count = before;
  for (let at = 0; at < found; at += 1) {
    const record = together.found[at] ?? 0;
    count = hold(scratch, count, record, (together.least[record] ?? 0) * factor, factor);
  }
  return count;
}
