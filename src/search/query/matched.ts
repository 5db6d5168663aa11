import type { Row } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import { printedWords } from './printed.ts';

/** A form of a word that stands for it less well than this isn't shown as it. */
const likely = 0.5;

/**
 * The words by which a hit says what was asked, as the index keeps them: for each thing asked those that were typed or
 * meant, where the hit prints these, else those that mean the same.
 */
export function matchedWords(row: Row, { concepts }: ParsedQuery): string[] {
  const { title, line, snippet = '', also = [], places = [] } = row;
  const text = [title, line, snippet, ...also, ...places.flat()].join(' ');
  const printed = new Set(printedWords(text).map(({ word }) => word));
  return [...new Set(concepts.flatMap((concept) => likeliest(concept, printed)))];
}

function likeliest({ alternatives }: Concept, printed: ReadonlySet<string>): string[] {
  const held = alternatives.flatMap(({ words, factor }) => {
    const forms = words.map((own) => own.filter(({ word, quality }) => quality > likely && printed.has(word)));
    return forms.every((own) => own.length > 0) ? [{ factor, forms }] : [];
  });
  const best = Math.max(...held.map(({ factor }) => factor));
  return held.filter(({ factor }) => factor === best).flatMap(({ forms }) => forms.flat().map(({ word }) => word));
}
