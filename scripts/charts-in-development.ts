import type { AstroIntegration } from 'astro';
import { drawPng } from '../src/exports/png.ts';
import { exportedFiles, type ExportedFile } from '../src/exports/chart-files.ts';
import { readSite } from '../src/site.ts';
import { mimeType } from './mime-types.ts';
import { fontFiles } from './picture-cache.ts';
import type { Settings } from './settings.ts';

/**
 * In `npm run dev`, the files of the charts, which a build writes once the pages are there, and the gallery of every
 * chart in every state, which no build has.
 */
export function chartsInDevelopment({ contentDir, siteUrl, basePath }: Settings): AstroIntegration {
  let files: Promise<Map<string, ExportedFile>> | undefined;
  const read = async () => {
    const { site } = await readSite({ content: contentDir, origin: siteUrl, base: basePath });
    return new Map([...exportedFiles(site)].map((file) => [file.path, file]));
  };
  return {
    name: 'charts-in-development',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('../tests/gallery/Gallery.astro', import.meta.url);
        injectRoute({ pattern: '/gallery/', entrypoint, prerender: true });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(contentDir)) files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = `/${(request.url ?? '').split('?')[0]?.slice(1)}`.replace(basePath, '/');
          if (!path.startsWith('/charts/')) {
            next();
            return;
          }
          files ??= read();
          files.then((all) => {
            const file = all.get(path);
            if (file) {
              response.setHeader('content-type', mimeType(path));
              response.end('text' in file ? file.text : drawPng(file.svg, fontFiles));
            } else next();
          }, next);
        });
      },
    },
  };
}
