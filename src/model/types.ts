import type { EdtfDate } from '../lib/date.ts';
import type { ReportData, Slips, Synonyms } from './schema.ts';

/** The kinds that have files of their own, by folder. */
export const filedKinds = {
  authorities: 'authority',
  organisations: 'organisation',
  frameworks: 'framework',
  measures: 'measure',
  glossary: 'term',
  interventions: 'intervention',
  inspections: 'inspection',
  differences: 'difference',
  reports: 'report',
  pages: 'page',
} as const;
/** A kind whose things have files. */
export type FiledKind = (typeof filedKinds)[keyof typeof filedKinds];

/** The kinds that a statement introduces, which need no file. */
export const introducedKinds = [
  'inspection',
  'instrument',
  'arrangement',
  'delivery-model',
  'programme',
  'review',
  'board',
  'event',
  'decision',
  'option',
  'appointment',
  'place',
] as const;
/** A kind whose things a statement introduces. */
export type IntroducedKind = (typeof introducedKinds)[number];
/** Any kind of subject. */
export type Kind = FiledKind | IntroducedKind;

/** Kinds on which a modality must be said, since "it is in the paper" doesn't mean that it happened. */
export const modalKinds: readonly Kind[] = introducedKinds.filter((kind) => kind !== 'inspection' && kind !== 'place');

/** A subject's name throughout: `inspection/torbay-2015-sif`. */
export type SubjectRef = `${Kind}/${string}`;
/** A statement's name throughout: `hampshire-2016-05-25-torbay#s4`. */
export type StatementRef = `${string}#${string}`;

declare const brand: unique symbol;
/** An id that can’t stand for one of another kind. */
export type Id<K extends string> = string & { readonly [brand]: K };
export type ReportId = Id<'report'>;
export type AuthorityId = Id<'authority'>;

/** One line of a closed list in `content/vocabulary/`. */
export interface Word {
  label: string;
  note?: string | undefined;
  [field: string]: unknown;
}
/** A closed list by its ids, in its own order. */
export type WordList = Readonly<Record<string, Word>>;
/** The closed lists by name; `types` has a list for each kind. */
export type Vocabulary = Readonly<Record<string, WordList>> & { types: Readonly<Record<string, WordList>> };

/** Who says or holds something: a body, an office, or an office of a body. */
export interface Holder {
  /** `authority/hampshire` or `organisation/dfe`. */
  body?: SubjectRef | undefined;
  office?: string | undefined;
}

/** An area's grade: the words that were printed and, where the framework has it, its own grade. */
export interface Grade {
  area: string;
  printed: string;
  is?: string | undefined;
}

/** A number with its measure, in the measure's unit (or `unit`), for a part, date or stage where there is one. */
export interface Figure {
  measure: string;
  value: number;
  /** The upper end of a range. */
  to?: number | undefined;
  unit: string;
  printed?: string | undefined;
  circa?: boolean | undefined;
  bound?: Bound | undefined;
  part?: string | undefined;
  date?: EdtfDate | undefined;
  said?: string | undefined;
  slip?: string | undefined;
}
/** How a figure that isn’t exact bounds what it stands for. */
export type Bound = 'more-than' | 'less-than' | 'at-least' | 'at-most';

/** A date with its type, as the vocabulary's `dates` names it. */
export interface TypedDate {
  type: string;
  date: EdtfDate;
  text: string;
}

/** What one report says about one subject, and where. */
export interface Statement {
  ref: StatementRef;
  report: ReportId;
  /** Its place in the report's own order, from 0. */
  order: number;
  about: SubjectRef;
  /** Locators, as the report's outline spells them. */
  at: string[];
  /** The modality's id. */
  as: string;
  by?: Holder | undefined;
  dates: TypedDate[];
  grades: Grade[];
  role?: (Holder & { is: string }) | undefined;
  state?: string | undefined;
  stage?: string | undefined;
  figures: Figure[];
  relations: { is: string; to: SubjectRef }[];
  list?: string | undefined;
  says?: string | undefined;
  said?: string | undefined;
  slip?: string | undefined;
  /** Who disputes it, since when, and where the reply stands. */
  disputed?: string | undefined;
  names: SubjectRef[];
  introduces: boolean;
  /** Shown on its report's page alone. */
  confined: boolean;
  /** Why the evidence check can't find it at its place. */
  checked?: string | undefined;
  /** A table's cell: the statement that holds the table, and its row and column keys. */
  cell?: { table: string; row: string; column: string } | undefined;
  file: string;
  line: number | undefined;
  column: number | undefined;
}

/** Anything that a statement can be about. */
export interface Subject {
  ref: SubjectRef;
  kind: Kind;
  id: string;
  title: string;
  aliases: string[];
  type?: string | undefined;
  authority?: AuthorityId | undefined;
  framework?: string | undefined;
  intervention?: string | undefined;
  /** The other sides of an arrangement. */
  with: SubjectRef[];
  scope: string[];
  /** The decision that an option belongs to. */
  of?: SubjectRef | undefined;
  /** Whose act it is, where the kind's own actors don't say. */
  actors: SubjectRef[];
  settlements: Settlement[];
  /** The prose of its file, in Markdown. */
  body: string;
  /** Its file, if it has one. */
  file?: string | undefined;
  bodyLine: number;
}

/** An editor's choice between accounts that differ, with the reason; the others stay visible. */
export interface Settlement {
  property: string;
  use: StatementRef;
  because: string;
}

/** A council of its day, with its area and what came after it. */
export interface Authority extends Subject {
  kind: 'authority';
  id: AuthorityId;
  officialName: string;
  /** Its codes by the name of each scheme, as readers see it. */
  codes: Readonly<Record<string, string>>;
  /** The middle of its area: degrees north, degrees east, as its source prints them. */
  centre?: readonly [latitude: string, longitude: string] | undefined;
  region: string;
  start?: EdtfDate | undefined;
  end?: EdtfDate | undefined;
  successors: AuthorityId[];
}
/** A grade of a framework, with the words that are printed for it. */
export interface GradeWord {
  id: string;
  label: string;
  letter: string;
  /** 1 is the lowest: an order, not a distance. */
  level: number;
  printed: string[];
}
/** What a framework grades: one of its headings; `within` is the area that holds it. */
export interface Area {
  id: string;
  label: string;
  overall: boolean;
  within?: string | undefined;
  /** The areas of the same framework that it grades in one. */
  combines: string[];
  /** Graded in the same report, and not the authority's own grade. */
  beside: boolean;
}
/** The rules of inspection of a period: areas, ordered grades, and what it may be compared with. */
export interface Framework extends Subject {
  kind: 'framework';
  short: string;
  /** A scale apart from the common one, by its name. */
  scale?: string | undefined;
  /** Stands for frameworks that the documents don't name. */
  unnamed: boolean;
  years?: EdtfDate | undefined;
  grades: GradeWord[];
  areas: Area[];
  comparesWith: { framework: string; areas: string[]; note: string }[];
}
/** A named figure with its unit and of whom it is. */
export interface Measure extends Subject {
  kind: 'measure';
  unit: string;
  family: string;
  population?: string | undefined;
  note?: string | undefined;
}
/** A term of art, with its abbreviations. */
export interface Term extends Subject {
  kind: 'term';
  abbreviations: string[];
  years?: string | undefined;
  see: string[];
  /** `false`: it never explains itself in a story; a list: the forms that do, as written. */
  inText?: false | string[] | undefined;
}
/** A body that isn’t a council. */
export interface Organisation extends Subject {
  kind: 'organisation';
}

/** A place of the source's text that a locator may name. */
export interface Unit {
  at: string;
  /** Line numbers of the source text, from 1. */
  lines: number[];
  /** Why no statement stands on it. */
  nofact?: string | undefined;
  slip?: string | undefined;
  /** Index of its section in the outline. */
  section: number;
}
/** A heading of a report, with the places under it. */
export interface Section {
  heading: string;
  at?: string | undefined;
  lines: number[];
  units: Unit[];
}
/** A place where a report uses a term, and whether it says what it means. */
export interface Use {
  term: string;
  at: string;
  printed: string;
  expanded: boolean;
}
/** A published source document with everything that it says. */
export interface Report extends Subject {
  kind: 'report';
  id: ReportId;
  data: ReportData;
  publisher: SubjectRef;
  /** The date by which it could be known: published, else of the meeting; may be unknown. */
  known?: EdtfDate | undefined;
  dates: TypedDate[];
  outline: Section[];
  uses: Use[];
  statements: Statement[];
  /** The reports that it replies to. */
  answers: SubjectRef[];
}

/** Two or more statements that differ, or are vaguer than one another, or only look alike. */
export interface Difference extends Subject {
  kind: 'difference';
  sort: 'differs' | 'vaguer' | 'apart';
  about: SubjectRef[];
  statements: StatementRef[];
  says: string;
}

/** A page of prose about the record itself: privacy, corrections. It shows no evidence and needs none. */
export interface ProsePage extends Subject {
  kind: 'page';
  lead: string;
  /** Whether it says who publishes the record and how to write to them. */
  contact: boolean;
}

/** Everything, linked. Nothing behind this door checks again. */
export interface Site {
  config: SiteConfig;
  kinds: Readonly<Record<string, KindWords>>;
  vocabulary: Vocabulary;
  slips: Slips;
  /** What searches take for the same, and words that lead elsewhere. */
  synonyms: Synonyms;
  subjects: ReadonlyMap<SubjectRef, Subject>;
  statements: ReadonlyMap<StatementRef, Statement>;
  /** Every statement about a subject, in a fixed order. */
  bySubject: ReadonlyMap<SubjectRef, readonly Statement[]>;
  /** Subjects of which the record holds evidence: these have pages. */
  evidenced: ReadonlySet<string>;
  address: Address;
  authorities: Authority[];
  organisations: Organisation[];
  frameworks: Framework[];
  measures: Measure[];
  terms: Term[];
  interventions: Subject[];
  inspections: Subject[];
  differences: Difference[];
  reports: Report[];
  pages: ProsePage[];
}
/** What readers see a kind called, and whose act it is. */
export interface KindWords {
  one: string;
  many: string;
  title: string;
  /** What of it is judged, where that isn't the thing itself; in the plural. */
  judged?: string | undefined;
  /** The lane of timelines that it shares with other kinds; default: its title. */
  lane?: string | undefined;
  actors?: string[] | undefined;
  note?: string | undefined;
}
/** Where a build will live: `origin` as https://example.org, `base` as /path or nothing. */
export interface Address {
  origin: string;
  base: string;
}
/** What the site calls itself and says of itself. */
export interface SiteConfig {
  name: string;
  tagline: string;
  summary: string;
  operator?: string | null | undefined;
  contact?: string | null | undefined;
  /** Within how many working days the operator answers. */
  replyDays?: number | undefined;
  /** Where a worried reader turns, on the foot of every page. */
  worried?: { title: string; says: string } | undefined;
  language: string;
  covers: string;
  lacks: string;
  credits: string[];
}
