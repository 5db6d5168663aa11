import type { Block } from '../markdown/render.ts';
import { termNoteId } from '../markdown/terms.ts';
import { reportOf } from '../model/readings.ts';
import type { Site, Statement, StatementRef, SubjectRef, Term } from '../model/types.ts';
import { hrefOf, statementHref } from '../model/urls.ts';
import { locatorText, modalityOf, reportText, speakerOf } from '../model/words.ts';
import { readAs } from './read-as.ts';
import { nameOf, type Run } from './run.ts';

/** A story and the terms that explain themselves in it, by name. */
export interface StoryView {
  blocks: StoryBlock[];
  terms: StoryTerm[];
}

/** What opens at a term: the id by which the text knows it, its name in the glossary, its years, its definition as HTML. */
export interface StoryTerm {
  note: string;
  name: Run;
  years?: string | undefined;
  definition?: string | undefined;
}

/** A paragraph of a story with its sources, as they stand in the margin: document by document, place by place. */
export interface StoryBlock {
  html: string;
  sources: { report: Run; title: string; readAs?: string | undefined; places: StoryPlace[] }[];
}

/** Where a sentence's fact is told: its number in the text, the place, whether it happened and whose word it is. */
export interface StoryPlace {
  number: number;
  place: string;
  href: string;
  modality?: string | undefined;
  speaker?: string | undefined;
}

/** A story as its page tells it; `bodies` holds the definitions of its terms. */
export function storyView(
  site: Site,
  blocks: readonly Block[] = [],
  bodies: ReadonlyMap<SubjectRef, string> = new Map(),
): StoryView {
  const terms = blocks
    .flatMap(({ terms: keys }) => keys)
    .map((key): StoryTerm => {
      const ref: SubjectRef = `term/${key}`;
      const { years } = site.subjects.get(ref) as Term;
      return { note: termNoteId(key), name: nameOf(site, ref), years, definition: bodies.get(ref) };
    })
    .sort((a, b) => a.name.text.localeCompare(b.name.text, 'en'));
  return { blocks: storyBlocks(site, blocks), terms };
}

/** A story's paragraphs; a source stands with every paragraph that cites it, under one number throughout. */
function storyBlocks(site: Site, blocks: readonly Block[]): StoryBlock[] {
  return blocks.map(({ html, cited }) => {
    const found = cited.flatMap(({ key, number }) => {
      const statement = site.statements.get(key as StatementRef);
      return statement ? [{ statement, number }] : [];
    });
    return { html, sources: sourcesOf(site, found) };
  });
}

/** Statements with their numbers as they stand in the margin: document by document, with how each was read. */
export function sourcesOf(
  site: Site,
  found: readonly { statement: Statement; number: number }[],
): StoryBlock['sources'] {
  const byReport = Map.groupBy(found, ({ statement }) => reportOf(site, statement));
  return [...byReport].map(([report, places]) => ({
    report: { text: reportText(site, report), href: hrefOf(site, report.ref) },
    title: report.title,
    readAs: readAs(report),
    places: places.map(({ statement, number }) => placeOf(site, statement, number)),
  }));
}

function placeOf(site: Site, statement: Statement, number: number): StoryPlace {
  return {
    number,
    place: locatorText(statement.at),
    href: statementHref(site, statement),
    modality: modalityOf(site, statement),
    speaker: speakerOf(site, statement),
  };
}
