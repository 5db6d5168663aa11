/** How many years of school a text asks for, by Flesch and Kincaid; names, dates and figures aren't counted. */
export function readingGrade(text: string): number {
  const sentences = text
    .split(/[.!?;:](?:\s|$)/)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Words, without those that begin with a capital inside a sentence: names. */
function wordsOf(sentence: string): string[] {
  const words = sentence.match(/[\p{L}’']+/gu) ?? [];
  return words
    .filter((word, index) => index === 0 || word.charAt(0) === word.charAt(0).toLowerCase())
    .map((word) => word.toLowerCase().replace(/[’']/g, ''));
}

/** Groups of vowels, less a silent e at the end. */
function syllablesOf(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
