import { describe, expect, it } from 'vitest';
import { formatLedger, parseLedger, rowsOf } from '../../src/model/ledger.ts';
import { hospitals } from '../hospitals.ts';

async function ledger(): Promise<string> {
  const { site } = await hospitals();
  return formatLedger(site.reports.flatMap(rowsOf));
}

describe('taking a report out', () => {
  it('is told as a notice for each value that lost its last source, and for no other', async () => {
    const { problems } = await hospitals({ 'ledger.csv': await ledger(), 'reports/elmo-2021.md': undefined });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const lost = problems.filter(({ rule }) => rule === 'source-lost').map(({ what }) => what);
    expect(lost).toContain('authority/st-vitus has lost the last source of its figure:beds (elmo-2021).');
    expect(lost.join()).not.toContain('authority/st-elmo has lost the last source of its figure:beds');
  });

  it('leaves out the pages that have no evidence left', async () => {
    const { site, problems } = await hospitals({ 'ledger.csv': await ledger(), 'reports/elmo-2021.md': undefined });
    expect(site.evidenced.has('measure/cost')).toBe(false);
    expect(problems.map(({ what }) => what)).toContain('The last source of this count is gone; its page is left out.');
  });
});

describe('changing a statement that stays', () => {
  it('is told as a notice for what it alone gave and gives no longer', async () => {
    const { problems } = await hospitals({
      'ledger.csv': await ledger(),
      'reports/ministry-2020.md': (text) => text.replace(', wards: Weak', ''),
    });
    expect(problems.map(({ rule, what }) => [rule, what])).toEqual([
      ['source-lost', 'inspection/st-elmo-2020-book-one has lost the last source of its grade:wards (ministry-2020).'],
    ]);
  });
});

describe('the ledger', () => {
  it('reads back what it writes', async () => {
    const text = await ledger();
    expect(formatLedger(parseLedger(text))).toBe(text);
  });
});
