import type { Site, Subject } from '../model/types.ts';
import { inspectionsOn, partsOf, partsOfIntervention } from './belonging.ts';

/** The subjects whose statements stand behind a page: an intervention's parts, a council's inspections and parts. */
export function subjectsBehind(site: Site, subject: Subject): Subject[] {
  if (subject.kind === 'intervention') return [subject, ...partsOfIntervention(site, subject.id)];
  if (subject.kind !== 'authority') return [subject];
  const parts = partsOf(site, subject.id).filter(({ intervention }) => intervention === undefined);
  return [subject, ...inspectionsOn(site, subject.id), ...parts];
}
