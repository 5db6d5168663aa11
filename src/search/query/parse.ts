import { commonShare, conceptsOf, lightShare } from './concepts.ts';
import { joinSplit } from './joints.ts';
import type { Lookalikes, Match } from './lookalike.ts';
import { joinWholes, type PhraseToken } from './phrases.ts';
import { askingWords, denyingWords, figureWords, latestWords, meaningWords, questionWords, stopWords } from './stop.ts';
import { fold, isParagraphWord, paragraphWord, tokenize, type Token } from './text.ts';
import type { Thesaurus } from './thesaurus.ts';

/** One way in which a record can hold what was asked for: all of these words, each in any of its forms. */
export interface Alternative {
  words: readonly (readonly Match[])[];
  /** How well it stands for what was typed. */
  factor: number;
  /** It only comes near it, and doesn't say how telling it is. */
  isNear?: true | undefined;
}

/** One thing that a query asks for. */
export interface Concept {
  typed: string;
  alternatives: readonly Alternative[];
  /** Addresses to which the words lead, the best first. */
  leads: readonly string[];
  /** What was typed is no word of the record, nor the beginning of one. */
  isUnknown?: true | undefined;
  /** It was typed otherwise: `typed` is what was meant. */
  isRighted?: true | undefined;
  /** Its word is the beginning of one. */
  isHalf?: true | undefined;
  /** A phrase as readers write it. */
  written?: string | undefined;
  /** Where it stands in the query. */
  from: number;
  to: number;
  /** What is left of its worth where it says little of what is looked for, as long as something else is asked. */
  share?: number | undefined;
}

/** A query, understood. */
export interface ParsedQuery {
  /** What was typed, in lower case. */
  text: string;
  concepts: readonly Concept[];
  /** All of it as a name has it, with a space at both ends; empty where it is one word, or has a time. */
  name: string;
  /** Its question words, which count in names alone. */
  asked: readonly string[];
  /** What sort of answer a question wants. */
  wants?: 'meaning' | 'role' | 'date' | 'figure' | 'reason' | undefined;
  /** What a figure that it wants is of. */
  figureOf?: 'count' | 'duration' | 'money' | undefined;
  /** It holds a number that is no date. */
  isCounted: boolean;
  /** Times that it names, each as the token of a day, month or year. */
  times: readonly string[];
  /** It asks for the last of several. */
  isLatest: boolean;
  /** It asks for things of a kind, and of no body: for a list. */
  isList: boolean;
  /** It is a sentence that asks for another. */
  isAsking: boolean;
  /** It asks for what isn't so. */
  isDenied: boolean;
  /** Somebody is typing it. */
  isTyping: boolean;
  /** The bodies that it names, as values of their facet. */
  bodies: readonly number[];
  /** What of it names them. */
  bodyConcepts: readonly Concept[];
  /** Lines on words that lead elsewhere. */
  notes: readonly string[];
}

/** What a query is understood with. */
export interface Language {
  words: Lookalikes;
  thesaurus: Thesaurus;
  /** In how many records a word stands. */
  count: (word: string) => number;
  /** Bodies by their names' words with spaces between: values of their facet. */
  bodies: ReadonlyMap<string, readonly number[]>;
  /** The words of grades. */
  grades: ReadonlySet<string>;
  /** Whether a word is a long number by which a thing is known. */
  isCode: (word: string) => boolean;
  /** What several things of a kind are called: "councils". */
  plurals: ReadonlySet<string>;
}

/** Understands a query; while it is being typed its last word may be the beginning of one. */
export function parseQuery(text: string, language: Language, isTyping = false): ParsedQuery {
  const tokens = joinParagraphs(tokenize(text.slice(0, 200), true).slice(0, 16), language);
  const asked = tokens.flatMap(({ word }) => (questionWords.has(word) ? [word] : []));
  // "Still inadequate" asks for the last grade, "still in force" for no other than what is named.
  const isStill = tokens.some(({ word }) => word === 'still') && tokens.some(({ word }) => language.grades.has(word));
  const isLatest = isStill || tokens.some(({ word }) => latestWords.has(word));
  const isDenied = tokens.some(({ word }) => denyingWords.has(word));
  const wanted = wantOf(tokens);
  const isCounted = tokens.some(({ word, date }) => !date && /^\d+(\.\d+)?[mk]?$/.test(word));
  const wholes = joinWholes(tokens, fold(text), language.thesaurus);
  const content = withoutStops(wholes, wanted, isTyping ? language.thesaurus : undefined);
  const last = content.at(-1);
  const isOpen = (token: Token) => isTyping && token === last && /[\p{L}\d]$/u.test(text);
  const { concepts: read, notes } = conceptsOf(joinSplit(content, language), language, isOpen);
  const concepts = besideCode(read, language);
  const isAsking =
    concepts.length >= 3 &&
    (asked.length > 0 || askingWords.has(tokens[0]?.word ?? '') || concepts.length >= manyConcepts);
  const named = new Map(concepts.map((concept) => [concept, bodiesIn(concept, language.bodies)]));
  const isBody = (concept: Concept) => (named.get(concept) ?? []).length > 0;
  const bodies = [...new Set([...named.values()].flat())];
  // "Who runs" a body's services asks for the body, not for one who holds an office.
  const isBare = concepts.every((one) => one.share !== undefined || isBody(one));
  const wants = wanted === 'role' && isBare && bodies.length > 0 ? undefined : wanted;
  // Whoever asks for the last grade of a body names one that may be over, unless it was "last judged" so.
  const isOver = ({ typed }: Concept) =>
    isLatest && bodies.length > 0 && wants !== 'date' && typed.split(' ').every((word) => language.grades.has(word));
  const kept = concepts.every(isOver) ? concepts : concepts.filter((concept) => !isOver(concept));
  const folded = fold(text.slice(0, 200));
  return {
    text: folded,
    name: nameOf(tokens, wants),
    concepts: kept,
    asked,
    times: content.flatMap(({ date }) => (date && !date.others ? [date.token] : [])),
    wants,
    figureOf: wants === 'figure' ? figureOf(tokens) : undefined,
    isCounted,
    isLatest,
    isAsking,
    isTyping,
    isDenied: concepts.length >= 2 && isDenied,
    bodies,
    isList: bodies.length === 0 && tokens.some(({ from, to }) => language.plurals.has(folded.slice(from, to))),
    bodyConcepts: kept.filter(isBody),
    notes,
  };
}

/** What was typed as names are kept: without small words, and without those that only ask what it means. */
function nameOf(tokens: readonly Token[], wants: ParsedQuery['wants']): string {
  const isAsking = (word: string) => wants === 'meaning' && (word === 'what' || meaningWords.has(word));
  const words = tokens.map(({ word }) => word).filter((word) => !stopWords.has(word) && !isAsking(word));
  return words.length > 1 && !tokens.some(({ date }) => date) ? ` ${words.join(' ')} ` : '';
}

/** Makes one word of "paragraph 3.10" where the record has such a place. */
function joinParagraphs(tokens: readonly Token[], { words }: Language): Token[] {
  return tokens.flatMap((token, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (next && isParagraph(token, next, words)) return [];
    return before && isParagraph(before, token, words)
      ? [{ word: paragraphWord(token.word), from: before.from, to: token.to }]
      : [token];
  });
}

const isParagraph = (token: Token, next: Token, words: Lookalikes): boolean =>
  isPlace(token, next) && !next.date && words.has(paragraphWord(next.word));

/** Whether a word only says what sort of place a number is: "section 47" is of an Act, "section 3.10" of a report. */
const isPlace = ({ word }: Token, { word: number }: Token): boolean =>
  (['para', 'paragraph'].includes(word) && /^\d/.test(number)) || (word === 'section' && /^\d+\.\d/.test(number));

/** Beside a code all else says but what it is the code of ("ofsted file 50216273"), beside a paragraph of which report it is. */
function besideCode(concepts: readonly Concept[], { isCode }: Language): readonly Concept[] {
  const lighter = (share: number, isHeavy: (word: string) => boolean) =>
    concepts.map((one) => (isHeavy(one.typed) ? one : { ...one, share: Math.min(share, one.share ?? 1) }));
  if (concepts.some(({ typed }) => isCode(typed))) return lighter(commonShare, isCode);
  return concepts.some(({ typed }) => isParagraphWord(typed)) ? lighter(lightShare, isParagraphWord) : concepts;
}

/** Who types so much asks for a sentence, not for a name. */
const manyConcepts = 5;

function bodiesIn({ alternatives }: Concept, bodies: Language['bodies']): number[] {
  return alternatives.flatMap(({ words }) => {
    // "Pooled" is no "Poole": a word that is known stands for itself.
    const likely = words.map((forms) => {
      const best = Math.max(0, ...forms.map(({ quality }) => quality));
      const least = best === 1 ? 0.95 : Math.max(0.7, best - 0.005);
      return forms.filter(({ quality }) => quality >= least).map(({ word }) => word);
    });
    const names = likely.length === 1 ? likely.flat() : [likely.map(([first = '']) => first).join(' ')];
    return names.flatMap((name) => bodies.get(name) ?? []);
  });
}

function withoutStops(
  tokens: readonly PhraseToken[],
  wants: ParsedQuery['wants'],
  begun: Thesaurus | undefined,
): PhraseToken[] {
  const isBeforeNumber = (token: Token, next: Token | undefined) =>
    next !== undefined &&
    (isPlace(token, next) || (['reference', 'ref'].includes(token.word) && /^\d/.test(next.word)));
  const isStop = ({ word, date, phrase }: PhraseToken) =>
    !date &&
    !phrase &&
    ([stopWords, questionWords, latestWords, figureWords].some((words) => words.has(word)) ||
      (wants === 'meaning' && meaningWords.has(word)) ||
      (wants === 'date' && word === 'date'));
  const content = tokens.filter((token, index) => !isStop(token) && !isBeforeNumber(token, tokens[index + 1]));
  const last = tokens.at(-1);
  // "North som", "wyre for": a small word may be the beginning of a name's last.
  const words = [...content, ...(last ? [last] : [])].map(({ word }) => word);
  const before = words.slice(0, -1);
  const isBegun =
    content.at(-1) !== last && before.some((_, place) => begun?.begunAt(words, place, false) !== undefined);
  if (last && isBegun) content.push(last);
  return content.length > 0 ? content : [...tokens];
}

const moneyWords = new Set(['cost', 'charge', 'charged', 'pay', 'paid', 'price', 'fee', 'spend', 'spent', 'budget']);

function figureOf(tokens: readonly Token[]): ParsedQuery['figureOf'] {
  const [first, second] = tokens.map(({ word }) => word);
  if (first === 'how' && second === 'long') return 'duration';
  if (tokens.some(({ word }) => moneyWords.has(word))) return 'money';
  return first === 'how' && second === 'many' ? 'count' : undefined;
}

function wantOf(tokens: readonly Token[]): ParsedQuery['wants'] {
  const words = tokens.map(({ word }) => word);
  const [first, second] = words;
  // "Reference number 7566" asks for no figure.
  const isCoded = tokens.some(({ word, date }) => !date && /\d{4}/.test(word));
  if (first === 'who' || first === 'whom' || first === 'whos') return 'role';
  if (first === 'when' || (words.includes('date') && words.length > 2)) return 'date';
  if (first === 'why') return 'reason';
  if (first === 'how' && ['many', 'much', 'long'].includes(second ?? '')) return 'figure';
  const isMeaning = words.some((word) => meaningWords.has(word) && (word !== 'stand' || first === 'what'));
  if (first === 'what' && !isMeaning && words.some((word) => moneyWords.has(word))) return 'figure';
  if (isMeaning) return 'meaning';
  if (words.length > 1 && words.some((word) => figureWords.has(word)) && !isCoded) return 'figure';
  const isWhat = ['what', 'wat', 'wot'].includes(first ?? '');
  return isWhat && ['is', 'are', 'a', 'an', 'the'].includes(second ?? '') ? 'meaning' : undefined;
}
