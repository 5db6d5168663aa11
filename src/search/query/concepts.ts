import type { FoundDate } from './dates.ts';
import type { Match } from './lookalike.ts';
import type { Concept, Language } from './parse.ts';
import { phrasesIn, type PhraseToken } from './phrases.ts';
import { lightWords } from './stop.ts';
import { stemOf, wholeNumber, type Token } from './text.ts';
import type { Phrase } from './thesaurus.ts';

/** What is meant, wherever it stands in a query. */
type Meaning = Omit<Concept, 'from' | 'to'>;

/** What is left of the worth of what says little. */
export const commonShare = 0.05;
export const lightShare = 0.3;

/** How well what only comes near a word stands for it. */
const nearness = 0.55;

/** How well the one telling word of an idiom stands for it. */
const idiomShare = 0.35;

/** What tokens ask for, one concept after another, and the lines on words that lead elsewhere. */
export function conceptsOf(
  tokens: readonly PhraseToken[],
  language: Language,
  isOpen: (token: Token) => boolean,
): { concepts: Concept[]; notes: string[] } {
  const concepts: Concept[] = [];
  const add = (concept: Meaning, first: Token, last = first) =>
    concepts.push({ ...concept, from: first.from, to: last.to });
  const notes: string[] = [];
  const phrases = phrasesIn(tokens, language, isOpen);
  for (let index = 0; index < tokens.length;) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token) break;
    const phrase = token.phrase ?? phrases(index);
    const sum = phrase ? undefined : wholeNumber(token.word, next?.word ?? '');
    const count = token.phrase ? 1 : (phrase?.words.length ?? (sum === undefined ? 1 : 2));
    if (phrase) {
      const isRighted = !token.phrase && isMistyped(tokens.slice(index), phrase, language);
      const isHalf = !token.phrase && !isRighted && isHalfTyped(tokens.slice(index), phrase, language);
      const concept = {
        ...phraseConcept(phrase, language),
        ...(isRighted ? { isRighted } : {}),
        ...(isHalf ? { isHalf } : {}),
      };
      add(concept, token, tokens[Math.min(index + count, tokens.length) - 1]);
      if (phrase.lead) notes.push(phrase.lead.says);
    } else if (sum !== undefined) add(sumConcept([token.word, next?.word ?? ''], sum), token, next);
    else add(token.date ? dateConcept(token.date) : wordConcept(token, language, isOpen(token)), token);
    index += count;
  }
  return { concepts, notes };
}

/** Whether a phrase was meant, and not typed: another form of a word, or its beginning, is no mistake. */
function isMistyped(typed: readonly Token[], { words }: Phrase, { words: known }: Language): boolean {
  return words.some((word, place) => {
    const own = typed[place]?.word ?? '';
    return !word.startsWith(own) && stemOf(word) !== stemOf(own) && (words.length > 1 || !known.has(own));
  });
}

/** Whether a word of a phrase was begun, and is none as it stands. */
function isHalfTyped(typed: readonly Token[], { words }: Phrase, { words: known }: Language): boolean {
  return words.some((word, place) => {
    const own = typed[place]?.word ?? '';
    return word !== own && word.startsWith(own) && !known.has(own);
  });
}

function phraseConcept(phrase: Phrase, language: Language): Meaning {
  const { words, written, same, finds, near, lead, isCommon } = phrase;
  const { words: known, bodies } = language;
  const isBody = bodies.has(words.join(' '));
  // A whole name of a body isn't the part of it that others share.
  const isPart = (other: readonly string[]) => isBody && other.every((word) => words.includes(word));
  const forms = (word: string): Match[] => bestOfEach([...only(word), ...known.plural(word), ...known.family(word)]);
  const inflected = (word: string) => forms(word).filter(({ quality }) => quality > 0.8);
  const others = (runs: Phrase['same'], factor: number) =>
    runs
      .filter((other) => other.every((word) => known.has(word)) && !isPart(other))
      .map((other) => ({ words: other.map(inflected), factor }));
  return {
    typed: words.join(' '),
    written,
    alternatives: [
      ...(isIdiom(phrase)
        ? [
            { words: [only((phrase.whole ?? []).join(''))], factor: 1 },
            { words: words.map(forms), factor: idiomShare, isNear: true as const },
          ]
        : [{ words: words.map(forms), factor: 1 }]),
      ...others(same, 0.9),
      ...others(finds, 0.65),
      ...others(near, nearness).map((one) => ({ ...one, isNear: true as const })),
    ],
    leads: lead?.to ?? [],
    ...(isCommon ? { share: commonShare / words.length } : {}),
  };
}

/** Whether a phrase means something else than its one telling word does: "draft in". */
const isIdiom = ({ whole, near, same, lead }: Phrase): boolean =>
  whole !== undefined && near.length > 0 && same.length === 0 && lead === undefined;

const only = (word: string): Match[] => [{ word, quality: 1 }];

/** "0.4 million" and "400000" are one. */
function sumConcept(words: readonly string[], sum: string): Meaning {
  return {
    typed: words.join(' '),
    alternatives: [
      { words: words.map(only), factor: 1 },
      { words: [only(sum)], factor: 1 },
    ],
    leads: [],
  };
}

/** A day is found by itself, less well by its month or its year alone. */
function dateConcept({ token, wider, others = [] }: FoundDate): Meaning {
  const factors = [1, 0.5, 0.3];
  return {
    typed: token,
    alternatives: [[token, ...others], ...wider.map((word) => [word])].map((words, index) => ({
      words: [words.flatMap(only)],
      factor: factors[index] ?? 0.3,
    })),
    leads: [],
  };
}

const small = 'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
);

/** A small number in letters for one in figures, and the other way round. */
function otherNumber(word: string): Match[] {
  const inFigures = small.indexOf(word);
  if (inFigures > 0) return [{ word: String(inFigures), quality: 0.5 }];
  const inLetters = /^[1-9]\d?$/.test(word) ? small[Number(word)] : undefined;
  return inLetters === undefined ? [] : [{ word: inLetters, quality: 0.9 }];
}

function wordConcept({ word }: Token, { words, count }: Language, isOpen: boolean): Meaning {
  const isKnown = words.has(word);
  const forms: Match[] = [
    ...(isKnown ? only(word) : []),
    ...words.plural(word),
    ...words.family(word),
    ...otherNumber(word),
  ];
  // Half a year, which may be another number.
  if (/^(0[89]|[12]\d)$/.test(word)) forms.push({ word: `20${word}`, quality: 0.75 });
  if (isOpen || !isKnown) forms.push(...words.beginning(word));
  const canBeMisspelt = word.length >= 4 && !/\d/.test(word);
  const isRare = count(word) < 12;
  const near = canBeMisspelt && isRare && !(isOpen && forms.length > 3) ? words.near(word) : [];
  // What is still being typed is rather the beginning of a word than another's misspelling.
  const share = isKnown ? 0.45 : isOpen && forms.length > 0 ? 0.7 : 0.95;
  forms.push(
    ...near
      .filter(({ isFar }) => isFar !== true)
      .map((one) => ({ word: one.word, quality: one.quality * share + often(count(one.word)) })),
  );
  const isHalf = !isKnown && forms.some(({ word: other }) => other.startsWith(word));
  const isUnknown = !isKnown && !isHalf;
  return {
    typed: word,
    alternatives: [{ words: [bestOfEach(forms)], factor: 1 }],
    leads: [],
    ...(isUnknown ? { isUnknown } : {}),
    ...(isHalf ? { isHalf } : {}),
    ...(lightWords.has(word) || small.indexOf(word) > 1 ? { share: lightShare } : {}),
  };
}

/** Of two words that are as like what was typed, the one that stands more often is likelier. */
const often = (count: number) => Math.min(0.04, 0.02 * Math.log10(1 + count));

function bestOfEach(forms: readonly Match[]): Match[] {
  const best = new Map<string, number>();
  for (const { word, quality } of forms) best.set(word, Math.max(quality, best.get(word) ?? 0));
  return [...best].map(([word, quality]) => ({ word, quality }));
}
