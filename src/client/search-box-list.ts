import { matcherOf } from '../search/query/matched.ts';
import type { Hit, SearchResults } from '../search/query/service.ts';
import { make } from './element.ts';
import { calledLines, gradeChip, marked, markedExcerpt, wordsOf } from './search-hits.ts';
import { loadAgain, troubleLines } from './search-trouble.ts';

/** Hits by kind, kinds in the order of their best. */
const groupsOf = (hits: readonly Hit[]): [string, Hit[]][] => [...Map.groupBy(hits, ({ kindLabel }) => kindLabel)];

/** Prints hits by kind, one each time it is asked to. */
export function* printGroups(list: HTMLElement, { hits, asked }: SearchResults): Generator<undefined, void> {
  const wordsIn = matcherOf(asked);
  for (const [index, [kind, own]] of groupsOf(hits).entries()) {
    const id = `site-search-group-${String(index)}`;
    const heading = make('div', { class: 'search-group', id, role: 'presentation' }, kind);
    const group = make('div', { role: 'group', 'aria-labelledby': id }, heading);
    list.append(group);
    for (const hit of own) {
      group.append(optionElement(hit, asked, new Set(wordsIn(hit))));
      yield;
    }
  }
}

function optionElement(hit: Hit, asked: SearchResults['asked'], words: ReadonlySet<string>): HTMLElement {
  const { href, title, line, snippet, mark } = hit;
  const name = make('span', { class: 'hit-title' }, ...markedExcerpt(title, words, 140));
  const facts = make('span', { class: 'hit-line' }, ...(mark ? [gradeChip(mark), ' '] : []), ...marked(line, words));
  const says =
    snippet === undefined ? undefined : make('span', { class: 'hit-snippet' }, ...markedExcerpt(snippet, words, 110));
  const called = calledLines(hit, words);
  return make(
    'a',
    { role: 'option', href, tabindex: -1, 'aria-selected': 'false', ...wordsOf(asked, words) },
    name,
    facts,
    says,
    ...called,
  );
}

/** Words that lead elsewhere, the likelier spelling, or what to try where nothing was found. */
export function notesOf(
  results: SearchResults,
  isCut: boolean,
  input: HTMLInputElement,
  again: () => void,
): HTMLElement[] {
  const { notes, corrected, total } = results;
  const lines = notes.map((note) => make('p', {}, note));
  const troubles = troubleLines(results, isCut);
  if (troubles.length > 0) lines.unshift(make('p', {}, `${troubles.join(' ')} `, loadAgain()));
  if (corrected !== undefined && corrected !== '' && total > 0) {
    const button = make('button', { type: 'button', class: 'as-link' }, corrected);
    button.addEventListener('click', () => {
      input.value = corrected;
      input.focus();
      again();
    });
    lines.push(make('p', {}, 'Did you mean ', button, '?'));
  }
  if (total === 0)
    lines.push(make('p', {}, 'Nothing found. Try fewer words, a name, a year, or a word from the glossary.'));
  return lines;
}
