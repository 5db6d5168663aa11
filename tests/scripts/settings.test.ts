import { describe, expect, test } from 'vitest';
import { readSettings } from '../../scripts/settings.ts';

const read = (env: Record<string, string>) => readSettings(env, '/project');

describe('settings', () => {
  test('an empty environment means this machine, content/ and dist/', () => {
    expect(read({})).toEqual({
      root: '/project',
      contentDir: '/project/content',
      outDir: '/project/dist',
      siteUrl: 'http://localhost:4321',
      basePath: '/',
      port: 4321,
      host: undefined,
      pictures: true,
      pictureCache: '/project/.cache/pictures',
      quiet: false,
    });
  });

  test('an empty variable counts as unset', () => {
    expect(read({ SITE_URL: '', BASE_PATH: '', PORT: '', CONTENT_DIR: '', OUT_DIR: '', CI: '' })).toEqual(read({}));
  });

  test('a base path has a slash at both ends, however it was given', () => {
    for (const text of ['histories', '/histories', 'histories/', '/histories/']) {
      expect(read({ BASE_PATH: text }).basePath).toBe('/histories/');
    }
    expect(read({ BASE_PATH: '/a/b' }).basePath).toBe('/a/b/');
  });

  test('a site address is an origin without a slash at its end', () => {
    expect(read({ SITE_URL: 'https://example.org/' }).siteUrl).toBe('https://example.org');
  });

  test('another port is another default address', () => {
    expect(read({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
  });

  test.each([
    { SITE_URL: 'example.org' },
    { SITE_URL: 'https://example.org/path/' },
    { SITE_URL: 'file:///tmp' },
    { BASE_PATH: '/a b/' },
    { BASE_PATH: '/../' },
    { PORT: 'http' },
    { PORT: '65536' },
  ])('%o is refused by the name of its variable', (env) => {
    expect(() => read(env)).toThrow(new RegExp(`^${Object.keys(env).join()} is "`));
  });
});
