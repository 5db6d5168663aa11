import { once } from '../model/indexes.ts';
import { statementsOf } from '../model/readings.ts';
import { ownEnd } from '../model/status.ts';
import type { Site, Subject, SubjectRef } from '../model/types.ts';

/**
 * The delivery models of the same council of which nobody says whether they are this one under another name: each is told of in other documents
 * than this one, and neither has an end in the record. A document that tells of both tells them apart.
 */
export function perhapsSame(site: Site, subject: Subject): Subject[] {
  if (subject.kind !== 'delivery-model' || ownEnd(site, subject)) return [];
  const own = reportsOf(site, subject);
  return modelsOf(site).filter(
    (one) =>
      one !== subject &&
      councilsOf(one).some((ref) => councilsOf(subject).includes(ref)) &&
      !ownEnd(site, one) &&
      !reportsOf(site, one).some((report) => own.includes(report)),
  );
}

const modelsOf = once((site) => [...site.subjects.values()].filter(({ kind }) => kind === 'delivery-model'));

const councilsOf = ({ authority, with: others }: Subject): SubjectRef[] =>
  authority === undefined ? others : [`authority/${authority}`, ...others];

const reportsOf = (site: Site, { ref }: Subject) => statementsOf(site, ref).map(({ report }) => report);
