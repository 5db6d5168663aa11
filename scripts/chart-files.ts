import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exportedFiles, type ExportedFile } from '../src/exports/chart-files.ts';
import type { Site } from '../src/model/types.ts';
import { fontFiles, pictureCache } from './picture-cache.ts';
import { picturePool } from './picture-pool.ts';

/** How many files were written, how many of them are bitmaps, and how many of these had to be drawn. */
export interface ChartFileCount {
  files: number;
  bitmaps: number;
  drawn: number;
}

/** Writes every chart's files and every page's picture into the folder of a site; `cacheFolder` holds what was drawn before. */
export async function writeChartFiles(site: Site, folder: string, cacheFolder: string): Promise<ChartFileCount> {
  const cache = await pictureCache(cacheFolder);
  const pool = picturePool(fontFiles);
  const count = { files: 0, bitmaps: 0, drawn: 0 };
  const places = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const write = async (file: ExportedFile) => {
    const place = join(folder, file.path);
    if ('text' in file) {
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, file.text);
    } else {
      count.bitmaps += 1;
      if (await cache.put(file.svg, place, pool.draw)) count.drawn += 1;
    }
  };
  try {
    for (const file of exportedFiles(site)) {
      if (places.has(file.path)) throw new Error(`Two charts would have the address ${file.path}.`);
      places.add(file.path);
      count.files += 1;
      const work = write(file).finally(() => underWay.delete(work));
      underWay.add(work);
      // Not all pictures are held at once.
      if (underWay.size > 4 * pool.size) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    await cache.clean();
    return count;
  } finally {
    await pool.close();
  }
}
