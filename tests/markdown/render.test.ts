import { describe, expect, it } from 'vitest';
import { renderMarkdown, type Resolvers } from '../../src/markdown/render.ts';

const resolvers: Resolvers = {
  link: (target) =>
    target.startsWith('authority/') ? { href: `/${target}/` } : { problem: `no ${target}`, fix: 'mend it' },
  citation: (text) =>
    text.startsWith('paper')
      ? { href: `/reports/paper/#${text.slice(6)}`, title: 'Paper, para 1' }
      : { problem: `no ${text}`, fix: 'mend it' },
};

describe('a body', () => {
  it('leads its links where the record keeps them', () => {
    expect(renderMarkdown('[Torbay](authority/torbay)', resolvers)).toEqual({
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

  it.each([
    ['a citation that lands on no statement', 'So it was. [@nothing#s1]', 'citation-unknown'],
    ['a link that leads nowhere', '[x](nowhere/x)', 'broken-link'],
    ['raw HTML', 'Hello <b>you</b>', 'raw-html'],
    ['a block of raw HTML', '<script>alert(1)</script>', 'raw-html'],
    ['a script address', '[x](javascript:alert(1))', 'script-url'],
    ['a script address in disguise', '[x](java%0ascript:alert(1))', 'script-url'],
    ['an address that holds data', '![x](data:image/svg+xml,x)', 'script-url'],
    ['a script address by reference', '[x][y]\n\n[y]: javascript:alert(1)', 'script-url'],
  ])('with %s is a problem, and none of it reaches the page', (_, markdown, rule) => {
    const { html, problems } = renderMarkdown(`\n\n${markdown}`, resolvers);
    expect(problems[0]?.rule).toBe(rule);
    expect(problems[0]?.line).toBe(rule === 'script-url' && markdown.includes('[y]:') ? 5 : 3);
    expect(html).not.toMatch(/<script|<b>|javascript:|data:/);
  });
});
