import { answersIn } from './answers.ts';
import { gradeWords } from './grade-words.ts';
import { lookalikes } from './lookalike.ts';
import { actsOf, ownFirst } from './own.ts';
import { meantBy } from './meant.ts';
import { holdsConcept, linesOn, missingOf } from './missing.ts';
import type { FirstPack, Row, ShelfPack } from './pack.ts';
import { parseQuery, type Concept, type Language, type ParsedQuery } from './parse.ts';
import { openNames } from './names.ts';
import { plainly, visitsOf } from './plainly.ts';
import { findIn, type Found, type Weights } from './rank.ts';
import { firstValue, openShelf, postingsOf, type Shelf } from './shelf.ts';
import { contentWords, openThesaurus } from './thesaurus.ts';

/** The index as far as it has arrived. */
export interface Engine {
  shelves: readonly Shelf[];
  labels: FirstPack['labels'];
  add(pack: ShelfPack): void;
  parse(text: string, isTyping?: boolean): ParsedQuery;
  /** The first and the last year of what is there; nothing where no record is dated. */
  years(): readonly [first: number, last: number] | undefined;
  /** Everything that holds enough of a query: the likeliest, the best first, and the records of the rest by shelf; and lines on what of it no record has. */
  find(query: ParsedQuery): { best: Found[]; rest: number[][]; missing: string[] };
  /** Reads so many names ahead of their use, from a record on; whether there are more. */
  warm(from: number, count: number): boolean;
  /** Opens the readings that answer questions. */
  addAnswers(pack: ShelfPack): void;
  /** Where the readings that a query asks for stand, and which of several things they are of. */
  answers(query: ParsedQuery): { places: { page: number; place: number }[]; which?: string | undefined };
  /** What was meant by a query with misspelt words, as the best hit has them and its row prints them. */
  corrected(query: ParsedQuery, best: Found, row?: Row): string | undefined;
}

/** How readily a kind comes first, all else being equal. */
const priors: Readonly<Record<string, number>> = {
  authority: 0.12,
  intervention: 0.1,
  inspection: 0.1,
  framework: 0.07,
  organisation: 0.02,
  report: 0,
  term: 0.09,
  measure: 0.03,
  arrangement: 0.05,
  instrument: 0.08,
  appointment: 0.05,
  'delivery-model': 0.05,
  list: -0.04,
  page: -0.1,
  difference: -0.18,
  statement: -0.08,
  story: -0.24,
};

/** A sentence asks for one, less readily for a whole document or council. */
const toldPriors: Readonly<Record<string, number>> = { report: -0.1, authority: -0.15, intervention: -0.1, term: -0.4 };

/** Opens the part of the index that comes first; others are added as they come. */
export function createEngine(first: FirstPack): Engine {
  const shelves: Shelf[] = [];
  const words = lookalikes();
  const worths = new Map<string, number>();
  const count = (word: string) => shelves.reduce((sum, shelf) => sum + countIn(shelf, word), 0);
  const size = () => shelves.reduce((sum, shelf) => sum + shelf.size, 0);
  const grades = new Set(first.labels.grade.flatMap(([, label]) => contentWords(label)));
  const plurals = new Set(first.labels.kind.map(([, label]) => label.toLowerCase()));
  const entries = openShelf(first.shelf);
  const bodies = bodiesOf(first.labels.authority, entries);
  const phrases = namesOfBodies(first.labels.authority, entries);
  const language: Language = {
    words,
    thesaurus: openThesaurus(first.synonyms, phrases),
    count,
    bodies,
    grades,
    plurals,
    isCode: (word) => /^[a-z]{0,3}\d{5,}$/.test(word) && postingsOf(entries, word).fields.some((field) => field < 2),
  };
  const worthIn = (word: string): number => {
    const known = worths.get(word);
    if (known !== undefined) return known;
    const found = worthOf(count(word), size());
    worths.set(word, found);
    return found;
  };
  const names = openNames(entries, worthIn);
  const weights: Weights = {
    ...weightsOf(first, shelves),
    worth: worthIn,
    rarest: () => worthOf(1, size()),
    names: (shelf, record) => (shelf === 0 ? names.of(record) : []),
    nameWord: (word) => names.word(word),
  };
  const isHeldBy = (concept: Concept, one: Found | undefined): boolean => {
    const shelf = shelves[one?.shelf ?? -1];
    return (
      one !== undefined &&
      !!shelf &&
      holdsConcept(concept, one.record, shelf, (href) => weights.leadsTo(href, one.shelf))
    );
  };
  const add = (shelf: Shelf) => {
    shelves.push(shelf);
    words.add(shelf.words);
    worths.clear();
    names.reweigh();
  };
  add(entries);
  const kinds = first.labels.kind.map(([id]) => id);
  const acts = actsOf(
    entries,
    kinds,
    first.labels.authority.map(([, label]) => label),
  );
  const visits = visitsOf(entries, first, words);
  const levels = gradeWords(first.labels.grade);
  const kindLabels = first.labels.kind.map(([, label]) => label);
  let readings: Shelf | undefined;
  return {
    addAnswers: (pack) => (readings = openShelf(pack)),
    answers: (query) => {
      const { pageSize = 1 } = readings ?? {};
      const { records, which } = readings
        ? answersIn(readings, query, { grades: levels, kinds: kindLabels })
        : { records: [] };
      return {
        places: records.map((record) => ({ page: Math.floor(record / pageSize), place: record % pageSize })),
        which,
      };
    },
    shelves,
    labels: first.labels,
    years: () => yearsOf(shelves),
    add: (pack) => {
      if (pack.near) language.thesaurus = openThesaurus(first.synonyms, phrases, pack.near);
      add(openShelf(pack));
    },
    parse: (text, isTyping) => parseQuery(text, language, isTyping),
    corrected: (query, best, row) => meantBy(query, best, shelves, row),
    find: (query) => {
      const found = shelves.map((shelf, index) => findIn(shelf, index, query, weights));
      const order = (a: Found, b: Found) =>
        b.score - a.score || a.shelf - b.shelf || dayOf(shelves, b) - dayOf(shelves, a) || a.record - b.record;
      const best = found.flatMap(({ likely }) => likely).sort(order);
      const missing = missingOf(query, found, weights);
      const plain = plainly(query, visits, levels, entries);
      const lifted = plain.length > 0 ? plain : ownFirst(query, best, acts, shelves, missing.share);
      const isLifted = (shelf: number, record: number) => shelf === 0 && lifted.includes(record);
      const score = best[0]?.score ?? 0;
      const ordered = [
        ...lifted.map((record): Found => ({ shelf: 0, record, score, cover: 1 })),
        ...best.filter((one) => !isLifted(one.shelf, one.record)),
      ];
      return {
        best: ordered,
        missing: linesOn(query, missing, (concept) => isHeldBy(concept, ordered[0])),
        rest: found.map(({ rest }, shelf) =>
          lifted.length === 0 ? rest : rest.filter((record) => !isLifted(shelf, record)),
        ),
      };
    },
    warm: (from, count) => {
      const { size } = shelves[0] ?? { size: 0 };
      for (let record = from; record < Math.min(size, from + count); record += 1) names.of(record);
      return from + count < size;
    },
  };
}

/** How readily records come first by their kinds, and where addresses lead. */
function weightsOf(
  { labels, shelf: entries }: FirstPack,
  shelves: readonly Shelf[],
): Pick<Weights, 'prior' | 'told' | 'kind' | 'leadsTo'> {
  const hrefs = new Map((entries.rows ?? []).map(({ href }, record) => [href, record]));
  const kinds = labels.kind.map(([id]) => id);
  const kindPriors = kinds.map((id) => priors[id] ?? 0);
  const kindsTold = kinds.map((id) => toldPriors[id] ?? 0);
  const report = kinds.indexOf('report');
  const kindAt = (shelf: number, record: number): number => {
    const values = shelves[shelf]?.facet('kind');
    return values ? (firstValue(values, record) ?? -1) : -1;
  };
  return {
    prior: (shelf, record) => {
      const kind = kindAt(shelf, record);
      // A table of data comes after what was written about it.
      const isBare = (kind === report || shelf > 0) && shelves[shelf]?.ranks[record] === 0;
      return (kindPriors[kind] ?? 0) - (isBare ? 0.3 : 0);
    },
    kind: (shelf, record) => kinds[kindAt(shelf, record)] ?? '',
    told: (shelf, record) => (shelf > 0 ? 0.12 : (kindsTold[kindAt(shelf, record)] ?? 0)),
    leadsTo: (href, shelf) => (shelf === 0 ? hrefs.get(href) : undefined),
  };
}

/** Bodies by name, and by what they answer for; a name that begins others' ("Somerset", "Somerset County") stands for them as well. */
function bodiesOf(labels: FirstPack['labels']['authority'], entries: Shelf): ReadonlyMap<string, number[]> {
  const names = labels.map(([, label]) => contentWords(label).join(' '));
  const bodies = new Map(
    names.map((name) => [name, names.flatMap((other, value) => (`${other} `.startsWith(`${name} `) ? [value] : []))]),
  );
  const facet = entries.facet('authority');
  for (const [record, { areas = [] }] of (entries.rows ?? []).entries()) {
    const body = firstValue(facet, record);
    for (const area of areas) {
      const name = contentWords(area).join(' ');
      const known = bodies.get(name) ?? [];
      if (body !== undefined && !known.includes(body)) bodies.set(name, [...known, body]);
    }
  }
  return bodies;
}

/** What bodies are called, and what they answer for; "Somerset County" says no more than "Somerset" and "county" do. */
function namesOfBodies(labels: FirstPack['labels']['authority'], { rows = [] }: Shelf): string[] {
  const titles = labels.map(([, label]) => label);
  return [
    ...titles.filter((title) => !titles.some((other) => title.startsWith(`${other} `))),
    ...rows.flatMap(({ areas = [] }) => areas),
  ];
}

const dayOf = (shelves: readonly Shelf[], { shelf, record }: Found) => shelves[shelf]?.days[record] ?? 0;

/** The first and the last year of all records. */
function yearsOf(shelves: readonly Shelf[]): readonly [number, number] | undefined {
  const all = shelves.flatMap((shelf) => shelf.span() ?? []);
  return all.length === 0 ? undefined : [Math.min(...all), Math.max(...all)];
}

/** The rarer a word, the more it tells. */
const worthOf = (count: number, size: number) => (count === 0 ? 0 : Math.log(1 + size / count));

const countIn = (shelf: Shelf, word: string) => postingsOf(shelf, word).records.length;
