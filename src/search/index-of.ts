import { once } from '../model/indexes.ts';
import type { Site, SubjectRef } from '../model/types.ts';
import { buildIndex } from './build-index.ts';
import { indexFiles } from './files.ts';

/** A site with its bodies as HTML. */
interface Rendered {
  site: Site;
  bodies: ReadonlyMap<SubjectRef, string>;
}

/** The files of a site's index, made once a build. */
export function searchFiles({ site, bodies }: Rendered): ReadonlyMap<string, string> {
  return filesOf(site)(bodies);
}

const filesOf = once((site) => {
  let files: ReadonlyMap<string, string> | undefined;
  return (bodies: Rendered['bodies']) => (files ??= indexFiles(buildIndex(site, plainTexts(bodies))));
});

/** Bodies without their markup. */
export function plainTexts(bodies: Rendered['bodies']): ReadonlyMap<string, string> {
  return new Map([...bodies].map(([ref, html]) => [ref, plainText(html)]));
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x26': '&',
  '#x3C': '<',
};

/** HTML as the words that a reader sees; numbers of citations are left out. */
export function plainText(html: string): string {
  return html
    .replace(/<sup[\s\S]*?<\/sup>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
