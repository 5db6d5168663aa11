import { describe, expect, it } from 'vitest';
import { renderMarkdown, type Resolvers } from '../../src/markdown/render.ts';

const resolvers: Resolvers = {
  link: (target) =>
    target.startsWith('authority/') ? { href: `/${target}/` } : { problem: `no ${target}`, fix: 'mend it' },
  citation: (text) =>
    text.startsWith('paper')
      ? { key: text, href: `/reports/paper/#${text.slice(6)}`, title: 'Paper, para 1' }
      : { problem: `no ${text}`, fix: 'mend it' },
};

describe('a body', () => {
  it('leads its links where the record keeps them', () => {
    expect(renderMarkdown('[Torbay](authority/torbay)', resolvers)).toMatchObject({
      html: '<p><a href="/authority/torbay/">Torbay</a></p>',
      problems: [],
    });
  });

  it('numbers its citations and leads each to its statement', () => {
    const { html, problems } = renderMarkdown('One. [@paper#s1] Two. [@paper#s2]', resolvers);
    expect(problems).toEqual([]);
    expect(html).toContain('<a href="/reports/paper/#s1" class="citation" title="Paper, para 1">[1]</a>');
    expect(html).toContain('[2]</a>');
  });

  it('gives each paragraph what it cites, and each source one number throughout', () => {
    const { blocks } = renderMarkdown('One [@paper#s1; @paper#s2].\n\nTwo [@paper#s3]. Three [@paper#s1].', resolvers);
    expect(blocks.map(({ cited }) => cited.map(({ key, number }) => `${key} ${String(number)}`))).toEqual([
      ['paper#s1 1', 'paper#s2 2'],
      ['paper#s3 3', 'paper#s1 1'],
    ]);
    expect(blocks[0]?.html).toBe(
      '<p>One<a href="/reports/paper/#s1" class="citation" title="Paper, para 1">[1]</a><a href="/reports/paper/#s2" class="citation" title="Paper, para 1">[2]</a>.</p>',
    );
  });

  it('follows a reference to a definition in another block', () => {
    const { html } = renderMarkdown('[Torbay][t]\n\nMore.\n\n[t]: authority/torbay', resolvers);
    expect(html).toBe('<p><a href="/authority/torbay/">Torbay</a></p>\n<p>More.</p>');
  });

  it.each([
    ['a citation that lands on no statement', 'So it was. [@nothing#s1]', 'citation-unknown'],
    ['a link that leads nowhere', '[x](nowhere/x)', 'broken-link'],
    ['raw HTML', 'Hello <b>you</b>', 'raw-html'],
    ['a block of raw HTML', '<script>alert(1)</script>', 'raw-html'],
    ['a script address', '[x](javascript:alert(1))', 'script-url'],
    ['a script address in disguise', '[x](java%0ascript:alert(1))', 'script-url'],
    ['an address that holds data', '[x](data:image/svg+xml,x)', 'script-url'],
    ['an image', '![x](https://example.org/x.png)', 'image'],
    ['a script address by reference', '[x][y]\n\n[y]: javascript:alert(1)', 'script-url'],
  ])('with %s is a problem, and none of it reaches the page', (_, markdown, rule) => {
    const { html, problems } = renderMarkdown(`\n\n${markdown}`, resolvers);
    expect(problems[0]?.rule).toBe(rule);
    expect(problems[0]?.line).toBe(rule === 'script-url' && markdown.includes('[y]:') ? 5 : 3);
    expect(html).not.toMatch(/<script|<b>|javascript:|data:/);
  });
});
