import { escape } from '../lib/html.ts';
import type { Site, Subject } from '../model/types.ts';
import { listPath, pathOf } from '../model/urls.ts';
import { browseLists, lettersView, undatedPath, yearsView } from './browse.ts';
import { pairs } from './compare.ts';
import { prosePages } from './prose.ts';
import { regionsOf } from './region-name.ts';

const kinds = ['authority', 'intervention', 'inspection', 'report', 'organisation', 'framework', 'measure'] as const;

/** The subjects that have pages of their own. */
export function entriesOf(site: Site): Subject[] {
  return [...site.subjects.values()].filter(
    ({ kind, ref }) => kinds.some((one) => one === kind) && site.evidenced.has(ref),
  );
}

/** Every page's path, for the sitemap: the lists, the pages about the record, then the subjects that have pages of their own. */
export function pathsOf(site: Site): string[] {
  const lists = [...kinds, 'difference' as const, 'term' as const].map((kind) => listPath(kind) ?? '/');
  const own = entriesOf(site).flatMap(({ ref }) => pathOf(site, ref) ?? []);
  const prose = ['/about/', ...prosePages(site).map(({ id }) => `/${id}/`)];
  const regions = ['/regions/', ...regionsOf(site).map(({ id }) => `/regions/${id}/`)];
  return [
    '/',
    ...lists,
    '/timeline/',
    '/search/',
    '/search/questions/',
    '/compare/',
    ...pairs(site).map(({ path }) => path),
    ...regions,
    ...browseLists.map(({ path }) => path),
    ...browsePaths(site),
    ...prose,
    ...own.sort(),
  ];
}

/** The pages of the complete lists. */
function browsePaths(site: Site): string[] {
  const { years, undated } = yearsView(site);
  return [
    ...years.map(({ path }) => path),
    ...(undated.length > 0 ? [undatedPath] : []),
    ...lettersView(site).map(({ path }) => path),
  ];
}

/** The sitemap, as search engines read it. */
export function sitemap(site: Site): string {
  const { origin, base } = site.address;
  const lines = pathsOf(site).map((path) => `  <url><loc>${escape(`${origin}${base}${path}`)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}
