import type { Report, Site, Statement, SubjectRef } from './types.ts';

/**
 * What pages ask of the whole record again and again, worked out once for each site. A site never changes once it is
 * linked, so this can't be told from working it out each time.
 */
export function once<T>(build: (site: Site) => T): (site: Site) => T {
  const known = new WeakMap<Site, { value: T }>();
  return (site) => {
    const found = known.get(site) ?? { value: build(site) };
    known.set(site, found);
    return found.value;
  };
}

/** The same, for each subject by itself. */
export function oncePerSubject<T>(build: (site: Site, ref: SubjectRef) => T): (site: Site, ref: SubjectRef) => T {
  const bySite = once(() => new Map<SubjectRef, { value: T }>());
  return (site, ref) => {
    const known = bySite(site);
    const found = known.get(ref) ?? { value: build(site, ref) };
    known.set(ref, found);
    return found.value;
  };
}

/** Statements by a subject that they name in some way, each once a subject; confined ones are on no page but their own. */
function indexOf(refsOf: (statement: Statement) => readonly (SubjectRef | undefined)[]) {
  const index = once((site) => {
    const found = new Map<SubjectRef, Statement[]>();
    for (const statement of site.statements.values()) {
      if (statement.confined) continue;
      for (const ref of new Set(refsOf(statement))) {
        if (ref === undefined) continue;
        const own = found.get(ref);
        if (own) own.push(statement);
        else found.set(ref, [statement]);
      }
    }
    return found;
  });
  return (site: Site, ref: SubjectRef): readonly Statement[] => index(site).get(ref) ?? [];
}

/** Statements with a relation to a subject. */
export const relationsTo = indexOf(({ relations }) => relations.map(({ to }) => to));
/** Statements that name a subject beside the one that they are about. */
export const namesOf = indexOf(({ names }) => names);
/** Statements that are a body's own words or act. */
export const saidBy = indexOf(({ by }) => [by?.body]);
/** Statements that give a body a role. */
export const rolesOf = indexOf(({ role }) => [role?.body]);

const reportsBySubject = once((site) => {
  const found = new Map<SubjectRef, Set<Report>>();
  for (const report of site.reports)
    for (const { about, confined } of report.statements)
      if (!confined) found.set(about, (found.get(about) ?? new Set()).add(report));
  return found;
});

/** The reports that say something about any of these subjects, in the site's order. */
export function reportsAbout(site: Site, refs: Iterable<SubjectRef>): Report[] {
  const index = reportsBySubject(site);
  const found = new Set([...refs].flatMap((ref) => [...(index.get(ref) ?? [])]));
  const places = reportPlaces(site);
  return [...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** The place of each report in the site's order. */
export const reportPlaces = once(({ reports }) => new Map(reports.map((report, place) => [report, place])));
