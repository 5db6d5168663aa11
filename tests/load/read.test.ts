import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/load/read.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { readSite } from '../../src/site.ts';
import { cp, writeFile } from 'node:fs/promises';
import { folder } from '../hospitals.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) =>
  readContent('/x', { list: () => Promise.resolve(['/x/glossary/a.md']), read: () => Promise.resolve(encode(text)) });

describe('reading YAML', () => {
  it('keeps dates and words as they were typed', () => {
    expect(readYaml('a: 2015-10-12\nb: no\nc: "010"', 'f', 0).data).toEqual({ a: '2015-10-12', b: 'no', c: '010' });
  });

  it('knows where each field stands', () => {
    const { place } = readYaml('a: 1\nb:\n  - { c: 2 }', 'f', 1);
    expect(place(['b', 0, 'c'])).toEqual({ file: 'f', line: 4, column: 7 });
    expect(place(['b', 0, 'missing'])).toMatchObject({ line: 4 });
  });

  it('tells every number that was typed without quotes', () => {
    expect(readYaml('at: [3.10, "3.10"]', 'f', 0).bareNumbers).toEqual([{ path: ['at', 0], text: '3.10' }]);
  });
});

describe('reading a file', () => {
  it.each(['---js\n({ term: "x" })\n---\n', '---JS\nx\n---\n', '---javascript\nx\n---\n', '---json\n{}\n---\n'])(
    'never runs front matter that isn’t YAML (%j)',
    async (text) => {
      const { entries, problems } = await read(text);
      expect(entries).toEqual([]);
      expect(problems.all.map(({ rule }) => rule)).toEqual(['front-matter-language']);
    },
  );

  it('tells bad YAML each time that it is read', async () => {
    for (let time = 0; time < 2; time += 1)
      expect((await read('---\na: [\n---\n')).problems.all.map(({ rule }) => rule)).toContain('yaml-unreadable');
  });

  it('says on which line the body starts', async () => {
    const { entries } = await read('---\nterm: x\n---\n\nBody.\n');
    expect(entries[0]?.bodyLine).toBe(4);
  });
});

describe('a body’s problems', () => {
  it('stand at their own line of the file', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'hospitals-'));
    await cp(folder, copy, { recursive: true });
    await writeFile(
      join(copy, 'glossary/ward.md'),
      '---\nterm: Ward\n---\n\nA room.\n\n<b>with beds</b> [@ministry-2020, 9.9]\n',
    );
    const { problems } = await readSite({ content: copy });
    await rm(copy, { recursive: true });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['raw-html', 7],
      ['raw-html', 7],
      ['citation-unknown', 7],
    ]);
  });
});
