import { cardOf, type Answer } from './answers.ts';
import { createEngine, type Engine } from './engine.ts';
import { isEmpty, type Filters } from './filters.ts';
import { byDate, facetCounts, narrow, noCounts, sizeOf, stretchOf, type FacetCounts } from './narrow.ts';
import { waysIn, type Way } from './matched.ts';
import { isMistyped } from './meant.ts';
import type { AnswerRow, FirstPack, Row, ShelfPack } from './pack.ts';
import type { ParsedQuery } from './parse.ts';
import type { Found } from './rank.ts';
import { rowFiles } from './rows.ts';
import { firstValue } from './shelf.ts';

/** What is asked of the index. */
export interface SearchRequest {
  text: string;
  filters: Filters;
  sort: 'relevance' | 'date';
  from: number;
  count: number;
  /** The last word may be the beginning of one; facets aren't counted. */
  isTyping?: boolean | undefined;
  /** Of these hits only the first so many, and of one kind at most so many: a short list. */
  short?: { count: number; ofOneKind: number } | undefined;
}

/** A hit, with what kind of thing it is. */
export interface Hit extends Row {
  kind: string;
  kindLabel: string;
}

/** What was found. */
export interface SearchResults {
  total: number;
  hits: Hit[];
  /** The ways to say each thing that was asked, by which hits are marked. */
  asked: readonly (readonly Way[])[];
  facets: FacetCounts;
  /** Lines on what of the query isn't in the record, and on words that lead elsewhere. */
  notes: readonly string[];
  /** The query with its misspelt words put right. */
  corrected?: string | undefined;
  /** The reading that the query asks for. */
  answer?: Answer | undefined;
  /** How many hits would stand here besides, had what they print come. */
  lost: number;
  /** There may be an answer, but what it needs didn't come. */
  isAnswerLost: boolean;
  /** The first and the last year of the record, once all of it is there. */
  years: readonly [first: number, last: number] | undefined;
  /** The whole index was asked, not its first part alone. */
  isComplete: boolean;
}

/** The index, wherever it runs. */
export interface SearchService {
  /** Resolves when the first part is there; rejects when it doesn't come: nothing can be asked then. */
  ready: Promise<unknown>;
  /** Resolves when everything is there; rejects when the second part doesn't come: the first alone goes on answering. */
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
  const at = (name = '') => first.slice(0, first.lastIndexOf('/') + 1) + name;
  const opened = fetchJson(first).then((pack): Opened => {
    const index = pack as IndexPack;
    const rowsAt = rowFiles<Row>((page) => fetchJson(at(index.pages[page])));
    const cardsAt = rowFiles<AnswerRow>((page) => fetchJson(at(index.answerPages[page])));
    return { index, engine: createEngine(index), rowsAt, cardsAt, areReadingsLost: false };
  });
  const shelfAt = (name: string) =>
    fetchJson(at(name)).then(
      (pack) => pack as ShelfPack,
      () => undefined,
    );
  const complete = opened.then(async (index) => {
    const answers = shelfAt(index.index.answers);
    const second = await shelfAt(index.index.second);
    if (second) index.engine.add(second);
    const readings = await answers;
    if (readings) index.engine.addAnswers(readings);
    else index.areReadingsLost = true;
    if (!second) throw new Error(`${index.index.second} didn’t come.`);
    void warmUp(index.engine);
  });
  return { ready: opened, complete, search: async (request) => answered(await opened, request) };
}

/** The index as far as it has come, and where what its hits and cards print comes from. */
interface Opened {
  index: IndexPack;
  engine: Engine;
  rowsAt: (page: number) => Promise<Row[] | undefined>;
  cardsAt: (page: number) => Promise<AnswerRow[] | undefined>;
  areReadingsLost: boolean;
}

async function answered(opened: Opened, request: SearchRequest): Promise<SearchResults> {
  const { engine } = opened;
  const query = engine.parse(request.text, request.isTyping);
  const all = found(engine, query, request);
  const isComplete = engine.shelves.length > 1;
  const kept = narrow(engine, all, request.filters);
  const sorted = request.sort === 'date' ? byDate(engine, kept) : kept;
  const shown = shortened(engine, stretchOf(sorted, request.from, request.count), request);
  const rows = await Promise.all(shown.map((one) => rowOf(opened, one)));
  const hits = rows.flatMap((row, place) => (row ? [{ ...row, ...kindOf(engine, shown[place]) }] : []));
  return {
    total: sizeOf(kept),
    hits,
    asked: waysIn(query),
    facets: request.isTyping === true ? noCounts() : facetCounts(engine, all, request.filters),
    ...(request.isTyping === true ? { isAnswerLost: false } : await answerTo(opened, query)),
    notes: [...(isComplete ? all.missing : []), ...query.notes],
    corrected: await meant(opened, query, stretchOf(kept, 0, 1)[0]),
    years: isComplete ? engine.years() : undefined,
    isComplete,
    lost: shown.length - hits.length,
  };
}

async function rowOf({ engine, rowsAt }: Opened, { shelf, record }: Found): Promise<Row | undefined> {
  const { rows, pageSize = 1 } = engine.shelves[shelf] ?? {};
  return rows ? rows[record] : (await rowsAt(Math.floor(record / pageSize)))?.[record % pageSize];
}

/** The card that a query asks for; with a row of it missing it could mislead, so there is none. */
async function answerTo(
  { engine, cardsAt, areReadingsLost }: Opened,
  query: ParsedQuery,
): Promise<Pick<SearchResults, 'answer' | 'isAnswerLost'>> {
  if (areReadingsLost) return { isAnswerLost: query.bodies.length > 0 };
  const { places, which } = engine.answers(query);
  const rows = await Promise.all(places.map(async ({ page, place }) => (await cardsAt(page))?.[place]));
  const came = rows.filter((row) => row !== undefined);
  return came.length < rows.length ? { isAnswerLost: true } : { answer: cardOf(came, which), isAnswerLost: false };
}

async function meant(opened: Opened, query: ParsedQuery, best: Found | undefined): Promise<string | undefined> {
  return best && isMistyped(query) ? opened.engine.corrected(query, best, await rowOf(opened, best)) : undefined;
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

/** What a search goes on with; with nothing asked but filters, everything. */
function found(engine: Engine, query: ParsedQuery, { text, filters }: SearchRequest): ReturnType<Engine['find']> {
  if (text.trim() !== '') return engine.find(query);
  if (isEmpty(filters)) return { best: [], rest: [], missing: [] };
  return {
    best: [],
    missing: [],
    rest: engine.shelves.map(({ size }) => Array.from({ length: size }, (_, record) => record)),
  };
}

/** The hits of a short list: what it doesn't show isn't fetched. */
function shortened(engine: Engine, hits: readonly Found[], { short }: SearchRequest): readonly Found[] {
  if (!short) return hits;
  const counts = new Map<string, number>();
  const few = hits.filter((hit) => {
    const { kind } = kindOf(engine, hit);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= short.ofOneKind;
  });
  return few.slice(0, short.count);
}

function kindOf({ shelves, labels }: Engine, one: Found | undefined): { kind: string; kindLabel: string } {
  const kinds = one && shelves[one.shelf]?.facet('kind');
  const value = one && kinds ? firstValue(kinds, one.record) : undefined;
  const [kind = '', kindLabel = ''] = labels.kind[value ?? -1] ?? [];
  return { kind, kindLabel };
}
