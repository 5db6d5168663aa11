import { findDates, type FoundDate } from './dates.ts';
import { findTypedDates } from './typed-dates.ts';

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
const wordPattern = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*(?:[a-z]+)?|[\p{L}][\p{L}\d]*(?:'[\p{L}]+)*|[&%]/gu;
// "2.01million", "£1m", "400k": a number and its unit.
const measured = /^(\d+(?:\.\d+)?)(m|mn|million|k|thousand|bn|billion)$/;
const multiples: Readonly<Record<string, readonly [word: string, times: number]>> = {
  m: ['million', 1e6],
  k: ['thousand', 1e3],
  b: ['billion', 1e9],
  t: ['thousand', 1e3],
};

/**
 * The words of a text in their order: each without its plural or possessive ending; dates are one token each. What
 * somebody typed may have dates without a year, or with half of one.
 */
export function tokenize(text: string, isTyped = false): Token[] {
  const folded = fold(text);
  const dates = isTyped ? findTypedDates(folded) : findDates(folded);
  const tokens = dates.map((date): Token => ({ word: date.token, from: date.from, to: date.to, date }));
  for (const match of folded.matchAll(wordPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (dates.some((date) => date.from < to && from < date.to)) continue;
    const [, number, unit] = measured.exec(match[0]) ?? [];
    if (number === undefined || unit === undefined) tokens.push({ word: normal(match[0]), from, to });
    else {
      const middle = from + number.length;
      tokens.push({ word: number, from, to: middle }, { word: multipleOf(unit)?.[0] ?? unit, from: middle, to });
    }
  }
  return tokens.filter(({ word }) => word !== '').sort((a, b) => a.from - b.from);
}

const multipleOf = (word: string) =>
  /^(m|mn|million|k|thousand|bn|billion)$/.test(word) ? multiples[word.charAt(0)] : undefined;

/** "0.4 million" as one number, as others write it: "400000". */
export function wholeNumber(number: string, unit: string): string | undefined {
  const times = multipleOf(unit)?.[1];
  return times === undefined || !/^\d+(\.\d+)?$/.test(number) ? undefined : String(Math.round(Number(number) * times));
}

/** The words by which a text is found: its words, its dates with their months and years, compounds written as one, sums as whole numbers. */
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
  const sums = tokens.flatMap(({ word }, index) => wholeNumber(word, tokens[index + 1]?.word ?? '') ?? []);
  return [...words, ...joined, ...sums];
}

/** The word for a paragraph of a report, which no other number is: "3.10" is found as itself besides. */
export const paragraphWord = (number: string): string => `at${number.replaceAll('.', 'x')}`;
export const isParagraphWord = (word: string): boolean => /^at\d/.test(word);

/** A word as the index keeps it. */
export function normal(word: string): string {
  if (word === '&') return 'and';
  if (word === '%') return 'percent';
  if (/^\d/.test(word)) return word.replaceAll(',', '').replace(/(?<=\d)(st|nd|rd|th)$/, '');
  return singular(word.replace(/'s?$/, '').replaceAll("'", ''));
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** What the forms of one verb share: "separate", "separated", "separating". */
export function stemOf(word: string): string {
  const stem = word.replace(/(?:([b-df-hj-np-tv-z])\1(?=ed$|ing$))?(ing|ed|e)$/, '$1');
  return stem.length >= 3 ? stem : word;
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
