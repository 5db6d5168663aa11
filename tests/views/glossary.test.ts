import { describe, expect, it } from 'vitest';
import { glossaryView } from '../../src/views/glossary.ts';
import { hospitals } from '../hospitals.ts';

const nothing = { bodies: new Map(), stories: new Map() };

/** The term "Ward" as reports print it; `*` stands for a place that explains it. */
async function ward(printed: readonly string[], term?: (text: string) => string) {
  const uses = printed.map(
    (form) => `  - { term: ward, at: "1", printed: ${form.replace('*', '')}, expanded: ${String(form.endsWith('*'))} }`,
  );
  const { site } = await hospitals({
    ...(term && { 'glossary/ward.md': term }),
    'reports/ministry-2020.md': (text) => text.replace(/^uses:.*$/m, `uses:\n${uses.join('\n')}`),
  });
  return glossaryView(site, nothing).find(({ term: { id } }) => id === 'ward');
}

describe('a term', () => {
  it('is never expanded only where its abbreviation stands alone', async () => {
    expect((await ward(['WDs']))?.unexplained).toBe('Never expanded in our sources');
    expect((await ward(['WD', 'WD*']))?.unexplained).toBeUndefined();
  });

  it('is written out where no source prints the abbreviation', async () => {
    expect((await ward(['ward', 'Wards']))?.unexplained).toBe('Written out in our sources');
    expect((await ward(['ward', 'WD']))?.unexplained).toBe(
      'Written out and shortened in our sources, but never together',
    );
  });

  it('isn’t followed by an abbreviation that is its name', async () => {
    expect((await ward(['WD']))?.abbreviations).toEqual(['WD']);
    const short = (text: string) => text.replace('term: Ward', 'term: WD');
    expect((await ward(['WD'], short))?.abbreviations).toEqual([]);
  });
});
