import { seconds } from './progress.ts';

/** How many tests a step held, by how they went; a step that is no set of tests counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** One part of a gate. */
export interface Step {
  name: string;
  run: () => Promise<Outcome>;
}

/** The outcome of something that either went well or didn't. */
export const outcomeOf = (isGood: boolean): Outcome => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/** Runs all steps in order, also after one that fails, and tells each one's name, time and result. */
export async function runSteps(steps: readonly Step[], say: (line: string) => void): Promise<Outcome> {
  const lines: string[] = [];
  const outcomes: Outcome[] = [];
  for (const { name, run } of steps) {
    say(`\n── ${name}`);
    const start = performance.now();
    const outcome = await run().catch((error: unknown) => {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return outcomeOf(false);
    });
    const line = `${outcome.failed === 0 ? 'passed' : 'FAILED'}  ${name}, ${seconds(performance.now() - start)}: ${formatOutcome(outcome)}`;
    say(line);
    lines.push(line);
    outcomes.push(outcome);
  }
  say(`\n${lines.join('\n')}\n`);
  return sum(outcomes);
}

/** `12 passed, 0 failed`, with `, 1 skipped` where something was. */
export function formatOutcome({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function sum(outcomes: readonly Outcome[]): Outcome {
  const total = (key: keyof Outcome) => outcomes.reduce((all, outcome) => all + outcome[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
