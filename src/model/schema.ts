import { z } from 'zod';

/**
 * The shapes of the files under `content/`, one schema a kind. They check shape alone: whether an id exists, a date is
 * possible or a grade is on its scale is for `link`, which knows the rest of the record.
 */

/** An id, as it stands in addresses. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and single hyphens');
const ref = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9]+(-[a-z0-9]+)*$/, 'a subject is named kind/id, for example inspection/torbay-2015-sif');
const text = z
  .string()
  .trim()
  .min(1, 'it is empty')
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n])*$/u, 'it holds a control character');
const date = z.string('a date is text in quotes, for example "2015-10"');
const locator = z.string('a locator is text in quotes, for example "3.10"');
const lines = z
  .string()
  .regex(/^\d{1,6}(-\d{1,6})?(, *\d{1,6}(-\d{1,6})?)*$/, 'lines are written "19", "19-21" or "40, 43-44"')
  .refine(isForward, 'a range of lines ends before it starts');
const decimal = z
  .string('degrees are text in quotes, for example "51.5439"')
  .regex(/^-?\d+(\.\d+)?$/, 'degrees are a decimal number');
const holder = z.union([id, z.strictObject({ body: id.optional(), office: id.optional() })]);
const bound = z.enum(['more-than', 'less-than', 'at-least', 'at-most']);

/** A number as printed, or a number with what must be said of it. */
const figure = z
  .strictObject({
    value: z.number(),
    /** The upper end, where a range is printed. */
    to: z.number().optional(),
    /** The unit, where it isn't the measure's own. */
    unit: id.optional(),
    /** The words, where they aren't the number alone. */
    printed: text.optional(),
    circa: z.boolean().optional(),
    bound: bound.optional(),
    /** Which part of the subject it counts. */
    part: text.optional(),
    date: date.optional(),
    said: text.optional(),
    /** What is wrong with it in the document. */
    slip: text.optional(),
  })
  .refine(({ value, to }) => to === undefined || to >= value, 'the upper end of its range is under the lower');
const figureValue = z.union([z.number(), figure]);
const grade = z.union([text, z.strictObject({ printed: text, is: id.optional() })]);

function isForward(text: string): boolean {
  return text.split(',').every((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return from <= to;
  });
}

/** The type and names of a subject that has no file. */
const introduces = z.strictObject({
  title: text.optional(),
  type: id.optional(),
  authority: id.optional(),
  framework: id.optional(),
  intervention: id.optional(),
  with: z.array(id).optional(),
  scope: z.array(id).optional(),
  of: ref.optional(),
  actors: z.array(id).optional(),
});

const table = z.strictObject({
  /** Subjects (kind/id) where rows are measures; measures where rows are parts of one subject. */
  columns: z.array(text).min(1),
  rows: z.array(
    z.strictObject({
      at: locator,
      measure: id.optional(),
      part: text.optional(),
      key: id.optional(),
      values: z.array(figureValue.nullable()),
    }),
  ),
});

/** What one report says about one subject, at one place. */
const statement = z.strictObject({
  id: id.optional(),
  about: ref.optional(),
  at: z.array(locator).optional(),
  as: id.optional(),
  by: holder.optional(),
  introduces: introduces.optional(),
  when: z.record(id, date).optional(),
  said: text.optional(),
  grades: z.record(id, grade).optional(),
  role: z.strictObject({ is: id, body: id.optional(), office: id.optional() }).optional(),
  state: id.optional(),
  stage: id.optional(),
  figures: z.record(id, z.union([figureValue, z.array(figureValue).min(1)])).optional(),
  relations: z.record(id, z.union([ref, z.array(ref).min(1)])).optional(),
  list: id.optional(),
  says: text.optional(),
  names: z.array(ref).optional(),
  slip: text.optional(),
  /** Who disputes it, since when, and where the reply stands. */
  disputed: text.optional(),
  confined: z.boolean().optional(),
  checked: text.optional(),
  date: date.optional(),
  table: table.optional(),
});

const unit = z.strictObject({ at: locator, lines: lines.optional(), nofact: text.optional(), slip: text.optional() });
const section = z.strictObject({
  heading: text,
  at: locator.optional(),
  lines: lines.optional(),
  units: z.array(unit).default([]),
});

const report = z.strictObject({
  title: text,
  kind: id,
  publisher: id,
  /** The office that wrote it. */
  from: id.optional(),
  /** Whom it asks or tells. */
  to: z.strictObject({ body: id.optional(), office: id.optional() }).optional(),
  dates: z.record(id, date).default({}),
  reference: text.optional(),
  read: z.enum(['whole', 'extract', 'data-set', 'not-read']),
  /** It was read in somebody else's stored copy, whose address isn't given. */
  copy: z.boolean().default(false),
  /** What an import knows it by again. */
  imported: text.optional(),
  interest: id.optional(),
  interestNote: text.optional(),
  /** How a reader finds the original. */
  find: text,
  /** Its own address, where the publisher's is known. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Its own terms of reuse, as printed. */
  licence: text,
  /** Acts of which this is the acting body's own document. */
  records: z.array(ref).default([]),
  /** The text that was read, for the evidence check. */
  source: z.strictObject({ file: text, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  /** The reports that this one replies to. */
  answers: z.array(id).default([]),
  uses: z.array(z.strictObject({ term: id, at: locator, printed: text, expanded: z.boolean() })).default([]),
  outline: z.array(section).default([]),
  statements: z.array(statement).default([]),
});

const settlements = z.array(z.strictObject({ property: text, use: text, because: text })).default([]);
const aliases = z.array(text).default([]);

/** One schema for each kind that has files. */
export const schemas = {
  report,
  authority: z.strictObject({
    name: text,
    officialName: text,
    /** By the name of each scheme, as readers see it. */
    codes: z.record(text, text).default({}),
    centre: z.tuple([decimal, decimal]).optional(),
    type: id,
    region: id,
    start: date.optional(),
    end: date.optional(),
    successors: z.array(id).default([]),
    aliases,
    settlements,
  }),
  organisation: z.strictObject({ name: text, type: id, aliases, settlements }),
  framework: z.strictObject({
    name: text,
    short: text,
    aliases,
    years: date.optional(),
    /** Frameworks that share a scale apart from the common one: drawn on a ladder of its own, without its colours. */
    scale: id.optional(),
    /** Stands for frameworks that the documents don't name. */
    unnamed: z.boolean().default(false),
    grades: z.array(
      z.strictObject({ id, label: text, letter: text, level: z.int().positive(), printed: z.array(text) }),
    ),
    areas: z.array(
      z.strictObject({
        id,
        label: text,
        overall: z.boolean().default(false),
        within: id.optional(),
        combines: z.array(id).default([]),
        beside: z.boolean().default(false),
      }),
    ),
    comparesWith: z.array(z.strictObject({ framework: id, areas: z.array(id), note: text })).default([]),
    settlements,
  }),
  measure: z.strictObject({
    name: text,
    unit: id,
    family: z.enum(['count', 'rate', 'share', 'money', 'duration', 'days']),
    population: text.optional(),
    note: text.optional(),
    aliases,
  }),
  term: z.strictObject({
    term: text,
    abbreviations: z.array(text).default([]),
    aliases,
    years: text.optional(),
    see: z.array(id).default([]),
    /** What of it explains itself in stories besides its abbreviations: nothing at all, or these forms as written. */
    inText: z.union([z.literal(false), z.array(text).min(1)]).optional(),
  }),
  intervention: z.strictObject({
    title: text,
    authority: id,
    scope: z.array(id).min(1),
    /** Things that a statement introduces without naming the episode to which they belong. */
    includes: z.array(ref).default([]),
    aliases,
    settlements,
  }),
  inspection: z.strictObject({ authority: id, framework: id, title: text.optional(), aliases, settlements }),
  difference: z.strictObject({
    title: text,
    kind: z.enum(['differs', 'vaguer', 'apart']),
    about: z.array(ref).min(1),
    statements: z.array(text).min(2),
    says: text,
  }),
  page: z.strictObject({
    title: text,
    /** What it holds, in a sentence. */
    lead: text,
    /** Says who publishes the record and how to write to them. */
    contact: z.boolean().default(false),
  }),
} as const;

/** `vocabulary/site.yaml`. */
export const siteConfig = z.strictObject({
  name: text,
  tagline: text,
  summary: text,
  operator: text.nullable().optional(),
  contact: text.nullable().optional(),
  replyDays: z.int().positive().optional(),
  worried: z.strictObject({ title: text, says: text }).optional(),
  language: text,
  covers: text,
  lacks: text,
  credits: z.array(text).default([]),
});

const flag = z.boolean().optional();
/** What the words of some lists have besides their label and note. */
const wordFields: Partial<Record<ListName, z.ZodRawShape>> = {
  /** What a statement in this modality is evidence of; nothing: it is shown apart. `view`: it is somebody's view. */
  modalities: { makes: z.enum(['reading', 'decision']).optional(), view: flag },
  dates: {
    for: z.array(id).optional(),
    actors: z.array(id).optional(),
    opens: flag,
    closes: flag,
    qualifies: flag,
    /** The next of its kind stands in its place: no end, and no evidence of one. */
    replaces: flag,
    /** It is of what lies ahead, whoever says it: a term that is to end hasn't ended. */
    ahead: flag,
    'unknown-type': flag,
  },
  /** What the record is about: acts of no such scope take no part in a status or a chart. */
  scopes: { main: flag },
  /** `ahead`: it was still to be made. */
  states: { live: z.enum(['yes', 'no']).optional(), ahead: flag },
  roles: { side: id.optional(), actors: z.array(id).optional() },
  /** `until`: the type of date that ends the stage. */
  stages: { until: id.optional() },
  /** `closes`: it ends the thing that it is to; `replaces`: it stands in its place. */
  relations: { inverse: text.optional(), closes: flag, replaces: flag },
  'report-kinds': { standing: z.enum(['last']).optional() },
  units: {
    format: text.optional(),
    formatOne: text.optional(),
    base: id.optional(),
    scale: z.number().positive().optional(),
    expand: flag,
  },
};

/** What the words of the lists of types have besides: `closes`: it ends the others of its kind; `momentary`: of a kind that lasts, one that doesn't. */
const typeFields = { closes: flag, momentary: flag };

/** A closed list: id → label and what else its own readers need. */
export function wordList(name?: ListName) {
  const fields = name === undefined ? typeFields : wordFields[name];
  return z.record(id, z.strictObject({ label: text, note: text.optional(), ...fields }));
}
/** `vocabulary/kinds.yaml`: what each kind is called, whose act it is, and the lane of timelines that it shares with others. */
export const kindWords = z.record(
  id,
  z.strictObject({
    one: text,
    many: text,
    title: text,
    /** What of it is judged, where that isn't the thing itself; in the plural. */
    judged: text.optional(),
    lane: text.optional(),
    actors: z.array(id).optional(),
    note: text.optional(),
  }),
);

/** Words to look for: a regular expression, found as whole words and whatever the capitals. */
const pattern = text.refine(isPattern, 'it is no regular expression');

/** The slips of the field: what a contributor's prose shouldn't hold, and what tells a proposal from a thing done. */
export const slips = z.strictObject({
  /** Words that judge, with what to write instead; `except` are phrases in which they are right. */
  loaded: z
    .array(z.strictObject({ pattern, instead: text, why: text, except: z.array(pattern).default([]) }))
    .default([]),
  /** Verbs that tell of a thing as done. */
  completion: z.array(pattern).default([]),
  /** Verbs that tell of a decision as taken. */
  decision: z.array(pattern).default([]),
  /** Words that show that it was asked for, expected or said, whether or not it was done. */
  hedges: z.array(pattern).default([]),
  /** Runs of words that our prose may share with a source, each with its reason. */
  allowed: z.array(z.strictObject({ words: text, because: text })).default([]),
});

/** `vocabulary/synonyms.yaml`: what searches take for the same, and words that lead elsewhere. */
export const synonyms = z.strictObject({
  /** Lists of words and phrases that mean the same: a search for one finds the others. */
  same: z.array(z.array(text).min(2)).default([]),
  /** Lists of words that only come near one another: single words and a list's first phrase are found by the others, less likely meant. */
  near: z.array(z.array(text).min(2)).default([]),
  /** Words that people use and that the record doesn't: what they are led to, the best first, words that they find as well, and a line that says why. */
  leads: z
    .array(
      z.strictObject({
        words: z.array(text).min(1),
        to: z.array(ref).min(1),
        finds: z.array(text).default([]),
        says: text,
      }),
    )
    .default([]),
  /** Words that say little of what is looked for, as long as something else is asked. */
  common: z.array(text).default([]),
  /** Words for what every body does: beside a body's name alone they ask for its page. */
  services: z.array(text).default([]),
  /** Places that people name and the record doesn't, by the subject that they are in. */
  within: z.array(z.strictObject({ in: ref, names: z.array(text).min(1) })).default([]),
});

/** Whether a text can be read as a regular expression, as the checks read it. */
function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'giu');
    return true;
  } catch {
    return false;
  }
}

/** The closed lists that every site has, by the name of their file. */
export const vocabularyNames = [
  'modalities',
  'scopes',
  'report-kinds',
  'interests',
  'roles',
  'offices',
  'dates',
  'states',
  'stages',
  'relations',
  'lists',
  'units',
  'regions',
  'authority-types',
  'organisation-types',
] as const;
type ListName = (typeof vocabularyNames)[number];

export type Slips = z.infer<typeof slips>;
export type Synonyms = z.infer<typeof synonyms>;
export type ReportData = z.infer<typeof report>;
export type StatementData = z.infer<typeof statement>;
export type FigureData = z.infer<typeof figureValue>;
export type Schemas = typeof schemas;
export type DataOf<K extends keyof Schemas> = z.infer<Schemas[K]>;

/** The fields of a statement. */
export const statementFields: readonly string[] = Object.keys(statement.shape);

/** Every field name of every schema, to find the one that was meant by a mistyped field. */
export const fieldNames: ReadonlySet<string> = new Set(
  [...Object.values(schemas), statement, introduces, table, unit, section, figure].flatMap((schema) =>
    Object.keys(schema.shape),
  ),
);
