import type { Term } from './types.ts';

/** What a term is found by in running text. */
export interface Forms {
  key: string;
  anyCase: string[];
  asWritten: string[];
}

/**
 * The forms by which a term is known in a story: its abbreviations as written, and its names of two words or more in any
 * case. A single word is too often an ordinary one, so it counts only where the term's file lists it.
 */
export function termForms({ id, title, aliases, abbreviations, inText }: Term): Forms {
  if (inText === false) return { key: id, anyCase: [], asWritten: [] };
  if (inText) return { key: id, anyCase: [], asWritten: [...new Set([...abbreviations, ...inText])] };
  const names = [title, ...aliases].map((name) => name.replace(/^["'“‘]|["'”’]$/g, ''));
  return { key: id, anyCase: names.filter((name) => /\s/.test(name)), asWritten: abbreviations };
}
