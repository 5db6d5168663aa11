import { Resvg } from '@resvg/resvg-js';
import { tokens } from '../styles/tokens.ts';
import { palettePng } from './palette-png.ts';

/** The name of the typeface that bitmaps are drawn with, in `src/exports/fonts`. */
export const typeface = 'Open Sans';

/** How many pixels of a bitmap one of the picture’s makes in each direction. */
export const zoom = 1.5;

/** Draws a picture as a bitmap with these font files and no other: what a machine has installed makes no difference. */
export function drawPng(svg: string, fontFiles: readonly string[]): Uint8Array {
  const drawn = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: typeface,
      serifFamily: typeface,
      sansSerifFamily: typeface,
      cursiveFamily: typeface,
      fantasyFamily: typeface,
      monospaceFamily: typeface,
    },
    // Half a pixel at the edge lets nothing through.
    background: tokens.background.light,
    fitTo: { mode: 'zoom', value: zoom },
  });
  return palettePng(drawn.render());
}
