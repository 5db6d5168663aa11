import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { once, relationsTo } from './indexes.ts';
import { dateReadings, isReading, statementsOf, statusOf, type Account, type Reading } from './readings.ts';
import type { Site, Statement, Subject } from './types.ts';
import { capital, formatDate, label } from './words.ts';

/** How a thing stands by our record, with the statement and the day of that evidence; never more than a source says. */
export interface Standing {
  live: 'yes' | 'no' | 'not known';
  /** "In force on 10 September 2018", "Ended 26 May 2022", "Not known". */
  words: string;
  /** The date of the evidence, or of the end. */
  on?: EdtfDate | undefined;
  statement?: Statement | undefined;
}

const notKnown: Standing = { live: 'not known', words: 'Not known' };

/**
 * How an episode stands, for its page and for lists: `live` for a filter, `words` for readers. It ended if its own entry has an end, or if its
 * last instrument ended and none but replaced ones are without an end. It is live on the day of the latest source that says so of it, of an instrument or
 * of an arrangement of its, and only there; the statement tells of which. All else is not known: to be replaced is no end, and a missing end isn't "in force". Instruments outside the main scopes take no part, unless the
 * whole episode lies there.
 */
export function statusOfEpisode(site: Site, episode: Subject): Standing {
  const acts = isMain(site, episode) ? mainActs(site, episode) : actsOf(site, episode);
  const own = ownEnd(site, episode);
  if (own) return own;
  const ends = acts
    .map((act) => ownEnd(site, act) ?? closedBy(site, act) ?? statusOfAct(site, act))
    .filter(({ live }) => live === 'no');
  const open = acts.filter((act) => statusOfAct(site, act).live !== 'no' && !isReplaced(site, act));
  const last = acts.at(-1);
  if (open.length === 0 && last !== undefined && statusOfAct(site, last).live === 'no') return latest(ends) ?? notKnown;
  return (
    latest(
      [episode, ...acts, ...arrangementsOf(site, episode)]
        .map((one) => liveOn(site, one))
        .filter((one) => one !== undefined),
    ) ?? notKnown
  );
}

/**
 * How one act stands: ended by its own date, by an act that closes it (`closes` in the lists of relations and types), or by the state that a report
 * gives; else as a report found it on a day; else not known. An act that closes others has no period of its own, and is over with its day.
 */
export function statusOfAct(site: Site, act: Subject): Standing {
  const end = ownEnd(site, act) ?? endedByOther(site, act);
  if (end) return end;
  if (isClosing(site, act)) return { ...ofDate(firstDate(site, act)), live: 'no' };
  const { live, state, on, statement } = statusOf(site, act.ref);
  if (state === undefined || statement === undefined) return notKnown;
  // What is over was so by the day of the evidence; when it ended is for a date to say.
  const when = on ? ` ${live === 'no' ? 'by' : 'on'} ${formatDate(on)}` : '';
  return { live, words: `${capital(label(site, 'states', state))}${when}`, on, statement };
}

const arrangementsOf = (site: Site, { id }: Subject) => arrangementsByEpisode(site).get(id) ?? [];

const arrangementsByEpisode = once((site) =>
  Map.groupBy(
    [...site.subjects.values()].filter((one) => one.kind === 'arrangement' && isMain(site, one)),
    ({ intervention }) => intervention,
  ),
);

/** Whether an act belongs to what the record is about; one whose scope nobody gives does, and all do where the list marks no scope. */
export function isMain({ vocabulary }: Site, { scope }: Subject): boolean {
  const main = Object.entries(vocabulary['scopes'] ?? {}).flatMap(([id, word]) => (word['main'] === true ? [id] : []));
  return main.length === 0 || scope.length === 0 || scope.some((one) => main.includes(one));
}

/** The date that a thing is known by: the first type of the list that a report gives, but for those of its end. */
export function firstDate(site: Site, { ref }: Subject): FirstDate | undefined {
  const ends = ['closes', 'replaces', 'ahead'];
  return datesOf(site, ref).find(({ type }) => !ends.some((flag) => has(site, 'dates', type, flag)));
}

/** A date with its type, the account that is shown, and all of them. */
export interface FirstDate {
  type: string;
  account: Account<EdtfDate>;
  reading: Reading<EdtfDate>;
}

/** Whether it is of a type that ends what was made before it: a revocation. */
export function isClosing({ vocabulary }: Site, { kind, type = '' }: Subject): boolean {
  return vocabulary.types[kind]?.[type]?.['closes'] === true;
}

/** Whether the next of its kind stands in its place. */
export function isReplaced(site: Site, { ref }: Subject): boolean {
  return replacedOn(site, ref) !== undefined || relationsWith(site, ref, 'replaces').length > 0;
}

/** When the next of its kind took its place, and who says so. */
export function replacedOn(site: Site, ref: Subject['ref']): FirstDate | undefined {
  return dateOf(site, ref, 'replaces');
}

/** The instruments of a council or an episode that a report tells as made, or as having stood, by date. */
export function actsOf(site: Site, holder: Pick<Subject, 'ref'>): readonly Subject[] {
  return actsByHolder(site).get(holder.ref) ?? [];
}

/** The same, of the main scopes. */
export function mainActs(site: Site, holder: Pick<Subject, 'ref'>): Subject[] {
  return actsOf(site, holder).filter((act) => isMain(site, act));
}

const actsByHolder = once((site) => {
  const found = new Map<string, Subject[]>();
  const made = [...site.subjects.values()].filter((one) => one.kind === 'instrument' && isMade(site, one));
  for (const act of made)
    for (const ref of [`authority/${act.authority ?? ''}`, `intervention/${act.intervention ?? ''}`])
      found.set(ref, [...(found.get(ref) ?? []), act]);
  for (const own of found.values()) own.sort((a, b) => byDay(site, a, b));
  return found;
});

/** A draft or a proposal is no instrument yet. */
function isMade(site: Site, act: Subject): boolean {
  if (!statementsOf(site, act.ref).some((one) => isReading(site, one))) return false;
  return firstDate(site, act) !== undefined || statusOf(site, act.ref).live !== 'not known';
}

/** By the last day on which they may have been made; of one day, what was replaced comes first and what closes last. */
function byDay(site: Site, a: Subject, b: Subject): number {
  const place = (act: Subject) => Number(isClosing(site, act)) - Number(isReplaced(site, act));
  return actDay(site, a) - actDay(site, b) || place(a) - place(b) || (a.ref < b.ref ? -1 : 1);
}

/** The last day on which an act may have been made: what the next replaced in August was made by then, even if its own source gives the year alone. */
export function actDay(site: Site, act: Subject): number {
  const made = lastDay(firstDate(site, act)?.account.value ?? statusOf(site, act.ref).on);
  const replaced = replacedOn(site, act.ref);
  return replaced ? Math.min(made, lastDay(replaced.account.value)) : made;
}

const lastDay = (date: EdtfDate | undefined) => (date ? rangeOf(date).latest : -Infinity);

/** Whether another of its kind was made after it in its episode: the next may have taken its place, though nobody says so. */
function hasNext(site: Site, act: Subject): boolean {
  return (
    act.intervention !== undefined &&
    mainActs(site, { ref: `intervention/${act.intervention}` }).some(
      (one) => one.kind === act.kind && !isClosing(site, one) && actDay(site, one) > actDay(site, act),
    )
  );
}

/** Whether the record has an instrument of the same council that an act which closes others may have found without an end before its own day. */
export function hasOpenBefore(site: Site, act: Subject): boolean {
  const date = firstDate(site, act);
  const own = date ? rangeOf(date.account.value) : { earliest: -Infinity, latest: Infinity };
  return actsOf(site, { ref: `authority/${act.authority ?? ''}` }).some((one) => {
    if (one.kind !== act.kind || isClosing(site, one) || actDay(site, one) > own.latest) return false;
    const end = ownEnd(site, one);
    return end ? lastDay(end.on) >= own.earliest : !isReplaced(site, one);
  });
}

/** The end that its own date gives. */
export function ownEnd(site: Site, { ref }: Subject): Standing | undefined {
  const date = dateOf(site, ref, 'closes');
  return date && { ...ofDate(date), live: 'no' };
}

/** An end that another act gives. */
export interface OtherEnd extends Standing {
  on: EdtfDate;
  /** One of its kind came between, so that it lasted until then at the longest. */
  isByThen: boolean;
}

/** The end that another act gives, in the words that pages and pictures have for it: "Ended by another act by 26 May 2022". */
export function endedByOther(site: Site, act: Subject): OtherEnd | undefined {
  const end = closedBy(site, act);
  if (end?.on === undefined) return undefined;
  const isByThen = closersNaming(site, act).length === 0 && hasNext(site, act);
  return { ...end, on: end.on, isByThen, words: `Ended by another act ${isByThen ? 'by ' : ''}${formatDate(end.on)}` };
}

/**
 * The end that another act gives: one that names it, or one of its kind in the same episode, of the same day or later, unless something else had taken
 * its place. What revokes a direction ends no appointment that came with it.
 */
function closedBy(site: Site, act: Subject): Standing | undefined {
  const later =
    act.intervention === undefined || isReplaced(site, act)
      ? []
      : mainActs(site, { ref: `intervention/${act.intervention}` }).filter(
          (one) =>
            one.kind === act.kind &&
            one !== act &&
            isClosing(site, one) &&
            !isClosing(site, act) &&
            actDay(site, one) >= actDay(site, act),
        );
  const [first] = [...closersNaming(site, act), ...later].flatMap((one) => firstDate(site, one) ?? []);
  return first && { ...ofDate(first), live: 'no' };
}

/** The acts that say of themselves that they end it. */
function closersNaming(site: Site, { ref }: Subject): Subject[] {
  return relationsWith(site, ref, 'closes').flatMap(({ about }) => site.subjects.get(about) ?? []);
}

function ofDate(date: FirstDate | undefined): Omit<Standing, 'live'> {
  if (!date) return { words: 'Ended' };
  const { value, statement } = date.account;
  return { words: `Ended ${formatDate(value)}`, on: value, statement };
}

function dateOf(site: Site, ref: Subject['ref'], flag: string): FirstDate | undefined {
  return datesOf(site, ref).find(({ type }) => has(site, 'dates', type, flag) && !has(site, 'dates', type, 'ahead'));
}

function datesOf(site: Site, ref: Subject['ref']): FirstDate[] {
  return dateReadings(site, ref).flatMap((reading) =>
    reading.shown ? [{ type: reading.property.slice('when:'.length), account: reading.shown, reading }] : [],
  );
}

/** What a report tells as so, with a relation to this thing whose word has a flag. */
function relationsWith(site: Site, ref: Subject['ref'], flag: string): Statement[] {
  return relationsTo(site, ref).filter(
    (one) => isReading(site, one) && one.relations.some(({ is, to }) => to === ref && has(site, 'relations', is, flag)),
  );
}

const has = ({ vocabulary }: Site, list: string, word: string, flag: string) =>
  vocabulary[list]?.[word]?.[flag] === true;

/** As a report found it on a day that is known. */
function liveOn(site: Site, one: Subject): Standing | undefined {
  const standing = statusOfAct(site, one);
  return standing.live === 'yes' && standing.on !== undefined ? standing : undefined;
}

function latest(standings: readonly Standing[]): Standing | undefined {
  return [...standings].sort((a, b) => lastDay(b.on) - lastDay(a.on))[0];
}
