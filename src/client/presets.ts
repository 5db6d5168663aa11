import type { Days } from '../charts/timeline-item.ts';
import type { Preset } from './controls.ts';
import { latest, yearsInWords, yearsOffered } from './span.ts';

/** Stretches of a picture that have a button of their own: all of it, and its last years; none where it is short. */
export function presetsOf(whole: Days): Preset[] {
  const years = lastYears(whole);
  return years.length === 0 ? [] : [allYears(whole), ...years];
}

/** All of a picture. */
export const allYears = (whole: Days): Preset => ({ label: 'All years', span: whole });

/** The last years of a picture, as many as are worth an offer. */
export function lastYears(whole: Days): Preset[] {
  const spans = yearsOffered(whole).map((count) => latest(whole, count));
  return spans.map((span) => ({ label: yearsInWords(span), span }));
}
