import { join } from 'node:path';
import { readSite, type LoadedSite } from '../src/site.ts';

let read: Promise<LoadedSite> | undefined;

/** Our own record, read once for all the tests of a process: to be looked at, never to be changed. */
export function ourRecord(): Promise<LoadedSite> {
  read ??= readSite({ content: process.env['CONTENT_DIR'] ?? join(import.meta.dirname, '../content') });
  return read;
}
