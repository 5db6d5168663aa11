import type { Site } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { label, titleOf } from '../model/words.ts';
import { answersOf } from './answer-records.ts';
import { writeNumbers } from './query/code.ts';
import { buildShelf, rowOf, type FacetPlaces } from './build-shelf.ts';
import { entryRecords, type Texts } from './entry-records.ts';
import { facetNames, type FacetName, type AnswerRow, type FirstPack, type Row, type ShelfPack } from './query/pack.ts';
import type { SearchRecord } from './record.ts';
import { pageRecords } from './page-records.ts';
import { modalityLabel, statementRecords } from './statement-records.ts';
import { storyRecords, type Stories } from './story-records.ts';
import { synonymsOf } from './synonyms.ts';

/** The whole index, in the parts in which it is sent. */
export interface SearchIndex {
  /** Entries, what facets are called, synonyms. */
  first: FirstPack;
  /** Statements and sections of stories. */
  second: ShelfPack;
  /** What hits of the second print, a page after another. */
  pages: Row[][];
  /** Readings that answer questions, and their cards. */
  answers: ShelfPack;
  answerPages: AnswerRow[][];
}

/** How many rows are fetched at once. */
const pageSize = 256;

/** What a site's index is made of. */
export interface RecordParts {
  entries: SearchRecord[];
  /** Statements, then paragraphs of stories. */
  statements: SearchRecord[];
}

/** Everything that can be found, as records. */
export function recordParts(site: Site, texts: Texts, stories: Stories = new Map()): RecordParts {
  return {
    entries: [...entryRecords(site, texts), ...pageRecords(site)],
    statements: [...statementRecords(site), ...storyRecords(site, stories)],
  };
}

/** The index over records. */
export function buildIndex(site: Site, { entries, statements }: RecordParts): SearchIndex {
  const answers = answersOf(site);
  const labels = labelsOf(site, [...entries, ...statements]);
  const places = Object.fromEntries(
    facetNames.map((name) => [name, new Map(labels[name].map(([id], index) => [id, index]))]),
  ) as unknown as FacetPlaces;
  const readings = answers.map(({ record }) => record);
  return {
    first: {
      shelf: { ...buildShelf(entries, places), rows: entries.map(rowOf) },
      labels,
      synonyms: synonymsOf(site, (ref) => hrefOf(site, ref)),
    },
    second: { ...buildShelf(statements, places), pageSize, near: site.synonyms.near },
    pages: inPages(statements.map(rowOf)),
    answers: { ...buildShelf(readings, places), things: writeNumbers(thingSteps(readings)), pageSize },
    answerPages: inPages(answers.map(({ row }) => row)),
  };
}

/** 1 where a record is of another thing than the one before it. */
function thingSteps(records: readonly SearchRecord[]): number[] {
  return records.map(({ href }, index) => Number(index > 0 && href !== records[index - 1]?.href));
}

function inPages<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / pageSize) }, (_, index) =>
    rows.slice(index * pageSize, (index + 1) * pageSize),
  );
}

/** The values of each facet that some record has, in the order in which readers see them. */
function labelsOf(site: Site, records: readonly SearchRecord[]): FirstPack['labels'] {
  const lists = facetNames.map((name) => {
    const used = new Set(records.flatMap(({ facets }) => facets[name]));
    const all = orderOf(site, name).filter((id) => used.has(id));
    return [name, all.map((id): [string, string] => [id, labelOf(site, name, id)])];
  });
  return Object.fromEntries(lists) as FirstPack['labels'];
}

function orderOf(site: Site, name: FacetName): string[] {
  const { vocabulary, kinds, authorities, frameworks } = site;
  switch (name) {
    case 'kind':
      return [...Object.keys(kinds), 'page', 'list', 'statement', 'story'];
    case 'authority':
      return authorities
        .map(({ id }) => id)
        .sort((a, b) => (titleOf(site, `authority/${a}`) < titleOf(site, `authority/${b}`) ? -1 : 1));
    case 'region':
      return Object.keys(vocabulary['regions'] ?? {});
    case 'framework':
      return frameworks.map(({ id }) => id);
    case 'grade':
      return [...new Set(frameworks.flatMap(({ grades }) => grades.map(({ id }) => id)))];
    case 'modality':
      return Object.keys(vocabulary['modalities'] ?? {});
  }
}

function labelOf(site: Site, name: FacetName, id: string): string {
  const { kinds, frameworks } = site;
  switch (name) {
    case 'kind':
      return (
        kinds[id]?.title ??
        { page: 'About the record', list: 'Lists and comparisons', statement: 'Statements', story: 'Stories' }[id] ??
        id
      );
    case 'authority':
      return titleOf(site, `authority/${id}`);
    case 'region':
      return label(site, 'regions', id);
    case 'framework':
      return frameworks.find((one) => one.id === id)?.short ?? id;
    case 'grade':
      return frameworks.flatMap(({ grades }) => grades).find((one) => one.id === id)?.label ?? id;
    case 'modality':
      return modalityLabel(site, id);
  }
}
