import type { Site, SubjectRef } from '../model/types.ts';
import { absolute, hrefOf, permanentPath, statementHref, url } from '../model/urls.ts';
import type { Statement } from '../model/types.ts';
import { titleOf } from '../model/words.ts';

const page: SubjectRef = 'page/corrections';

/** The heading over who publishes the record. */
export const operatorTitle = 'Who publishes it, and how to write';

/** What a reader may hold to be wrong: a page and, where there is one, a statement on it. */
export interface Disputed {
  path: string;
  /** What it is called, for the subject of a message. */
  name: string;
  /** Its permanent address. */
  address: string;
  statement?: string | undefined;
}

/**
 * Where "Is this wrong?" leads: to a message to the operator with the page filled in, or to their form; where this build
 * names none, to the page on corrections. Nothing where there is no such page either.
 */
function correctionHref(site: Site, { path, name, address, statement }: Disputed): string | undefined {
  const { contact } = site.config;
  const subject = `Correction: ${name}${statement === undefined ? '' : `, ${statement}`}`;
  if (contact && isEmail(contact))
    return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${address}\n\n`)}`;
  const asked = new URLSearchParams({ page: path, ...(statement === undefined ? {} : { statement }) });
  if (contact && isForm(contact)) {
    asked.set('subject', subject);
    return `${contact}${contact.includes('?') ? '&' : '?'}${query(asked)}`;
  }
  if (!site.subjects.has(page)) return undefined;
  return `${hrefOf(site, page) ?? url(site, '/')}?${query(asked)}`;
}

/** The same for a subject's own page. */
export function pageCorrection(site: Site, ref: SubjectRef, path: string): string | undefined {
  return correctionHref(site, { path, name: titleOf(site, ref), address: absolute(site, permanentPath(ref)) });
}

/** The same for a statement (or a whole table of them) on its report's page. */
export function statementCorrection(
  site: Site,
  { ref, report }: Pick<Statement, 'ref' | 'report'>,
  statement = ref.split('#')[1] ?? '',
): string | undefined {
  const path = `/reports/${report}/`;
  const address = `${site.address.origin}${statementHref(site, { ref, report })}`;
  return correctionHref(site, { path, name: titleOf(site, `report/${report}`), address, statement });
}

/** Who publishes the record and how to reach them, as this build says it. */
export interface OperatorView {
  title: string;
  name?: string | undefined;
  contact?: { text: string; href?: string | undefined } | undefined;
  replyDays?: number | undefined;
}

/** The operator of this build. */
export function operatorView({ config }: Site): OperatorView {
  const { operator, contact, replyDays } = config;
  const href = contact && isEmail(contact) ? `mailto:${contact}` : contact && isForm(contact) ? contact : undefined;
  return {
    title: operatorTitle,
    name: operator ?? undefined,
    contact: contact ? { text: contact, href } : undefined,
    replyDays,
  };
}

const isEmail = (contact: string) => /^[^\s@/:]+@[^\s@/]+$/.test(contact);
const isForm = (contact: string) => /^https:\/\/\S+$/.test(contact);
/** Addresses stay readable: a slash may stand in a query as it is. */
const query = (asked: URLSearchParams) => asked.toString().replaceAll('%2F', '/');
