import type { Report, Site, SubjectRef } from '../model/types.ts';
import { formatDate, label, locatorText, lowerFirst, titleOf } from '../model/words.ts';
import { inWords, possessive } from './clause.ts';
import { nameOf, type Run } from './run.ts';

/** What a document is and how much of it we read, in two sentences, where nobody wrote an account of it. */
export function reportLead(site: Site, report: Report): Run[] {
  return [...whatRuns(site, report), { text: ` ${readSentence(report)}` }];
}

/** "Ofsted’s inspection report on Norfolk, published 19 October 2015." */
function whatRuns(site: Site, report: Report): Run[] {
  const { kind } = report.data;
  const publisher = titleOf(site, report.publisher);
  const date = report.dates.find(({ date: one }) => one === report.known) ?? report.dates[0];
  const when = date
    ? `, ${lowerFirst(label(site, 'dates', date.type))} ${formatDate(date.date)}.`
    : '; its date isn’t in our record.';
  return [
    { text: `${possessive(publisher)} ${lowerFirst(label(site, 'report-kinds', kind))}` },
    ...aboutRuns(site, report),
    { text: when },
  ];
}

/** The councils that it speaks of, by name where they are few. */
function aboutRuns(site: Site, report: Report): Run[] {
  const refs = report.statements.flatMap(({ about }): SubjectRef[] => {
    const subject = site.subjects.get(about);
    if (subject?.kind === 'authority') return [subject.ref];
    return subject?.authority === undefined ? [] : [`authority/${subject.authority}`];
  });
  const councils = [...new Set(refs)].filter((ref) => ref !== report.publisher);
  const words = site.kinds['authority'];
  if (councils.length === 0) return [];
  if (councils.length > 3) return [{ text: ` on ${inWords(councils.length)} ${words?.many ?? ''}` }];
  return councils.flatMap((ref, index): Run[] => [
    { text: index === 0 ? ' on ' : index === councils.length - 1 ? ' and ' : ', ' },
    nameOf(site, ref),
  ]);
}

function readSentence({ data, outline }: Report): string {
  const places = outline.flatMap(({ units }) => units.map(({ at }) => at)).filter((at) => at !== 'whole');
  const copy = data.copy ? ', in a stored copy' : '';
  switch (data.read) {
    case 'whole':
      return `We read it whole${copy}.`;
    case 'extract':
      return places.length > 0 && places.length < 6
        ? `We read an extract${copy}: ${listed(places.map((at) => locatorText([at])))}.`
        : `We read an extract of it${copy}.`;
    case 'data-set':
      return 'It is a data set: nobody checked its rows against the reports.';
    case 'not-read':
      return 'We haven’t read it; that it exists is told by a data set.';
  }
}

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
