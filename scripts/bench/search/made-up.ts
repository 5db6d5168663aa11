import { buildIndex, type SearchIndex } from '../../../src/search/build-index.ts';
import { partsOf, type Rendered } from '../../../src/search/index-of.ts';

/** The real index with so many statements more, each made of the words of others in a fixed disorder. */
export function madeUp(rendered: Rendered, count: number): SearchIndex {
  const { entries, statements } = partsOf(rendered);
  const words = statements.flatMap(({ title }) => title.split(' '));
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const more = Array.from({ length: count }, (_, index) => {
    const model = statements[index % statements.length];
    if (!model) throw new Error('There are no statements.');
    // One word in three is of nowhere, so that the vocabulary grows as it would.
    const text = Array.from({ length: 8 + next(24) }, () =>
      next(30) === 0 ? `w${next(40_000).toString(36)}` : (words[next(words.length)] ?? ''),
    ).join(' ');
    return { ...model, href: `/made-up/${String(index)}/`, title: text, names: [], text: [text] };
  });
  return buildIndex(rendered.site, { entries, statements: [...statements, ...more] });
}
