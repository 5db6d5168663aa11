import { fold, normal } from './text.ts';

/** A run of text, marked where a word of the query stands. */
export interface MarkedRun {
  text: string;
  isMarked: boolean;
}

const known = new Map<string, string>();

/** A word as the index keeps it. Hits print the same words over and over. */
function kept(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size > 20_000) known.clear();
  const made = normal(fold(word));
  known.set(word, made);
  return made;
}

/** Whole words as hits print them: a number with its points, a word with its apostrophe. */
const wordPattern = /[\p{L}\d]+(?:[.,]\d+)*(?:['’]\p{L}+)?/gu;

/** The words of a text as the index keeps them. */
export const printedWords = (text: string): string[] => text.match(wordPattern)?.map(kept) ?? [];

/** A text with the words of a query marked: whole words, in whichever form the index holds for the same. */
export function markWords(text: string, words: ReadonlySet<string>): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (!words.has(kept(match[0]))) continue;
    if (match.index > at) runs.push({ text: text.slice(at, match.index), isMarked: false });
    runs.push({ text: match[0], isMarked: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isMarked: false });
  return runs;
}

/** The part of a long text round its first marked word, cut at words. */
export function excerpt(text: string, words: ReadonlySet<string>, length = 220): string {
  if (text.length <= length) return text;
  const [unmarked, first] = markWords(text, words);
  const before = unmarked?.isMarked === false && first ? unmarked.text.length : 0;
  const from = before < length * 0.7 ? 0 : text.lastIndexOf(' ', before - length * 0.3) + 1;
  const end = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}
