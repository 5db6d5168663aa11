/** A file of the site as data. The first file's name never changes, so the host is asked whether it has. */
export async function fetchJson(href: string): Promise<unknown> {
  const response = await fetch(href, href.endsWith('/index.json') ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${href}: ${String(response.status)}`);
  return response.json();
}
