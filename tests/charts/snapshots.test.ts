import { mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { timelineList } from '../../src/charts/timeline-list.ts';
import { timeline } from '../../src/charts/timeline.ts';
import { tokensCss } from '../../src/styles/tokens.ts';
import { examples } from './examples.ts';
import { compareWithFile } from './snapshot.ts';

const folder = join(import.meta.dirname, 'snapshots');
const style = '@import url("tokens.css"); @import url("../../../src/styles/chart.css");';
const narrow = new Set(['history', 'crowded', 'long-names']);

const pictures = examples.flatMap(({ name, items, options }) => [
  { name, draw: () => timeline(items, { ...options, id: name, width: 720 }) },
  ...(narrow.has(name)
    ? [{ name: `${name}-narrow`, draw: () => timeline(items, { ...options, id: name, width: 500 }) }]
    : []),
  { name: `${name}-list`, draw: () => timelineList(items, { ...options, id: `${name}-list`, width: 340 }) },
]);

test.each(pictures)('$name looks as it did', ({ name, draw }) => {
  compareWithFile(join(folder, `${name}.svg`), `${renderSvg(draw(), { style })}\n`);
});

test('the snapshots have the colours of the site', () => {
  compareWithFile(join(folder, 'tokens.css'), tokensCss());
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a picture that changed is left beside the old one, and is gone once they agree', () => {
  vi.stubEnv('UPDATE_SNAPSHOTS', '');
  const temporary = mkdtempSync(join(tmpdir(), 'snapshots-'));
  const [path, changed] = [join(temporary, 'a.svg'), join(temporary, 'a-changed.svg')];
  writeFileSync(path, 'old');
  expect(() => {
    compareWithFile(path, 'new');
  }).toThrow('UPDATE_SNAPSHOTS=1');
  expect(readFileSync(changed, 'utf8')).toBe('new');
  compareWithFile(path, 'old');
  expect(existsSync(changed)).toBe(false);
  rmSync(temporary, { recursive: true });
});

test('in CI a picture without a file fails', () => {
  vi.stubEnv('UPDATE_SNAPSHOTS', '');
  vi.stubEnv('CI', 'true');
  const temporary = mkdtempSync(join(tmpdir(), 'snapshots-'));
  expect(() => {
    compareWithFile(join(temporary, 'a.svg'), 'new');
  }).toThrow('a.svg');
  rmSync(temporary, { recursive: true });
});
