import { describe, expect, test } from 'vitest';
import { seconds } from '../../scripts/progress.ts';
import { formatOutcome, outcomeOf, runSteps } from '../../scripts/steps.ts';
import { vitestOutcome } from '../../scripts/vitest-outcome.ts';

describe('steps', () => {
  test('all steps run, also after one that fails or throws, and their counts are summed', async () => {
    const said: string[] = [];
    const total = await runSteps(
      [
        { name: 'types', run: () => Promise.resolve(outcomeOf(false)) },
        { name: 'lint', run: () => Promise.reject(new Error('no linter')) },
        { name: 'tests', run: () => Promise.resolve({ passed: 7, failed: 0, skipped: 2 }) },
      ],
      (line) => said.push(line),
    );
    expect(total).toEqual({ passed: 7, failed: 2, skipped: 2 });
    expect(said.join('\n')).toContain('no linter');
    expect(said.at(-1)).toMatch(
      /FAILED {2}types, .*: 0 passed, 1 failed\nFAILED {2}lint, .*\npassed {2}tests, .*: 7 passed, 0 failed, 2 skipped/,
    );
  });

  test('skipped tests are told only where there are some', () => {
    expect(formatOutcome({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(formatOutcome({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  test('durations read like durations', () => {
    expect([40, 9_940, 9_960, 59_600, 185_000].map(seconds)).toEqual([
      '0.0 s',
      '9.9 s',
      '10 s',
      '1 min 00 s',
      '3 min 05 s',
    ]);
  });
});

describe("counting Vitest's report", () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });

  test('each test counts once, by how it went', () => {
    const testResults = [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo')];
    expect(vitestOutcome({ testResults }, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test('a file that could not be loaded, or whose hook threw, is a failure', () => {
    expect(vitestOutcome({ testResults: [file('failed'), file('failed', 'passed', 'pending')] }, 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
    });
  });

  test('a run that ends badly with only good tests is a failure', () => {
    expect(vitestOutcome({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
