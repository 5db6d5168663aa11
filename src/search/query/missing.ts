import type { Concept, ParsedQuery } from './parse.ts';
import type { FoundIn, Weights } from './rank.ts';
import { holdsWord, type Shelf } from './shelf.ts';
import { firstWords } from './stop.ts';
import { isKnown, worthOf } from './worth.ts';

/** What of a query isn't in the record, as it was typed. */
export interface Missing {
  /** No record has it, nor anything really like it. */
  unknown: readonly string[];
  /** Each is in the record; all of them together aren't. */
  apart: readonly Concept[];
  /** How much of the query the fullest record holds, by worth: from 0 to 1. */
  share: number;
}

/** A record that holds less than this of a query doesn't answer it; the more is asked, the more may be said in passing. */
const enoughOf = (query: ParsedQuery, count: number) => (query.isAsking ? 0.5 : count > 2 ? 0.7 : 0.8);

/** Finds what is missing of a query, if that is much of it. */
export function missingOf(query: ParsedQuery, found: readonly FoundIn[], weights: Weights): Missing {
  const telling = query.concepts.filter((one) => one.share === undefined && !isUnfinished(one, query));
  const isIn = (one: Concept) => isKnown(one, weights);
  const unknown = telling.filter((one) => !isIn(one));
  const known = telling.filter(isIn);
  const worth = known.reduce((sum, one) => sum + worthOf(one, weights), 0);
  const lost = unknown.length * weights.rarest();
  const most = Math.max(0, ...found.map((one) => one.most));
  const share = lost === 0 ? most : (most * worth) / (worth + lost);
  const least = enoughOf(query, telling.length);
  return {
    unknown: share < least ? unknown.map(({ from, to }) => query.text.slice(from, to)) : [],
    apart: most < least ? known : [],
    share,
  };
}

/** Whether a word may still become one: it stands where somebody types. */
const isUnfinished = ({ isUnknown, isHalf, to }: Concept, { isTyping, text }: ParsedQuery): boolean =>
  isTyping && to === text.length && (isUnknown === true || isHalf === true);

/** Lines that say so; what stands apart is told by what comes first. */
export function linesOn(
  { text }: ParsedQuery,
  { unknown, apart }: Missing,
  isHeld: (one: Concept) => boolean,
): string[] {
  const typed = (concepts: readonly Concept[]) => concepts.map(({ from, to }) => text.slice(from, to));
  const [held, absent] = [apart.filter(isHeld), apart.filter((one) => !isHeld(one))];
  // "First direction" asks for one of several, and seldom for the word.
  const isOfOrder = absent.every((one) => firstWords.has(one.typed));
  return [
    ...(unknown.length > 0 ? [`Nothing in our record says ${list(unknown, 'or')}.`] : []),
    ...(held.length > 0 && !isOfOrder
      ? [`Nothing in our record says ${list(typed(absent), 'and')} together with ${list(typed(held), 'and')}.`]
      : []),
  ];
}

function list(words: readonly string[], joint: string): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** Whether a record has a concept, in whatever form. */
export function holdsConcept(
  { alternatives, leads }: Concept,
  record: number,
  shelf: Shelf,
  leadsTo: (href: string) => number | undefined,
): boolean {
  return (
    leads.some((href) => leadsTo(href) === record) ||
    alternatives.some(({ words, factor }) =>
      words.every((forms) =>
        forms.some(({ word, quality }) => quality * factor > 0.4 && holdsWord(shelf, word, record)),
      ),
    )
  );
}
