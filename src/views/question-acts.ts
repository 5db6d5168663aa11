import { oncePerSubject } from '../model/indexes.ts';
import { isMain } from '../model/status.ts';
import type { Kind, Site, Subject, SubjectRef } from '../model/types.ts';
import { isOnlyExpected } from '../model/words.ts';
import { partsOf } from './belonging.ts';
import { relationships, type SidedRelationship } from './relationships.ts';

/** Kinds of what questions ask after. */
export const actKinds: readonly Kind[] = ['instrument', 'appointment', 'arrangement', 'delivery-model'];

/** A council's own acts that questions look at; what was only expected is none. */
export function ownActs(site: Site, ref: SubjectRef): Subject[] {
  return partsOf(site, ref.slice(ref.indexOf('/') + 1)).filter(
    (act) => actKinds.includes(act.kind) && isMain(site, act) && !isOnlyExpected(site, act.ref),
  );
}

/** What joined a council with another, read from either side, and only what is told as having been. */
export function joinsOf(site: Site, ref: SubjectRef): SidedRelationship[] {
  const isOther = (side: SubjectRef) => side.startsWith('authority/') && side !== ref;
  return relationships(site).filter(
    ({ sides, item }) => item.ghost !== true && sides.includes(ref) && sides.some(isOther),
  );
}

/** Everything of the two, each once. */
export const questionActs = oncePerSubject((site, ref): Subject[] => {
  const joined = joinsOf(site, ref).flatMap(({ item }) => site.subjects.get(item.id.split(' ')[0] as SubjectRef) ?? []);
  return [...new Set([...ownActs(site, ref), ...joined])];
});
