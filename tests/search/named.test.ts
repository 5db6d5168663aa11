import { beforeAll, describe, expect, test } from 'vitest';
import { indexOf } from '../../src/search/index-of.ts';
import type { Engine } from '../../src/search/query/engine.ts';
import type { SearchIndex } from '../../src/search/build-index.ts';
import type { Site } from '../../src/model/types.ts';
import { isoDay, rangeOf } from '../../src/lib/date.ts';
import { dateReadings, statementsOf } from '../../src/model/readings.ts';
import { hrefOf, statementHref } from '../../src/model/urls.ts';
import { titleOf } from '../../src/model/words.ts';
import { ourRecord } from '../record.ts';
import { addressesOf, openIndex } from './score.ts';

let site: Site;
let index: SearchIndex;
let engine: Engine;

beforeAll(async () => {
  const rendered = await ourRecord();
  site = rendered.site;
  index = indexOf(rendered);
  engine = openIndex(index);
}, 60_000);

const first = (text: string): string => addressesOf(engine, index, text.toLowerCase(), 1)[0] ?? '';
const council = (id: string): string => `/authorities/${id}/`;

/** "2015-10-12" as people write it. */
const formatDay = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What was asked and what came, where that isn't one of the addresses, or a place on one of them. */
const missed = (asked: readonly (readonly [text: string, expected: readonly string[]])[]): string[] =>
  asked.flatMap(([text, expected]) => {
    const found = first(text);
    return expected.some((href) => found === href || found.startsWith(`${href}#`)) ? [] : [`${text}: ${found}`];
  });

describe('a code finds what it is the code of, whatever word stands before it', () => {
  const words = ['', 'code', 'ofsted', 'urn', 'provider', 'ofsted file', 'reference', 'council'];
  const withWords = (codes: readonly (readonly [code: string, href: string])[]) =>
    [...Map.groupBy(codes, ([code]) => code)].flatMap(([code, own]) =>
      words.map((word) => [`${word} ${code}`, own.map(([, href]) => href)] as const),
    );

  test('of a council', () => {
    const codes = site.authorities.flatMap(({ id, codes: own }) =>
      Object.values(own).flatMap((code) => (/\d{5}/.test(code) ? [[code, council(id)] as const] : [])),
    );
    expect(codes.length).toBeGreaterThan(300);
    expect(missed(withWords(codes))).toEqual([]);
  });

  test('of a document, by which its publisher keeps it', () => {
    const codes = site.reports.flatMap(({ id, data }) =>
      [...(data.url ?? '').matchAll(/\/file\/(\d+)$/g)].map(([, code = '']) => [code, `/reports/${id}/`] as const),
    );
    expect(codes.length).toBeGreaterThan(100);
    expect(missed(withWords(codes))).toEqual([]);
  });
});

describe('a place finds the council that answers for it', () => {
  const asked = [
    '',
    'council',
    'child protection',
    'social services',
    "children's services",
    'social workers',
    'ofsted',
  ];
  const places = (): (readonly [name: string, href: string])[] => [
    ...[...site.subjects.values()].flatMap(({ kind, title, authority = '' }) =>
      kind === 'place' ? [[title, council(authority)] as const] : [],
    ),
    ...index.first.synonyms.within.flatMap(([, href, names]) => names.map((name) => [name, href] as const)),
  ];
  // "Bury" is a council, and the beginning of a place in another.
  const councilsCalled = (name: string) =>
    site.authorities
      .filter(({ title }) => title.toLowerCase().startsWith(name.toLowerCase()))
      .map(({ id }) => council(id));

  test('whatever every council does stands beside it', () => {
    const all = places();
    expect(all.length).toBeGreaterThan(600);
    const byName = [...Map.groupBy(all, ([name]) => name)];
    expect(
      missed(
        byName.flatMap(([name, own]) =>
          asked.map((word) => [`${name} ${word}`, [...own.map(([, href]) => href), ...councilsCalled(name)]] as const),
        ),
      ),
    ).toEqual([]);
  });

  test('when its last word is half typed', () => {
    const several = places().filter(([name]) => /\s\S{6,}$/.test(name));
    const begun = several.map(([name]) => name.toLowerCase().replace(/(\s\S{5})\S+$/, '$1'));
    const expected = (text: string) => [
      ...places().flatMap(([name, href]) => (name.toLowerCase().startsWith(text) ? [href] : [])),
      ...councilsCalled(text),
    ];
    expect(begun.length).toBeGreaterThan(60);
    expect(missed(begun.map((text) => [text, expected(text)] as const))).toEqual([]);
  });
});

describe('a council’s name and one word more', () => {
  /** The addresses of its inspections. */
  const visitsTo = (id: string) =>
    (index.first.shelf.rows ?? []).flatMap(({ href }) => (href.startsWith(`/inspections/${id}-2`) ? [href] : []));

  test('its inspectors: its page, then its inspections', () => {
    const wrong = site.authorities
      .filter(({ id, end }) => end === undefined && visitsTo(id).length > 0)
      .filter(({ id, title }) => {
        const [page, next] = addressesOf(engine, index, `${title.toLowerCase()} ofsted`, 2);
        return page !== council(id) || !visitsTo(id).includes(next ?? '');
      });
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  test('a grade: an inspection that gave it, or else its page', () => {
    const given = new Map((index.first.shelf.rows ?? []).map(({ href, mark }) => [href, mark]));
    // "Somerset inadequate" asks for what was judged before "Somerset County" went, too.
    const isAlone = (title: string) => site.authorities.filter((one) => one.title.startsWith(title)).length === 1;
    const wrong = site.authorities
      .filter(({ end, title }) => end === undefined && isAlone(title))
      .flatMap(({ id, title }) => {
        const all = visitsTo(id).filter((href) => given.get(href)?.levels === 4 && given.get(href)?.level === 1);
        const found = first(`${title} inadequate`);
        const isRight = all.length === 0 ? found === council(id) || visitsTo(id).includes(found) : all.includes(found);
        return isRight ? [] : [`${title}: ${found}`];
      });
    expect(wrong).toEqual([]);
  });
});

describe('a council’s misspelt name', () => {
  /** A slip in the middle of its longest word. */
  const inLongest = (slip: (word: string, middle: number) => string) => (name: string) => {
    const [long = ''] = name.split(/[ ,-]+/).sort((a, b) => b.length - a.length);
    return name.replace(long, slip(long, Math.floor(long.length / 2)));
  };

  test.each([
    ['dropped', inLongest((word, middle) => word.slice(0, middle) + word.slice(middle + 1))],
    ['doubled', inLongest((word, middle) => word.slice(0, middle) + word.charAt(middle) + word.slice(middle))],
    ['swapped', inLongest((word, middle) => word.replace(new RegExp(`(?<=^.{${String(middle)}})(.)(.)`), '$2$1'))],
    ['joined', (name: string) => name.replace(/[ -]/g, '')],
  ] as const)('finds the same, alone and beside one word more: %s', (_, withSlip) => {
    const councils = site.authorities.filter(({ title }) => title.length > 6);
    const wrong = councils.flatMap(({ title }) =>
      ['', 'ofsted', 'inspection', 'inadequate', 'direction', 'council'].flatMap((word) => {
        const slipped = withSlip(title.toLowerCase());
        const [right, found] = [title, slipped].map((name) => first(`${name} ${word}`));
        return found === right ? [] : [`${slipped} ${word}: ${found ?? ''}, not ${right ?? ''}`];
      }),
    );
    expect(councils.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});

describe('an inspection is found by its council and', () => {
  /** Every inspection by council, with all the days that accounts give to it, and its reports. */
  const visits = () =>
    [...site.subjects.values()].flatMap(({ kind, id, ref, authority = '', framework = '' }) => {
      if (kind !== 'inspection') return [];
      const spans = dateReadings(site, ref).flatMap(({ shown }) => (shown ? [rangeOf(shown.value)] : []));
      const days = spans
        .flatMap(({ earliest, latest }) => [earliest, latest])
        .filter(Number.isFinite)
        .map(isoDay);
      const published = dateReadings(site, ref).find(({ property }) => property === 'when:published')?.shown?.value;
      const reports = statementsOf(site, ref).map(({ report }) => `/reports/${report}/`);
      return [{ authority, framework, days, published, hrefs: [`/inspections/${id}/`, ...new Set(reports)] }];
    });
  const title = (id: string) => titleOf(site, `authority/${id}`);
  // "Somerset" is the council of today or the one before it, and an episode is called by a council and a year as well.
  const ofName = (name: string) => visits().filter(({ authority }) => `${title(authority)} `.startsWith(`${name} `));

  test('its year, with its inspectors or its framework', () => {
    const asked = [...Map.groupBy(visits(), ({ authority }) => title(authority))].flatMap(([name]) => {
      const own = ofName(name);
      return own.flatMap(({ days, framework }) =>
        [...new Set(days.map((day) => day.slice(0, 4)))].flatMap((year) => {
          const then = own.filter((one) => one.days.some((day) => day.startsWith(year)));
          const short = site.frameworks.find(({ id }) => id === framework)?.short ?? '';
          return [
            [`${name} ofsted ${year}`, then.flatMap(({ hrefs }) => hrefs)] as const,
            [
              `${name} ${short} ${year}`,
              then.filter((one) => one.framework === framework).flatMap(({ hrefs }) => hrefs),
            ] as const,
          ];
        }),
      );
    });
    expect(asked.length).toBeGreaterThan(1000);
    expect(missed(asked)).toEqual([]);
  });

  test.each([
    ['12 oct 2015', (day: string) => formatDay(day).replace(/(\s\p{L}{3})\p{L}*/u, '$1')],
    ['12/10/2015', (day: string) => day.split('-').reverse().join('/')],
    ['ofsted report 12 October 2015', (day: string) => `ofsted report ${formatDay(day)}`],
    ['inspection published 12 October 2015', (day: string) => `inspection published ${formatDay(day)}`],
  ] as const)('the day of its report: %s', (_, write) => {
    const asked = visits().flatMap(({ authority, published, hrefs }) => {
      const { earliest, latest } = published ? rangeOf(published) : { earliest: 0, latest: 1 };
      return earliest === latest ? [{ text: `${title(authority)} ${write(isoDay(earliest))}`, hrefs }] : [];
    });
    const wrong = missed(asked.map(({ text, hrefs }) => [text, hrefs] as const));
    expect(asked.length).toBeGreaterThan(400);
    // What else was done to the council on that day is as good an answer.
    expect(wrong.length).toBeLessThanOrEqual(2);
  });
});

describe('an act is found by its council and', () => {
  const kinds = ['instrument', 'appointment'];
  const acts = () =>
    [...site.subjects.values()].flatMap((subject) => {
      const { kind, type = '', ref, authority } = subject;
      if (!kinds.includes(kind) || authority === undefined) return [];
      const said = statementsOf(site, ref).map((statement) => statementHref(site, statement));
      const years = dateReadings(site, ref).flatMap(({ shown }) =>
        shown ? [isoDay(rangeOf(shown.value).earliest).slice(0, 4)] : [],
      );
      const name = (site.vocabulary.types[kind]?.[type]?.label ?? kind).toLowerCase();
      return [{ kind, name, authority, years, hrefs: [hrefOf(site, ref) ?? '', ...said] }];
    });

  test('what it is, with its year or without', () => {
    const all = acts();
    const asked = all.flatMap(({ name, authority, years }) => {
      const own = all.filter((one) => one.authority === authority && one.name === name);
      const title = titleOf(site, `authority/${authority}`);
      return [
        [`${title} ${name}`, own.flatMap(({ hrefs }) => hrefs)] as const,
        ...years.map((year) => {
          const then = own.filter((one) => one.years.includes(year));
          return [`${title} ${name} ${year}`, then.flatMap(({ hrefs }) => hrefs)] as const;
        }),
      ];
    });
    expect(asked.length).toBeGreaterThan(150);
    expect(missed(asked).length).toBeLessThanOrEqual(1);
  });

  test('words that its papers don’t use', () => {
    const all = acts().filter(({ kind }) => kind === 'instrument');
    const asked = all.flatMap(({ authority }) => {
      const own = all.filter((one) => one.authority === authority).flatMap(({ hrefs }) => hrefs);
      return [[`${titleOf(site, `authority/${authority}`)} told to improve`, own] as const];
    });
    expect(missed(asked)).toEqual([]);
  });
});

describe('a word of the glossary is found first', () => {
  test.each(['', 'what is', 'what does … mean', 'define'])('by its name and each abbreviation: “%s”', (asking) => {
    // "IT" is a small word, too.
    const names = site.terms.flatMap(({ id, title, abbreviations }) =>
      [title, ...abbreviations].filter((name) => name !== 'IT').map((name) => [name, `/glossary/#${id}`] as const),
    );
    const called = (name: string): string[] => [
      ...names.flatMap(([other, href]) => (other.toLowerCase() === name.toLowerCase() ? [href] : [])),
      ...[...site.frameworks, ...site.authorities, ...site.organisations].flatMap(({ ref, title, aliases, ...own }) =>
        [title, ...aliases, 'officialName' in own ? own.officialName : '', 'short' in own ? own.short : ''].some(
          (own) => own.toLowerCase() === name.toLowerCase(),
        )
          ? [hrefOf(site, ref) ?? '']
          : [],
      ),
    ];
    const text = (name: string) => (asking.includes('…') ? asking.replace('…', name) : `${asking} ${name}`);
    expect(names.length).toBeGreaterThan(150);
    expect(missed(names.map(([name]) => [text(name), called(name)] as const))).toEqual([]);
  });
});
