import type { Row } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import type { Found } from './rank.ts';
import { holdsWord, type Shelf } from './shelf.ts';
import { fold, tokenize } from './text.ts';

/** Whether something of a query was typed otherwise than it is known. */
export const isMistyped = ({ concepts }: ParsedQuery): boolean =>
  concepts.some(({ isUnknown, isRighted }) => isUnknown === true || isRighted === true);

/** A hit that holds less than this of a query doesn't tell what was meant by it. */
const enough = 0.7;

/**
 * A query with its misspelt words as the best hit has them, as readers write them; all else stays as it was typed. Nothing
 * if the hit has none of them.
 */
export function meantBy(
  { concepts, text }: ParsedQuery,
  { shelf, record, cover }: Found,
  shelves: readonly Shelf[],
  row?: Row,
): string | undefined {
  if (cover < enough) return undefined;
  const own = shelves[shelf];
  const holds = (word: string) => own !== undefined && holdsWord(own, word, record);
  const likeliest = ({ alternatives }: Concept) =>
    (alternatives[0]?.words[0] ?? []).filter(({ word }) => holds(word)).sort((a, b) => b.quality - a.quality)[0]?.word;
  const parts = concepts.map((concept) => {
    const { isUnknown, isRighted, isHalf, written } = concept;
    const isOther = isUnknown === true || isHalf === true || isRighted === true;
    const word = isOther && written === undefined ? likeliest(concept) : undefined;
    const better = isOther ? (written ?? (word === undefined ? undefined : asWritten(word, row))) : undefined;
    return { concept, better };
  });
  // A word that was only half typed is no mistake.
  if (!parts.some(({ concept, better }) => concept.isHalf !== true && better !== undefined)) return undefined;
  let end = 0;
  const meant = parts.map(({ concept: { from, to }, better }) => {
    const before = text.slice(end, from);
    end = to;
    return before + (better ?? text.slice(from, to));
  });
  return (meant.join('') + text.slice(end)).trim();
}

/** A word of the index as a hit prints it: "services" for "service". */
function asWritten(word: string, row: Row | undefined): string {
  const { title = '', also = [], areas = [], places = [], line = '', snippet = '' } = row ?? {};
  for (const text of [title, ...also, ...areas, ...places.flat(), line, snippet]) {
    const folded = fold(text);
    const found = tokenize(text).find((token) => token.word === word && token.date === undefined);
    if (found) return folded.slice(found.from, found.to).replace(/'s?$/, '');
  }
  return word;
}
