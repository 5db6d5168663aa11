import type { Site } from '../model/types.ts';
import type { SearchIndex } from './build-index.ts';
import type { IndexPack } from './query/service.ts';
import { absolute } from '../model/urls.ts';
import { escape } from '../lib/html.ts';

/** The files of an index below `/search/`, by name. Only the first has a fixed name: it names the others, whose names change with them. */
export function indexFiles({ first, second, pages, answers, answerPages }: SearchIndex): ReadonlyMap<string, string> {
  const named = (name: string, value: unknown): [string, string] => {
    const text = JSON.stringify(value);
    return [`${name}-${hash(text)}.json`, text];
  };
  const statements = named('statements', second);
  const rows = pages.map((page, index) => named(`rows-${String(index)}`, page));
  const readings = named('answers', answers);
  const cards = answerPages.map((page, index) => named(`cards-${String(index)}`, page));
  const pack: IndexPack = {
    ...first,
    second: statements[0],
    pages: rows.map(([name]) => name),
    answers: readings[0],
    answerPages: cards.map(([name]) => name),
  };
  return new Map([['index.json', JSON.stringify(pack)], statements, ...rows, readings, ...cards]);
}

/** A short name for a text: FNV-1a, which is no secret and needn't be one. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(36);
}

/** The description by which a browser may search the record from its own bar. */
export function openSearch(site: Site): string {
  const { name, tagline, language } = site.config;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(shortened(name, 16))}</ShortName>
  <LongName>${escape(shortened(name, 48))}</LongName>
  <Description>${escape(tagline.slice(0, 1024))}</Description>
  <Language>${escape(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escape(absolute(site, '/favicon.svg'))}</Image>
  <Url type="text/html" template="${escape(absolute(site, '/search/'))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escape(absolute(site, '/opensearch.xml'))}"/>
</OpenSearchDescription>
`;
}

/** The first words of a name, as many as fit. */
function shortened(name: string, length: number): string {
  const end = name.lastIndexOf(' ', length);
  return name.length <= length ? name : name.slice(0, end > 0 ? end : length);
}
