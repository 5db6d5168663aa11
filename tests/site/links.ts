import type { HtmlFacts } from './html.ts';

/** The built site as the link check sees it. */
export interface BuiltSite {
  /** Its origin and the path under it: `https://example.org`, `/histories/`. */
  siteUrl: string;
  basePath: string;
  /** The files, below the site's folder, with `/` between the parts. */
  files: ReadonlySet<string>;
  /** The pages among them. */
  pages: ReadonlyMap<string, HtmlFacts>;
}

/** The address (with base path) at which a file is reached. */
export function addressOf(file: string, basePath: string): string {
  return basePath + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

/** Each internal link that leads nowhere: the page, the link, and what is missing. */
export function brokenLinks(site: BuiltSite): string[] {
  return [...site.pages].flatMap(([file, { links }]) =>
    [...new Set(links)].flatMap((link) => {
      const trouble = troubleWith(link, file, site);
      return trouble === undefined ? [] : [`${file}: ${link || '(empty)'} ${trouble}`];
    }),
  );
}

function troubleWith(link: string, from: string, site: BuiltSite): string | undefined {
  const url = URL.parse(link, site.siteUrl + addressOf(from, site.basePath));
  if (url === null) return 'is no address';
  if (link === '') return 'leads to the page itself';
  if (!isInternal(url, site)) return undefined;
  if (!url.pathname.startsWith(site.basePath)) return `misses the base path ${site.basePath}`;
  const path = decodeURIComponent(url.pathname.slice(site.basePath.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    return site.files.has(`${path}/index.html`) ? 'misses its slash at the end' : 'leads to no file';
  }
  const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/s, '');
  const facts = site.pages.get(file);
  if (fragment === '' || fragment === 'top' || !facts) return undefined;
  return facts.ids.has(fragment) ? undefined : `leads to a page without #${fragment}`;
}

/** The pages that no chain of links from the first page leads to. */
export function unreachedPages(site: BuiltSite): string[] {
  const reached = new Set<string>();
  const queue = ['index.html'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const facts = site.pages.get(file);
    if (!facts || reached.has(file)) continue;
    reached.add(file);
    for (const link of facts.links) {
      const url = URL.parse(link, site.siteUrl + addressOf(file, site.basePath));
      if (!url || !isInternal(url, site)) continue;
      const path = decodeURIComponent(url.pathname.slice(site.basePath.length));
      queue.push(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    }
  }
  return [...site.pages.keys()].filter((file) => !reached.has(file));
}

const isInternal = (url: URL, { siteUrl }: BuiltSite) => url.origin === siteUrl && /^https?:$/.test(url.protocol);
