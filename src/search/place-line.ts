import { statementsOf } from '../model/readings.ts';
import type { Site, Subject } from '../model/types.ts';
import { capital, titleOf } from '../model/words.ts';

/** A place as a hit prints it: its name with its codes, then what it is and which councils answer, or answered, for it. */
export function placeLine(
  site: Site,
  { kind, ref, title, authority }: Subject,
  codes: readonly string[],
): [name: string, says: string] {
  const { authority: councils } = site.kinds;
  const now = authority === undefined ? [] : [`authority/${authority}` as const];
  const before = statementsOf(site, ref)
    .flatMap(({ relations }) => relations.map(({ to }) => to))
    .filter((to) => to.startsWith('authority/') && !now.some((own) => own === to));
  const names = [...new Set([...before, ...now])].map((own) => titleOf(site, own));
  const services = capital(councils?.judged ?? councils?.one ?? '');
  const isOver = before.length > 0 && now.length > 0;
  const held = isOver ? `${names.slice(0, -1).join(', ')}, now ${names.at(-1) ?? ''}` : names.join(', ');
  return [[title, ...codes].join(' '), `${site.kinds[kind]?.one ?? ''}. ${services}: ${held}`];
}
