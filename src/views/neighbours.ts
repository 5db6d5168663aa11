import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { nameOf, type Run } from './run.ts';

/** The one before and the one after. */
export interface Neighbours {
  before?: Run | undefined;
  after?: Run | undefined;
}

/** Subjects by a day; those without one come last, by their ids. */
export function inOrder<T extends Subject>(subjects: readonly T[], day: (one: T) => number): T[] {
  const days = new Map(subjects.map((one) => [one, day(one)]));
  const dayOf = (one: T) => days.get(one) ?? Infinity;
  return [...subjects].sort((a, b) => (dayOf(a) === dayOf(b) ? (a.id < b.id ? -1 : 1) : dayOf(a) - dayOf(b)));
}

/** Where each stands in a list; lists that pages share are numbered once. */
function placesIn(ordered: readonly Subject[]): ReadonlyMap<SubjectRef, number> {
  const found = known.get(ordered) ?? new Map(ordered.map(({ ref }, place) => [ref, place]));
  known.set(ordered, found);
  return found;
}

const known = new WeakMap<readonly Subject[], ReadonlyMap<SubjectRef, number>>();

/** The neighbours of one in a list, by name. */
export function neighbours(site: Site, ordered: readonly Subject[], { ref }: Subject): Neighbours {
  const place = placesIn(ordered).get(ref) ?? -1;
  const [before, after] = [ordered[place - 1], ordered[place + 1]];
  return { before: before && nameOf(site, before.ref), after: after && nameOf(site, after.ref) };
}

/** The neighbours of a name in a list of names. */
export function besides(names: readonly Run[], text: string): Neighbours {
  const place = names.findIndex((one) => one.text === text);
  return { before: names[place - 1], after: names[place + 1] };
}
