import { describe, expect, test } from 'vitest';
import { readHtml } from './site/html.ts';
import { brokenLinks, unreachedPages, type BuiltSite } from './site/links.ts';
import { kindOf } from './site/built-site.ts';

/** A built site of these files, at https://example.org/histories/. */
function siteOf(files: Record<string, string>): BuiltSite {
  const pages = Object.entries(files).filter(([file]) => file.endsWith('.html'));
  return {
    siteUrl: 'https://example.org',
    basePath: '/histories/',
    files: new Set(Object.keys(files)),
    pages: new Map(pages.map(([file, text]) => [file, readHtml(text)])),
  };
}

describe('the checks of the built site', () => {
  test('find each kind of broken link', () => {
    const site = siteOf({
      'index.html': `
        <a href="/histories/reports/">good</a> <a href="reports/#s1">good</a> <a href="#top">good</a>
        <a href="https://example.org/histories/a%20b.csv">good</a> <a href="https://elsewhere.org/x">not ours</a>
        <a href="mailto:a@example.org">not ours</a> <img src="data:image/png;base64,AA==">
        <a href="/reports/">no base</a> <a href="/histories/reports">no slash</a> <a href="nothing/">no page</a>
        <a href="reports/#s2">no fragment</a> <img srcset="a.png 1x, b.png 2x"> <a href="">empty</a>
        <svg><use href="#mark"/></svg>`,
      'reports/index.html': '<p id="s1">',
      'a b.csv': '',
      'a.png': '',
    });
    expect(brokenLinks(site)).toEqual([
      'index.html: /reports/ misses the base path /histories/',
      'index.html: /histories/reports misses its slash at the end',
      'index.html: nothing/ leads to no file',
      'index.html: reports/#s2 leads to a page without #s2',
      'index.html: b.png leads to no file',
      'index.html: (empty) leads to the page itself',
      'index.html: #mark leads to a page without #mark',
    ]);
  });

  test('find pages that no link leads to, even if they link to each other', () => {
    const site = siteOf({
      'index.html': '<a href="a/">',
      'a/index.html': '<a href="../b/">',
      'b/index.html': '',
      'c/index.html': '<a href="../d/">',
      'd/index.html': '<a href="../c/">',
    });
    expect(unreachedPages(site)).toEqual(['c/index.html', 'd/index.html']);
  });

  test('read titles of pages, not of drawings in them', () => {
    const facts = readHtml(
      '<html lang="en-GB"><title>Page</title><h1 id="a">x</h1><svg><title>Chart</title></svg></html>',
    );
    expect(facts).toMatchObject({ title: 'Page', lang: 'en-GB', h1s: 1, ids: new Set(['a']), isRedirect: false });
    expect(readHtml('<meta http-equiv="refresh" content="0; url=/x/">').isRedirect).toBe(true);
  });

  test('sort pages by kind', () => {
    const kinds = [
      'index.html',
      '404.html',
      'about/index.html',
      'authorities/torbay/index.html',
      'embed/timeline/x/index.html',
    ];
    expect(kinds.map(kindOf)).toEqual(['/', '/404.html', '/about', '/authorities/*', '/embed/timeline/*']);
  });
});
