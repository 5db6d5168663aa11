import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import matter from 'gray-matter';
import { Problems, type RawEntry } from '../model/raw.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

/** All files of a content folder as entries, with what was wrong while reading them. */
export interface ReadContent {
  entries: RawEntry[];
  ledger: string;
  problems: Problems;
}

/** The file system as this room needs it; tests may give another. */
export interface Effects {
  list: (folder: string) => Promise<string[]>;
  read: (file: string) => Promise<Uint8Array>;
}

const disk: Effects = {
  list: async (folder) =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  read: readFile,
};

/** Reads every `.md` and `.yaml` file under `folder`. Bad files become problems, all of them, never exceptions. */
export async function readContent(folder: string, { list, read }: Effects = disk): Promise<ReadContent> {
  const problems = new Problems();
  const entries: RawEntry[] = [];
  let ledger = '';
  for (const path of (await list(folder)).sort()) {
    const inside = relative(folder, path).split(sep);
    const name = inside.at(-1) ?? '';
    const file = relative(process.cwd(), path).split(sep).join('/');
    if (name.startsWith('.') || (inside.length === 1 && /^[A-Z]+\.md$/.test(name))) continue;
    if (inside.length === 1 && name === 'ledger.csv') {
      ledger = decode(await read(path), file, problems);
      continue;
    }
    if (inside.length < 2 || !/\.(md|yaml)$/.test(name)) {
      addUnread(file, problems);
      continue;
    }
    const text = decode(await read(path), file, problems);
    const entry = name.endsWith('.yaml') ? yamlEntry(text, file, problems) : markdownEntry(text, file, problems);
    if (entry) entries.push({ ...entry, folder: inside[0] ?? '', id: name.replace(/\.(md|yaml)$/, ''), file });
  }
  return { entries, ledger, problems };
}

function addUnread(file: string, problems: Problems): void {
  problems.add(
    { file },
    'unknown-folder',
    'Nothing reads this file.',
    'What it says would be missing without a word.',
    'Entries are .md and lists .yaml files, each in its own folder of the record.',
  );
}

function decode(bytes: Uint8Array, file: string, problems: Problems): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    addControls(text, file, problems);
    return text;
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes);
    const line = good.slice(0, good.indexOf('\ufffd')).split('\n').length;
    problems.add(
      { file, line },
      'bad-utf8',
      'This file is not UTF-8 text.',
      'A letter such as é or ’ would turn into rubbish on the page.',
      'Save the file again with the encoding UTF-8.',
    );
    return good;
  }
}

/** Characters that nobody sees and that no page, feed or picture may hold. */
function addControls(text: string, file: string, problems: Problems): void {
  const found = /[^\P{Cc}\t\n]/u.exec(text);
  if (!found) return;
  const before = text.slice(0, found.index).split('\n');
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  problems.add(
    { file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
    'bad-utf8',
    `There is an invisible control character here (U+${code}).`,
    'Pages, feeds and pictures that hold one can’t be read.',
    'Take it out: it usually comes from copying out of a PDF.',
  );
}

type Read = Omit<RawEntry, 'folder' | 'id' | 'file'>;

function yamlEntry(text: string, file: string, problems: Problems): Read | undefined {
  const yaml = readYaml(text, file, 0);
  return report(yaml, file, problems) ? { ...yaml, body: '', bodyLine: 1 } : undefined;
}

/**
 * Front matter by gray-matter, given one engine only. gray-matter would run `---js` as code, and caches files that it
 * is given without options, so that the second reading of bad YAML seems to work.
 */
function markdownEntry(text: string, file: string, problems: Problems): Read | undefined {
  const opening = /^---([^\n]*)\n/.exec(text);
  if (!opening) {
    problems.add(
      { file, line: 1 },
      'no-front-matter',
      'This file does not start with "---".',
      'The facts of an entry stand between two lines of "---" at its top.',
      'Add them, as in content/README.md.',
    );
    return undefined;
  }
  if (opening[1]?.trim()) {
    problems.add(
      { file, line: 1 },
      'front-matter-language',
      `The front matter says that it is written in "${opening[1].trim()}".`,
      'Only YAML is read; anything else could run as code.',
      'Write "---" alone on the first line.',
    );
    return undefined;
  }
  // gray-matter ends the block at the first line that begins with "---", and takes the whole file if there is none.
  const closing = /\n---([^\n]*)/.exec(text);
  if (!closing || closing[1]?.trim()) {
    const line = closing ? text.slice(0, closing.index).split('\n').length + 1 : 1;
    problems.add(
      { file, line },
      'no-front-matter',
      closing ? `This line says "---${closing[1] ?? ''}".` : 'The front matter that begins here has no end.',
      'What follows would be taken for the entry’s prose, or the prose for its facts.',
      'Close the front matter with a line of "---" alone.',
    );
    return undefined;
  }
  let yaml: ReadYaml | undefined;
  const parse = (block: string) => {
    yaml = readYaml(block.replace(/^\n/, ''), file, 1);
    return yaml.data as object;
  };
  const refuse = { parse: () => ({}), stringify: () => '' };
  const { content } = matter(text, {
    language: 'yaml',
    engines: { yaml: { parse, stringify: () => '' }, js: refuse, javascript: refuse, json: refuse, JS: refuse },
  });
  yaml ??= readYaml('{}', file, 1);
  const bodyLine = text.slice(0, text.length - content.length).split('\n').length;
  return report(yaml, file, problems) ? { ...yaml, body: content, bodyLine } : undefined;
}

/** Adds a problem for each error of the YAML; true if it could be read. */
function report({ errors }: ReadYaml, file: string, problems: Problems): boolean {
  for (const { message, line, column } of errors)
    problems.add(
      { file, line, column },
      'yaml-unreadable',
      `The YAML can't be read here: ${message}.`,
      'Nothing of this file can be used until it can.',
      'Look for a missing quote, bracket or space after a colon, or lines that are not indented alike.',
    );
  return errors.length === 0;
}
