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
