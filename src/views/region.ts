import type { Authority, Site } from '../model/types.ts';
import { url } from '../model/urls.ts';
import { label } from '../model/words.ts';
import { type AuthorityRow, rowsOf } from './authority-list.ts';
import { authoritiesIn } from './belonging.ts';
import { ladderOf, latestOf } from './ladder.ts';
import { regionsOf } from './region-name.ts';
import type { Run } from './run.ts';

/** How many councils stand at a step by their latest overall grade in our record. */
export interface StepCount {
  label: string;
  letter?: string | undefined;
  level?: number | undefined;
  levels: number;
  count: number;
  /** How many of them by a grade that is unchecked. */
  unchecked: number;
  /** Where they are listed. */
  href?: string | undefined;
}

/** Some councils by their latest grade: those of today counted, those abolished apart. */
export interface Standings {
  steps: StepCount[];
  /** How many councils of today are counted. */
  total: number;
  abolished: number;
}

/** A region with its councils. */
export interface RegionView {
  id: string;
  name: Run;
  rows: AuthorityRow[];
  abolished: AuthorityRow[];
  standings: Standings;
}

const isToday = ({ end }: Authority) => end === undefined;

/** The regions that have councils with pages. */
export function regionViews(site: Site): RegionView[] {
  return regionsOf(site).map(({ id }) => regionView(site, id));
}

/** One region. */
export function regionView(site: Site, id: string): RegionView {
  const own = authoritiesIn(site, id).filter(({ ref }) => site.evidenced.has(ref));
  return {
    id,
    name: { text: label(site, 'regions', id), href: url(site, `/regions/${id}/`) },
    rows: rowsOf(site, own.filter(isToday)),
    abolished: rowsOf(
      site,
      own.filter((one) => !isToday(one)),
    ),
    standings: standings(site, own),
  };
}

/** Councils by the step of their latest overall grade; those without one are counted as such, never left out. `linked`: each step leads to its list. */
export function standings(site: Site, authorities: readonly Authority[], { linked = false } = {}): Standings {
  const today = authorities.filter((one) => isToday(one) && site.evidenced.has(one.ref));
  const latest = today.map(({ ref }) => latestOf(site, ref)?.overall);
  const { steps } = ladderOf(site);
  const at = (level: number | undefined) => latest.filter((grade) => grade?.level === level);
  const counted = (level: number | undefined) => ({
    level,
    levels: steps.length,
    count: at(level).length,
    unchecked: at(level).filter((grade) => grade?.unchecked).length,
    href: linked ? url(site, `/browse/grade/#${gradeAnchor(level)}`) : undefined,
  });
  return {
    steps: [
      ...steps.map(({ label: text, letter, level }) => ({ label: text, letter, ...counted(level) })),
      { label: 'No overall grade in our record', ...counted(undefined) },
    ],
    total: today.length,
    abolished: authorities.filter((one) => !isToday(one) && site.evidenced.has(one.ref)).length,
  };
}

const gradeAnchor = (level: number | undefined) => (level === undefined ? 'grade-none' : `grade-${String(level)}`);

/** Councils under the step of their latest grade. */
export interface GradeGroup {
  title: string;
  id: string;
  rows: AuthorityRow[];
  unchecked: number;
}

/** The councils of today by their latest overall grade, the highest first; then those abolished, apart. */
export function gradeGroups(site: Site): GradeGroup[] {
  const held = site.authorities.filter(({ ref }) => site.evidenced.has(ref));
  const today = held.filter(isToday);
  const group = (title: string, id: string, own: readonly Authority[]): GradeGroup => {
    const rows = rowsOf(site, own);
    return { title, id, rows, unchecked: rows.filter(({ grade }) => grade?.unchecked).length };
  };
  const at = (level: number | undefined) => today.filter(({ ref }) => latestOf(site, ref)?.overall.level === level);
  return [
    ...ladderOf(site).steps.map(({ label: text, level }) => group(text, gradeAnchor(level), at(level))),
    group('No overall grade in our record', gradeAnchor(undefined), at(undefined)),
    group(
      'Abolished',
      'abolished',
      held.filter((one) => !isToday(one)),
    ),
  ].filter(({ rows }) => rows.length > 0);
}
