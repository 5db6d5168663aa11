import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { termFinder, type TermForms } from '../../src/markdown/terms.ts';

const terms: TermForms[] = [
  { key: 'ward', anyCase: ['night ward', 'night wards'], asWritten: [] },
  { key: 'ward-sister', anyCase: ['night ward sister', "sister's round"], asWritten: [] },
  { key: 'technology', anyCase: [], asWritten: ['IT', 'N/A'] },
  { key: 'round', anyCase: ['long round'], asWritten: [] },
  { key: 'other-round', anyCase: ['Long Round', 'other round'], asWritten: [] },
];
const render = (markdown: string) =>
  renderMarkdown(markdown, {
    link: (href) => ({ href }),
    citation: (key) => ({ key, href: `/${key}`, title: 'The night ward, para 1' }),
    terms: termFinder(terms),
  });

/** The body with each button written as «words>key». */
const shown = (markdown: string) =>
  render(markdown).html.replace(/<button[^>]* popovertarget="term-([^"]+)"[^>]*>([^<]*)<\/button>/g, '«$2>$1»');

describe('a term in a body', () => {
  it('opens its note where it first stands, and nowhere after', () => {
    expect(shown('A night ward and a night ward.\n\n- A Night Ward again')).toMatch(
      /^<p>A «night ward>ward» and a night ward\.<\/p>\s*<ul>\s*<li>A Night Ward again<\/li>\s*<\/ul>$/,
    );
  });

  it('is named by the block in which it first stands', () => {
    expect(render('IT here.\n\nIT and a night ward.').blocks.map((block) => block.terms)).toEqual([
      ['technology'],
      ['ward'],
    ]);
  });

  it('is the longest that fits, even where a shorter one stands within it', () => {
    expect(shown('The night ward sister.')).toBe('<p>The «night ward sister>ward-sister».</p>');
    expect(shown('The night ward sister. Another night ward sister. A night ward.')).toBe(
      '<p>The «night ward sister>ward-sister». Another night ward sister. A «night ward>ward».</p>',
    );
  });

  it('is a whole word', () => {
    expect(shown('A midnight ward, night wardens, non-IT, ITs and ITV.')).not.toContain('«');
  });

  it('counts in any case if it is a name, and only as written if it is an abbreviation', () => {
    expect(shown('NIGHT WARD: it says IT.')).toBe('<p>«NIGHT WARD>ward»: it says «IT>technology».</p>');
    expect(shown('Do it, It.')).toBe('<p>Do it, It.</p>');
  });

  it('may be hyphenated, broken over two lines or written with either apostrophe', () => {
    expect(shown('A night-ward.')).toContain('«night-ward>ward»');
    expect(shown('A night\nward.')).toContain('«night\nward>ward»');
    expect(shown('The sister’s round.')).toContain('«sister’s round>ward-sister»');
  });

  it('stands neither in a link nor in a heading nor in a citation, and may come after them', () => {
    const html = shown('## Night ward\n\nSee [the **night ward**](x/y) [@night ward], then the **night ward**.');
    expect(html.match(/«/g)).toHaveLength(1);
    expect(html).toContain('then the <strong>«night ward>ward»</strong>.');
  });

  it('is left alone in code', () => {
    expect(shown('`IT`')).not.toContain('«');
  });

  it('isn’t found by a name that two terms claim', () => {
    expect(shown('The long round. The other round.')).toBe('<p>The long round. The «other round>other-round».</p>');
  });

  it('is told what it opens and what describes it', () => {
    expect(render('IT').html).toBe(
      '<p><button type="button" class="term-word" popovertarget="term-technology" popovertargetaction="show" interestfor="term-technology" aria-describedby="term-technology-means">IT</button></p>',
    );
  });

  it('and the text around it are escaped as ever', () => {
    const { html } = render('1 < 2 & N/A > "IT"');
    expect(html).toMatch(/1 &#x3C; 2 &#x26; <button[^>]*>N\/A<\/button> > "IT"/);
  });
});

describe('names of terms', () => {
  it('are text and no pattern', () => {
    const find = termFinder([{ key: 'odd', anyCase: ['cost (net) a.b', 'x | y'], asWritten: ['[A]*'] }]);
    const text = 'The Cost (Net) a.b, cost net axb, X | Y, [A]* and AAA.';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Cost (Net) a.b', 'X | Y', '[A]*']);
  });

  it('may be none at all', () => {
    expect(termFinder([{ key: 'none', anyCase: [], asWritten: [] }])('Some text')).toEqual([]);
  });
});
