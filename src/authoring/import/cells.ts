import { DateError, parseDate, rangeOf } from '../../lib/date.ts';
import { didYouMean } from '../../lib/problem.ts';
import { formatDate } from '../../model/words.ts';
import { addRowProblem, type Council, type Draft } from './draft.ts';
import type { Row, TableName } from './table.ts';

/** The council of a cell; one that the record doesn't know is listed, and never guessed. */
export function councilOf(draft: Draft, row: Row, column: string, table: TableName): Council | undefined {
  const name = row.cell(column);
  const council = draft.councils.get(name);
  if (!council) draft.unmatched.push({ row, table, name });
  return council;
}

/** The body that was there on a day: the council itself, or the one that it succeeded. */
export function bodyAt(draft: Draft, council: Council, date: string): Council | undefined {
  if (council.start === undefined || lastDay(date) >= lastDay(council.start)) return council;
  const before = [...draft.councils.values()].filter(({ successors }) => successors.includes(council.id));
  return before.length === 1 ? before[0] : undefined;
}

/** The last day that a date of a table may mean. */
export const lastDay = (date: string) => rangeOf(parseDate(date)).latest;

/** A cell that must hold a word of a list; a problem with its near match if it doesn't. */
export function wordOf<T>(draft: Draft, row: Row, column: string, words: Readonly<Record<string, T>>): T | undefined {
  const text = row.cell(column);
  if (Object.hasOwn(words, text)) return words[text];
  addRowProblem(
    draft,
    row,
    text === '' ? 'missing-field' : 'unknown-id',
    text === ''
      ? `The column "${column}" is blank.`
      : `The column "${column}" says "${text}", which is none of its words.`,
    didYouMean(text, Object.keys(words), `Write one of: ${Object.keys(words).filter(Boolean).join(', ')}.`),
  );
  return undefined;
}

/** A cell's date; nothing for a blank, and a problem for what is no date. */
export function dateOf(draft: Draft, row: Row, column: string): string | undefined {
  const text = row.cell(column);
  if (text === '') return undefined;
  try {
    parseDate(text);
    return text;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    addRowProblem(
      draft,
      row,
      'impossible-date',
      `The column "${column}" says "${text}", which can be no date: ${error.message}.`,
      'Write the date as its source gives it: 2015-10-12, 2015-10 or 2015.',
    );
    return undefined;
  }
}

/** A cell that must hold something. */
export function needed(draft: Draft, row: Row, column: string): string | undefined {
  const text = row.cell(column);
  if (text !== '') return text;
  addRowProblem(draft, row, 'missing-field', `The column "${column}" is blank.`, 'Fill it in, or take the row out.');
  return undefined;
}

/** What a row's note tells readers, in our own words; nothing where they need nothing of it, and a problem where nobody has put it into words yet. */
export function noteOf(draft: Draft, row: Row): string | undefined {
  const text = row.cell('notes');
  if (text === '') return undefined;
  const words = draft.words.notes[text];
  if (words === undefined)
    addRowProblem(
      draft,
      row,
      'unknown-id',
      `The column "notes" says "${text}", and vocabulary/imports.yaml has no words of ours for it.`,
      'Add the note to `notes` there with what readers should know of it, or with "" if that is nothing.',
    );
  return words || undefined;
}

/** Words as a sentence, with its dates written out. */
export function sentence(text: string): string | undefined {
  const words = text.trim().replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => formatDate(parseDate(date)));
  return words === ''
    ? undefined
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`;
}
