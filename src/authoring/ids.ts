import { isMap, isSeq, parseDocument, type Node } from 'yaml';

/**
 * A report file's text with an id for each statement that lacks one, and nothing else changed. Ids go on from the
 * highest `s` number that the file or the ledger (`used`) ever had, so that none is used twice.
 */
export function giveIds(text: string, used: readonly string[]): { text: string; count: number } {
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  if (matter === undefined) return { text, count: 0 };
  const statements = parseDocument(matter, { schema: 'core' }).get('statements');
  if (!isSeq(statements)) return { text, count: 0 };
  const maps = statements.items.filter((item) => isMap(item));
  let last = Math.max(0, ...[...used, ...maps.map((map) => String(map.get('id')))].map(numberOf));
  const places = maps.filter((map) => !map.has('id')).flatMap((map) => placeOf(map));
  const insertions = places.map((place) => ({ ...place, id: `s${String(++last)}` }));
  const start = '---\n'.length;
  const changed = insertions.reduceRight((whole, { at, isFlow, indent, id }) => {
    const added = isFlow ? ` id: ${id},` : `id: ${id}\n${' '.repeat(indent)}`;
    return `${whole.slice(0, start + at)}${added}${whole.slice(start + at)}`;
  }, text);
  return { text: changed, count: insertions.length };

  function placeOf(map: {
    range?: Node['range'];
    flow?: boolean | undefined;
  }): { at: number; isFlow: boolean; indent: number }[] {
    const from = map.range?.[0];
    if (from === undefined || matter === undefined) return [];
    const isFlow = map.flow === true;
    return [{ at: isFlow ? from + 1 : from, isFlow, indent: from - (matter.lastIndexOf('\n', from - 1) + 1) }];
  }
}

const numberOf = (id: string) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0);
