import { isAbsolute, resolve } from 'node:path';

/** What the environment decides about a run; every script and `astro.config.mjs` reads it here. */
export interface Settings {
  /** The project's folder, absolute. */
  root: string;
  /** The folder of entries, absolute: CONTENT_DIR, else `content`. */
  contentDir: string;
  /** The folder of the built site, absolute: OUT_DIR, else `dist`. */
  outDir: string;
  /** The origin where the build will live, without a slash at its end: SITE_URL, else this machine. */
  siteUrl: string;
  /** The path under that origin, with a slash at both ends: BASE_PATH, else `/`. */
  basePath: string;
  /** The port of the local server: PORT, else 4321. */
  port: number;
  /** The address that the local server listens at: HOST, else this machine only. */
  host: string | undefined;
  /** Whether charts are written as files too, with each page's picture; PICTURES=none leaves them out, for measuring. */
  pictures: boolean;
  /** The folder of the bitmaps that were drawn before, absolute: PICTURE_CACHE, else `.cache/pictures`. */
  pictureCache: string;
  /** Whether progress is left unsaid: in CI, where only results are read. */
  quiet: boolean;
}

/** Reads the settings of a run; throws an error that names the variable and what it should hold. */
export function readSettings(env: Record<string, string | undefined>, root: string): Settings {
  const port = portOf(env['PORT'] || '4321');
  return {
    root,
    contentDir: inside(root, env['CONTENT_DIR'] || 'content'),
    outDir: inside(root, env['OUT_DIR'] || 'dist'),
    siteUrl: originOf(env['SITE_URL'] || `http://localhost:${port}`),
    basePath: basePathOf(env['BASE_PATH'] || '/'),
    port,
    host: env['HOST'] || undefined,
    pictures: env['PICTURES'] !== 'none',
    pictureCache: inside(root, env['PICTURE_CACHE'] || '.cache/pictures'),
    quiet: isOn(env['CI']),
  };
}

const inside = (root: string, path: string) => (isAbsolute(path) ? path : resolve(root, path));

const isOn = (value: string | undefined) => value !== undefined && !['', '0', 'false'].includes(value);

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}", which is no port. Give a number from 1 to 65535, such as PORT=8080.`);
}

function originOf(text: string): string {
  const url = URL.parse(text);
  const isPlain =
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '';
  if (isPlain) return url.origin;
  throw new Error(
    `SITE_URL is "${text}". Give the scheme and the host alone, such as https://example.org; ` +
      'a path on that host goes into BASE_PATH.',
  );
}

/** Each part may hold letters, digits and `. _ ~ -`: it ends up in addresses, file names and patterns. */
function basePathOf(text: string): string {
  const parts = text.split('/').filter((part) => part !== '');
  if (parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part))) {
    return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
  }
  throw new Error(`BASE_PATH is "${text}". Give a path of plain letters, digits and hyphens, such as /histories/.`);
}
