import type { z } from 'zod';
import { didYouMean } from '../lib/problem.ts';
import { type Path, type Problems, type RawEntry } from './raw.ts';
import { fieldNames } from './schema.ts';

/**
 * The one door from `unknown` to a typed entry: the data in its schema's shape, or undefined and a problem for each
 * thing that is wrong with it.
 */
export function parseEntry<T extends z.ZodType>(
  entry: RawEntry,
  schema: T,
  problems: Problems,
): z.infer<T> | undefined {
  const before = problems.errors;
  for (const { path, text } of entry.bareNumbers.filter(({ path: p }) => isLocator(p)))
    problems.add(
      entry.place(path),
      'locator-unquoted',
      `The locator ${text} has no quotes.`,
      'YAML reads 3.10 as the number 3.1, which is another paragraph.',
      `Write "${text}" in quotes.`,
    );
  const result = schema.safeParse(entry.data);
  if (result.success) return problems.errors === before ? result.data : undefined;
  for (const issue of result.error.issues) addIssue(entry, issue, problems);
  return undefined;
}

/** `at` takes locators, alone or in a list. */
function isLocator(path: Path): boolean {
  const last = path.at(-1);
  return last === 'at' || (typeof last === 'number' && path.at(-2) === 'at');
}

function addIssue(entry: RawEntry, issue: z.core.$ZodIssue, problems: Problems): void {
  const path = issue.path as Path;
  const where = path.length === 0 ? 'This file' : `"${path.join('.')}"`;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      problems.add(
        entry.place([...path, key]),
        'unknown-field',
        `There is no field "${key}" here.`,
        'A mistyped field would be lost without a word.',
        didYouMean(key, fieldNames, 'See content/README.md for the fields that there are.'),
      );
    return;
  }
  if (isBareLocator(entry, path)) return;
  if (valueAt(entry.data, path) === undefined) {
    problems.add(
      entry.place(path),
      'missing-field',
      `The field ${where} is missing.`,
      'The entry means nothing without it.',
      'Add it, as in content/README.md.',
    );
    return;
  }
  problems.add(
    entry.place(path),
    'wrong-type',
    `${where} is not of the right form: ${reason(issue)}.`,
    'It could be misread.',
    'Write it as content/README.md shows.',
  );
}

function isBareLocator(entry: RawEntry, path: Path): boolean {
  return isLocator(path) && entry.bareNumbers.some((bare) => bare.path.join('\0') === path.join('\0'));
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}

/** zod's own words; for a choice of forms, those of the form that came nearest. */
function reason(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message.replace(/\.$/, '');
  const nearestForm = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  return (
    [...new Set(nearestForm.map((inner) => [inner.path.join('.'), reason(inner)].filter(Boolean).join(': ')))].join(
      '; ',
    ) || 'no form fits'
  );
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
