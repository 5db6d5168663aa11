import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { giveIds } from '../src/authoring/ids.ts';
import { formatLedger, parseLedger, rowsOf } from '../src/model/ledger.ts';
import { readSite } from '../src/site.ts';

/**
 * Gives every statement without an id its own, and enters all ids in the ledger. `--forget` strikes ids whose
 * statements are gone: their values are then no longer reported as lost.
 */
const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, forget: { type: 'boolean' } },
});
const file = join(values.content, 'ledger.csv');
const text = await readFile(file, 'utf8').catch(() => '');
const before = parseLedger(text);

let given = 0;
const first = await readSite({ content: values.content });
for (const report of first.site.reports) {
  const path = report.file ?? '';
  const source = await readFile(path, 'utf8');
  const used = before.filter((row) => row.report === report.id).map((row) => row.statement);
  const { text: changed, count } = giveIds(source, used);
  if (count > 0) await writeFile(path, changed);
  given += count;
}

const { site } = given > 0 ? await readSite({ content: values.content }) : first;
const rows = site.reports.flatMap(rowsOf);
const now = new Set(rows.map(({ report, statement }) => `${report}#${statement}`));
const gone = before.filter(({ report, statement }) => !now.has(`${report}#${statement}`));
const ledger = formatLedger(values.forget ? rows : [...rows, ...gone]);
if (ledger !== text) await writeFile(file, ledger);
const kept = values.forget ? `${String(gone.length)} forgotten` : `${String(gone.length)} of statements that are gone`;
console.log(`${String(given)} new ids; the ledger has ${String(rows.length)} rows, and ${kept}.`);
