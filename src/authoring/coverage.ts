import type { Problem } from '../lib/problem.ts';
import type { Report, Site, Unit } from '../model/types.ts';

/** How far a report's statements cover its places. */
export interface Coverage {
  report: string;
  units: number;
  statements: number;
  /** Places that the report's entry names as holding no fact. */
  withoutFact: number;
  /** Places with neither a statement nor a reason. */
  uncovered: Unit[];
}

/** The coverage of every report that was read whole. */
export function coverageOf(site: Site): Coverage[] {
  return site.reports.filter(({ data }) => data.read === 'whole').map(coverageOfReport);
}

function coverageOfReport({ id, outline, statements }: Report): Coverage {
  const units = outline.flatMap((section) => section.units);
  const used = new Set(statements.flatMap(({ at }) => at));
  return {
    report: id,
    units: units.length,
    statements: statements.length,
    withoutFact: units.filter(({ at, nofact }) => nofact !== undefined && !used.has(at)).length,
    uncovered: units.filter(({ at, nofact }) => nofact === undefined && !used.has(at)),
  };
}

/** A problem for each place without a statement or a reason. */
export function coverageProblems(site: Site): Problem[] {
  return coverageOf(site).flatMap(({ report, uncovered }) =>
    uncovered.map((unit) => ({
      file: site.subjects.get(`report/${report}`)?.file ?? report,
      rule: 'unit-uncovered',
      severity: 'error' as const,
      what: `Nothing is said of "${unit.at}" (line ${unit.lines.join(', ')} of the source).`,
      why: 'A reader takes it that all a document says is here.',
      fix: 'Add a statement at this place, or `nofact:` with the reason in the outline.',
    })),
  );
}

/** Lines of the source text that no heading or unit of the outline names, and lines that two name. */
export function outlineProblems(report: Report, text: string): Problem[] {
  const named = new Map<number, number>();
  for (const line of report.outline.flatMap((section) => [
    ...section.lines,
    ...section.units.flatMap((unit) => unit.lines),
  ]))
    named.set(line, (named.get(line) ?? 0) + 1);
  const problem = (line: number, what: string): Problem => ({
    file: report.file ?? report.id,
    rule: 'outline-incomplete',
    severity: 'error',
    what: `Line ${String(line)} of the source ${what}.`,
    why: 'Coverage can only be checked where the outline names every line once.',
    fix: 'Correct `lines` in the outline.',
  });
  return text.split('\n').flatMap((content, index) => {
    const count = named.get(index + 1) ?? 0;
    if (content.trim() === '') return [];
    if (count === 0) return [problem(index + 1, 'is in no unit of the outline')];
    return count > 1 ? [problem(index + 1, 'is in more than one unit of the outline')] : [];
  });
}
