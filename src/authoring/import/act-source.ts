import { slug } from '../../lib/slug.ts';
import { addRowProblem, bodyNamed, tidy, type Council, type Draft, type ReportFields } from './draft.ts';
import type { Row } from './table.ts';

/** The entry that an act's statement stands in; its fields, unless another table makes it. */
export interface ActSource {
  id: string;
  fields?: Omit<ReportFields, 'statements' | 'outline'> | undefined;
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** "8 Aug 2014" → 2014-08-08. */
function isoDate(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(text) ?? [];
  const month = months.findIndex((one) => name !== '' && one.startsWith(name.toLowerCase())) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An inspection report of the record, by the words of the table: "Ofsted SIF report, Barnsley, 8 Aug 2014". */
export function inspectionReport(draft: Draft, row: Row): ActSource | undefined {
  const title = row.cell('source_title');
  const [, place = ''] = / report, (.+), \d/.exec(title) ?? [];
  const date = isoDate(title) ?? '';
  const found = [...draft.reports].filter(
    ([, report]) =>
      report.kind === 'inspection-report' &&
      (report.dates?.['published'] === date || fileDate(report.imported ?? '') === date) &&
      nameOf(draft, report).startsWith(place) &&
      place !== '',
  );
  const [only, ...others] = found;
  if (only && others.length === 0) return { id: only[0] };
  addRowProblem(
    draft,
    row,
    'unknown-id',
    `${found.length === 0 ? 'No report' : 'More than one report'} of the record is "${title}".`,
    'Import the inspections first, or together with this table; or correct "source_title".',
  );
  return undefined;
}

/** The date in a file's name: "… - 20 october 2015.pdf". */
const fileDate = (key: string) =>
  isoDate(
    key.replace(
      /(\d{1,2}) ([a-z])([a-z]+) (\d{4})/,
      (_, day: string, a: string, rest: string, year: string) => `${day} ${a.toUpperCase()}${rest} ${year}`,
    ),
  );

function nameOf({ councils }: Draft, { statements = [] }: ReportFields): string {
  const council = statements.find(({ introduces }) => introduces?.authority !== undefined)?.introduces?.authority;
  return councils.get(council ?? '')?.name ?? '';
}

/** A web page, of the government or of a council, that was read in extract. */
export function sourceOf(draft: Draft, row: Row, council: Council): ActSource | undefined {
  const printed = row.cell('source_title');
  const [, bare = printed, aside = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(printed) ?? [];
  const title = draft.words.titles[printed] ?? bare;
  const publisher = publisherOf(draft, row, council, aside);
  const read = row.cell('read');
  if (publisher === undefined || !/^extract of (the page|a copy)$/.test(read)) {
    if (publisher !== undefined)
      addRowProblem(
        draft,
        row,
        'unknown-id',
        `The column "read" says "${read}".`,
        'Write "extract of the page", "extract of a copy" or "report page".',
      );
    return undefined;
  }
  const date = isoDate(aside);
  const site = aside.startsWith('GOV.UK') ? 'GOV.UK' : undefined;
  const copy = read === 'extract of a copy';
  return {
    id: `${publisher}-${slug(title)}`,
    fields: tidy({
      title,
      kind: 'web-page',
      publisher,
      dates: date === undefined ? undefined : { dated: date },
      read: 'extract' as const,
      copy: copy || undefined,
      find: [
        site ?? row.cell('publisher').replace('the council', draft.councils.get(publisher)?.name ?? council.name),
        `“${bare}”`,
        aside !== '' && site === undefined && aside,
      ]
        .filter(Boolean)
        .join(', '),
      url: row.cell('source_url') || undefined,
      licence: draft.words.licence,
      uses: usesIn(draft, bare),
      imported: `${publisher} / ${printed}`,
    }),
  };
}

/** The key of a row, as `joins` and `corrections` name it. */
export const actKey = (row: Row, { id }: Council) =>
  `interventions ${[id, row.cell('act'), row.cell('date')].filter(Boolean).join(', ')}`;

/** Whose page it is: by the table's word, or "the council", which may be another than the one that it is about. */
function publisherOf(draft: Draft, row: Row, council: Council, aside: string): string | undefined {
  const corrected = draft.words.corrections.find((one) => one.row === actKey(row, council))?.publisher;
  const known = corrected ?? draft.words.publishers[row.cell('publisher')];
  if (known !== undefined) return known;
  if (row.cell('publisher') === 'the council') return bodyNamed(draft, aside.split(',')[0] ?? '') ?? council.id;
  addRowProblem(
    draft,
    row,
    'unknown-id',
    `The publisher is "${row.cell('publisher')}", which vocabulary/imports.yaml doesn't know.`,
    'Add it to `publishers` there.',
  );
  return undefined;
}

/** The terms that a title prints, as far as the import is to look for them and the glossary has them. */
export function usesIn({ words, terms }: Draft, title: string): NonNullable<ReportFields['uses']> {
  return Object.entries(words.titleTerms).flatMap(([term, name]) => {
    const [printed] = new RegExp(`\\b${name}s?\\b`, 'i').exec(title) ?? [];
    return printed !== undefined && terms.has(term) ? [{ term, at: 'whole', printed, expanded: false }] : [];
  });
}
