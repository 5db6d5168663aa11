import { holds, type AnswerRow } from './pack.ts';
import type { ParsedQuery } from './parse.ts';
import { findIn, type Found, type Weights } from './rank.ts';
import { placeIn, type Postings, type Shelf } from './shelf.ts';

/** What a thing is by our record, in one card: one of its properties, or several that were asked for in one word. */
export interface Answer {
  subject: string;
  href: string;
  rows: AnswerRow[];
}

/** So many properties stand on a card. */
const shownRows = 4;

/**
 * The readings that a query asks for: they hold all that was asked, one thing of it as the name of a property. Of several
 * things with such a property, that with the most evidence. No reading answers for nobody in particular, for a time that
 * none is of, or to why.
 */
export function answersIn(shelf: Shelf, query: ParsedQuery, weights: Weights): Found[] {
  if (query.concepts.length < 2 || query.bodies.length === 0 || query.wants === 'reason') return [];
  if (query.times.some((time) => !shelf.place.has(time))) return [];
  const plain: Weights = {
    ...weights,
    prior: () => 0,
    names: () => [],
    nameWord: () => undefined,
    leadsTo: () => undefined,
  };
  const isNamed = propertyOf(shelf, query);
  // What is known answers better than what was only thought of.
  const known = (record: number) => (((shelf.holds[record] ?? 0) & holds.happened) > 0 ? 0.2 : 0);
  const found = findIn(shelf, 0, query, plain)
    .likely.filter(({ cover, record }) => cover > 0.99 && isNamed(record))
    .map((one) => ({ ...one, score: one.score + known(one.record) }))
    .sort((a, b) => b.score - a.score || a.record - b.record);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= best - 0.1).slice(0, shownRows * 3);
}

/** Whether some word of the query is the name of a record's property. */
function propertyOf(shelf: Shelf, { concepts }: ParsedQuery): (record: number) => boolean {
  const runs = concepts.flatMap(({ alternatives }) =>
    alternatives.map(({ words, factor }) =>
      words.map((forms) =>
        forms.filter(({ quality }) => quality * factor > 0.75).flatMap(({ word }) => postingsOf(shelf, word)),
      ),
    ),
  );
  return (record) => runs.some((words) => words.every((forms) => forms.some((form) => isNameOf(form, record))));
}

function postingsOf(shelf: Shelf, word: string): Postings[] {
  const place = shelf.place.get(word);
  return place === undefined ? [] : [shelf.postings(place)];
}

function isNameOf({ records, fields }: Postings, record: number): boolean {
  const at = placeIn(records, record);
  return at >= 0 && fields[at] === 0;
}

/** Rows as one card: those of the thing that the first is of. */
export function cardOf(rows: readonly AnswerRow[]): Answer | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const own = rows.filter(({ href }) => href === first.href);
  return { subject: first.subject, href: first.href, rows: own.slice(0, shownRows) };
}
