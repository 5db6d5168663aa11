import { slug } from '../lib/slug.ts';
import { filedKinds, type Kind, type Site, type Statement, type SubjectRef } from './types.ts';

/** The one place that spells addresses. Pages end in a slash and carry the base path. */
const folders = Object.fromEntries(Object.entries(filedKinds).map(([folder, kind]) => [kind, folder])) as Partial<
  Record<Kind, string>
>;

/** A path of the site with its base: `/glossary/` → `/record/glossary/`. */
export function url({ address }: Pick<Site, 'address'>, path: string): string {
  return `${address.base}${path}`;
}

/** The list page of a kind, for kinds that have one. */
export function listPath(kind: Kind): string | undefined {
  // Pages of prose stand each at an address of its own, in no list.
  if (kind === 'page') return undefined;
  const folder = folders[kind];
  return folder === undefined ? undefined : `/${folder}/`;
}

/** Where a subject is told: its own page; a term's or a difference's place in its list; else a part of another page. */
export function pathOf(site: Site, ref: SubjectRef): string | undefined {
  const subject = site.subjects.get(ref);
  if (subject?.kind === 'page') return `/${subject.id}/`;
  if (!subject || !site.evidenced.has(ref))
    return subject?.kind === 'difference' ? `/differences/#${subject.id}` : undefined;
  if (subject.kind === 'term') return `/glossary/#${subject.id}`;
  const list = listPath(subject.kind);
  if (list !== undefined) return `${list}${subject.id}/`;
  const anchor = `#${anchorOf(ref)}`;
  if (subject.intervention) return `/interventions/${subject.intervention}/${anchor}`;
  if (subject.authority) return `/authorities/${subject.authority}/${anchor}`;
  return `/timeline/${anchor}`;
}

/** The full address of a subject within the site, if it has a page. */
export function hrefOf(site: Site, ref: SubjectRef): string | undefined {
  const path = pathOf(site, ref);
  return path === undefined ? undefined : url(site, path);
}

/** The permanent path of a subject: leads to wherever it is told, whatever that is called by then. */
export function permanentPath(ref: SubjectRef): string {
  return `/id/${ref}/`;
}

/** A path of the site with its origin. */
export function absolute(site: Pick<Site, 'address'>, path: string): string {
  return `${site.address.origin}${url(site, path)}`;
}

/** The anchor of a part of a page: `instrument/x` → `instrument-x`. */
export function anchorOf(ref: SubjectRef): string {
  return ref.replace('/', '-');
}

/** The permanent place of a statement on its report's page. */
export function statementHref(site: Site, { ref, report }: Pick<Statement, 'ref' | 'report'>): string {
  return url(site, `/reports/${report}/#${ref.split('#')[1] ?? ''}`);
}

/** The anchor of a locator on its report's page. */
export function locatorAnchor(locator: string): string {
  return `at-${slug(locator)}`;
}
