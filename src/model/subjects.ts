import { didYouMean } from '../lib/problem.ts';
import { parseEntry } from './parse.ts';
import { checkWord, findBody, findSubject, readDate, type Context } from './context.ts';
import type { Path, RawEntry } from './raw.ts';
import { id, schemas, type DataOf, type StatementData } from './schema.ts';
import {
  filedKinds,
  introducedKinds,
  type Authority,
  type AuthorityId,
  type Difference,
  type FiledKind,
  type Framework,
  type IntroducedKind,
  type Measure,
  type StatementRef,
  type Subject,
  type SubjectRef,
  type Term,
} from './types.ts';

/** A file whose shape is right; what it refers to isn't looked up yet. */
export interface Parsed<K extends FiledKind = FiledKind> {
  kind: K;
  entry: RawEntry;
  data: DataOf<K>;
}

/** Every entry of a known folder in its own shape. */
export function parseEntries(entries: readonly RawEntry[], { problems }: Context): Parsed[] {
  return entries.flatMap((entry) => {
    if (entry.folder === 'vocabulary') return [];
    if (!isFolder(entry.folder)) {
      problems.add(
        { file: entry.file },
        'unknown-folder',
        `The folder "${entry.folder}" is none of the record's.`,
        'Nothing reads the files in it.',
        didYouMean(
          entry.folder,
          Object.keys(filedKinds),
          `Move the file to one of: ${Object.keys(filedKinds).join(', ')}.`,
        ),
      );
      return [];
    }
    const kind = filedKinds[entry.folder];
    checkName(entry, problems);
    const data = parseEntry(entry, schemas[kind], problems);
    return data === undefined ? [] : [{ kind, entry, data }];
  });
}

const isFolder = (name: string): name is keyof typeof filedKinds => Object.hasOwn(filedKinds, name);

/** A file's name is its entry's id, and becomes a part of addresses. */
function checkName(entry: RawEntry, problems: Context['problems']): void {
  const { error } = id.safeParse(entry.id);
  if (error)
    problems.add(
      { file: entry.file, line: 1 },
      'wrong-type',
      `"${entry.id}" can be no id: ${error.issues.map(({ message }) => message).join('; ')}.`,
      'The name of a file is its id, and stands in addresses for good.',
      'Give the file another name.',
    );
}

const blank = (kind: FiledKind | IntroducedKind, id: string): Subject => ({
  ref: `${kind}/${id}`,
  kind,
  id,
  title: id,
  aliases: [],
  with: [],
  scope: [],
  actors: [],
  settlements: [],
  body: '',
  bodyLine: 1,
});

/** Puts a subject for each file into the context, first all names, so that files may refer to one another in any order. */
export function addFiled(context: Context, parsed: readonly Parsed[]): void {
  for (const { kind, entry } of parsed) {
    const ref: SubjectRef = `${kind}/${entry.id}`;
    const other =
      context.subjects.get(ref) ??
      (kind === 'organisation' ? context.subjects.get(`authority/${entry.id}`) : undefined);
    if (other)
      context.problems.add(
        { file: entry.file, line: 1 },
        'duplicate-id',
        `The id "${entry.id}" is taken by ${other.file ?? other.ref}.`,
        'An id names one thing, for good. Councils and other bodies share their names.',
        'Give this file another name.',
      );
    else
      context.subjects.set(ref, {
        ...blank(kind, entry.id),
        file: entry.file,
        body: entry.body,
        bodyLine: entry.bodyLine,
      });
  }
  for (const one of parsed)
    Object.assign(context.subjects.get(`${one.kind}/${one.entry.id}`) ?? {}, fieldsOf(context, one));
}

type Fields = Partial<Subject> & Record<string, unknown>;

function fieldsOf(context: Context, { kind, entry, data }: Parsed): Fields {
  const settlements = ('settlements' in data ? data.settlements : []).map((s) => ({
    ...s,
    use: s.use as StatementRef,
  }));
  const common = { settlements, aliases: 'aliases' in data ? data.aliases : [] };
  switch (kind) {
    case 'authority':
      return { ...common, ...authority(context, entry, data as DataOf<'authority'>) };
    case 'organisation': {
      const { name, type } = data as DataOf<'organisation'>;
      checkWord(context, 'organisation-types', type, entry, ['type']);
      return { ...common, title: name, type };
    }
    case 'framework':
      return { ...common, ...framework(context, entry, data as DataOf<'framework'>) };
    case 'measure': {
      const { name, ...rest } = data as DataOf<'measure'>;
      checkWord(context, 'units', rest.unit, entry, ['unit']);
      return { ...common, ...rest, title: name } satisfies Partial<Measure>;
    }
    case 'term': {
      const { term, ...rest } = data as DataOf<'term'>;
      rest.see.forEach((id, index) => findSubject(context, `term/${id}`, entry, ['see', index]));
      return { ...common, ...rest, title: term } satisfies Partial<Term>;
    }
    case 'intervention': {
      const { title, authority: of, scope } = data as DataOf<'intervention'>;
      findSubject(context, `authority/${of}`, entry, ['authority']);
      scope.forEach((word, index) => checkWord(context, 'scopes', word, entry, ['scope', index]));
      return { ...common, title, authority: of as AuthorityId, scope };
    }
    case 'inspection': {
      const inspection = data as DataOf<'inspection'>;
      findSubject(context, `authority/${inspection.authority}`, entry, ['authority']);
      findSubject(context, `framework/${inspection.framework}`, entry, ['framework']);
      return {
        ...common,
        title: inspection.title ?? entry.id,
        authority: inspection.authority as AuthorityId,
        framework: inspection.framework,
      };
    }
    case 'difference':
      return { ...common, ...difference(data as DataOf<'difference'>) };
    case 'page':
      return { ...common, ...(data as DataOf<'page'>) };
    case 'report':
      return { ...common, title: (data as DataOf<'report'>).title, type: (data as DataOf<'report'>).kind };
  }
}

function authority(context: Context, entry: RawEntry, data: DataOf<'authority'>): Partial<Authority> {
  checkWord(context, 'authority-types', data.type, entry, ['type']);
  checkWord(context, 'regions', data.region, entry, ['region']);
  const date = (field: 'start' | 'end') => {
    const text = data[field];
    return text === undefined ? undefined : readDate(context, text, entry, [field]);
  };
  return {
    title: data.name,
    officialName: data.officialName,
    aliases: data.aliases,
    codes: data.codes,
    centre: data.centre,
    type: data.type,
    region: data.region,
    start: date('start'),
    end: date('end'),
    successors: data.successors.flatMap((id, index) =>
      findSubject(context, `authority/${id}`, entry, ['successors', index]) ? [id as AuthorityId] : [],
    ),
  };
}

function framework(context: Context, entry: RawEntry, data: DataOf<'framework'>): Partial<Framework> {
  data.comparesWith.forEach(({ framework: other }, index) =>
    findSubject(context, `framework/${other}`, entry, ['comparesWith', index, 'framework']),
  );
  const areas = data.areas.map(({ id }) => id);
  const checkArea = (area: string, path: Path, why: string) => {
    if (!areas.includes(area))
      context.problems.add(
        entry.place(path),
        'unknown-id',
        `This framework has no area "${area}".`,
        why,
        didYouMean(area, areas, `Its areas are: ${areas.join(', ')}.`),
      );
  };
  data.areas.forEach(({ within, combines }, index) => {
    if (within !== undefined)
      checkArea(within, ['areas', index, 'within'], 'An area can only lie within one of the same framework.');
    combines.forEach((area, place) => {
      checkArea(area, ['areas', index, 'combines', place], 'An area can only combine those of the same framework.');
    });
  });
  data.comparesWith.forEach(({ areas: compared }, index) => {
    compared.forEach((area, place) => {
      checkArea(
        area,
        ['comparesWith', index, 'areas', place],
        'It compares its own areas with those of another framework.',
      );
    });
  });
  const years = data.years === undefined ? undefined : readDate(context, data.years, entry, ['years']);
  return {
    title: data.name,
    short: data.short,
    scale: data.scale,
    unnamed: data.unnamed,
    grades: data.grades,
    areas: data.areas,
    comparesWith: data.comparesWith,
    years,
  };
}

function difference(data: DataOf<'difference'>): Partial<Difference> {
  return {
    title: data.title,
    sort: data.kind,
    about: data.about as SubjectRef[],
    statements: data.statements as StatementRef[],
    says: data.says,
  };
}

/** Puts the subjects that statements introduce into the context. Several reports may introduce one; they must agree. */
export function addIntroduced(context: Context, reports: readonly Parsed<'report'>[]): void {
  const seen = new Map<SubjectRef, { text: string; where: string }>();
  for (const { entry, data } of reports)
    data.statements.forEach((statement, index) => {
      if (statement.introduces === undefined || statement.about === undefined) return;
      const ref = statement.about as SubjectRef;
      const [kind = '', id = ''] = ref.split('/');
      const path = ['statements', index, 'introduces'];
      if (!(introducedKinds as readonly string[]).includes(kind)) {
        context.problems.add(
          entry.place(path),
          'introduces-filed-kind',
          `${ref} can’t be introduced by a statement.`,
          'Things of this kind have a file of their own.',
          `Add content/…/${id}.md, or correct \`about\`. Kinds that can be introduced: ${introducedKinds.join(', ')}.`,
        );
        return;
      }
      const text = JSON.stringify(Object.entries(statement.introduces).sort());
      const first = seen.get(ref);
      if (!first) seen.set(ref, { text, where: entry.file });
      else if (first.text !== text)
        context.problems.add(
          entry.place(path),
          'introduction-conflict',
          `${ref} is introduced otherwise in ${first.where}.`,
          'Two introductions of one thing must say the same, or it would change with the order of files.',
          'Make them alike, or give this one another id.',
        );
      if (first) return;
      const filed = context.subjects.get(ref);
      context.subjects.set(ref, { ...blank(kind as IntroducedKind, id), ...filed, title: filed?.title ?? id });
    });
  for (const { entry, data } of reports)
    data.statements.forEach((statement, index) => {
      if (statement.introduces === undefined || statement.about === undefined) return;
      const subject = context.subjects.get(statement.about as SubjectRef);
      if (subject)
        Object.assign(
          subject,
          introduction(context, subject, statement.introduces, entry, ['statements', index, 'introduces']),
        );
    });
}

type Introduction = NonNullable<StatementData['introduces']>;

/** A thing with a file may be introduced too, if both say the same. */
function checkFile(context: Context, subject: Subject, data: Introduction, entry: RawEntry, path: Path): void {
  for (const field of ['authority', 'framework'] as const)
    if (subject.file !== undefined && data[field] !== undefined && data[field] !== subject[field])
      context.problems.add(
        entry.place([...path, field]),
        'introduction-conflict',
        `${subject.ref} has another ${field} in ${subject.file}: ${subject[field] ?? 'none'}.`,
        'An introduction and a file of one thing must say the same.',
        'Make them alike, or give this one another id.',
      );
}

function introduction(
  context: Context,
  subject: Subject,
  data: Introduction,
  entry: RawEntry,
  path: Path,
): Partial<Subject> {
  const needed = subject.kind === 'inspection' ? (['authority', 'framework'] as const) : (['title', 'type'] as const);
  for (const field of needed)
    if (data[field] === undefined && (subject.file === undefined || subject[field] === undefined))
      context.problems.add(
        entry.place(path),
        'missing-field',
        `The introduction of ${subject.ref} has no "${field}".`,
        'Readers would not know what it is.',
        'Add it, as in content/README.md.',
      );
  checkFile(context, subject, data, entry, path);
  if (data.authority !== undefined) findSubject(context, `authority/${data.authority}`, entry, [...path, 'authority']);
  if (data.framework !== undefined) findSubject(context, `framework/${data.framework}`, entry, [...path, 'framework']);
  if (data.intervention !== undefined)
    findSubject(context, `intervention/${data.intervention}`, entry, [...path, 'intervention']);
  if (data.of !== undefined) findSubject(context, data.of, entry, [...path, 'of']);
  const types = context.vocabulary.types[subject.kind] ?? {};
  if (data.type !== undefined && !Object.hasOwn(types, data.type))
    context.problems.add(
      entry.place([...path, 'type']),
      'unknown-id',
      `vocabulary/types.yaml has no ${subject.kind} of the type "${data.type}".`,
      'Lists are closed, so that the same thing is always called the same.',
      didYouMean(data.type, Object.keys(types), `There are: ${Object.keys(types).join(', ')}.`),
    );
  data.scope?.forEach((word, index) => checkWord(context, 'scopes', word, entry, [...path, 'scope', index]));
  const bodies = (field: 'with' | 'actors') =>
    (data[field] ?? []).flatMap((id, index) => findBody(context, id, entry, [...path, field, index]) ?? []);
  return {
    title: data.title ?? subject.title,
    type: data.type,
    authority: (data.authority as AuthorityId | undefined) ?? subject.authority,
    framework: data.framework ?? subject.framework,
    intervention: data.intervention,
    with: bodies('with'),
    scope: data.scope ?? [],
    of: data.of as SubjectRef | undefined,
    actors: bodies('actors'),
  };
}
