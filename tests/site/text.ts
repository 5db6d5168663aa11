import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page of the built site as a reader has it: all of its text, and that of any part by its id. */
export interface PageText {
  text: string;
  /** The text of the element with this id; nothing if there is none. */
  part: (id: string) => string | undefined;
  links: Set<string>;
}

/** Reads pages of a built site, each once. */
export function pageReader(outDir: string): (path: string) => PageText {
  const known = new Map<string, PageText>();
  return (path) => {
    const [address = ''] = path.split('#');
    const found = known.get(address) ?? readPage(join(outDir, address, 'index.html'));
    known.set(address, found);
    return found;
  };
}

function readPage(file: string): PageText {
  const document = parse(readFileSync(file, 'utf8'));
  const parts = new Map<string, Element>();
  const links = new Set<string>();
  const visit = (node: Node): void => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs) {
        if (name === 'id') parts.set(value, node);
        if (name === 'href') links.add(value);
      }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(document);
  return {
    text: textOf(document),
    part: (id) => {
      const element = parts.get(id);
      return element && textOf(element);
    },
    links,
  };
}

const unread = new Set(['script', 'style', 'svg', 'template']);

/** Text with one space wherever elements or white space part it. */
function textOf(node: Node): string {
  const collect = (one: Node): string => {
    if ('value' in one) return one.value;
    if ('tagName' in one && unread.has(one.tagName)) return ' ';
    return 'childNodes' in one ? ` ${one.childNodes.map(collect).join('')} ` : ' ';
  };
  return collect(node)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1');
}
