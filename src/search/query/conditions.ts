import type { Concept, ParsedQuery } from './parse.ts';
import type { Shelf } from './shelf.ts';

/** Whether a record lacks a time that was asked of a named body: of another time it answers something else. */
export function lacksTime({ concepts, bodies }: ParsedQuery, shelf: Shelf): (record: number) => boolean {
  const times = bodies.length === 0 ? [] : concepts.filter(isTime);
  if (times.length === 0) return () => false;
  const postings = times.map(({ alternatives }) =>
    alternatives.flatMap(({ words }) => (words[0] ?? []).map(({ word }) => postingsOf(shelf, word))),
  );
  return (record) => !postings.some((own) => own.some((records) => hasRecord(records, record)));
}

/** Whether a record has the very words, all of them, that lead elsewhere as well: what was typed comes before what it may mean. */
export function holdsLiterally({ concepts, bodies }: ParsedQuery, shelf: Shelf): (record: number) => boolean {
  const leading =
    bodies.length === 0 ? [] : concepts.filter(({ leads, share }) => leads.length > 0 && share === undefined);
  const postings = leading.map(({ typed }) => typed.split(' ').map((word) => postingsOf(shelf, word)));
  return (record) => postings.some((words) => words.every((records) => hasRecord(records, record)));
}

const isTime = ({ typed }: Concept) => /^\d{4}(-\d\d)?(-\d\d)?$/.test(typed);

const none = new Int32Array(0);

function postingsOf(shelf: Shelf, word: string): Int32Array {
  const place = shelf.place.get(word);
  return place === undefined ? none : shelf.postings(place).records;
}

/** Whether a number is among others in their order. */
function hasRecord(records: Int32Array, record: number): boolean {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] ?? 0) < record) low = middle + 1;
    else high = middle;
  }
  return records[low] === record;
}
