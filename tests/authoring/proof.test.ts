import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alterationsOf } from '../../src/authoring/alterations.ts';
import { cutSource, findMissing } from '../../src/authoring/evidence.ts';
import { ourRecord } from '../record.ts';

const sources = '../shared/sources';
const isHere = existsSync(sources);
if (!isHere)
  console.log(`Skipped: proving the evidence check on our own record, because there is no folder ${sources}.`);

describe.skipIf(!isHere)('the evidence check on our own record', () => {
  it('catches at least 99 in 100 of all figures, dates and grades that are altered', async () => {
    const { site } = await ourRecord();
    let altered = 0;
    const missed: string[] = [];
    for (const report of site.reports) {
      if (!report.data.source) continue;
      const source = cutSource(report, await readFile(join(sources, report.data.source.file), 'utf8'));
      for (const statement of report.statements.filter(({ checked }) => checked === undefined))
        for (const { statement: other, what } of alterationsOf(site, statement)) {
          altered += 1;
          if (findMissing(site, other, source).length === 0) missed.push(`${statement.ref}: ${what}`);
        }
    }
    expect(altered).toBeGreaterThan(500);
    expect(missed.length / altered, missed.join('\n')).toBeLessThan(0.01);
  });
});
