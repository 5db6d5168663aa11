import { fold, normal } from './text.ts';

/** A word as a page prints it: what it is in the index, and where it stands in its text. */
export interface PrintedWord {
  word: string;
  from: number;
  to: number;
}

/** The words that a text prints, in their order. */
export function printedWords(text: string): PrintedWord[] {
  const words: PrintedWord[] = [];
  for (const { 0: found, index } of text.matchAll(/[\p{L}\d]+(?:[.,]\d+)*(?:['’]\p{L}+)?/gu))
    words.push({ word: kept(found), from: index, to: index + found.length });
  return words;
}

const known = new Map<string, string>();

/** A word as the index keeps it. Hits print the same words over and over. */
function kept(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size > 4000) known.clear();
  const made = normal(fold(word));
  known.set(word, made);
  return made;
}
