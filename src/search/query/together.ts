import { placeIn, type Postings } from './shelf.ts';

/** The records of one form of a word, and how well it stands for the word. */
type Form = Postings & { quality: number };

/** What records hold of words that belong together: arrays as long as a shelf, made once and left empty after each use. */
export interface Together {
  /** The records that have all the words, in the order in which the first word's forms have them. */
  found: Int32Array;
  /** How well the worst held of the words is held, by record. */
  least: Float32Array;
  /** How many of the words were there, and how well the last of them. */
  stage: Uint8Array;
  now: Float32Array;
  next: Int32Array;
  /** What a word is worth in each field; in the text by record. */
  fieldWorth: readonly number[];
  texts: Float64Array;
}

/** Room for a shelf of so many records. */
export function newTogether(size: number, fieldWorth: readonly number[], texts: Float64Array): Together {
  return {
    found: new Int32Array(size),
    least: new Float32Array(size),
    stage: new Uint8Array(size),
    now: new Float32Array(size),
    next: new Int32Array(size),
    fieldWorth,
    texts,
  };
}

/**
 * Finds the records that have each of several words in some form, and says how many. It starts from the word that the
 * fewest have and goes on to commoner ones, so that of a common one ("child" of "children's trust") no more is looked at
 * than needs be; the first word comes last where it isn't the rarest, as it gives the order.
 */
export function findTogether(words: readonly (readonly Form[])[], room: Together): number {
  const sizes = words.map((forms) => forms.reduce((sum, { records }) => sum + records.length, 0));
  const rarest = sizes.indexOf(Math.min(...sizes));
  const others = words.flatMap((_, place) => (place === 0 || place === rarest ? [] : [place]));
  others.sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const order = rarest === 0 ? [0, ...others] : [rarest, ...others, 0];
  let count = 0;
  for (const [turn, place] of order.entries()) {
    // Where records are looked up, they are in the order of their numbers, as in postings.
    if (turn > 0 && place === 0) room.found.subarray(0, count).sort();
    let reached = 0;
    for (const form of words[place] ?? [])
      reached =
        turn > 0 && count * dear < form.records.length
          ? lookUp(form, turn, count, reached, room)
          : runThrough(form, turn, reached, room);
    count = goOn(turn, count, reached, place === 0, room);
  }
  for (let at = 0; at < count; at += 1) room.stage[room.found[at] ?? 0] = 0;
  return count;
}

/** To look a record up takes so many times as long as to pass one. */
const dear = 16;

/** Of the records that have all words before this one, those that have it go on. */
function runThrough({ records, fields, quality }: Form, turn: number, before: number, room: Together): number {
  const { stage, now, next, texts, fieldWorth } = room;
  let reached = before;
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? 0;
    const had = stage[record] ?? 0;
    if (had !== turn && had !== turn + 1) continue;
    const field = fields[at] ?? 3;
    const worth = (field === 3 ? (texts[record] ?? 0) : (fieldWorth[field] ?? 0)) * quality;
    if (had === turn) {
      stage[record] = turn + 1;
      now[record] = worth;
      next[reached] = record;
      reached += 1;
    } else if (worth > (now[record] ?? 0)) now[record] = worth;
  }
  return reached;
}

/** The same, from the side of the records. */
function lookUp(
  { records, fields, quality }: Form,
  turn: number,
  count: number,
  before: number,
  room: Together,
): number {
  const { found, stage, now, next, texts, fieldWorth } = room;
  let reached = before;
  for (let one = 0; one < count; one += 1) {
    const record = found[one] ?? 0;
    const at = placeIn(records, record);
    if (at < 0) continue;
    const field = fields[at] ?? 3;
    const worth = (field === 3 ? (texts[record] ?? 0) : (fieldWorth[field] ?? 0)) * quality;
    if (stage[record] === turn) {
      stage[record] = turn + 1;
      now[record] = worth;
      next[reached] = record;
      reached += 1;
    } else if (worth > (now[record] ?? 0)) now[record] = worth;
  }
  return reached;
}

/** Leaves behind what lacks this word; gives how many are left. The first word gives the order, others keep it. */
function goOn(turn: number, count: number, reached: number, isFirst: boolean, room: Together): number {
  const { found, least, stage, now, next } = room;
  for (let at = 0; at < reached; at += 1) {
    const record = next[at] ?? 0;
    const here = now[record] ?? 0;
    if (turn === 0 || here < (least[record] ?? 0)) least[record] = here;
  }
  let kept = 0;
  for (let at = 0; at < (turn === 0 ? 0 : count); at += 1) {
    const record = found[at] ?? 0;
    if (stage[record] === turn + 1) {
      found[kept] = record;
      kept += 1;
    } else stage[record] = 0;
  }
  if (turn === 0 || isFirst) found.set(next.subarray(0, reached));
  return reached;
}
