import { nameWords } from './names.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import type { Found } from './rank.ts';
import { firstValue, holdsWord, valuesOf, type Shelf } from './shelf.ts';

/** Kinds of what is done to a body, or for it: what a body's name and their word ask for is its own. */
const actKinds: ReadonlySet<string> = new Set(['appointment', 'arrangement', 'board', 'delivery-model', 'instrument']);

/** So many acts have a word in their names that is a word for acts. */
const fewest = 3;

/** What is known of bodies' own acts. */
export interface Acts {
  /** Words by which acts are called: "direction", "notice". */
  words: ReadonlySet<string>;
  /** Acts by body, each with the words of its names. */
  byBody: ReadonlyMap<number, readonly { record: number; names: readonly string[] }[]>;
  /** The pages of a body: its own, and those of its episodes. */
  pages: ReadonlyMap<number, readonly number[]>;
  /** The kinds of what only tells of others, and of pages on the record itself, as values of their facet. */
  story: number;
  page: number;
}

/** Reads the acts and the pages of bodies from the shelf of entries. */
export function actsOf(shelf: Shelf, kinds: readonly string[], bodyNames: readonly string[]): Acts {
  const ofBodies = new Set(bodyNames.flatMap(nameWords));
  const counts = new Map<string, number>();
  const byBody = new Map<number, { record: number; names: readonly string[] }[]>();
  const pages = new Map<number, number[]>();
  const [kindOf, bodies] = [shelf.facet('kind'), shelf.facet('authority')];
  for (let record = 0; record < shelf.size; record += 1) {
    const kind = kinds[firstValue(kindOf, record) ?? -1] ?? '';
    const own = valuesOf(bodies, record);
    const { title = '', also = [] } = shelf.rows?.[record] ?? {};
    if (actKinds.has(kind)) {
      const names = [...new Set([title, ...also].flatMap(nameWords))];
      for (const word of new Set(nameWords(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const body of own) byBody.set(body, [...(byBody.get(body) ?? []), { record, names }]);
    } else if (kind === 'intervention' || kind === 'authority')
      for (const body of own) pages.set(body, [...(pages.get(body) ?? []), record]);
  }
  const words = [...counts].flatMap(([word, count]) => (count >= fewest && !ofBodies.has(word) ? [word] : []));
  return { words: new Set(words), byBody, pages, story: kinds.indexOf('story'), page: kinds.indexOf('page') };
}

/** A record holds a query if it holds so much of it. */
const enough = 0.85;

/**
 * What comes first where a body's act is asked for and another's would come, or what only mentions it: the body's own act,
 * or where the record has none, the body's page; this, too, where what was found holds too small a share of the query.
 */
export function ownFirst(
  query: ParsedQuery,
  best: readonly Found[],
  acts: Acts,
  shelves: readonly Shelf[],
  share: number,
): number[] {
  const { bodies, concepts, bodyConcepts } = query;
  const asked = concepts.filter((one) => !bodyConcepts.includes(one) && isAct(one, acts));
  if (bodyConcepts.length !== 1 || bodies.length > 2) return [];
  const rest = concepts.filter(
    (one) =>
      !bodyConcepts.includes(one) && !asked.includes(one) && one.share === undefined && !/^\d{4}/.test(one.typed),
  );
  const isOwn = (one: Found) => isOfBody(bodies, one, shelves);
  const isStory = (one: Found) => isOfKind(acts.story, one, shelves);
  const [first] = best;
  if (!first) return [];
  if (asked.length === 0) {
    const isElsewhere = (share < tooLittle && !query.isAsking && !isOwn(first)) || isOfKind(acts.page, first, shelves);
    return isElsewhere ? pagesOf(bodies, acts).reverse() : [];
  }
  const isMentioned = ({ shelf, record }: Found) => asked.every((one) => isIn(one, record, shelves[shelf]));
  const isOfAct = ({ shelf, record }: Found) => shelf > 0 && !hasFramework(shelves[shelf], record);
  const isTold = best.some(
    (one) =>
      one.cover >= enough && isOwn(one) && !isStory(one) && (rest.length > 0 || (isOfAct(one) && isMentioned(one))),
  );
  const own = bodies.flatMap((body) => acts.byBody.get(body) ?? []);
  const places = new Map(best.map(({ shelf, record }, place) => [shelf === 0 ? record : -1, place]));
  const fitting = own
    .filter(({ names }) => asked.every((one) => isNamed(one, names)))
    .map(({ record }) => record)
    .sort((a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity));
  const dayOf = (record: number) => shelves[0]?.days[record] ?? 0;
  if (query.isLatest && rest.length === 0 && fitting.length > 0) return fitting.sort((a, b) => dayOf(b) - dayOf(a));
  const isThen = (record: number) =>
    query.times.every((time) => shelves[0] !== undefined && holdsWord(shelves[0], time, record));
  // An act of a time, before the page that is called by both: "statutory direction 2019".
  const isPage = first.shelf === 0 && bodies.some((body) => acts.pages.get(body)?.includes(first.record) === true);
  if (isPage && query.times.length > 0 && rest.length === 0 && fitting.some(isThen)) return fitting.filter(isThen);
  const ownRecords = new Set(own.map(({ record }) => record));
  if (isTold || best.some((one) => one.shelf === 0 && one.cover >= enough && ownRecords.has(one.record))) {
    // A report that has no name of its own is called by its council and day.
    const isBare = first.shelf === 0 && shelves[0]?.rows?.[first.record]?.title.startsWith('[') === true;
    return isBare && rest.length === 0 ? fitting.slice(0, 1) : [];
  }
  if (fitting.length > 0 && isOwn(first) && !isStory(first)) return [];
  return fitting.length > 0 ? fitting : pagesOf(bodies, acts);
}

function isOfBody(bodies: readonly number[], { shelf, record }: Found, shelves: readonly Shelf[]): boolean {
  const own = shelves[shelf]?.facet('authority');
  return own !== undefined && valuesOf(own, record).some((one) => bodies.includes(one));
}

function isOfKind(kind: number, { shelf, record }: Found, shelves: readonly Shelf[]): boolean {
  const kindOf = shelves[shelf]?.facet('kind');
  return kindOf !== undefined && firstValue(kindOf, record) === kind;
}

/** Where no record holds this much of a query, what is found of it first is no answer. */
const tooLittle = 0.6;

/** The pages of bodies, the best for a question after their acts first: records of episodes come after those of councils. */
const pagesOf = (bodies: readonly number[], acts: Acts) =>
  bodies.flatMap((body) => acts.pages.get(body) ?? []).sort((a, b) => b - a);

/** What was inspected is no act, though "improvement" and "board" may stand in it. */
function hasFramework(shelf: Shelf | undefined, record: number): boolean {
  const frameworks = shelf?.facet('framework');
  return frameworks !== undefined && firstValue(frameworks, record) !== undefined;
}

/** Whether a record has the very word, and no other of its family: "commissioner" isn't what was commissioned. */
function isIn({ alternatives }: Concept, record: number, shelf: Shelf | undefined): boolean {
  const has = (word: string) => shelf !== undefined && holdsWord(shelf, word, record);
  return alternatives.some(({ words }) =>
    words.every((forms) => forms.some(({ word, quality }) => quality >= 0.7 && has(word))),
  );
}

const isAct = ({ typed, alternatives }: Concept, { words }: Acts) =>
  typed.split(' ').every((word) => words.has(word)) ||
  // A misspelt or another form of such a word.
  (alternatives[0]?.words ?? []).every((forms) => forms.some((form) => form.quality >= 0.7 && words.has(form.word)));

const isNamed = ({ alternatives }: Concept, names: readonly string[]) =>
  alternatives.some(({ words }) =>
    words.every((forms) => forms.some(({ word, quality }) => quality >= 0.6 && names.includes(word))),
  );
