import { findDates, type FoundDate } from './dates.ts';

/** Lower case, without accents; every apostrophe and quotation mark a plain one, so that lengths stay what they were. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase();
}

/** A word of a text, and where it stands in the folded text. */
export interface Token {
  word: string;
  from: number;
  to: number;
  /** What was found as a date, with the wider times that hold it. */
  date?: FoundDate | undefined;
}

// A number keeps its points ("3.10"), loses its commas; a word keeps its apostrophe until its ending is gone.
const wordPattern = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*(?:[a-z]+)?|[\p{L}][\p{L}\d]*(?:'[\p{L}]+)*|&/gu;

/** The words of a text in their order: each without its plural or possessive ending; dates are one token each. */
export function tokenize(text: string): Token[] {
  const folded = fold(text);
  const dates = findDates(folded);
  const tokens = dates.map((date): Token => ({ word: date.token, from: date.from, to: date.to, date }));
  for (const match of folded.matchAll(wordPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (!dates.some((date) => date.from < to && from < date.to)) tokens.push({ word: normal(match[0]), from, to });
  }
  return tokens.filter(({ word }) => word !== '').sort((a, b) => a.from - b.from);
}

/** The words by which a text is found: its words, its dates with their months and years, and compounds written as one. */
export function indexWords(text: string): string[] {
  const tokens = tokenize(text);
  const words = tokens.flatMap(({ word, date }) => [word, ...(date?.wider ?? [])]);
  const folded = fold(text);
  const joined = tokens.flatMap(({ word, from, to }, index) => {
    const next = tokens[index + 1];
    const isHyphened = next !== undefined && next.from === to + 1 && /[-/]/.test(folded.charAt(to));
    return isHyphened && /^\p{L}/u.test(word + next.word)
      ? [normal(folded.slice(from, next.to).replace(/[-/]/g, ''))]
      : [];
  });
  return [...words, ...joined];
}

/** A word as the index keeps it. */
export function normal(word: string): string {
  if (word === '&') return 'and';
  if (/^\d/.test(word)) return word.replaceAll(',', '').replace(/(?<=\d)(st|nd|rd|th)$/, '');
  return singular(word.replace(/'s?$/, '').replaceAll("'", ''));
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** What words of one family share: "inspect" of inspection, inspected, inspector. */
export function rootOf(word: string): string {
  if (/\d/.test(word)) return word;
  const root = word.replace(/(ations?|ions?|ings?|ed|ments?|ers?|ors?|ives?|ely|ly|es?)$/, '');
  return root.length >= 4 ? root : word;
}

/** How a word sounds, roughly: "wite" and "wight" are one. */
export function soundOf(word: string): string {
  const plain = word
    .replace(/^(kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/gh(?=t|$|[^aeiou])/g, '')
    .replace(/wh/g, 'w')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/x/g, 'ks');
  return (plain.charAt(0) + plain.slice(1).replace(/[aeiouyhw]/g, '')).replace(/(.)\1+/g, '$1');
}
