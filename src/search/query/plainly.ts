import { gradesIn, type GradeWords } from './grade-words.ts';
import { nameWords } from './names.ts';
import { holds } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import { firstValue, holdsWord, type Shelf } from './shelf.ts';

/** One inspection of a body. */
interface Visit {
  record: number;
  day: number;
  grades: readonly number[];
}

const latestFirst = (a: Visit, b: Visit) => b.day - a.day;

/** What every body has: its page, and its inspections, the last first. */
export interface Visits {
  pages: ReadonlyMap<number, number>;
  byBody: ReadonlyMap<number, readonly Visit[]>;
  /** Places that bodies answer for, and that are none. */
  places: ReadonlySet<string>;
  /** What those who inspect are called. */
  inspectors: ReadonlySet<string>;
  /** Words for what every body does. */
  services: ReadonlySet<string>;
}

/** Reads pages and inspections of bodies from the shelf of entries. */
export function visitsOf(shelf: Shelf, kinds: readonly string[], services: readonly string[]): Visits {
  const [kindOf, bodies, grades] = [shelf.facet('kind'), shelf.facet('authority'), shelf.facet('grade')];
  const pages = new Map<number, number>();
  const byBody = new Map<number, Visit[]>();
  const organisations: number[] = [];
  for (let record = 0; record < shelf.size; record += 1) {
    const kind = kinds[firstValue(kindOf, record) ?? -1];
    const body = firstValue(bodies, record);
    if (kind === 'organisation') organisations.push(record);
    if (body === undefined) continue;
    if (kind === 'authority') pages.set(body, record);
    else if (kind === 'inspection') {
      const given = [...grades.values.subarray(grades.starts[record], grades.starts[record + 1])];
      byBody.set(body, [...(byBody.get(body) ?? []), { record, day: shelf.days[record] ?? 0, grades: given }]);
    }
  }
  for (const visits of byBody.values()) visits.sort(latestFirst);
  const every = [...byBody.values()].flatMap(([last]) => last?.record ?? []);
  const names = organisations.flatMap((record) => {
    const { title = '', also = [] } = shelf.rows?.[record] ?? {};
    return [title, ...also].map(nameWords);
  });
  const inspectors = names.filter((words) =>
    every.every((record) => words.every((word) => holdsWord(shelf, word, record))),
  );
  const rowOf = (record: number) => shelf.rows?.[record];
  const titles = new Set([...pages.values()].map((record) => nameWords(rowOf(record)?.title ?? '').join(' ')));
  const areas = [...pages.values()].flatMap((record) => rowOf(record)?.areas ?? []);
  return {
    pages,
    byBody,
    places: new Set(areas.map((area) => nameWords(area).join(' ')).filter((name) => !titles.has(name))),
    inspectors: new Set(every.length === 0 ? [] : inspectors.map((words) => words.join(' '))),
    services: new Set(services.map((text) => nameWords(text).join(' '))),
  };
}

/**
 * What comes first where nothing is asked of a named body but what every body has. For its inspectors: its page, then its
 * inspections; for inspections or a grade, those, the last first; for what all of them do, or a grade that it never had, its page.
 */
export function plainly(query: ParsedQuery, visits: Visits, levels: readonly GradeWords[], shelf: Shelf): number[] {
  const { bodies, bodyConcepts, concepts, wants, times, isDenied, isLatest } = query;
  const [body] = bodyConcepts;
  if (bodyConcepts.length !== 1 || !body || bodies.length > 3 || wants || times.length > 0 || isDenied) return [];
  const rest = concepts.filter((one) => one !== body && one.share === undefined);
  const pages = pagesOf(bodies, visits, shelf);
  if (rest.length > 3 || concepts.length === 1 || pages.length === 0) return [];
  if (rest.every((one) => isOneOf(one, visits.services))) return pages;
  const { values, concepts: graded } = gradesIn(query, levels);
  const isInspector = (one: Concept) => isOneOf(one, visits.inspectors);
  const isAsked = (one: Concept) =>
    graded.has(one) ? one.leads.length === 0 : isInspector(one) || isOneOf(one, inspecting);
  if (graded.size > 1 || !rest.every(isAsked)) return [];
  const own = bodies.flatMap((one) => visits.byBody.get(one) ?? []);
  const has = ({ grades }: Visit) => graded.size === 0 || grades.some((grade) => values?.has(grade) === true);
  const fitting = own.some(has) ? own.filter(has) : visitsTo(body, visits, shelf).filter(has);
  const found = fitting.sort(latestFirst).map(({ record }) => record);
  const isPageFirst = found.length === 0 || (rest.every(isInspector) && !isLatest);
  return isPageFirst ? [...pages, ...found] : found;
}

/** The page of a body, of several that of one that is no more last. */
function pagesOf(bodies: readonly number[], { pages }: Visits, shelf: Shelf): number[] {
  const own = bodies.flatMap((body) => pages.get(body) ?? []);
  const isOver = (record: number) => ((shelf.holds[record] ?? 0) & holds.over) > 0;
  return own.sort((a, b) => Number(isOver(a)) - Number(isOver(b))).slice(0, 1);
}

/** Inspections of all bodies that ever answered for a place. */
function visitsTo({ typed }: Concept, { byBody, places }: Visits, shelf: Shelf): Visit[] {
  if (!places.has(typed)) return [];
  const words = typed.split(' ');
  return [...byBody.values()].flat().filter(({ record }) => words.every((word) => holdsWord(shelf, word, record)));
}

const inspecting: ReadonlySet<string> = new Set(['inspection', 'inspected']);

/** Whether a concept is one of some phrases, misspelt or not. */
function isOneOf({ typed, alternatives: [first] }: Concept, phrases: ReadonlySet<string>): boolean {
  const likeliest = first?.words.map((forms) => {
    const best = Math.max(0, ...forms.map(({ quality }) => quality));
    return forms.find(({ quality }) => quality === best)?.word ?? '';
  });
  return phrases.has(typed) || phrases.has(likeliest?.join(' ') ?? '');
}
