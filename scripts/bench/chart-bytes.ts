import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { TimelineItem } from '../../src/charts/timeline-item.ts';
import { isoDay } from '../../src/lib/date.ts';
import { readSite } from '../../src/site.ts';
import { bodyTimeline } from '../../src/views/timeline.ts';
import { readSettings } from '../settings.ts';
import { targetLine } from './target.ts';

/** What readers load for a timeline, after gzip: ours on its page, and two libraries with the same history. */
const settings = readSettings(process.env, join(import.meta.dirname, '../..'));
const { site } = await readSite({ content: settings.contentDir });
const [fullest] = site.authorities
  .filter(({ ref }) => site.evidenced.has(ref))
  .map(({ id, ref }) => ({ id, items: bodyTimeline(site, ref).items }))
  .sort((a, b) => b.items.length - a.items.length);
if (!fullest) throw new Error('The record has no timeline to measure.');
const { id, items } = fullest;

const page = readFileSync(join(settings.outDir, 'authorities', id, 'index.html'), 'utf8');
const figure = /<figure class="timeline-figure".*?<\/figure>/s.exec(page)?.[0] ?? '';
const chunks = chunksOf(page);
const script = chunks.map(kilobytes).reduce((a, b) => a + b, 0);
console.log(`the timeline of ${id}, ${items.length} things; kB after gzip`);
console.log(`ours: script ${kb(script)} in ${chunks.length} files, loaded when it is near; the history itself,`);
console.log(
  `  as pictures at three widths and a table, complete without the script: ${kb(kilobytes(Buffer.from(figure)))}`,
);
console.log(targetLine({ what: 'script for charts', value: script, most: 45, unit: 'kB' }));
others();

/** Scripts that the page names for its timeline, with all that they load. */
function chunksOf(html: string): Buffer[] {
  const folder = join(settings.outDir, '_astro');
  const all = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const found = new Set(all.filter((name) => name.startsWith('Timeline.') && html.includes(name)));
  for (const name of found) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const other of all) if (text.includes(other)) found.add(other);
  }
  if (found.size === 0) throw new Error(`The page of ${id} loads no script for its timeline.`);
  return [...found].map((name) => readFileSync(join(folder, name)));
}

/** The libraries as their makers distribute them, fetched for this and not installed. */
function others(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    measureOther(folder, 'TimelineJS3', '@knight-lab/timelinejs', {
      files: ['dist/js/timeline.js', 'dist/css/timeline.css'],
      history: { events: items.map(slideOf) },
    });
    measureOther(folder, 'vis-timeline', 'vis-timeline', {
      files: ['standalone/umd/vis-timeline-graph2d.min.js', 'styles/vis-timeline-graph2d.min.css'],
      history: items.map((item) => ({ id: item.id, group: item.lane, content: item.label, ...spanOf(item) })),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureOther(
  folder: string,
  name: string,
  spec: string,
  { files, history }: { files: readonly [string, string]; history: unknown },
): void {
  const archive = fetched(folder, spec);
  if (archive === undefined) {
    console.log(`${name}: skipped, because the package registry could not be reached.`);
    return;
  }
  const [script, style] = files.map((file) => kilobytes(fileIn(folder, archive, file)));
  const data = kilobytes(Buffer.from(JSON.stringify(history)));
  const version = /-(\d[\w.-]*)\.tgz$/.exec(archive)?.[1] ?? '';
  console.log(
    `${name} ${version}: script ${kb(script ?? 0)}, style ${kb(style ?? 0)}; the history as JSON, which alone shows nothing: ${kb(data)}`,
  );
}

/** The name of a package's archive, once it lies in the folder. */
function fetched(folder: string, spec: string): string | undefined {
  try {
    const options = {
      cwd: folder,
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'],
    };
    return basename(execFileSync('npm', ['pack', '--silent', spec], options).toString().trim());
  } catch {
    return undefined;
  }
}

function fileIn(folder: string, archive: string, file: string): Buffer {
  return execFileSync('tar', ['-xzOf', archive, `package/${file}`], { cwd: folder, maxBuffer: 2 ** 27 });
}

/** A time as those libraries take it, where it is known. */
function spanOf({ start, end }: TimelineItem): { start: string; end?: string | undefined } {
  const day = (value: number) => (Number.isFinite(value) ? isoDay(value) : '');
  return { start: day(start[0]), end: Array.isArray(end) ? day(Number(end[1])) : undefined };
}

function slideOf(item: TimelineItem): unknown {
  const date = (text: string | undefined) => {
    const [year, month, day] = (text ?? '').split('-');
    return text === undefined ? undefined : { year, month, day };
  };
  const { start, end } = spanOf(item);
  const text = { headline: item.label, text: item.description };
  return { start_date: date(start), end_date: date(end), group: item.lane, text };
}

function kilobytes(text: Buffer): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}

function kb(value: number): string {
  return value.toFixed(1);
}
