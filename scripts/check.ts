import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coverageOf, coverageProblems, outlineProblems } from '../src/authoring/coverage.ts';
import { cutSource, evidenceProblems, findMissing } from '../src/authoring/evidence.ts';
import { copiedProblems, type SourceWords } from '../src/authoring/copied.ts';
import { alterationsOf } from '../src/authoring/alterations.ts';
import { formatProblems, type Problem } from '../src/lib/problem.ts';
import type { Report, Site } from '../src/model/types.ts';
import { readRecord } from './content-problems.ts';

/**
 * Checks the record: every problem at once. `--coverage` adds places without a statement, `--sources DIR` holds each
 * statement against the text of its own paragraph, and all of our prose against all of the texts; with `--prove` it also alters each figure, date and grade in turn and
 * counts how many of the alterations that check would catch.
 */
const { values } = parseArgs({
  options: {
    coverage: { type: 'boolean' },
    sources: { type: 'string' },
    prove: { type: 'boolean' },
    content: { type: 'string' },
  },
});
const { site, problems } = await readRecord(values.content === undefined ? {} : { content: values.content });
const found: Problem[] = [...problems];
if (values.coverage) found.push(...coverage(site));
if (values.sources !== undefined) found.push(...(await evidence(site, values.sources)));
console.log(formatProblems(found));
console.log(`${String(site.reports.length)} reports, ${String(site.statements.size)} statements.`);
process.exitCode = found.some(({ severity }) => severity === 'error') ? 1 : 0;

function coverage(record: Site): Problem[] {
  for (const { report, units, statements, withoutFact, uncovered } of coverageOf(record))
    console.log(
      `${report}: ${String(units)} places, ${String(statements)} statements, ${String(withoutFact)} without a fact, ${String(uncovered.length)} unexplained`,
    );
  return coverageProblems(record);
}

async function evidence(record: Site, folder: string): Promise<Problem[]> {
  const all: Problem[] = [];
  const read: SourceWords[] = [];
  let excused = 0;
  for (const report of record.reports) {
    const { source } = report.data;
    if (!source) continue;
    const bytes = await readFile(join(folder, source.file)).catch(() => undefined);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== source.sha256) {
      all.push({
        file: report.file ?? report.id,
        rule: 'source-changed',
        severity: 'error',
        what: bytes ? `${source.file} isn't the text that was read.` : `${source.file} isn't in ${folder}.`,
        why: 'Its lines could be others than the outline names.',
        fix: 'Give the folder with the texts, or read the new text and correct the outline.',
      });
      continue;
    }
    const text = bytes.toString('utf8');
    read.push({ report, text });
    const result = evidenceProblems(record, report, cutSource(report, text));
    all.push(...outlineProblems(report, text), ...result.problems);
    if (values.prove) prove(record, report, text);
    excused += new Set(result.excused.map(({ statement }) => statement.ref)).size;
  }
  all.push(...copiedProblems(record, read));
  console.log(`${String(excused)} statements say why the check can't see what they say.`);
  return all;
}

function prove(record: Site, report: Report, text: string): void {
  const source = cutSource(report, text);
  const altered = report.statements
    .filter(({ checked }) => checked === undefined)
    .flatMap((statement) => alterationsOf(record, statement));
  const missed = altered.filter(({ statement }) => findMissing(record, statement, source).length === 0);
  for (const { statement, what } of missed) console.log(`  not caught: ${statement.ref} ${what}`);
  console.log(
    `${report.id}: ${String(altered.length - missed.length)} of ${String(altered.length)} alterations caught`,
  );
}
