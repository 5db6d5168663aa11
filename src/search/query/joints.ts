import type { Language } from './parse.ts';
import { stopWords } from './stop.ts';
import type { PhraseToken } from './phrases.ts';

/** Words written apart that are one in the record ("tor bay"), and one that is several ("westsussex", "isleofwight"). */
export function joinSplit(tokens: readonly PhraseToken[], language: Language): PhraseToken[] {
  const { words, thesaurus } = language;
  const joined: PhraseToken[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [one, next] = [tokens[index], tokens[index + 1]];
    if (!one) break;
    const both = next === undefined ? '' : one.word + next.word;
    const isWord = (token: PhraseToken) => !token.date && !token.phrase;
    // "s.149"
    if (
      ['s', 'ss', 'sec'].includes(one.word) &&
      next &&
      !next.date &&
      /^\d+[a-z]?$/.test(next.word) &&
      !thesaurus.at([one.word, next.word], 0)
    ) {
      joined.push({ ...one, word: 'section' });
      continue;
    }
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

function split(token: PhraseToken, { words, count, thesaurus }: Language): PhraseToken[] {
  const { word, from, to, date } = token;
  // "s149"
  if (/^s\d+[a-z]?$/.test(word) && !words.has(word) && !thesaurus.has(word))
    return [
      { word: 'section', from, to: from + 1 },
      { word: word.slice(1), from: from + 1, to },
    ];
  // "section47", "torbay2015"
  const digits = date || words.has(word) ? -1 : word.search(/(?<=^\p{L}{3,})\d+$/u);
  if (digits > 0) {
    const middle = from + digits;
    return [
      { word: word.slice(0, digits), from, to: middle },
      { word: word.slice(digits), from: middle, to },
    ];
  }
  if (date || word.length < 7 || /\d/.test(word)) return [token];
  if (thesaurus.has(word)) return [token];
  // A word that hardly ever stands so may well be two.
  const own = count(word);
  if (own > 3) return [token];
  const parts = partsOf(word, (part) => (own === 0 ? words.has(part) : count(part) > own * 2));
  if (
    !parts ||
    // "Under" and "out" make words of their own: "underdeveloped".
    stopWords.has(parts[0] ?? '') ||
    (parts.at(-1)?.length ?? 0) < 4 ||
    (parts.some(({ length }) => length < 5) &&
      words.near(word).some((one) => one.quality >= likelyMisspelt && count(one.word) > 3))
  )
    return [token];
  let at = from;
  const tokens = parts.map((part): PhraseToken => ({ word: part, from: at, to: (at += part.length) }));
  return tokens.filter((part) => !stopWords.has(part.word));
}

const smallWords = ['of', 'and', 'on', 'upon', 'in', 'for'];

/** The fewest known words that make up another; small words may stand between them. */
function partsOf(word: string, isKnown: (part: string) => boolean, most = 4): string[] | undefined {
  let best: string[] | undefined;
  for (let at = 3; at <= word.length - 3 && best?.length !== 2; at += 1) {
    const [left, rest] = [word.slice(0, at), word.slice(at)];
    if (!isKnown(left)) continue;
    const small = smallWords.find((one) => rest.startsWith(one) && rest.length - one.length >= 3) ?? '';
    const tails = [rest, ...(small === '' ? [] : [rest.slice(small.length)])];
    for (const tail of tails) {
      const others = isKnown(tail) ? [tail] : most > 2 ? partsOf(tail, isKnown, most - 1) : undefined;
      const parts = others && [left, ...(tail === rest ? [] : [small]), ...others];
      if (parts && (!best || parts.length < best.length)) best = parts;
    }
  }
  return best;
}
