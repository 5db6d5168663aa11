import { excerpt, markWords } from '../search/query/marks.ts';
import type { GradeMark, Row } from '../search/query/pack.ts';
import { make } from './element.ts';

/** A text with the words of the query marked. */
export function marked(text: string, words: ReadonlySet<string>): (Node | string)[] {
  return markWords(text, words).map((run) => (run.isMarked ? make('mark', {}, run.text) : run.text));
}

/** The part of a text round the words of the query, with these marked. */
export function markedExcerpt(text: string, words: ReadonlySet<string>, length: number): (Node | string)[] {
  return marked(excerpt(text, words, length), words);
}

/** The letter of a grade on its colour; its words stand beside it. */
export function gradeChip({ letter, level, levels, scale }: GradeMark): HTMLElement {
  const colour = scale === undefined ? `level-${String(level)}of${String(levels)}` : 'own-scale';
  return make('span', { class: `chip ${colour}`, 'aria-hidden': 'true' }, letter);
}

/** Lines that say by which other name or code, or for which place, a hit was found; none where its own title says it. */
export function calledLines({ title, also = [], places = [] }: Row, words: ReadonlySet<string>): HTMLElement[] {
  const isMarked = (text: string) => markWords(text, words).some((run) => run.isMarked);
  const own = new Set(markWords(title, words).flatMap(({ text, isMarked: is }) => (is ? [text.toLowerCase()] : [])));
  const tells = (text: string) =>
    markWords(text, words).some((run) => run.isMarked && !own.has(run.text.toLowerCase()));
  const names = also.filter(tells).slice(0, 4);
  const called = names.length === 0 ? [] : [line('Also: ', ...marked(names.join(', '), words))];
  const found = places.filter(([name]) => isMarked(name)).slice(0, 3);
  return [...called, ...found.map(([name, says]) => line(...marked(name, words), `: ${says}.`))];
}

const line = (...content: (Node | string)[]) => make('span', { class: 'hit-line' }, ...content);

/** A count with its thousands parted. The browser's own way loads the rules of every language first, which holds up a slow phone. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** The words that a hit was found by, as an attribute of its link. */
export const wordsOf = (words: ReadonlySet<string>) => ({ 'data-words': [...words].join(' ') });

/** Remembers the words that a hit was found by for the page that it leads to, which marks them and keeps its own address. */
export function rememberWords({ href, dataset }: HTMLAnchorElement): void {
  const words = (dataset['words'] ?? '').split(' ').filter(Boolean);
  try {
    const { pathname } = new URL(href, location.href);
    if (words.length > 0) sessionStorage.setItem('search-words', JSON.stringify({ pathname, words }));
  } catch {
    // Without storage the page is shown as it is.
  }
}
