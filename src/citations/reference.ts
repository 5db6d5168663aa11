import { isoDay, rangeOf, type EdtfDate } from '../lib/date.ts';
import type { Authority, Report, Site, SubjectRef } from '../model/types.ts';
import { absolute, permanentPath } from '../model/urls.ts';
import { capital, formatDate, holderPhrases, label, titleOf, toText } from '../model/words.ts';
import { citedPlaces } from './places.ts';

/** A reference with its title apart, which is set in italics. */
export interface Reference {
  before: string;
  title: string;
  after: string;
}

/** A reference to the page of a subject: the site is its author, and its date is that of the latest evidence. */
export function pageReference(site: Site, ref: SubjectRef, evidenceTo?: EdtfDate): Reference {
  const evidence = evidenceTo ? `Evidence to ${formatDate(evidenceTo)}. ` : '';
  return {
    before: `${site.config.name}. `,
    title: titleOf(site, ref),
    after: `. ${evidence}${absolute(site, permanentPath(ref))}`,
  };
}

/** A reference to a source document, with the places of it that were used; without any, to the whole of it. */
export function reportReference(site: Site, report: Report, locators: Iterable<string> = []): Reference {
  const { data, known, publisher } = report;
  const details = [kindOf(site, report), known && formatDate(known), data.reference && `reference ${data.reference}`];
  const places = citedPlaces(report, locators);
  const after = [details.filter(Boolean).join(', '), capital(places), data.url && `Available at: ${data.url}`];
  return {
    before: `${authorOf(site, publisher)} (${known ? yearsOf(known) : 'no date'}) `,
    title: report.title,
    after: `. ${after
      .filter(Boolean)
      .map((part) => `${part ?? ''}.`)
      .join(' ')}`,
  };
}

/** A council signs with its official name. */
function authorOf({ subjects }: Site, ref: SubjectRef): string {
  const body = subjects.get(ref);
  return body?.kind === 'authority' ? (body as Authority).officialName : (body?.title ?? ref);
}

/** "Decision report to the Cabinet"; another body than the publisher is named. */
function kindOf(site: Site, { data, publisher }: Report): string {
  const kind = label(site, 'report-kinds', data.kind);
  const body = ([`authority/${data.to?.body ?? ''}`, `organisation/${data.to?.body ?? ''}`] as const).find((ref) =>
    site.subjects.has(ref),
  );
  const other = body === publisher && data.to?.office !== undefined ? undefined : body;
  const to = toText(holderPhrases(site, { office: data.to?.office, body: other }));
  if (to === '') return kind;
  // An office takes an article, unless its name has one.
  return `${kind} to ${data.to?.office === undefined ? to : `the ${to.replace(/^The /, '')}`}`;
}

function yearsOf(date: EdtfDate): string {
  const { earliest, latest } = rangeOf(date);
  const years = [earliest, latest].filter(Number.isFinite).map((day) => isoDay(day).slice(0, 4));
  return [...new Set(years)].join('–');
}
