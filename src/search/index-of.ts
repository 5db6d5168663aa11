import { once } from '../model/indexes.ts';
import type { Site, SubjectRef } from '../model/types.ts';
import { buildIndex, recordParts, type RecordParts, type SearchIndex } from './build-index.ts';
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
export function indexOf(rendered: Rendered): SearchIndex {
  return buildIndex(rendered.site, partsOf(rendered));
}

/** The records of a site's index. */
export function partsOf({ site, bodies, stories }: Rendered): RecordParts {
  const texts = new Map([...bodies].map(([ref, html]) => [ref, plainText(html)]));
  return recordParts(site, texts, stories);
}
