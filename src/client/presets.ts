import type { Days } from '../charts/timeline-item.ts';
import type { Preset } from './controls.ts';
import { latest, yearsInWords, yearsOffered } from './span.ts';

/** Stretches of a picture that have a button of their own: all of it, and its last years; none where it is short. */
export function presetsOf(whole: Days): Preset[] {
  const years = yearsOffered(whole)
    .map((count) => latest(whole, count))
    .map((span) => ({ label: yearsInWords(span), span }));
  return years.length === 0 ? [] : [{ label: 'All years', span: whole }, ...years];
}
