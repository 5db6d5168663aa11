import { frame, framePadding } from '../charts/frame.ts';
import type { Scene } from '../charts/scene.ts';
import { stacked } from '../charts/stacked.ts';
import { stackedTable, timelineTable } from '../charts/timeline-table.ts';
import { tableCsv } from '../exports/csv.ts';
import { pictureSvg } from '../exports/picture.ts';
import type { Comparison } from './compared.ts';

/** How wide a picture file is, in pixels, and how many pixels of a bitmap make one of it in each direction: as for the site’s own. */
const [pictureWidth, zoom] = [800, 1.5];

/** The forms in which a comparison can be taken away. */
export type FileKind = 'light' | 'dark' | 'bitmap' | 'table';

/** What is shown just now as a file; `one` is what each of the compared is called. */
export async function comparedFile(kind: FileKind, comparison: Comparison, one: string): Promise<Blob> {
  if (kind === 'table') return new Blob([csvOf(comparison, one)], { type: 'text/csv' });
  const picture = sceneOf(comparison);
  const svg = new Blob([`${pictureSvg(picture, kind === 'dark' ? 'dark' : 'light')}\n`], { type: 'image/svg+xml' });
  return kind === 'bitmap' ? bitmapOf(svg, picture) : svg;
}

function sceneOf(comparison: Comparison): Scene {
  const { compared } = comparison;
  const histories = compared.map(({ history }) => history);
  const title = `${histories.map(({ name }) => name).join(', ')}: timelines`;
  const description = histories.map(({ name, summary }) => `${name}: ${summary}`).join(' ');
  const scenes = comparison.scenes(pictureWidth - 2 * framePadding);
  const parts = scenes.map((scene, index) => ({ label: histories[index]?.name ?? '', scene }));
  const around = comparison.isAligned ? ['Years before and after the event, which is 0.'] : [];
  return frame(stacked(parts, { id: 'compared', title, description }), {
    title,
    notes: [...around, ...new Set(histories.flatMap(({ notes }) => notes))],
    source: [...histories.map(({ name, source }) => `${name}. ${source}`), location.href],
  });
}

function csvOf(comparison: Comparison, one: string): string {
  const parts = comparison.compared.map((own) => ({
    name: own.history.name,
    table: timelineTable(comparison.shownOf(own), own.history.record),
  }));
  return tableCsv(stackedTable(one, parts), location.origin);
}

/** The picture as the reader’s own browser draws it. */
async function bitmapOf(svg: Blob, { width, height }: Scene): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * zoom), Math.round(height * zoom)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob(
        (blob) => (blob ? done(blob) : fail(new Error('The picture is too large for a bitmap.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
