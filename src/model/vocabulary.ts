import { z } from 'zod';
import { parseEntry } from './parse.ts';
import type { Problems, RawEntry } from './raw.ts';
import { kindWords, siteConfig, vocabularyNames, wordList } from './schema.ts';
import type { KindWords, SiteConfig, Vocabulary, WordList } from './types.ts';

/** The closed lists, what each kind is called, and what the site calls itself. */
export interface Vocabularies {
  vocabulary: Vocabulary;
  kinds: Readonly<Record<string, KindWords>>;
  config: SiteConfig;
}

const typesList = z.record(z.string(), wordList);
const empty: SiteConfig = { name: '', tagline: '', summary: '', language: 'en', covers: '', lacks: '', credits: [] };

/** Reads `content/vocabulary/`; a list that is missing is a problem, and empty for what follows. */
export function parseVocabulary(entries: readonly RawEntry[], problems: Problems): Vocabularies {
  const find = (name: string) => {
    const entry = entries.find(({ folder, id }) => folder === 'vocabulary' && id === name);
    if (!entry)
      problems.add(
        { file: `vocabulary/${name}.yaml` },
        'vocabulary-missing',
        `The list vocabulary/${name}.yaml is missing.`,
        'Every word of the field that readers see comes from these lists.',
        'Add the file; an empty list is {}.',
      );
    return entry;
  };
  const parse = <T extends z.ZodType>(name: string, schema: T) => {
    const entry = find(name);
    return entry && parseEntry(entry, schema, problems);
  };
  const lists = vocabularyNames.map((name): [string, WordList] => [name, parse(name, wordList) ?? {}]);
  return {
    vocabulary: { ...Object.fromEntries(lists), types: parse('types', typesList) ?? {} } as Vocabulary,
    kinds: parse('kinds', kindWords) ?? {},
    config: parse('site', siteConfig) ?? empty,
  };
}
