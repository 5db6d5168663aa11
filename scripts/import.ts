import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { plainFile, reportFile, withFields } from '../src/authoring/import/entry-file.ts';
import type { ReportFields } from '../src/authoring/import/draft.ts';
import { importTables, type Before, type Imported } from '../src/authoring/import/import.ts';
import { describeImport } from '../src/authoring/import/outcome.ts';
import { readTable, type Table } from '../src/authoring/import/table.ts';
import { parseImportWords } from '../src/authoring/import/words.ts';
import { formatProblems } from '../src/lib/problem.ts';
import { readContent } from '../src/load/read.ts';
import { linkSite } from '../src/model/link.ts';
import { parseLedger } from '../src/model/ledger.ts';
import { parseEntry } from '../src/model/parse.ts';
import { Problems, type RawEntry } from '../src/model/raw.ts';
import { schemas } from '../src/model/schema.ts';
import { renewLedger } from './ledger-file.ts';
import { progressTo } from './progress.ts';
import { readSettings } from './settings.ts';
import { buildFolder, removeLeftovers, swapFolder } from './swap-folder.ts';

/**
 * Turns the rows of tables into entries: `npm run import -- inspections.csv …`. `--dry-run` says what it would do and
 * writes nothing. A bad row, or an entry that the record couldn't hold, stops it before anything is written.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false }, content: { type: 'string' } },
});
const settings = readSettings(process.env, join(import.meta.dirname, '..'));
const content = values.content ?? settings.contentDir;
const progress = progressTo(console.error, settings);
const address = { origin: settings.siteUrl, base: '' };
/** The folder of generated reports, inside the record; it is rewritten whole. */
const generated = 'reports/imported';
process.exitCode = await run();

async function run(): Promise<number> {
  if (positionals.length === 0) {
    console.error('Give the tables to import: npm run import -- path/to/inspections.csv … (--dry-run writes nothing).');
    return 1;
  }
  const problems = new Problems();
  const tables = await progress.step('Reading the tables', () => readTables(problems));
  const record = await progress.step('Reading the record', () => readRecord(problems));
  if (!record || problems.errors > 0) return stop(problems);
  const imported = await progress.step('Putting the rows into entries', () =>
    Promise.resolve(importTables(tables, record.before, problems)),
  );
  console.log(describeImport(imported));
  if (problems.errors > 0) return stop(problems);
  const files = filesOf(imported, record.texts);
  const check = await progress.step('Checking the record as it would be', () => linkWith(files));
  if (check.errors > 0) return stop(check);
  const changed = [...files].filter(([path, text]) => record.texts.get(path) !== text);
  console.log(
    `${String(changed.length)} of ${String(files.size)} entries ${values['dry-run'] ? 'would change' : 'changed'}.`,
  );
  if (values['dry-run'] || changed.length === 0) return 0;
  await progress.step('Writing the entries', () =>
    write(
      files,
      changed.map(([path]) => path),
    ),
  );
  console.log(await renewLedger(content));
  return 0;
}

function stop(problems: Problems): number {
  console.error(formatProblems(problems.all));
  console.error('Nothing was written. Put the errors above right and import again.');
  return 1;
}

async function readTables(problems: Problems): Promise<Table[]> {
  const found = positionals.map(async (file) => {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return readTable(text, file, problems) ?? [];
    const why = 'A table that isn’t there can’t be imported.';
    problems.add({ file }, 'table-unreadable', 'This file can’t be read.', why, 'Check its path.');
    return [];
  });
  return (await Promise.all(found)).flat();
}

/** The record as it is (what is wrong with it stops an import only if it still is after it), and the text of each of its files by its path inside it. */
async function readRecord(problems: Problems): Promise<{ before: Before; texts: Map<string, string> } | undefined> {
  const texts = new Map<string, string>();
  const read = async (file: string) => {
    const bytes = await readFile(file);
    texts.set(relative(content, file).replaceAll('\\', '/'), bytes.toString('utf8'));
    return bytes;
  };
  const { entries, ledger, problems: found } = await readContent(content, { list: listFiles, read });
  const site = linkSite(entries, parseLedger(ledger), address, found);
  const words = parseImportWords(entries, problems);
  if (!words) return undefined;
  return { before: { site, words, ...ownEntries(entries, texts) }, texts };
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The entries that an import may change. */
function ownEntries(entries: readonly RawEntry[], texts: ReadonlyMap<string, string>): Omit<Before, 'site' | 'words'> {
  const of = <T extends z.ZodType>(folder: string, schema: T) =>
    entries.flatMap((entry) => {
      const data = entry.folder === folder ? parseEntry(entry, schema, new Problems()) : undefined;
      return data === undefined ? [] : [{ id: entry.id, data, hasProse: entry.body.trim() !== '' }];
    });
  const isGenerated = ({ folder, id }: RawEntry) => folder === 'reports' && texts.has(`${generated}/${id}.md`);
  return {
    reports: new Map(
      entries.filter(isGenerated).map(({ id, data }): [string, ReportFields] => [id, data as ReportFields]),
    ),
    councils: new Map(of('authorities', schemas.authority).map(({ id, data }) => [id, data])),
    episodes: new Map(
      of('interventions', schemas.intervention).map(({ id, data, hasProse }) => [id, { ...data, hasProse }]),
    ),
  };
}

/** Every generated file, and the others that the import touches, by path inside the record. */
function filesOf(imported: Imported, texts: ReadonlyMap<string, string>): Map<string, string> {
  const files = new Map<string, string>();
  for (const [id, fields] of imported.reports) files.set(`${generated}/${id}.md`, reportFile(fields));
  const set = (path: string, fields: Readonly<Record<string, unknown>>) => {
    const text = texts.get(path);
    files.set(path, text === undefined ? plainFile(fields) : withFields(text, fields));
  };
  for (const [id, fields] of imported.councils) set(`authorities/${id}.md`, { ...fields });
  for (const [id, { title, authority, scope, includes }] of imported.episodes)
    set(`interventions/${id}.md`, { title, authority, scope, includes });
  return files;
}

/** What would be wrong with the record, had it these files. */
async function linkWith(files: ReadonlyMap<string, string>): Promise<Problems> {
  const paths = new Map([...files].map(([path, text]) => [join(content, path), text]));
  const { entries, ledger, problems } = await readContent(content, {
    list: async (folder) => [...new Set([...(await listFiles(folder)), ...paths.keys()])],
    read: async (file) => {
      const text = paths.get(file);
      return text === undefined ? readFile(file) : new TextEncoder().encode(text);
    },
  });
  linkSite(entries, parseLedger(ledger), address, problems);
  return problems;
}

/** The generated folder is made anew and swapped in; any other file is swapped in by itself. */
async function write(files: ReadonlyMap<string, string>, changed: readonly string[]): Promise<void> {
  await removeLeftovers(settings.root);
  const folder = buildFolder(settings.root);
  await mkdir(folder, { recursive: true });
  for (const [path, text] of files)
    if (path.startsWith(`${generated}/`)) await writeFile(join(folder, path.slice(generated.length + 1)), text);
  await swapFolder(folder, join(content, generated));
  for (const path of changed.filter((one) => !one.startsWith(`${generated}/`))) {
    const place = join(content, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(`${place}.new`, files.get(path) ?? '');
    await rename(`${place}.new`, place);
  }
}
