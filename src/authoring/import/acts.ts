import { parseDate, rangeOf } from '../../lib/date.ts';
import { slug } from '../../lib/slug.ts';
import {
  addRowProblem,
  dropStatement,
  putReport,
  putStatement,
  tidy,
  together,
  type Council,
  type Draft,
  type Outcome,
  type ReportFields,
  type StatementFields,
} from './draft.ts';
import { counterpartsOf, type Counterparts } from './counterparts.ts';
import { councilOf, dateOf, lastDay, noteOf, sentence, wordOf } from './cells.ts';
import { actKey, inspectionReport, sourceOf } from './act-source.ts';
import type { Row } from './table.ts';

/** A dated act, or a state on a date: a subject with its statement in the entry of its source. */
export function importAct(draft: Draft, row: Row): Outcome | undefined {
  const council = councilOf(draft, row, 'authority_slug', 'interventions');
  const act = wordOf(draft, row, 'act', draft.words.acts);
  const cell = wordOf(draft, row, 'scope', draft.words.scopes);
  const scope = isUnscoped(draft, row) ? draft.words.unscoped.scope : cell;
  const dated = wordOf(draft, row, 'date_is', draft.words.dates);
  const dates = ['date', 'superseded_on', 'ended_on'].map((column) => dateOf(draft, row, column));
  wordOf(draft, row, 'nature', { act: true, state: true });
  if (!council || !act || scope === undefined || !dated) return undefined;
  const source = row.cell('read') === 'report page' ? inspectionReport(draft, row) : sourceOf(draft, row, council);
  if (!source) return undefined;
  const outcome = source.fields ? putReport(draft, source.id, source.fields) : 'same';
  const statements = statementsOf(draft, row, {
    council,
    act,
    scope,
    dated,
    dates,
    report: draft.reports.get(source.id),
  });
  const gone = goneWith(draft.reports.get(source.id), statements);
  for (const id of gone) dropStatement(draft, source.id, id);
  const own = statements.map((one) => putStatement(draft, source.id, one));
  // Several acts share a page, which is new only once.
  return together(outcome === 'corrected' || gone.length > 0 ? ['corrected', ...own] : own);
}

/** The statements beside an act's own that its corrected row doesn't give any longer. */
function goneWith(report: ReportFields | undefined, statements: readonly StatementFields[]): string[] {
  const further = new RegExp(`^${statements[0]?.id ?? ''}-(?:ahead|state|\\d+)$`);
  const before = (report?.statements ?? []).map(({ id = '' }) => id);
  return before.filter((id) => further.test(id) && !statements.some((one) => one.id === id));
}

/** Whether the row's note says that its source doesn't give what the act is about, so that the cell is the table's own word. */
const isUnscoped = ({ words }: Draft, row: Row) => words.unscoped.notes.includes(row.cell('notes'));

type Act = Draft['words']['acts'][string];

interface Cells {
  council: Council;
  act: Act;
  scope: string;
  dated: { type?: string | undefined; state?: string | undefined };
  dates: (string | undefined)[];
  report: ReportFields | undefined;
}

function statementsOf(draft: Draft, row: Row, cells: Cells): StatementFields[] {
  const { council, act, scope, dated, dates, report } = cells;
  const [date, ...ends] = dates;
  const key = actKey(row, council);
  const join = draft.words.joins.find((one) => one.row === key);
  const correction = draft.words.corrections.find((one) => one.row === key);
  const { happened, ahead } = endsOf(ends, report);
  const name = [council.id, slug(date ?? ''), act.type].filter(Boolean).join('-');
  const about = join?.to ?? `${act.kind}/${name}`;
  const counterparts = counterpartsOf(draft, row);
  const bodies = act.role === undefined && act.kind !== 'arrangement' ? [] : counterparts.bodies;
  const title = titleOf(row, act, council);
  const id = `act-${name}`;
  return [
    tidy({
      id,
      about,
      at: [placeOf(row)],
      as: correction?.as ?? 'happened',
      by: makerOf(draft, row, act.kind, report?.publisher),
      introduces: join
        ? undefined
        : tidy({ title, type: act.type, authority: council.id, scope: [scope], with: bodies }),
      when: tidy({ [dated.type ?? 'on']: date, ...happened }) as Record<string, string>,
      state: dated.state,
      role: act.role === undefined ? undefined : { is: act.role, body: bodies[0] },
      says: saysOf(draft, row, act, counterparts, [
        join?.because && `That this is the same thing is our reading. ${join.because}`,
        correction?.because,
      ]),
    }),
    ...furtherStatements({ id, about, at: [placeOf(row)], as: correction?.as ?? 'happened' }, [
      { suffix: 'ahead', fields: Object.keys(ahead).length > 0 && { as: draft.words.ahead, when: ahead } },
      { suffix: 'state', fields: correction?.state !== undefined && { as: 'happened', state: correction.state } },
      ...bodies.slice(1).map((body, index) => ({
        suffix: String(index + 2),
        fields: act.role === undefined ? { names: [`authority/${body}` as const] } : { role: { is: act.role, body } },
      })),
    ]),
  ];
}

/** What takes a statement of its own beside the act's, each with the act's id and a suffix. */
function furtherStatements(
  act: StatementFields,
  further: readonly { suffix: string; fields: Partial<StatementFields> | false }[],
): StatementFields[] {
  return further.flatMap(({ suffix, fields }) =>
    fields ? [{ ...act, id: `${act.id ?? ''}-${suffix}`, ...fields }] : [],
  );
}

/** The ends of an act: those that its source could tell as past, and those that lay ahead of it. */
function endsOf([superseded, ended]: readonly (string | undefined)[], report: ReportFields | undefined) {
  const written = Object.values(report?.dates ?? {}).map(lastDay);
  const known = written.length === 0 ? Infinity : Math.max(...written);
  const ends = Object.entries(tidy({ superseded, ended }) as Record<string, string>);
  // "About May" may be a day of April, but isn't told in April as past.
  const isAhead = (date: string) => rangeOf(parseDate(date.replace(/[?~%]/g, ''))).earliest > known;
  return {
    happened: Object.fromEntries(ends.filter(([, date]) => !isAhead(date))),
    ahead: Object.fromEntries(ends.filter(([, date]) => isAhead(date))),
  };
}

const placeOf = (row: Row) => (row.cell('locator') === '' ? 'whole' : row.cell('locator').replace(/^p(?=\d)/, 'page '));

/** What a row is called. A body that bears the name of its council isn't told apart by it again. */
function titleOf(row: Row, act: Act, { name }: Council): string {
  const counterpart = row.cell('counterpart');
  const bearsName = `-${slug(counterpart)}-`.includes(`-${slug(name)}-`);
  const title = bearsName ? act.title.replace('{counterpart} ({council})', '{counterpart}') : act.title;
  return title.replace('{council}', name).replace('{counterpart}', counterpart);
}

/** Who made an instrument, where that isn't the publisher of the page. */
function makerOf(draft: Draft, row: Row, kind: string, publisher: string | undefined): StatementFields['by'] {
  if (kind !== 'instrument') return undefined;
  const maker = draft.words.makers[row.cell('counterpart')];
  if (!maker) {
    addRowProblem(
      draft,
      row,
      'unknown-id',
      `The counterpart of an instrument is "${row.cell('counterpart')}", which vocabulary/imports.yaml doesn't know.`,
      'Add it to `makers` there.',
    );
    return undefined;
  }
  return maker.body === publisher && maker.office === undefined ? undefined : tidy(maker);
}

/** What the columns hold and no other field of the statement can. */
function saysOf(
  draft: Draft,
  row: Row,
  act: Act,
  counterparts: Counterparts,
  reasons: readonly (string | undefined)[],
): string | undefined {
  const tabled = isUnscoped(draft, row) ? draft.words.unscoped.says[row.cell('scope')] : undefined;
  const notes = [counterpartWords(row, act, counterparts), noteOf(draft, row), tabled];
  return [...notes, ...reasons.map((one) => one && sentence(one))].filter(Boolean).join(' ') || undefined;
}

/** Whom the source names: bodies and offices in the row's words, and of anybody else only that they stand there. */
function counterpartWords(row: Row, act: Act, { named, isCut, isUnnamed }: Counterparts): string | undefined {
  const cell = row.cell('counterpart');
  if (act.kind === 'instrument' || cell === '') return undefined;
  // What bears a body's name is a body.
  if (act.title.includes('{counterpart}')) return act.role === undefined ? `Named there: ${cell}.` : undefined;
  const [office = ''] = named;
  const isRole = slug(office) === act.role;
  if (isUnnamed)
    return isRole || office === ''
      ? 'Who it was, the source doesn’t say.'
      : `The source speaks of ${withArticle(office)} and gives no name.`;
  return [
    named.length > 0 && `Named there: ${named.join('; ')}.`,
    isCut &&
      `The source says ${act.role === undefined ? 'whose it is' : 'who it was'}; the record gives bodies and offices, not people’s names.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const withArticle = (words: string) => `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
