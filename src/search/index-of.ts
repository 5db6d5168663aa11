import { once } from '../model/indexes.ts';
import type { Site, SubjectRef } from '../model/types.ts';
import { buildIndex, type SearchIndex } from './build-index.ts';
import { indexFiles } from './files.ts';
import { plainText } from './plain-text.ts';
import type { Stories } from './story-records.ts';

/** A site with its bodies as HTML. */
export interface Rendered {
  site: Site;
  bodies: ReadonlyMap<SubjectRef, string>;
  stories: Stories;
}

/** The files of a site's index, made once a build. */
export function searchFiles(rendered: Rendered): ReadonlyMap<string, string> {
  return filesOf(rendered.site)(rendered);
}

const filesOf = once(() => {
  let files: ReadonlyMap<string, string> | undefined;
  return (rendered: Rendered) => (files ??= indexFiles(indexOf(rendered)));
});

/** The index of a site. */
export function indexOf({ site, bodies, stories }: Rendered): SearchIndex {
  const texts = new Map([...bodies].map(([ref, html]) => [ref, plainText(html)]));
  return buildIndex(site, texts, stories);
}
