import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenRules } from './architecture/check.ts';
import { parseImports, type Module } from './architecture/imports.ts';

const root = join(import.meta.dirname, '..');

function modulesIn(folder: string): Module[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|mts|js|mjs|astro)$/.test(file))
    .sort()
    .map((file) => ({ file, imports: parseImports(file, readFileSync(join(root, file), 'utf8')) }));
}

/** Modules from source text, for trying the rules on. */
const written = (files: Record<string, string>): Module[] =>
  Object.entries(files).map(([file, text]) => ({ file, imports: parseImports(file, text) }));

describe('the rooms', () => {
  test('no file imports what its room may not', () => {
    expect(brokenRules([...modulesIn('src'), ...modulesIn('scripts')])).toEqual([]);
  });
});

describe('the rules', () => {
  test('allow a room what the table allows it', () => {
    const modules = written({
      'src/model/parse.ts':
        "import { z } from 'zod'; import { slug } from '../lib/slug.ts'; import { x } from './x.ts';",
      'src/charts/timeline.ts': "import { scaleUtc } from 'd3-scale';",
      'src/site.ts': "import { readFile } from 'node:fs/promises'; import { read } from './load/read.ts';",
      'src/components/Chart.astro': "---\nimport type { Page } from '../views/page.ts';\n---\n<p />",
      'src/client/zoom.ts': "import { words } from '../model/words.ts'; import { ask } from '../search/query/ask.ts';",
    });
    expect(brokenRules(modules)).toEqual([]);
  });

  test.each([
    [
      'src/lib/a.ts',
      "import { b } from '../model/b.ts';",
      'src/lib/a.ts imports src/model/b.ts, which src/lib/ may not.',
    ],
    [
      'src/lib/a.ts',
      "import type { B } from '../model/b.ts';",
      'src/lib/a.ts imports src/model/b.ts, which src/lib/ may not.',
    ],
    [
      'src/charts/a.ts',
      "export * from '../views/b.ts';",
      'src/charts/a.ts imports src/views/b.ts, which src/charts/ may not.',
    ],
    [
      'src/pages/a.ts',
      "await import('../load/read.ts');",
      'src/pages/a.ts imports src/load/read.ts, which src/pages/ may not.',
    ],
    [
      'src/components/A.astro',
      "---\nimport { b } from '../views/b.ts';\n---\n",
      'src/components/A.astro imports src/views/b.ts, which src/components/ may not (types alone would be allowed).',
    ],
    [
      'src/components/A.astro',
      '<p>no frontmatter</p>\n<script>import "../site.ts";</script>',
      'src/components/A.astro imports src/site.ts, which src/components/ may not.',
    ],
    [
      'src/components/A.astro',
      '<script src="../load/read.ts"></script>',
      'src/components/A.astro imports src/load/read.ts, which src/components/ may not.',
    ],
    [
      'scripts/a.ts',
      "import { b } from '../src/client/b.ts';",
      'scripts/a.ts imports src/client/b.ts, which scripts/ may not.',
    ],
    [
      'src/stats/a.ts',
      "import { sum } from 'd3-array';",
      'src/stats/a.ts imports d3-array: D3 draws, and only charts draw.',
    ],
    [
      'src/views/a.ts',
      "import { readFileSync } from 'node:fs';",
      'src/views/a.ts imports node:fs: files are read and written in load, site and scripts alone.',
    ],
    ['src/lib/a.ts', "import { b } from './b';", 'src/lib/a.ts imports ./b without the ending of its file name.'],
    ['src/helpers/a.ts', '', 'src/helpers/a.ts is in no room of the table.'],
  ])('refuse %s with %s', (file, text, sentence) => {
    expect(brokenRules(written({ [file]: text }))).toEqual([sentence]);
  });

  test('keep zod out of what the browser may load, also by a way round, but not its types', () => {
    const modules = written({
      'src/client/zoom.ts': "import { words } from '../model/words.ts';",
      'src/model/words.ts': "import { parse } from './parse.ts'; import type { z } from 'zod';",
      'src/model/parse.ts': "import { z } from 'zod';",
    });
    expect(brokenRules(modules)).toEqual([
      'src/client/zoom.ts → src/model/words.ts → src/model/parse.ts imports zod, which must not reach the browser.',
    ]);
    expect(brokenRules(written({ 'src/model/readings.ts': "import { z } from 'zod';" }))).toHaveLength(2);
  });

  test('find circles of imports, unless only types go round', () => {
    const circle = { 'src/lib/a.ts': "import { b } from './b.ts';", 'src/lib/b.ts': "import { a } from './a.ts';" };
    expect(brokenRules(written(circle))).toEqual([
      'These files import each other in a circle: src/lib/a.ts → src/lib/b.ts → src/lib/a.ts.',
    ]);
    expect(brokenRules(written({ ...circle, 'src/lib/b.ts': "import type { a } from './a.ts';" }))).toEqual([]);
  });
});
