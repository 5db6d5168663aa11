/** The title of a page that answers something, with what was asked before it: so tabs, the history and bookmarks tell. */
export function titled(title: string, asked: string): string {
  const text = asked.trim();
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return short === '' ? title : `${short} – ${title}`;
}
