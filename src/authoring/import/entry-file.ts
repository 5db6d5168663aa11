import { Document, isCollection, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { ReportFields } from './draft.ts';

/** A generated report as a file: its places are those that its statements name. */
export function reportFile(fields: ReportFields): string {
  const { statements = [], ...rest } = fields;
  const { uses = [] } = rest;
  const places = [...new Set([...uses, ...statements].flatMap(({ at = [] }) => at))].sort(
    (a, b) => Number(b === 'whole') - Number(a === 'whole'),
  );
  const outline =
    places.length === 0 ? {} : { outline: [{ heading: 'What was read', units: places.map((at) => ({ at })) }] };
  return `---\n# Written by \`npm run import\`: a change made here is lost with the next import.\n${yaml({ ...rest, ...outline, statements })}---\n`;
}

/** An entry's front matter and nothing else. */
export function plainFile(fields: object): string {
  return `---\n${yaml(fields)}---\n`;
}

/** Fields as YAML: a line each, what is nested in them on that line, and lists of entries a line an entry; what stands in two places is written out in both. */
function yaml(fields: object): string {
  const document = new Document(fields, { schema: 'core', aliasDuplicateObjects: false });
  for (const { value } of (document.contents as unknown as YAMLMap).items) flow(value, 0);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A map of a map, and a list of words, stand on one line; a list of maps has a line for each. */
function flow(node: unknown, depth: number): void {
  if (!isCollection(node)) return;
  const isList = isSeq(node) && node.items.length > 0 && node.items.every((item) => isMap(item));
  if (isList && depth === 0) for (const item of node.items) flow(item, 1);
  else node.flow = true;
}

/** A file with some fields of its front matter set, and all else in it (other fields, comments, prose) as it was. */
export function withFields(text: string, fields: Readonly<Record<string, unknown>>): string {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(matter, { schema: 'core' });
  const before = document.toJS() as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) {
    if (JSON.stringify(before[key]) === JSON.stringify(value)) continue;
    const node = document.createNode(value);
    if (isCollection(node)) node.flow = true;
    document.set(key, node);
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}---\n${body}`;
}
