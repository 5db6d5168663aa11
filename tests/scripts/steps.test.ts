import { describe, expect, test } from 'vitest';
import { seconds } from '../../scripts/progress.ts';
import { formatOutcome, outcomeOf, runSteps, type Step } from '../../scripts/steps.ts';
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

  test('lanes run side by side, each in its own order, and what a step of them prints is told in one piece', async () => {
    const ran: string[] = [];
    const said: string[] = [];
    const { promise: typesRan, resolve: go } = Promise.withResolvers<undefined>();
    const step = (name: string, work?: () => unknown): Step => ({
      name,
      run: async (show) => {
        show?.(`${name} began, `);
        await work?.();
        ran.push(name);
        show?.(`${name} ended\n`);
        return outcomeOf(name !== 'lint');
      },
    });
    const lanes = [[step('build', () => typesRan)], [step('lint'), step('types', () => go(undefined))]];
    const total = await runSteps([lanes, step('tests')], (line) => said.push(line));
    expect(ran[0]).toBe('lint');
    expect(ran.slice(1, 3).sort()).toEqual(['build', 'types']);
    expect(ran.slice(3)).toEqual(['tests']);
    expect(total).toEqual({ passed: 3, failed: 1, skipped: 0 });
    for (const name of ['lint', 'types', 'build'])
      expect(said.some((line) => line.startsWith(`\n── ${name}\n${name} began, ${name} ended\n`))).toBe(true);
    expect(said.at(-1)).toMatch(/passed {2}build, .*\nFAILED {2}lint, .*\npassed {2}types, .*\npassed {2}tests, /);
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
