import type { Problem } from '../lib/problem.ts';
import { reportOf } from '../model/readings.ts';
import type { Site, Statement, Subject, SubjectRef } from '../model/types.ts';
import { statementPhrases, titleOf, toText } from '../model/words.ts';
import { findCited, sentencesOf, type Sentence } from './sentences.ts';
import { figuresIn, numbersIn, wordsOf } from './spelling.ts';

/** Kinds whose files tell a story; a term's definition is ours, and needs no source. */
const told = ['authority', 'intervention', 'inspection', 'report'];

/** A body's name, and the same by its words alone. */
interface BodyName {
  name: string;
  ref: SubjectRef;
  spelt: string;
}

/** Names by their first words. */
type BodyNames = ReadonlyMap<string, readonly BodyName[]>;

/** Sentences of the stories that hold a fact without a citation, or one that no cited statement holds. */
export function storyProblems(site: Site): Problem[] {
  const grades = gradeWords(site);
  const names = bodyNames(site);
  return [...site.subjects.values()]
    .filter(({ kind, body }) => told.includes(kind) && body.trim() !== '')
    .flatMap((subject) =>
      sentencesOf(subject).flatMap((sentence) => sentenceProblems(site, subject, sentence, { grades, names })),
    );
}

function sentenceProblems(
  site: Site,
  subject: Subject,
  { text, line, cited }: Sentence,
  { grades, names }: { grades: Set<string>; names: BodyNames },
): Problem[] {
  // "Two reasons" are our own count of what follows; from eleven on, a number is a figure.
  const figures = figuresIn(text).filter(
    (figure) => figure > 10 || new RegExp(`(?<!\\d)${String(figure)}(?!\\d)`).test(text),
  );
  const said = [...grades].filter((grade) => new RegExp(`\\b${grade}\\b`).test(text));
  const isPlain = figures.length === 0 && said.length === 0;
  const place = { file: subject.file ?? subject.ref, line: subject.bodyLine + line - 1, severity: 'error' as const };
  const short = text.length > 90 ? `${text.slice(0, 90)}…` : text;
  if (cited.length === 0) {
    if (isPlain) return [];
    return [
      {
        ...place,
        rule: 'story-uncited',
        what: `This sentence has a figure, date or grade and no citation: “${short}”`,
        why: 'A reader sees at each sentence who says so.',
        fix: 'End it with [@report-id#statement-id].',
      },
    ];
  }
  const statements = cited.flatMap((ref) => findCited(site, ref));
  const words = statements.map((statement) => wordsFor(site, statement)).join(' ');
  const there = numbersIn(words);
  const missing = [
    ...figures.filter((figure) => !there.has(figure)).map(String),
    ...said.filter((grade) => !new RegExp(`\\b${grade}\\b`, 'i').test(words)),
    ...namesIn(names, text)
      .filter(
        ({ ref, spelt }) =>
          ref !== subject.ref && `authority/${subject.authority ?? ''}` !== ref && !spelling(words).includes(spelt),
      )
      .map(({ name }) => name),
  ];
  if (missing.length === 0) return [];
  return [
    {
      ...place,
      rule: 'story-unsupported',
      what: `No statement that this sentence cites says ${missing.join(', ')}: “${short}”`,
      why: 'A story says what its sources say at those places, no more.',
      fix: 'Cite the statement that says it, or take it out.',
    },
  ];
}

/** A text by its words alone, so that a name can be looked for in it. */
const spelling = (text: string) => ` ${wordsOf(text).join(' ')} `;

/** The names that a text holds; only those that begin with one of its words are looked for. */
function namesIn(names: BodyNames, text: string): BodyName[] {
  const told = spelling(text);
  return [...new Set(wordsOf(text))]
    .flatMap((word) => names.get(word) ?? [])
    .filter(({ spelt }) => told.includes(spelt));
}

/** All the words that a statement stands for: what it says, of what, by whom, in which report. */
function wordsFor(site: Site, statement: Statement): string {
  const subject = site.subjects.get(statement.about);
  const report = reportOf(site, statement);
  const refs: (SubjectRef | undefined)[] = [
    statement.about,
    statement.by?.body,
    statement.role?.body,
    ...statement.names,
    report.publisher,
    ...(subject?.with ?? []),
    subject?.authority && `authority/${subject.authority}`,
    ...statement.relations.map(({ to }) => to),
  ];
  const names = refs.flatMap((ref) =>
    ref === undefined ? [] : [titleOf(site, ref), ...(site.subjects.get(ref)?.aliases ?? [])],
  );
  const dates = [
    ...statement.dates.map(({ text }) => text.replace(/-0?/g, ' ')),
    ...report.dates.map(({ text }) => text.replace(/-0?/g, ' ')),
  ];
  const figures = statement.figures.flatMap(({ value, to }) => [value, to ?? '']).map(String);
  return [
    toText(statementPhrases(site, statement)),
    statement.said,
    ...dates,
    ...figures,
    ...names,
    report.data.reference,
    report.title,
  ]
    .filter(Boolean)
    .join(' ');
}

function gradeWords(site: Site): Set<string> {
  return new Set(
    site.frameworks.flatMap(({ grades }) => grades.flatMap(({ printed }) => printed.filter((form) => form.length > 2))),
  );
}

/** Names of councils and other bodies that a sentence may hold. */
function bodyNames(site: Site): BodyNames {
  const names = [...site.authorities, ...site.organisations]
    .filter(({ ref }) => site.evidenced.has(ref))
    .map(({ title, ref }): BodyName => ({ name: title, ref, spelt: spelling(title) }));
  return Map.groupBy(names, ({ spelt }) => spelt.trim().split(' ')[0] ?? '');
}
