import Fuse from 'fuse.js/min-basic';
import { editsBetween } from './edits.ts';
import { questionWords, stopWords } from './stop.ts';
import { rootOf, soundOf, stemOf } from './text.ts';

/** A word of the vocabulary that stands for a typed one, and how well: 1 is the word itself. */
export interface Match {
  word: string;
  quality: number;
  /** It is only a little like it: meant within a phrase at most. */
  isFar?: true | undefined;
}

/** Finds words of a vocabulary by what was typed. */
export interface Lookalikes {
  has(word: string): boolean;
  add(words: readonly string[]): void;
  /** Words that begin so, the shortest first. */
  beginning(word: string): Match[];
  /** The same word in another number: "child" and "children". */
  plural(word: string): Match[];
  /** Other words of the same family. */
  family(word: string): Match[];
  /** Words that look or sound like a misspelt one, the likeliest first. */
  near(word: string): Match[];
}

/** A vocabulary that grows as parts of the index arrive. */
export function lookalikes(): Lookalikes {
  const known = new Set<string>();
  const words: string[] = [];
  const grams = new Map<string, number[]>();
  const sounds = new Map<string, string[]>();
  const roots = new Map<string, string[]>();
  const nearest = new Map<string, Match[]>();
  let sorted: string[] = [];
  const add = (word: string) => {
    known.add(word);
    const index = words.push(word) - 1;
    push(roots, rootOf(word), word);
    if (/\d/.test(word) || word.length < 3 || stopWords.has(word) || questionWords.has(word)) return;
    for (const gram of gramsOf(word)) push(grams, gram, index);
    push(sounds, soundOf(word), word);
  };
  return {
    has: (word) => known.has(word),
    add: (more) => {
      nearest.clear();
      for (const word of more) if (!known.has(word)) add(word);
      sorted = [...words].sort();
    },
    beginning: (word) => beginning(sorted, word),
    plural: (word) => {
      const other = irregular.get(word);
      return other !== undefined && known.has(other) ? [{ word: other, quality: 0.97 }] : [];
    },
    family: (word) =>
      (roots.get(rootOf(word)) ?? [])
        .filter((other) => other !== word)
        .map((other) => ({ word: other, quality: stemOf(other) === stemOf(word) ? 0.85 : 0.6 })),
    near: (word) => {
      const found = nearest.get(word) ?? near(word, words, grams, sounds, known.has(word));
      nearest.set(word, found);
      return found;
    },
  };
}

const pairs = ['child children', 'man men', 'woman women', 'person people', 'criterion criteria'].map((pair) =>
  pair.split(' '),
);
const irregular: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([one = '', many = '']) => [
    [one, many],
    [many, one],
  ]),
);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}

function beginning(sorted: readonly string[], start: string): Match[] {
  const found: Match[] = [];
  for (let index = firstFrom(sorted, start); index < sorted.length && found.length < 200; index += 1) {
    const word = sorted[index] ?? '';
    if (!word.startsWith(start)) break;
    if (word !== start) found.push({ word, quality: 0.6 + (0.33 * start.length) / word.length });
  }
  return found.sort((a, b) => b.quality - a.quality).slice(0, 40);
}

function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

const gramsOf = (word: string): Set<string> => {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
};

/** Trigrams and sound pick candidates; Fuse ranks them; a word of another length, or of another sound, comes later. */
function near(
  typed: string,
  words: readonly string[],
  grams: ReadonlyMap<string, readonly number[]>,
  sounds: ReadonlyMap<string, readonly string[]>,
  isKnown: boolean,
): Match[] {
  const alike = sounds.get(soundOf(typed)) ?? [];
  const candidates = [...new Set([...sharing(typed, words, grams), ...alike])];
  const ranked = new Fuse(candidates, { includeScore: true, threshold: 0.55, distance: 60, location: 0 }).search(typed);
  const scores = new Map(ranked.map(({ item, score = 1 }) => [item, 1 - score]));
  const found = candidates.map((word) => {
    const length = Math.min(word.length, typed.length) / Math.max(word.length, typed.length);
    const spelling = (scores.get(word) ?? 0) * (0.4 + 0.6 * length);
    const letters = Math.max(spelling, sharedLetters(typed, word) * (0.4 + 0.6 * length) * 0.95);
    const count = editsBetween(typed, word);
    const edits = 1 - (1.2 * count) / Math.max(word.length, typed.length);
    const likeness = (letters + Math.max(0, edits)) / 2;
    const sound = alike.includes(word) ? 0.5 + 0.3 * length : 0;
    const isFar = count > mostEdits(typed, word, sound > 0);
    // One slip is likely, above all a letter left out; what is a word may well have been meant.
    const isSlip = count === 1 && typed.length > 3 && !isKnown && typed.charAt(0) === word.charAt(0);
    const slip = isSlip ? (word.length < typed.length ? 0.8 : 0.85) : 0;
    const quality = Math.min(0.9, Math.max(likeness * 0.9, sound, (likeness + sound) * 0.62, slip));
    return { word, quality, ...(isFar ? { isFar } : {}) };
  });
  return found
    .filter(({ quality }) => quality >= 0.5)
    .sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1))
    .slice(0, 6);
}

/**
 * So many slips make one word of another: one in three letters; one fewer where it begins with another letter, which is
 * seldom mistaken, and one more where both sound the same, if that is sound enough to tell.
 */
function mostEdits(typed: string, word: string, isSound: boolean): number {
  const most = Math.max(1, Math.floor(Math.min(typed.length, word.length) / 3));
  // A first letter may be left out of a longer word, or stand second.
  const isSecond = typed.charAt(0) === word.charAt(1) && (typed.length > 4 || typed.charAt(1) === word.charAt(0));
  const isOther = typed.charAt(0) !== word.charAt(0) && !isSecond;
  return most - (isOther ? 1 : 0) + (isSound && soundOf(word).length > 3 ? 1 : 0);
}

/** The words that share the most trigrams with a typed one, for their length; one in five at least. */
function sharing(typed: string, words: readonly string[], grams: ReadonlyMap<string, readonly number[]>): string[] {
  const counts = new Uint8Array(words.length);
  const touched: number[] = [];
  for (const gram of gramsOf(typed))
    for (const index of grams.get(gram) ?? []) {
      if (counts[index] === 0) touched.push(index);
      counts[index] = (counts[index] ?? 0) + 1;
    }
  const found: { word: string; share: number }[] = [];
  for (const index of touched) {
    const word = words[index] ?? '';
    const share = (2 * (counts[index] ?? 0)) / (typed.length + 2 + word.length);
    if (share >= 0.2) found.push({ word, share });
  }
  return found
    .sort((a, b) => b.share - a.share)
    .slice(0, 40)
    .map(({ word }) => word);
}

/** How many letters two words have in common in whatever order, from 0 to 1: forgives letters that changed places. */
function sharedLetters(a: string, b: string): number {
  const left = b.split('');
  let shared = 0;
  for (const letter of a.split('')) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  const share = (2 * shared) / (a.length + b.length);
  return a.charAt(0) === b.charAt(0) && a.at(-1) === b.at(-1) ? share : share * 0.85;
}
