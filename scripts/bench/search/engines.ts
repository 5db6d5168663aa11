import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import ts from 'typescript';
import type { SearchIndex } from '../../../src/search/build-index.ts';
import { createEngine } from '../../../src/search/query/engine.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

/** A search engine over the records: the addresses that it finds, the best first. */
export interface Searcher {
  /** What a reader's browser fetches before the first hit, after `gzip -9`: records or index, and the engine's script. */
  bytes: number;
  find: (text: string) => string[] | Promise<string[]>;
  rounds?: number | undefined;
  close?(): Promise<void>;
}

/** The size of a text or file after `gzip -9`. */
export const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;
/** A library's script without its comments. */
function sizeOf(module: string): number {
  const text = readFileSync(createRequire(import.meta.url).resolve(module), 'utf8');
  return gzipped(
    ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext } }).outputText,
  );
}

/** What a hit prints: whichever engine finds it, a list needs these. */
const printed = ({ href, title, line }: SearchRecord) => ({ href, title, line });

const documentOf = (record: SearchRecord, id: number) => ({
  id,
  name: [...(record.isUnnamed ? [] : [record.title]), ...record.names, ...record.areas].join(' '),
  context: record.context.join(' '),
  text: [record.title, ...record.text].join(' '),
});

/** Ours, as the worker opens it; what a browser fetches of it is measured in one (`fetched`). */
export function ours(index: SearchIndex, fetched: number): Searcher {
  const engine = createEngine(index.first);
  engine.add(index.second);
  const { pageSize = 1 } = index.second;
  return {
    bytes: fetched,
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
    bytes:
      gzipped(JSON.stringify(documents.map((one, at) => ({ ...one, ...(records[at] && printed(records[at])) })))) +
      sizeOf('fuse.js/min'),
    find: (text) => fuse.search(text, { limit: 10 }).map(({ refIndex }) => records[refIndex]?.href ?? ''),
    rounds: 1,
  };
}

/** MiniSearch with misspellings and beginnings. */
export function miniSearchOver(records: readonly SearchRecord[]): Searcher {
  const options = { fields: ['name', 'context', 'text'], storeFields: ['href', 'title', 'line'] };
  const search = new MiniSearch(options);
  search.addAll(records.map((record, id) => ({ ...documentOf(record, id), ...printed(record) })));
  return {
    bytes: gzipped(JSON.stringify(search)) + sizeOf('minisearch'),
    find: (text) =>
      search
        .search(text, { fuzzy: 0.25, prefix: true, boost: { name: 3, context: 2 } })
        .slice(0, 10)
        .map(({ id }) => records[Number(id)]?.href ?? ''),
  };
}
