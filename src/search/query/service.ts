import { cardOf, type Answer } from './answers.ts';
import { createEngine, type Engine } from './engine.ts';
import { facetNames, type AnswerRow, type FacetName, type FirstPack, type Row, type ShelfPack } from './pack.ts';
import type { ParsedQuery } from './parse.ts';
import type { Found } from './rank.ts';
import { isEmpty, type Filters } from './filters.ts';

/** What is asked of the index. */
export interface SearchRequest {
  text: string;
  filters: Filters;
  sort: 'relevance' | 'date';
  from: number;
  count: number;
  /** The last word may be the beginning of one; facets aren't counted. */
  isTyping?: boolean | undefined;
}

/** A hit, with what kind of thing it is. */
export interface Hit extends Row {
  kind: string;
  kindLabel: string;
}

/** A value of a facet, and how many hits have it. */
export interface FacetCount {
  id: string;
  label: string;
  count: number;
}

/** What was found. */
export interface SearchResults {
  total: number;
  hits: Hit[];
  facets: Record<FacetName, FacetCount[]>;
  /** Lines on words that lead elsewhere. */
  notes: readonly string[];
  /** The query with its misspelt words put right. */
  corrected?: string | undefined;
  /** The reading that the query asks for. */
  answer?: Answer | undefined;
  /** Words to be marked, as the index keeps them. */
  words: string[];
  /** The whole index was asked, not its first part alone. */
  isComplete: boolean;
}

/** The index, wherever it runs. */
export interface SearchService {
  /** Resolves when the first part is there. */
  ready: Promise<unknown>;
  /** Resolves when everything is there. */
  complete: Promise<unknown>;
  search(request: SearchRequest): Promise<SearchResults>;
}

/** What the first part says of the others. */
export interface IndexPack extends FirstPack {
  second: string;
  pages: string[];
  answers: string;
  answerPages: string[];
}

/** Starts to fetch the index, entries first; a search uses what has arrived. */
export function createService(first: string, fetchJson: (href: string) => Promise<unknown>): SearchService {
  const at = (name: string) => first.slice(0, first.lastIndexOf('/') + 1) + name;
  const opened = fetchJson(first).then((pack) => {
    const index = pack as IndexPack;
    return { index, engine: createEngine(index) };
  });
  const complete = opened.then(async ({ index, engine }) => {
    const answers = fetchJson(at(index.answers)) as Promise<ShelfPack>;
    engine.add((await fetchJson(at(index.second))) as ShelfPack);
    engine.addAnswers(await answers);
    void warmUp(engine);
  });
  const pages = new Map<number, Promise<Row[]>>();
  const cards = new Map<number, Promise<AnswerRow[]>>();
  const cardsAt = (index: IndexPack, page: number) => {
    const rows = cards.get(page) ?? (fetchJson(at(index.answerPages[page] ?? '')) as Promise<AnswerRow[]>);
    cards.set(page, rows);
    return rows;
  };
  const answerTo = async (index: IndexPack, engine: Engine, query: ParsedQuery) => {
    const places = engine.answers(query);
    const rows = await Promise.all(places.map(async ({ page, place }) => (await cardsAt(index, page))[place]));
    return cardOf(rows.filter((row) => row !== undefined));
  };
  const rowsAt = (index: IndexPack, page: number) => {
    const rows = pages.get(page) ?? (fetchJson(at(index.pages[page] ?? '')) as Promise<Row[]>);
    pages.set(page, rows);
    return rows;
  };
  const rowOf = async (index: IndexPack, engine: Engine, { shelf, record }: Found): Promise<Row | undefined> => {
    const { rows, pageSize = 1 } = engine.shelves[shelf] ?? {};
    return rows ? rows[record] : (await rowsAt(index, Math.floor(record / pageSize)))[record % pageSize];
  };
  return {
    ready: opened,
    complete,
    search: async (request) => {
      const { index, engine } = await opened;
      const query = engine.parse(request.text, request.isTyping);
      const { all, more } = found(engine, query, request);
      const { kept, facets } = filter(engine, all, request);
      const sorted = request.sort === 'date' ? byDate(engine, kept) : kept;
      const shown = sorted.slice(request.from, request.from + request.count);
      const rows = await Promise.all(shown.map((one) => rowOf(index, engine, one)));
      return {
        total: kept.length + more,
        hits: rows.flatMap((row, place) => (row ? [{ ...row, ...kindOf(engine, shown[place]) }] : [])),
        facets,
        answer: request.isTyping === true ? undefined : await answerTo(index, engine, query),
        notes: query.notes,
        corrected: engine.corrected(query, kept[0]),
        words: wordsOf(query),
        isComplete: engine.shelves.length > 1,
      };
    },
  };
}

/** Reads names in small portions, so that no search waits for them. */
async function warmUp(engine: Engine): Promise<void> {
  const portion = 100;
  let from = 0;
  while (engine.warm(from, portion)) {
    from += portion;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * What a search goes on with, and how many more there are: while somebody types nothing is filtered, and only the best
 * are shown. With nothing asked but filters, everything that passes them.
 */
function found(
  engine: Engine,
  query: ParsedQuery,
  { text, filters, isTyping }: SearchRequest,
): { all: Found[]; more: number } {
  const nothing = (record: number, shelf: number): Found => ({ shelf, record, score: 0, cover: 0 });
  if (text.trim() !== '') {
    const { best, rest } = engine.find(query);
    if (isTyping === true && isEmpty(filters))
      return { all: best, more: rest.reduce((sum, own) => sum + own.length, 0) };
    return { all: [...best, ...rest.flatMap((own, shelf) => own.map((record) => nothing(record, shelf)))], more: 0 };
  }
  if (isEmpty(filters)) return { all: [], more: 0 };
  const all = engine.shelves.flatMap(({ size }, shelf) =>
    Array.from({ length: size }, (_, record) => nothing(record, shelf)),
  );
  return { all, more: 0 };
}

/** What passes the filters, and for each facet how many hits each value would have. */
function filter(
  engine: Engine,
  all: readonly Found[],
  { filters, isTyping }: SearchRequest,
): { kept: Found[]; facets: SearchResults['facets'] } {
  const counts = facetNames.map((name) => new Uint32Array(engine.labels[name].length));
  const wanted = facetNames.map(
    (name) => new Set(filters.values[name].map((id) => engine.labels[name].findIndex(([own]) => own === id))),
  );
  const kept = all.filter((one) => {
    if (!inYears(engine, one, filters)) return false;
    const values = facetNames.map((name) => engine.shelves[one.shelf]?.facet(name, one.record) ?? []);
    const failed = facetNames.flatMap((_, place) => {
      const set = wanted[place];
      return set === undefined || set.size === 0 || values[place]?.some((value) => set.has(value)) === true
        ? []
        : [place];
    });
    if (failed.length <= 1 && isTyping !== true)
      values.forEach((own, place) => {
        if (failed.length === 0 || failed[0] === place) for (const value of own) increase(counts[place], value);
      });
    return failed.length === 0;
  });
  return { kept, facets: countsByName(engine, counts) };
}

function increase(counts: Uint32Array | undefined, value: number): void {
  if (counts) counts[value] = (counts[value] ?? 0) + 1;
}

function countsByName({ labels }: Engine, counts: readonly Uint32Array[]): SearchResults['facets'] {
  const lists = facetNames.map((name, place) => [
    name,
    labels[name].map(([id, label], value): FacetCount => ({ id, label, count: counts[place]?.[value] ?? 0 })),
  ]);
  return Object.fromEntries(lists) as SearchResults['facets'];
}

function inYears({ shelves }: Engine, { shelf, record }: Found, { from, to }: Filters): boolean {
  if (from === undefined && to === undefined) return true;
  const years = shelves[shelf]?.years(record);
  return years !== undefined && years[1] >= (from ?? 0) && years[0] <= (to ?? 9999);
}

function byDate({ shelves }: Engine, all: readonly Found[]): Found[] {
  const dayOf = ({ shelf, record }: Found) => shelves[shelf]?.days[record] ?? 0;
  return [...all].sort((a, b) => dayOf(b) - dayOf(a) || b.score - a.score);
}

function kindOf({ shelves, labels }: Engine, one: Found | undefined): { kind: string; kindLabel: string } {
  const value = one === undefined ? undefined : shelves[one.shelf]?.facet('kind', one.record)[0];
  const [kind = '', kindLabel = ''] = labels.kind[value ?? -1] ?? [];
  return { kind, kindLabel };
}

function wordsOf({ concepts }: ParsedQuery): string[] {
  const forms = concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ words }) => words.flat().filter(({ quality }) => quality > 0.5)),
  );
  return [...new Set(forms.map(({ word }) => word))];
}
