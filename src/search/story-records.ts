import type { Block } from '../markdown/render.ts';
import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { titleOf } from '../model/words.ts';
import { around } from './entry-records.ts';
import { facetsOf } from './facets.ts';
import { plainText } from './plain-text.ts';
import type { SearchRecord } from './record.ts';

/** Stories paragraph by paragraph. */
export type Stories = ReadonlyMap<SubjectRef, readonly Block[]>;

/** A record for each paragraph of a story, at its own place on the page. */
export function storyRecords(site: Site, stories: Stories): SearchRecord[] {
  return [...stories].flatMap(([ref, blocks]) => {
    const subject = site.subjects.get(ref);
    const href = subject && hrefOf(site, ref);
    // Other bodies are found with their entries.
    if (!subject || href === undefined || href.includes('#') || !hasStory(subject)) return [];
    return blocks.map((block, index) => paragraphRecord(site, subject, `${href}#story-${String(index + 1)}`, block));
  });
}

const hasStory = ({ kind }: Subject) => ['authority', 'intervention', 'inspection', 'report'].includes(kind);

function paragraphRecord(site: Site, subject: Subject, href: string, { html, cited }: Block): SearchRecord {
  const text = plainText(html);
  return {
    href,
    title: text,
    isUnnamed: true,
    line: titleOf(site, subject.ref),
    names: [],
    areas: [],
    context: [titleOf(site, subject.ref), ...around(site, subject)],
    tokens: [],
    text: [text],
    facets: { ...facetsOf(site, subject), kind: ['story'] },
    holds: 0,
    evidence: cited.length,
  };
}
