import { describe, expect, it } from 'vitest';
import { termForms } from '../../src/model/terms.ts';
import type { Term } from '../../src/model/types.ts';
import { hospitals } from '../hospitals.ts';

const file = 'glossary/sister.md';

/** The forms of a term with these lines in its file. */
async function formsWith(lines: string) {
  const { site, problems } = await hospitals({
    [file]: `---\nterm: Ward sister\naliases: [sister, "'night sister'"]\nabbreviations: [WS]\n${lines}---\nWho leads a ward.\n`,
  });
  const places = problems.filter((problem) => problem.file.endsWith('sister.md'));
  const term = site.subjects.get('term/sister') as Term | undefined;
  return { forms: term && termForms(term), places };
}

describe('the forms by which a term is known in a story', () => {
  it('are its names of two words or more, and its abbreviations as written', async () => {
    const { forms } = await formsWith('');
    expect(forms).toEqual({ key: 'sister', anyCase: ['Ward sister', 'night sister'], asWritten: ['WS'] });
  });

  it('are only those that its file lists, beside its abbreviations', async () => {
    const { forms } = await formsWith('inText: [Sister]\n');
    expect(forms).toEqual({ key: 'sister', anyCase: [], asWritten: ['WS', 'Sister'] });
  });

  it('are none where its file says so', async () => {
    const { forms } = await formsWith('inText: false\n');
    expect(forms).toEqual({ key: 'sister', anyCase: [], asWritten: [] });
  });

  it('are a problem of the file if they are neither', async () => {
    const { places } = await formsWith('inText: yes please\n');
    expect(places.length).toBeGreaterThan(0);
  });
});
