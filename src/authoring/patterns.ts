/** A pattern of the vocabulary, found as whole words wherever it stands and whatever the capitals. */
export function patternOf(source: string): RegExp {
  return new RegExp(wholeWords(source), 'giu');
}

/** Several patterns as one, to be found once; none finds nothing. */
export function anyOf(sources: readonly string[]): RegExp {
  return sources.length === 0 ? /(?!)/ : new RegExp(wholeWords(sources.join('|')), 'iu');
}

const wholeWords = (source: string) => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;

/** A text without what it quotes: those words are the document's. */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"/g, ' “” ');
}
