import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { isReading } from '../model/readings.ts';
import type { Report, Site } from '../model/types.ts';

/** The latest day that some reports can speak of; nothing where none has a date and none tells of one. */
export function evidenceDay(site: Site, reports: readonly Report[]): EdtfDate | undefined {
  return latest(reports.flatMap((report) => dayOf(site, report) ?? []));
}

/** When a report could be known; where nobody says, it reaches at least to the last day of which it tells as having been. */
function dayOf(site: Site, { known, statements }: Report): EdtfDate | undefined {
  if (known) return known;
  const told = statements.filter((one) => isReading(site, one)).flatMap(({ dates }) => dates);
  return latest(told.flatMap(({ type, date }) => (isAhead(site, type) ? [] : [date])));
}

const isAhead = ({ vocabulary }: Site, type: string) => vocabulary['dates']?.[type]?.['ahead'] === true;
const latest = (dates: readonly EdtfDate[]) => dates.toSorted((a, b) => rangeOf(b).latest - rangeOf(a).latest)[0];
