import type { Nodes, Parents, PhrasingContent, Text } from 'mdast';

/** A term that can explain itself: its key, names that count in any case, and those that count only as written. */
export interface TermForms {
  key: string;
  anyCase: readonly string[];
  asWritten: readonly string[];
}
/** A term found in a text: from one character to before another. */
export interface FoundTerm {
  key: string;
  start: number;
  end: number;
}
export type FindTerms = (text: string) => FoundTerm[];

/** The id of the note that explains a term on a story's page. */
export const termNoteId = (key: string) => `term-${key}`;

/**
 * Finds terms as whole words, the longest name first. A space, a line's end and a hyphen are alike, and so are the two
 * apostrophes. A name that two terms claim is found for neither: it might explain the wrong thing.
 */
export function termFinder(terms: readonly TermForms[]): FindTerms {
  const keys = new Map<string, Set<string>>();
  const names = terms.flatMap(({ key, anyCase, asWritten }) => {
    for (const name of [...anyCase.map(lower), ...asWritten.map(plain)])
      keys.set(name, (keys.get(name) ?? new Set()).add(key));
    return [...anyCase.map((name) => ({ name, cased: false })), ...asWritten.map((name) => ({ name, cased: true }))];
  });
  if (names.length === 0) return () => [];
  const patterns = names.sort((a, b) => b.name.length - a.name.length).map(({ name, cased }) => pattern(name, cased));
  const finder = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  return (text) =>
    [...text.matchAll(finder)].flatMap(({ 0: match, index }) => {
      const claimed = new Set([...(keys.get(plain(match)) ?? []), ...(keys.get(lower(match)) ?? [])]);
      const [key] = claimed;
      return key !== undefined && claimed.size === 1 ? [{ key, start: index, end: index + match.length }] : [];
    });
}

const plain = (name: string) => name.replace(/[\s-]+/g, ' ').replaceAll('’', "'");
const lower = (name: string) => plain(name).toLowerCase();

function pattern(name: string, cased: boolean): string {
  const letter = (one: string) => {
    if (one === ' ') return '[\\s-]+';
    if (one === "'") return "['’]";
    if (!/[\p{L}\p{N}]/u.test(one)) return `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`;
    return cased ? one : `[${one.toLowerCase()}${one.toUpperCase()}]`;
  };
  return Array.from(plain(name), letter).join('');
}

/** Where a word leads elsewhere already, or names a part of the page. */
const leftAlone = new Set<Nodes['type']>(['link', 'linkReference', 'heading']);

/** Makes buttons of the terms that haven't been shown yet, each of which opens its note; gives their keys in order. */
export function markTerms(parent: Parents, find: FindTerms, shown: Set<string>): string[] {
  const marked: string[] = [];
  const mark = (node: Parents): void => {
    const children: Nodes[] = node.children;
    node.children = children.flatMap((child): Nodes[] => {
      if (child.type === 'text') return pieces(child);
      if ('children' in child && !leftAlone.has(child.type)) mark(child);
      return [child];
    }) as typeof node.children;
  };
  const pieces = ({ value }: Text): PhrasingContent[] => {
    const found = find(value).filter(({ key }) => {
      const first = !shown.has(key);
      if (first) marked.push(key);
      shown.add(key);
      return first;
    });
    const ends = [0, ...found.map(({ end }) => end)];
    const terms = found.flatMap(({ key, start, end }, index) => [
      text(value.slice(ends[index], start)),
      button(key, value.slice(start, end)),
    ]);
    return [...terms, text(value.slice(ends.at(-1)))].filter((one) => one.type !== 'text' || one.value !== '');
  };
  mark(parent);
  return marked;
}

const text = (value: string): Text => ({ type: 'text', value });

/** Markdown knows no buttons: a stressed word that is told its element. Hovering opens the note too, where browsers can. */
function button(key: string, word: string): PhrasingContent {
  const note = termNoteId(key);
  const hProperties = {
    type: 'button',
    className: ['term-word'],
    popoverTarget: note,
    popoverTargetAction: 'show',
    interestfor: note,
    ariaDescribedBy: [`${note}-means`],
  };
  return { type: 'emphasis', children: [text(word)], data: { hName: 'button', hProperties } };
}
