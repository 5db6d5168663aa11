import { isoDay, parseDate, rangeOf } from '../../lib/date.ts';
import { slug } from '../../lib/slug.ts';
import { formatDate } from '../../model/words.ts';
import { addRowProblem, putStatement, tidy, type Council, type Draft, type Outcome } from './draft.ts';
import { dateOf, needed, sentence } from './cells.ts';
import { putDataSet } from './councils.ts';
import type { Row } from './table.ts';

/** A district: a name by which people look for the council that serves them. */
export function importPlace(draft: Draft, row: Row): Outcome | undefined {
  const name = needed(draft, row, 'name');
  const code = needed(draft, row, 'gss_code');
  const end = dateOf(draft, row, 'end_date');
  const correction = draft.words.corrections.find((one) => one.row === `districts ${code ?? ''}`);
  const county = draft.councils.get(row.cell('county_slug'));
  const council = correction?.council === undefined ? county : draft.councils.get(correction.council);
  if (!county || !council) {
    draft.unmatched.push({ row, table: 'districts', name: row.cell('county_slug') });
    return undefined;
  }
  if (name === undefined || code === undefined) return undefined;
  const next = row.cell('replaced_by');
  const today = draft.councils.get(next) ?? todays(draft, council);
  if (!today) {
    addRowProblem(
      draft,
      row,
      'unknown-id',
      `${council.name} was succeeded by ${council.successors.join(' and ')}, and the row doesn't say by which here.`,
      'Name the council in "replaced_by".',
    );
    return undefined;
  }
  const last = lastDayOf(draft, next, end);
  putDataSet(draft, draft.words.dataSets.districts);
  return putStatement(draft, draft.words.dataSets.districts.id, {
    id: code.toLowerCase(),
    about: `place/${slug(name)}`,
    at: [`row ${code}`],
    introduces: { title: name, type: 'district', authority: today.id },
    when: tidy({ abolished: last }) as Record<string, string>,
    // What a correction moves, the list alone puts elsewhere: that is told, and no relation is made of it.
    ...(council.id === today.id ? {} : { relations: { 'was-in': `authority/${council.id}` as const } }),
    says: [
      `Its council is listed as ${row.cell('official_name')}, code ${code}, under ${county.name}.`,
      next &&
        (draft.councils.has(next)
          ? `Replaced by ${draft.councils.get(next)?.name ?? next}.`
          : `Replaced by the district with the code ${next}.`),
      end !== last && `The list prints ${dateWords(end)} as its end; its last day was the day before.`,
      correction && sentence(correction.because),
    ]
      .filter(Boolean)
      .join(' '),
  });
}

/** The council itself, or the one that alone succeeded it. */
function todays({ councils }: Draft, council: Council): Council | undefined {
  if (council.end === undefined) return council;
  const [only, ...others] = council.successors;
  return only !== undefined && others.length === 0 ? councils.get(only) : undefined;
}

const dateWords = (date = '') => formatDate(parseDate(date));

/** A district's last day: the one before its end in the table, where that is the day on which the council that replaced it began. */
function lastDayOf({ councilFiles }: Draft, next: string, end: string | undefined): string | undefined {
  if (end === undefined || councilFiles.get(next)?.start !== end) return end;
  return isoDay(rangeOf(parseDate(end)).earliest - 1);
}
