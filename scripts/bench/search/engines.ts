import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchIndex } from '../../../src/search/build-index.ts';
import { createEngine } from '../../../src/search/query/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

/** A search engine over the records: the addresses that it finds, the best first. */
export interface Searcher {
  /** What a reader's browser fetches before the first hit, after `gzip -9`: index and script. */
  bytes: number;
  find: (text: string) => string[] | Promise<string[]>;
  rounds?: number | undefined;
  close?(): Promise<void>;
}

/** The size of a text or file after `gzip -9`. */
export const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;
const sizeOf = (module: string) => gzipped(readFileSync(createRequire(import.meta.url).resolve(module)));

const documentOf = (record: SearchRecord, id: number) => ({
  id,
  name: [...(record.isUnnamed ? [] : [record.title]), ...record.names, ...record.areas].join(' '),
  context: record.context.join(' '),
  text: [record.title, ...record.text].join(' '),
});

/** Ours, as the browser opens it; the script's own size is that of its sources' worker, measured from a build. */
export function ours(index: SearchIndex): Searcher {
  const engine = createEngine(index.first);
  engine.add(index.second);
  const { pageSize = 1 } = index.second;
  return {
    bytes: gzipped(JSON.stringify(index.first)) + sizeOf('fuse.js/min-basic'),
    find: (text) =>
      engine
        .find(engine.parse(text))
        .best.slice(0, 10)
        .flatMap(({ shelf, record }) => {
          const rows = shelf === 0 ? index.first.shelf.rows : index.pages[Math.floor(record / pageSize)];
          return rows?.[shelf === 0 ? record : record % pageSize]?.href ?? [];
        }),
  };
}

/** Fuse as its documentation starts it: every record, three keys, words in any place. */
export function fuseOver(records: readonly SearchRecord[]): Searcher {
  const documents = records.map(documentOf);
  const fuse = new Fuse(documents, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'context', weight: 2 },
      { name: 'text', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.4,
  });
  return {
    bytes: gzipped(JSON.stringify(documents)) + sizeOf('fuse.js/min'),
    find: (text) => fuse.search(text, { limit: 10 }).map(({ refIndex }) => records[refIndex]?.href ?? ''),
    rounds: 1,
  };
}

/** MiniSearch with misspellings and beginnings. */
export function miniSearchOver(records: readonly SearchRecord[]): Searcher {
  const options = { fields: ['name', 'context', 'text'] };
  const search = new MiniSearch(options);
  search.addAll(records.map(documentOf));
  return {
    bytes: gzipped(JSON.stringify(search)) + sizeOf('minisearch'),
    find: (text) =>
      search
        .search(text, { fuzzy: 0.25, prefix: true, boost: { name: 3, context: 2 } })
        .slice(0, 10)
        .map(({ id }) => records[Number(id)]?.href ?? ''),
  };
}
