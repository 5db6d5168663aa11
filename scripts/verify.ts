// `npm run check`: content, types, lint and format, in seconds. Its arguments are those of the content check.
import { join } from 'node:path';
import { endChildrenOnSignal } from './child.ts';
import { gate } from './gate.ts';
import { formatOutcome, runSteps } from './steps.ts';

const args = process.argv.slice(2);
const { content, types, lint, format } = gate(join(import.meta.dirname, '..'));
const contentStep = content(...args.filter((arg) => arg !== '--content-only'));

endChildrenOnSignal();
const outcome = await runSteps(
  args.includes('--content-only') ? [contentStep] : [[[types], [contentStep, lint, format]]],
  console.log,
);
console.log(formatOutcome(outcome));
process.exitCode = outcome.failed === 0 ? 0 : 1;
