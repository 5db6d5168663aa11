import { seconds } from './progress.ts';

/** How many tests a step held, by how they went; a step that is no set of tests counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** One part of a gate; `show` takes what it prints where that must wait, since others print at the same time. */
export interface Step {
  name: string;
  run: (show?: (text: string) => void) => Promise<Outcome>;
}

/** Steps in their order; where lanes of them stand in the place of one, these run side by side, each in its own order. */
export type Plan = readonly (Step | readonly (readonly Step[])[])[];

/** The outcome of something that either went well or didn't. */
export const outcomeOf = (isGood: boolean): Outcome => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/** Runs all steps of a plan, also after one that fails, and tells each one's name, time and result. */
export async function runSteps(plan: Plan, say: (line: string) => void): Promise<Outcome> {
  const told: Told[] = [];
  for (const part of plan)
    if ('run' in part) {
      say(`\n── ${part.name}`);
      const one = await runStep(part, say);
      say(one.line);
      told.push(one);
    } else {
      say(`\n── ${part.map((lane) => lane.map(({ name }) => name).join(', ')).join(' · beside · ')}`);
      const lanes = await Promise.all(part.map((lane) => runLane(lane, say)));
      told.push(...lanes.flat());
    }
  say(`\n${told.map(({ line }) => line).join('\n')}\n`);
  return sum(told.map(({ outcome }) => outcome));
}

interface Told {
  line: string;
  outcome: Outcome;
}

/** Runs steps in order; what each prints is told when it has ended, in one piece. */
async function runLane(lane: readonly Step[], say: (line: string) => void): Promise<Told[]> {
  const told: Told[] = [];
  for (const step of lane) {
    const printed: string[] = [];
    const one = await runStep(
      step,
      (line) => printed.push(`${line}\n`),
      (text) => printed.push(text),
    );
    say(`\n── ${step.name}\n${printed.join('')}${one.line}`);
    told.push(one);
  }
  return told;
}

async function runStep({ name, run }: Step, say: (line: string) => void, show?: (text: string) => void): Promise<Told> {
  const start = performance.now();
  const outcome = await run(show).catch((error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return outcomeOf(false);
  });
  const verdict = outcome.failed === 0 ? 'passed' : 'FAILED';
  return { outcome, line: `${verdict}  ${name}, ${seconds(performance.now() - start)}: ${formatOutcome(outcome)}` };
}

/** `12 passed, 0 failed`, with `, 1 skipped` where something was. */
export function formatOutcome({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function sum(outcomes: readonly Outcome[]): Outcome {
  const total = (key: keyof Outcome) => outcomes.reduce((all, outcome) => all + outcome[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
