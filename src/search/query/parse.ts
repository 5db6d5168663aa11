import type { FoundDate } from './dates.ts';
import type { Lookalikes, Match } from './lookalike.ts';
import { latestWords, questionWords, stopWords } from './stop.ts';
import { tokenize, type Token } from './text.ts';
import type { Phrase, Thesaurus } from './thesaurus.ts';

/** One way in which a record can hold what was asked for: all of these words, each in any of its forms. */
export interface Alternative {
  words: readonly (readonly Match[])[];
  /** How well it stands for what was typed. */
  factor: number;
}

/** One thing that a query asks for. */
export interface Concept {
  typed: string;
  alternatives: readonly Alternative[];
  /** Addresses to which the words lead, the best first. */
  leads: readonly string[];
  /** What was typed is no word of the record, nor the beginning of one. */
  isUnknown?: true | undefined;
}

/** A query, understood. */
export interface ParsedQuery {
  concepts: readonly Concept[];
  /** Its question words, which count in names alone. */
  asked: readonly string[];
  /** What sort of answer a question wants. */
  wants?: 'meaning' | 'role' | 'date' | 'figure' | undefined;
  /** It holds a number that is no date. */
  isCounted: boolean;
  /** It asks for the last of several. */
  isLatest: boolean;
  /** Lines on words that lead elsewhere. */
  notes: readonly string[];
}

/** What a query is understood with. */
export interface Language {
  words: Lookalikes;
  thesaurus: Thesaurus;
  /** In how many records a word stands. */
  count: (word: string) => number;
}

/** Understands a query; while it is being typed its last word may be the beginning of one. */
export function parseQuery(text: string, language: Language, isTyping = false): ParsedQuery {
  const tokens = tokenize(text.slice(0, 200)).slice(0, 16);
  const asked = tokens.flatMap(({ word }) => (questionWords.has(word) ? [word] : []));
  const isLatest = tokens.some(({ word }) => latestWords.has(word));
  const wants = wantOf(tokens);
  const isCounted = tokens.some(({ word, date }) => !date && /^\d+(\.\d+)?[mk]?$/.test(word));
  const content = withoutStops(tokens, wants);
  const last = content.at(-1);
  const isOpen = (token: Token) => isTyping && token === last && /[\p{L}\d]$/u.test(text);
  const { concepts, notes } = conceptsOf(joinSplit(content, language), language, isOpen);
  return { concepts, asked, wants, isCounted, isLatest, notes };
}

function withoutStops(tokens: readonly Token[], wants: ParsedQuery['wants']): Token[] {
  const isPlace = ({ word }: Token, next: Token | undefined) =>
    ['para', 'paragraph', 'section', 'reference', 'ref'].includes(word) && /^\d/.test(next?.word ?? '');
  const isStop = ({ word }: Token) =>
    [stopWords, questionWords, latestWords].some((words) => words.has(word)) ||
    (wants === 'meaning' && meaningWords.has(word));
  const content = tokens.filter((token, index) => !isStop(token) && !isPlace(token, tokens[index + 1]));
  return content.length > 0 ? content : [...tokens];
}

const meaningWords = new Set(['mean', 'meaning', 'define', 'definition', 'abbreviation', 'explain', 'difference']);

function wantOf(tokens: readonly Token[]): ParsedQuery['wants'] {
  const [first, second] = tokens.map(({ word }) => word);
  if (first === 'who' || first === 'whom') return 'role';
  if (first === 'when') return 'date';
  if (first === 'how' && ['many', 'much', 'long'].includes(second ?? '')) return 'figure';
  const words = tokens.map(({ word }) => word);
  const asksMeaning = words.some((word) => meaningWords.has(word));
  return asksMeaning || (first === 'what' && ['is', 'are', 'a'].includes(second ?? '')) ? 'meaning' : undefined;
}

/** Words written apart that are one in the record ("tor bay"), and one that is two ("westsussex"). */
function joinSplit(tokens: readonly Token[], { words, thesaurus }: Language): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [one, next] = [tokens[index], tokens[index + 1]];
    if (!one) break;
    const both = next === undefined ? '' : one.word + next.word;
    if (next && !one.date && !next.date && words.has(both) && !(words.has(one.word) && words.has(next.word))) {
      joined.push({ word: both, from: one.from, to: next.to });
      index += 1;
    } else joined.push(...(thesaurus.at([one.word], 0) ? [one] : split(one, words)));
  }
  return joined;
}

function split(token: Token, words: Lookalikes): Token[] {
  const { word, from, to, date } = token;
  if (date || words.has(word) || word.length < 7 || /\d/.test(word)) return [token];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (words.has(left) && words.has(right))
      return [
        { word: left, from, to: from + at },
        { word: right, from: from + at, to },
      ];
  }
  return [token];
}

function conceptsOf(
  tokens: readonly Token[],
  language: Language,
  isOpen: (token: Token) => boolean,
): { concepts: Concept[]; notes: string[] } {
  const concepts: Concept[] = [];
  const notes: string[] = [];
  const words = tokens.map(({ word }) => word);
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    const phrase = language.thesaurus.at(words, index);
    if (phrase) {
      concepts.push(phraseConcept(phrase, language));
      if (phrase.lead) notes.push(phrase.lead.says);
      index += phrase.words.length;
    } else {
      concepts.push(token.date ? dateConcept(token.date) : wordConcept(token, language, isOpen(token)));
      index += 1;
    }
  }
  return { concepts, notes };
}

function phraseConcept({ words, same, lead }: Phrase, language: Language): Concept {
  const forms = (word: string): Match[] => [{ word, quality: 1 }, ...language.words.family(word)];
  return {
    typed: words.join(' '),
    alternatives: [
      { words: words.map(forms), factor: 1 },
      ...same.map((other) => ({ words: other.map((word): Match[] => [{ word, quality: 1 }]), factor: 0.9 })),
    ],
    leads: lead?.to ?? [],
  };
}

/** A day is found by itself, less well by its month or its year alone. */
function dateConcept({ token, wider }: FoundDate): Concept {
  const factors = [1, 0.5, 0.3];
  return {
    typed: token,
    alternatives: [token, ...wider].map((word, index) => ({
      words: [[{ word, quality: 1 }]],
      factor: factors[index] ?? 0.3,
    })),
    leads: [],
  };
}

function wordConcept({ word }: Token, { words, count }: Language, isOpen: boolean): Concept {
  const isKnown = words.has(word);
  const forms: Match[] = isKnown ? [{ word, quality: 1 }, ...words.family(word)] : [...words.family(word)];
  if (isOpen || !isKnown) forms.push(...words.beginning(word));
  const canBeMisspelt = word.length >= 4 && !/\d/.test(word);
  const isRare = count(word) < 12;
  const near = canBeMisspelt && isRare && !(isOpen && forms.length > 3) ? words.near(word) : [];
  forms.push(...near.map((one) => ({ word: one.word, quality: isKnown ? one.quality * 0.45 : one.quality * 0.95 })));
  const isUnknown = !isKnown && !forms.some(({ word: other }) => other.startsWith(word));
  return {
    typed: word,
    alternatives: [{ words: [bestOfEach(forms)], factor: 1 }],
    leads: [],
    ...(isUnknown ? { isUnknown } : {}),
  };
}

function bestOfEach(forms: readonly Match[]): Match[] {
  const best = new Map<string, number>();
  for (const { word, quality } of forms) best.set(word, Math.max(quality, best.get(word) ?? 0));
  return [...best].map(([word, quality]) => ({ word, quality }));
}
