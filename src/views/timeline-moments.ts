import type { Moment } from '../charts/timeline-item.ts';
import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { isReading, statementsOf, type Account, type Reading } from '../model/readings.ts';
import type { Site, Subject } from '../model/types.ts';
import { formatDate, label } from '../model/words.ts';

/**
 * What became of a lasting thing on its way, besides its start and end: each later act with the stage that it belongs
 * to. What was only decided, requested or expected is a ghost.
 */
export function momentsOf(
  site: Site,
  subject: Subject,
  readings: readonly Reading<EdtfDate>[],
  { opening, closing }: { opening: Reading<EdtfDate> | undefined; closing: Reading<EdtfDate> | undefined },
): Moment[] {
  const opened = opening?.shown ? rangeOf(opening.shown.value) : { earliest: -Infinity, latest: -Infinity };
  // A date of no named act, and one that may be the opening's own, is no later act.
  const isLater = (date: EdtfDate) => rangeOf(date).earliest > opened.latest;
  const later = readings.filter(
    (reading) => reading !== opening && reading !== closing && !isUntyped(site, reading.property),
  );
  return later
    .flatMap((reading) => {
      if (reading.shown) return isLater(reading.shown.value) ? [momentOf(site, subject, reading, reading.shown)] : [];
      return ghostsOf(site, reading);
    })
    .sort((a, b) => a.at[0] - b.at[0]);
}

const typeIn = (property: string) => property.slice('when:'.length);
const isUntyped = ({ vocabulary }: Site, property: string) =>
  vocabulary['dates']?.[typeIn(property)]?.['unknown-type'] === true;

function momentOf(site: Site, subject: Subject, reading: Reading<EdtfDate>, { value }: Account<EdtfDate>): Moment {
  const before = stageUntil(site, subject, typeIn(reading.property));
  return {
    at: [rangeOf(value).earliest, rangeOf(value).latest],
    label: `${actOf(site, reading)}${before === undefined ? '' : ` (${before.toLowerCase()} until then)`}`,
    when: formatDate(value),
  };
}

/** One ghost for each date, with every way in which it is put. */
function ghostsOf(site: Site, reading: Reading<EdtfDate>): Moment[] {
  const byDate = Map.groupBy(reading.apart, ({ value }) => formatDate(value));
  return [...byDate].flatMap(([when, accounts]): Moment[] => {
    const [first] = accounts;
    if (!first) return [];
    const act = actOf(site, reading);
    const ways = new Set(accounts.map(({ statement }) => label(site, 'modalities', statement.as)));
    const only = [...ways].filter((way) => !act.includes(way));
    const { earliest, latest } = rangeOf(first.value);
    return [
      { at: [earliest, latest], label: only.length > 0 ? `${act} (only ${only.join(', ')})` : act, when, ghost: true },
    ];
  });
}

/** An act by its name, after its stage's unless the one begins with the other. */
function actOf(site: Site, { property, stage }: Reading<EdtfDate>): string {
  const act = label(site, 'dates', typeIn(property));
  const name = stage === undefined ? '' : label(site, 'stages', stage);
  return name === '' || act.startsWith(name) ? act : `${name}: ${act.charAt(0).toLowerCase()}${act.slice(1)}`;
}

/** The stage that an act ends, where a report tells of that stage. */
function stageUntil(site: Site, { ref }: Subject, type: string): string | undefined {
  const told = statementsOf(site, ref).filter((statement) => isReading(site, statement));
  const found = Object.entries(site.vocabulary['stages'] ?? {}).find(
    ([id, word]) => word['until'] === type && told.some(({ stage }) => stage === id),
  );
  return found?.[1].label;
}
