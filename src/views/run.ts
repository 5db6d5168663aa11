import type { Site, SubjectRef } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { titleOf, type Phrase } from '../model/words.ts';

/** A run of text, with the address that it leads to where it names something that has a page. */
export interface Run {
  text: string;
  href?: string | undefined;
}

/** Phrases as runs: names become links, but for the subject whose page it is. */
export function toRuns(site: Site, phrases: readonly Phrase[], here?: SubjectRef): Run[] {
  return phrases.map(({ text, ref }) => ({
    text,
    href: ref === undefined || ref === here ? undefined : hrefOf(site, ref),
  }));
}

/** A subject's name, linked if it has a page. */
export function nameOf(site: Site, ref: SubjectRef): Run {
  return { text: titleOf(site, ref), href: hrefOf(site, ref) };
}
