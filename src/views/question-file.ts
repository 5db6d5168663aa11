import { isoDay, rangeOf, type EdtfDate } from '../lib/date.ts';
import { gradeReadings, type Account } from '../model/readings.ts';
import { firstDate } from '../model/status.ts';
import type { Site, Subject, SubjectRef } from '../model/types.ts';
import { hrefOf, statementHref } from '../model/urls.ts';
import { label, sourceText, titleOf } from '../model/words.ts';
import { judgedOn, type Judged } from './ladder.ts';
import { withPages } from './lists.ts';
import { questionActs } from './question-acts.ts';
import { statusView } from './reading.ts';

/** What answers are made of as a file: the names of its columns, and for the address of each council's page its rows. */
export interface QuestionFile {
  /** Those that end in "address" hold addresses of this site. */
  columns: readonly string[];
  rows: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const columns = [
  'sort',
  'type',
  'name',
  'page address',
  'date is of',
  'from day',
  'to day',
  'grade',
  'grade unchecked',
  'how it stands',
  'source',
  'source address',
] as const;

type Cells = Partial<Record<(typeof columns)[number], string>>;

/** A row for each judgement and each act that the page of questions lists, in its order. */
export function questionFile(site: Site): QuestionFile {
  const rows = withPages(site, site.authorities).map(({ ref }): [string, string[][]] => [
    hrefOf(site, ref) ?? '',
    [
      ...judgedOn(site, ref).map((one) => judgementCells(site, one)),
      ...questionActs(site, ref).map((act) => actCells(site, act, ref)),
    ].map((cells) => columns.map((name) => cells[name] ?? '')),
  ]);
  return { columns, rows: Object.fromEntries(rows) };
}

function judgementCells(site: Site, { subject, framework, date, overall }: Judged): Cells {
  const area = framework?.areas.find((one) => one.overall)?.id ?? '';
  const grade = gradeReadings(site, subject.ref).find(({ property }) => property === `grade:${area}`)?.shown;
  const first = firstDate(site, subject);
  return {
    ...nameCells(site, subject, framework?.short ?? ''),
    ...dateCells(site, date, date === first?.account.value ? first?.type : undefined),
    grade: overall?.value ?? '',
    'grade unchecked': overall ? (overall.unchecked ? 'yes' : 'no') : '',
    ...sourceCells(site, (overall ? grade : undefined) ?? first?.account),
  };
}

function actCells(site: Site, act: Subject, council: SubjectRef): Cells {
  const first = firstDate(site, act);
  const { kind, type = '' } = act;
  const isElsewhere = act.authority !== council.slice('authority/'.length);
  const status = statusView(site, act.ref);
  return {
    ...nameCells(site, act, site.vocabulary.types[kind]?.[type]?.label ?? ''),
    ...dateCells(site, first?.account.value, first?.type),
    'how it stands': status.live === 'not known' && isElsewhere ? '' : status.text,
    ...sourceCells(site, first?.account ?? status.source),
  };
}

const nameCells = (site: Site, { kind, ref }: Subject, type: string): Cells => ({
  sort: site.kinds[kind]?.one ?? kind,
  type,
  name: titleOf(site, ref),
  'page address': hrefOf(site, ref) ?? '',
});

/** The first and the last day that a date may mean (ISO 8601); of a month, its first and last. */
function dateCells(site: Site, date: EdtfDate | undefined, type: string | undefined): Cells {
  if (!date) return {};
  const { earliest, latest } = rangeOf(date);
  const day = (value: number) => (Number.isFinite(value) ? isoDay(value) : '');
  return {
    'date is of': type === undefined ? '' : label(site, 'dates', type),
    'from day': day(earliest),
    'to day': day(latest),
  };
}

function sourceCells(site: Site, told: Account<unknown> | { text: string; href: string } | undefined): Cells {
  if (!told) return {};
  return 'statement' in told
    ? { source: sourceText(site, told.statement), 'source address': statementHref(site, told.statement) }
    : { source: told.text, 'source address': told.href };
}
