import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Place } from '../lib/problem.ts';
import type { Path, RawEntry } from '../model/raw.ts';

/** YAML that was read, with the way back from a field to its place. Lines are shifted by `offset`. */
export interface ReadYaml extends Pick<RawEntry, 'data' | 'place' | 'bareNumbers'> {
  errors: { message: string; line: number; column: number }[];
}

/**
 * Reads YAML 1.2 without timestamps (its core schema has none), so that dates stay the text that was typed and `no`
 * stays a word. `offset` is the number of lines above it in its file.
 */
export function readYaml(text: string, file: string, offset: number): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true, prettyErrors: false });
  const position = (at: number) => {
    const { line, col } = lines.linePos(at);
    return { line: line + offset, column: col };
  };
  const errors = [...document.errors.map(({ message, pos }) => ({ message, at: pos[0] })), ...refused(document)];
  return {
    errors: errors.map(({ message, at }) => ({ message: message.replace(/\.$/, ''), ...position(at) })),
    data: errors.length > 0 ? {} : (document.toJS() as unknown),
    place: (path) => ({ file, ...placeOf(document, path, position) }),
    bareNumbers: bareNumbers(document.contents),
  };
}

/** YAML that is allowed but that nothing of ours may use: it would repeat what is typed elsewhere, or be lost. */
function refused(document: Document): { message: string; at: number }[] {
  const found: { message: string; at: number }[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      found.push({ message: `"*${source}" repeats what stands elsewhere: write it out`, at: range?.[0] ?? 0 });
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__')
        found.push({ message: '"__proto__" can be no name', at: key.range?.[0] ?? 0 });
    },
  });
  return found;
}

function placeOf(
  document: Document,
  path: Path,
  position: (at: number) => { line: number; column: number },
): Omit<Place, 'file'> {
  let node: unknown = document.contents;
  let start = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    const found = child(node, key);
    if (found === undefined) break;
    [node, start] = [found.node, found.start];
  }
  return position(start);
}

/** A map's value, placed at its key; a sequence's item, placed at itself. */
function child(node: unknown, key: string | number): { node: unknown; start: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    const start = (pair?.key as Node | undefined)?.range?.[0];
    return pair === undefined || start === undefined ? undefined : { node: pair.value, start };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    const start = item?.range?.[0];
    return item === undefined || start === undefined ? undefined : { node: item, start };
  }
  return undefined;
}

function bareNumbers(root: unknown): RawEntry['bareNumbers'] {
  const found: { path: Path; text: string }[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node))
      for (const { key, value } of node.items) walk(value, [...path, String(isScalar(key) ? key.value : key)]);
    else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node) && typeof node.value === 'number' && node.type === 'PLAIN')
      found.push({ path, text: node.source ?? String(node.value) });
  };
  walk(root, []);
  return found;
}
