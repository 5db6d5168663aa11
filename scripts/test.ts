// `npm test`: everything that CI runs. The last line counts the tests, with each step that is no set of tests as one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endChildrenOnSignal } from './child.ts';
import { gate } from './gate.ts';
import { formatOutcome, outcomeOf, runSteps, type Step } from './steps.ts';

const root = join(import.meta.dirname, '..');
// A zone far from Greenwich, with summer time: a date that depends on the machine shows itself.
const { types, lint, format, content, build, tests } = gate(root, {
  TZ: 'America/Los_Angeles',
  ASTRO_TELEMETRY_DISABLED: '1',
});
const siteTests = tests('built site', 'site');
let isBuilt = false;

endChildrenOnSignal();
const outcome = await runSteps(
  [types, lint, format, tests('unit tests', 'unit'), contentWithSources(), noteSuccess(build), onBuilt(siteTests)],
  console.log,
);
console.log(formatOutcome(outcome));
process.exitCode = outcome.failed === 0 ? 0 : 1;

/** The quotations of the entries are compared with the source documents where these are at hand. */
function contentWithSources(): Step {
  const sources = join('..', 'shared', 'sources');
  if (existsSync(join(root, sources))) return content('--coverage', '--sources', sources);
  const step = content('--coverage');
  return {
    name: step.name,
    run: async () => {
      console.log(`Skipped: comparing the entries with their source documents, because there is no folder ${sources}.`);
      return { ...(await step.run()), skipped: 1 };
    },
  };
}

function noteSuccess({ name, run }: Step): Step {
  return {
    name,
    run: async () => {
      const result = await run();
      isBuilt = result.failed === 0;
      return result;
    },
  };
}

/** Tests over the last good build would say nothing about this one. */
function onBuilt({ name, run }: Step): Step {
  return {
    name,
    run: () => {
      if (isBuilt) return run();
      console.log('Not run, because the build failed.');
      return Promise.resolve(outcomeOf(false));
    },
  };
}
