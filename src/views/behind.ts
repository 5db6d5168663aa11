import type { Site, Subject } from '../model/types.ts';
import { partsWhere } from './subject.ts';

/** The subjects whose statements stand behind a page: an intervention's parts, a council's inspections and parts. */
export function subjectsBehind(site: Site, subject: Subject): Subject[] {
  if (subject.kind === 'intervention')
    return [subject, ...partsWhere(site, ({ intervention }) => intervention === subject.id)];
  if (subject.kind !== 'authority') return [subject];
  const inspections = site.inspections.filter(({ authority }) => authority === subject.id);
  const parts = partsWhere(
    site,
    ({ authority, intervention }) => authority === subject.id && intervention === undefined,
  );
  return [subject, ...inspections, ...parts];
}
