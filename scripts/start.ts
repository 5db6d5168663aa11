import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { isFree, listen } from './listen.ts';
import { progressTo } from './progress.ts';
import { readSettings, type Settings } from './settings.ts';
import { staticServer } from './static-server.ts';

const settings = readSettings(process.env, join(import.meta.dirname, '..'));
// "localhost" means either of these, and programs differ in which they try.
const hosts = settings.host === undefined ? ['127.0.0.1', '::1'] : [settings.host];

await refuseTakenPort(settings);
if (!(await buildSite(settings, progressTo(console.error, settings)))) process.exit(1);
await serve(settings);
console.log(`http://${settings.host ?? 'localhost'}:${settings.port}${settings.basePath}`);

async function serve({ outDir, basePath, port }: Settings): Promise<void> {
  const [first = '127.0.0.1', ...others] = hosts;
  await listen(staticServer({ root: outDir, basePath }), { port, host: first });
  // A machine without IPv6 has no second address; the first is enough.
  for (const host of others)
    await listen(staticServer({ root: outDir, basePath }), { port, host }).catch(() => undefined);
}

/** Asks before the build, so that nobody waits for a site that can't be served. */
async function refuseTakenPort({ port }: Settings): Promise<void> {
  const free = await Promise.all(hosts.map((host) => isFree(port, host)));
  if (free.every(Boolean)) return;
  console.error(
    `Port ${port} is taken by another program (perhaps an earlier "npm start").\n` +
      'End that one, or choose another port: PORT=8080 npm start',
  );
  process.exit(1);
}
