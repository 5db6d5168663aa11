import { dateReadings } from '../model/readings.ts';
import type { Site, Subject } from '../model/types.ts';
import { formatDate, isOnlyExpected, label, lowerFirst } from '../model/words.ts';
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
  /** No report tells it as having been so. */
  isOnlyExpected: boolean;
}

/** A part in a line, with its dates and how it stands. */
export function partLine(site: Site, part: Subject): PartLine {
  const { type, scope, status } = subjectView(site, part);
  const name = nameOf(site, part.ref);
  return { name, type, scope, when: datesLine(site, part), status, isOnlyExpected: isOnlyExpected(site, part.ref) };
}

function datesLine(site: Site, { ref }: Subject): string {
  const dates = dateReadings(site, ref).flatMap(({ property, stage, shown }) =>
    shown && stage === undefined
      ? [`${lowerFirst(label(site, 'dates', property.slice('when:'.length)))} ${formatDate(shown.value)}`]
      : [],
  );
  return dates.join('; ');
}
