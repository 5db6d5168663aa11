import { join } from 'node:path';
import { buildSite } from '../build-site.ts';
import { progressTo } from '../progress.ts';
import { readSettings } from '../settings.ts';

/** Builds once and prints what it took as JSON: seconds and the most memory that it held, in MiB. */
const settings = { ...readSettings(process.env, join(import.meta.dirname, '../..')), quiet: true };
const start = performance.now();
const built = await buildSite(
  settings,
  progressTo(() => undefined, settings),
);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ built, seconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));
process.exit(built ? 0 : 1);
