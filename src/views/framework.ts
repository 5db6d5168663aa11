import type { Framework, Site } from '../model/types.ts';
import { formatDate } from '../model/words.ts';
import { inspectionsUnder } from './belonging.ts';
import { type InspectionLine, inspectionLines } from './inspection.ts';
import { nameOf, type Run } from './run.ts';
import { type SubjectView, subjectView } from './subject.ts';

/** A framework's page: its areas and grades, and the inspections under it. */
export interface FrameworkView {
  subject: SubjectView;
  /** Its grades, the highest first, with the words that are printed for each where they are others. */
  grades: {
    value: string;
    letter: string;
    level: number;
    levels: number;
    scale?: string | undefined;
    printed?: string | undefined;
  }[];
  areas: { label: string; within?: string | undefined; overall: boolean }[];
  years?: string | undefined;
  compares: { name: Run; areas: string[]; note: string }[];
  inspections: InspectionLine[];
}

/** One framework. */
export function frameworkView(site: Site, framework: Framework): FrameworkView {
  return {
    subject: subjectView(site, framework),
    grades: [...framework.grades]
      .sort((a, b) => b.level - a.level)
      .map(({ label: value, letter, level, printed }) => ({
        value,
        letter,
        level,
        levels: framework.grades.length,
        scale: framework.scale,
        printed: printed.length > 1 ? printed.map((form) => `“${form}”`).join(', ') : undefined,
      })),
    areas: framework.areas.map(({ label: text, within, overall }) => ({
      label: text,
      overall,
      within: framework.areas.find(({ id }) => id === within)?.label,
    })),
    years: framework.years && formatDate(framework.years),
    compares: framework.comparesWith.map(({ framework: other, areas, note }) => ({
      name: nameOf(site, `framework/${other}`),
      areas: areas.map((id) => framework.areas.find((area) => area.id === id)?.label ?? id),
      note,
    })),
    inspections: inspectionLines(site, inspectionsUnder(site, framework.id)),
  };
}
