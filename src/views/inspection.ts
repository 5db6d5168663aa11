import { statementsOf } from '../model/readings.ts';
import type { Framework, Site, Subject, SubjectRef } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { inspectionsOn } from './belonging.ts';
import { type HistoryView, inspectionHistory } from './history.ts';
import { inOrder, neighbours, type Neighbours } from './neighbours.ts';
import { dateViews, frameworkOf, gradeViews, type ReadingView } from './reading.ts';
import { reportsOn } from './report-lines.ts';
import { nameOf, type Run } from './run.ts';
import type { ReportLine } from './statement.ts';
import { type SubjectView, subjectView } from './subject.ts';
import { firstDay } from './timeline.ts';

/** An inspection in a line of a list. */
export interface InspectionLine {
  name: Run;
  authority: Run;
  framework: Run;
  dates: ReadingView[];
  /** Its first dates in words. */
  when: string;
  overall?: ReadingView | undefined;
  grades: ReturnType<typeof gradeViews>;
  /** What stands in the place of a grade. */
  noGrade: string;
  /** Only expected, when the document was written. */
  onlyExpected: boolean;
}

/** What is said in place of a grade: under some rules none is given. */
export const noGradeWords = (framework: Framework | undefined): string =>
  framework?.grades.length === 0 ? 'Gives no grade' : 'No grade in our record';

/** An inspection in a line, with its overall grade if its framework has one. */
export function inspectionLine(site: Site, subject: Subject): InspectionLine {
  const grades = gradeViews(site, subject);
  const framework = frameworkOf(site, subject);
  const statements = statementsOf(site, subject.ref);
  const dates = dateViews(site, subject.ref);
  return {
    name: nameOf(site, subject.ref),
    authority: nameOf(site, `authority/${subject.authority ?? ''}`),
    framework: framework ? { text: framework.short, href: hrefOf(site, framework.ref) } : { text: '' },
    dates,
    when: dates
      .filter(({ value }) => value !== '')
      .slice(0, 2)
      .map(({ label: type, value }) => `${type.text} ${value}`)
      .join('; '),
    overall: grades.find(({ overall }) => overall),
    grades,
    noGrade: noGradeWords(framework),
    onlyExpected:
      statements.length > 0 &&
      statements.every(({ as }) => site.vocabulary['modalities']?.[as]?.['makes'] !== 'reading'),
  };
}

/** Inspections by their first date. */
export function inspectionsOf(site: Site, authority?: SubjectRef): InspectionLine[] {
  return inspectionLines(site, authority === undefined ? site.inspections : inspectionsOn(site, idOf(authority)));
}

const idOf = (ref: SubjectRef) => ref.slice(ref.indexOf('/') + 1);

/** These inspections in lines, by their first date. */
export function inspectionLines(site: Site, inspections: readonly Subject[]): InspectionLine[] {
  return inOrder(inspections, (one) => firstDay(site, one)).map((one) => inspectionLine(site, one));
}

/** An inspection's page. */
export interface InspectionView {
  subject: SubjectView;
  line: InspectionLine;
  /** What it was and what came of it in words, where nobody wrote its story. */
  history?: HistoryView | undefined;
  /** Of the same council. */
  neighbours: Neighbours;
  frameworkName: Run;
  reports: ReportLine[];
}

/** One inspection, with the council's one before and after it. */
export function inspectionView(site: Site, subject: Subject): InspectionView {
  const own = inspectionsOn(site, subject.authority ?? '');
  return {
    subject: subjectView(site, subject),
    line: inspectionLine(site, subject),
    history: subject.body.trim() === '' ? inspectionHistory(site, subject) : undefined,
    neighbours: neighbours(
      site,
      inOrder(own, (one) => firstDay(site, one)),
      subject,
    ),
    frameworkName: nameOf(site, `framework/${subject.framework ?? ''}`),
    reports: reportsOn(site, [subject.ref]),
  };
}
