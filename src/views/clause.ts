import type { Statement } from '../model/types.ts';
import type { Run } from './run.ts';

/** A piece of a sentence that the site makes: its words, and the statements that every date, grade and name in them comes from. */
export interface Clause {
  runs: Run[];
  /** None where it tells of the record itself, or what the council's own entry holds. */
  statements: Statement[];
}
/** A sentence without its full stop. */
export type Sentence = Clause[];

/** A clause of words and names. */
export function clause(parts: Run | string | readonly (Run | string)[], statements: readonly Statement[] = []): Clause {
  const list =
    typeof parts === 'string' || !Array.isArray(parts) ? [parts as Run | string] : (parts as (Run | string)[]);
  return { runs: list.map((part) => (typeof part === 'string' ? { text: part } : part)), statements: [...statements] };
}

/** Lists of clauses as one: "a, b and c", each separator standing before the words that it parts. */
export function enumerate(items: readonly Sentence[], comma = ', ', last = ' and '): Sentence {
  return items.flatMap((item, index) => {
    const [first, ...rest] = item;
    if (first === undefined || index === 0) return item;
    const separator = index === items.length - 1 ? last : comma;
    return [{ ...first, runs: [{ text: separator }, ...first.runs] }, ...rest];
  });
}

/** "a direction", "an inspection". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Small numbers in words. */
export function inWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);
}

/** A sentence as text, with its full stop. */
export function sentenceText(sentence: Sentence): string {
  return `${sentence.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')}.`;
}

/** "Norfolk’s", "Tower Hamlets’". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
