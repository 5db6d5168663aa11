import type { Imported } from './import.ts';

const nouns = {
  authorities: 'councils',
  districts: 'districts',
  inspections: 'inspections',
  previous_inspections: 'recalled judgements',
  interventions: 'acts',
};

/** What an import did, by kind, in lines. */
export function describeImport({ counts, corrected, unmatched, newEpisodes, leftToAuthors }: Imported): string {
  const lines = counts.map(
    ({ table, rows, added, corrected: changed, same }) =>
      `${nouns[table]}: ${String(rows)} rows, ${String(added)} added, ${String(changed)} corrected, ${String(same)} as they were`,
  );
  const places = corrected.map(({ row }) => `${row.file}:${String(row.line)}`);
  return [
    ...lines,
    `episodes: ${String(newEpisodes.length)} made or extended from acts that name, revise or revoke one another`,
    ...(places.length > 0 ? [`corrected by: ${places.join(', ')}`] : []),
    ...unmatched.map(({ row, name }) => `matches no council, left out: ${row.file}:${String(row.line)} ("${name}")`),
    ...leftToAuthors.map(
      ({ episode, acts }) =>
        `for the author of interventions/${episode}.md to include, if they belong: ${acts.join(', ')}`,
    ),
  ].join('\n');
}
