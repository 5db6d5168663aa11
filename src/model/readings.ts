import { overlap, rangeOf, type EdtfDate } from '../lib/date.ts';
import { oncePerSubject } from './indexes.ts';
import { dateSort, figureSort, gradeSort, type Sort } from './sorts.ts';
import type {
  Figure,
  Grade,
  Holder,
  Measure,
  Report,
  Settlement,
  Site,
  Statement,
  Subject,
  SubjectRef,
  TypedDate,
} from './types.ts';

/** One report's word on a property: 0 is the acting body's own document of the act, 1 that body elsewhere, 2 anyone else, 3 a data set. */
export interface Account<V> {
  value: V;
  statement: Statement;
  standing: 0 | 1 | 2 | 3;
}

/**
 * What the reports say of one property of one subject. `agreement`: one account only; all the same; the same but some
 * vaguer; or accounts that exclude one another.
 */
export interface Reading<V> {
  subject: SubjectRef;
  /** `when:published`, `grade:overall`, `figure:children-in-need` … as the ledger and settlements name it. */
  property: string;
  stage?: string | undefined;
  /** The account to show: the settled one, else the most precise of the group with the best standing. */
  shown?: Account<V> | undefined;
  /** Accounts that can all be true together, best standing first; two groups or more where sources differ. */
  groups: Account<V>[][];
  agreement: 'none' | 'one' | 'same' | 'vaguer' | 'differ';
  /** What was proposed, requested, anticipated …: never evidence that it happened. */
  apart: Account<V>[];
  settled?: Settlement | undefined;
}

/** As of when a reading is asked for. */
export interface ReadingOptions {
  /** Only reports known by this day (since 1970); a report of unknown date then takes no part. */
  knownBy?: number | undefined;
}

/** The statements about a subject, as far as the record was known by a day. */
export function statementsOf(site: Site, ref: SubjectRef, { knownBy }: ReadingOptions = {}): Statement[] {
  const all = (site.bySubject.get(ref) ?? []).filter(({ confined }) => !confined);
  if (knownBy === undefined) return all;
  return all.filter((statement) => {
    const { known } = reportOf(site, statement);
    return known !== undefined && rangeOf(known).latest <= knownBy;
  });
}

/** The report that makes a statement. */
export function reportOf(site: Site, { report }: Statement): Report {
  return site.subjects.get(`report/${report}`) as Report;
}

/** One reading for each type of date that any report gives. */
export function dateReadings(site: Site, ref: SubjectRef, options: ReadingOptions = {}): readonly Reading<EdtfDate>[] {
  return options.knownBy === undefined ? datesNow(site, ref) : datesAsOf(site, ref, options);
}

/** Nearly every page asks for the readings of today, again and again. */
const datesNow = oncePerSubject((site, ref) => datesAsOf(site, ref, {}));
const gradesNow = oncePerSubject((site, ref) => gradesAsOf(site, ref, {}));

function datesAsOf(site: Site, ref: SubjectRef, options: ReadingOptions): Reading<EdtfDate>[] {
  const statements = statementsOf(site, ref, options);
  const readings = gather(site, ref, statements, dateSort, (s) =>
    typedDates(site, s).map(({ type, date }) => ({ property: `when:${type}`, value: date, type })),
  );
  const order = Object.keys(site.vocabulary['dates'] ?? {});
  const place = ({ property }: Reading<EdtfDate>) => order.indexOf(property.slice('when:'.length));
  return readings
    .map((reading) => (isUntyped(site, reading) ? withoutType(readings, reading) : reading))
    .sort((a, b) => place(a) - place(b));
}

/** The dates of a statement that are its subject's own, not those that only say as at when the rest is told. */
function typedDates({ vocabulary }: Site, { dates }: Statement): TypedDate[] {
  return dates.filter(({ type }) => vocabulary['dates']?.[type]?.['qualifies'] !== true);
}

/** One reading for each area that any report gives a grade, in the framework's order. */
export function gradeReadings(site: Site, ref: SubjectRef, options: ReadingOptions = {}): readonly Reading<Grade>[] {
  return options.knownBy === undefined ? gradesNow(site, ref) : gradesAsOf(site, ref, options);
}

function gradesAsOf(site: Site, ref: SubjectRef, options: ReadingOptions): Reading<Grade>[] {
  return gather(site, ref, statementsOf(site, ref, options), gradeSort, (s) =>
    s.grades.map((grade) => ({ property: `grade:${grade.area}`, value: grade })),
  );
}

/** One reading for each measure, part and date that any report gives a figure for. */
export function figureReadings(site: Site, ref: SubjectRef, options: ReadingOptions = {}): Reading<Figure>[] {
  return gather(site, ref, statementsOf(site, ref, options), figureSort(site), (s) =>
    s.figures.map((figure) => {
      const value = { ...figure, date: figure.date ?? dayOf(site, s) };
      return { property: figureKey(site, value), value };
    }),
  );
}

/** Figures are held against one another only where they count the same thing in the same kind of unit. */
function figureKey({ vocabulary, subjects }: Site, { measure, part, date, unit }: Figure): string {
  const base = (id = '') => {
    const found = vocabulary['units']?.[id]?.['base'];
    return typeof found === 'string' ? found : id;
  };
  const own = (subjects.get(`measure/${measure}`) as Measure | undefined)?.unit;
  const other = base(unit) === base(own) ? undefined : base(unit);
  return [`figure:${measure}`, part, date && JSON.stringify(rangeOf(date)), other].filter(Boolean).join(' ');
}

/** The date "as at" which a statement tells the rest. */
function dayOf({ vocabulary }: Site, { dates }: Statement): EdtfDate | undefined {
  return dates.find(({ type }) => vocabulary['dates']?.[type]?.['qualifies'] === true)?.date;
}

/** A role with everyone who says that it was held, or only proposed; each holder stands once. */
export interface RoleReading {
  is: string;
  holder: Holder;
  accounts: Account<Holder>[];
  apart: Account<Holder>[];
}

/** The set of roles on a subject: adding a statement never hides another. */
export function roleReadings(site: Site, ref: SubjectRef, options: ReadingOptions = {}): RoleReading[] {
  const roles = new Map<string, RoleReading>();
  for (const statement of statementsOf(site, ref, options)) {
    if (!statement.role) continue;
    const { is, ...holder } = statement.role;
    const key = [is, holder.body, holder.office].join(' ');
    const role = roles.get(key) ?? { is, holder, accounts: [], apart: [] };
    (isReading(site, statement) ? role.accounts : role.apart).push(account(site, statement, holder, `role:${is}`));
    roles.set(key, role);
  }
  return [...roles.values()];
}

/** How a thing stood by the latest evidence: yes, no or not known, with the statement that says so. */
export interface Status {
  live: 'yes' | 'no' | 'not known';
  state?: string | undefined;
  /** The date of the evidence. */
  on?: EdtfDate | undefined;
  statement?: Statement | undefined;
}

/** The latest state that a report gives as having been so; a later date wins, then the better standing. */
export function statusOf(site: Site, ref: SubjectRef, options: ReadingOptions = {}): Status {
  const states = statementsOf(site, ref, options)
    .filter((statement) => statement.state !== undefined && isReading(site, statement))
    .map((statement) => ({
      statement,
      on: dayOf(site, statement) ?? reportOf(site, statement).known,
    }));
  const latest = states.sort(
    (a, b) =>
      rangeEnd(b.on) - rangeEnd(a.on) ||
      standingOf(site, a.statement) - standingOf(site, b.statement) ||
      byRef(a.statement, b.statement),
  )[0];
  if (!latest?.statement.state) return { live: 'not known' };
  const live = site.vocabulary['states']?.[latest.statement.state]?.['live'];
  return { ...latest, state: latest.statement.state, live: live === 'yes' || live === 'no' ? live : 'not known' };
}

const rangeEnd = (date: EdtfDate | undefined) => (date ? rangeOf(date).latest : -Infinity);

/** Whether a statement is evidence that the thing happened (of a decision: that it was taken). */
export function isReading({ vocabulary, subjects }: Site, { as, about }: Statement): boolean {
  const makes = vocabulary['modalities']?.[as]?.['makes'];
  return makes === 'reading' || (makes === 'decision' && subjects.get(about)?.kind === 'decision');
}

/** Whose act it is comes first; a data set comes last. */
export function standingOf(site: Site, statement: Statement, property = ''): Account<unknown>['standing'] {
  const report = reportOf(site, statement);
  if (site.vocabulary['report-kinds']?.[report.data.kind]?.['standing'] === 'last') return 3;
  const subject = site.subjects.get(statement.about);
  if (!subject || !actorsOf(site, subject, property).includes(report.publisher)) return 2;
  return report.data.records.includes(subject.ref) && report.data.read === 'whole' ? 0 : 1;
}

/** Whose act a subject is: named by its introduction, else by its kind, else its own sides. */
export function actorsOf(site: Site, subject: Subject, property = ''): SubjectRef[] {
  const { kinds, subjects } = site;
  const own = actorsOfProperty(site, property);
  if (own === undefined && subject.actors.length > 0) return subject.actors;
  const named = own ?? kinds[subject.kind]?.actors;
  if (named)
    return named.flatMap((id) =>
      ([`authority/${id}`, `organisation/${id}`] as const).filter((ref) => subjects.has(ref)),
    );
  return [...(subject.authority ? ([`authority/${subject.authority}`] as const) : []), ...subject.with];
}

/** Whose act a type of date or a role is, where its list says so: an appointment is the appointer's, whatever it is to. */
function actorsOfProperty({ vocabulary }: Site, property: string): string[] | undefined {
  const [list = '', word = ''] = property.split(':');
  const actors = vocabulary[{ when: 'dates', role: 'roles' }[list] ?? '']?.[word]?.['actors'];
  return Array.isArray(actors) ? actors.map(String) : undefined;
}

function account<V>(site: Site, statement: Statement, value: V, property: string): Account<V> {
  return { value, statement, standing: standingOf(site, statement, property) };
}

/** Accounts by property and stage, each property made into a reading. */
function gather<V>(
  site: Site,
  ref: SubjectRef,
  statements: readonly Statement[],
  sort: Sort<V>,
  values: (s: Statement) => { property: string; value: V }[],
): Reading<V>[] {
  const found = new Map<string, { property: string; stage: string | undefined; all: Account<V>[] }>();
  for (const statement of statements)
    for (const { property, value } of values(statement)) {
      const key = `${property} ${statement.stage ?? ''}`;
      const entry = found.get(key) ?? { property, stage: statement.stage, all: [] };
      entry.all.push(account(site, statement, value, property));
      found.set(key, entry);
    }
  const settlements = site.subjects.get(ref)?.settlements ?? [];
  return [...found.values()].map(({ property, stage, all }) => {
    const apart = all.filter(({ statement }) => !isReading(site, statement));
    const accounts = all.filter((one) => !apart.includes(one));
    const settled = settlements.find((one) => isSettledBy(property, accounts, one));
    return {
      subject: ref,
      property,
      stage,
      ...read(accounts, sort, settled),
      apart,
      settled,
    };
  });
}

/** Whether an editor's choice is one of these accounts; `figure:beds` settles whichever part and date it is of. */
export function isSettledBy(property: string, accounts: readonly Account<unknown>[], settlement: Settlement): boolean {
  const isMeant = property === settlement.property || property.startsWith(`${settlement.property} `);
  return isMeant && accounts.some(({ statement }) => statement.ref === settlement.use);
}

/** Accounts as a reading, whatever order they come in. */
export function read<V>(
  accounts: readonly Account<V>[],
  sort: Sort<V>,
  settled?: Settlement,
): Pick<Reading<V>, 'shown' | 'groups' | 'agreement'> {
  const precise = [...accounts].sort(
    (a, b) => sort.width(a.value) - sort.width(b.value) || a.standing - b.standing || byRef(a.statement, b.statement),
  );
  const groups: Account<V>[][] = [];
  for (const one of precise) {
    const joined = groups.filter(([founder]) => founder && sort.compatible(founder.value, one.value));
    for (const group of joined) group.push(one);
    if (joined.length === 0) groups.push([one]);
  }
  groups.sort((a, b) => bestStanding(a) - bestStanding(b) || first(a, b));
  const shown = accounts.find(({ statement }) => statement.ref === settled?.use) ?? groups[0]?.[0];
  return { shown, groups, agreement: agreement(accounts, groups, sort) };
}

const bestStanding = <V>(group: Account<V>[]) => Math.min(...group.map(({ standing }) => standing));
const first = <V>([a]: Account<V>[], [b]: Account<V>[]) => (a && b ? byRef(a.statement, b.statement) : 0);
const byRef = (a: Statement, b: Statement) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);

function agreement<V>(
  accounts: readonly Account<V>[],
  groups: Account<V>[][],
  { compatible, same }: Sort<V>,
): Reading<V>['agreement'] {
  const [one, ...others] = accounts;
  if (one === undefined) return 'none';
  if (groups.length > 1 || accounts.some((a) => accounts.some((b) => !compatible(a.value, b.value)))) return 'differ';
  if (others.length === 0) return 'one';
  return others.every(({ value }) => same(one.value, value)) ? 'same' : 'vaguer';
}

const isUntyped = ({ vocabulary }: Site, { property }: Reading<EdtfDate>) =>
  vocabulary['dates']?.[property.slice('when:'.length)]?.['unknown-type'] === true;

/**
 * A date whose act isn't named agrees with a thing if it can fall between the first and the last of its typed dates;
 * with either end unknown, with anything on that side. Such dates aren't held against one another: they may be of
 * different acts.
 */
function withoutType(readings: readonly Reading<EdtfDate>[], reading: Reading<EdtfDate>): Reading<EdtfDate> {
  const bounds = (type: string) => readings.find(({ property }) => property === `when:${type}`)?.shown?.value;
  const start = bounds('fieldwork');
  const end = bounds('published');
  const span = { earliest: start ? rangeOf(start).earliest : -Infinity, latest: end ? rangeOf(end).latest : Infinity };
  const fits = (date: EdtfDate) => overlap(rangeOf(date), span);
  const accounts = reading.groups.flat();
  const distinct = [...new Set(accounts)];
  return {
    ...reading,
    groups: distinct.map((one) => [one]),
    agreement: distinct.every(({ value }) => fits(value))
      ? distinct.length === 1
        ? 'one'
        : distinct.length === 0
          ? 'none'
          : 'vaguer'
      : 'differ',
  };
}
