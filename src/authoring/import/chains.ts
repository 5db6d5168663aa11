import { isCompatible, parseDate, rangeOf } from '../../lib/date.ts';
import type { Council, EpisodeFields, ReportFields, StatementFields } from './draft.ts';

/** Acts of one council and one scope that name, revise or revoke one another. */
export interface Chain {
  council: string;
  scope: string;
  /** In the order of time. */
  acts: string[];
  /** The year of the first. */
  year: string;
}

interface Act {
  ref: string;
  council: string;
  scope: string;
  type: string;
  date: string;
  superseded?: string | undefined;
  ended?: string | undefined;
}

/**
 * The plain chains among the acts of some reports: one was superseded on the day of another, or ended on the day of a
 * revocation. Whatever takes more than that to see is for a person to write.
 */
export function findChains(reports: Iterable<ReportFields>): Chain[] {
  const acts = [...reports].flatMap(({ statements = [] }) => statements.flatMap(actOf)).sort(byDate);
  const groups = new Map<Act, Act[]>(acts.map((act) => [act, [act]]));
  for (const act of acts)
    for (const next of acts) {
      const [a, b] = [groups.get(act), groups.get(next)];
      if (a === b || !a || !b || !follows(next, act)) continue;
      const joined = [...a, ...b];
      for (const one of joined) groups.set(one, joined);
    }
  return [...new Set(groups.values())].filter(({ length }) => length > 1).map(chainOf);
}

const byDate = (a: Act, b: Act) =>
  rangeOf(parseDate(a.date)).earliest - rangeOf(parseDate(b.date)).earliest || (a.ref < b.ref ? -1 : 1);

function chainOf(acts: readonly Act[]): Chain {
  const sorted = [...acts].sort(byDate);
  const [first] = sorted;
  return {
    council: first?.council ?? '',
    scope: first?.scope ?? '',
    acts: sorted.map(({ ref }) => ref),
    year: first?.date.slice(0, 4) ?? '',
  };
}

/** An instrument of a known scope with its date. */
function actOf({ about, introduces, when = {}, id = '' }: StatementFields): Act[] {
  const date = when['made-or-issued'];
  const [scope] = introduces?.scope ?? [];
  if (!id.startsWith('act-') || date === undefined || scope === undefined || scope === 'unknown') return [];
  const { authority = '', type = '' } = introduces ?? {};
  return [
    { ref: about ?? '', council: authority, scope, type, date, superseded: when['superseded'], ended: when['ended'] },
  ];
}

function follows(next: Act, act: Act): boolean {
  if (next.council !== act.council || next.scope !== act.scope) return false;
  const on = next.type === 'revocation' ? act.ended : act.superseded;
  return on !== undefined && isCompatible(parseDate(on), parseDate(next.date));
}

/** An episode for each chain that no entry holds yet; chains of which an entry with prose holds a part are left to its author. */
export function addEpisodes(
  chains: readonly Chain[],
  episodes: Map<string, EpisodeFields & { hasProse: boolean }>,
  councils: ReadonlyMap<string, Council>,
): { added: string[]; left: { episode: string; acts: string[] }[] } {
  const added: string[] = [];
  const left: { episode: string; acts: string[] }[] = [];
  for (const chain of chains) {
    const found = holderOf(chain, episodes);
    const holder = found?.[0] ?? `${chain.council}-${chain.year}`;
    const entry = found?.[1] ?? episodes.get(holder);
    const included: readonly string[] = entry?.includes ?? [];
    const missing = chain.acts.filter((ref) => !included.includes(ref));
    if (missing.length === 0) continue;
    if (entry?.hasProse === true) left.push({ episode: holder, acts: missing });
    else {
      episodes.set(holder, { ...(entry ?? blank(chain, councils)), includes: chain.acts, hasProse: false });
      added.push(holder);
    }
  }
  return { added, left };
}

function holderOf({ acts }: Chain, episodes: ReadonlyMap<string, EpisodeFields & { hasProse: boolean }>) {
  return [...episodes].find(([, { includes }]) => includes.some((ref) => acts.includes(ref)));
}

function blank({ council, scope, year }: Chain, councils: ReadonlyMap<string, Council>): EpisodeFields {
  return {
    title: `${councils.get(council)?.name ?? council}, from ${year}`,
    authority: council,
    scope: [scope],
    includes: [],
    aliases: [],
    settlements: [],
  };
}
