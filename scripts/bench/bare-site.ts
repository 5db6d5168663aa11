import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes an Astro site that knows nothing: one route, which puts out the pages of a built site as they are. */
export async function writeBareSite(project: string, built: string, modules: string): Promise<void> {
  await mkdir(join(project, 'src/pages'), { recursive: true });
  await symlink(modules, join(project, 'node_modules'));
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(project, 'astro.config.mjs'),
    `export default { output: 'static', build: { concurrency: 8 }, devToolbar: { enabled: false } };\n`,
  );
  await writeFile(
    join(project, 'src/pages/[...path].astro'),
    `---
import { readFileSync, readdirSync } from 'node:fs';
export function getStaticPaths() {
  return readdirSync(${JSON.stringify(built)}, { recursive: true })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => ({ params: { path: file.replace(/\\/?index\\.html$/, '') || undefined }, props: { file } }));
}
const html = readFileSync(${JSON.stringify(`${built}/`)} + Astro.props.file, 'utf8');
---
<Fragment set:html={html} />
`,
  );
}
