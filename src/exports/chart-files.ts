import type { Scene } from '../charts/scene.ts';
import type { Site } from '../model/types.ts';
import { chartFiles, hasBitmap, pictureOf } from '../views/chart-files.ts';
import { entriesOf } from '../views/paths.ts';
import { previewPath, previewView, sitePreview } from '../views/preview.ts';
import { tableCsv } from './csv.ts';
import type { Scheme } from './paint.ts';
import { pictureSvg } from './picture.ts';
import { previewScene } from './preview.ts';

/** A file of the site, by its path below the site’s folder: its text, or the picture that it is a bitmap of. */
export type ExportedFile = { path: string; text: string } | { path: string; svg: string };

/** What a picture’s name ends in, by its ground. */
export const endings: Record<Scheme, string> = { light: '.svg', dark: '-dark.svg' };

/** Every chart as a picture, light and dark, as a bitmap and as a table; then the picture of each page. */
export function* exportedFiles(site: Site): Generator<ExportedFile> {
  for (const file of chartFiles(site)) {
    const { chart, path } = file;
    const scene = pictureOf(file);
    const light = pictureSvg(scene, 'light');
    yield { path: `${path}${endings.light}`, text: `${light}\n` };
    yield { path: `${path}${endings.dark}`, text: `${pictureSvg(scene, 'dark')}\n` };
    if (hasBitmap(scene)) yield { path: `${path}.png`, svg: light };
    yield { path: `${path}.csv`, text: tableCsv(chart.table, site.address.origin) };
  }
  yield bitmap(previewPath(), previewScene(sitePreview(site)));
  for (const subject of entriesOf(site)) yield bitmap(previewPath(subject), previewScene(previewView(site, subject)));
}

const bitmap = (path: string, scene: Scene): ExportedFile => ({ path, svg: pictureSvg(scene, 'light') });
