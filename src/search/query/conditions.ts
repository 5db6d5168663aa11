import type { Concept, ParsedQuery } from './parse.ts';
import { placeIn, postingsOf, type Shelf } from './shelf.ts';

/** Whether a record lacks a time that was asked of a named body: of another time it answers something else. */
export function lacksTime({ concepts, bodies }: ParsedQuery, shelf: Shelf): (record: number) => boolean {
  const times = bodies.length === 0 ? [] : concepts.filter(isTime);
  if (times.length === 0) return () => false;
  const postings = times.map(({ alternatives }) =>
    alternatives.flatMap(({ words }) => (words[0] ?? []).map(({ word }) => postingsOf(shelf, word).records)),
  );
  return (record) => !postings.some((own) => own.some((records) => placeIn(records, record) >= 0));
}

/** Whether a record has the very words, all of them, that lead elsewhere as well: what was typed comes before what it may mean. */
export function holdsLiterally({ concepts, bodies }: ParsedQuery, shelf: Shelf): (record: number) => boolean {
  const leading =
    bodies.length === 0 ? [] : concepts.filter(({ leads, share }) => leads.length > 0 && share === undefined);
  const postings = leading.map(({ typed }) => typed.split(' ').map((word) => postingsOf(shelf, word).records));
  return (record) => postings.some((words) => words.every((records) => placeIn(records, record) >= 0));
}

const isTime = ({ typed }: Concept) => /^\d{4}(-\d\d)?(-\d\d)?$/.test(typed);
