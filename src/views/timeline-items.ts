import type { Days, Form, Moment, Other, TimelineItem } from '../charts/timeline-item.ts';
import { overlap, rangeOf, type EdtfDate } from '../lib/date.ts';
import {
  dateReadings,
  gradeReadings,
  roleReadings,
  statementsOf,
  statusOf,
  type Account,
  type Reading,
} from '../model/readings.ts';
import { endedByOther, type OtherEnd } from '../model/status.ts';
import type { Kind, Report, Site, Subject } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import {
  formatDate,
  formatGrade,
  holderPhrases,
  label,
  lowerFirst,
  modalityOf,
  sourceText,
  titleOf,
  toText,
} from '../model/words.ts';
import { doDiffer, notedOn } from './noted.ts';
import { frameworkOf } from './reading.ts';
import { sourceView } from './statement.ts';
import { momentsOf } from './timeline-moments.ts';

/** Kinds that can stand on a timeline, in the order of their lanes, and the form of their marks. */
export const forms: Partial<Record<Kind, Form>> = {
  inspection: 'circle',
  instrument: 'square',
  appointment: 'square',
  arrangement: 'circle',
  'delivery-model': 'pentagon',
  programme: 'circle',
  review: 'diamond',
  board: 'pentagon',
  decision: 'triangle',
  event: 'triangle',
  report: 'square',
};
/** Only two lanes have a colour of their own; on a scale, the grade's colour wins. */
const tones: Partial<Record<Kind, string>> = { instrument: 'tone-3', arrangement: 'tone-2' };
/** Kinds that last, and are drawn as bars where a day opens them. */
const lasting: readonly Kind[] = ['arrangement', 'instrument', 'appointment', 'programme'];

/** Whether it lasts, so that it is a bar; some types of a lasting kind are over at once. */
export const isLasting = ({ vocabulary }: Site, { kind, type }: Subject) =>
  lasting.includes(kind) && vocabulary.types[kind]?.[type ?? '']?.['momentary'] !== true;

/** A report's mark, where its date is known. */
export function reportItem(site: Site, report: Report): TimelineItem[] {
  if (!report.known) return [];
  return [
    {
      id: report.ref,
      lane: 'report',
      kind: 'mark',
      shape: forms.report,
      start: daysOf(report.known),
      when: formatDate(report.known),
      label: `${titleOf(site, report.publisher)}: ${label(site, 'report-kinds', report.data.kind)}`,
      description: report.title,
      href: hrefOf(site, report.ref),
    },
  ];
}

/** An inspection's mark, a lasting thing's bar, or a mark; what was only proposed or expected is a ghost. */
export function itemsOf(site: Site, subject: Subject): TimelineItem[] {
  const readings = dateReadings(site, subject.ref);
  if (forms[subject.kind] === undefined || readings.length === 0) return [];
  const opening = soonest(site, readings);
  const closing = ofSort(site, readings, 'closes')[0];
  if (isLasting(site, subject) && (opening ?? closing)) return [barItem(site, subject, { opening, closing, readings })];
  const main = ofSort(site, readings, 'opens')[0] ?? readings.find(({ shown }) => shown) ?? readings[0];
  const account = main?.shown ?? main?.groups[0]?.[0];
  if (main && account) return [markItem(site, subject, { main, account, readings })];
  const apart = readings.find((reading) => reading.apart.length > 0);
  const [only] = apart?.apart ?? [];
  return apart && only ? [{ ...markItem(site, subject, { main: apart, account: only, readings }), ghost: true }] : [];
}

/** The readings that open or close a span, in the order of time. */
export function ofSort(
  { vocabulary }: Site,
  readings: readonly Reading<EdtfDate>[],
  field: 'opens' | 'closes',
): Reading<EdtfDate>[] {
  const earliest = ({ shown }: Reading<EdtfDate>) => (shown ? rangeOf(shown.value).earliest : Infinity);
  return readings
    .filter(({ property, shown }) => shown !== undefined && vocabulary['dates']?.[typeOf(property)]?.[field] === true)
    .sort((a, b) => earliest(a) - earliest(b));
}

/** Of the acts that opened a thing (established, entered, begun), the one that says soonest for sure that it was there. */
function soonest(site: Site, readings: readonly Reading<EdtfDate>[]): Reading<EdtfDate> | undefined {
  const latest = ({ shown }: Reading<EdtfDate>) => (shown ? rangeOf(shown.value).latest : Infinity);
  return ofSort(site, readings, 'opens').sort((a, b) => latest(a) - latest(b))[0];
}

/** The first and last day that a date may mean. */
export const daysOf = (date: EdtfDate) => [rangeOf(date).earliest, rangeOf(date).latest] as const;
/** When another act ended what was there on a day: on its own day, or between the two where one of its kind came between. */
export const endBy = ({ on, isByThen }: OtherEnd, known: number): Days => [
  isByThen ? known : daysOf(on)[0],
  daysOf(on)[1],
];
/** `published`, of `when:published`. */
export const typeOf = (property: string) => property.slice('when:'.length);

/** What an item says of its subject, whatever form it takes. */
export function common(
  site: Site,
  subject: Subject,
  account: Account<EdtfDate>,
): Pick<TimelineItem, 'id' | 'lane' | 'label' | 'href' | 'source' | 'account' | 'shape' | 'className'> {
  const source = sourceView(site, account.statement);
  return {
    id: subject.ref,
    lane: subject.kind,
    label: titleOf(site, subject.ref),
    href: hrefOf(site, subject.ref),
    source: { label: source.text, href: source.href },
    account: modalityOf(site, account.statement),
    shape: forms[subject.kind],
    className: tones[subject.kind],
  };
}

interface BarReadings {
  opening: Reading<EdtfDate> | undefined;
  closing: Reading<EdtfDate> | undefined;
  readings: readonly Reading<EdtfDate>[];
}

function barItem(site: Site, subject: Subject, { opening, closing, readings }: BarReadings): TimelineItem {
  const [start, end] = [opening?.shown, closing?.shown];
  const first = (start ?? end) as Account<EdtfDate>;
  const { live, state, on } = statusOf(site, subject.ref);
  // Where its own end isn't told, an act that ends it gives the day, as the page's own words do.
  const other = end ? undefined : endedByOther(site, subject);
  const last = end === undefined && other === undefined && live === 'yes' ? on : undefined;
  return {
    ...common(site, subject, first),
    kind: 'bar',
    start: start ? daysOf(start.value) : [-Infinity, daysOf(first.value)[1]],
    // It lasted until the evidence that it did, or longer: never to the end of somebody else's evidence.
    end: end
      ? daysOf(end.value)
      : other
        ? endBy(other, daysOf(first.value)[1])
        : last
          ? [rangeOf(last).latest, Infinity]
          : 'unknown',
    when: [
      start && end && `${formatDate(start.value)} to ${formatDate(end.value)}`,
      start && !end && `from ${formatDate(start.value)}`,
      !start && closing && `${label(site, 'dates', typeOf(closing.property)).toLowerCase()} ${formatDate(first.value)}`,
      !start && 'start not known',
      last && `${label(site, 'states', state ?? '')} on ${formatDate(last)}`,
      other && lowerFirst(other.words),
      !end && !other && 'end not known',
    ]
      .filter(Boolean)
      .join('; '),
    description:
      [sidesOf(site, subject), holdersOf(site, subject), stagesOf(site, subject), untypedOf(site, readings)]
        .filter(Boolean)
        .join('; ') || undefined,
    moments: momentsOf(site, subject, readings, { opening, closing }),
    differs: doDiffer(site, subject.ref, readings),
    others: [...otherDates(site, readings), ...untypedBeside(site, subject, { first, readings })],
    unchecked: first.standing === 3 || undefined,
  };
}

/** Dates of a thing whose act no source names. */
function untypedOf(site: Site, readings: readonly Reading<EdtfDate>[]): string | undefined {
  const untyped = readings.find(
    ({ property, shown }) => shown && site.vocabulary['dates']?.[typeOf(property)]?.['unknown-type'] === true,
  );
  return untyped?.shown && `${label(site, 'dates', typeOf(untyped.property))} ${formatDate(untyped.shown.value)}`;
}

/** Both sides of an arrangement, unless its name has them. */
function sidesOf(site: Site, subject: Subject): string | undefined {
  if (subject.authority === undefined || subject.with.length === 0) return undefined;
  const names = [titleOf(site, `authority/${subject.authority}`), ...subject.with.map((ref) => titleOf(site, ref))];
  const title = titleOf(site, subject.ref);
  return names.every((name) => title.includes(name)) ? undefined : `Between ${names.join(' and ')}`;
}

/** Who was appointed, of an appointment. */
function holdersOf(site: Site, { ref, kind }: Subject): string | undefined {
  if (kind !== 'appointment') return undefined;
  const names = roleReadings(site, ref).map(({ holder }) => toText(holderPhrases(site, holder)));
  const told = names.filter((name) => name !== '');
  return told.length > 0 ? `Held by ${told.join(' and ')}` : undefined;
}

/** The stages that our sources tell of, dated or not. */
function stagesOf(site: Site, { ref }: Subject): string | undefined {
  const told = new Set(statementsOf(site, ref).map(({ stage }) => stage));
  const names = Object.entries(site.vocabulary['stages'] ?? {}).flatMap(([id, word]) =>
    told.has(id) ? [word.label] : [],
  );
  return names.length > 0 ? `Stages that our sources tell of: ${names.join(', ')}` : undefined;
}

function markItem(
  site: Site,
  subject: Subject,
  {
    main,
    account,
    readings,
  }: { main: Reading<EdtfDate>; account: Account<EdtfDate>; readings: readonly Reading<EdtfDate>[] },
): TimelineItem {
  const then = main.property === 'when:published' ? undefined : publication(site, readings);
  const dates = readings.flatMap(({ property, shown }) =>
    shown && !(then && property === 'when:published')
      ? [`${label(site, 'dates', typeOf(property))} ${formatDate(shown.value)}`]
      : [],
  );
  const grade = gradeOf(site, subject, daysOf(account.value));
  return {
    ...common(site, subject, account),
    kind: 'mark',
    start: daysOf(account.value),
    when: formatDate(account.value),
    description: [...dates, holdersOf(site, subject)].filter(Boolean).join('; ') || undefined,
    then,
    late: main.property === 'when:published' || undefined,
    ...grade,
    differs: doDiffer(site, subject.ref, [...readings, ...gradeReadings(site, subject.ref)]),
    others: [...otherDates(site, readings), ...(grade.others ?? [])],
    unchecked: account.standing === 3 || grade.unchecked,
  };
}

function publication(site: Site, readings: readonly Reading<EdtfDate>[]): Moment | undefined {
  const shown = readings.find(({ property }) => property === 'when:published')?.shown;
  if (!shown) return undefined;
  return { at: daysOf(shown.value), label: label(site, 'dates', 'published'), when: formatDate(shown.value) };
}

/** Dates of an act that no source names, where the record notes that they differ from the one shown. */
function untypedBeside(
  site: Site,
  { ref }: Subject,
  { first, readings }: { first: Account<EdtfDate>; readings: readonly Reading<EdtfDate>[] },
): Other[] {
  const noted = new Set(notedOn(site, ref).flatMap(({ statements }) => statements));
  return readings
    .filter(({ property }) => site.vocabulary['dates']?.[typeOf(property)]?.['unknown-type'] === true)
    .flatMap(({ property, groups }) =>
      groups.flat().flatMap(({ value, statement }): Other[] => {
        if (!noted.has(statement.ref) || overlap(rangeOf(value), rangeOf(first.value))) return [];
        const words = `${label(site, 'dates', typeOf(property))} ${formatDate(value)}`;
        return [{ at: daysOf(value), words: `${words} (${sourceText(site, statement)})` }];
      }),
    );
}

/** Where accounts place a date that exclude the one shown, each in its own words with its source. */
function otherDates(site: Site, readings: readonly Reading<EdtfDate>[]): Other[] {
  return readings
    .filter(({ agreement }) => agreement === 'differ')
    .flatMap(({ property, groups, shown }) =>
      groups.flatMap(([one]): Other[] => {
        if (!one || !shown || one === shown || overlap(rangeOf(one.value), rangeOf(shown.value))) return [];
        const words = `${label(site, 'dates', typeOf(property))} ${formatDate(one.value)}`;
        return [{ at: daysOf(one.value), words: `${words} (${sourceText(site, one.statement)})` }];
      }),
    );
}

/** The overall grade as a place on the ladder; an inspection without one is hollow. */
function gradeOf(site: Site, subject: Subject, at: Other['at']): Partial<TimelineItem> {
  const framework = frameworkOf(site, subject);
  if (!framework) return {};
  const overall = framework.areas.find((area) => area.overall);
  const readings = gradeReadings(site, subject.ref);
  const ofWhole = readings.find(({ property }) => property === `grade:${overall?.id ?? ''}`);
  const reading = ofWhole ?? (readings.length === 1 ? readings[0] : undefined);
  const grade = framework.grades.find(({ id }) => id === reading?.shown?.value.is);
  if (!reading?.shown || !grade) return { hollow: true };
  const { label: areaLabel = '' } = framework.areas.find(({ id }) => id === reading.shown?.value.area) ?? {};
  return {
    level: grade.level,
    levels: framework.grades.length,
    scale: framework.scale,
    letter: grade.letter,
    // A grade is told by its own form, in all charts the same.
    shape: undefined,
    // An area's grade is never joined to another's: only overall grades may be compared.
    join: framework.grades.length > 2 && ofWhole ? `${subject.authority ?? ''} ${framework.id}` : undefined,
    label: `${titleOf(site, subject.ref)}: ${ofWhole ? '' : `${areaLabel} `}${formatGrade(framework, reading.shown.value)}`,
    unchecked: reading.shown.standing === 3 || undefined,
    others: reading.groups.flatMap(([one]): Other[] => {
      if (!one || one === reading.shown || one.value.is === reading.shown?.value.is) return [];
      const other = framework.grades.find(({ id }) => id === one.value.is);
      const words = `${formatGrade(framework, one.value)} (${sourceText(site, one.statement)})`;
      return [{ at, level: other?.level, letter: other?.letter, words }];
    }),
  };
}
