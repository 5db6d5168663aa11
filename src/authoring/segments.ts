import { wordsOf } from './spelling.ts';

/** A paragraph's text without the number that it starts with, which is no figure of its own. */
export function withoutNumber(text: string): string {
  return text.replace(/^\s*(?:[-*]\s*)?(?:\*\*)?(?:\d+(?:\.\d+)*\.?(?=\s|[A-Z*])|\([a-z]\)|[a-z]\))\s*/i, '');
}

/**
 * A text cut into its sentences and a table's row into its cells: claims of one statement belong together, so a date in
 * one sentence says nothing of a grade in another.
 */
export function segmentsOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\t|\||(?<=[.;?!][”’"')]?)\s+(?=[“"'(]?[A-Z£])/)
    .map((segment) => segment.replace(/\s+/g, ' ').trim())
    .filter((segment) => segment !== '');
}

/** How many of the words sought each segment holds, words that fewer segments hold counting for more. */
export function likeness(segments: readonly string[], sought: readonly string[]): number[] {
  const stems = segments.map((segment) => new Set(wordsOf(segment).map(stem)));
  const wanted = [
    ...new Set(
      sought
        .flatMap(wordsOf)
        .filter((word) => word.length > 3 && !/\d/.test(word))
        .map(stem),
    ),
  ];
  return stems.map((own) =>
    wanted.reduce((sum, word) => sum + (own.has(word) ? 1 / stems.filter((other) => other.has(word)).length : 0), 0),
  );
}

const stem = (word: string) => word.slice(0, 6);
