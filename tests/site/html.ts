import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What the tests ask of one page of the built site. */
export interface HtmlFacts {
  title: string;
  lang: string;
  /** How many first headings it has. */
  h1s: number;
  /** Everything that a fragment can point at. */
  ids: Set<string>;
  /** Those of its ids that stand on it more than once. */
  doubles: string[];
  /** Every address on it, as written: of links, pictures, scripts, frames, forms. */
  links: string[];
  /** Whether it only leads on to another page. */
  isRedirect: boolean;
}

const addresses: Record<string, readonly string[]> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href'],
  img: ['src', 'srcset'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  use: ['href'],
  video: ['src', 'poster'],
};

/** Reads a page as a browser would. */
export function readHtml(text: string): HtmlFacts {
  const facts: HtmlFacts = { title: '', lang: '', h1s: 0, ids: new Set(), doubles: [], links: [], isRedirect: false };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) readElement(node, facts);
    // What a template holds is no part of the page yet, but its links will be.
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(text));
  return facts;
}

function readElement(
  { tagName, attrs, childNodes, namespaceURI }: DefaultTreeAdapterTypes.Element,
  facts: HtmlFacts,
): void {
  const attribute = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const { id, lang, name, content, property, rel } = attribute;
  if (id !== undefined) {
    if (facts.ids.has(id)) facts.doubles.push(id);
    facts.ids.add(id);
  }
  if (tagName === 'a' && name !== undefined) facts.ids.add(name);
  if (tagName === 'html') facts.lang = lang ?? '';
  if (tagName === 'h1') facts.h1s += 1;
  // A drawing has titles too.
  if (tagName === 'title' && namespaceURI.endsWith('/xhtml')) {
    facts.title = childNodes
      .map((node) => ('value' in node ? node.value : ''))
      .join('')
      .trim();
  }
  if (tagName === 'meta') {
    if (attribute['http-equiv']?.toLowerCase() === 'refresh') facts.isRedirect = true;
    if (['og:url', 'og:image'].includes(property ?? '') && content !== undefined) facts.links.push(content);
  }
  // These name a host to be ready for, not a page.
  if (tagName === 'link' && /^(preconnect|dns-prefetch)$/.test(rel ?? '')) return;
  for (const key of addresses[tagName] ?? []) {
    const value = attribute[key];
    if (value !== undefined) facts.links.push(...(key === 'srcset' ? sources(value) : [value]));
  }
}

const sources = (srcset: string) => srcset.split(',').map((source) => source.trim().split(/\s+/)[0] ?? '');
