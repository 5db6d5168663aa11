import type { EdtfDate } from '../lib/date.ts';
import {
  dateReadings,
  figureReadings,
  gradeReadings,
  roleReadings,
  type Account,
  type Reading,
} from '../model/readings.ts';
import { hasOpenBefore, isClosing, replacedOn, statusOfAct } from '../model/status.ts';
import type { Figure, Framework, Grade, Measure, Site, Subject, SubjectRef } from '../model/types.ts';
import { capital, formatDate, formatFigure, formatGrade, holderPhrases, label } from '../model/words.ts';
import { nameOf, toRuns, type Run } from './run.ts';
import { sourceView, type SourceView } from './statement.ts';

/** One account of a value: what it gives, with the document's own loose word, and where it says so. */
export interface AccountView {
  value: string;
  said?: string | undefined;
  slip?: string | undefined;
  /** Who disputes it, and since when. */
  disputed?: string | undefined;
  /** "Requested" …, for what isn't told as having happened. */
  modality?: string | undefined;
  source: SourceView;
  /** Further places that say just the same. */
  also: SourceView[];
}

/** One property of a subject: the value to show, its accounts, and whether they agree. */
export interface ReadingView {
  label: Run;
  detail?: string | undefined;
  /** Of which part of the subject a figure is. */
  part?: string | undefined;
  value: string;
  /** For a grade: its level on the scale and how many levels there are. */
  level?: number | undefined;
  levels?: number | undefined;
  /** The name of a scale apart from the common one, whose grades take no colour of it. */
  scale?: string | undefined;
  letter?: string | undefined;
  /** The value shown was read in a data set that nobody held against the document. */
  unchecked?: boolean | undefined;
  agreement: Reading<unknown>['agreement'];
  /** Whether several accounts agree, in words; nothing where there is only one. */
  summary?: string | undefined;
  accounts: AccountView[];
  apart: AccountView[];
  settled?: string | undefined;
}

type Format<V> = (value: V) => string;

function view<V>(site: Site, reading: Reading<V>, name: Run, format: Format<V>): ReadingView {
  const accounts = [...new Set(reading.groups.flat())];
  const shownFirst = accounts.sort((a, b) => Number(b === reading.shown) - Number(a === reading.shown));
  return {
    label: name,
    detail: reading.stage === undefined ? undefined : label(site, 'stages', reading.stage),
    value: reading.shown === undefined ? '' : format(reading.shown.value),
    unchecked: reading.shown?.standing === 3,
    agreement: reading.agreement,
    summary: summaryOf(isUniform(accounts, format) ? 'same' : reading.agreement, accounts),
    accounts: shownFirst.map((account) => accountView(site, account, format)),
    apart: joinAlike(reading.apart.map((account) => accountView(site, account, format))),
    settled: reading.settled?.because,
  };
}

/** Dates of which it isn't known what they are of may be the same all over, and are then not vaguer. */
function isUniform<V>(accounts: readonly Account<V>[], format: Format<V>): boolean {
  return accounts.length > 1 && new Set(accounts.map(({ value }) => format(value))).size === 1;
}

/** Several places of one document are one witness, and are counted as such. */
function summaryOf(
  agreement: Reading<unknown>['agreement'],
  accounts: readonly Account<unknown>[],
): string | undefined {
  const documents = new Set(accounts.map(({ statement }) => statement.report)).size;
  const count =
    documents === 1
      ? `${String(accounts.length)} places in one document`
      : `${String(accounts.length)} accounts in ${String(documents)} documents`;
  switch (agreement) {
    case 'same':
      return `${count} agree`;
    case 'vaguer':
      return `${count} fit together, some less precise`;
    case 'differ':
      return documents === 1 ? `One document differs from itself: ${count}` : `Sources differ: ${count}`;
    default:
      return undefined;
  }
}

function accountView<V>(site: Site, { value, statement }: Account<V>, format: Format<V>): AccountView {
  const makes = site.vocabulary['modalities']?.[statement.as]?.['makes'];
  return {
    value: format(value),
    said: statement.said,
    slip: statement.slip,
    disputed: statement.disputed,
    modality: makes === 'reading' ? undefined : capital(label(site, 'modalities', statement.as)),
    source: sourceView(site, statement),
    also: [],
  };
}

/** What is put in one way with one value, said once with all its places. */
function joinAlike(accounts: readonly AccountView[]): AccountView[] {
  const alike = Map.groupBy(accounts, ({ value, said, slip, disputed, modality }) =>
    JSON.stringify([value, said, slip, disputed, modality]),
  );
  return [...alike.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, also: rest.map(({ source }) => source) }] : [],
  );
}

/** Dates, by their types. What a statement dates "as at" is the day of its own figures or state, and no property. */
export function dateViews(site: Site, ref: SubjectRef): ReadingView[] {
  return dateReadings(site, ref).map((reading) => {
    const type = reading.property.slice('when:'.length);
    return view<EdtfDate>(
      site,
      reading,
      { text: [label(site, 'dates', type), site.vocabulary['dates']?.[type]?.note].filter(Boolean).join(', ') },
      formatDate,
    );
  });
}

/** Grades, by area. */
export function gradeViews(
  site: Site,
  subject: Subject,
): (ReadingView & { area: string; within?: string | undefined; overall: boolean })[] {
  const framework = frameworkOf(site, subject);
  const readings = gradeReadings(site, subject.ref);
  return (framework?.areas ?? []).flatMap((area) => {
    const reading = readings.find(({ property }) => property === `grade:${area.id}`);
    if (!framework || !reading) return [];
    const grade = framework.grades.find(({ id }) => id === reading.shown?.value.is);
    return [
      {
        ...view<Grade>(site, reading, { text: area.label }, (value) => formatGrade(framework, value)),
        area: area.id,
        within: framework.areas.find(({ id }) => id === area.within)?.label,
        overall: area.overall,
        level: grade?.level,
        letter: grade?.letter,
        levels: framework.grades.length,
        scale: framework.scale,
      },
    ];
  });
}

/** The printed form of a figure, where the value as we write it isn't just that. */
export function printedOf(site: Site, figure: Figure): string | undefined {
  const plain = formatFigure(site, { ...figure, circa: undefined, bound: undefined });
  return figure.printed === undefined || plain.includes(figure.printed) ? undefined : figure.printed;
}

/** Figures, by measure, part and date. */
export function figureViews(site: Site, ref: SubjectRef): ReadingView[] {
  return figureReadings(site, ref).flatMap((reading) => {
    const figure = (reading.shown ?? reading.apart[0])?.value;
    if (!figure) return [];
    const measure = site.subjects.get(`measure/${figure.measure}`) as Measure | undefined;
    const format = (value: Figure) =>
      [
        formatFigure(site, value),
        printedOf(site, value) && `(printed “${value.printed ?? ''}”)`,
        value.slip && `[slip: ${value.slip}]`,
      ]
        .filter(Boolean)
        .join(' ');
    const viewed = view<Figure>(site, reading, nameOf(site, `measure/${figure.measure}`), format);
    const detail = [viewed.detail, figure.part, figure.date && formatDate(figure.date), measure?.population]
      .filter(Boolean)
      .join(' · ');
    return [{ ...viewed, detail: detail || undefined, part: figure.part }];
  });
}

/** A role and its holder, with who says so, and whether it is told as held. */
export interface RoleView {
  role: string;
  holder: Run[];
  /** Who says so. Its accounts have no value of their own: they all name this holder. */
  reading: Pick<ReadingView, 'accounts' | 'apart' | 'agreement' | 'summary' | 'settled'>;
}

/** Every role on a subject. */
export function roleViews(site: Site, ref: SubjectRef): RoleView[] {
  const order = Object.keys(site.vocabulary['roles'] ?? {});
  return roleReadings(site, ref)
    .sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
    .map(({ is, holder, accounts, apart }) => {
      const format = () => '';
      const agreement = accounts.length === 0 ? 'none' : accounts.length === 1 ? 'one' : 'same';
      return {
        role: label(site, 'roles', is),
        holder: toRuns(site, holderPhrases(site, holder)),
        reading: {
          agreement,
          summary: summaryOf(agreement, accounts),
          accounts: accounts.map((account) => accountView(site, account, format)),
          apart: joinAlike(apart.map((account) => accountView(site, account, format))),
        },
      };
    });
}

/** How a thing stands: "In force on 10 September 2018", or that our record doesn't say. */
export interface StatusView {
  text: string;
  live: 'yes' | 'no' | 'not known';
  source?: SourceView | undefined;
}

/** How a thing ended, or the latest known state, dated by its evidence; of an act that belongs to no episode, that nothing is known of its time. */
export function statusView(site: Site, ref: SubjectRef): StatusView {
  const subject = site.subjects.get(ref);
  const { live, words, statement } = subject ? statusOfAct(site, subject) : { live: 'not known' as const, words: '' };
  if (subject && isClosing(site, subject)) {
    const what = hasOpenBefore(site, subject) ? '' : '; what that was isn’t in our record';
    return { text: `It ends what was made before it${what}`, live: 'no' };
  }
  if (live !== 'not known' || statement) return { text: words, live, source: statement && sourceView(site, statement) };
  const next = replacedOn(site, ref);
  if (next)
    return {
      text: `${label(site, 'dates', next.type)} ${formatDate(next.account.value)}; its end isn’t in our record`,
      live,
    };
  const isAlone = subject !== undefined && subject.intervention === undefined;
  return { text: isAlone ? 'Act recorded, period not known' : 'Not known from our record', live };
}

/** The framework that a subject was inspected under. */
export function frameworkOf(site: Site, { framework }: Subject): Framework | undefined {
  return framework === undefined ? undefined : (site.subjects.get(`framework/${framework}`) as Framework | undefined);
}
