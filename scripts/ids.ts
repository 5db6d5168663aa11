import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { giveIds } from '../src/authoring/ids.ts';
import { parseLedger } from '../src/model/ledger.ts';
import { readSite } from '../src/site.ts';
import { renewLedger } from './ledger-file.ts';

/**
 * Gives every statement without an id its own, and enters all ids in the ledger. `--forget` strikes ids whose
 * statements are gone: their values are then no longer reported as lost.
 */
const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, forget: { type: 'boolean' } },
});
const before = parseLedger(await readFile(join(values.content, 'ledger.csv'), 'utf8').catch(() => ''));

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

console.log(`${String(given)} new ids. ${await renewLedger(values.content, { forget: values.forget ?? false })}`);
