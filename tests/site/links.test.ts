import { describe, expect, test } from 'vitest';
import { readBuiltSite } from './built-site.ts';
import { brokenLinks, unreachedPages } from './links.ts';

const site = readBuiltSite();

/** Pages that nobody is meant to come upon by following links within the site. */
const standAlone = /^(404\.html|embed\/|id\/)/;

describe('the built site', () => {
  test('has every page and every fragment that its links lead to', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test('leads from its first page to every other', () => {
    expect(unreachedPages(site).filter((file) => !standAlone.test(file))).toEqual([]);
  });

  test('has a page for addresses that lead nowhere', () => {
    expect(site.files.has('404.html')).toBe(true);
  });

  test('names its language, a title and one first heading on every page', () => {
    const poor = [...site.pages].filter(
      ([, { title, lang, h1s, isRedirect }]) => title === '' || lang === '' || (h1s !== 1 && !isRedirect),
    );
    expect(poor.map(([file, { title, lang, h1s }]) => ({ file, title, lang, h1s }))).toEqual([]);
  });

  test('gives no two things on a page the same id', () => {
    const double = [...site.pages].filter(([, { doubles }]) => doubles.length > 0);
    expect(double.map(([file, { doubles }]) => [file, ...new Set(doubles)].join(' '))).toEqual([]);
  });

  test('gives no two pages the same title', () => {
    const titles = new Map<string, string[]>();
    for (const [file, { title, isRedirect }] of site.pages) {
      // A chart in a frame has the title of the page that it comes from.
      if (!isRedirect && !file.startsWith('embed/')) titles.set(title, [...(titles.get(title) ?? []), file]);
    }
    expect([...titles].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
