import { printedWords } from './printed.ts';

/** A run of text, marked where a word of the query stands. */
export interface MarkedRun {
  text: string;
  isMarked: boolean;
}

/** A text with the words of a query marked: whole words, in whichever form the index holds for the same. */
export function markWords(text: string, words: ReadonlySet<string>): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const { word, from, to } of printedWords(text)) {
    if (!words.has(word)) continue;
    if (from > at) runs.push({ text: text.slice(at, from), isMarked: false });
    runs.push({ text: text.slice(from, to), isMarked: true });
    at = to;
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
