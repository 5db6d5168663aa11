import { pageReference, reportReference, type Reference } from '../citations/reference.ts';
import { rangeOf } from '../lib/date.ts';
import { reportOf } from '../model/readings.ts';
import type { Report, Site, Statement, StatementRef, Subject, SubjectRef } from '../model/types.ts';
import { absolute, hrefOf, pathOf, permanentPath, url } from '../model/urls.ts';
import type { Block } from '../markdown/render.ts';
import { pageCorrection } from './corrections.ts';
import { partsWhere } from './subject.ts';

/** What stands at the end of an entry's page: how to cite it and its sources, its permanent address, how to correct it. */
export interface FootView {
  page: Reference;
  sources: Reference[];
  /** The permanent address, as a whole and as a link. */
  address: string;
  permanent: string;
  wrong?: string | undefined;
  /** What happens to corrections, where "wrong" leads elsewhere. */
  corrections?: string | undefined;
}

/** The foot of a subject's page; a story's citations count among its sources. */
export function footView(site: Site, subject: Subject, story: readonly Block[] = []): FootView {
  const { ref } = subject;
  const path = pathOf(site, ref) ?? '/';
  const used = subject.kind === 'report' ? [] : usedStatements(site, subject, story);
  const reports = subject.kind === 'report' ? [subject as Report] : reportsOf(site, used);
  const wrong = pageCorrection(site, ref, path);
  const corrections = hrefOf(site, 'page/corrections');
  const known = reports.flatMap((report) => report.known ?? []);
  return {
    page: pageReference(site, ref, known.sort((a, b) => rangeOf(b).latest - rangeOf(a).latest)[0]),
    sources: reports.map((report) =>
      reportReference(
        site,
        report,
        used.filter((one) => one.report === report.id).flatMap(({ at }) => at),
      ),
    ),
    address: absolute(site, permanentPath(ref)),
    permanent: url(site, permanentPath(ref)),
    wrong,
    corrections: corrections !== undefined && wrong?.startsWith(corrections) ? undefined : corrections,
  };
}

/** Reports in the order of the record. */
function reportsOf(site: Site, used: readonly Statement[]): Report[] {
  const found = new Set(used.map((statement) => reportOf(site, statement)));
  return site.reports.filter((report) => found.has(report));
}

/** Every statement that a subject's page tells or cites. */
export function usedStatements(site: Site, subject: Subject, story: readonly Block[] = []): Statement[] {
  const cited = new Set(story.flatMap((block) => block.cited.map(({ key }) => key as StatementRef)));
  const told = new Set(toldSubjects(site, subject));
  const { ref, id, kind } = subject;
  const isBody = kind === 'authority' || kind === 'organisation';
  return [...site.statements.values()].filter((s) => {
    if (cited.has(s.ref)) return true;
    if (s.confined) return false;
    if (told.has(s.about)) return true;
    if (kind === 'measure') return s.figures.some(({ measure }) => measure === id);
    return isBody && (s.by?.body === ref || s.role?.body === ref || s.names.includes(ref));
  });
}

/** A subject and all that its page tells beside it. */
function toldSubjects(site: Site, { ref, id, kind }: Subject): SubjectRef[] {
  const inspections = (test: (one: Subject) => boolean) => site.inspections.filter(test);
  switch (kind) {
    case 'intervention':
      return [ref, ...refs(partsWhere(site, ({ intervention }) => intervention === id))];
    case 'framework':
      return [ref, ...refs(inspections(({ framework }) => framework === id))];
    case 'authority':
      return [
        ref,
        ...refs(site.interventions.filter(({ authority }) => authority === id)),
        ...refs(partsWhere(site, (part) => part.authority === id || part.with.includes(ref))),
        ...refs(inspections(({ authority }) => authority === id)),
      ];
    default:
      return [ref];
  }
}

const refs = (subjects: readonly Subject[]) => subjects.map(({ ref }) => ref);
