const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Most texts hold none of them. */
const special = /[&<>"']/;

/** Text made safe for markup, inside elements and quoted attributes alike. */
export function escape(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character) : text;
}
