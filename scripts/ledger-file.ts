import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLedger, parseLedger, rowsOf } from '../src/model/ledger.ts';
import { readSite } from '../src/site.ts';

/** Enters every statement id of a record in its ledger; `forget` strikes those that are gone. Says what it did. */
export async function renewLedger(content: string, { forget = false } = {}): Promise<string> {
  const file = join(content, 'ledger.csv');
  const text = await readFile(file, 'utf8').catch(() => '');
  const { site } = await readSite({ content });
  const rows = site.reports.flatMap(rowsOf);
  const now = new Set(rows.map(({ report, statement }) => `${report}#${statement}`));
  const gone = parseLedger(text).filter(({ report, statement }) => !now.has(`${report}#${statement}`));
  const ledger = formatLedger(forget ? rows : [...rows, ...gone]);
  if (ledger !== text) await writeFile(file, ledger);
  const kept = forget ? `${String(gone.length)} forgotten` : `${String(gone.length)} of statements that are gone`;
  return `The ledger has ${String(rows.length)} rows, and ${kept}.`;
}
