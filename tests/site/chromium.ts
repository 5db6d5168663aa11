import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const cache = join(import.meta.dirname, '../../.cache');

/**
 * The package's own `args` are never used: they switch off web security and the separation of sites, and every test of
 * frames and policies would pass for nothing. The sandbox needs rights that a container hasn't; the other flags keep
 * the browser from calling its maker.
 */
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];

/** Starts the Chromium of CHROMIUM_PATH, or else the one inside the locked package with its own libraries and fonts. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return chromium.launch({ executablePath: own, args });
  const folder = await unpacked();
  writeFileSync(join(folder, 'fonts/fonts.conf'), fontsConfig(folder));
  // Chromium finds its libraries and fonts by these; they are no business of this process or of anything else it starts.
  const env = {
    ...process.env,
    TMPDIR: folder,
    FONTCONFIG_PATH: join(folder, 'fonts'),
    LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
  };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env });
}

/** The folder with everything that the package holds; unpacked once, and moved into place only when it is complete. */
async function unpacked(): Promise<string> {
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const place = join(cache, `chromium-${version}-${process.arch}`);
  if (existsSync(place)) return place;
  const folder = `${place}-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  await withTemporaryFolder(folder, async () => {
    const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'];
    await Promise.all(archives.map((name) => inflate(join(home, 'bin', name))));
  });
  if (existsSync(place)) rmSync(folder, { recursive: true });
  else renameSync(folder, place);
  return place;
}

/** The package unpacks into the system's temporary folder, where others may have left a Chromium of their own. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  if (tmpdir() !== folder)
    throw new Error(`TMPDIR doesn't decide on the temporary folder here; set CHROMIUM_PATH instead.`);
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The package's own file looks for fonts where they aren't; with these alone, text is as wide on every machine. */
const fontsConfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
