import { lookalikes, type Match } from './lookalike.ts';
import type { SynonymPack } from './pack.ts';
import { questionWords, stopWords } from './stop.ts';
import { tokenize } from './text.ts';

/** A run of words that means something together, with what else says the same and where it leads. */
export interface Phrase {
  words: readonly string[];
  same: readonly (readonly string[])[];
  lead?: { to: readonly string[]; says: string } | undefined;
  /** It says little of what is looked for. */
  isCommon?: true | undefined;
}

/** Finds phrases in a query by their first words. */
export interface Thesaurus {
  /** The longest phrase that begins at a place of a query. */
  at(words: readonly string[], place: number): Phrase | undefined;
  /** Whether a word stands in a phrase. */
  has(word: string): boolean;
  /** Words of phrases that look or sound like a misspelt one. */
  near(word: string): Match[];
}

/** The words of a phrase that count. */
export function contentWords(text: string): string[] {
  const words = tokenize(text).map(({ word }) => word);
  const content = words.filter((word) => !stopWords.has(word) && !questionWords.has(word));
  return content.length > 0 ? content : words;
}

/** Lists of synonyms by each of their members. */
export function openThesaurus({ same, leads, common, within }: SynonymPack): Thesaurus {
  const phrases = new Map<string, { words: string[]; same: string[][]; lead?: Phrase['lead']; isCommon?: true }>();
  const phrase = (text: string) => {
    const words = contentWords(text);
    const found = phrases.get(words.join(' ')) ?? { words, same: [] };
    phrases.set(words.join(' '), found);
    return found;
  };
  for (const list of same)
    for (const member of list)
      phrase(member).same.push(...list.filter((other) => other !== member).map((other) => contentWords(other)));
  for (const { words, to, finds, says } of leads)
    for (const member of words) {
      phrase(member).lead = { to, says };
      phrase(member).same.push(...finds.map(contentWords));
    }
  for (const [title, href, names] of within)
    for (const name of names) {
      phrase(name).lead = { to: [href], says: `${name} is in ${title}.` };
      phrase(name).same.push(contentWords(title));
    }
  for (const member of common) phrase(member).isCommon = true;
  const near = lookalikes();
  near.add([...new Set([...phrases.values()].flatMap(({ words }) => words))]);
  const byFirst = Map.groupBy(phrases.values(), ({ words }) => words[0] ?? '');
  for (const own of byFirst.values()) own.sort((a, b) => b.words.length - a.words.length);
  return {
    at: (words, place) =>
      byFirst.get(words[place] ?? '')?.find((one) => one.words.every((word, index) => words[place + index] === word)),
    has: near.has,
    near: near.near,
  };
}
