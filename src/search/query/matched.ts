import { printedWords } from './marks.ts';
import type { Row } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';

/** A form of a word that stands for it less well than this isn't shown as it. */
const likely = 0.5;

/** One way to say a thing that was asked: for each of its words the forms that stand for it, as the index keeps them. */
export interface Way {
  factor: number;
  forms: readonly (readonly string[])[];
}

/** The ways to say each thing that was asked. */
export const waysIn = ({ concepts }: ParsedQuery): Way[][] => concepts.map(waysOf);

/**
 * Tells by which words a hit says what was asked: for each thing asked those that were typed or meant, where the hit prints
 * these, else those that mean the same.
 */
export function matcherOf(asked: readonly (readonly Way[])[]): (row: Row) => string[] {
  const wanted = new Set(asked.flat().flatMap(({ forms }) => forms.flat()));
  return ({ title, line, snippet = '', also = [], places = [] }) => {
    const printed = new Set<string>();
    for (const text of [title, line, snippet, ...also, ...places.flat()])
      for (const word of printedWords(text)) if (wanted.has(word)) printed.add(word);
    return [...new Set(asked.flatMap((ways) => likeliest(ways, printed)))];
  };
}

const waysOf = ({ alternatives }: Concept): Way[] =>
  alternatives.map(({ words, factor }) => ({
    factor,
    forms: words.map((own) => own.flatMap(({ word, quality }) => (quality > likely ? [word] : []))),
  }));

function likeliest(ways: readonly Way[], printed: ReadonlySet<string>): string[] {
  const held = ways
    .map(({ factor, forms }) => ({ factor, forms: forms.map((own) => own.filter((word) => printed.has(word))) }))
    .filter(({ forms }) => forms.every((own) => own.length > 0));
  const best = Math.max(...held.map(({ factor }) => factor));
  return held.filter(({ factor }) => factor === best).flatMap(({ forms }) => forms.flat());
}
