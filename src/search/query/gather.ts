import type { Alternative, Concept } from './parse.ts';
import type { Shelf } from './shelf.ts';

/** How much a word is worth by where it stands: as a name, a place, around it, in the text. */
const fieldWorth = [1, 0.95, 0.8, 0.62];

/** What was gathered of a query on one shelf: each record that holds some of it, how well, and how much of it by worth. */
export interface Gathered {
  /** The records, in no order. */
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
  sums: Float32Array;
  held: Float32Array;
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
    sums: array(),
    held: array(),
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
  const { sums, held } = scratch;
  const touched: number[] = [];
  const isAlone = concepts.filter(({ share }) => share === undefined).length < 2;
  concepts.forEach((concept, place) => {
    const worth = worths[place] ?? 0;
    for (const record of holdersOf(concept, shelf, scratch, leadsTo, isAlone)) {
      if (held[record] === 0) touched.push(record);
      // A mere likeness doesn't hold what was asked.
      held[record] = (held[record] ?? 0) + worth * Math.min(1, (scratch.quality[record] ?? 0) / 0.5);
      sums[record] = (sums[record] ?? 0) + worth * (scratch.value[record] ?? 0);
      scratch.value[record] = 0;
      scratch.quality[record] = 0;
    }
  });
  return { records: Int32Array.from(touched), sums, held };
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
  const hold = (record: number, value: number, quality: number) => {
    if (scratch.value[record] === 0) holders.push(record);
    if (value > (scratch.value[record] ?? 0)) scratch.value[record] = value;
    if (quality > (scratch.quality[record] ?? 0)) scratch.quality[record] = quality;
  };
  for (const alternative of alternatives)
    if (alternative.words.length === 1) holdOne(alternative, shelf, hold);
    else holdAll(alternative, shelf, scratch, hold);
  // Beside other words a lead is one way among several.
  leads.forEach((href, place) => {
    const record = leadsTo(href);
    if (record !== undefined) hold(record, isAlone ? 1.3 - place * 0.15 : 0.9, 1);
  });
  return holders;
}

type Hold = (record: number, value: number, quality: number) => void;

/** A word in any of its forms. */
function holdOne({ words, factor }: Alternative, shelf: Shelf, hold: Hold): void {
  for (const { word, quality } of words[0] ?? [])
    eachPosting(shelf, word, (record, worth) => hold(record, worth * quality * factor, quality * factor));
}

/** Several words, all of which a record must have. */
function holdAll({ words, factor }: Alternative, shelf: Shelf, scratch: Scratch, hold: Hold): void {
  const { stage, least, now } = scratch;
  const first: number[] = [];
  words.forEach((forms, place) => {
    const here: number[] = [];
    for (const { word, quality } of forms)
      eachPosting(shelf, word, (record, worth) => {
        if (stage[record] !== place) {
          // Either it lacks an earlier word, or another form of this one was there.
          if (stage[record] === place + 1) now[record] = Math.max(now[record] ?? 0, worth * quality);
          return;
        }
        stage[record] = place + 1;
        now[record] = worth * quality;
        here.push(record);
      });
    for (const record of here)
      least[record] = Math.min(place === 0 ? Infinity : (least[record] ?? 0), now[record] ?? 0);
    if (place === 0) first.push(...here);
  });
  for (const record of first) {
    if (stage[record] === words.length) hold(record, (least[record] ?? 0) * factor, factor);
    stage[record] = 0;
  }
}

/** Each record of a word, with what the word is worth where it stands there. */
function eachPosting(shelf: Shelf, word: string, use: (record: number, worth: number) => void): void {
  const place = shelf.place.get(word);
  if (place === undefined) return;
  const { records, fields } = shelf.postings(place);
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? 0;
    const field = fields[at] ?? 3;
    // A word somewhere in a long text says little of it.
    const share = field === 3 ? Math.min(1, Math.max(0.4, 60 / (shelf.lengths[record] ?? 1))) : 1;
    use(record, (fieldWorth[field] ?? 0) * share);
  }
}
