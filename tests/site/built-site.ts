import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './browser.ts';
import { readHtml } from './html.ts';
import { addressOf, type BuiltSite } from './links.ts';

let read: BuiltSite | undefined;

/** The whole built site, read once for all the tests of a process. */
export function readBuiltSite(): BuiltSite {
  read ??= readAll();
  return read;
}

function readAll(): BuiltSite {
  const { outDir, siteUrl, basePath } = settings;
  if (!existsSync(outDir)) throw new Error(`There is no ${outDir}. Build the site first: npm run build`);
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readHtml(readFileSync(join(outDir, file), 'utf8'))] as const);
  return { siteUrl, basePath, files: new Set(files), pages: new Map(pages) };
}

/** One page of each kind: of those that share a route, the one with the most on it. */
export function samplePages({ pages, basePath }: BuiltSite): { kind: string; address: string }[] {
  const samples = new Map<string, { file: string; weight: number }>();
  for (const [file, { links, ids, isRedirect }] of pages) {
    const kind = kindOf(file);
    const weight = links.length + ids.size;
    if (!isRedirect && weight > (samples.get(kind)?.weight ?? -1)) samples.set(kind, { file, weight });
  }
  return [...samples].map(([kind, { file }]) => ({ kind, address: addressOf(file, basePath) }));
}

/** `authorities/torbay/index.html` → `authorities/*`: a page is of one kind with its neighbours in a folder of the site. */
export function kindOf(file: string): string {
  const parts = file.replace(/\/?index\.html$/, '').split('/');
  return parts.length === 1 ? `/${parts.join('')}` : `/${parts.slice(0, -1).join('/')}/*`;
}
