import { beforeAll, describe, expect, it } from 'vitest';
import type { EdtfDate } from '../../src/lib/date.ts';
import { gradeReadings, dateReadings, reportOf } from '../../src/model/readings.ts';
import type { Authority, Framework, Site, Statement, Subject } from '../../src/model/types.ts';
import { sentenceText, type Clause } from '../../src/views/clause.ts';
import { historyView, inspectionHistory } from '../../src/views/history.ts';
import { ourRecord } from '../record.ts';

/** Our own record: each clause of each history is held against its own statements, by other means than those that made it. */
let site: Site;
beforeAll(async () => {
  site = (await ourRecord()).site;
}, 60_000);

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Every day, month and year that a date may be spoken with. */
function spoken(date: EdtfDate | 'open' | 'unknown'): string[] {
  if (typeof date === 'string') return [];
  if (date.kind === 'one-of') return date.members.flatMap(spoken);
  if (date.kind === 'interval') return [...spoken(date.start), ...spoken(date.end)];
  const { year, month, day } = date;
  const name = month === undefined ? undefined : months.split('|')[month - 1];
  return [
    String(year),
    ...(name ? [name] : []),
    ...(name && day !== undefined ? [`${String(day)} ${name} ${String(year)}`] : []),
  ];
}

/** What is said in a clause of dates: whole days, and each month and year by itself. */
function datesIn(text: string): string[] {
  const days = text.match(new RegExp(`\\b\\d{1,2} (?:${months}) \\d{4}`, 'g')) ?? [];
  return [...days, ...(text.match(new RegExp(`\\b(?:${months})\\b|\\b\\d{4}\\b`, 'g')) ?? [])];
}

function datesOf(statement: Statement): string[] {
  const { known } = reportOf(site, statement);
  return [...statement.dates.flatMap(({ date }) => spoken(date)), ...(statement.state && known ? spoken(known) : [])];
}

const gradeWords = () =>
  [...new Set(site.frameworks.flatMap(({ grades }) => grades.map(({ label }) => label)))].sort(
    (a, b) => b.length - a.length,
  );

/** The grades that a clause says, the longest words first, once what only looks like one is gone. */
function gradesIn(text: string): string[] {
  const found = new RegExp(`\\b(?:${gradeWords().join('|')})\\b`, 'g');
  return text.match(found) ?? [];
}

function gradesOf({ grades, about }: Statement): string[] {
  const framework = site.subjects.get(`framework/${site.subjects.get(about)?.framework ?? ''}`) as
    Framework | undefined;
  return grades.flatMap(({ is, printed }) => [printed, framework?.grades.find(({ id }) => id === is)?.label ?? '']);
}

/** Names of councils in a clause, but for those that stand within a longer one. */
function namesIn(runs: Clause['runs']): string[] {
  return runs.flatMap(({ href = '' }) => /\/authorities\/([^/#]+)\/$/.exec(href)?.[1] ?? []);
}

const clausesOf = (authority: Authority) =>
  historyView(site, authority)
    .paragraphs.flat()
    .flatMap((sentence) => sentence.map((one) => ({ ...one, sentence: sentenceText(sentence) })));
const own = ({ start, end }: Authority) => [start, end].flatMap((date) => (date ? spoken(date) : []));

/** What a clause says and no statement of its sentence's own clause does. */
function unfounded(authority: Authority, clauses: readonly (Clause & { sentence: string })[]): string[] {
  return clauses.flatMap(({ runs, statements, sentence }) => {
    const text = runs.map((run) => run.text).join('');
    const dates = new Set([...statements.flatMap(datesOf), ...own(authority)]);
    const grades = new Set(statements.flatMap(gradesOf).map((grade) => grade.toLowerCase()));
    const isCount = / overall grades? in our record /.test(sentence) || / in our record \(.*\) are /.test(sentence);
    return [
      ...datesIn(text).filter((date) => !dates.has(date) && !isTitle(text, date)),
      ...gradesIn(text).filter((grade) => !grades.has(grade.toLowerCase()) && !isCount),
    ].map((what) => `${authority.id}: “${what}” in “${text}”`);
  });
}

/** A year in a framework's own name is no date of ours. */
const isTitle = (text: string, date: string) =>
  site.frameworks.some(({ title, short }) => [title, short].some((name) => name.includes(date) && text.includes(name)));

const overall = (inspection: Subject) =>
  gradeReadings(site, inspection.ref).find(({ property }) => property === 'grade:overall')?.shown;

/** The overall grades of the two frameworks that compare, by the last day of the inspection. */
function row(id: string): { level: number; day: string }[] {
  const levels = { inadequate: 1, 'requires-improvement': 2, good: 3, outstanding: 4 } as Record<string, number>;
  return site.inspections
    .filter(({ authority, framework = '' }) => authority === id && ['sif', 'ilacs'].includes(framework))
    .flatMap((inspection) => {
      const shown = overall(inspection);
      const fieldwork = dateReadings(site, inspection.ref).find(({ property }) => property === 'when:fieldwork')?.shown
        ?.value;
      const last = fieldwork?.kind === 'interval' ? fieldwork.end : fieldwork;
      const day =
        typeof last === 'object' && last.kind === 'point'
          ? [last.year, last.month, last.day].map((n) => String(n ?? 0).padStart(2, '0')).join('-')
          : '';
      return shown ? [{ level: levels[shown.value.is ?? ''] ?? 0, day }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

describe('the histories of our record', () => {
  it('say no date and no grade that the statements behind the clause, or the council’s own entry, don’t hold', () => {
    expect(site.authorities.length).toBeGreaterThan(150);
    expect(site.authorities.flatMap((authority) => unfounded(authority, clausesOf(authority)))).toEqual([]);
  });

  it('say none on the pages of inspections either', () => {
    const found = site.inspections.flatMap((inspection) => {
      const authority = site.subjects.get(`authority/${inspection.authority ?? ''}`) as Authority;
      const sentences = inspectionHistory(site, inspection)?.paragraphs.flat() ?? [];
      return unfounded(
        authority,
        sentences.flatMap((one) => one.map((clause) => ({ ...clause, sentence: sentenceText(one) }))),
      );
    });
    expect(found).toEqual([]);
  });

  it('name no council but their own, its predecessors and successors, and sides that a statement names', () => {
    for (const authority of site.authorities) {
      const kin = site.authorities
        .filter((one) => authority.successors.includes(one.id) || one.successors.includes(authority.id))
        .map(({ id }) => String(id));
      for (const { runs, statements } of clausesOf(authority)) {
        const sides = statements
          .flatMap(({ about, role }) => [...(site.subjects.get(about)?.with ?? []), role?.body])
          .map((ref) => ref?.split('/')[1]);
        const others = namesIn(runs).filter((id) => id !== authority.id && !kin.includes(id) && !sides.includes(id));
        expect(others, authority.id).toEqual([]);
      }
    }
  });

  it('rest each clause that says a date or a grade on a statement about that council', () => {
    for (const authority of site.authorities)
      for (const { statements } of clausesOf(authority))
        for (const { about, ref } of statements) {
          const subject = site.subjects.get(about);
          expect(subject?.kind === 'authority' ? subject.id : subject?.authority, ref).toBe(authority.id);
        }
  });

  it('say higher and lower exactly as often as the grades of the two frameworks that compare rise and fall', () => {
    for (const { id, ref } of site.authorities) {
      const text = historyView(site, site.subjects.get(ref) as Authority)
        .paragraphs.flat()
        .map(sentenceText)
        .join(' ');
      const steps = row(id).map(({ level }, index, all) => Math.sign(level - (all[index - 1]?.level ?? level)));
      const said = (word: string) => text.split(`, ${word} than before`).length - 1;
      expect([id, said('higher'), said('lower')]).toEqual([
        id,
        steps.filter((step) => step > 0).length,
        steps.filter((step) => step < 0).length,
      ]);
    }
  });

  it('count the grades of Inadequate as a plain count of the readings does', () => {
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
    for (const { id, ref } of site.authorities) {
      const text = historyView(site, site.subjects.get(ref) as Authority)
        .paragraphs.flat()
        .map(sentenceText)
        .join(' ');
      const grades = row(id);
      const low = grades.filter(({ level }) => level === 1);
      const found =
        /(?:None of its|Neither of its|Of its|All its|Both its|Its) ?(\w*) overall grades? in our record \([^)]*\)(?:, (\w+))? (is|are|isn’t) Inadequate(?:: ([^.]*))?/.exec(
          text,
        );
      if (grades.length === 0 || low.length === 1) expect(found, id).toBe(null);
      else if (low.length === 0) expect([found?.[1], found?.[3] === 'are'], id).toEqual([words[grades.length], false]);
      else expect(found?.[4]?.split(/, | and /), id).toEqual(low.map(({ day }) => day.slice(0, 4)));
    }
  });

  it('say of each council without an inspection that none is in this record, and of no other', () => {
    for (const authority of site.authorities) {
      const text = historyView(site, authority).paragraphs.flat().map(sentenceText).join(' ');
      const none = !site.inspections.some((one) => one.authority === authority.id);
      expect([authority.id, text.includes(`No inspection of ${authority.officialName} is in this record.`)]).toEqual([
        authority.id,
        none,
      ]);
    }
  });

  it('say of each overall grade that only a data set has that it is unchecked', () => {
    for (const authority of site.authorities) {
      const text = historyView(site, authority).paragraphs.flat().map(sentenceText).join(' ');
      const latest = site.inspections.some((one) => one.authority === authority.id && overall(one)?.standing === 3);
      expect([authority.id, text.includes('(unchecked, from a data set)')]).toEqual([authority.id, latest]);
    }
  });

  it('are short', () => {
    const lengths = site.authorities.map((authority) => historyView(site, authority).paragraphs.flat().length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10);
    expect(lengths.filter((length) => length > 8).length).toBeLessThan(5);
    expect(lengths.every((length) => length > 0)).toBe(true);
  });
});
