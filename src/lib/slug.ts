/** A piece of an address or an anchor: lower-case ASCII letters, digits and single hyphens ("2.2 bullet 3" → "2-2-bullet-3"). */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
