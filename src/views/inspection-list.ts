import { isoDay, type EdtfDate, rangeOf } from '../lib/date.ts';
import { once } from '../model/indexes.ts';
import { gradeReadings, statementsOf } from '../model/readings.ts';
import type { Framework, Site, Subject } from '../model/types.ts';
import { capital, formatDate, formatGrade, titleOf } from '../model/words.ts';
import type { RowGrade } from './authority-list.ts';
import { judged, ladderOf } from './ladder.ts';
import { facet, listTools, rowData, type ListTools, type Row } from './list.ts';
import { noGradeWords } from './inspection.ts';
import { gradeViews } from './reading.ts';
import { nameOf, type Run } from './run.ts';

/** An inspection in a row of the list of all. */
export interface InspectionRow extends Row {
  name: Run;
  authority: Run;
  framework: Run;
  when: string;
  /** The overall grade, on whatever scale its framework has. */
  grade?: Omit<RowGrade, 'when'> | undefined;
  /** Areas with a grade, where there is no overall one: "Safeguarding: Inadequate". */
  areas: string[];
  /** What stands there where no grade does. */
  noGrade: string;
  isUnchecked: boolean;
  onlyExpected: boolean;
  differs: boolean;
}

/** Inspections of a year, the latest first. */
export interface InspectionYear {
  title: string;
  id: string;
  rows: InspectionRow[];
}

type Placed = InspectionRow & { day: number };

/** Every inspection, the latest first, under the years of their dates. */
export const inspectionYears = once((site): InspectionYear[] => {
  const rows = site.inspections
    .filter(({ ref }) => site.evidenced.has(ref))
    .map((one) => inspectionRow(site, one))
    .sort((a, b) => b.day - a.day || (a.name.text < b.name.text ? -1 : 1));
  const years = Map.groupBy(rows, ({ day }) => (Number.isFinite(day) ? isoDay(day).slice(0, 4) : ''));
  return [...years].map(([year, own]) => ({
    title: year === '' ? 'Date not known' : year,
    id: year === '' ? 'undated' : `year-${year}`,
    rows: own.map(({ day: _day, ...row }) => row),
  }));
});

function inspectionRow(site: Site, inspection: Subject): Placed {
  const { ref } = inspection;
  const { date, framework, overall } = judged(site, ref);
  const own = gradeViews(site, inspection).find((view) => view.overall && view.value !== '');
  const grade = overall ?? (own && { ...own, levels: own.levels ?? 0, unchecked: own.unchecked ?? false });
  const expected = expectedDate(site, ref);
  const day = dayOf(date);
  const isUnchecked = grade?.unchecked ?? gradeReadings(site, ref).some(({ shown }) => shown?.standing === 3);
  const authority = nameOf(site, `authority/${inspection.authority ?? ''}`);
  return {
    name: nameOf(site, ref),
    authority,
    framework: framework ? { text: framework.short, href: nameOf(site, framework.ref).href } : { text: '' },
    when: date ? formatDate(date) : expected ? formatDate(expected) : 'date not known',
    grade,
    areas: grade ? [] : areaWords(site, inspection, framework),
    noGrade: noGradeWords(framework),
    isUnchecked,
    onlyExpected: date === undefined && expected !== undefined,
    differs: gradeReadings(site, ref).some(({ agreement }) => agreement === 'differ'),
    day,
    data: rowData({
      year: Number.isFinite(day) ? isoDay(day).slice(0, 4) : 'none',
      framework: inspection.framework,
      grade: overall?.level === undefined ? (grade ? 'other' : 'none') : String(overall.level),
      level: overall?.level,
      unchecked: isUnchecked ? 'yes' : undefined,
      checked: isUnchecked ? 'no' : 'yes',
      date: Number.isFinite(day) ? day : undefined,
      name: authority.text,
    }),
  };
}

/** The last day that a date may mean: of an inspection known by its fieldwork, its last. */
function dayOf(date: EdtfDate | undefined): number {
  if (!date) return -Infinity;
  const { earliest, latest } = rangeOf(date);
  return Number.isFinite(latest) ? latest : earliest;
}

function expectedDate(site: Site, ref: Subject['ref']): EdtfDate | undefined {
  return statementsOf(site, ref).flatMap(({ dates }) => dates.map(({ date }) => date))[0];
}

function areaWords(site: Site, { ref }: Subject, framework: Framework | undefined): string[] {
  return gradeReadings(site, ref).flatMap(({ property, shown }) => {
    const area = framework?.areas.find(({ id }) => property === `grade:${id}`);
    return shown && area ? [`${area.label}: ${formatGrade(framework, shown.value)}`] : [];
  });
}

/** What is asked of the list of inspections. */
export function inspectionTools(site: Site, years: readonly InspectionYear[]): ListTools {
  const rows = years.flatMap((year) => year.rows);
  const { one = '', many = '' } = site.kinds['inspection'] ?? {};
  const { steps } = ladderOf(site);
  const step = (value: string) => steps.find(({ level }) => String(level) === value)?.label;
  const words: Record<string, string> = { none: 'No overall grade', other: 'A grade on another scale' };
  return listTools(rows, {
    find: `Name of a ${site.kinds['authority']?.one ?? ''}`,
    words: { one, many },
    facets: [
      facet(rows, {
        key: 'year',
        label: 'Year',
        nameOf: (year) => (year === 'none' ? 'Date not known' : year),
        order: years.map(({ title }) => title),
      }),
      facet(rows, { key: 'framework', label: 'Framework', nameOf: (id) => frameworkName(site, id) }),
      facet(rows, {
        key: 'grade',
        label: 'Overall grade',
        nameOf: (value) => step(value) ?? words[value] ?? value,
        order: [...steps.map(({ level }) => String(level)), 'other', 'none'],
      }),
      facet(rows, {
        key: 'checked',
        label: 'How it was read',
        nameOf: (value) => (value === 'yes' ? 'From a report' : 'Unchecked, from a data set'),
        order: ['yes', 'no'],
      }),
    ],
    sorts: [
      { value: '', label: 'Date, newest first' },
      { value: 'date:up', label: 'Date, oldest first' },
      { value: 'name:up', label: capital(site.kinds['authority']?.one ?? '') },
      { value: 'level:down', label: 'Overall grade, highest first' },
      { value: 'level:up', label: 'Overall grade, lowest first' },
    ],
  });
}

const frameworkName = (site: Site, id: string) =>
  (site.subjects.get(`framework/${id}`) as Framework | undefined)?.short ?? titleOf(site, `framework/${id}`);
