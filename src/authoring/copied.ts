import type { Problem } from '../lib/problem.ts';
import type { Framework, Report, Site, Term } from '../model/types.ts';
import { proseOf, type Prose } from './prose.ts';
import { wordsOf } from './spelling.ts';

/** The longest run of words, besides names and terms, that our prose may share with a source. */
const longestRun = 6;

/** A source text that is at hand. */
export interface SourceWords {
  report: Report;
  text: string;
}

/** A run of words that our prose shares with a source. */
export interface Run {
  words: string;
  /** How many of them are no part of a name or term. */
  own: number;
}

/** Runs of words that our prose has from a source text, other than names, titles and terms of art. */
export function copiedProblems(site: Site, sources: readonly SourceWords[]): Problem[] {
  const names = namesOf(site);
  const known = sources.map(({ report, text }) => ({ report, runs: runsOf(text, longestRun + 1) }));
  return proseOf(site)
    .filter(({ isTitle }) => !isTitle)
    .flatMap((prose) =>
      known.flatMap(({ report, runs }) =>
        runsIn(prose.text, runs, names)
          .filter(({ own }) => own > longestRun)
          .map((run) => toProblem(prose, report, run)),
      ),
    );
}

function toProblem({ place, of }: Prose, { id }: Report, { words, own }: Run): Problem {
  return {
    ...place,
    rule: 'copied-words',
    severity: 'error',
    what: `${of} has ${String(own)} words in a row from ${id}: “${words}”`,
    why: 'Our words are our own: facts carry over, sentences don’t, and the licence is ours to give.',
    fix: 'Say it in other words. If no others would say it, add it to `allowed:` in vocabulary/slips.yaml with the reason.',
  };
}

/** Every run of so many words of a text. */
function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => key(words, at, length)));
}

const key = (words: readonly string[], at: number, length: number) => words.slice(at, at + length).join(' ');

/** The longest runs of a text that are among `runs`, with the count of those words that no name covers. */
function runsIn(text: string, runs: ReadonlySet<string>, names: Names): Run[] {
  const length = longestRun + 1;
  const words = wordsOf(text);
  const covered = coverOf(words, names);
  const found: Run[] = [];
  let from: number | undefined;
  for (let at = 0; at <= words.length; at += 1) {
    const isShared = at + length <= words.length && runs.has(key(words, at, length));
    if (isShared) from ??= at;
    else if (from !== undefined) {
      const end = at + length - 1;
      const own = covered.slice(from, end).filter((is) => !is).length;
      found.push({ words: words.slice(from, end).join(' '), own });
      from = undefined;
    }
  }
  return found;
}

/** Names and terms by their first word, each as a list of words. */
type Names = ReadonlyMap<string, string[][]>;

/** Which words belong to a name or term. */
function coverOf(words: readonly string[], names: Names): boolean[] {
  const covered = words.map(() => false);
  words.forEach((word, at) => {
    for (const name of names.get(word) ?? [])
      if (name.every((one, index) => words[at + index] === one)) covered.fill(true, at, at + name.length);
  });
  return covered;
}

/**
 * Names of subjects, titles of documents and their headings, terms, offices, and what the vocabulary allows. A term of
 * one word is a word like any other; a council's or body's name isn't.
 */
function namesOf(site: Site): Names {
  const bodies = [...site.authorities, ...site.organisations];
  const single = bodies.flatMap(({ title, aliases }) => [title, ...aliases]);
  const longer = [
    ...[...site.subjects.values()].flatMap(({ title, aliases }) => [title, ...aliases]),
    ...site.authorities.map(({ officialName }) => officialName),
    ...site.terms.flatMap(({ abbreviations }: Term) => abbreviations),
    ...site.frameworks.flatMap(({ areas }: Framework) => areas.map(({ label }) => label)),
    ...Object.values(site.vocabulary['offices'] ?? {}).map(({ label }) => label),
    ...site.reports.flatMap(({ outline }) => outline.map(({ heading }) => heading)),
    ...site.slips.allowed.map(({ words }) => words),
  ];
  const all = [...single.map(wordsOf), ...longer.map(wordsOf).filter((words) => words.length > 1)];
  return Map.groupBy(
    all.filter((words) => words.length > 0),
    ([first = '']) => first,
  );
}
