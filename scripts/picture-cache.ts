import { createHash, type Hash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { zoom } from '../src/exports/png.ts';

const root = join(import.meta.dirname, '..');
const dayMs = 86_400_000;
/** To be raised when `palette-png.ts` or the options in `png.ts` change what they make of the same picture. */
const drawing = 1;
/** How long a picture is kept that no build has asked for. */
const keptDays = 30;

/** The font files that every bitmap is drawn with. */
export const fontFiles = ['Regular', 'SemiBold'].map((weight) =>
  join(root, 'src/exports/fonts', `OpenSans-${weight}.ttf`),
);

/** Bitmaps that were drawn before, in a folder, each under the hash of all that decides how it looks. */
export interface PictureCache {
  /** Puts the bitmap of a picture at a place; draws it only if it isn't known. Says whether it was drawn. */
  put: (svg: string, place: string, draw: (svg: string) => Promise<Uint8Array>) => Promise<boolean>;
  /** Takes away what no build has asked for in a month. */
  clean: () => Promise<void>;
}

/** Opens the cache in a folder; the font, the size and the version of the drawing program are part of each name. */
export async function pictureCache(folder: string, today = Date.now()): Promise<PictureCache> {
  await mkdir(folder, { recursive: true });
  const ground = await groundHash();
  return {
    put: async (svg, place, draw) => {
      const kept = join(folder, `${ground.copy().update(svg).digest('hex')}.png`);
      await mkdir(dirname(place), { recursive: true });
      if (await exists(kept)) {
        await Promise.all([copyFile(kept, place), utimes(kept, today / 1000, today / 1000)]);
        return false;
      }
      await keep(kept, await draw(svg));
      await copyFile(kept, place);
      return true;
    },
    clean: async () => {
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        const { mtimeMs } = await stat(path);
        if (today - mtimeMs > keptDays * dayMs) await rm(path, { force: true });
      }
    },
  };
}

/** All that every picture depends on besides itself. */
async function groundHash(): Promise<Hash> {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
  const hash = createHash('sha256').update(`${drawing} ${version} ${zoom} `);
  for (const file of fontFiles) hash.update(await readFile(file));
  return hash;
}

/** Written under another name first, since two builds may run at once. */
async function keep(path: string, png: Uint8Array): Promise<void> {
  const half = `${path}.${process.pid}`;
  await writeFile(half, png);
  await rename(half, path);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
