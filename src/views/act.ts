import { once } from '../model/indexes.ts';
import { isClosing, statusOfAct } from '../model/status.ts';
import type { Kind, Site, Subject, SubjectRef } from '../model/types.ts';
import { isOnlyExpected } from '../model/words.ts';
import { allParts, interventionsOf, partsOf } from './belonging.ts';
import { expectedWords } from './expected.ts';
import { lasting } from './subject.ts';

/** Kinds of parts that are no acts: what is weighed, decided or only happens, unless it has a scope as acts have. */
const noActs: readonly Kind[] = ['option', 'decision', 'event', 'place'];

/** Whether a part is an act that a body made or began. */
export const isAct = ({ kind, scope }: Subject): boolean =>
  !noActs.includes(kind) || (kind === 'event' && scope.length > 0);

/** Every act on record, of an episode or alone. */
export const allActs = once((site) => allParts(site).filter(isAct));

/** The acts that stand alone: of which episode they are isn't known. */
export const loneActs = once((site) => allActs(site).filter(({ intervention }) => intervention === undefined));

/** What a body from above does to a council; what councils agree between them, and support, are none of it. */
const imposed: readonly Kind[] = ['instrument', 'appointment'];

/** A council's episodes, instruments and appointments: what makes "an intervention on record". What was only expected is none. */
export function actsOn(site: Site, ref: SubjectRef): Subject[] {
  const id = ref.slice(ref.indexOf('/') + 1);
  const acts = partsOf(site, id).filter(({ kind, ref: act }) => imposed.includes(kind) && !isOnlyExpected(site, act));
  return [...interventionsOf(site, id), ...acts];
}

/** How an act stands: superseded isn't ended, and a blank end isn't "in force". */
export interface ActStatus {
  key: 'in-force' | 'ended' | 'not-known';
  text: string;
}

/** What readers see each standing called. */
export const statusWords: Record<ActStatus['key'], string> = {
  'in-force': 'In force or in being on the date of the evidence',
  ended: 'Ended',
  'not-known': 'Not known',
};

/** The standing of an act by its latest evidence; nothing for one that doesn’t last. */
export function actStatus(site: Site, act: Subject): ActStatus | undefined {
  if (isOnlyExpected(site, act.ref)) return { key: 'not-known', text: expectedWords(site, act.ref) };
  if (!lasting.includes(act.kind) || isClosing(site, act)) return undefined;
  const { live, words } = statusOfAct(site, act);
  if (live === 'not known') return { key: 'not-known', text: 'How it stands: not known' };
  return { key: live === 'no' ? 'ended' : 'in-force', text: words };
}
