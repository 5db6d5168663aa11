import { z } from 'zod';
import { parseEntry } from '../../model/parse.ts';
import type { Problems, RawEntry } from '../../model/raw.ts';

const columns = z.record(z.string(), z.string());
const report = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  dates: z.record(z.string(), z.string()).default({}),
  find: z.string(),
  licence: z.string(),
});

/** `vocabulary/imports.yaml`: what the words of the tables are in this record. */
const schema = z.strictObject({
  inspectorate: z.string(),
  licence: z.string(),
  frameworks: z.record(
    z.string(),
    z.strictObject({
      framework: z.string(),
      /** Column → area. */
      columns,
      /** A column that grades two areas in one, where another column says so. */
      combined: z
        .strictObject({ column: z.string(), where: z.string(), says: z.string(), area: z.string() })
        .optional(),
      /** Areas whose grades stand in the notes: their words there → area. */
      notes: columns.default({}),
    }),
  ),
  recalled: z.record(z.string(), z.strictObject({ framework: z.string(), area: z.string(), id: z.string() })),
  acts: z.record(
    z.string(),
    z.strictObject({ kind: z.string(), type: z.string(), title: z.string(), role: z.string().optional() }),
  ),
  scopes: columns,
  dates: z.record(z.string(), z.strictObject({ type: z.string().optional(), state: z.string().optional() })),
  publishers: columns,
  /** Small words that may stand between names of bodies and offices. */
  plain: z.array(z.string()).default([]),
  makers: z.record(z.string(), z.strictObject({ body: z.string().optional(), office: z.string().optional() })),
  dataSets: z.strictObject({ inspections: report, councils: report, codes: report, districts: report }),
  joins: z
    .array(z.strictObject({ row: z.string(), to: z.string(), area: z.string().optional(), because: z.string() }))
    .default([]),
  corrections: z
    .array(
      z.strictObject({
        row: z.string(),
        as: z.string().optional(),
        /** How the row's note says that it stood. */
        state: z.string().optional(),
        publisher: z.string().optional(),
        council: z.string().optional(),
        because: z.string(),
      }),
    )
    .default([]),
  /** What readers are told of a row's note, by the note; "" for a note to whoever keeps the table. */
  notes: columns.default({}),
  /** Notes by which a source doesn't give what the act is about: the scope that stands instead, and by the cell of the row what readers are told of it. */
  unscoped: z
    .strictObject({ notes: z.array(z.string()), scope: z.string(), says: columns })
    .default({ notes: [], scope: '', says: {} }),
  /** How an end is told that lies after the date of its source. */
  ahead: z.string().default('anticipated'),
  /** Titles that we supply for sources, by the words of the table. */
  titles: columns.default({}),
});
export type ImportWords = z.infer<typeof schema>;
/** What a data set is, as an entry. */
export type DataSet = z.infer<typeof report>;

/** The words of the tables, or a problem that says that there are none. */
export function parseImportWords(entries: readonly RawEntry[], problems: Problems): ImportWords | undefined {
  const entry = entries.find(({ folder, id }) => folder === 'vocabulary' && id === 'imports');
  if (entry) return parseEntry(entry, schema, problems);
  problems.add(
    { file: 'vocabulary/imports.yaml' },
    'vocabulary-missing',
    'The list vocabulary/imports.yaml is missing.',
    'It says what the words of a table are in this record.',
    'Add it, as in content/README.md.',
  );
  return undefined;
}
