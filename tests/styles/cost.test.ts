import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../src/styles/', import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

test('no rule is about whatever follows something, since all around a mark that comes or goes would be styled anew', () => {
  expect(sheets.length).toBeGreaterThan(3);
  const found = sheets.flatMap((name) => {
    const rules = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*.*?\*\//gs, '');
    return [...rules.matchAll(/[^{}]*[+~]\s*\*[^{}]*(?=\{)/g)].map(([rule]) => `${name}: ${rule.trim()}`);
  });
  expect(found).toEqual([]);
});
