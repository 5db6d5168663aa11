import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { multiplyRecord } from './multiply.ts';

/**
 * How long the site takes to build: the real record; made-up ones of 4 and 16 times its size; and, in the same run, a
 * bare Astro site that writes the same pages with the same bytes. `--sizes 1,4` chooses.
 */
const root = join(import.meta.dirname, '../..');
const sizes = (/^\d+(,\d+)*$/.exec(process.argv[2]?.replace('--sizes=', '') ?? '')?.[0] ?? '1,4,16')
  .split(',')
  .map(Number);
const work = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const perPage = new Map<number, number>();
  for (const size of sizes) perPage.set(size, await measure(size));
  const [one, most] = [perPage.get(1), perPage.get(Math.max(...sizes))];
  if (one !== undefined && most !== undefined)
    console.log(
      `time per page at ${String(Math.max(...sizes))} times, as a multiple of that at 1: ${(most / one).toFixed(2)} (at most 1.2)`,
    );
} finally {
  await rm(work, { recursive: true, force: true });
}

/** Milliseconds a page. */
async function measure(size: number): Promise<number> {
  const content = size === 1 ? join(root, 'content') : join(work, `content-${String(size)}`);
  if (size > 1) await multiplyRecord(join(root, 'content'), content, size);
  const out = join(work, `dist-${String(size)}`);
  const { seconds, mebibytes } = run('build-once.ts', { CONTENT_DIR: content, OUT_DIR: out, PICTURES: 'none' });
  const pages = await pagesOf(out);
  const each = (1000 * seconds) / pages.length;
  console.log(
    `${String(size)} × the record: ${String(pages.length)} pages in ${seconds.toFixed(1)} s, ${each.toFixed(2)} ms a page, at most ${mebibytes.toFixed(0)} MiB (pictures left out)`,
  );
  if (size === 1) await bare(out, pages, seconds);
  await rm(out, { recursive: true, force: true });
  return each;
}

function run(script: string, env: Record<string, string>): { seconds: number; mebibytes: number } {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, script)], {
    cwd: root,
    env: { ...process.env, CI: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output.toString().trim().split('\n').at(-1) ?? '{}') as { seconds: number; mebibytes: number };
}

async function pagesOf(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
}

/** A site that knows nothing: one route, which puts out the bytes of each page as they are. */
async function bare(out: string, pages: readonly string[], ours: number): Promise<void> {
  const project = join(work, 'bare');
  await mkdir(join(project, 'src/pages'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(project, 'astro.config.mjs'),
    `export default { output: 'static', build: { concurrency: 8 }, devToolbar: { enabled: false } };\n`,
  );
  await writeFile(
    join(project, 'src/pages/[...path].astro'),
    `---
import { readFileSync, readdirSync } from 'node:fs';
export function getStaticPaths() {
  return readdirSync(${JSON.stringify(out)}, { recursive: true })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => ({ params: { path: file.replace(/\\/?index\\.html$/, '') || undefined }, props: { file } }));
}
const html = readFileSync(${JSON.stringify(`${out}/`)} + Astro.props.file, 'utf8');
---
<Fragment set:html={html} />
`,
  );
  const start = performance.now();
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    cwd: project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const seconds = (performance.now() - start) / 1000;
  const written = await pagesOf(join(project, 'dist'));
  const bytes = async (folder: string, files: readonly string[]) =>
    (await Promise.all(files.map(async (file) => (await readFile(join(folder, file))).length))).reduce(
      (a, b) => a + b,
      0,
    );
  const [own, theirs] = [await bytes(out, pages), await bytes(join(project, 'dist'), written)];
  console.log(
    `a bare Astro site: ${String(written.length)} pages in ${seconds.toFixed(1)} s, ${(theirs / own).toFixed(3)} times our bytes; ours takes ${(ours / seconds).toFixed(2)} times as long (at most 1.5)`,
  );
  await rm(dirname(join(project, 'dist', 'x')), { recursive: true, force: true });
}
