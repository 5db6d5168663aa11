import { readdir, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'astro';
import { formatProblems } from '../src/lib/problem.ts';
import type { Site } from '../src/model/types.ts';
import { handOver } from '../src/site.ts';
import { writeChartFiles } from './chart-files.ts';
import { readRecord } from './content-problems.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './settings.ts';
import { buildFolder, removeLeftovers, swapFolder } from './swap-folder.ts';

/** Builds the site; the folder of the last good build stays as it is unless this one succeeds. Says whether it did. */
export async function buildSite(settings: Settings, progress: Progress): Promise<boolean> {
  const record = await progress.step('Checking the content', () =>
    readRecord({ content: settings.contentDir, origin: settings.siteUrl, base: settings.basePath }),
  );
  const { site, problems } = record;
  if (problems.length > 0) console.error(formatProblems(problems));
  if (problems.some(({ severity }) => severity === 'error')) {
    console.error('Nothing was built. Put the errors above right and build again.');
    return false;
  }
  await removeLeftovers(settings.root);
  const folder = buildFolder(settings.root);
  handOver(record);
  try {
    const pages = await progress.step('Building the pages', () => buildInto(folder, settings, progress));
    if (settings.pictures)
      await progress.step('Writing the charts', () => chartsInto(folder, site, settings, progress));
    await swapFolder(folder, settings.outDir);
    progress.say(`${relative(settings.root, settings.outDir) || settings.outDir}/ holds the site: ${pages} pages.`);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error('The build failed, for the reason above. The last good build was left as it was.');
    return false;
  } finally {
    handOver(undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildInto(folder: string, settings: Settings, progress: Progress): Promise<number> {
  // The pages read the environment for themselves; what was not set there must not be decided twice.
  process.env['SITE_URL'] = settings.siteUrl;
  process.env['BASE_PATH'] = settings.basePath;
  process.env['CONTENT_DIR'] = settings.contentDir;
  // Counting takes longer the more there are: not where nobody reads it.
  const watch = settings.quiet
    ? undefined
    : setInterval(() => {
        void countPages(folder).then((pages) => progress.say(`  ${pages} pages so far`));
      }, 10_000);
  try {
    await build({ root: settings.root, outDir: folder, logLevel: 'warn' });
  } finally {
    clearInterval(watch);
  }
  return countPages(folder);
}

async function chartsInto(folder: string, site: Site, { pictureCache }: Settings, progress: Progress): Promise<void> {
  const { files, bitmaps, drawn } = await writeChartFiles(site, folder, pictureCache);
  progress.say(`  ${files} files; of ${bitmaps} bitmaps ${drawn} were drawn, the others known`);
}

async function countPages(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith('.html')).length;
}
