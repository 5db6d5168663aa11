import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBareSite } from './bare-site.ts';
import { runMeasured, timeOf, type Measured } from './measured.ts';
import { multiplyRecord } from './multiply.ts';
import { targetLine } from './target.ts';

/**
 * How long the site takes to build, pictures left out: the real record; made-up ones of 4 and 16 times its size; and, in
 * turns with the real one, a bare Astro site that writes the same pages with the same bytes. `--sizes=1,4` chooses.
 */
const root = join(import.meta.dirname, '../..');
const given = /^--sizes=(\d+(?:,\d+)*)$/.exec(process.argv[2] ?? '')?.[1] ?? '1,4,16';
const sizes = given.split(',').map(Number);
/** Builds of the real record, and of the bare site: the quickest of them counts. */
const rounds = 3;

const work = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const perPage = new Map<number, Measured>();
  for (const size of sizes) perPage.set(size, size === 1 ? await measureReal() : await measureMadeUp(size));
  compareSizes(perPage);
} finally {
  await rm(work, { recursive: true, force: true });
}

/** The real record and the bare site in turns. */
async function measureReal(): Promise<Measured> {
  const [out, project] = [join(work, 'dist-1'), join(work, 'bare')];
  const [ours, bare]: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(runMeasured('build-once.ts', [], { OUT_DIR: out, PICTURES: 'none' }));
    if (round === 0) await writeBareSite(project, out, join(root, 'node_modules'));
    bare.push(runMeasured('bare-once.ts', [project]));
  }
  const [own, other] = [quickest(ours), quickest(bare)];
  const [pages, written] = [await pagesOf(out), await pagesOf(join(project, 'dist'))];
  const each = say('the record', pages.count, own);
  console.log(
    `a bare Astro site: ${written.count} pages in ${timeOf(other)}, ${(written.bytes / pages.bytes).toFixed(3)} times our bytes; ` +
      `ours takes ${(own.cpu / other.cpu).toFixed(2)} times its processor time`,
  );
  console.log(targetLine({ what: 'our build, of a bare one’s time', value: own.seconds / other.seconds, most: 1.5 }));
  console.log(targetLine({ what: 'memory, the real record', value: own.mebibytes, most: 2048, unit: 'MiB' }));
  return each;
}

async function measureMadeUp(size: number): Promise<Measured> {
  const [content, out] = [join(work, `content-${size}`), join(work, `dist-${size}`)];
  await multiplyRecord(join(root, 'content'), content, size);
  const taken = runMeasured('build-once.ts', [], { CONTENT_DIR: content, OUT_DIR: out, PICTURES: 'none' });
  const { count } = await pagesOf(out);
  await Promise.all([content, out].map((folder) => rm(folder, { recursive: true, force: true })));
  return say(`${size} times the record, made up`, count, taken);
}

/** Prints what a build took; gives the same for one page. */
function say(what: string, pages: number, taken: Measured): Measured {
  const each = { ...taken, seconds: taken.seconds / pages, cpu: taken.cpu / pages };
  console.log(
    `${what}: ${pages} pages in ${timeOf(taken)}, ${(1000 * each.seconds).toFixed(2)} ms a page ` +
      `(${(1000 * each.cpu).toFixed(2)}), at most ${taken.mebibytes.toFixed(0)} MiB`,
  );
  return each;
}

function compareSizes(perPage: ReadonlyMap<number, Measured>): void {
  const most = Math.max(...sizes);
  const [one, largest] = [perPage.get(1), perPage.get(most)];
  if (one === undefined || largest === undefined || most === 1) return;
  console.log(`processor time per page at ${most} times, of that at 1: ${(largest.cpu / one.cpu).toFixed(2)}`);
  const value = largest.seconds / one.seconds;
  console.log(targetLine({ what: `time per page at ${most} times, of that at 1`, value, most: 1.2 }));
}

function quickest(all: readonly Measured[]): Measured {
  return all.reduce((best, one) => (one.seconds < best.seconds ? one : best));
}

async function pagesOf(folder: string): Promise<{ count: number; bytes: number }> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return { count: files.length, bytes: sizes.reduce((a, b) => a + b, 0) };
}
