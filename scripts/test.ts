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
// What keeps one processor busy runs side by side; the tests keep all of them busy by themselves.
const outcome = await runSteps(
  [
    [[noteSuccess(build)], [types, lint, format, contentWithSources()]],
    tests('unit tests', 'unit'),
    onBuilt(siteTests),
  ],
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
    run: async (show) => {
      const why = `Skipped: comparing the entries with their source documents, because there is no folder ${sources}.`;
      if (show) show(`${why}\n`);
      else console.log(why);
      return { ...(await step.run(show)), skipped: 1 };
    },
  };
}

function noteSuccess({ name, run }: Step): Step {
  return {
    name,
    run: async (show) => {
      const result = await run(show);
      isBuilt = result.failed === 0;
      return result;
    },
  };
}

/** Tests over the last good build would say nothing about this one. */
function onBuilt({ name, run }: Step): Step {
  return {
    name,
    run: (show) => {
      if (isBuilt) return run(show);
      console.log('Not run, because the build failed.');
      return Promise.resolve(outcomeOf(false));
    },
  };
}
