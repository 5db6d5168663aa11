import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode, type RunOptions } from './child.ts';
import { outcomeOf, type Step } from './steps.ts';
import { vitestOutcome, type VitestReport } from './vitest-outcome.ts';

/** The steps that `npm test` and `npm run check` share, all run in one project folder with one environment. */
export function gate(root: string, env: Record<string, string> = {}) {
  const command = (name: string, ...args: string[]): Step => ({
    name,
    run: async (show) => outcomeOf((await runNode(args, { cwd: root, env, show })) === 0),
  });
  return {
    types: command('types', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'),
    lint: command('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'),
    format: command('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    content: (...args: string[]) => command('content', 'scripts/check.ts', ...args),
    build: command('build', 'scripts/build.ts'),
    tests: (name: string, project: 'unit' | 'site'): Step => ({
      name,
      run: (show) => runVitest(root, project, { env, show }),
    }),
  };
}

async function runVitest(root: string, project: string, options: Omit<RunOptions, 'cwd'>) {
  const folder = join(root, '.cache');
  const report = join(folder, `vitest-${project}.json`);
  await mkdir(folder, { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters], {
    cwd: root,
    ...options,
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  // Without a report nothing ran, whatever the exit code says.
  return text === undefined ? outcomeOf(false) : vitestOutcome(JSON.parse(text) as VitestReport, code);
}
