import type { Problem } from '../lib/problem.ts';
import type { Site } from '../model/types.ts';
import { patternOf, withoutQuotes } from './patterns.ts';
import { proseOf, type Prose } from './prose.ts';

/** Loaded words, details of contact and dates in another form, in any prose of ours. */
export function slipProblems(site: Site): Problem[] {
  return proseOf(site).flatMap((prose) => [
    ...loadedWords(site, prose),
    ...contactDetails(prose),
    ...otherDates(prose),
  ]);
}

function loadedWords({ slips }: Site, { text, place }: Prose): Problem[] {
  return slips.loaded.flatMap(({ pattern, instead, why, except }) => {
    const rest = withoutQuotes(except.reduce((left, one) => left.replace(patternOf(one), ' '), text));
    return found(rest, patternOf(pattern)).map((word): Problem => ({
      ...place,
      rule: 'loaded-word',
      severity: 'error',
      what: `“${word}” is a loaded word here: “${around(text, word)}”`,
      why,
      fix: `Write ${instead}; or quote the word and say whose it is.`,
    }));
  });
}

const contacts: [name: string, pattern: RegExp][] = [
  ['an e-mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['a telephone number', /(?<![\d.,/£$€+-])(?:\+\d|\(?0)(?:[ ()-]*\d){8,13}(?![\d,]|\.\d)/g],
];

/** Not of an office either: numbers change hands, and a record for good is no directory. */
function contactDetails({ text, place }: Prose): Problem[] {
  return contacts.flatMap(([name, pattern]) =>
    found(text, pattern).map((word): Problem => ({
      ...place,
      rule: 'contact-detail',
      severity: 'error',
      what: `“${word}” looks like ${name}.`,
      why: 'The record names offices and bodies, and holds nobody’s contact details.',
      fix: 'Take it out; `find:` says how a reader comes to the document.',
    })),
  );
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const otherForms = [
  /(?<![\d/])\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\d/])/g,
  /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.])/g,
  /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g,
  new RegExp(`\\b${month}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?![/.]\\d)`, 'g'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th) (?:of )?${month}\\b`, 'g'),
  new RegExp(`\\b0\\d ${month}\\b`, 'g'),
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g,
];

function otherDates({ text, place }: Prose): Problem[] {
  return otherForms.flatMap((form) =>
    found(withoutQuotes(text), form).map((word): Problem => ({
      ...place,
      rule: 'date-form',
      severity: 'error',
      what: `“${word}” is a date in another form.`,
      why: 'A date is written one way throughout, which nobody can take for another day.',
      fix: 'Write it as 20 July 2015; in quotation marks it may stand as printed.',
    })),
  );
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([word]) => word.trim());

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 40), at + word.length + 40).trim();
}
