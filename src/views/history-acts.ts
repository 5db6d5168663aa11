import { rangeOf } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import { statementsOf, isReading, statusOf } from '../model/readings.ts';
import { firstDate, isClosing, isMain, ownEnd, replacedOn, statusOfAct, type FirstDate } from '../model/status.ts';
import type { Authority, Kind, Site, Statement, Subject } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { formatDate, label, lowerFirst, titleOf } from '../model/words.ts';
import { clause, enumerate, inWords, withArticle, type Sentence } from './clause.ts';

/** "Our record has a statutory direction (made or issued 2019) and a revised direction (…); our sources give no end for the last". */
export function actsSentence(site: Site, acts: readonly Subject[]): Sentence {
  const items = acts.map((act) => actItem(site, act));
  const end = endWords(site, acts);
  return [clause('Our record has '), ...enumerate(items), ...(end === undefined ? [] : [clause(`; ${end}`)])];
}

/** Acts of which none bears on how the council stands: of another scope, or of one that nobody gives. */
export function asideSentence(site: Site, acts: readonly Subject[]): Sentence {
  const items = acts.map((act) =>
    actItem(
      site,
      act,
      act.scope.map((scope) => label(site, 'scopes', scope)),
    ),
  );
  return [clause('Our record also has, apart from these and without a part in how it stands, '), ...enumerate(items)];
}

/** Those who came to work with the council, and in what form. */
export function helpSentence(site: Site, parts: readonly Subject[]): Sentence {
  return [clause('Our record also has '), ...enumerate(parts.map((part) => actItem(site, part)))];
}

const helpKinds: readonly Kind[] = ['appointment', 'arrangement', 'delivery-model'];

/** Appointments, arrangements and the like that a report tells as having been, of the main scopes, by date. */
export function helpOf(site: Site, authority: Pick<Authority, 'id'>): readonly Subject[] {
  return helpBy(site).get(authority.id) ?? [];
}

const helpBy = once((site) => {
  const told = [...site.subjects.values()].filter(
    (one) => helpKinds.includes(one.kind) && isMain(site, one) && wasSo(site, one),
  );
  const day = (one: Subject) => lastDay(site, one);
  return Map.groupBy(
    told.sort((a, b) => day(a) - day(b) || (a.ref < b.ref ? -1 : 1)),
    ({ authority }): string | undefined => authority,
  );
});

function wasSo(site: Site, one: Subject): boolean {
  return (
    statementsOf(site, one.ref).some((statement) => isReading(site, statement)) &&
    (firstDate(site, one) !== undefined || statusOf(site, one.ref).live === 'yes')
  );
}

function lastDay(site: Site, one: Subject): number {
  const date = firstDate(site, one)?.account.value ?? statusOf(site, one.ref).on;
  return date ? rangeOf(date).latest : Infinity;
}

/** One act: its type, who it was with, its dates with their types. */
function actItem(site: Site, act: Subject, scopes: readonly string[] = []): Sentence {
  const type = site.vocabulary.types[act.kind]?.[act.type ?? '']?.label ?? act.title;
  const sides = act.with.map((ref) => ({ text: titleOf(site, ref), href: hrefOf(site, ref) }));
  const facts = [...datesOf(site, act), ...scopes.map((scope) => ({ text: lowerFirst(scope), statements: [] }))];
  const name = { text: withArticle(lowerFirst(type)), href: hrefOf(site, act.ref) };
  const withSides = sides.flatMap((side, index) => [
    index === 0 ? ' with ' : index === sides.length - 1 ? ' and ' : ', ',
    side,
  ]);
  const introducing = (site.bySubject.get(act.ref) ?? []).find(({ introduces }) => introduces);
  const cited = facts.flatMap(({ statements }) => statements);
  const brackets = facts.length === 0 ? '' : ` (${facts.map(({ text }) => text).join('; ')})`;
  return [
    clause([name, ...withSides, brackets], [...new Set(cited.length > 0 ? cited : introducing ? [introducing] : [])]),
  ];
}

/** What is known of its time: when it was made, when the next replaced it, when it ended, on which day it stood. */
function datesOf(site: Site, act: Subject): { text: string; statements: Statement[] }[] {
  const first = firstDate(site, act);
  const replaced = replacedOn(site, act.ref);
  const end = ownEnd(site, act);
  const { live, state = '', on, statement } = statusOf(site, act.ref);
  return [
    first && dateFact(site, first),
    live === 'yes' &&
      on &&
      statement && { text: `${label(site, 'states', state)} on ${formatDate(on)}`, statements: [statement] },
    replaced && dateFact(site, replaced),
    end?.statement && { text: lowerFirst(end.words), statements: [end.statement] },
  ].filter((one) => typeof one === 'object');
}

function dateFact(site: Site, { type, account }: FirstDate): { text: string; statements: Statement[] } {
  return {
    text: `${lowerFirst(label(site, 'dates', type))} ${formatDate(account.value)}`,
    statements: [account.statement],
  };
}

/** Of which acts our sources give no end: to be replaced by the next is none. */
function endWords(site: Site, acts: readonly Subject[]): string | undefined {
  const open = acts.filter((act) => !isClosing(site, act) && statusOfAct(site, act).live !== 'no');
  if (open.length === 0) return undefined;
  const none = 'our sources give no end for';
  if (acts.length === 1) return `${none} it`;
  if (open.length === acts.length) return `${none} ${acts.length === 2 ? 'either' : 'any of them'}`;
  if (open.length === 1 && open[0] === acts.at(-1)) return `${none} the last`;
  return `${none} ${inWords(open.length)} of them`;
}
