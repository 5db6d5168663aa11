import type { Framework, Kind, Site, Subject } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, titleOf } from '../model/words.ts';
import {
  dateViews,
  figureViews,
  gradeViews,
  roleViews,
  statusView,
  type AccountView,
  type ReadingView,
} from '../views/reading.ts';
import { around, recordOf } from './entry-records.ts';
import type { AnswerAccount, AnswerRow } from './query/pack.ts';
import { holds } from './query/pack.ts';
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
  const entry = recordOf(site, subject, href);
  const answer = (words: readonly string[], row: Omit<AnswerRow, 'href' | 'subject'>, held: number): Answer => ({
    record: {
      ...entry,
      isUnnamed: true,
      names: [row.label, ...words],
      context: [entry.title, ...around(site, subject), row.value],
      text: [],
      holds: held | (row.value === '' ? 0 : holds.happened),
    },
    row: { href, subject: titleOf(site, subject.ref), ...row },
  });
  return [
    ...gradeViews(site, subject).map((view) =>
      answer(view.overall ? ['grade'] : ['grade', ...areaWords(site, subject, view.area)], rowOf(view), holds.grade),
    ),
    ...dateViews(site, subject.ref).map((view) => answer(['date'], rowOf(view), holds.date)),
    ...roleViews(site, subject.ref).flatMap((view) => {
      const holder = view.holder.map(({ text }) => text).join('');
      // Whom a source names in its words alone, a card can't say.
      if (holder === '') return [];
      const named = (one: AccountView): AccountView => ({ ...one, value: holder });
      const accounts = [...view.reading.accounts.map(named), ...view.reading.apart.map(named)].map(accountOf);
      const value = view.reading.agreement === 'none' ? '' : holder;
      const row = {
        label: view.role,
        value,
        summary: view.reading.summary,
        accounts: accounts.slice(0, shownAccounts),
      };
      return answer([], row, holds.role);
    }),
    ...figureViews(site, subject.ref).map((view) => answer(['figure', 'number'], rowOf(view), holds.figure)),
    ...statusAnswers(site, subject).map((row) => answer(['status', 'state', row.value], row, 0)),
  ];
}

function areaWords(site: Site, { framework }: Subject, area: string): string[] {
  const found = site.subjects.get(`framework/${framework ?? ''}`) as Framework | undefined;
  return [found?.areas.find(({ id }) => id === area)?.id.replaceAll('-', ' ') ?? ''];
}

function rowOf({ label, detail, value, summary, accounts, apart, letter, level, levels, scale }: ReadingView) {
  const mark =
    letter === undefined || level === undefined || levels === undefined
      ? {}
      : { mark: { letter, level, levels, ...(scale === undefined ? {} : { scale }) } };
  return {
    label: label.text,
    ...(detail === undefined ? {} : { detail }),
    value,
    ...mark,
    ...(summary === undefined ? {} : { summary }),
    accounts: [...accounts, ...apart].slice(0, shownAccounts).map(accountOf),
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
