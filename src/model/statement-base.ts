import { didYouMean } from '../lib/problem.ts';
import { checkWord, findSubject, readHolder, type Context } from './context.ts';
import type { Path, RawEntry } from './raw.ts';
import type { StatementData } from './schema.ts';
import { modalKinds, type Report, type Statement, type Subject, type SubjectRef } from './types.ts';

/** Where a statement comes from, for its problems. */
export interface Source {
  report: Report;
  entry: RawEntry;
  path: Path;
}

/** The fields that a statement and a table's cells share. */
export function base(
  context: Context,
  data: StatementData,
  id: string,
  about: SubjectRef,
  { report, entry, path }: Source,
): Statement {
  const { line, column } = entry.place(path);
  if (data.as !== undefined) checkWord(context, 'modalities', data.as, entry, [...path, 'as']);
  if (data.stage !== undefined) checkWord(context, 'stages', data.stage, entry, [...path, 'stage']);
  return {
    ref: `${report.id}#${id}`,
    report: report.id,
    order: 0,
    about,
    at: data.at ?? [],
    as: data.as ?? 'happened',
    by: data.by === undefined ? undefined : readHolder(context, data.by, entry, [...path, 'by']),
    dates: [],
    grades: [],
    stage: data.stage,
    figures: [],
    relations: [],
    said: data.said,
    slip: data.slip,
    disputed: data.disputed,
    names: (data.names ?? []).flatMap((ref, index) =>
      findSubject(context, ref, entry, [...path, 'names', index]) ? [ref as SubjectRef] : [],
    ),
    introduces: false,
    confined: data.confined ?? false,
    checked: data.checked,
    file: entry.file,
    line,
    column,
  };
}

/** A field that nothing would read where it stands. */
export function addIdle({ problems }: Context, field: string, fix: string, { entry, path }: Source): void {
  problems.add(
    entry.place([...path, field]),
    'unknown-field',
    `The field "${field}" means nothing in this statement.`,
    'What it says would be lost without a word.',
    `Put it into a statement of its own, or write ${fix}.`,
  );
}

/** A statement's locators must be places of the report's outline. */
export function checkPlace({ problems }: Context, at: string[] | undefined, { report, entry, path }: Source): void {
  if (at === undefined || at.length === 0) {
    problems.add(
      entry.place(path),
      'statement-without-locator',
      'This statement has no locator.',
      'A reader could not check it.',
      'Add at: ["2.1"], or ["whole"] for a source that was read only in extract.',
    );
    return;
  }
  const known = report.outline.flatMap(({ units }) => units.map((unit) => unit.at));
  at.forEach((locator, index) => {
    if (known.includes(locator) || (locator === 'whole' && report.data.read !== 'whole')) return;
    problems.add(
      entry.place([...path, 'at', index]),
      'locator-unknown',
      `The outline of this report has no "${locator}".`,
      'A reader would look for a paragraph that isn’t there.',
      didYouMean(locator, known, 'Correct it, or add the place to the outline.'),
    );
  });
}

/** Of kinds that a paper may only ask for, a statement must say whether the thing happened. */
export function checkModality(
  { problems }: Context,
  data: StatementData,
  subject: Subject | undefined,
  { entry, path }: Source,
): void {
  if (data.as !== undefined || subject === undefined) return;
  if (!modalKinds.includes(subject.kind) && data.role === undefined) return;
  problems.add(
    entry.place(path),
    'modality-missing',
    `This statement about ${subject.ref} doesn't say whether it happened.`,
    'A paper that asks for something is no evidence that it was done.',
    'Add as: happened, proposed, requested … (vocabulary/modalities.yaml).',
  );
}
