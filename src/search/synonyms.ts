import type { Site, SubjectRef } from '../model/types.ts';
import { titleOf } from '../model/words.ts';
import type { SynonymPack } from './query/pack.ts';

/** What means the same: the field's own lists, abbreviations of the glossary, other names of bodies and frameworks. */
export function synonymsOf(site: Site, hrefOf: (ref: SubjectRef) => string | undefined): SynonymPack {
  const { synonyms, terms, authorities, frameworks } = site;
  const same = [
    ...synonyms.same,
    ...terms.map(({ title, abbreviations }) => [title, ...abbreviations]),
    ...authorities.map(({ title, aliases }) => [title, ...aliases]),
    ...frameworks.map(({ title, short, aliases }) => [title, short, ...aliases]),
  ].map((list) => [...new Set(list)]);
  return {
    same: same.filter((list) => list.length > 1),
    leads: synonyms.leads.map(({ words, to, finds, says }) => ({
      words,
      finds,
      to: to.flatMap((ref) => hrefOf(ref as SubjectRef) ?? []),
      says,
    })),
    common: synonyms.common,
    services: synonyms.services,
    within: synonyms.within.flatMap(({ in: ref, names }) => {
      const href = hrefOf(ref as SubjectRef);
      return href === undefined ? [] : [[titleOf(site, ref as SubjectRef), href, names] as [string, string, string[]]];
    }),
  };
}
