import { isoDay, parseDate, rangeOf } from '../lib/date.ts';
import type { Authority, Site } from '../model/types.ts';
import { formatDate, titleOf } from '../model/words.ts';
import { predecessorsOf } from './belonging.ts';
import { type InspectionLine, inspectionsOf } from './inspection.ts';
import { nameOf, type Run } from './run.ts';

/** A council that this one came after, with its inspections: they are told here, and remain its own. */
export interface PredecessorView {
  /** "Before 1 April 2023, as Somerset County". */
  title: string;
  id: string;
  name: Run;
  inspections: InspectionLine[];
}

/** The councils that one came after, by the date of their end. */
export function predecessors(site: Site, authority: Authority): PredecessorView[] {
  return [...predecessorsOf(site, authority.id)]
    .sort((a, b) => endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1))
    .map((one) => ({
      title: `${beforeWords(one)}, as ${titleOf(site, one.ref)}`,
      id: `before-${one.id}`,
      name: nameOf(site, one.ref),
      inspections: inspectionsOf(site, one.ref),
    }));
}

const endOf = ({ end }: Authority) => (end ? rangeOf(end).latest : Infinity);

/** An end on a day is the day before something else began. */
function beforeWords({ end }: Authority): string {
  if (!end) return 'Earlier';
  if (end.kind === 'point' && end.precision === 'day')
    return `Before ${formatDate(parseDate(isoDay(rangeOf(end).latest + 1)))}`;
  return `Until ${formatDate(end)}`;
}
