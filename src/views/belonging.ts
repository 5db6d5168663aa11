import { once } from '../model/indexes.ts';
import type { Difference, Report, Site, Statement, Subject, SubjectRef } from '../model/types.ts';

/** What belongs to what, worked out once a site, so that no page looks through the whole record for its own part of it. */
function groupedBy<T, K>(items: (site: Site) => Iterable<T>, keysOf: (item: T) => readonly (K | undefined)[]) {
  const index = once((site) => {
    const found = new Map<K, T[]>();
    for (const item of items(site))
      for (const key of new Set(keysOf(item))) {
        if (key === undefined) continue;
        const own = found.get(key);
        if (own) own.push(item);
        else found.set(key, [item]);
      }
    return found;
  });
  return (site: Site, key: K): readonly T[] => index(site).get(key) ?? [];
}

/** The kinds of the parts of an episode or a council, in the order in which pages tell them. */
export const partOrder = [
  'instrument',
  'appointment',
  'arrangement',
  'review',
  'board',
  'delivery-model',
  'programme',
  'option',
  'decision',
  'event',
  'place',
];

/** The introduced subjects that are parts of something, in the site's order. */
export const allParts = once(({ subjects }) => [...subjects.values()].filter(({ kind }) => partOrder.includes(kind)));

/** All that is a council's: its inspections, episodes and parts, by the council's id. */
export const subjectsOf = groupedBy(
  ({ subjects }) => subjects.values(),
  ({ authority }: Subject) => [authority as string | undefined],
);

/** All in which a body is the other side. */
export const subjectsWith = groupedBy(
  ({ subjects }) => subjects.values(),
  (subject: Subject) => subject.with,
);

/** A council's parts, by its id. */
export const partsOf = groupedBy(allParts, ({ authority }: Subject) => [authority as string | undefined]);
/** Parts in which a body is the other side. */
export const partsWith = groupedBy(allParts, (part: Subject) => part.with);
/** The parts of an episode, by its id. */
export const partsOfIntervention = groupedBy(allParts, ({ intervention }: Subject) => [intervention]);
/** A council's episodes, by its id. */
export const interventionsOf = groupedBy(
  ({ interventions }) => interventions,
  ({ authority }: Subject) => [authority as string | undefined],
);
/** A council's inspections, by its id. */
export const inspectionsOn = groupedBy(
  ({ inspections }) => inspections,
  ({ authority }: Subject) => [authority as string | undefined],
);
/** The inspections under a framework, by its id. */
export const inspectionsUnder = groupedBy(
  ({ inspections }) => inspections,
  ({ framework }: Subject) => [framework],
);
/** The councils that a council came after, by its id. */
export const predecessorsOf = groupedBy(
  ({ authorities }) => authorities,
  ({ successors }) => successors as readonly string[],
);
/** The councils of a region, by its id. */
export const authoritiesIn = groupedBy(
  ({ authorities }) => authorities,
  ({ region }) => [region],
);
/** The noted differences on a subject. */
export const differencesOn = groupedBy(
  ({ differences }) => differences,
  ({ about }: Difference): readonly SubjectRef[] => about,
);
/** The noted differences in which a report takes part, by its id. */
export const differencesFrom = groupedBy(
  ({ differences }) => differences,
  ({ statements }: Difference) => statements.map((ref) => ref.split('#')[0]),
);
/** The published replies to a report. */
export const repliesTo = groupedBy(
  ({ reports }) => reports,
  ({ answers }: Report): readonly SubjectRef[] => answers,
);
/** The reports that a body published. */
export const publishedBy = groupedBy(
  ({ reports }) => reports,
  ({ publisher }: Report): readonly SubjectRef[] => [publisher],
);
/** The statements that give a figure of a measure, by its id. */
export const statementsMeasuring = groupedBy(
  ({ statements }) => statements.values(),
  ({ figures }: Statement) => figures.map(({ measure }) => measure),
);

/** The place of each subject in the site's order. */
export const subjectPlaces = once(({ subjects }) => new Map([...subjects.values()].map((one, place) => [one, place])));
/** The place of each statement, in the order of the reports and of each report's own text. */
export const statementPlaces = once(({ reports }) => {
  const statements = reports.flatMap(({ statements: own }) => [...own].sort((a, b) => a.order - b.order));
  return new Map(statements.map((statement, place) => [statement, place]));
});

/** Things without their doubles, in the order of their places. */
export function inPlace<T>(places: ReadonlyMap<T, number>, found: Iterable<T>): T[] {
  return [...new Set(found)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
