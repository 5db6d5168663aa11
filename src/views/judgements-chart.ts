import type { Chart } from '../charts/chart.ts';
import { judgements, judgementTable } from '../charts/judgements.ts';
import {
  type JudgedArea,
  type JudgedBlock,
  type JudgedOccasion,
  type Judgement,
  type JudgementWords,
  judgementWords,
} from '../charts/judgements-data.ts';
import type { Graded } from '../charts/signs.ts';
import { gradeReadings, type Reading } from '../model/readings.ts';
import type { Area, Framework, Grade, Site, Subject } from '../model/types.ts';
import { hrefOf } from '../model/urls.ts';
import { capital, formatGrade, isOnlyExpected, titleOf } from '../model/words.ts';
import { comparable, namedDate, sharedAreas, shortDate, toldOf } from './chart-words.ts';
import { latestEvidence } from './latest-evidence.ts';
import { frameworkOf } from './reading.ts';

/** How a grid is made. */
export interface JudgementsLayout {
  title: string;
  /** The inspection that the page is about. */
  current?: Subject | undefined;
}

/** Areas by inspections; nothing where none of them has grades to show. */
export function judgementsChart(
  site: Site,
  inspections: readonly Subject[],
  { title, current }: JudgementsLayout,
): Chart | undefined {
  const told = inspections.filter(({ ref }) => !isOnlyExpected(site, ref));
  const graded = told.filter((one) => (frameworkOf(site, one)?.areas.length ?? 0) > 0);
  const blocks = blocksOf(site, graded, current);
  const all = blocks.flatMap((block) => block.judgements);
  if (all.every(({ state }) => state === 'missing')) return undefined;
  const frameworks = [...new Set(graded.flatMap((one) => frameworkOf(site, one) ?? []))];
  const words = wordsOf(site);
  const grades = gradesOf(frameworks);
  const overall = frameworks.flatMap(({ id, areas }) =>
    areas.filter((area) => area.overall).flatMap((area) => [area.id, `${id} ${area.id}`]),
  );
  const summary = summaryOf(site, blocks, new Set(overall));
  const table = judgementTable(blocks, words);
  return {
    chart: 'judgements',
    title,
    summary,
    notes: [
      ...(current && graded.length > 1
        ? [
            `Underlined: this ${site.kinds['inspection']?.one ?? ''}; beside it, the last one before it and the next one after it whose grades compare.`,
          ]
        : []),
      ...notesOf(site, inspections, told, graded, blocks),
    ],
    draw: (width, id) => judgements(blocks, { id, title, description: summary, width, grades, words }),
    table,
    until: latestEvidence(site, table),
  };
}

function wordsOf({ kinds }: Site): JudgementWords {
  return {
    ...judgementWords,
    columns: {
      ...judgementWords.columns,
      occasion: capital(kinds['inspection']?.one ?? judgementWords.columns.occasion),
    },
  };
}

/** The inspections under frameworks that compare, then those under the others, a block each. */
function blocksOf(site: Site, inspections: readonly Subject[], current: Subject | undefined): JudgedBlock[] {
  const groups = comparable(site).map((group) => {
    const own = inspections.filter(({ framework }) => group.some(({ id }) => id === framework));
    return { group, own };
  });
  const day = ({ own: [first] }: { own: readonly Subject[] }) => (first ? inspections.indexOf(first) : 0);
  return groups
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => day(a) - day(b))
    .flatMap(({ group, own }) => {
      const used = group.filter(({ id }) => own.some(({ framework }) => framework === id));
      const sections = used.map((framework) => ({ framework, rows: rowsOf(site, framework, own) }));
      const shared = used.length > 1 ? used.flatMap(sharedAreas) : [];
      return [
        {
          id: used.map(({ id }) => id).join(' '),
          label: used.map(({ title }) => title).join(' · '),
          occasions: own.map((one) => occasionOf(site, one, { current, several: used.length > 1 })),
          sections: sectionsOf(sections, shared),
          judgements: own.flatMap((one) => judgementsOn(site, one, shared)),
        },
      ];
    });
}

/** Rows that several frameworks share come first; then each framework’s own, under its name where there are several. */
function sectionsOf(
  sections: readonly { framework: Framework; rows: readonly Area[] }[],
  shared: readonly string[],
): JudgedBlock['sections'] {
  const common = sections.flatMap(({ rows }) => rows.filter(({ id }) => shared.includes(id)));
  const first = [...new Map(common.map((area) => [area.id, area])).values()];
  return [
    ...(first.length > 0 ? [{ areas: first.map(({ id, label }) => ({ id, label, depth: 0 })) }] : []),
    ...sections.map(({ framework, rows }) => ({
      label: sections.length > 1 ? framework.short : undefined,
      areas: rows.filter(({ id }) => !shared.includes(id)).map((area) => areaRow(framework, area)),
    })),
  ].filter(({ areas }) => areas.length > 0);
}

function areaRow(framework: Framework, area: Area): JudgedArea {
  let [depth, outer] = [0, area.within];
  while (outer !== undefined && depth < framework.areas.length) {
    const id = outer;
    outer = framework.areas.find((one) => one.id === id)?.within;
    depth += 1;
  }
  return { id: `${framework.id} ${area.id}`, label: area.label, depth };
}

/** The areas that have rows: one that combines others takes theirs, unless one of them is judged beside it. */
function rowsOf(site: Site, framework: Framework, inspections: readonly Subject[]): Area[] {
  const own = inspections.filter((one) => one.framework === framework.id);
  return framework.areas.filter(
    (area) => area.combines.length === 0 || own.some((one) => standsAlone(site, one, area)),
  );
}

function standsAlone(site: Site, inspection: Subject, area: Area): boolean {
  const judged = new Set(gradeReadings(site, inspection.ref).map(({ property }) => property.slice('grade:'.length)));
  return judged.has(area.id) && area.combines.some((id) => judged.has(id));
}

/** An inspection as a column; the framework stands over it where the block has several. */
function occasionOf(
  site: Site,
  inspection: Subject,
  { current, several }: { current: Subject | undefined; several: boolean },
): JudgedOccasion {
  const named = namedDate(site, inspection.ref);
  const short = frameworkOf(site, inspection)?.short;
  return {
    id: inspection.id,
    label: titleOf(site, inspection.ref),
    when: named === undefined ? 'date not known' : named.words,
    head: [
      ...(short === undefined || !several ? [] : [short]),
      named === undefined ? 'no date' : shortDate(named.date),
    ],
    href: inspection.ref === current?.ref ? undefined : hrefOf(site, inspection.ref),
    current: inspection.ref === current?.ref,
  };
}

/** What one inspection says of each area of its framework. */
function judgementsOn(site: Site, inspection: Subject, shared: readonly string[]): Judgement[] {
  const framework = frameworkOf(site, inspection);
  if (!framework) return [];
  const readings = new Map(
    gradeReadings(site, inspection.ref).map((reading) => [reading.property.slice('grade:'.length), reading]),
  );
  const spans = framework.areas.filter(
    (area) => area.combines.length > 0 && readings.has(area.id) && !standsAlone(site, inspection, area),
  );
  const taken = new Set(spans.flatMap(({ combines }) => combines));
  const key = (id: string) => (shared.includes(id) ? id : `${framework.id} ${id}`);
  return framework.areas.flatMap((area): Judgement[] => {
    const reading = readings.get(area.id);
    if (taken.has(area.id) || (area.combines.length > 0 && !reading)) return [];
    const rows = spans.includes(area) ? area.combines : [area.id];
    const base = { id: `${inspection.id} ${area.id}`, occasion: inspection.id, areas: rows.map(key) };
    return [{ ...base, ...(reading ? judgementOf(site, framework, reading) : missing) }];
  });
}

const missing = { state: 'missing', text: judgementWords.key.missing } as const;

function judgementOf(
  site: Site,
  framework: Framework,
  reading: Reading<Grade>,
): Omit<Judgement, 'id' | 'occasion' | 'areas'> {
  const account = reading.shown ?? reading.apart[0];
  if (!account) return missing;
  const grade = framework.grades.find(({ id }) => id === account.value.is);
  const told = toldOf(site, account, reading.agreement);
  return {
    ...told,
    href: told.source?.href,
    ghost: reading.shown ? undefined : true,
    state: grade ? 'graded' : 'aside',
    text: formatGrade(framework, account.value),
    ...(grade ? placeOf(framework, grade.level, grade.letter) : {}),
  };
}

function placeOf({ grades, scale }: Framework, level: number, letter: string): Graded {
  return { level, letter, levels: grades.length, scale };
}

/**
 * Every grade of some frameworks with its sign, from the best down. Grades of one scale that look alike stand once, by their shortest name; a name that two
 * scales have is followed by the framework’s.
 */
export function gradesOf(frameworks: readonly Framework[]): (Graded & { label: string })[] {
  const all = frameworks.flatMap((framework) =>
    [...framework.grades]
      .sort((a, b) => b.level - a.level)
      .map(({ level, letter, label }) => ({ ...placeOf(framework, level, letter), label, short: framework.short })),
  );
  const alike = Map.groupBy(all, ({ level, levels, scale, letter }) => JSON.stringify([level, levels, scale, letter]));
  const found = [...alike.values()].flatMap(([first, ...rest]) => {
    const names = [first, ...rest].flatMap((one) => one?.label ?? []);
    return first ? [{ ...first, label: names.sort((a, b) => a.length - b.length)[0] ?? '' }] : [];
  });
  return found.map(({ short, ...grade }) => {
    const isShared = found.some(({ label, scale }) => label === grade.label && scale !== grade.scale);
    return isShared && grade.scale !== undefined ? { ...grade, label: `${grade.label} (${short})` } : grade;
  });
}

/** How many, then the overall grades in the order of time: those of one scale are never counted with another’s. */
function summaryOf({ kinds }: Site, blocks: readonly JudgedBlock[], overall: ReadonlySet<string>): string {
  const occasions = blocks.flatMap((block) => block.occasions);
  const all = blocks.flatMap((block) => block.judgements);
  const graded = all.filter(({ state }) => state === 'graded').length;
  const absent = all.filter(({ state }) => state === 'missing').length;
  const words = kinds['inspection'];
  const sequences = blocks.flatMap((block) =>
    block.sections.flatMap(({ areas }) =>
      areas.filter(({ id }) => overall.has(id)).map((area) => sequenceOf(block, area)),
    ),
  );
  return [
    `${occasions.length} ${(occasions.length === 1 ? words?.one : words?.many) ?? ''}, ${graded} ${graded === 1 ? 'grade' : 'grades'} in our record.`,
    absent > 0 ? `${absent} ${absent === 1 ? 'area has' : 'areas have'} no grade in our record.` : '',
    ...sequences,
  ]
    .filter(Boolean)
    .join(' ');
}

function sequenceOf({ occasions, judgements: all }: JudgedBlock, area: JudgedArea): string {
  const said = occasions.flatMap((one) => {
    const found = all.find(
      ({ occasion, areas, state }) => occasion === one.id && areas.includes(area.id) && state === 'graded',
    );
    return found ? [`${found.text} (${one.when})`] : [];
  });
  return said.length > 0 ? `${area.label}: ${said.join('; ')}.` : '';
}

function notesOf(
  site: Site,
  inspections: readonly Subject[],
  told: readonly Subject[],
  graded: readonly Subject[],
  blocks: readonly JudgedBlock[],
): string[] {
  const names = (list: readonly Subject[]) => list.map(({ ref }) => titleOf(site, ref)).join('; ');
  const expected = inspections.filter((one) => !told.includes(one));
  const bare = told.filter((one) => !graded.includes(one));
  const isNested = blocks.some(({ sections }) => sections.some(({ areas }) => areas.some(({ depth }) => depth > 0)));
  return [
    `Each column is one ${site.kinds['inspection']?.one ?? ''} and each row is an area. A mark is the grade that the area was given.`,
    'The steps beside a grade show its place on the scale of its own framework: an order, not a distance.',
    blocks.length > 1 && 'Frameworks that don’t compare stand apart. A grade of one isn’t a grade of another.',
    isNested && 'An indented area lies within the one over it.',
    bare.length > 0 && `Not shown, since they give no grades: ${names(bare)}.`,
    expected.length > 0 && `Not shown, since no report says that they took place: ${names(expected)}.`,
  ].filter((note) => note !== false);
}
