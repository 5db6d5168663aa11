import type { AstroIntegration } from 'astro';

/**
 * In `npm run dev`, shows a change in the content folder at once. The site is read once and kept by its module,
 * so a change forgets every module of the server, and the next page reads the site again.
 */
export function reloadOnContent(contentDir: string): AstroIntegration {
  return {
    name: 'reload-on-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentDir)) return;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
