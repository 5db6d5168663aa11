import { findSubject, type Context } from './context.ts';
import { wasEvidenced, type LedgerRow } from './ledger.ts';
import type { DataOf } from './schema.ts';
import type { Parsed } from './subjects.ts';
import type { SubjectRef } from './types.ts';

/** Puts what the entries of episodes include under them: the episode of a thing that names none itself. */
export function addIncluded(context: Context, parsed: readonly Parsed[], ledger: readonly LedgerRow[]): void {
  for (const { entry, kind, data } of parsed) {
    if (kind !== 'intervention') continue;
    (data as DataOf<'intervention'>).includes.forEach((ref, index) => {
      const path = ['includes', index];
      const subject = context.subjects.get(ref as SubjectRef);
      if (!subject && wasEvidenced(ledger, ref as SubjectRef))
        context.problems.add(
          entry.place(path),
          'unknown-id',
          `The last source of ${ref} is gone.`,
          'The episode includes something that no report tells of.',
          'Take it out of this entry, or restore the statement.',
          'notice',
        );
      else if (!subject) findSubject(context, ref, entry, path);
      else if (subject.intervention !== undefined && subject.intervention !== entry.id)
        context.problems.add(
          entry.place(path),
          'introduction-conflict',
          `${ref} belongs to intervention/${subject.intervention} already.`,
          'It would be told on two pages as two things.',
          'Take it out of one of the two.',
        );
      else subject.intervention = entry.id;
    });
  }
}
