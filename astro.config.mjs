import { defineConfig, passthroughImageService } from 'astro/config';
import { chartsInDevelopment } from './scripts/charts-in-development.ts';
import { reloadOnContent } from './scripts/reload-on-content.ts';
import { readSettings } from './scripts/settings.ts';

const settings = readSettings(process.env, import.meta.dirname);

export default defineConfig({
  output: 'static',
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // A page has no style of its own in it: a host can then allow the site's files alone.
    inlineStylesheets: 'never',
    // Measured: a fifth quicker than one page at a time.
    concurrency: 8,
  },
  // Pictures are drawn by the project itself; nothing here needs an image library.
  image: { service: passthroughImageService() },
  server: { port: settings.port },
  devToolbar: { enabled: false },
  integrations: [reloadOnContent(settings.contentDir), chartsInDevelopment(settings)],
});
