import type { Kind, Site } from '../model/types.ts';
import { listPath, url } from '../model/urls.ts';
import { aboutParts } from '../views/about.ts';
import { browseLists, yearsView } from '../views/browse.ts';
import { compareTitle, pairs } from '../views/compare.ts';
import { aboutTitle, kindTitle } from '../views/frame.ts';
import { interventionList } from '../views/intervention-list.ts';
import { ladderOf } from '../views/ladder.ts';
import { gradeGroups } from '../views/region.ts';
import { regionsOf } from '../views/region-name.ts';
import { facetNames } from './query/pack.ts';
import type { SearchRecord } from './record.ts';

/** A record for every page that is of no one subject (lists, regions, years, two beside one another), and for the parts of the page about the record. */
export function pageRecords(site: Site): SearchRecord[] {
  return [
    ...listRecords(site),
    ...gradeRecords(site),
    ...actRecords(site),
    ...regionRecords(site),
    ...yearRecords(site),
    ...pairRecords(site),
    ...aboutRecords(site),
  ];
}

interface Page {
  path: string;
  title: string;
  line: string;
  /** What stands there. */
  says?: string;
  names?: string[];
  context?: string[];
  facets?: Partial<SearchRecord['facets']>;
  years?: readonly [number, number];
}

function pageRecord(
  site: Site,
  { path, title, line, says = '', names = [], context = [], facets = {}, years }: Page,
): SearchRecord {
  const none = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as SearchRecord['facets'];
  return {
    href: url(site, path),
    title,
    line,
    snippet: says || undefined,
    names,
    areas: [],
    context,
    tokens: years ? [String(years[0])] : [],
    text: says === '' ? [] : [says],
    facets: { ...none, kind: ['list'], ...facets },
    ...(years ? { years } : {}),
    holds: 0,
    evidence: 0,
  };
}

function listRecords(site: Site): SearchRecord[] {
  const used = new Set<Kind>([...site.subjects.values()].map(({ kind }) => kind));
  const kinds = [...used].flatMap((kind): Page[] => {
    const path = listPath(kind);
    const { many = kind } = site.kinds[kind] ?? {};
    return path === undefined
      ? []
      : [{ path, title: kindTitle(site, kind), line: 'The complete list', names: [`List of ${many}`, `All ${many}`] }];
  });
  const browse = browseLists.map(({ title, path }): Page => ({
    path,
    title: `Browse ${title.replace(/^By/, 'by')}`,
    line: 'The whole record',
    names: [title],
    context: ['list', kindTitle(site, 'authority'), ...(path === '/browse/grade/' ? gradeWords(site) : [])],
  }));
  const others: Page[] = [
    { path: '/timeline/', title: 'Timeline', line: 'The whole record on one scale of time', names: ['Chronology'] },
    { path: '/search/questions/', title: 'Questions', line: 'Questions to the whole record, with permanent answers' },
    { path: '/regions/', title: 'Regions', line: 'The complete list', names: ['List of regions', 'Map'] },
    {
      path: '/compare/',
      title: compareTitle,
      line: 'Histories beside one another',
      names: ['Compare councils', 'Comparison'],
    },
  ];
  return [...kinds, ...browse, ...others].map((page) => pageRecord(site, page));
}

/** The list by grade is found by every grade in it. */
const gradeWords = ({ frameworks }: Site): string[] => [
  'grade',
  ...new Set(frameworks.flatMap(({ grades }) => grades.map(({ label }) => label))),
];

/** Those of one grade as they stand now, each list by itself. */
function gradeRecords(site: Site): SearchRecord[] {
  const all = kindTitle(site, 'authority');
  const { many = all } = site.kinds['authority'] ?? {};
  // The list holds those without a grade, and those that are no more, as well.
  const grades = new Set(ladderOf(site).steps.map(({ label }) => label));
  return gradeGroups(site).map(({ id, title }) =>
    pageRecord(site, {
      path: `/browse/grade/#${id}`,
      title: `${all}: ${title}`,
      line: 'By latest overall grade in our record',
      names: [`${title} ${many}`, ...(grades.has(title) ? [`${many} judged ${title}`] : [])],
      context: ['list', 'grade', 'latest'],
    }),
  );
}

/** What was done of one type, as the list of interventions shows it when it is narrowed to that; of one alone no list is wanted. */
function actRecords(site: Site): SearchRecord[] {
  const { facets, many } = interventionList(site).tools;
  const types = facets.find(({ key }) => key === 'act')?.options ?? [];
  return types
    .filter(({ count }) => count > 1)
    .map(({ value, label, count }) =>
      pageRecord(site, {
        path: `/interventions/?act=${value}`,
        title: `${label}: all in our record`,
        line: `List: ${String(count)} ${many}`,
        names: [label, `List of ${label}`],
        context: ['list', kindTitle(site, 'authority')],
      }),
    );
}

function regionRecords(site: Site): SearchRecord[] {
  return regionsOf(site).map(({ id, name }) =>
    pageRecord(site, {
      path: `/regions/${id}/`,
      title: name.text,
      line: 'Region',
      names: [`${name.text} region`],
      context: ['region', kindTitle(site, 'authority')],
      facets: { region: [id] },
    }),
  );
}

function yearRecords(site: Site): SearchRecord[] {
  return yearsView(site).years.map(({ year, path }) =>
    pageRecord(site, {
      path,
      title: year,
      line: 'All that is dated in this year',
      context: ['year', 'browse', 'timeline', kindTitle(site, 'inspection'), kindTitle(site, 'intervention')],
      years: [Number(year), Number(year)],
    }),
  );
}

function pairRecords(site: Site): SearchRecord[] {
  return pairs(site).map(({ path, title, first, second }) =>
    pageRecord(site, {
      path,
      title: `${compareTitle} ${title}`,
      line: 'Two histories beside one another',
      names: [title],
      context: [
        'comparison',
        'comparator',
        'difference',
        'versus',
        'similar',
        ...[first, second].flatMap(({ aliases }) => aliases),
      ],
      facets: { authority: [first.id, second.id] },
    }),
  );
}

function aboutRecords(site: Site): SearchRecord[] {
  const names: Readonly<Record<string, string[]>> = {
    operator: ['Contact us', 'Who runs this site'],
    credits: ['Licence', 'Copyright'],
  };
  return aboutParts(site).map(({ id, title, says }) =>
    pageRecord(site, {
      path: `/about/#${id}`,
      title,
      line: aboutTitle(site),
      says,
      names: names[id] ?? [],
      facets: { kind: ['page'] },
    }),
  );
}
