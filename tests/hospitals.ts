import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../src/lib/problem.ts';
import { readContent, type Effects } from '../src/load/read.ts';
import { parseLedger } from '../src/model/ledger.ts';
import { linkSite } from '../src/model/link.ts';
import type { Site } from '../src/model/types.ts';

/** The made-up record of another field: hospitals and their regulator. */
export const folder = join(import.meta.dirname, 'fixtures/hospitals/content');

/** A change to one of its files: its new text, a function of the old one, or nothing to take it away. */
export type Change = string | Uint8Array | ((text: string) => string) | undefined;

/** The hospitals' record with some of its files changed, read and linked by the real loader. */
export async function hospitals(
  changes: Record<string, Change> = {},
  order: 'as-read' | 'reversed' = 'as-read',
  origin = 'https://example.org',
): Promise<{ site: Site; problems: Problem[] }> {
  const files = await changedFiles(changes);
  const effects: Effects = {
    list: () => Promise.resolve([...files.keys()]),
    read: (file) => Promise.resolve(files.get(file) ?? new Uint8Array()),
  };
  const { entries, ledger, problems } = await readContent(folder, effects);
  const ordered = order === 'reversed' ? entries.reverse() : entries;
  const site = linkSite(ordered, parseLedger(ledger), { origin, base: '' }, problems);
  return { site, problems: problems.all };
}

async function changedFiles(changes: Record<string, Change>): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, Uint8Array>(
    await Promise.all(names.map(async (name) => [name, await readFile(name)] as const)),
  );
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, name);
    const old = new TextDecoder().decode(files.get(path));
    const text = typeof change === 'function' ? change(old) : change;
    if (typeof change === 'function' && text === old) throw new Error(`The change of ${name} changes nothing.`);
    if (text === undefined) files.delete(path);
    else files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }
  return files;
}
