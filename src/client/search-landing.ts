import { fold, normal } from '../search/query/text.ts';

/** Marks the words of the query on the page that a hit led to, by the Highlight API: neither the page nor its address changes. */
export function markLanding(): void {
  const words = wordsForHere();
  const main = document.querySelector('main');
  if (!main || words.size === 0 || !('highlights' in CSS)) return;
  // What the address points at comes first; elsewhere the words would be everywhere.
  const target = document.querySelector(':target');
  const ranges = rangesIn(target ?? main, words);
  if (ranges.length > 0) CSS.highlights.set('search', new Highlight(...ranges.slice(0, 200)));
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
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const match of (node.nodeValue ?? '').matchAll(/[\p{L}\d]+(?:[.,]\d+)*(?:['’]\p{L}+)?/gu))
      if (words.has(normal(fold(match[0])))) {
        const range = new Range();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        ranges.push(range);
      }
  return ranges;
}
