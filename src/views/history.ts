import { escape } from '../lib/html.ts';
import { isUnchecked } from '../model/standing.ts';
import { actDay, actsOf, isMain } from '../model/status.ts';
import type { Authority, Site, Statement, Subject } from '../model/types.ts';
import { statementHref } from '../model/urls.ts';
import { sourceText, statementPhrases, toText } from '../model/words.ts';
import { clause, type Sentence } from './clause.ts';
import { actsSentence, asideSentence, helpOf, helpSentence } from './history-acts.ts';
import { countSentence } from './history-counts.ts';
import { endSentence, originSentence } from './history-council.ts';
import { isRecalled, recalledSentence } from './history-recalled.ts';
import {
  comparedClauses,
  publishedSentence,
  stepBetween,
  visitOf,
  visitSentence,
  visitsOf,
  type Visit,
} from './history-visits.ts';
import { sourcesOf, type StoryBlock, type StoryView } from './story.ts';

/** A council's history in words, made from its readings: paragraphs of sentences, and the same as a story with its sources beside it. */
export interface HistoryView {
  paragraphs: Sentence[][];
  story: StoryView;
}

/** What our record knows of a council, told from its readings alone, each clause with its statements. */
export function historyView(site: Site, authority: Authority): HistoryView {
  const visits = visitsOf(site, authority);
  const recalled = visits.filter((visit) => isRecalled(site, visit));
  const seen = visits.filter((visit) => !recalled.includes(visit));
  const acts = actsOf(site, authority);
  const main = acts.filter((act) => isMain(site, act));
  const aside = acts.filter((act) => !main.includes(act));
  const help = helpOf(site, authority);
  const paragraphs = [
    [originSentence(site, authority), recalled.length > 0 ? recalledSentence(site, recalled) : undefined],
    [visits.length === 0 ? noneSentence(site, authority) : undefined, ...courseSentences(site, seen, main)],
    [
      countSentence(site, visits),
      help.length > 0 ? helpSentence(site, help) : undefined,
      aside.length > 0 ? asideSentence(site, aside) : undefined,
      endSentence(site, authority),
    ],
  ]
    .map((sentences) => sentences.filter((one) => one !== undefined))
    .filter((sentences) => sentences.length > 0);
  return viewOf(site, paragraphs);
}

function viewOf(site: Site, paragraphs: Sentence[][]): HistoryView {
  return { paragraphs, story: { blocks: blocksOf(site, paragraphs), terms: [] } };
}

/** An episode: the inspection before its first act, what came up to its last, and the first inspection after it. */
export function episodeHistory(site: Site, episode: Subject): HistoryView | undefined {
  const acts = [...actsOf(site, episode)];
  const [first, last] = [acts[0], acts.at(-1)];
  if (!first || !last || episode.authority === undefined) return undefined;
  const visits = visitsOf(site, { id: episode.authority }).filter((visit) => visit.overall && !isRecalled(site, visit));
  const before = visits.findLastIndex(({ day }) => day < actDay(site, first));
  const after = visits.findIndex(({ day }) => day >= actDay(site, last));
  const around = visits.slice(Math.max(before, 0), after === -1 ? undefined : after + 1);
  return viewOf(site, [courseSentences(site, around, acts)]);
}

/** One inspection: when, under which rules and with what result, how that lies to the one before it, and when it was published. */
export function inspectionHistory(site: Site, inspection: Subject): HistoryView | undefined {
  const visit = visitOf(site, inspection);
  if (!visit) return undefined;
  if (isRecalled(site, visit)) return viewOf(site, [[recalledSentence(site, [visit])]]);
  const before = visitsOf(site, { id: inspection.authority ?? '' }).filter(({ day }) => day < visit.day);
  const sentence = [...visitSentence(site, [visit], []), ...comparedClauses(before, visit)];
  return viewOf(site, [[sentence, publishedSentence(site, visit)].filter((one) => one !== undefined)]);
}

function noneSentence(site: Site, { officialName }: Authority): Sentence {
  return [clause(`No ${site.kinds['inspection']?.one ?? 'inspection'} of ${officialName} is in this record`)];
}

/** What stands in the order of time: inspections of one result in a row, or acts in a row. */
type Step = { visits: Visit[] } | { acts: Subject[] };

/** Inspections and acts in the order of time, those in a row that go together in one sentence. */
function courseSentences(site: Site, visits: readonly Visit[], acts: readonly Subject[]): Sentence[] {
  const told: Visit[] = [];
  return stepsOf(site, visits, acts).map((step) => {
    if ('acts' in step) return actsSentence(site, step.acts);
    const sentence = visitSentence(site, step.visits, told);
    told.push(...step.visits);
    return sentence;
  });
}

function stepsOf(site: Site, visits: readonly Visit[], acts: readonly Subject[]): Step[] {
  const items = [
    ...visits.map((visit) => ({ day: visit.day, visit, act: undefined })),
    ...acts.map((act) => ({ day: actDay(site, act), visit: undefined, act })),
  ].sort((a, b) => a.day - b.day);
  const steps: Step[] = [];
  const graded: Visit[] = [];
  for (const { visit, act } of items) {
    const last = steps.at(-1);
    if (act) {
      if (last && 'acts' in last) last.acts.push(act);
      else steps.push({ acts: [act] });
      continue;
    }
    const row = last && 'visits' in last ? last.visits : undefined;
    // The first grade has a sentence of its own, and so has each that differs from the one before it.
    if (row?.[0] && graded.length > 1 && row.every((one) => isSame(one, visit))) row.push(visit);
    else steps.push({ visits: [visit] });
    if (visit.overall) graded.push(visit);
  }
  return steps;
}

/** One sentence can hold inspections that have one grade, undisputed and as well founded. */
function isSame(before: Visit, after: Visit): boolean {
  return stepBetween(before, after) === 'same' && [before, after].every(isPlain);
}

const isPlain = ({ overall }: Visit) =>
  overall?.shown !== undefined && overall.agreement !== 'differ' && !isUnchecked(overall.shown);

/** Paragraphs as a story's, every statement under one number throughout; in a sentence the number stands after the last words that rest on it. */
function blocksOf(site: Site, paragraphs: readonly Sentence[][]): StoryBlock[] {
  const numbers = new Map<Statement, number>();
  return paragraphs.map((sentences) => {
    const cited = new Map<Statement, number>();
    const html = sentences
      .map((sentence) => {
        const clauses = sentence.map(({ runs, statements }, index) => {
          const later = sentence.slice(index + 1).flatMap((one) => one.statements);
          const links = statements
            .filter((one) => !later.includes(one))
            .map((statement) => {
              const number = numbers.get(statement) ?? numbers.size + 1;
              numbers.set(statement, number);
              cited.set(statement, number);
              return citation(site, statement, number);
            });
          return `${runs.map(runHtml).join('')}${links.join('')}`;
        });
        return `${clauses.join('')}.`;
      })
      .join(' ');
    return {
      html: `<p>${html}</p>`,
      sources: sourcesOf(
        site,
        [...cited].map(([statement, number]) => ({ statement, number })),
      ),
    };
  });
}

function runHtml({ text, href }: { text: string; href?: string | undefined }): string {
  return href === undefined ? escape(text) : `<a href="${escape(href)}">${escape(text)}</a>`;
}

function citation(site: Site, statement: Statement, number: number): string {
  const title = `${sourceText(site, statement)}: ${toText(statementPhrases(site, statement))}`;
  return `<a href="${escape(statementHref(site, statement))}" class="citation" title="${escape(title)}">[${String(number)}]</a>`;
}
