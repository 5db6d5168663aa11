import { beforeAll, describe, expect, test } from 'vitest';
import { indexOf } from '../../src/search/index-of.ts';
import type { Engine } from '../../src/search/query/engine.ts';
import type { SearchIndex } from '../../src/search/build-index.ts';
import type { Site } from '../../src/model/types.ts';
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
  /** Its inspections by their last day, the last first. */
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
  /** Slips by rule in the longest word of a name; none that makes of it a name nearly as near to another. */
  const slips: Readonly<Record<string, (word: string, middle: number) => string>> = {
    dropped: (word, middle) => word.slice(0, middle) + word.slice(middle + 1),
    doubled: (word, middle) => word.slice(0, middle) + word.charAt(middle) + word.slice(middle),
    swapped: (word, middle) =>
      word.slice(0, middle) + word.charAt(middle + 1) + word.charAt(middle) + word.slice(middle + 2),
    joined: (word) => word,
  };
  const withSlip = (title: string, slip: string): string => {
    const name = title.toLowerCase();
    if (slip === 'joined') return name.replace(/[ -]/g, '');
    const [long = ''] = name.split(/[ ,-]+/).sort((a, b) => b.length - a.length);
    return name.replace(long, slips[slip]?.(long, Math.floor(long.length / 2)) ?? long);
  };

  test.each(Object.keys(slips))('finds the same, alone and beside one word more: %s', (slip) => {
    const councils = site.authorities.filter(({ title }) => title.length > 6);
    const wrong = councils.flatMap(({ title }) =>
      ['', 'ofsted', 'inspection', 'inadequate', 'direction', 'council'].flatMap((word) => {
        const [right, found] = [title, withSlip(title, slip)].map((name) => first(`${name} ${word}`));
        return found === right ? [] : [`${withSlip(title, slip)} ${word}: ${found ?? ''}, not ${right ?? ''}`];
      }),
    );
    expect(councils.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
