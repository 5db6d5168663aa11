const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x26': '&',
  '#x3C': '<',
};

/** Marks within a line: the words at both sides of them may be one. */
const inline = /<\/?(?:a|abbr|b|button|cite|code|em|i|q|span|strong)\b[^>]*>/g;

/** HTML as the words that a reader sees; numbers of citations are left out. */
export function plainText(html: string): string {
  return html
    .replace(/<a\b[^>]* class="citation"[^>]*>[^<]*<\/a>/g, '')
    .replace(inline, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
}
