import type { Report, Site, Statement, StatementRef, Subject } from '../model/types.ts';

/** A paragraph, list item or heading of a body, with the line of the body that it starts on, from 1. */
export interface Paragraph {
  text: string;
  line: number;
}

/** A sentence of a story with the citations inside it. */
export interface Sentence {
  /** As written. */
  raw: string;
  /** Without markup; the words of a link stay only where the sentence cites something. */
  text: string;
  line: number;
  cited: string[];
}

/** A body's paragraphs, list items and headings, each on one line. */
export function paragraphsOf({ body }: Pick<Subject, 'body'>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isOpen = false;
  body.split('\n').forEach((line, index) => {
    const text = line.trim();
    const last = paragraphs.at(-1);
    if (isOpen && last && text !== '' && !/^(#|[-*] |\d+\. |\|)/.test(text)) last.text = `${last.text} ${text}`;
    else if (text !== '') paragraphs.push({ text, line: index + 1 });
    isOpen = text !== '' && !text.startsWith('#');
  });
  return paragraphs;
}

/** A body's sentences, without its headings. */
export function sentencesOf(subject: Pick<Subject, 'body'>): Sentence[] {
  return paragraphsOf(subject)
    .filter(({ text }) => !text.startsWith('#'))
    .flatMap(({ text, line }) => split(text).map((sentence) => toSentence(sentence, line)));
}

const split = (paragraph: string) => paragraph.split(/(?<=[.!?][”"’)]?)\s+(?=[“"(*]?[A-Z[])/);

function toSentence(raw: string, line: number): Sentence {
  const cited = citationsIn(raw);
  const text = raw
    .replace(/\s*\[@[^\]]+\]/g, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, cited.length > 0 ? '$1' : '')
    .replace(/^\d+\. /, '')
    .replace(/[*_]/g, '');
  return { raw, text, line, cited };
}

/** What a text cites, in its order: `[@a#s1; @b, 3.5]` → ["a#s1", "b, 3.5"]. */
export function citationsIn(text: string): string[] {
  return [...text.matchAll(/\[(@[^\]]+)\]/g)].flatMap(([, inner = '']) =>
    inner.split(';').map((one) => one.trim().replace(/^@/, '')),
  );
}

/** The words alone: without citations, the targets of links, and marks of headings, lists and stress. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\s*\[@[^\]]+\]/g, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/^(#+|[-*]|\d+\.) /, '')
    .replace(/[*_]/g, '');
}

/** The statements that a citation lands on: one by its name, or all of a report's at a place. */
export function findCited(site: Site, citation: string): Statement[] {
  const one = site.statements.get(citation as StatementRef);
  if (one) return [one];
  const [id = '', locator = ''] = citation.split(',').map((part) => part.trim());
  const report = site.subjects.get(`report/${id}`) as Report | undefined;
  return report?.statements.filter(({ at }) => at.includes(locator)) ?? [];
}
