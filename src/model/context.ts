import { DateError, parseDate, type EdtfDate } from '../lib/date.ts';
import { didYouMean } from '../lib/problem.ts';
import type { Path, Problems, RawEntry } from './raw.ts';
import type { Holder, Subject, SubjectRef } from './types.ts';
import type { Vocabularies } from './vocabulary.ts';

/** What turning data into linked values needs: the lists, the subjects known so far, and where to put problems. */
export interface Context extends Vocabularies {
  subjects: Map<SubjectRef, Subject>;
  problems: Problems;
}

const whyId = 'An id that leads nowhere would be a broken link, or evidence about nothing.';

/** The subject of a `kind/id`, or a problem with its near match. */
export function findSubject(context: Context, ref: string, entry: RawEntry, path: Path): Subject | undefined {
  const subject = context.subjects.get(ref as SubjectRef);
  if (subject) return subject;
  const kind = ref.split('/')[0] ?? '';
  const known = [...context.subjects.keys()];
  const sameKind = known.filter((candidate) => candidate.startsWith(`${kind}/`));
  const ids = sameKind.map((candidate) => candidate.slice(kind.length + 1));
  const near = ids.length > 0 ? didYouMean(ref.slice(kind.length + 1), ids, '') : didYouMean(ref, known, '');
  const fix =
    near ||
    `Give it a file, or \`introduces:\` in one statement. Kinds are: ${[...new Set(known.map((k) => k.split('/')[0]))].sort().join(', ')}.`;
  context.problems.add(entry.place(path), 'unknown-id', `Nothing in the record is called ${ref}.`, whyId, fix);
  return undefined;
}

/** A body's own id (`hampshire`, `dfe`) as the authority or organisation that it names. */
export function findBody(context: Context, id: string, entry: RawEntry, path: Path): SubjectRef | undefined {
  for (const ref of [`authority/${id}`, `organisation/${id}`] as const) if (context.subjects.has(ref)) return ref;
  const bodies = [...context.subjects.values()].filter(({ kind }) => kind === 'authority' || kind === 'organisation');
  const fix = didYouMean(
    id,
    bodies.map((body) => body.id),
    'Add a file for it in content/organisations/.',
  );
  context.problems.add(entry.place(path), 'unknown-id', `No council or organisation has the id "${id}".`, whyId, fix);
  return undefined;
}

/** Whether a closed list holds the word; a problem with its near match if not. */
export function checkWord(context: Context, list: string, word: string, entry: RawEntry, path: Path): boolean {
  const words = context.vocabulary[list] ?? {};
  if (Object.hasOwn(words, word)) return true;
  context.problems.add(
    entry.place(path),
    'unknown-id',
    `The list vocabulary/${list}.yaml has no "${word}".`,
    'Lists are closed, so that the same thing is always called the same.',
    didYouMean(word, Object.keys(words), 'Use a word of the list, or add one to it.'),
  );
  return false;
}

/** A date that was typed, or undefined and a problem that says what is wrong with it. */
export function readDate(context: Context, text: string, entry: RawEntry, path: Path): EdtfDate | undefined {
  try {
    return parseDate(text);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    const rule = error.message.includes('ends before') ? 'end-before-start' : 'impossible-date';
    context.problems.add(
      entry.place(path),
      rule,
      `This date can't be: ${error.message}.`,
      'Every date is drawn, sorted and compared with others.',
      'Write the date as the document gives it, no more precisely than it does.',
    );
    return undefined;
  }
}

/** A body's id, or a body and an office, as a holder. */
export function readHolder(
  context: Context,
  data: string | { body?: string | undefined; office?: string | undefined },
  entry: RawEntry,
  path: Path,
): Holder {
  if (typeof data === 'string') return { body: findBody(context, data, entry, path) };
  const { body, office } = data;
  if (office !== undefined) checkWord(context, 'offices', office, entry, [...path, 'office']);
  return { body: body === undefined ? undefined : findBody(context, body, entry, [...path, 'body']), office };
}
