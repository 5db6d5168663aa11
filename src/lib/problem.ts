import { distance } from 'fastest-levenshtein';

/** An *error* stops the build; a *notice* is printed and counted. */
export type Severity = 'error' | 'notice';

/** Where a problem stands. Lines and columns count from 1; a file without a place has neither. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** One diagnostic: `rule` is its permanent name; `what` happened, `why` it matters, what to do (`fix`). */
export interface Problem extends Place {
  rule: string;
  severity: Severity;
  what: string;
  why: string;
  fix: string;
}

/** By file, line, column, rule and text, so that the order of files or checks never shows. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.what, b.what),
  );
}

/** One problem as a person reads it, over four lines. */
export function formatProblem({ file, line, column, severity, rule, what, why, fix }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return `${place}  ${severity}  ${rule}\n  ${what}\n  Why: ${why}\n  Do:  ${fix}`;
}

/** All problems, sorted, and a last line that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = `${count_(errors, 'error')}, ${count_(problems.length - errors, 'notice')}`;
  return [...sortProblems(problems).map(formatProblem), count].join('\n');
}

/** The candidate nearest to a mistyped word, if one is near enough to be meant (a third of its length). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least || (steps === least && best !== undefined && candidate < best))
      [best, least] = [candidate, steps];
  }
  return best;
}

/** "did you mean x?" or, where nothing is near, the fallback. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates);
  return near === undefined ? otherwise : `did you mean ${near}?`;
}

const count_ = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
