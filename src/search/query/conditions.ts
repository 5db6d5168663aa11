import type { Concept, ParsedQuery } from './parse.ts';
import { placeIn, postingsOf, type Postings, type Shelf } from './shelf.ts';

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

/**
 * Whether a record says nothing itself of what is asked, beside bodies and times: all of it stands around it, in the name of
 * its report or thing. Never so where nothing else is asked.
 */
export function saysNothing({ concepts, bodyConcepts }: ParsedQuery, shelf: Shelf): (record: number) => boolean {
  const asked = concepts.filter((one) => one.share === undefined && !bodyConcepts.includes(one) && !isTime(one));
  if (asked.length === 0) return () => false;
  const ways = asked.flatMap(({ alternatives }) =>
    alternatives.map(({ words }) =>
      words.map((forms) => forms.flatMap(({ word, quality }) => (quality >= likely ? [postingsOf(shelf, word)] : []))),
    ),
  );
  const isSaid = ({ records, fields }: Postings, record: number) => {
    const at = placeIn(records, record);
    return at >= 0 && fields[at] !== around;
  };
  return (record) => !ways.some((words) => words.every((forms) => forms.some((form) => isSaid(form, record))));
}

/** A form that stands for a word at least so well. */
const likely = 0.6;

/** The field of what stands around a record. */
const around = 2;

const isTime = ({ typed }: Concept) => /^\d{4}(-\d\d)?(-\d\d)?$/.test(typed);
