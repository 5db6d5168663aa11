import { join } from 'node:path';
import { buildSite } from '../build-site.ts';
import { progressTo } from '../progress.ts';
import { readSettings } from '../settings.ts';
import { measured } from './measured.ts';

/** Builds the site once, as the environment says, and prints what the whole process took. */
const settings = { ...readSettings(process.env, join(import.meta.dirname, '../..')), quiet: true };
const built = await buildSite(
  settings,
  progressTo(() => undefined, settings),
);
console.log(JSON.stringify(measured()));
process.exit(built ? 0 : 1);
