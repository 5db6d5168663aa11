import { lookalikes, type Match } from './lookalike.ts';
import type { SynonymPack } from './pack.ts';
import { questionWords, stopWords } from './stop.ts';
import { fold, stemOf, tokenize } from './text.ts';

/** A run of words that means something together, with what else says the same and where it leads. */
export interface Phrase {
  words: readonly string[];
  /** As it is written. */
  written: string;
  same: readonly (readonly string[])[];
  /** What is found as well, less likely meant. */
  finds: readonly (readonly string[])[];
  /** What comes near it. */
  near: readonly (readonly string[])[];
  lead?: { to: readonly string[]; says: string } | undefined;
  /** It says little of what is looked for. */
  isCommon?: true | undefined;
  /** It is what a body or a place is called. */
  isName?: true | undefined;
  /** All its words, where too few of them count to know it by these: "out of hours". */
  whole?: readonly string[] | undefined;
}

/** Finds phrases in a query by their first words. */
export interface Thesaurus {
  /** The longest phrase that begins at a place of a query. */
  at(words: readonly string[], place: number): Phrase | undefined;
  /** The phrase that begins at a place of a query and is known by all its words alone. */
  wholeAt(words: readonly string[], place: number): Phrase | undefined;
  /** The name that the words from a place of a query to its end begin; whether more words than the last may be missing. */
  begunAt(words: readonly string[], place: number, isFar: boolean): Phrase | undefined;
  /** Other forms of a word that stand in phrases. */
  family(word: string): Match[];
  /** Words of phrases that begin so. */
  beginning(word: string): Match[];
  /** Whether a word stands in a phrase. */
  has(word: string): boolean;
  /** Words of phrases that look or sound like a misspelt one. */
  near(word: string): Match[];
}

/** The words of a phrase that count. */
export const contentWords = (text: string): string[] => wordsOf(text).words;

/** The words of a phrase, and those of them that count. */
function wordsOf(text: string): { words: string[]; all: string[] } {
  const all = tokenize(text).map(({ word }) => word);
  const words = all.filter((word) => !stopWords.has(word) && !questionWords.has(word));
  return { words: words.length > 0 ? words : all, all };
}

/** The same, each text read once: every member of a list is held against all others. */
function reader(): typeof wordsOf {
  const known = new Map<string, ReturnType<typeof wordsOf>>();
  return (text) => {
    const found = known.get(text) ?? wordsOf(text);
    known.set(text, found);
    return found;
  };
}

interface Entry {
  words: string[];
  written: string;
  same: Map<string, string[]>;
  finds: Map<string, string[]>;
  near: Map<string, string[]>;
  lead?: Phrase['lead'];
  isCommon?: true;
  isName?: true;
  whole?: string[];
}

type Lists = readonly (readonly string[])[];

/** Lists of synonyms by each of their members, names of several words, each as one, and lists of words that come near one another. */
export function openThesaurus(pack: SynonymPack, names: readonly string[] = [], nearLists: Lists = []): Thesaurus {
  const phrases = [...entriesOf(pack, names, nearLists).values()].map(({ same, finds, near, ...own }): Phrase => ({
    ...own,
    same: [...same.values()],
    finds: [...finds.values()],
    near: [...near.values()],
  }));
  const byWords = finder(phrases.flatMap((one) => (one.whole ? [] : [[one.words, one]])));
  const byWhole = finder(phrases.flatMap((one) => (one.whole ? [[one.whole, one]] : [])));
  const words = lookalikes();
  words.add([...new Set(phrases.flatMap((one) => one.words))]);
  const begun = beginnings(phrases.filter(({ isName }) => isName === true));
  return { ...words, at: byWords, wholeAt: byWhole, begunAt: begun };
}

/** Finds the shortest phrase that the last words of a query begin; one of which more than the last word is missing, only if told so. */
function beginnings(phrases: readonly Phrase[]): Thesaurus['begunAt'] {
  const begun = phrases.flatMap((phrase) =>
    phrase.words.map((next, place) => ({ before: phrase.words.slice(0, place).join(' '), next, phrase })),
  );
  const byWords = Map.groupBy(begun, ({ before }) => before);
  for (const own of byWords.values()) own.sort((a, b) => a.phrase.written.length - b.phrase.written.length);
  return (words, place, isFar) => {
    const last = words.at(-1) ?? '';
    const own = byWords.get(words.slice(place, -1).join(' '));
    const count = words.length - place;
    const isFit = (phrase: Phrase) => isFar || phrase.words.length === count;
    return own?.find(({ next, phrase }) => next.startsWith(last) && isFit(phrase))?.phrase;
  };
}

/**
 * Finds the longest of several runs of words at a place of others, by their first two, since many names begin alike; of several
 * words each may stand in another form: "teamed up".
 */
function finder(runs: readonly (readonly [words: readonly string[], phrase: Phrase])[]): Thesaurus['at'] {
  const all = runs.map(([words, phrase]) => ({ words, stems: words.map(stemOf), phrase }));
  const byFirst = new Map(
    [...Map.groupBy(all, ({ stems: [first = ''] }) => first)].map(([first, own]) => {
      const bySecond = Map.groupBy(own, ({ stems: [, second = ''] }) => second);
      for (const some of bySecond.values()) some.sort((a, b) => b.words.length - a.words.length);
      return [first, bySecond];
    }),
  );
  const known = new Map<string, string>();
  const stemIn = (word = '') => {
    const stem = known.get(word) ?? stemOf(word);
    known.set(word, stem);
    return stem;
  };
  return (words, place) => {
    const own = byFirst.get(stemIn(words[place]));
    if (!own) return undefined;
    const several = own.get(stemIn(words[place + 1]));
    const isExact = (run: { words: readonly string[] }) => run.words.every((word, at) => words[place + at] === word);
    const exact = several?.find(isExact);
    const { length } = exact?.words ?? [''];
    const isAlike = ({ stems }: { stems: readonly string[] }) =>
      stems.length > length && stems.every((stem, at) => stemIn(words[place + at]) === stem);
    return (several?.find(isAlike) ?? exact ?? own.get('')?.find(isExact))?.phrase;
  };
}

/** Entries of phrases: `phrase` gives that of a text, a new one if there is none, `add` what an entry stands for as well. */
function newEntries(read: typeof wordsOf) {
  const entries = new Map<string, Entry>();
  const phrase = (text: string): Entry => {
    const { words, all } = read(text);
    const isSmall = words.every((word) => stopWords.has(word) || questionWords.has(word));
    const isShort = all.length > 1 && (words.length === 1 || isSmall);
    // "Staffs.", with its stop, is known as it is typed: it is no "staff".
    const short = /^\p{L}+(?=\.$)/u.exec(text)?.[0];
    const whole = short !== undefined ? [fold(short)] : isShort ? all : undefined;
    const key = (whole ?? words).join(' ');
    const found: Entry = entries.get(key) ?? {
      words: short === undefined ? words : [fold(short)],
      written: fold(text),
      same: new Map(),
      finds: new Map(),
      near: new Map(),
      ...(whole ? { whole } : {}),
    };
    entries.set(key, found);
    return found;
  };
  const add = (entry: Entry, texts: readonly string[], to = entry.same) => {
    for (const text of texts.filter((one) => !one.endsWith('.'))) {
      const { words, all } = read(text);
      // One word of several stands for too much: "house" for "in house". The index has "in-house" as "inhouse", too.
      const telling = words.length === 1 && all.length > 1 ? [all.join('')] : words;
      if (telling.join(' ') !== entry.words.join(' ')) to.set(telling.join(' '), telling);
    }
  };
  return { entries, phrase, add };
}

function entriesOf(
  { same, leads, common, within }: SynonymPack,
  names: readonly string[],
  near: Lists,
): Map<string, Entry> {
  const read = reader();
  const { entries, phrase, add } = newEntries(read);
  for (const list of same) for (const member of list) add(phrase(member), list);
  for (const list of near) {
    // The words of an everyday phrase stand in the record, too, each for itself.
    const found = list.filter((member, place) => place === 0 || read(member).all.length === 1);
    for (const entry of list.map(phrase)) add(entry, found, entry.near);
  }
  for (const { words, to, finds, says } of leads)
    for (const member of words) {
      const entry = phrase(member);
      entry.lead = { to, says };
      add(entry, finds, entry.finds);
    }
  for (const [title, href, own] of within)
    for (const name of own) {
      const entry = phrase(name);
      entry.isName = true;
      entry.lead = { to: [href], says: `“${name}” also searches for ${title}.` };
      add(entry, [title]);
      // "Bracknell Forest" is no Bracknell with a forest.
      if (title.startsWith(`${name} `)) phrase(title);
    }
  for (const name of names.filter((one) => contentWords(one).length > 1)) {
    phrase(name).isName = true;
    // "Westsussex", "sthelens"
    const joined = phrase(name.replace(/[^\p{L}]/gu, ''));
    joined.written = fold(name);
    add(joined, [name]);
  }
  for (const member of common) phrase(member).isCommon = true;
  return entries;
}
