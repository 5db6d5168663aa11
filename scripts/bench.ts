// `npm run bench`: what the build, the charts, the search and the pictures take, and whether that is within the targets.
// `npm run bench -- build pan` measures those alone. It fails where something could not be measured, not where it is slow.
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { targetsIn } from './bench/target.ts';
import { endChildrenOnSignal, runNode } from './child.ts';
import { readSettings } from './settings.ts';

/** What can be measured, by the name that chooses it. */
const parts: Record<string, readonly string[]> = {
  build: ['build.ts'],
  charts: ['chart-layout.ts', 'chart-bytes.ts'],
  pan: ['pan.ts'],
  search: ['search.ts'],
  pictures: ['pictures.ts'],
};

const root = join(import.meta.dirname, '..');
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Nothing is called ${unknown.join(', ')} here. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

endChildrenOnSignal();
const lines: string[] = [];
console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}; Node ${process.version}; busy ${busy()} when it began`);
if (!existsSync(join(readSettings(process.env, root).outDir, 'index.html')))
  await measure('the site itself', 'build.ts');
for (const [name, files] of Object.entries(parts))
  if (chosen.length === 0 || chosen.includes(name))
    for (const file of files) await measure(`${name}: ${file}`, join('bench', file));
console.log(`\n── targets, busy ${busy()} at the end\n${lines.join('\n')}`);
process.exitCode = lines.some((line) => line.startsWith('FAILED')) ? 1 : 0;

/** Runs one script under its heading, and keeps what it says of its targets. */
async function measure(heading: string, file: string): Promise<void> {
  console.log(`\n── ${heading}`);
  let output = '';
  const hear = (text: string) => (output += text);
  const code = await runNode([join(root, 'scripts', file)], { cwd: root, env: { CI: '1' }, hear });
  lines.push(...targetsIn(output));
  if (code !== 0) lines.push(`FAILED   ${heading}`);
}

/** How many things wanted a core at once, over the last minute: above the number of cores, times mean little. */
function busy(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
