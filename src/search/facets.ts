import { gradeReadings } from '../model/readings.ts';
import type { Authority, Report, Site, Subject, SubjectRef } from '../model/types.ts';
import type { FacetName } from './query/pack.ts';

/** The councils that a subject concerns: its own, the other sides, those that it is about. */
export function authoritiesOf(site: Site, subject: Subject): string[] {
  const ids = (refs: readonly SubjectRef[]) =>
    refs.flatMap((ref) => (ref.startsWith('authority/') ? [ref.slice('authority/'.length)] : []));
  const own = subject.kind === 'authority' ? [subject.id] : subject.authority === undefined ? [] : [subject.authority];
  const publisher = subject.kind === 'report' ? ids([(subject as Report).publisher]) : [];
  return [...new Set([...own, ...ids(subject.with), ...publisher])].filter((id) =>
    site.subjects.has(`authority/${id}`),
  );
}

/** The values that a subject has of each facet. */
export function facetsOf(site: Site, subject: Subject): Record<FacetName, string[]> {
  const authority = authoritiesOf(site, subject);
  const framework =
    subject.kind === 'framework' ? [subject.id] : subject.framework === undefined ? [] : [subject.framework];
  const overall = frameworkArea(site, subject);
  const grade = gradeReadings(site, subject.ref)
    .filter(({ property }) => overall === undefined || property === `grade:${overall}`)
    .flatMap(({ shown }) => shown?.value.is ?? []);
  return {
    kind: [subject.kind],
    authority,
    region: regionsOf(site, authority.slice(0, 1)),
    framework,
    grade: [...new Set(grade)],
    modality: [],
  };
}

/** The regions of councils. */
export function regionsOf(site: Site, authorities: readonly string[]): string[] {
  return [
    ...new Set(
      authorities.flatMap((id) => (site.subjects.get(`authority/${id}`) as Authority | undefined)?.region ?? []),
    ),
  ];
}

function frameworkArea(site: Site, { framework }: Subject): string | undefined {
  return site.frameworks.find(({ id }) => id === framework)?.areas.find(({ overall }) => overall)?.id;
}
