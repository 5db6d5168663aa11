import { z } from 'zod';
import { didYouMean } from '../lib/problem.ts';
import { parseEntry } from './parse.ts';
import type { Problems, RawEntry } from './raw.ts';
import {
  id,
  kindWords,
  siteConfig,
  slips,
  synonyms,
  vocabularyNames,
  wordList,
  type Slips,
  type Synonyms,
} from './schema.ts';
import type { KindWords, SiteConfig, Vocabulary, WordList } from './types.ts';

/** The closed lists, what each kind is called, and what the site calls itself. */
export interface Vocabularies {
  vocabulary: Vocabulary;
  kinds: Readonly<Record<string, KindWords>>;
  config: SiteConfig;
  slips: Slips;
  synonyms: Synonyms;
}

const empty: SiteConfig = { name: '', tagline: '', summary: '', language: 'en', covers: '', lacks: '', credits: [] };

/** Reads `content/vocabulary/`; a list that is missing is a problem, and empty for what follows. */
export function parseVocabulary(entries: readonly RawEntry[], problems: Problems): Vocabularies {
  checkFiles(entries, problems);
  const find = (name: string) => {
    const entry = entries.find((one) => one.folder === 'vocabulary' && one.id === name);
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
  // The lists that a site can do without.
  const optional = <T extends z.ZodType>(name: string, schema: T): z.infer<T> => {
    const entry = entries.find((one) => one.folder === 'vocabulary' && one.id === name);
    return (entry && parseEntry(entry, schema, problems)) ?? schema.parse({});
  };
  const lists = vocabularyNames.map((name): [string, WordList] => [name, parse(name, wordList(name)) ?? {}]);
  return {
    vocabulary: { ...Object.fromEntries(lists), types: parse('types', z.record(id, wordList())) ?? {} } as Vocabulary,
    kinds: parse('kinds', kindWords) ?? {},
    config: parse('site', siteConfig) ?? empty,
    slips: optional('slips', slips),
    synonyms: optional('synonyms', synonyms),
  };
}

/** Lists that nothing reads, or of which there are two. */
function checkFiles(entries: readonly RawEntry[], problems: Problems): void {
  const names = [...vocabularyNames, 'types', 'kinds', 'site', 'slips', 'synonyms', 'imports'];
  const seen = new Map<string, string>();
  for (const entry of entries.filter(({ folder }) => folder === 'vocabulary')) {
    const first = seen.get(entry.id);
    if (first !== undefined)
      problems.add(
        { file: entry.file, line: 1 },
        'duplicate-id',
        `The list "${entry.id}" stands in ${first} already.`,
        'Only one of the two would be read.',
        'Put the words into one file.',
      );
    else if (!names.includes(entry.id))
      problems.add(
        { file: entry.file, line: 1 },
        'unknown-folder',
        `Nothing reads a list called "${entry.id}".`,
        'Its words would be missing without a word.',
        didYouMean(entry.id, names, `The lists are: ${names.join(', ')}.`),
      );
    seen.set(entry.id, entry.file);
  }
}
