import type { Shelf } from './shelf.ts';
import { questionWords, stopWords } from './stop.ts';
import { tokenize } from './text.ts';

/** A word of names. What a query makes of it stays with it until the next query, so that nothing is looked up by name. */
export interface NameWord {
  word: string;
  worth: number;
  /** What was last held against names, if it had to do with this word. */
  asked?: object | undefined;
  /** How well it stands for each concept of that, once that is known. */
  qualities?: readonly number[] | undefined;
  /** That doesn't depend on the other words of its name. */
  isAlone: boolean;
}

/** A name of a record, ready to be held against queries. */
export interface Name {
  words: readonly string[];
  known: readonly NameWord[];
  /** All of it, with a space at both ends. */
  text: string;
  /** What all its words are worth. */
  worth: number;
}

/** The names of the records of a shelf. */
export interface Names {
  of(record: number): readonly Name[];
  /** A word as names have it, whether or not one that was read does. */
  word(word: string): NameWord;
  /** Words are worth something else from now on. */
  reweigh(): void;
}

/** Reads the names of a record when they are first asked for. */
export function openNames(shelf: Shelf, worthOf: (word: string) => number): Names {
  const names = new Map<number, Name[]>();
  const words = new Map<string, NameWord>();
  const known = (word: string): NameWord => {
    const found = words.get(word) ?? { word, worth: notWeighed, isAlone: true };
    words.set(word, found);
    return found;
  };
  const weigh = (name: Name) => {
    name.worth = 0;
    for (const word of name.known) {
      if (word.worth === notWeighed) word.worth = questionWords.has(word.word) ? 1 : worthOf(word.word);
      name.worth += word.worth;
    }
  };
  return {
    of: (record) => {
      let found = names.get(record);
      if (!found) {
        found = namesOf(shelf, record).map((own) => ({
          words: own,
          known: own.map(known),
          text: ` ${own.join(' ')} `,
          worth: notWeighed,
        }));
        names.set(record, found);
      }
      for (const name of found) if (name.worth === notWeighed) weigh(name);
      return found;
    },
    word: known,
    reweigh: () => {
      for (const word of words.values()) word.worth = notWeighed;
      for (const own of names.values()) for (const name of own) name.worth = notWeighed;
    },
  };
}

const notWeighed = -1;

function namesOf({ rows }: Shelf, record: number): string[][] {
  const row = rows?.[record];
  if (!row) return [];
  // "Achieving for Children (Richmond)" is called so without what stands in brackets, too.
  const { title, also = [], areas = [] } = row;
  return [...new Set([title, title.replace(/ \(.*\)$/, ''), ...also, ...areas])].map(nameWords);
}

/** A name as the words that count in it; question words do, days don't: a day is no more of a name for standing in one. */
export function nameWords(name: string): string[] {
  const words = tokenize(name)
    .map(({ word }) => word)
    .filter((word) => !/^\d{4}-\d\d-\d\d$/.test(word));
  const content = words.filter((word) => !stopWords.has(word));
  return content.length > 0 ? content : words;
}
