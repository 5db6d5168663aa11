import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMeasured, timeOf } from './measured.ts';
import { targetLine } from './target.ts';

/** How long the whole build takes with all charts and pictures: with none of them drawn before, and with all. */
const work = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const out = join(work, 'dist');
  const env = { OUT_DIR: out, PICTURE_CACHE: join(work, 'cache') };
  for (const name of ['cold', 'warm']) {
    const taken = runMeasured('build-once.ts', [], env);
    console.log(`the whole build, pictures ${name}: ${timeOf(taken)}, at most ${taken.mebibytes.toFixed(0)} MiB`);
    if (name === 'warm')
      console.log(targetLine({ what: 'the whole build, pictures cached', value: taken.seconds, most: 180, unit: 's' }));
    const what = `memory of the whole build, pictures ${name}`;
    console.log(targetLine({ what, value: taken.mebibytes, most: 2048, unit: 'MiB' }));
  }
  const files = await filesOf(out);
  for (const ending of ['.html', '.svg', '.png', '.csv']) console.log(line(ending, files));
  console.log(line('', files));
} finally {
  await rm(work, { recursive: true, force: true });
}

interface File {
  name: string;
  bytes: number;
}

function line(ending: string, files: readonly File[]): string {
  const own = files.filter(({ name }) => name.endsWith(ending));
  const mebibytes = own.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20;
  return `${ending || 'all'}: ${own.length} files, ${mebibytes.toFixed(1)} MiB`;
}

async function filesOf(folder: string): Promise<File[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ name, parentPath }) => ({ name, bytes: (await stat(join(parentPath, name))).size })),
  );
}
