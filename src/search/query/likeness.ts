import type { Concept, ParsedQuery } from './parse.ts';
import { questionWords } from './stop.ts';

/** How well a word of a name stands for each concept; the same words come in many names. */
export type Qualities = (word: string, name: readonly string[]) => readonly number[];

/** What names are held against. */
interface Asked {
  query: ParsedQuery;
  worths: readonly number[];
  total: number;
  qualities: Qualities;
  worth: (word: string) => number;
}

/** How nearly the query is one of a record's names: all of the name in the query, and all of the query in the name. */
export function nameLikeness(names: readonly (readonly string[])[], asked: Asked): number {
  let best = 0;
  for (const name of names) best = Math.max(best, likenessTo(name, asked));
  return best;
}

function likenessTo(name: readonly string[], { query, worths, total, qualities, worth: worthOf }: Asked): number {
  let inName = 0;
  let ofName = 0;
  const cover = new Float32Array(worths.length);
  for (const word of name) {
    const worth = questionWords.has(word) ? 1 : worthOf(word);
    ofName += worth;
    let best = query.asked.includes(word) ? 1 : 0;
    const own = qualities(word, name);
    for (let index = 0; index < own.length; index += 1) {
      const quality = own[index] ?? 0;
      if (quality > (cover[index] ?? 0)) cover[index] = quality;
      if (quality > best) best = quality;
    }
    inName += worth * best;
  }
  const covered = worths.reduce((sum, worth, index) => sum + worth * (cover[index] ?? 0), 0);
  if (ofName === 0 || inName === 0) return 0;
  const [precision, recall] = [inName / ofName, covered / total];
  return (2 * precision * recall) / (precision + recall);
}

/** Keeps what is worked out of a word, unless it depends on the other words of its name. */
export function qualitiesIn(concepts: readonly Concept[]): Qualities {
  const known = new Map<string, readonly number[]>();
  return (word, name) => {
    const found = known.get(word);
    if (found) return found;
    const qualities = concepts.map((concept) => qualityIn(concept, word, name));
    if (!concepts.some((concept) => isOfSeveral(concept, word))) known.set(word, qualities);
    return qualities;
  };
}

/** Whether a word stands for a concept together with others only. */
const isOfSeveral = ({ alternatives }: Concept, word: string): boolean =>
  alternatives.some(({ words }) => words.length > 1 && words.some((forms) => forms.some((form) => form.word === word)));

/** How well a word of a name stands for a concept; words of a longer alternative only if the name has them all. */
function qualityIn({ alternatives }: Concept, word: string, name: readonly string[]): number {
  let best = 0;
  for (const { words, factor } of alternatives) {
    for (const forms of words) {
      const quality = forms.find((form) => form.word === word)?.quality ?? 0;
      if (quality * factor <= best) continue;
      if (words.length === 1 || words.every((others) => others.some((form) => name.includes(form.word))))
        best = quality * factor;
    }
  }
  return best;
}
