import { dateReadings, isReading, statementsOf } from '../model/readings.ts';
import { statusOfAct } from '../model/status.ts';
import type { Site, Subject } from '../model/types.ts';
import { formatDate, isOnlyExpected, titleOf } from '../model/words.ts';
import { perhapsSame } from './alike.ts';
import { expectedWords } from './expected.ts';
import { nameOf, type Run } from './run.ts';
import { lasting } from './subject.ts';

/** One thing that the record leaves open, said plainly. */
export interface Unknown {
  about: Run;
  text: string;
}

/**
 * What isn't known of some subjects, from their readings alone: what was only asked for, planned or expected; what began
 * and has no end in the record; what may be one with another.
 */
export function unknowns(site: Site, subjects: readonly Subject[]): Unknown[] {
  return subjects.flatMap((subject) => {
    const alike = perhapsSame(site, subject).map(({ ref }) => titleOf(site, ref));
    const texts = [
      unknownOf(site, subject),
      alike.length > 0 ? `Whether it is the same as ${alike.join(' or ')} isn’t in our record.` : undefined,
    ];
    return texts.flatMap((text) => (text === undefined ? [] : [{ about: nameOf(site, subject.ref), text }]));
  });
}

function unknownOf(site: Site, subject: Subject): string | undefined {
  const { ref, kind } = subject;
  const isGrouping = kind === 'intervention' || kind === 'authority';
  if (isGrouping || statementsOf(site, ref).length === 0) return undefined;
  if (kind === 'decision')
    return statementsOf(site, ref).some((s) => isReading(site, s))
      ? undefined
      : 'What was decided isn’t in our record.';
  if (isOnlyExpected(site, ref)) return `${expectedWords(site, ref)}: whether it happened isn’t in our record.`;
  if (!lasting.includes(kind)) return undefined;
  const { live, on } = statusOfAct(site, subject);
  if (live === 'no' || isClosed(site, subject)) return undefined;
  return live === 'yes' && on
    ? `It was so on ${formatDate(on)}; whether and when it ended isn’t in our record.`
    : 'How it stands, and whether it ended, isn’t in our record.';
}

function isClosed(site: Site, { ref }: Subject): boolean {
  const closes = (property: string) => site.vocabulary['dates']?.[property.slice('when:'.length)]?.['closes'] === true;
  return dateReadings(site, ref).some(({ property, shown }) => shown !== undefined && closes(property));
}
