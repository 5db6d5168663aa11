import { dateReadings, gradeReadings } from '../model/readings.ts';
import { isMain } from '../model/status.ts';
import type { Kind, Site, Subject, Word } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, lowerFirst, titleOf } from '../model/words.ts';
import { ladderOf } from '../views/ladder.ts';
import {
  dateViews,
  figureViews,
  frameworkOf,
  gradeViews,
  roleViews,
  statusView,
  type AccountView,
  type ReadingView,
  type RoleView,
} from '../views/reading.ts';
import { authorityNames, frameworkNames, recordOf } from './entry-records.ts';
import { authoritiesOf } from './facets.ts';
import type { AnswerAccount, AnswerRow } from './query/pack.ts';
import { holds } from './query/pack.ts';
import { contentWords } from './query/thesaurus.ts';
import type { SearchRecord } from './record.ts';

/** A reading that a question may ask for, as a record to be found by its property's name, and the row that its card prints. */
export interface Answer {
  record: SearchRecord;
  row: AnswerRow;
}

/** Kinds whose readings answer questions. */
const asked: ReadonlySet<Kind> = new Set<Kind>([
  'authority',
  'intervention',
  'inspection',
  'instrument',
  'arrangement',
  'appointment',
  'delivery-model',
  'programme',
  'review',
  'board',
  'decision',
  'event',
]);
/** So many accounts stand on a card; the rest are on the page that it leads to. */
const shownAccounts = 5;

/** Every reading of what councils, episodes and their parts are asked about. */
export function answersOf(site: Site): Answer[] {
  return [...site.subjects.values()].flatMap((subject) => {
    const href = asked.has(subject.kind) ? hrefOf(site, subject.ref) : undefined;
    return href === undefined ? [] : subjectAnswers(site, subject, href);
  });
}

function subjectAnswers(site: Site, subject: Subject, href: string): Answer[] {
  const answer = answerOf(site, subject, href);
  const dates = dateRows(site, subject);
  const when = whenOf(dates);
  return [
    ...gradeViews(site, subject).map((view) => gradeAnswer(site, subject, view, answer, when)),
    ...dates.map(({ view, type }) => answer(rowOf(view), { names: dateWords(type), holds: holds.date })),
    ...roleViews(site, subject.ref).flatMap((view) => {
      const row = roleRow(view);
      return row === undefined ? [] : answer(row, { holds: holds.role });
    }),
    ...figureViews(site, subject.ref).map((view) =>
      answer(rowOf(view), {
        of: [view.label.text, view.part ?? ''],
        context: ['figure', 'number'],
        holds: holds.figure,
      }),
    ),
    ...statusAnswers(site, subject).map((row) => answer(row, { names: ['state', 'in force'], holds: 0 })),
  ];
}

/** What a reading is found by beside its label. */
interface Own {
  /** Words that tell its property from others. */
  names?: readonly string[];
  /** Words of its label that don't tell it from others, where not all do. */
  rest?: readonly string[];
  /** Its whole name, of which enough must be asked. */
  of?: readonly string[];
  context?: readonly string[];
  grade?: readonly string[];
  holds: number;
}

type MakeAnswer = (row: Omit<AnswerRow, 'href' | 'subject'>, own: Own) => Answer;

/** Makes the answers of one thing: they are found by its own names, by whose it is and by its time, too. */
function answerOf(site: Site, subject: Subject, href: string): MakeAnswer {
  const entry = recordOf(site, subject, href);
  const { kind, type, intervention } = subject;
  // An inspection's title is made of what stands around it.
  const own = kind === 'authority' || kind === 'intervention' || kind === 'inspection' ? [] : [entry.title];
  const called = [...own, site.kinds[kind]?.one ?? '', type && site.vocabulary.types[kind]?.[type]?.label].map(
    (name) => name ?? '',
  );
  const around = subject.framework === undefined ? [] : frameworkNames(site, subject.framework);
  const councils = authoritiesOf(site, subject).flatMap((id) => authorityNames(site, id));
  const episode =
    intervention === undefined ? [] : [titleOf(site, `intervention/${intervention}`).replace(/\d{4}/g, '')];
  const title = titleOf(site, subject.ref);
  return (row, { names = [], rest, of = [], context = [], grade = [], holds: held }) => ({
    record: {
      ...entry,
      isUnnamed: true,
      names: [...(rest === undefined ? [row.label] : []), ...names],
      areas: [...called, ...(rest ?? [])].map((text) => without(text, councils)),
      codes: [],
      places: [],
      nameTokens: [],
      context: [entry.title, ...councils, ...episode, ...around, ...context],
      text: [of.flatMap(contentWords).join(' ')],
      facets: { ...entry.facets, grade: [...grade] },
      holds: held | (row.value === '' ? 0 : holds.happened),
    },
    row: { href, subject: title, ...row },
  });
}

/** A name without those of councils in it: "Direction to Torbay" is called a direction. */
function without(text: string, councils: readonly string[]): string {
  return councils.reduce((left, name) => left.replaceAll(name, ' '), text);
}

function gradeAnswer(
  site: Site,
  subject: Subject,
  view: ReturnType<typeof gradeViews>[number],
  answer: MakeAnswer,
  when: string,
): Answer {
  const shown = gradeReadings(site, subject.ref).find(({ property }) => property === `grade:${view.area}`)?.shown;
  const area = view.area.replaceAll('-', ' ');
  // A framework of fewer steps judges something else ("School improvement").
  const isWhole = frameworkOf(site, subject)?.grades.length === ladderOf(site).steps.length;
  const isOverall = view.overall && isWhole && isMain(site, subject);
  const own: Omit<Own, 'holds'> = isOverall
    ? { names: ['grade', area] }
    : { names: view.overall ? [] : [area], ...(view.overall ? {} : { rest: [view.label.text] }), context: ['grade'] };
  const row = rowOf(view);
  return answer(
    { ...row, ...(when === '' ? {} : { detail: when }) },
    {
      ...own,
      grade: shown?.value.is === undefined ? [] : [shown.value.is],
      holds: holds.grade | (isOverall ? holds.overall : 0),
    },
  );
}

/** A date of a thing, and what its type is by the list of types. */
interface DateRow {
  view: ReadingView;
  type: Word | undefined;
}

function dateRows(site: Site, { ref }: Subject): DateRow[] {
  const readings = dateReadings(site, ref);
  return dateViews(site, ref).map((view, index) => ({
    view,
    type: site.vocabulary['dates']?.[readings[index]?.property.slice('when:'.length) ?? ''],
  }));
}

/** When an inspection was, in one line: its first two dates; one of which it isn't known what it is of only where no other is. */
function whenOf(dates: readonly DateRow[]): string {
  const told = dates.filter(({ view }) => view.value !== '');
  const typed = told.filter(({ type }) => type?.['unknown-type'] !== true);
  return (typed.length > 0 ? typed : told)
    .slice(0, 2)
    .map(({ view }) => `${lowerFirst(view.label.text)} ${view.value}`)
    .join('; ');
}

/** What a date is asked for by: the words of starting and ending stand for all types that open or close. */
function dateWords(type: Word | undefined): string[] {
  return [
    'date',
    ...(type?.['opens'] === true ? ['start'] : []),
    ...(type?.['closes'] === true || type?.['replaces'] === true ? ['end'] : []),
  ];
}

function roleRow({ role, holder: runs, reading }: RoleView): Omit<AnswerRow, 'href' | 'subject'> | undefined {
  const holder = runs.map(({ text }) => text).join('');
  // Whom a source names in its words alone, or by the role, a card can't say.
  if (holder === '' || holder.toLowerCase() === role.toLowerCase()) return undefined;
  const accounts = [...reading.accounts, ...reading.apart].map((one) => accountOf({ ...one, value: holder }));
  return {
    label: role,
    value: reading.agreement === 'none' ? '' : holder,
    summary: reading.summary,
    ...shortened(accounts),
  };
}

/** Accounts as a card has room for them, and how many more there are. */
function shortened(accounts: readonly AnswerAccount[]): Pick<AnswerRow, 'accounts' | 'more'> {
  const more = accounts.length - shownAccounts;
  return { accounts: accounts.slice(0, shownAccounts), ...(more > 0 ? { more } : {}) };
}

function rowOf(view: ReadingView): Omit<AnswerRow, 'href' | 'subject'> {
  const { label, detail, value, unchecked, summary, accounts, apart, letter, level, levels, scale } = view;
  const mark =
    letter === undefined || level === undefined || levels === undefined
      ? {}
      : { mark: { letter, level, levels, ...(scale === undefined ? {} : { scale }) } };
  return {
    label: label.text,
    ...(detail === undefined ? {} : { detail }),
    value,
    ...mark,
    ...(unchecked ? { isUnchecked: true as const } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...shortened([...accounts, ...apart].map(accountOf)),
  };
}

function accountOf({ value, said, modality, source }: AccountView): AnswerAccount {
  return {
    value: said === undefined || said === value ? value : `${value} (“${said}”)`,
    source: source.text,
    href: source.href,
    ...(modality === undefined ? {} : { modality }),
  };
}

/** How a thing stands that can be in force or ended. */
function statusAnswers(site: Site, { kind, ref }: Subject): Omit<AnswerRow, 'href' | 'subject'>[] {
  if (!['instrument', 'arrangement', 'delivery-model', 'programme', 'board'].includes(kind)) return [];
  const { text, source } = statusView(site, ref);
  const accounts = source ? [{ value: capital(text), source: source.text, href: source.href }] : [];
  return [{ label: 'Status', value: text, accounts }];
}
