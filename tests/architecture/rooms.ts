/** A room of the code: a folder of `src` (or one file), and what it may import. */
export interface Room {
  /** Where it is, below the project's folder; a path that ends in `/` is a folder, any other is one module or its parts. */
  place: string;
  /** The places in `src` that it may import from, besides its own. */
  mayImport: readonly string[];
  /** The places in `src` of which it may import types alone. */
  mayImportTypes?: readonly string[];
}

const pure = [
  'src/lib/',
  'src/model/',
  'src/authoring/',
  'src/markdown/',
  'src/citations/',
  'src/charts/',
  'src/stats/',
];

/** The table of rooms. A file belongs to the first room that holds it. */
export const rooms: readonly Room[] = [
  { place: 'src/lib/', mayImport: [] },
  { place: 'src/model/', mayImport: ['src/lib/'] },
  { place: 'src/load/', mayImport: ['src/lib/', 'src/model/'] },
  { place: 'src/site', mayImport: ['src/lib/', 'src/load/', 'src/model/', 'src/markdown/'] },
  { place: 'src/authoring/', mayImport: ['src/lib/', 'src/model/', 'src/markdown/'] },
  { place: 'src/markdown/', mayImport: ['src/lib/'] },
  { place: 'src/citations/', mayImport: ['src/lib/', 'src/model/'] },
  { place: 'src/charts/', mayImport: ['src/lib/'] },
  { place: 'src/stats/', mayImport: ['src/lib/'] },
  { place: 'src/views/', mayImport: pure },
  { place: 'src/search/', mayImport: ['src/lib/', 'src/model/', 'src/markdown/', 'src/views/'] },
  // Pictures take their colours from the same table as the style sheets.
  { place: 'src/exports/', mayImport: [...pure, 'src/views/', 'src/styles/'] },
  {
    place: 'src/components/',
    mayImport: ['src/lib/', 'src/charts/', 'src/client/', 'src/styles/'],
    mayImportTypes: ['src/views/'],
  },
  {
    place: 'src/layouts/',
    mayImport: ['src/lib/', 'src/charts/', 'src/client/', 'src/styles/', 'src/components/'],
    mayImportTypes: ['src/views/'],
  },
  {
    place: 'src/pages/',
    mayImport: [
      'src/site',
      'src/views/',
      'src/exports/',
      'src/search/',
      'src/charts/',
      'src/components/',
      'src/layouts/',
      'src/styles/',
    ],
  },
  {
    place: 'src/client/',
    mayImport: [
      'src/lib/',
      'src/charts/',
      'src/search/query',
      'src/model/readings',
      'src/model/words',
      // What a reader has laid beside one another becomes files in the browser, by the same rules as all others.
      'src/exports/picture',
      'src/exports/csv',
    ],
  },
  { place: 'src/styles/', mayImport: [] },
  {
    place: 'scripts/',
    mayImport: [
      ...pure,
      'src/load/',
      'src/site',
      'src/views/',
      'src/search/',
      'src/exports/',
      'src/styles/',
      'src/layouts/',
      // The benches ask the queries of the tests, in their browser.
      'tests/search/',
      'tests/site/',
    ],
  },
  // Ambient types for the tools, and no code.
  { place: 'src/env.d.ts', mayImport: [] },
];

/** A package, or a family of them, that only some places may use, or that some places may not. */
export interface PackageRule {
  packages: RegExp;
  /** The only places that may import it. */
  only?: readonly string[];
  /** The places that may not. */
  not?: readonly string[];
  why: string;
}

/** The rules for packages and for Node's own modules. */
export const packageRules: readonly PackageRule[] = [
  { packages: /^d3(-|$)/, only: ['src/charts/', 'src/client/'], why: 'D3 draws, and only charts draw' },
  {
    packages: /^(node:)?fs($|\/)/,
    only: ['src/load/', 'src/site', 'scripts/'],
    why: 'files are read and written in load, site and scripts alone',
  },
  {
    packages: /^zod($|\/)/,
    not: ['src/lib/', 'src/charts/', 'src/model/readings', 'src/model/words'],
    why: 'the browser may load this module, and zod would make its script six times as long',
  },
];

/** Modules that a browser may load, and what must never reach it, not even by way of other modules. */
export const browser = {
  entrances: [
    'src/client/',
    'src/search/query',
    'src/model/readings',
    'src/model/words',
    'src/exports/picture',
    'src/exports/csv',
  ],
  never:
    /^(zod|yaml|gray-matter|unified|vfile|remark|rehype|micromark|mdast|hast|unist|astro)($|[/:-])|^(node:|fs$|path$)/,
};
