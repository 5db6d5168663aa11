const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x26': '&',
  '#x3C': '<',
};

/** HTML as the words that a reader sees; numbers of citations are left out. */
export function plainText(html: string): string {
  return html
    .replace(/<sup[\s\S]*?<\/sup>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
}
