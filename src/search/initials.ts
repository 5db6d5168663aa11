import type { Kind } from '../model/types.ts';

/** Kinds whose names are shortened to their initials. */
const shortened: ReadonlySet<Kind> = new Set<Kind>([
  'authority',
  'organisation',
  'term',
  'framework',
  'delivery-model',
]);
const small = new Set(['of', 'and', 'the', 'for', 'upon', 'on', 'in', 'to', 'with']);

/** The initials of long names, with their small words and without: "LBTH", "AFC". */
export function initialsOf(kind: Kind, names: readonly string[]): string[] {
  if (!shortened.has(kind)) return [];
  const all = names.flatMap((name) => {
    const words = name.replace(/\(.*/, '').match(/[\p{L}]['’\p{L}]*/gu) ?? [];
    const telling = words.filter((word) => !small.has(word.toLowerCase()));
    return telling.length < 2 || words.length > 7 ? [] : [initials(words), initials(telling)];
  });
  return [...new Set(all)].filter((code) => code.length >= 3);
}

const initials = (words: readonly string[]) => words.map((word) => word.charAt(0).toUpperCase()).join('');
