import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { progressTo } from './progress.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env, join(import.meta.dirname, '..'));
const built = await buildSite(settings, progressTo(console.error, settings));
process.exit(built ? 0 : 1);
