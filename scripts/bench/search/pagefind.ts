import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/search/record.ts';
import { openSite } from '../../../tests/site/browser.ts';
import { gzipped, type Searcher } from './engines.ts';

/** Pagefind with each record as a page of its own, asked in the browser that it is made for. */
export async function pagefindOver(records: readonly SearchRecord[], folder: string): Promise<Searcher> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  for (const record of records) {
    const name = record.isUnnamed ? '' : record.title;
    const content = [name, ...record.names, ...record.areas, ...record.context, record.title, ...record.text].join(
      '. ',
    );
    await index.addCustomRecord({ url: record.href, content, language: 'en', meta: { title: record.title } });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  const site = await openSite(folder, '/');
  const page = await site.browser.newPage();
  const loaded = new Set<string>();
  page.on('response', (response) => loaded.add(new URL(response.url()).pathname));
  await page.goto(`${site.origin}/pagefind/pagefind-entry.json`);
  const ask = (text: string) =>
    page.evaluate<string[], string>(async (query) => {
      const pagefind = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
        search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, 3).map((result) => result.data()));
      return found.map(({ url }) => url);
    }, text);
  await ask('torbay');
  const bytes = [...loaded].reduce((sum, path) => sum + sizeIn(folder, path), 0);
  return {
    bytes,
    find: ask,
    rounds: 1,
    close: async () => {
      await page.close();
      await site.close();
    },
  };
}

/** Pagefind's parts are compressed as they lie. */
function sizeIn(folder: string, path: string): number {
  const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const name = path.slice(1);
  return names.has(name) ? gzipped(readFileSync(join(folder, name))) : 0;
}
