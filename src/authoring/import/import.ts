import { slug } from '../../lib/slug.ts';
import type { Problems } from '../../model/raw.ts';
import type { DataOf } from '../../model/schema.ts';
import type { Authority, Site } from '../../model/types.ts';
import { importAct } from './acts.ts';
import { addEpisodes, findChains } from './chains.ts';
import { importCouncil, knowCouncils } from './councils.ts';
import {
  addRowProblem,
  type Council,
  type CouncilFields,
  type Draft,
  type EpisodeFields,
  type Outcome,
  type ReportFields,
} from './draft.ts';
import { importInspection } from './inspections.ts';
import { importPlace } from './places.ts';
import { importRecalled } from './recalled.ts';
import { tables, type Row, type Table, type TableName } from './table.ts';
import type { ImportWords } from './words.ts';

/** What is there before an import. */
export interface Before {
  site: Site;
  words: ImportWords;
  /** The generated reports, as their files hold them. */
  reports: ReadonlyMap<string, ReportFields>;
  /** Councils' files. */
  councils: ReadonlyMap<string, DataOf<'authority'>>;
  episodes: ReadonlyMap<string, DataOf<'intervention'> & { hasProse: boolean }>;
}

/** What an import would write, and what it did, by table. */
export interface Imported {
  reports: Map<string, ReportFields>;
  councils: Map<string, CouncilFields>;
  episodes: Map<string, EpisodeFields>;
  counts: { table: TableName; rows: number; added: number; corrected: number; same: number }[];
  corrected: { row: Row; table: TableName }[];
  unmatched: Draft['unmatched'];
  /** Episodes that were made or grew, and acts that the author of an entry with prose may want to include. */
  newEpisodes: string[];
  leftToAuthors: { episode: string; acts: string[] }[];
}

const importers: Record<TableName, (draft: Draft, row: Row) => Outcome | undefined> = {
  authorities: importCouncil,
  districts: importPlace,
  inspections: importInspection,
  previous_inspections: importRecalled,
  interventions: importAct,
};

/** The columns by which two rows of a table are one. */
const keys: Record<TableName, string[]> = {
  authorities: ['slug'],
  districts: ['gss_code'],
  inspections: ['ofsted_urn', 'authority_of_the_day', 'framework', 'inspection_end', 'published'],
  previous_inspections: ['authority_slug', 'subject', 'date', 'stated_in'],
  interventions: ['authority_slug', 'act', 'date', 'source_title'],
};

/** Rows of tables put into the generated entries. Bad rows become problems; then nothing of it may be written. */
export function importTables(read: readonly Table[], before: Before, problems: Problems): Imported {
  const draft = draftOf(before, problems);
  const order = Object.keys(tables) as TableName[];
  const sorted = [...read].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  for (const table of sorted) if (table.name === 'authorities') knowCouncils(draft, table);
  const corrected: Imported['corrected'] = [];
  const counts = sorted.map((table) => {
    checkTwice(draft, table);
    const outcomes = table.rows.map((row) => {
      const outcome = importers[table.name](draft, row);
      if (outcome === 'corrected') corrected.push({ row, table: table.name });
      return outcome;
    });
    const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
    return {
      table: table.name,
      rows: table.rows.length,
      added: count('added'),
      corrected: count('corrected'),
      same: count('same'),
    };
  });
  const episodes = new Map(before.episodes);
  const { added, left } = addEpisodes(findChains(draft.reports.values()), episodes, draft.councils);
  return {
    reports: draft.reports,
    councils: draft.councilFiles,
    episodes: new Map(added.map((id) => [id, withoutProse(episodes.get(id))])),
    counts,
    corrected,
    unmatched: draft.unmatched,
    newEpisodes: added,
    leftToAuthors: left,
  };
}

function withoutProse(episode: (EpisodeFields & { hasProse: boolean }) | undefined): EpisodeFields {
  const { hasProse: _, ...fields } = episode ?? { hasProse: false };
  return fields as EpisodeFields;
}

function draftOf({ site, words, reports, councils }: Before, problems: Problems): Draft {
  const labels = (list: string) =>
    new Map(
      Object.entries(site.vocabulary[list] ?? {}).flatMap(([id, { label }]): [string, string][] => [
        [id, id],
        [label.toLowerCase(), id],
      ]),
    );
  return {
    words,
    problems,
    councils: new Map(site.authorities.map((one): [string, Council] => [one.id, councilOf(one)])),
    frameworks: new Map(site.frameworks.map((one) => [one.id, one])),
    lists: { regions: labels('regions'), types: labels('authority-types') },
    bodies: new Map(
      site.organisations.flatMap(({ id, title, aliases }) => [title, ...aliases].map((name) => [slug(name), id])),
    ),
    terms: new Set([
      ...['offices', 'roles'].flatMap((list) =>
        Object.values(site.vocabulary[list] ?? {}).map(({ label }) => slug(label)),
      ),
      ...site.terms.flatMap(({ title, aliases, abbreviations }) => [title, ...aliases, ...abbreviations].map(slug)),
    ]),
    inspectorate: site.organisations.find(({ id }) => id === words.inspectorate)?.title ?? words.inspectorate,
    reports: new Map(reports),
    councilFiles: new Map([...councils].map(([id, fields]) => [id, ownFields(fields)])),
    unmatched: [],
  };
}

/** A council's fields as far as a table may give them. */
function ownFields({
  name,
  officialName,
  codes,
  type,
  region,
  start,
  end,
  successors,
  centre,
}: DataOf<'authority'>): CouncilFields {
  return {
    name,
    officialName,
    codes,
    type,
    region,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(successors.length === 0 ? {} : { successors }),
    ...(centre === undefined ? {} : { centre }),
  };
}

function councilOf({ id, title, officialName, aliases, successors }: Authority): Council {
  return { id, name: title, names: [title, officialName, ...aliases], successors: [...successors] };
}

/** Two rows of one thing in one table: which of them is meant, nobody could say. */
function checkTwice(draft: Draft, { name, rows }: Table): void {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = keys[name].map((column) => row.cell(column)).join(' | ');
    const first = seen.get(key);
    if (first)
      addRowProblem(
        draft,
        row,
        'duplicate-id',
        `This row is about the same as line ${String(first.line)}: ${key}.`,
        'Take one of the two out.',
      );
    else seen.set(key, row);
  }
}
