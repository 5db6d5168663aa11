import type { Name, NameWord } from './names.ts';
import type { Concept, ParsedQuery } from './parse.ts';

/** What names are held against. */
interface Asked {
  query: ParsedQuery;
  concepts: readonly Concept[];
  worths: readonly number[];
  total: number;
  /** For each concept how well a name holds it: empty before each name. */
  cover: Float32Array;
}

/** How nearly the query is one of a record's names: all of the name in the query, and all of the query in the name. */
export function nameLikeness(names: readonly Name[], asked: Asked): number {
  let best = 0;
  for (const name of names) best = Math.max(best, likenessTo(name, asked));
  return best;
}

function likenessTo(name: Name, asked: Asked): number {
  const { query, concepts, worths, total, cover } = asked;
  let inName = 0;
  for (const known of name.known) {
    // Most words of most names have nothing to do with a query.
    if (known.asked !== asked) continue;
    if (inName === 0) cover.fill(0);
    let best = query.asked.includes(known.word) ? 1 : 0;
    const own = known.qualities ?? concepts.map((concept) => qualityIn(concept, known.word, name.words));
    if (known.isAlone) known.qualities = own;
    for (let index = 0; index < own.length; index += 1) {
      const quality = own[index] ?? 0;
      if (quality > (cover[index] ?? 0)) cover[index] = quality;
      if (quality > best) best = quality;
    }
    inName += known.worth * best;
  }
  if (name.worth === 0 || inName === 0) return 0;
  const covered = worths.reduce((sum, worth, index) => sum + worth * (cover[index] ?? 0), 0);
  const [precision, recall] = [inName / name.worth, covered / total];
  return (2 * precision * recall) / (precision + recall);
}

/** Marks the words of names that have to do with a query. */
export function markNameWords(asked: Asked, nameWord: (word: string) => NameWord): void {
  const mark = (word: string, isAlone: boolean) => {
    const known = nameWord(word);
    // How well it stands for each concept is worked out when a name has it.
    if (known.asked !== asked) Object.assign(known, { asked, qualities: undefined, isAlone });
    else if (!isAlone) known.isAlone = false;
  };
  for (const word of asked.query.asked) mark(word, true);
  for (const { alternatives } of asked.concepts)
    for (const { words } of alternatives)
      for (const forms of words) for (const { word } of forms) mark(word, words.length === 1);
}

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
