import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { plainFile } from '../../src/authoring/import/entry-file.ts';

/** Folders whose entries are made many; the lists, terms, measures and frameworks are of the field and stay as they are. */
const many = ['authorities', 'interventions', 'inspections', 'reports', 'differences'];
/** Fields that hold the id of a council, an episode or a report without its kind. */
const idFields = new Set([
  'authority',
  'publisher',
  'body',
  'by',
  'with',
  'successors',
  'answers',
  'intervention',
  'actors',
]);

/**
 * Writes a made-up record of `times` the size of a real one into `target`: each council with its reports, inspections,
 * acts and prose again, under ids and names of its own. It measures, and says nothing about anybody.
 */
export async function multiplyRecord(source: string, target: string, times: number): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await cp(source, target, { recursive: true });
  await rm(join(target, 'ledger.csv'), { force: true });
  const files = await entriesOf(source);
  const ids = new Set(files.map(({ id }) => id));
  for (let copy = 2; copy <= times; copy++) {
    const rename = (id: string) => (ids.has(id) ? `${id}-copy${String(copy)}` : id);
    for (const { folder, id, matter, body } of files) {
      const fields = renamed(matter, rename, copy) as Record<string, unknown>;
      for (const field of ['name', 'officialName', 'title'])
        if (typeof fields[field] === 'string') fields[field] = `${fields[field]} (copy ${String(copy)})`;
      // The texts that were read are those of the first alone.
      delete fields['source'];
      // Each two bodies with whole documents have a page: sixteen times as many would have 256 times the pages of that one kind.
      if (fields['read'] === 'whole') fields['read'] = 'extract';
      const text = plainFile(fields) + renameText(body, rename, copy);
      const place = join(target, folder);
      await mkdir(place, { recursive: true });
      await writeFile(join(place, `${rename(id)}.md`), text);
    }
  }
}

interface EntryFile {
  folder: string;
  id: string;
  matter: unknown;
  body: string;
}

async function entriesOf(source: string): Promise<EntryFile[]> {
  const found = await Promise.all(
    many.map(async (folder) => {
      const files = await readdir(join(source, folder), { recursive: true, withFileTypes: true });
      return Promise.all(
        files
          .filter((file) => file.isFile())
          .map(async (file) => {
            const text = await readFile(join(file.parentPath, file.name), 'utf8');
            const [, matter = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
            const inside = file.parentPath.slice(source.length + 1);
            return {
              folder: inside,
              id: file.name.replace(/\.md$/, ''),
              matter: parse(matter, { schema: 'core' }) as unknown,
              body,
            };
          }),
      );
    }),
  );
  return found.flat();
}

type Rename = (id: string) => string;
/** Things that statements introduce: their ids are the copy's own too. */
const introduced =
  /^(inspection|instrument|arrangement|delivery-model|programme|review|board|event|decision|option|appointment|place)\//;

function renamed(value: unknown, rename: Rename, copy: number, field = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename, copy, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, renamed(own, rename, copy, key)]));
  if (typeof value !== 'string') return value;
  if (idFields.has(field)) return rename(value);
  if (field === 'imported') return `${value} (copy ${String(copy)})`;
  return renameRef(value, rename, copy);
}

function renameRef(text: string, rename: Rename, copy: number): string {
  if (introduced.test(text) && /^[a-z-]+\/[a-z0-9-]+$/.test(text)) return `${text}-copy${String(copy)}`;
  const [, kind, id] = /^(authority|intervention|report|difference)\/([a-z0-9-]+)$/.exec(text) ?? [];
  if (kind !== undefined && id !== undefined) return `${kind}/${rename(id)}`;
  const [, report, statement] = /^([a-z0-9-]+)#([\w.-]+)$/.exec(text) ?? [];
  if (report !== undefined && statement !== undefined) return `${rename(report)}#${renameCell(statement, rename)}`;
  return text;
}

/** A cell's address ends with its column, which may be a council. */
function renameCell(statement: string, rename: Rename): string {
  const [table, row, column] = statement.split('.');
  return column === undefined ? statement : [table, row, rename(column)].join('.');
}

/** Links and citations of a body. */
function renameText(body: string, rename: Rename, copy: number): string {
  return body
    .replace(/\]\(([a-z-]+\/[a-z0-9-]+)\)/g, (_, ref: string) => `](${renameRef(ref, rename, copy)})`)
    .replace(
      /@([a-z0-9-]+)#([\w.-]+)/g,
      (_, report: string, statement: string) => `@${rename(report)}#${renameCell(statement, rename)}`,
    );
}
