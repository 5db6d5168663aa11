import { capital } from '../../model/words.ts';
import {
  addRowProblem,
  isSame,
  putReport,
  putStatement,
  tidy,
  together,
  type CouncilFields,
  type Draft,
  type Outcome,
} from './draft.ts';
import { usesIn } from './act-source.ts';
import { dateOf, needed, noteOf, sentence } from './cells.ts';
import type { Row, Table } from './table.ts';
import type { DataSet } from './words.ts';

/** Takes every council of the table as one that rows may name, before any row is looked at closely. */
export function knowCouncils(draft: Draft, { rows }: Table): void {
  for (const row of rows) {
    const id = row.cell('slug');
    if (id === '') continue;
    const known = draft.councils.get(id);
    const names = [row.cell('name'), row.cell('official_name'), ...(known?.names ?? [])];
    draft.councils.set(id, {
      id,
      name: row.cell('name'),
      names: [...new Set(names.filter(Boolean))],
      start: row.cell('start_date') || known?.start,
      end: row.cell('end_date') || known?.end,
      successors: successorsOf(row),
    });
  }
}

const successorsOf = (row: Row) => row.cell('successor_slugs').split(/\s+/).filter(Boolean);

/** A council: its own file, and what each list says of it. */
export function importCouncil(draft: Draft, row: Row): Outcome | undefined {
  const id = needed(draft, row, 'slug');
  const fields = councilFields(draft, row);
  if (id === undefined || !fields) return undefined;
  const before = draft.councilFiles.get(id);
  const after = { ...before, ...fields, codes: { ...before?.codes, ...fields.codes } };
  draft.councilFiles.set(id, after);
  const outcome = before === undefined ? 'added' : isSame(before, after) ? 'same' : 'corrected';
  return together([outcome, ...listed(draft, row, id, fields)]);
}

function councilFields(draft: Draft, row: Row): CouncilFields | undefined {
  const name = needed(draft, row, 'name');
  const officialName = needed(draft, row, 'official_name');
  const type = listWord(draft, row, 'type', draft.lists.types);
  const region = listWord(draft, row, 'region', draft.lists.regions);
  const start = dateOf(draft, row, 'start_date');
  const end = dateOf(draft, row, 'end_date');
  const successors = successorsOf(row);
  for (const one of successors)
    if (!draft.councils.has(one))
      addRowProblem(draft, row, 'unknown-id', `No council has the slug "${one}".`, 'Correct "successor_slugs".');
  if (name === undefined || officialName === undefined || type === undefined || region === undefined) return undefined;
  const [latitude, longitude] = [row.cell('latitude'), row.cell('longitude')];
  return tidy({
    name,
    officialName,
    codes: tidy({
      GSS: row.cell('gss_code') || undefined,
      Ofsted: row.cell('ofsted_urn') || undefined,
      'Department for Education': row.cell('dfe_la_code') || undefined,
      mySociety: row.cell('mysociety_code') || undefined,
    }) as Record<string, string>,
    type,
    region,
    start,
    end,
    successors,
    centre: latitude && longitude ? ([latitude, longitude] as [string, string]) : undefined,
  });
}

function listWord(draft: Draft, row: Row, column: string, list: ReadonlyMap<string, string>): string | undefined {
  const id = list.get(row.cell(column).toLowerCase());
  if (id === undefined)
    addRowProblem(
      draft,
      row,
      'unknown-id',
      `The column "${column}" says "${row.cell(column)}", which is no label of its list.`,
      `Write one of: ${[...list.keys()].join(', ')}; or add it to the list in vocabulary/.`,
    );
  return id;
}

/** What the two lists say of a council, each as a row of its data set. */
function listed(draft: Draft, row: Row, id: string, { officialName }: CouncilFields): Outcome[] {
  const { councils, codes } = draft.words.dataSets;
  const about = `authority/${id}` as const;
  const place = row.cell('gss_code') || id;
  const own = [
    row.cell('ofsted_urn') && `Ofsted’s number is ${row.cell('ofsted_urn')}`,
    row.cell('dfe_la_code') && `the Department for Education’s is ${row.cell('dfe_la_code')}`,
  ];
  const note = noteOf(draft, row);
  const kept = [
    putDataSet(draft, councils),
    putStatement(draft, councils.id, {
      id,
      about,
      at: [`row ${place}`],
      when: tidy({
        established: row.cell('start_date') || undefined,
        abolished: row.cell('end_date') || undefined,
      }) as Record<string, string>,
      says: [
        `Listed as ${officialName} (${capital(row.cell('type'))}, ${row.cell('region')}); codes ${[row.cell('gss_code'), row.cell('mysociety_code')].filter(Boolean).join(' and ')}.`,
        note,
      ]
        .filter(Boolean)
        .join(' '),
    }),
  ];
  const sentenceOfCodes = sentence(own.filter(Boolean).join('; '));
  if (sentenceOfCodes === undefined) return kept;
  return [
    ...kept,
    putDataSet(draft, codes),
    putStatement(draft, codes.id, { id, about, at: [`row ${id}`], says: sentenceOfCodes }),
  ];
}

/** The entry of a data set. */
export function putDataSet(draft: Draft, { id, ...fields }: DataSet): Outcome {
  // A table that isn't new because of each of its rows: what counts is the row.
  const uses = usesIn(draft, fields.find);
  const own = { ...fields, kind: 'data-set', read: 'data-set' as const, imported: id };
  putReport(draft, id, uses.length > 0 ? { ...own, uses } : own);
  return draft.reports.get(id)?.statements?.length === 0 ? 'added' : 'same';
}
