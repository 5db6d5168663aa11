import { rangeOf } from '../lib/date.ts';
import { didYouMean } from '../lib/problem.ts';
import { checkSettlement, checkSpans } from './checks.ts';
import { readDates } from './claims.ts';
import { checkWord, findBody, findSubject, type Context } from './context.ts';
import { checkLedger, mentionsOf, wasEvidenced, wasStatement, type LedgerRow } from './ledger.ts';
import { addIncluded } from './episodes.ts';
import type { Problems, RawEntry } from './raw.ts';
import { readStatements } from './statements.ts';
import { addFiled, addIntroduced, parseEntries, type Parsed } from './subjects.ts';
import { filedKinds, introducedKinds } from './types.ts';
import type {
  Address,
  Authority,
  Difference,
  Framework,
  Measure,
  Organisation,
  ProsePage,
  Report,
  Section,
  Site,
  Statement,
  StatementRef,
  Subject,
  SubjectRef,
  Term,
} from './types.ts';
import { locatorAnchor } from './urls.ts';
import { parseVocabulary } from './vocabulary.ts';

/** All entries as one linked site. What is wrong goes to `problems`, all at once; what could be read is returned. */
export function linkSite(
  entries: readonly RawEntry[],
  ledger: readonly LedgerRow[],
  address: Address,
  problems: Problems,
): Site {
  const context: Context = { ...parseVocabulary(entries, problems), subjects: new Map(), problems };
  const parsed = parseEntries(entries, context);
  addFiled(context, parsed);
  const reports = parsed.filter((one): one is Parsed<'report'> => one.kind === 'report');
  addIntroduced(context, reports);
  addIncluded(context, parsed, ledger);
  for (const one of reports) addReport(context, one);
  checkActors(context, entries);
  checkLeads(context, entries);
  const site = toSite(context, address);
  checkDifferences(context, site, parsed, ledger);
  checkSettlements(context, site, parsed, ledger);
  checkSpans(site, problems);
  checkEvidence(context, site, ledger);
  checkLedger(site, ledger, problems);
  checkOperator(context, address, entries);
  return site;
}

/** Whose act things of a kind are: a mistyped body would give its own documents no standing. */
function checkActors(context: Context, entries: readonly RawEntry[]): void {
  const entry = entries.find(({ folder, id }) => folder === 'vocabulary' && id === 'kinds');
  if (!entry) return;
  for (const [kind, { actors = [] }] of Object.entries(context.kinds)) {
    if (![...Object.values<string>(filedKinds), ...introducedKinds].includes(kind))
      context.problems.add(
        entry.place([kind]),
        'unknown-id',
        `There is no kind "${kind}".`,
        'Its words would be shown nowhere.',
        didYouMean(kind, [...Object.values(filedKinds), ...introducedKinds], 'Take it out.'),
      );
    actors.forEach((id, index) => findBody(context, id, entry, [kind, 'actors', index]));
  }
}

/** Where words lead that the record doesn't use: a mistyped target would lead nowhere. */
function checkLeads(context: Context, entries: readonly RawEntry[]): void {
  const entry = entries.find(({ folder, id }) => folder === 'vocabulary' && id === 'synonyms');
  if (!entry) return;
  context.synonyms.leads.forEach(({ to }, index) => {
    to.forEach((ref, place) => findSubject(context, ref, entry, ['leads', index, 'to', place]));
  });
  context.synonyms.within.forEach(({ in: ref }, index) => findSubject(context, ref, entry, ['within', index, 'in']));
}

function addReport(context: Context, { entry, data }: Parsed<'report'>): void {
  const subject = context.subjects.get(`report/${entry.id}`);
  if (!subject) return;
  const publisher = findBody(context, data.publisher, entry, ['publisher']);
  checkWord(context, 'report-kinds', data.kind, entry, ['kind']);
  if (data.interest !== undefined) checkWord(context, 'interests', data.interest, entry, ['interest']);
  if (data.from !== undefined) checkWord(context, 'offices', data.from, entry, ['from']);
  if (data.to?.body !== undefined) findBody(context, data.to.body, entry, ['to', 'body']);
  if (data.to?.office !== undefined) checkWord(context, 'offices', data.to.office, entry, ['to', 'office']);
  data.answers.forEach((id, index) => findSubject(context, `report/${id}`, entry, ['answers', index]));
  data.records.forEach((ref, index) => findSubject(context, ref, entry, ['records', index]));
  const dates = readDates(context, data.dates, subject, entry, ['dates']);
  const dateOf = (type: string) => dates.find((one) => one.type === type)?.date;
  const report = Object.assign(subject, {
    data,
    publisher: publisher ?? subject.ref,
    dates,
    known: dateOf('published') ?? dateOf('meeting') ?? dates[0]?.date,
    outline: readOutline(context, data.outline, entry),
    uses: data.uses,
    answers: data.answers.map((id): SubjectRef => `report/${id}`),
    statements: [] as Statement[],
  }) as Report;
  checkUses(context, report, entry);
  report.statements = readStatements(context, report, entry);
  if (report.statements.length === 0)
    context.problems.add(
      { file: entry.file, line: 1 },
      'report-empty',
      'This report says nothing: it has no statements.',
      'A document that says nothing of the record doesn’t belong in it.',
      'Add statements, or take the file out.',
    );
}

function readOutline({ problems }: Context, data: Report['data']['outline'], entry: RawEntry): Section[] {
  const seen = new Map<string, string>();
  return data.map((section, index) => ({
    ...section,
    lines: readLines(section.lines ?? ''),
    units: section.units.map((unit, unitIndex) => {
      const anchor = locatorAnchor(unit.at);
      const first = seen.get(anchor);
      if (first !== undefined)
        problems.add(
          entry.place(['outline', index, 'units', unitIndex]),
          'duplicate-id',
          first === unit.at
            ? `The outline has "${unit.at}" twice.`
            : `"${unit.at}" and "${first}" have one address: #${anchor}.`,
          'A locator would lead to two places.',
          'Where numbering repeats, name the section first: "impact 1.1".',
        );
      seen.set(anchor, unit.at);
      return { ...unit, lines: readLines(unit.lines ?? ''), section: index };
    }),
  }));
}

/** `"40, 43-44"` → [40, 43, 44]. */
function readLines(text: string): number[] {
  if (text === '') return [];
  return text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.trim().split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

function checkUses(context: Context, { uses, outline }: Report, entry: RawEntry): void {
  const known = outline.flatMap(({ units }) => units.map(({ at }) => at));
  uses.forEach(({ term, at }, index) => {
    findSubject(context, `term/${term}`, entry, ['uses', index, 'term']);
    if (!known.includes(at))
      context.problems.add(
        entry.place(['uses', index, 'at']),
        'locator-unknown',
        `The outline of this report has no "${at}".`,
        'A reader would look for a paragraph that isn’t there.',
        didYouMean(at, known, 'Correct it, or add the place to the outline.'),
      );
  });
}

function toSite({ subjects, vocabulary, config, kinds, slips, synonyms }: Context, address: Address): Site {
  const all = [...subjects.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const of = (kind: string) => all.filter((subject) => subject.kind === kind) as unknown;
  const reports = (of('report') as Report[]).sort((a, b) => knownOf(a) - knownOf(b) || (a.id < b.id ? -1 : 1));
  const ordered = reports.flatMap((report) => report.statements);
  return {
    config,
    kinds,
    vocabulary,
    slips,
    synonyms,
    subjects: new Map(all.map((subject) => [subject.ref, subject])),
    statements: new Map(ordered.map((s): [StatementRef, Statement] => [s.ref, s])),
    bySubject: Map.groupBy(ordered, ({ about }) => about),
    evidenced: evidencedSubjects(subjects, reports),
    address,
    authorities: of('authority') as Authority[],
    organisations: of('organisation') as Organisation[],
    frameworks: of('framework') as Framework[],
    measures: of('measure') as Measure[],
    terms: of('term') as Term[],
    interventions: of('intervention') as Subject[],
    inspections: of('inspection') as Subject[],
    differences: of('difference') as Difference[],
    reports,
    pages: of('page') as ProsePage[],
  };
}

const knownOf = ({ known }: Report) => (known ? rangeOf(known).earliest : Infinity);

function checkDifferences(context: Context, site: Site, parsed: readonly Parsed[], ledger: readonly LedgerRow[]): void {
  for (const { entry } of parsed.filter(({ kind }) => kind === 'difference')) {
    const difference = site.differences.find(({ id }) => id === entry.id);
    difference?.about.forEach((ref, index) => findSubject(context, ref, entry, ['about', index]));
    difference?.statements.forEach((ref, index) => {
      checkStatement(context, site, ref, entry, ['statements', index], ledger);
    });
  }
}

function checkSettlements(context: Context, site: Site, parsed: readonly Parsed[], ledger: readonly LedgerRow[]): void {
  for (const { kind, entry } of parsed)
    site.subjects.get(`${kind}/${entry.id}`)?.settlements.forEach((settlement, index) => {
      if (site.statements.has(settlement.use))
        checkSettlement(site, `${kind}/${entry.id}`, settlement, entry, index, context.problems);
      else checkStatement(context, site, settlement.use, entry, ['settlements', index, 'use'], ledger);
    });
}

/** An account that went with its report is only a notice: the rest of the entry still stands. */
function checkStatement(
  { problems }: Context,
  site: Site,
  ref: string,
  entry: RawEntry,
  path: (string | number)[],
  ledger: readonly LedgerRow[],
): void {
  if (site.statements.has(ref as StatementRef)) return;
  const lost = wasStatement(ledger, ref);
  const fix = didYouMean(ref, site.statements.keys(), 'Name it report-id#statement-id.');
  problems.add(
    entry.place(path),
    'unknown-id',
    lost ? `The statement ${ref} is gone.` : `There is no statement ${ref}.`,
    'An account needs the statement that gives it.',
    lost ? 'Take it out of this entry, or restore the statement.' : fix,
    lost ? 'notice' : 'error',
  );
}

/** Files whose page would show no evidence at all. Councils are the map of the country and may wait for theirs. */
function checkEvidence({ problems, kinds }: Context, site: Site, ledger: readonly LedgerRow[]): void {
  for (const subject of site.subjects.values()) {
    if (subject.file === undefined || ['authority', 'report', 'difference', 'framework', 'page'].includes(subject.kind))
      continue;
    if (site.evidenced.has(subject.ref)) continue;
    const lost = wasEvidenced(ledger, subject.ref);
    const noun = kinds[subject.kind]?.one ?? subject.kind;
    problems.add(
      { file: subject.file, line: 1 },
      'page-without-evidence',
      lost
        ? `The last source of this ${noun} is gone; its page is left out.`
        : `No report says anything of this ${noun}.`,
      'A page shows what documents say; this one would be empty.',
      'Add a statement about it, or take the file out.',
      lost ? 'notice' : 'error',
    );
  }
}

/** A build for the public says who answers for it; one for this machine needn't. */
function checkOperator({ config, problems }: Context, { origin }: Address, entries: readonly RawEntry[]): void {
  if (['localhost', '127.0.0.1', '[::1]'].includes(URL.parse(origin)?.hostname ?? '')) return;
  const entry = entries.find(({ folder, id }) => folder === 'vocabulary' && id === 'site');
  const missing = (['operator', 'contact'] as const).filter((field) => !config[field]);
  if (!entry || missing.length === 0) return;
  problems.add(
    entry.place([missing[0] ?? '']),
    'operator-missing',
    `This build is for ${origin}, and names no ${missing.join(' and no ')}.`,
    'Readers and those who are written about must know who answers for the record and how to reach them.',
    'Fill in `operator`, and `contact` with an e-mail or https address.',
    'notice',
  );
}

/** Every subject that some statement is about, names, or uses. */
function evidencedSubjects(subjects: ReadonlyMap<SubjectRef, Subject>, reports: readonly Report[]): Set<string> {
  const found = new Set<string>();
  for (const report of reports) {
    found.add(report.ref);
    found.add(report.publisher);
    for (const { term } of report.uses) found.add(`term/${term}`);
    for (const s of report.statements) {
      if (s.confined) continue;
      found.add(s.about);
      const about = subjects.get(s.about);
      for (const ref of mentionsOf(s)) found.add(ref);
      if (about?.framework) found.add(`framework/${about.framework}`);
      if (about?.authority) found.add(`authority/${about.authority}`);
      if (about?.intervention) found.add(`intervention/${about.intervention}`);
      for (const ref of about?.with ?? []) found.add(ref);
    }
  }
  return found;
}
