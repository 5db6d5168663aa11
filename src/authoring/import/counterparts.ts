import { slug } from '../../lib/slug.ts';
import { bodyNamed, type Draft } from './draft.ts';
import type { Row } from './table.ts';

/** Whom a row names besides its council, as far as the record prints it. */
export interface Counterparts {
  /** Bodies that the record knows. */
  bodies: string[];
  /** What is printed, in the row's own words: bodies, offices and roles. */
  named: string[];
  /** The row has more, which may be a person's name. */
  isCut: boolean;
  /** The row says that its source gives no name. */
  isUnnamed: boolean;
}

/** The bodies and offices among a row's counterparts; people stay unnamed, by rule and without a list of them. */
export function counterpartsOf(draft: Draft, row: Row): Counterparts {
  const unnamed = /\s*\(unnamed[^)]*\)/;
  const cell = row.cell('counterpart');
  const parts = cell.replace(unnamed, '').split(';').filter(Boolean).map(partsOf);
  const printed = parts.map((pieces) => pieces.filter((piece) => isBodyOrOffice(draft, piece)));
  return {
    bodies: parts.flatMap(([main = '']) => bodyNamed(draft, main) ?? []),
    named: printed.flatMap(([first, ...rest]) => (first === undefined ? [] : [together(first, rest)])),
    isCut: printed.some((pieces, index) => pieces.length < (parts[index]?.length ?? 0)),
    isUnnamed: unnamed.test(cell),
  };
}

const together = (first: string, rest: readonly string[]) => [first, ...rest.map((one) => `(${one})`)].join(' ');

/** "Stockport MBC (lead partner)": the words before the brackets, and those in them. */
function partsOf(text: string): string[] {
  const asides = [...text.matchAll(/\(([^()]*)\)/g)].map(([, aside = '']) => aside);
  return [text.replace(/\(.*?\)/g, ''), ...asides].map((one) => one.trim()).filter(Boolean);
}

/** Whether nothing is left of some words once the names of bodies, the field's own terms and small words are taken out. */
function isBodyOrOffice(draft: Draft, text: string): boolean {
  const words = slug(text).split('-');
  for (let start = 0; start < words.length;) {
    const known = longest(draft, words, start);
    if (known === 0) return false;
    start += known;
  }
  return true;
}

/** How many words from a place on are one name or term, at the most. */
function longest(draft: Draft, words: readonly string[], start: number): number {
  for (let end = words.length; end > start; end -= 1) {
    const name = words.slice(start, end).join('-');
    if (draft.terms.has(name) || bodyNamed(draft, name) !== undefined) return end - start;
  }
  return draft.words.plain.includes(words[start] ?? '') ? 1 : 0;
}
