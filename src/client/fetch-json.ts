/** A file of the site as data. Of a file whose name never changes the host is asked whether it has. */
export async function fetchJson(href: string): Promise<unknown> {
  const response = await fetch(href, /\/(?:index|questions)\.json$/.test(href) ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${href}: ${String(response.status)}`);
  return response.json();
}
