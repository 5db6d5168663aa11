/** Where in a record a word stands; the first is worth the most. */
export const fields = ['name', 'area', 'context', 'text'] as const;
export type Field = (typeof fields)[number];

/** What a record can be filtered by. */
export const facetNames = ['kind', 'authority', 'region', 'framework', 'grade', 'modality'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a record holds, for questions that ask for it: bits of a number. */
export const holds = {
  role: 1,
  date: 2,
  grade: 4,
  figure: 8,
  happened: 16,
  meaning: 32,
  denial: 64,
  reason: 128,
  repeated: 256,
  duration: 512,
  money: 1024,
  over: 2048,
  overall: 4096,
} as const;

/** A grade as its mark shows it. */
export interface GradeMark {
  letter: string;
  level: number;
  levels: number;
  scale?: string | undefined;
}

/** What a hit prints. `also`: other names that it is found by. `snippet`: what it says. */
export interface Row {
  href: string;
  title: string;
  line: string;
  snippet?: string | undefined;
  also?: string[] | undefined;
  /** Places that it answers for. */
  areas?: string[] | undefined;
  /** These places with their codes, and what to say of each: what it is, and which bodies answer for it. */
  places?: [name: string, says: string][] | undefined;
  mark?: GradeMark | undefined;
}

/** One account of an answer: what it gives, and where it says so. */
export interface AnswerAccount {
  value: string;
  source: string;
  href: string;
  /** "Requested" …, for what isn't told as having happened. */
  modality?: string | undefined;
}

/** One property of a thing, with what it is by our record and who says so. */
export interface AnswerRow {
  href: string;
  subject: string;
  label: string;
  detail?: string | undefined;
  value: string;
  mark?: GradeMark | undefined;
  /** Its value was read in a data set that nobody held against the document. */
  isUnchecked?: true | undefined;
  /** Whether its accounts agree, in words. */
  summary?: string | undefined;
  accounts: AnswerAccount[];
  /** How many further accounts the thing's own page has. */
  more?: number | undefined;
}

/** One part of the index as it is sent. Numbers are written by `code.ts`. */
export interface ShelfPack {
  size: number;
  /** The vocabulary, sorted and front-coded. */
  words: string;
  /** For each word its records, each as the step from the one before, times four, plus its field; parted by spaces. */
  postings: string;
  /** For each record how many values it has of a facet, then the values. */
  facets: Record<FacetName, string>;
  /** For each record the first and the last year, counted from 1900; 0 where none is known. */
  years: string;
  /** For each record the day that it is sorted by, since 1900; 0 where none is known. */
  days: string;
  /** For each record what it holds. */
  holds: string;
  /** For each record how much stands behind it: 0 to 15. */
  ranks: string;
  /** For each record how many words its text has. */
  lengths: string;
  /** For each record 1 if it is of another thing than the one before it, else 0; only where several are of one thing. */
  things?: string | undefined;
  /** What hits print; elsewhere, in pages of `pageSize`, where there are too many to send at once. */
  rows?: Row[] | undefined;
  pageSize?: number | undefined;
  /** Lists of words that come near one another: most are for sentences, with which they are sent. */
  near?: string[][] | undefined;
}

/** What the words of queries mean beside themselves. */
export interface SynonymPack {
  /** Lists of words that mean the same. */
  same: string[][];
  /** Words that lead to something, with a line that says why. */
  leads: { words: string[]; to: string[]; finds: string[]; says: string }[];
  /** Words that say little of what is looked for. */
  common: string[];
  /** Words for what every body does. */
  services: string[];
  /** Places that aren't in the record, by what they are in: its title and its address. */
  within: [title: string, href: string, names: string[]][];
}

/** What is fetched first: entries, what facets are called, synonyms. */
export interface FirstPack {
  shelf: ShelfPack;
  labels: Record<FacetName, [id: string, label: string][]>;
  synonyms: SynonymPack;
}
