import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Readable } from '../../src/client/read-table.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Markup as what reading needs of it, without a browser. */
export function readable(markup: string): Readable {
  return element(parseFragment(markup));
}

function element(node: Node): Readable {
  const attribute = (name: string) =>
    'attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? null) : null;
  return {
    textContent: textOf(node),
    getAttribute: attribute,
    getElementsByTagName: (name) =>
      below(node)
        .filter(({ tagName }) => tagName === name)
        .map(element),
    getElementsByClassName: (name) =>
      below(node)
        .filter(({ attrs }) =>
          attrs
            .find((one) => one.name === 'class')
            ?.value.split(' ')
            .includes(name),
        )
        .map(element),
  };
}

function below(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
