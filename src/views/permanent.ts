import type { Kind, Site, SubjectRef } from '../model/types.ts';
import { absolute, hrefOf, pathOf } from '../model/urls.ts';
import { titleOf } from '../model/words.ts';

/** A permanent address: the page that only leads to where a subject is told now. */
export interface PermanentView {
  language: string;
  title: string;
  siteName: string;
  /** Where it leads, within the site and as a whole address. */
  href: string;
  canonical: string;
}

/** Every subject that is told somewhere, by the two parts of its permanent address. */
export function permanentSubjects(site: Site): { kind: Kind; id: string; ref: SubjectRef }[] {
  return [...site.subjects.values()]
    .filter(({ kind, ref }) => kind !== 'page' && hrefOf(site, ref) !== undefined)
    .map(({ kind, id, ref }) => ({ kind, id, ref }));
}

/** One permanent address. */
export function permanentView(site: Site, ref: SubjectRef): PermanentView {
  return {
    language: site.config.language,
    title: titleOf(site, ref),
    siteName: site.config.name,
    href: hrefOf(site, ref) ?? '',
    canonical: absolute(site, pathOf(site, ref) ?? '/'),
  };
}
