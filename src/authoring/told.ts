import type { Place, Problem } from '../lib/problem.ts';
import type { Difference, Site, Statement } from '../model/types.ts';
import { label } from '../model/words.ts';
import { anyOf, withoutQuotes } from './patterns.ts';
import { citationsIn, findCited, plainText, sentencesOf } from './sentences.ts';
import { wordsOf } from './spelling.ts';

/** Words of ours, the sentence around them, and the statements that they rest on. */
interface Telling {
  words: string;
  sentence: string;
  statements: readonly Statement[];
  place: Place;
}

/**
 * Sentences that tell as done what no statement behind them says was done. A sentence is safe if it holds a hedge, or
 * the name of a modality that it rests on ("agreed", "required").
 */
export function toldProblems(site: Site): Problem[] {
  const { completion, decision, hedges } = site.slips;
  const done = anyOf(completion);
  const doneOrDecided = anyOf([...completion, ...decision]);
  const hedge = anyOf(hedges);
  return tellingsOf(site).flatMap(({ words, sentence, statements, place }): Problem[] => {
    const made = statements.map((one) => modalityOf(site, one)?.['makes']);
    if (statements.length === 0 || made.includes('reading')) return [];
    const verb = withoutQuotes(words).match(made.includes('decision') ? done : doneOrDecided)?.[0];
    if (verb === undefined || hedge.test(sentence) || namesModality(site, sentence, statements)) return [];
    const how = [...new Set(statements.map(({ as }) => label(site, 'modalities', as)))].join(', ');
    return [
      {
        ...place,
        rule: 'told-as-done',
        severity: 'error',
        what: `“${verb}” tells as done what the source has as ${how}: “${shorten(words.trim())}”`,
        why: 'Readers would take it that it happened; what was asked for or expected is told as that.',
        fix: 'Say that it was asked for, proposed or expected, and by whom.',
      },
    ];
  });
}

const modalityOf = ({ vocabulary }: Site, { as }: Statement) => vocabulary['modalities']?.[as];

/** Whether a sentence has a word of the modality's own name, short ones aside: "agreed to it in principle". */
function namesModality(site: Site, sentence: string, statements: readonly Statement[]): boolean {
  const names = statements.flatMap((one) => wordsOf(label(site, 'modalities', one.as)));
  return anyOf(names.filter((word) => word.length > 4)).test(sentence);
}

function tellingsOf(site: Site): Telling[] {
  return [...statementTellings(site), ...differenceTellings(site), ...storyTellings(site)];
}

/** A view of what is or was stands under its owner's name, so only what lies ahead can be told wrongly. */
function statementTellings(site: Site): Telling[] {
  return [...site.statements.values()]
    .filter((statement) => modalityOf(site, statement)?.['view'] !== true)
    .flatMap((statement) => {
      const { says, file, line, column } = statement;
      if (says === undefined) return [];
      return [{ words: says, sentence: says, statements: [statement], place: { file, line, column } }];
    });
}

function differenceTellings(site: Site): Telling[] {
  return site.differences.map((difference: Difference) => ({
    words: difference.says,
    sentence: difference.says,
    statements: difference.statements.flatMap((ref) => site.statements.get(ref) ?? []),
    place: { file: difference.file ?? difference.ref },
  }));
}

/** Each part of a story's sentence up to a citation, with what is cited there. */
function storyTellings(site: Site): Telling[] {
  return [...site.subjects.values()].flatMap((subject) =>
    sentencesOf(subject).flatMap(({ raw, line }) =>
      raw.split(/(?<=\[@[^\]]+\])/).map((part) => ({
        words: plainText(part),
        sentence: plainText(raw),
        statements: citationsIn(part).flatMap((citation) => findCited(site, citation)),
        place: { file: subject.file ?? subject.ref, line: subject.bodyLine + line - 1 },
      })),
    ),
  );
}

const shorten = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
