import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/model/rules.ts';
import { fieldNames, schemas, statementFields } from '../src/model/schema.ts';
import { filedKinds, introducedKinds } from '../src/model/types.ts';

const read = (file: string) => readFileSync(file, 'utf8');
describe('the docs', () => {
  it('list every rule of the check, and none that isn’t one', () => {
    const table = /## Problems\n([\s\S]*?)\n## /.exec(read('CONTRIBUTING.md'))?.[1] ?? '';
    const listed = table
      .split('\n')
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z0-9-]+)`/g)].map(([, rule]) => rule ?? ''));
    expect(listed.sort()).toEqual([...rules].sort());
  });

  it('name no rule in the page on style that isn’t one', () => {
    const named = [...read('content/STYLE.md').matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, rule]) => rule ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((rule) => !(rules as readonly string[]).includes(rule))).toEqual([]);
  });

  it('name every field of a report and of a statement', () => {
    const readme = read('content/README.md');
    const fields = [...Object.keys(schemas.report.shape), ...statementFields].filter((field) => field !== 'url');
    expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(readme))).toEqual([]);
    expect(fieldNames.size).toBeGreaterThan(fields.length);
  });

  it('name every kind', () => {
    const readme = read('content/README.md');
    expect(Object.keys(filedKinds).filter((folder) => !readme.includes(`${folder}/`))).toEqual([]);
    expect(introducedKinds.filter((kind) => !read('content/vocabulary/kinds.yaml').includes(`${kind}:`))).toEqual([]);
  });

  it('name every command, and none that doesn’t exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const readme = read('README.md');
    const named = new Set(
      [...readme.matchAll(/npm (?:run )?(start|test|dev|build|check|ids|[a-z]+(?=`| --))/g)].map(
        ([, name]) => name ?? '',
      ),
    );
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('have a README in every room', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(
      rooms
        .map(({ name }) => name)
        .filter((name) => !existsSync(`src/${name}/README.md`) && !existsSync(`src/${name}/_README.md`)),
    ).toEqual([]);
  });
});
