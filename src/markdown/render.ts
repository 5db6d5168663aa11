import type { Link, Nodes, Root, Text } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** What a link in a body leads to, or why it can't be followed. */
export type Resolved = { href: string; title?: string | undefined } | { problem: string; fix: string };

/** What the pipeline is given; it knows no kinds. */
export interface Resolvers {
  /** A link's target as typed (`inspection/torbay-2015-sif`, `https://…`). */
  link: (target: string) => Resolved;
  /** A citation's text (`hampshire-2016-05-25-torbay, 3.5`), with its number on the page. */
  citation: (text: string) => Resolved;
}

/** Something wrong in a body; lines count from the body's first. */
export interface BodyProblem {
  rule: 'raw-html' | 'script-url' | 'broken-link' | 'citation-unknown';
  line: number;
  column: number;
  what: string;
  fix: string;
}
export interface Rendered {
  html: string;
  problems: BodyProblem[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const toHtml = unified().use(remarkRehype).use(rehypeStringify);

/** A body of Markdown as HTML. Raw HTML never passes; links and citations go through the resolvers. */
export function renderMarkdown(markdown: string, { link, citation }: Resolvers): Rendered {
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
  visit(tree, ['link', 'image', 'definition'], (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') resolveLink(node, link, add);
  });
  addCitations(tree, citation, add);
  return { html: toHtml.stringify(toHtml.runSync(tree)), problems };
}

type Add = (node: Nodes, rule: BodyProblem['rule'], what: string, fix: string) => void;

function resolveLink(
  node: Extract<Nodes, { type: 'link' | 'image' | 'definition' }>,
  link: Resolvers['link'],
  add: Add,
): void {
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

/** `[@report-id, 3.5]` and `[@report-id#s4]` become numbered links to the statement. */
function addCitations(tree: Root, citation: Resolvers['citation'], add: Add): void {
  let number = 0;
  visit(tree, 'text', (node, index, parent) => {
    if (!node.value.includes('[@') || index === undefined || parent === undefined) return undefined;
    const pieces = node.value.split(/\[@([^\]]+)\]/).map((piece, at): Text | Link => {
      if (at % 2 === 0) return { type: 'text', value: piece };
      const resolved = citation(piece);
      if ('problem' in resolved) {
        add(node, 'citation-unknown', resolved.problem, resolved.fix);
        return { type: 'text', value: '' };
      }
      number += 1;
      const data = { hProperties: { className: ['citation'], title: resolved.title } };
      return { type: 'link', url: resolved.href, data, children: [{ type: 'text', value: `[${String(number)}]` }] };
    });
    parent.children.splice(index, 1, ...(pieces as typeof parent.children));
    return [SKIP, index + pieces.length];
  });
}

const decode = (url: string) => {
  try {
    return decodeURIComponent(url).replace(/[\s\p{Cc}]/gu, '');
  } catch {
    return url;
  }
};
