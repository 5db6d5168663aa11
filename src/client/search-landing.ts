import { markWords } from '../search/query/marks.ts';
import { make } from './element.ts';

/** Marks the words that led to this page, by the Highlight API: neither the page nor its address changes. A button takes the marks away. */
export function markLanding(): void {
  const words = wordsForHere();
  const main = document.querySelector('main');
  if (!main || words.size === 0 || !('highlights' in CSS)) return;
  // What the address points at comes first; elsewhere the words would be everywhere.
  const target = document.querySelector(':target');
  // What a figure is of stands at the head of its row.
  const place = target?.closest('tr') ?? target ?? main;
  const ranges = rangesIn(place, words).slice(0, mostMarks);
  if (ranges.length === 0) return;
  CSS.highlights.set('search', new Highlight(...ranges));
  main.prepend(clearElement(main));
}

/** More of them would mark nothing. */
const mostMarks = 200;

function clearElement(main: HTMLElement): HTMLElement {
  const button = make('button', { type: 'button' }, 'Take the marks away');
  const bar = make('p', { class: 'landing-marks' }, 'The words of your search are marked. ', button);
  button.addEventListener('click', () => {
    CSS.highlights.delete('search');
    bar.remove();
    // The reader goes on where the page begins.
    const heading = main.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  });
  return bar;
}

function wordsForHere(): Set<string> {
  const stored = sessionStorage.getItem('search-words');
  sessionStorage.removeItem('search-words');
  const { pathname, words } = JSON.parse(stored ?? '{}') as { pathname?: string; words?: string[] };
  return new Set(pathname === location.pathname ? words : []);
}

function rangesIn(root: Element, words: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let at = 0;
    for (const { text, isMarked } of markWords(node.nodeValue ?? '', words)) {
      if (isMarked) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        ranges.push(range);
      }
      at += text.length;
    }
  }
  return ranges;
}
