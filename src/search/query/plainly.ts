import { gradesIn, isGrade, type GradeWords } from './grade-words.ts';
import type { Lookalikes } from './lookalike.ts';
import { nameWords } from './names.ts';
import { holds, type FirstPack } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import { firstValue, holdsWord, valuesOf, type Shelf } from './shelf.ts';

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
  /** Words for inspections, and for inspecting. */
  inspecting: ReadonlySet<string>;
  /** Words for what every body does. */
  services: ReadonlySet<string>;
}

/** Reads pages and inspections of bodies from the shelf of entries. */
export function visitsOf(
  shelf: Shelf,
  { labels: { kind: kinds }, synonyms: { services } }: FirstPack,
  words: Lookalikes,
): Visits {
  const [kindOf, bodies, grades] = [shelf.facet('kind'), shelf.facet('authority'), shelf.facet('grade')];
  const pages = new Map<number, number>();
  const byBody = new Map<number, Visit[]>();
  const organisations: number[] = [];
  for (let record = 0; record < shelf.size; record += 1) {
    const [kind] = kinds[firstValue(kindOf, record) ?? -1] ?? [];
    const body = firstValue(bodies, record);
    if (kind === 'organisation') organisations.push(record);
    if (body === undefined) continue;
    if (kind === 'authority') pages.set(body, record);
    else if (kind === 'inspection') {
      const given = [...valuesOf(grades, record)];
      byBody.set(body, [...(byBody.get(body) ?? []), { record, day: shelf.days[record] ?? 0, grades: given }]);
    }
  }
  for (const visits of byBody.values()) visits.sort(latestFirst);
  const every = [...byBody.values()].flatMap(([last]) => last?.record ?? []);
  const names = organisations.flatMap((record) => {
    const { title = '', also = [] } = shelf.rows?.[record] ?? {};
    return [title, ...also].map(nameWords);
  });
  const inspectors = names.filter((name) =>
    every.every((record) => name.every((word) => holdsWord(shelf, word, record))),
  );
  const rowOf = (record: number) => shelf.rows?.[record];
  const titles = new Set([...pages.values()].map((record) => nameWords(rowOf(record)?.title ?? '').join(' ')));
  const called = kinds.filter(([id]) => id === 'inspection').flatMap(([, label]) => nameWords(label));
  const areas = [...pages.values()].flatMap((record) => rowOf(record)?.areas ?? []);
  return {
    pages,
    byBody,
    places: new Set(areas.map((area) => nameWords(area).join(' ')).filter((name) => !titles.has(name))),
    inspectors: new Set(every.length === 0 ? [] : inspectors.map((name) => name.join(' '))),
    inspecting: new Set(called.flatMap((word) => [word, ...words.family(word).map((one) => one.word)])),
    services: new Set(services.map((text) => nameWords(text).join(' '))),
  };
}

/**
 * What comes first where nothing is asked of a named body but what every body has. For its inspectors: its page, then its
 * inspections; for inspections or a grade, those, the last first; for what all of them do, or a grade that it never had, its
 * page; for an inspection or a grade of some time, the inspections of that time.
 */
export function plainly(query: ParsedQuery, visits: Visits, levels: readonly GradeWords[], shelf: Shelf): number[] {
  const { bodies, bodyConcepts, concepts, wants, times, isDenied, isLatest } = query;
  const [body] = bodyConcepts;
  if (bodyConcepts.length !== 1 || !body || bodies.length > 3 || wants || isDenied || concepts.length === 1) return [];
  const isTime = ({ typed }: Concept) => times.includes(typed);
  const rest = concepts.filter((one) => one !== body && one.share === undefined && !isTime(one));
  if (rest.length > 3) return [];
  const isService = rest.every((one) => isOneOf(one, visits.services));
  if (isService) return times.length > 0 ? [] : pagesOf(query, visits, shelf);
  const isInspector = (one: Concept) => isOneOf(one, visits.inspectors);
  const isInspecting = (one: Concept) => isOneOf(one, visits.inspecting);
  const isPrinting = (one: Concept) => times.length > 0 && isOneOf(one, printing);
  const others = rest.filter((one) => !isInspector(one) && !isPrinting(one) && !isInspecting(one));
  if (others.length > 1 || !others.every((one) => isGrade(one, levels))) return [];
  const { values } = others.length > 0 ? gradesIn(query, levels) : { values: undefined };
  const has = ({ grades }: Visit) => others.length === 0 || grades.some((grade) => values?.has(grade) === true);
  const own = bodies.flatMap((one) => visits.byBody.get(one) ?? []);
  if (times.length > 0) {
    const isThen = ({ record }: Visit) => times.every((time) => holdsWord(shelf, time, record));
    const isVisit = others.length > 0 || rest.some(isInspecting);
    return isVisit ? recordsOf(own.filter((one) => has(one) && isThen(one))) : [];
  }
  const found = recordsOf(own.some(has) ? own.filter(has) : visitsTo(body, visits, shelf).filter(has));
  const isPageFirst = found.length === 0 || (rest.every(isInspector) && !isLatest);
  return isPageFirst ? [...pagesOf(query, visits, shelf), ...found] : found;
}

const recordsOf = (visits: readonly Visit[]) => visits.toSorted(latestFirst).map(({ record }) => record);

/** The page of a body; of several that whose whole name was typed, else one that is still there. */
function pagesOf({ bodies, concepts }: ParsedQuery, { pages }: Visits, shelf: Shelf): number[] {
  const forms = concepts.flatMap(({ alternatives: [first] }) => first?.words.flat() ?? []);
  const typed = new Set(forms.flatMap(({ word, quality }) => (quality >= 0.7 ? [word] : [])));
  const own = bodies.flatMap((body) => pages.get(body) ?? []);
  const words = (record: number) => nameWords(shelf.rows?.[record]?.title ?? '');
  const whole = own.filter((record) => words(record).every((word) => typed.has(word)));
  const longest = whole.sort((a, b) => words(b).length - words(a).length)[0];
  if (longest !== undefined && words(longest).length > 1) return [longest];
  const isOver = (record: number) => ((shelf.holds[record] ?? 0) & holds.over) > 0;
  return own.sort((a, b) => Number(isOver(a)) - Number(isOver(b))).slice(0, 1);
}

/** Inspections of all bodies that ever answered for a place. */
function visitsTo({ typed }: Concept, { byBody, places }: Visits, shelf: Shelf): Visit[] {
  if (!places.has(typed)) return [];
  const words = typed.split(' ');
  return [...byBody.values()].flat().filter(({ record }) => words.every((word) => holdsWord(shelf, word, record)));
}

/** What is said of an inspection's report, and asks for nothing else. */
const printing: ReadonlySet<string> = new Set(['report', 'published', 'publication', 'letter']);

/** Whether a concept is one of some phrases, misspelt or not. */
function isOneOf({ typed, alternatives: [first] }: Concept, phrases: ReadonlySet<string>): boolean {
  const likeliest = first?.words.map((forms) => {
    const best = Math.max(0, ...forms.map(({ quality }) => quality));
    return forms.find(({ quality }) => quality === best)?.word ?? '';
  });
  return phrases.has(typed) || phrases.has(likeliest?.join(' ') ?? '');
}
