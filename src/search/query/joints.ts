import type { Language } from './parse.ts';
import { stopWords } from './stop.ts';
import type { PhraseToken } from './concepts.ts';

/** Words written apart that are one in the record ("tor bay"), and one that is several ("westsussex", "isleofwight"). */
export function joinSplit(tokens: readonly PhraseToken[], language: Language): PhraseToken[] {
  const { words, thesaurus } = language;
  const joined: PhraseToken[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [one, next] = [tokens[index], tokens[index + 1]];
    if (!one) break;
    const both = next === undefined ? '' : one.word + next.word;
    const isWord = (token: PhraseToken) => !token.date && !token.phrase;
    const isApart = next && isWord(one) && isWord(next) && !(words.has(one.word) && words.has(next.word));
    if (isApart && (words.has(both) || thesaurus.at([both], 0))) {
      joined.push({ word: both, from: one.from, to: next.to });
      index += 1;
    } else joined.push(...(one.phrase || thesaurus.at([one.word], 0) ? [one] : split(one, language)));
  }
  return joined;
}

/** A misspelt word comes before two short ones that happen to stand in it. */
const likelyMisspelt = 0.8;

function split(token: PhraseToken, { words, count }: Language): PhraseToken[] {
  const { word, from, date } = token;
  if (date || word.length < 7 || /\d/.test(word)) return [token];
  // A word that hardly ever stands so may well be two.
  const own = count(word);
  if (own > 3) return [token];
  const parts = partsOf(word, (part) => (own === 0 ? words.has(part) : count(part) > own * 10));
  if (!parts || (parts.some(({ length }) => length < 5) && words.near(word).some((one) => one.word !== word && one.quality >= likelyMisspelt)))
    return [token];
  let at = from;
  const tokens = parts.map((part): PhraseToken => ({ word: part, from: at, to: (at += part.length) }));
  return tokens.filter((part) => !stopWords.has(part.word));
}

/** The fewest known words that make up another; small words may stand between them. */
function partsOf(word: string, isKnown: (part: string) => boolean): string[] | undefined {
  const places = Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => index + 3);
  const found = places.map((at) => [word.slice(0, at), word.slice(at)] as const).filter(([left]) => isKnown(left));
  for (const [left, rest] of found) {
    const small = smallWords.find((one) => rest.startsWith(one) && rest.length - one.length >= 3 && isKnown(rest.slice(one.length)));
    if (small !== undefined) return [left, small, rest.slice(small.length)];
  }
  const two = found.find(([, right]) => isKnown(right));
  if (two) return [...two];
  for (const [left, rest] of found)
    for (let next = 3; next <= rest.length - 3; next += 1)
      if (isKnown(rest.slice(0, next)) && isKnown(rest.slice(next))) return [left, rest.slice(0, next), rest.slice(next)];
  return undefined;
}

const smallWords = ['of', 'and', 'on', 'upon', 'in', 'for'];
