import type { Match } from './lookalike.ts';
import type { Language } from './parse.ts';
import type { Token } from './text.ts';
import type { Phrase, Thesaurus } from './thesaurus.ts';

/** A token that may be a phrase of several words. */
export interface PhraseToken extends Token {
  phrase?: Phrase | undefined;
}

/** Makes one token of each phrase that is known by all its words, small ones too. */
export function joinWholes(tokens: readonly Token[], text: string, thesaurus: Thesaurus): PhraseToken[] {
  const words = tokens.map(({ word }) => word);
  const asTyped = tokens.map(({ from, to }) => text.slice(from, to));
  const joined: PhraseToken[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    // "N Yorks" is no "Yorks".
    const isWithin = (thesaurus.at(words, index - 1)?.words.length ?? 0) > 1;
    const phrase = thesaurus.wholeAt(words, index) ?? (isWithin ? undefined : thesaurus.wholeAt(asTyped, index));
    const count = phrase?.whole?.length ?? 1;
    const last = tokens[index + count - 1] ?? token;
    joined.push(phrase ? { word: phrase.words.join(' '), from: token.from, to: last.to, phrase } : token);
    index += count;
  }
  return joined;
}

/**
 * The longest phrase at a place: in the words as they were typed, else in them with what is misspelt put right, or with the
 * last completed. A word that is another's misspelling by chance ("isle of white") is put right only within a phrase.
 */
export function phrasesIn(
  tokens: readonly Token[],
  language: Language,
  isOpen: (token: Token) => boolean,
): (place: number) => Phrase | undefined {
  const { words, thesaurus } = language;
  const typed = tokens.map(({ word }) => word);
  const righted = tokens.map((token) => rightedWord(token, language));
  const last = tokens.at(-1);
  const isHalf = last && !last.date && last.word.length > 2 && !words.has(last.word);
  const ends = isHalf ? thesaurus.beginning(last.word).slice(0, 8) : [];
  // Beside the other words of a phrase a word may be but a little like what was meant.
  const unknown = tokens.flatMap((token, place) => (isUnknown(token, language) ? [{ word: token.word, place }] : []));
  const likenesses = unknown.flatMap(({ word, place }) =>
    likeliest(words.near(word)).map((one) => ({
      place,
      run: righted.map((own, index) => (index === place ? one.word : own.word)),
    })),
  );
  const others = [...ends.map(({ word }) => [...typed.slice(0, -1), word]), righted.map(({ word }) => word)];
  const begunAt = beginningsIn(typed, last, language, isOpen);
  // "Helping" is asked as "helped" is.
  const inflected = (place: number) => {
    const word = typed[place] ?? '';
    const forms = thesaurus.family(word).filter(({ quality }) => quality > 0.8);
    return forms.map((form) => thesaurus.at([form.word], 0)).find((phrase) => phrase?.words.length === 1);
  };
  const sure = righted.map(({ word, isSure }, index) => (isSure ? word : (typed[index] ?? '')));
  return (place) => {
    const found = thesaurus.at(typed, place) ?? thesaurus.at(sure, place);
    const { length } = found?.words ?? [''];
    // An everyday phrase is known as it is typed: "pulling services" is no "selling services".
    const isLonger = (one: Phrase | undefined): boolean =>
      one !== undefined && one.words.length > length && !(one.near.length > 0 && one.same.length === 0);
    const begun = begunAt(place);
    if (isLonger(begun)) return begun;
    for (const run of others) {
      const one = thesaurus.at(run, place);
      if (isLonger(one)) return one;
    }
    for (const { place: slip, run } of likenesses) {
      const one = thesaurus.at(run, place);
      if (one && isLonger(one) && isTold(one, slip - place, thesaurus)) return one;
    }
    return found ?? begun ?? inflected(place);
  };
}

/** All that are like a word, unless one slip makes one of it: "enfeld" is no "ended". */
const likeliest = (near: readonly Match[]): readonly Match[] =>
  (near[0]?.quality ?? 0) < 0.85 ? near : near.filter(({ quality }) => quality > (near[0]?.quality ?? 0) - 0.2);

/** Whether a phrase has a telling word beside one that is only a little like what was typed: "bedofrd council" is no "Bradford Council". */
const isTold = ({ words }: Phrase, slip: number, thesaurus: Thesaurus): boolean =>
  words.some((word, index) => index !== slip && thesaurus.at([word], 0)?.isCommon !== true);

/** Completes names: the last word from its first letter on while it is typed, and all of a name if nothing else begins so. */
function beginningsIn(
  typed: readonly string[],
  last: Token | undefined,
  { words, thesaurus }: Language,
  isOpen: (token: Token) => boolean,
): (place: number) => Phrase | undefined {
  if (!last || last.date) return () => undefined;
  const isTyped = isOpen(last);
  if (!isTyped && last.word.length < 3) return () => undefined;
  const isNone = isTyped && !words.has(last.word) && words.beginning(last.word).length === 0;
  const first = typed.length - longestName;
  return (place) =>
    place >= first && (isNone || place < typed.length - 1) ? thesaurus.begunAt(typed, place, isNone) : undefined;
}

/** No name that is completed has more words. */
const longestName = 5;

/** Whether a word is none, nor the beginning of one. */
const isUnknown = ({ word, date }: Token, { words, thesaurus }: Language): boolean =>
  !date && word.length > 3 && !words.has(word) && !thesaurus.has(word) && words.beginning(word).length === 0;

/** The word that was meant by one that is unknown, or rare; one that is a name or a phrase by itself stands for itself. */
function rightedWord(token: Token, language: Language): { word: string; isSure: boolean } {
  const [{ word, date }, { words, thesaurus, count }] = [token, language];
  const isSure = isUnknown(token, language);
  const isOwn = date !== undefined || word.length < 4 || /\d/.test(word) || thesaurus.at([word], 0) !== undefined;
  if (isOwn || (!isSure && count(word) > 12)) return { word, isSure: true };
  const known = words.near(word).find((one) => one.word !== word);
  const told = isSure ? thesaurus.near(word).find((one) => one.word !== word) : undefined;
  const best = (told?.quality ?? 0) > (known?.quality ?? 0) + 0.1 ? told : (known ?? told);
  return best !== undefined && best.quality >= 0.7
    ? { word: best.word, isSure: isSure && best.isFar !== true }
    : { word, isSure: true };
}
