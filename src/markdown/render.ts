import type { Link, Nodes, Root, Text } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { markTerms, type FindTerms } from './terms.ts';

/** What a link in a body leads to, or why it can't be followed. */
export type Resolved = { href: string } | Failed;
/** The thing that a citation names: its key, address and a line that says what it is; or why it lands on nothing. */
export type Cited = { key: string; href: string; title: string } | Failed;
interface Failed {
  problem: string;
  fix: string;
}

/** What the pipeline is given; it knows no kinds. */
export interface Resolvers {
  /** A link's target as typed (`inspection/torbay-2015-sif`, `https://…`). */
  link: (target: string) => Resolved;
  /** A citation's text: `hampshire-2016-05-25-torbay, 3.5` or `hampshire-2016-05-25-torbay#s4`. */
  citation: (text: string) => Cited;
  /** The terms in a text, of which each explains itself where it first stands in the body. */
  terms?: FindTerms | undefined;
}

/** Something wrong in a body; lines count from the body's first. */
export interface BodyProblem {
  rule: 'raw-html' | 'image' | 'script-url' | 'broken-link' | 'citation-unknown';
  line: number;
  column: number;
  what: string;
  fix: string;
}
/** A paragraph, heading or list, with the keys of what it cites (each has one number throughout the body) and of the terms first used in it. */
export interface Block {
  html: string;
  cited: { key: string; number: number }[];
  terms: string[];
}
export interface Rendered {
  html: string;
  blocks: Block[];
  problems: BodyProblem[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const toHtml = unified().use(remarkRehype).use(rehypeStringify);

/** A body of Markdown as HTML. Raw HTML never passes; links, citations and terms go through the resolvers. */
export function renderMarkdown(markdown: string, { link, citation, terms: findTerms }: Resolvers): Rendered {
  const problems: BodyProblem[] = [];
  const tree = parser.parse(markdown);
  const add = (node: Nodes, rule: BodyProblem['rule'], what: string, fix: string) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    problems.push({ rule, line, column, what, fix });
  };
  visit(tree, 'html', (node) => {
    add(
      node,
      'raw-html',
      `There is raw HTML here: ${node.value.slice(0, 40)}`,
      'Write Markdown. HTML in a body is never passed on.',
    );
  });
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'definition') resolveLink(node, link, add);
    if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
    add(
      node,
      'image',
      'There is an image here.',
      'Say it in words. An image would be loaded from elsewhere, which the site never does.',
    );
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return [SKIP, index];
  });
  // A reference's definition may stand in any block.
  const definitions = tree.children.filter(({ type }) => type === 'definition');
  // A body stands under a heading of its page.
  visit(tree, 'heading', (node) => {
    node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
  });
  const numbers = new Map<string, number>();
  const shown = new Set<string>();
  const blocks = tree.children
    .filter(({ type }) => type !== 'definition')
    .map((node): Block => {
      const root: Root = { type: 'root', children: [node, ...definitions] };
      const keys = addCitations(root, citation, numbers, add);
      const terms = findTerms ? markTerms(root, findTerms, shown) : [];
      return { html: htmlOf(root), cited: keys.map((key) => ({ key, number: numbers.get(key) ?? 0 })), terms };
    });
  return { html: blocks.map(({ html }) => html).join('\n'), blocks, problems };
}

const htmlOf = (root: Root) => toHtml.stringify(toHtml.runSync(root));

type Add = (node: Nodes, rule: BodyProblem['rule'], what: string, fix: string) => void;

function resolveLink(node: Extract<Nodes, { type: 'link' | 'definition' }>, link: Resolvers['link'], add: Add): void {
  if (/^\s*(javascript|vbscript|data):/i.test(decode(node.url))) {
    add(
      node,
      'script-url',
      `This link runs a script or holds data: ${node.url.slice(0, 40)}`,
      'Link to a page of the record (kind/id) or to an https address.',
    );
    node.url = '';
    return;
  }
  const resolved = link(node.url);
  if ('problem' in resolved) add(node, 'broken-link', resolved.problem, resolved.fix);
  else node.url = resolved.href;
}

/** `[@report-id, 3.5]`, `[@report-id#s4; @other-id#s1]` become numbered links to the statements; gives their keys in order. */
function addCitations(root: Root, citation: Resolvers['citation'], numbers: Map<string, number>, add: Add): string[] {
  const keys = new Set<string>();
  visit(root, 'text', (node, index, parent) => {
    if (!node.value.includes('[@') || index === undefined || parent === undefined) return undefined;
    const pieces = node.value.split(/\s*\[(@[^\]]+)\]/).flatMap((piece, at): (Text | Link)[] => {
      if (at % 2 === 0) return [{ type: 'text', value: piece }];
      return piece.split(';').flatMap((one): Link[] => {
        const cited = citation(one.trim().replace(/^@/, ''));
        if ('problem' in cited) {
          add(node, 'citation-unknown', cited.problem, cited.fix);
          return [];
        }
        keys.add(cited.key);
        const number = numbers.get(cited.key) ?? numbers.size + 1;
        numbers.set(cited.key, number);
        return [linkTo(cited.href, cited.title, number)];
      });
    });
    parent.children.splice(index, 1, ...(pieces as typeof parent.children));
    return [SKIP, index + pieces.length];
  });
  return [...keys];
}

function linkTo(url: string, title: string, number: number): Link {
  const data = { hProperties: { className: ['citation'], title } };
  return { type: 'link', url, data, children: [{ type: 'text', value: `[${String(number)}]` }] };
}

const decode = (url: string) => {
  try {
    return decodeURIComponent(url).replace(/[\s\p{Cc}]/gu, '');
  } catch {
    return url;
  }
};
