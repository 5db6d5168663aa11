import type { Place } from '../lib/problem.ts';
import {
  introducedKinds,
  type Difference,
  type Measure,
  type Report,
  type Site,
  type Subject,
} from '../model/types.ts';
import { paragraphsOf, plainText } from './sentences.ts';

/** A piece of our own prose: a sentence of a statement, a paragraph of a body, a title, a note. */
export interface Prose {
  text: string;
  /** What it belongs to, as a person would name it. */
  of: string;
  /** Titles and headings are names; a document may well have the same words. */
  isTitle: boolean;
  place: Place;
}

/** All the prose that is ours and no document's: what statements say, bodies, differences, definitions, our titles. */
export function proseOf(site: Site): Prose[] {
  const statements = [...site.statements.values()].flatMap(({ says, ref, file, line, column }) =>
    says === undefined ? [] : [{ text: says, of: ref, isTitle: false, place: { file, line, column } }],
  );
  return [...statements, ...[...site.subjects.values()].flatMap((subject) => proseOfSubject(site, subject))];
}

function proseOfSubject(site: Site, subject: Subject): Prose[] {
  const { ref, bodyLine } = subject;
  const file = subject.file ?? site.bySubject.get(ref)?.[0]?.file ?? ref;
  const piece = (text: string | undefined, isTitle = false): Prose[] =>
    text === undefined ? [] : [{ text, of: ref, isTitle, place: { file } }];
  return [
    ...(hasOwnTitle(subject) ? piece(subject.title, true) : []),
    ...notesOf(subject).flatMap((text) => piece(text)),
    ...paragraphsOf(subject).map(({ text, line }) => ({
      text: plainText(text),
      of: ref,
      isTitle: text.startsWith('#'),
      place: { file, line: bodyLine + line - 1 },
    })),
  ];
}

const titled = ['intervention', 'difference', 'measure', ...introducedKinds.filter((kind) => kind !== 'inspection')];

/** Bodies, terms and documents have names of their own; a document's title is ours where it stands in [brackets]. */
function hasOwnTitle({ kind, title }: Subject): boolean {
  return titled.includes(kind) || (kind === 'report' && title.startsWith('['));
}

/** Sentences of ours in an entry's fields. */
function notesOf(subject: Subject): (string | undefined)[] {
  switch (subject.kind) {
    case 'difference':
      return [(subject as Difference).says];
    case 'measure':
      return [(subject as Measure).population, (subject as Measure).note];
    case 'report': {
      const { data, outline } = subject as Report;
      return [data.interestNote, ...outline.flatMap(({ units }) => units.map(({ nofact }) => nofact))];
    }
    default:
      return [];
  }
}
