import { dateReadings } from '../model/readings.ts';
import type { Site, Subject } from '../model/types.ts';
import { formatDate, isOnlyExpected, label, lowerFirst } from '../model/words.ts';
import { expectedWords } from './expected.ts';
import type { StatusView } from './reading.ts';
import { nameOf, type Run } from './run.ts';
import { subjectView } from './subject.ts';

/** A part of another page in a line of a list. */
export interface PartLine {
  name: Run;
  type?: string | undefined;
  scope: string[];
  /** Its dates with their types, "made or issued 9 February 2022; superseded April 2023"; nothing where a report gives none. */
  when: string;
  status?: StatusView | undefined;
  /** How it is put, where no report tells it as having been so. */
  expected?: string | undefined;
}

/** A part in a line, with its dates and how it stands. */
export function partLine(site: Site, part: Subject): PartLine {
  const { type, scope, status } = subjectView(site, part);
  const name = nameOf(site, part.ref);
  const expected = isOnlyExpected(site, part.ref) ? expectedWords(site, part.ref) : undefined;
  return { name, type, scope, when: datesLine(site, part), status, expected };
}

function datesLine(site: Site, { ref }: Subject): string {
  const dates = dateReadings(site, ref).flatMap(({ property, stage, shown }) =>
    shown && stage === undefined
      ? [`${lowerFirst(label(site, 'dates', property.slice('when:'.length)))} ${formatDate(shown.value)}`]
      : [],
  );
  return dates.join('; ');
}
