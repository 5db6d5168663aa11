import { isEmpty, noFilters, readState, writeState, type SearchState } from '../search/query/filters.ts';
import { matcherOf } from '../search/query/matched.ts';
import type { Hit, SearchResults } from '../search/query/service.ts';
import { make } from './element.ts';
import { nextFrame } from './next-frame.ts';
import { titled } from './page-title.ts';
import { answerElement } from './search-answer.ts';
import { openSearch } from './search-engine.ts';
import { printFilters, readFilters } from './search-filters.ts';
import { calledLines, gradeChip, marked, markedExcerpt, rememberWords, thousands, wordsOf } from './search-hits.ts';
import { loadAgain, noIndex, troubleLines } from './search-trouble.ts';

/** How many hits a page shows. */
const pageLength = 25;

/** So many of them are made in one frame: all together would hold up what somebody types meanwhile. */
const portion = 5;

const room = document.querySelector<HTMLElement>('.search-page');
if (room) start(room);

function start(page: HTMLElement): void {
  const service = openSearch(page.dataset['index'] ?? '');
  const form = page.querySelector<HTMLFormElement>('.search-again');
  const filters = page.querySelector<HTMLFormElement>('.search-filters');
  const input = page.querySelector<HTMLInputElement>('#search-text');
  const narrow = page.querySelector<HTMLDetailsElement>('.search-narrow');
  if (!form || !filters || !input || !narrow) return;
  let state = readState(new URLSearchParams(location.search));
  let asked = 0;
  /** The second part of the index didn't come. */
  let isCut = false;
  const title = document.title;

  const answer = async () => {
    const turn = (asked += 1);
    page.dataset['complete'] = 'false';
    input.value = state.text;
    document.title = titled(title, state.text);
    const header = document.querySelector<HTMLInputElement>('#site-search');
    if (header && header !== document.activeElement) header.value = state.text;
    const results = await service.search({
      text: state.text,
      filters: state.filters,
      sort: state.sort,
      from: (state.page - 1) * pageLength,
      count: pageLength,
    });
    if (turn !== asked) return;
    const last = Math.max(1, Math.ceil(results.total / pageLength));
    // An address may name a page that isn't there any more; while results come in, it may still be to come.
    if ((results.isComplete || isCut) && state.page > last) {
      state = { ...state, page: last };
      await answer();
    } else {
      keepingFocus(page, () => print(page, state, results, isCut));
      // The first hits first, the others and the filters in frames of their own.
      for (let from = portion; from < results.hits.length; from += portion) {
        await nextFrame();
        if (turn !== asked) return;
        keepingFocus(page, () => printHits(page, results, from));
      }
      await nextFrame();
      if (turn !== asked) return;
      keepingFocus(page, () => printFilters(filters, state.filters, results));
      page.dataset['complete'] = String(results.isComplete);
    }
  };
  const show = () => void answer().catch(() => keepingFocus(page, () => printTrouble(page)));
  const go = (next: SearchState, isNew = true) => {
    state = next;
    const query = writeState(state);
    if (isNew) history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    show();
  };

  page.hidden = false;
  // Beside the results there is room for the filters; over them there isn't.
  narrow.open = matchMedia('(min-width: 52rem)').matches;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ ...state, text: input.value, page: 1 });
  });
  filters.addEventListener('change', () => go({ ...state, filters: readFilters(filters), page: 1 }));
  filters.addEventListener('submit', (event) => event.preventDefault());
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches('.search-results > li > a')) rememberWords(link);
    else if (link.pathname === location.pathname && link.dataset['state'] !== undefined) {
      event.preventDefault();
      go(readState(new URLSearchParams(link.search)));
      page.querySelector('.search-status')?.scrollIntoView({ block: 'start' });
    }
  });
  addEventListener('popstate', () => go(readState(new URLSearchParams(location.search)), false));
  show();
  // What came first came of entries alone.
  service.complete.then(show, () => {
    isCut = true;
    show();
  });
}

function print(page: HTMLElement, state: SearchState, results: SearchResults, isCut: boolean): void {
  const part = (selector: string) => page.querySelector<HTMLElement>(selector);
  // What comes of entries alone is soon more: it is told once, when all is there, or when no more will come.
  const isSoonMore = !results.isComplete && !isCut;
  const troubles = troubleLines(results, isCut).join(' ');
  const again = troubles === '' ? [] : [` ${troubles} `, loadAgain()];
  printStatus(page, [statusOf(state, results, isCut), ...again], isSoonMore);
  part('.search-notes')?.replaceChildren(...notesOf(state, results));
  part('.search-answer')?.replaceChildren(...(results.answer ? [answerElement(results.answer)] : []));
  printHits(page, results, 0);
  part('.search-results')?.setAttribute('start', String((state.page - 1) * pageLength + 1));
  part('.search-sort')?.replaceChildren(...sortLinks(state, results));
  part('.search-pages')?.replaceChildren(...pageLinks(state, results.total));
}

/** Prints a portion of the hits in the place of what stood there: the list keeps its length meanwhile, so that nothing jumps. */
function printHits(page: HTMLElement, { hits, asked }: SearchResults, from: number): void {
  const list = page.querySelector('.search-results');
  if (!list) return;
  const wordsIn = matcherOf(asked);
  const made = hits.slice(from, from + portion).map((hit) => hitElement(hit, new Set(wordsIn(hit))));
  const isLast = from + portion >= hits.length;
  for (const old of [...list.children].slice(from, isLast ? undefined : from + portion)) old.remove();
  const next = list.children[from];
  if (next) next.before(...made);
  else list.append(...made);
}

/** Does what replaces fields and links, and gives the focus back to the one that stands in its place, or to the status. */
function keepingFocus(page: HTMLElement, replace: () => void): void {
  const before = document.activeElement;
  const status = page.querySelector<HTMLElement>('.search-status');
  const wasWithin = before instanceof HTMLElement && page.contains(before);
  const key = wasWithin ? focusKey(before) : '';
  replace();
  if (!wasWithin || before.isConnected) return;
  const all = [...page.querySelectorAll<HTMLElement>('a, input, summary')];
  const same = all.find((one) => focusKey(one) === key) ?? status;
  same?.focus({ preventScroll: same !== status });
}

/** What a field or link is known by when it was made again. */
function focusKey(element: HTMLElement): string {
  if (element instanceof HTMLInputElement) return `${element.name}=${element.type === 'checkbox' ? element.value : ''}`;
  return `${element.tagName} ${element.dataset['key'] ?? element.textContent}`;
}

/** Tells of the results; what it says already it doesn't say again. */
function printStatus(page: HTMLElement, content: readonly (Node | string)[], isBusy: boolean): void {
  const status = page.querySelector('.search-status');
  const made = make('p', {}, ...content);
  status?.setAttribute('aria-busy', String(isBusy));
  if (status && status.innerHTML !== made.innerHTML) status.replaceChildren(...made.childNodes);
}

/** Says that nothing can be searched; what was found before isn't of what is asked now. */
function printTrouble(page: HTMLElement): void {
  printStatus(page, noIndex(page.dataset['lists'] ?? ''), false);
  for (const part of ['notes', 'answer', 'sort', 'results', 'pages'])
    page.querySelector(`.search-${part}`)?.replaceChildren();
}

function statusOf({ text, page }: SearchState, { total, isComplete }: SearchResults, isCut: boolean): string {
  if (text === '' && total === 0) return 'Type a name, a date, a code or words of a report.';
  const of = text === '' ? '' : ` for “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
  const among = isComplete ? '' : isCut ? ' among pages alone' : ' so far';
  const count = `${thousands(total)} ${total === 1 ? 'result' : 'results'}${of}${among}`;
  const pages = Math.ceil(total / pageLength);
  return total === 0
    ? `No results${of}${among}${isComplete || isCut ? '.' : ' …'}`
    : `${count}${pages > 1 ? `, page ${String(page)} of ${String(pages)}` : ''}.`;
}

function hitElement(hit: Hit, words: ReadonlySet<string>): HTMLElement {
  const { href, title, line, snippet, mark, kind, kindLabel } = hit;
  const name = make('a', { href, ...wordsOf(words) }, ...markedExcerpt(title, words, 240));
  const facts = make('p', { class: 'hit-line' }, ...(mark ? [gradeChip(mark), ' '] : []), ...marked(line, words));
  const says =
    snippet === undefined ? undefined : make('p', { class: 'hit-snippet' }, ...markedExcerpt(snippet, words, 260));
  return make(
    'li',
    { 'data-kind': kind },
    make('span', { class: 'hit-kind' }, kindLabel),
    name,
    facts,
    says,
    ...calledLines(hit, words),
  );
}

function notesOf(state: SearchState, { notes, corrected, total }: SearchResults): HTMLElement[] {
  const lines = notes.map((note) => make('p', {}, note));
  if (corrected !== undefined && corrected !== '' && total > 0)
    lines.push(make('p', {}, 'Did you mean ', stateLink({ ...state, text: corrected, page: 1 }, corrected), '?'));
  if (total === 0 && state.text !== '')
    lines.push(
      make('p', {}, 'What to try: fewer words or other ones; a name, a year, a reference number', ...fewer(state), '.'),
    );
  return lines;
}

/** The way to the same search without its filters. */
function fewer(state: SearchState): (Node | string)[] {
  if (isEmpty(state.filters)) return [];
  return ['; ', stateLink({ ...state, filters: noFilters(), page: 1 }, 'the same without filters')];
}

function stateLink(state: SearchState, text: string, isCurrent = false): HTMLElement {
  return make('a', { href: `?${writeState(state)}`, 'data-state': true, 'aria-current': isCurrent && 'true' }, text);
}

function sortLinks(state: SearchState, { total }: SearchResults): (Node | string)[] {
  if (total < 2) return [];
  const link = (sort: SearchState['sort'], text: string) =>
    stateLink({ ...state, sort, page: 1 }, text, state.sort === sort);
  return ['In the order of: ', link('relevance', 'relevance'), ' · ', link('date', 'date, latest first')];
}

function pageLinks(state: SearchState, total: number): (Node | string)[] {
  const pages = Math.ceil(total / pageLength);
  const link = (page: number, text: string) => stateLink({ ...state, page }, text);
  return [
    ...(state.page > 1 ? [link(state.page - 1, 'Previous')] : []),
    ...(state.page > 1 && state.page < pages ? [' · '] : []),
    ...(state.page < pages ? [link(state.page + 1, 'Next')] : []),
  ];
}
