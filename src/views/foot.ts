import { pageReference, reportReference, type Reference } from '../citations/reference.ts';
import { namesOf, reportPlaces, rolesOf, saidBy } from '../model/indexes.ts';
import { reportOf } from '../model/readings.ts';
import type { Report, Site, Statement, StatementRef, Subject, SubjectRef } from '../model/types.ts';
import { absolute, hrefOf, pathOf, permanentPath, url } from '../model/urls.ts';
import type { Block } from '../markdown/render.ts';
import { pageCorrection } from './corrections.ts';
import { evidenceDay } from './evidence-day.ts';
import {
  inPlace,
  inspectionsOn,
  inspectionsUnder,
  interventionsOf,
  partsOf,
  partsOfIntervention,
  partsWith,
  statementPlaces,
  statementsMeasuring,
} from './belonging.ts';

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
  const byReport = Map.groupBy(used, (one) => one.report);
  const wrong = pageCorrection(site, ref, path);
  const corrections = hrefOf(site, 'page/corrections');
  return {
    page: pageReference(site, ref, evidenceDay(site, reports)),
    sources: reports.map((report) =>
      reportReference(
        site,
        report,
        (byReport.get(report.id) ?? []).flatMap(({ at }) => at),
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
  return inPlace(
    reportPlaces(site),
    used.map((statement) => reportOf(site, statement)),
  );
}

/** Every statement that a subject's page tells or cites. */
export function usedStatements(site: Site, subject: Subject, story: readonly Block[] = []): Statement[] {
  const cited = story.flatMap(({ cited: own }) =>
    own.flatMap(({ key }) => site.statements.get(key as StatementRef) ?? []),
  );
  const told = [
    ...toldSubjects(site, subject).flatMap((ref) => site.bySubject.get(ref) ?? []),
    ...alsoTold(site, subject),
  ].filter(({ confined }) => !confined);
  return inPlace(statementPlaces(site), [...cited, ...told]);
}

/** What a page tells of statements about others: a measure's figures; a body's acts, roles and mentions. */
function alsoTold(site: Site, { ref, id, kind }: Subject): readonly Statement[] {
  if (kind === 'measure') return statementsMeasuring(site, id);
  if (kind !== 'authority' && kind !== 'organisation') return [];
  return [...saidBy(site, ref), ...rolesOf(site, ref), ...namesOf(site, ref)];
}

/** A subject and all that its page tells beside it. */
function toldSubjects(site: Site, { ref, id, kind }: Subject): SubjectRef[] {
  switch (kind) {
    case 'intervention':
      return [ref, ...refs(partsOfIntervention(site, id))];
    case 'framework':
      return [ref, ...refs(inspectionsUnder(site, id))];
    case 'authority':
      return [
        ref,
        ...refs(interventionsOf(site, id)),
        ...refs(partsOf(site, id)),
        ...refs(partsWith(site, ref)),
        ...refs(inspectionsOn(site, id)),
      ];
    case 'organisation':
      return [ref, ...refs(partsWith(site, ref))];
    default:
      return [ref];
  }
}

const refs = (subjects: readonly Subject[]) => subjects.map(({ ref }) => ref);
