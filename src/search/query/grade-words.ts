import type { FirstPack } from './pack.ts';
import type { Concept, ParsedQuery } from './parse.ts';
import { tokenize } from './text.ts';
import { contentWords } from './thesaurus.ts';

/** A grade by its number among the values of its facet, and the words that it is called by. */
export interface GradeWords {
  value: number;
  words: readonly string[];
}

/** The grades that a query names, and the concepts that name them; no values where it names none. */
export interface AskedGrades {
  values: ReadonlySet<number> | undefined;
  concepts: ReadonlySet<Concept>;
  /** It asks whether a grade was given, in a year or as things are: then any answers. */
  isWhichever: boolean;
}

/** The words of each grade of a record. */
export function gradeWords(labels: FirstPack['labels']['grade']): GradeWords[] {
  return labels.map(([, label], value) => ({ value, words: contentWords(label) }));
}

/** Finds the grades in a query. One that asks for the latest keeps a grade in its text alone. */
export function gradesIn({ concepts, isLatest, text, times }: ParsedQuery, grades: readonly GradeWords[]): AskedGrades {
  const typed = tokenize(text).map(({ word }) => word);
  const isWhichever =
    times.length > 0 || ['is', 'are'].includes(typed[0] ?? '') || typed.some((word) => nowWords.has(word));
  const pairs = concepts.flatMap((concept) =>
    grades.filter((grade) => isNamed(grade, concept)).map(({ value }) => ({ concept, value })),
  );
  const own = new Set(pairs.map(({ value }) => value));
  if (own.size > 0) return { values: own, concepts: new Set(pairs.map(({ concept }) => concept)), isWhichever };
  const isTold = ({ words }: GradeWords) => isLatest && shortened(words).every((word) => typed.includes(word));
  const told = new Set(grades.filter(isTold).map(({ value }) => value));
  return { values: told.size > 0 ? told : undefined, concepts: new Set(), isWhichever };
}

/** Whether a concept names a grade, and nothing else that leads elsewhere. */
export const isGrade = (concept: Concept, grades: readonly GradeWords[]): boolean =>
  concept.leads.length === 0 && grades.some((grade) => isNamed(grade, concept));

const nowWords: ReadonlySet<string> = new Set(['still', 'now', 'current', 'currently', 'today', 'yet']);

/** "Requires improvement" is enough of "Requires improvement to be good". */
const shortened = (words: readonly string[]) => words.slice(0, 2);

function isNamed({ words }: GradeWords, { typed, alternatives }: Concept): boolean {
  const called = [words, shortened(words)].map((own) => own.join(' '));
  const said = alternatives.map((one) => one.words.map(([form]) => form?.word ?? '').join(' '));
  return [typed, ...said].some((text) => called.includes(text));
}
