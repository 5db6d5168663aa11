import type { Form, Join, Lane, TimelineItem } from '../charts/timeline-item.ts';
import { rangeOf, type EdtfDate } from '../lib/date.ts';
import { oncePerSubject, reportsAbout } from '../model/indexes.ts';
import { dateReadings, gradeReadings, statusOf, type Account, type Reading } from '../model/readings.ts';
import type { Kind, Report, Site, Subject, SubjectRef } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, formatDate, formatGrade, label, modalityOf, titleOf } from '../model/words.ts';
import { frameworkOf } from './reading.ts';
import { sourceView } from './statement.ts';

/** What a timeline page needs: items and lanes in the chart's own words, and the days of the evidence. */
export interface TimelineView {
  items: TimelineItem[];
  lanes: Lane[];
  /** Thin joins from one framework to another that it may be compared with, for each council by itself. */
  joins: Join[];
  /** What it holds, and up to when, in a sentence. */
  summary: string;
  /** How to read what it draws. */
  notes: string[];
  /** The last day of the evidence: of the latest report among the subjects' sources. */
  until?: number | undefined;
}

/** Kinds that can stand on a timeline, in the order of their lanes, and the form of their marks. */
const forms: Partial<Record<Kind, Form>> = {
  inspection: 'circle',
  instrument: 'square',
  arrangement: 'circle',
  'delivery-model': 'pentagon',
  programme: 'circle',
  review: 'diamond',
  board: 'pentagon',
  decision: 'triangle',
  event: 'triangle',
  report: 'square',
};
const laneOrder = Object.keys(forms) as Kind[];
/** Only two lanes have a colour of their own; on a scale, the grade's colour wins. */
const tones: Partial<Record<Kind, string>> = { instrument: 'tone-3', arrangement: 'tone-2' };

/** How a timeline is laid out. */
export interface TimelineLayout {
  /** What a lane is: a kind of thing, or a council with all that concerns it. Reports have a lane of their own. */
  by?: 'kind' | 'authority' | undefined;
  /** Leaves the council's name out of labels that begin with it, where the page or the lane gives it. */
  short?: boolean | undefined;
}

/** Subjects on a timeline, each thing as honestly as its dates are known; things without a date are left to the text. */
export function timelineView(
  site: Site,
  subjects: readonly Subject[],
  { by = 'kind', short = by === 'authority' }: TimelineLayout = {},
): TimelineView {
  const items = subjects.flatMap((subject) => {
    const own = subject.kind === 'report' ? reportItem(site, subject as Report) : itemsOf(site, subject);
    const name = subject.authority === undefined ? undefined : titleOf(site, `authority/${subject.authority}`);
    return own.map((item) => ({
      ...item,
      lane: by === 'authority' && subject.authority !== undefined ? subject.authority : item.lane,
      label:
        short && name !== undefined && item.label.startsWith(`${name}, `)
          ? item.label.slice(name.length + 2)
          : item.label,
    }));
  });
  const refs = subjects.map(({ ref }) => ref);
  const reports = reportsAbout(site, refs);
  const days = reports.flatMap(({ known }) => (known ? [rangeOf(known).latest] : []));
  return {
    items: items.sort((a, b) => a.start[0] - b.start[0] || a.start[1] - b.start[1] || (a.id < b.id ? -1 : 1)),
    lanes: [
      ...(by === 'authority' ? authorityLanes(site) : []),
      ...laneOrder.map((id) => ({ id, label: site.kinds[id]?.title ?? id })),
    ],
    joins: joinsOf(site, items),
    summary: summaryOf(site, items, reports),
    notes: notesOf(items),
    until: days.length > 0 ? Math.max(...days) : undefined,
  };
}

function authorityLanes(site: Site): Lane[] {
  const lanes = site.authorities.map(({ id, ref }) => ({ id, label: titleOf(site, ref) }));
  return lanes.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

function summaryOf({ kinds }: Site, items: readonly TimelineItem[], reports: readonly Report[]): string {
  const counts = laneOrder.flatMap((lane) => {
    const own = items.filter(({ id }) => id.startsWith(`${lane}/`));
    const ghosts = own.filter(({ ghost }) => ghost === true).length;
    const words = kinds[lane];
    if (own.length === 0 || !words) return [];
    const only =
      ghosts === 0
        ? ''
        : ghosts === own.length
          ? ' (only asked for, planned or expected)'
          : ` (${String(ghosts)} only asked for, planned or expected)`;
    return [`${String(own.length)} ${own.length === 1 ? words.one : words.many}${only}`];
  });
  const latest = reports.flatMap(({ known }) => known ?? []).sort((a, b) => rangeOf(b).latest - rangeOf(a).latest)[0];
  return `${counts.join(', ')}${latest ? `; the latest report is of ${formatDate(latest)}` : ''}.`;
}

function notesOf(items: readonly TimelineItem[]): string[] {
  const isPale = ({ start, end }: TimelineItem) => start[0] < start[1] || (typeof end === 'object' && end[0] < end[1]);
  return [
    items.some(({ level }) => level !== undefined) &&
      'Each grade stands on the scale of its own framework: an order, not a distance.',
    items.some(({ ghost }) => ghost) &&
      'Dashed outlines: asked for, planned or expected, and not told as having happened.',
    items.some(isPale) && 'Pale: somewhere in this span, or not known whether it lasted so long.',
  ].filter((note) => note !== false);
}

function joinsOf(site: Site, items: readonly TimelineItem[]): Join[] {
  const keys = new Set(items.flatMap(({ join }) => join ?? []));
  return [...keys].flatMap((from) => {
    const [authority, id] = from.split(' ');
    const framework = site.frameworks.find((one) => one.id === id);
    return (framework?.comparesWith ?? [])
      .map(({ framework: other, note }): Join => ({
        from,
        to: `${authority ?? ''} ${other}`,
        style: 'thin',
        label: note,
      }))
      .filter(({ to }) => keys.has(to));
  });
}

function reportItem(site: Site, report: Report): TimelineItem[] {
  if (!report.known) return [];
  const { earliest, latest } = rangeOf(report.known);
  const name = titleOf(site, report.publisher);
  return [
    {
      id: report.ref,
      lane: 'report',
      kind: 'mark',
      shape: forms.report,
      start: [earliest, latest],
      when: formatDate(report.known),
      label: `${name}: ${label(site, 'report-kinds', report.data.kind)}`,
      description: report.title,
      href: hrefOf(site, report.ref),
    },
  ];
}

/** An inspection's mark, a lasting thing's bar, or a mark; what was only proposed or expected is a ghost. */
function itemsOf(site: Site, subject: Subject): TimelineItem[] {
  const lane = subject.kind;
  const readings = dateReadings(site, subject.ref);
  if (forms[lane] === undefined || readings.length === 0) return [];
  const opening = pick(site, readings, 'opens');
  const closing = pick(site, readings, 'closes');
  const isBar = subject.kind === 'arrangement' || subject.kind === 'instrument' || subject.kind === 'programme';
  if (isBar && opening?.shown) return [barItem(site, subject, lane, openings(site, readings), closing?.shown)];
  const main = opening ?? readings.find(({ shown }) => shown) ?? readings[0];
  const account = main?.shown ?? main?.groups[0]?.[0];
  if (account) return [markItem(site, subject, lane, account, readings)];
  return readings
    .flatMap(({ apart }) =>
      apart.slice(0, 1).map((one) => ({ ...markItem(site, subject, lane, one, readings), ghost: true })),
    )
    .slice(0, 1);
}

/** The first reading, in the order of time, that has an account and opens or closes a span. */
function pick(
  site: Site,
  readings: readonly Reading<EdtfDate>[],
  field: 'opens' | 'closes',
): Reading<EdtfDate> | undefined {
  return ofSort(site, readings, field)[0];
}

function ofSort(
  { vocabulary }: Site,
  readings: readonly Reading<EdtfDate>[],
  field: 'opens' | 'closes',
): Reading<EdtfDate>[] {
  const own = readings.filter(
    ({ property, shown }) =>
      shown !== undefined && vocabulary['dates']?.[property.slice('when:'.length)]?.[field] === true,
  );
  return own.sort((a, b) => earliestOf(a) - earliestOf(b));
}

/** The accounts of how a thing opened (established, entered, begun, begun in full), the one that says it soonest for sure first. */
function openings(site: Site, readings: readonly Reading<EdtfDate>[]): [Account<EdtfDate>, ...Account<EdtfDate>[]] {
  const accounts = ofSort(site, readings, 'opens').flatMap(({ shown }) => shown ?? []);
  return accounts.sort((a, b) => rangeOf(a.value).latest - rangeOf(b.value).latest) as [
    Account<EdtfDate>,
    ...Account<EdtfDate>[],
  ];
}

const earliestOf = ({ shown }: Reading<EdtfDate>) => (shown ? rangeOf(shown.value).earliest : Infinity);
const days = (date: EdtfDate) => [rangeOf(date).earliest, rangeOf(date).latest] as const;

function common(
  site: Site,
  subject: Subject,
  lane: Kind,
  account: Account<EdtfDate>,
): Pick<TimelineItem, 'id' | 'lane' | 'label' | 'href' | 'source' | 'account' | 'shape' | 'className'> {
  const source = sourceView(site, account.statement);
  return {
    id: subject.ref,
    lane,
    label: titleOf(site, subject.ref),
    href: hrefOf(site, subject.ref),
    source: { label: source.text, href: source.href },
    account: modalityOf(site, account.statement),
    shape: forms[lane],
    className: tones[lane],
  };
}

function barItem(
  site: Site,
  subject: Subject,
  lane: Kind,
  [start, ...others]: [Account<EdtfDate>, ...Account<EdtfDate>[]],
  end?: Account<EdtfDate>,
): TimelineItem {
  const { live, state, on } = statusOf(site, subject.ref);
  const isLive = live === 'yes' && on !== undefined && end === undefined;
  return {
    ...common(site, subject, lane, start),
    kind: 'bar',
    // It may have begun with the earliest of its openings, and had with the latest day of the soonest.
    start: [Math.min(...[start, ...others].map(({ value }) => rangeOf(value).earliest)), rangeOf(start.value).latest],
    // It lasted until the evidence that it did, or longer: never to the end of somebody else's evidence.
    end: end ? days(end.value) : isLive ? [rangeOf(on).latest, Infinity] : 'unknown',
    when: `${formatDate(start.value)}${end ? ` to ${formatDate(end.value)}` : ''}`,
    description: isLive
      ? `${capital(label(site, 'states', state ?? ''))} on ${formatDate(on)}; not known after that`
      : undefined,
    differs: dateReadings(site, subject.ref).some(({ agreement }) => agreement === 'differ'),
  };
}

function markItem(
  site: Site,
  subject: Subject,
  lane: Kind,
  account: Account<EdtfDate>,
  readings: readonly Reading<EdtfDate>[],
): TimelineItem {
  const { earliest, latest } = rangeOf(account.value);
  const dates = readings
    .filter(({ shown }) => shown)
    .map(
      ({ property, shown }) =>
        `${label(site, 'dates', property.slice('when:'.length))} ${shown ? formatDate(shown.value) : ''}`,
    );
  return {
    ...common(site, subject, lane, account),
    kind: 'mark',
    start: [earliest, latest],
    when: formatDate(account.value),
    description: dates.join('; '),
    differs:
      readings.some(({ agreement }) => agreement === 'differ') ||
      gradeReadings(site, subject.ref).some(({ agreement }) => agreement === 'differ'),
    ...gradeOf(site, subject),
  };
}

/** The overall grade as a place on the ladder; an inspection without one is hollow. */
function gradeOf(site: Site, subject: Subject): Partial<TimelineItem> {
  const framework = frameworkOf(site, subject);
  if (!framework) return {};
  const overall = framework.areas.find((area) => area.overall);
  const readings = gradeReadings(site, subject.ref);
  const reading =
    readings.find(({ property }) => property === `grade:${overall?.id ?? ''}`) ??
    (readings.length === 1 ? readings[0] : undefined);
  const grade = framework.grades.find(({ id }) => id === reading?.shown?.value.is);
  if (!reading?.shown || !grade) return { hollow: true };
  const { label: areaLabel = '' } = framework.areas.find(({ id }) => id === reading.shown?.value.area) ?? {};
  const area = reading.property === `grade:${overall?.id ?? ''}` ? '' : `${areaLabel} `;
  const join =
    framework.grades.length > 2 && overall !== undefined ? `${subject.authority ?? ''} ${framework.id}` : undefined;
  return {
    level: grade.level,
    levels: framework.grades.length,
    scale: framework.scale,
    letter: grade.letter,
    join,
    label: `${titleOf(site, subject.ref)}: ${area}${formatGrade(framework, reading.shown.value)}`,
  };
}

/** The first day that a subject may stand at on a timeline; Infinity if it has no place there. */
export function firstDay(site: Site, { ref }: Pick<Subject, 'ref'>): number {
  return firstDays(site, ref);
}

const firstDays = oncePerSubject((site, ref) => {
  const subject = site.subjects.get(ref);
  return Math.min(Infinity, ...(subject ? itemsOf(site, subject) : []).map(({ start }) => start[0]));
});

/** Every dated subject of some councils, with the reports on them. */
export function subjectsOn(site: Site, authorities: readonly SubjectRef[]): Subject[] {
  const isOn = (subject: Subject) =>
    authorities.includes(`authority/${subject.authority ?? ''}`) ||
    subject.with.some((ref) => authorities.includes(ref));
  const own = [...site.subjects.values()].filter(
    (subject) => forms[subject.kind] !== undefined && subject.kind !== 'report' && isOn(subject),
  );
  const refs = own.map(({ ref }) => ref);
  return [...own, ...reportsAbout(site, refs)];
}
