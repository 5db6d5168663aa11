import { holds, type AnswerRow } from './pack.ts';
import type { ParsedQuery } from './parse.ts';
import { findIn, type Found, type Weights } from './rank.ts';
import type { Shelf } from './shelf.ts';

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
  const plain: Weights = { ...weights, prior: () => 0, names: () => [], leadsTo: () => undefined };
  const named = propertiesOf(shelf, query);
  // What is known answers better than what was only thought of.
  const known = (record: number) => (((shelf.holds[record] ?? 0) & holds.happened) > 0 ? 0.2 : 0);
  const found = findIn(shelf, 0, query, plain)
    .likely.filter(({ cover, record }) => cover > 0.99 && named.has(record))
    .map((one) => ({ ...one, score: one.score + known(one.record) }))
    .sort((a, b) => b.score - a.score || a.record - b.record);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= best - 0.1).slice(0, shownRows * 3);
}

/** The records of which some word of the query is a property's name. */
function propertiesOf(shelf: Shelf, { concepts }: ParsedQuery): Set<number> {
  const found = new Set<number>();
  for (const { alternatives } of concepts)
    for (const { words, factor } of alternatives) {
      const sets = words.map((forms) =>
        namedBy(
          shelf,
          forms.filter(({ quality }) => quality * factor > 0.75),
        ),
      );
      const [first, ...others] = sets;
      for (const record of first ?? []) if (others.every((set) => set.has(record))) found.add(record);
    }
  return found;
}

function namedBy(shelf: Shelf, forms: readonly { word: string }[]): Set<number> {
  const found = new Set<number>();
  for (const { word } of forms) {
    const place = shelf.place.get(word);
    if (place === undefined) continue;
    const { records, fields } = shelf.postings(place);
    records.forEach((record, index) => {
      if (fields[index] === 0) found.add(record);
    });
  }
  return found;
}

/** Rows as one card: those of the thing that the first is of. */
export function cardOf(rows: readonly AnswerRow[]): Answer | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const own = rows.filter(({ href }) => href === first.href);
  return { subject: first.subject, href: first.href, rows: own.slice(0, shownRows) };
}
