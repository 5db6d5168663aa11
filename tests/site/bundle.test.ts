import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settings } from './browser.ts';
import { readBuiltSite } from './built-site.ts';

/** Words of the packages that belong to the build alone; they stay when a bundle is made small. */
const signs = { zod: 'ZodError', yaml: 'YAMLParseError', remark: 'codeFencedFence', 'gray-matter': 'gray-matter' };

test('no script that the browser loads holds a package that belongs to the build', () => {
  const scripts = [...readBuiltSite().files].filter((file) => /\.m?js$/.test(file));
  const found = scripts.flatMap((file) => {
    const text = readFileSync(join(settings.outDir, file), 'utf8');
    return Object.entries(signs).flatMap(([name, sign]) => (text.includes(sign) ? [`${file} holds ${name}`] : []));
  });
  expect(found).toEqual([]);
});
