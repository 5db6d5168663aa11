import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchIndex } from '../../src/search/build-index.ts';
import { indexOf } from '../../src/search/index-of.ts';
import type { Engine } from '../../src/search/query/engine.ts';
import { lookalikes } from '../../src/search/query/lookalike.ts';
import { visitsOf } from '../../src/search/query/plainly.ts';
import { openShelf } from '../../src/search/query/shelf.ts';
import type { StatementRef } from '../../src/model/types.ts';
import { hospitals } from '../hospitals.ts';
import { ourRecord } from '../record.ts';
import { addressesOf, meantIn, openIndex } from './score.ts';

let index: SearchIndex;
let engine: Engine;

beforeAll(async () => {
  index = indexOf(await ourRecord());
  engine = openIndex(index);
}, 60_000);

const first = (text: string) => addressesOf(engine, index, text, 1)[0];
const lines = (text: string, isTyping = false) => engine.find(engine.parse(text, isTyping)).missing;

describe('what isn’t in the record', () => {
  test.each([
    ['camden direction', '/authorities/camden/', 'Nothing in our record says “direction” together with “camden”.'],
    [
      'liverpool takeover 1998',
      '/authorities/liverpool/',
      'Nothing in our record says “takeover” and “1998” together with “liverpool”.',
    ],
    ['torbay 2035', '/authorities/torbay/', 'Nothing in our record says “2035”.'],
    [
      'commissioner for leeds',
      '/authorities/leeds/',
      'Nothing in our record says “commissioner” together with “leeds”.',
    ],
  ])('“%s” finds the council’s page, and a line says what no record has', (text, href, line) => {
    expect(first(text)).toBe(href);
    expect(lines(text)).toEqual([line]);
  });

  test('a council of another country, a person or a thing that no record names is said to be in none', () => {
    expect(lines('cardiff council inadequate')).toEqual(['Nothing in our record says “cardiff”.']);
    expect(lines('gertrude winkelstein commissioner')).toEqual([
      'Nothing in our record says “gertrude” or “winkelstein”.',
    ]);
  });

  test('what was found says nothing of what is missing', () => {
    for (const text of [
      'torbay overall 2015',
      'when did the isle of wight partnership start',
      'kirklees leeds',
      'doncaster first direction',
      'MASH',
    ])
      expect(lines(text)).toEqual([]);
  });

  test('a word that is still being typed isn’t missing yet', () => {
    expect(lines('torbay xylop', true)).toEqual([]);
    expect(lines('torbay xylop ', true)).toEqual(['Nothing in our record says “xylop”.']);
  });

  test('a section of an Act leads to the term or the paper that names it, however it is written', () => {
    for (const text of ['section 47', 's47', 's.47']) expect(first(text)).toBe('/glossary/#section-47');
    for (const text of ['section 149', 's149', 'sec 149']) expect(first(text)).toBe('/glossary/#equality-duty');
    for (const text of ['497A', 's497A', 's.497A']) expect(first(text)).toBe('/glossary/#statutory-direction');
    expect(first('section 18')).toBe('/reports/isle-of-wight-2023-09-14-options/#s146');
  });

  test('nonsense finds nothing', () => {
    for (const text of ['asdfgh', 'xyzzy qqq', 'zzzz']) expect(engine.find(engine.parse(text)).best).toEqual([]);
  });

  test('no name that the record lacks is corrected to a word that is only a little like it', () => {
    for (const text of ['powys intervention', 'swansea ofsted', 'paris council', 'scotland', 'bob jones sandwell'])
      expect(meantIn(engine, index, text)).toBeUndefined();
  });

  test('a word with one slip in three letters is put right', () => {
    for (const [typed, meant] of [
      ['orbay', 'torbay'],
      ['lester', 'leicester'],
      ['north hamptonshire', 'north northamptonshire'],
      ['isle of wite', 'isle of wight'],
      ['westsusex', 'west sussex'],
    ] as const)
      expect(meantIn(engine, index, typed)).toBe(meant);
  });
});

describe('what a query asks for by its form', () => {
  test.each([
    ['inadequate councils', '/browse/grade/#grade-1'],
    ['which councils are inadequate now', '/browse/grade/#grade-1'],
    ['councils rated good', '/browse/grade/#grade-3'],
    ['list of improvement notices', '/interventions/?act=improvement-notice'],
    ['councils with commissioners', '/interventions/?act=commissioner'],
    ['how many improvement notices have there been', '/interventions/?act=improvement-notice'],
    ['councils in the south west', '/regions/south-west/'],
    ['interventions 2019', '/browse/year/2019/'],
    ['inspections', '/inspections/'],
  ])('“%s” asks for several: the page that lists them', (text, href) => {
    expect(first(text)).toBe(href);
  });

  test('acts by the name of a term find what it means, and then the page that lists them', () => {
    expect(addressesOf(engine, index, 'improvement notices', 2)).toEqual([
      '/glossary/#improvement-notice',
      '/interventions/?act=improvement-notice',
    ]);
  });

  test.each([
    // What denies isn't asked for, unless it is.
    ['which option did the report recommend for the isle of wight', '/reports/isle-of-wight-2023-09-14-options/#s399'],
    // A count, before a sum of money.
    [
      'how many children in care in isle of wight',
      '/reports/hampshire-2016-05-25-torbay/#t1.looked-after-children.isle-of-wight',
    ],
    ['when was blackpool last judged inadequate', '/inspections/blackpool-2018-ilacs/'],
    // A grade that it never had, and words that the page on the record holds.
    ['has hampshire ever been inadequate', '/authorities/hampshire/'],
    ['cumbria inadequate', '/authorities/cumbria/'],
    ['who runs childrens services in kent', '/authorities/kent/'],
  ])('“%s” has its answer first', (text, href) => {
    expect(first(text)).toBe(href);
  });

  test('a statement that says nothing of it itself comes after those that do', () => {
    // "Commissioner" stands in the name of the report round each of its statements.
    expect(first('bucks childrens commissioner 2018')).toBe(
      '/reports/buckinghamshire-county-2018-09-10-commissioner/#s15',
    );
  });

  test.each([
    ['worried about a child', '/about/#worried'],
    ['report child abuse', '/about/#worried'],
    ['contact us', '/about/#operator'],
    ['who runs this site', '/about/#operator'],
    ['copyright', '/about/#credits'],
  ])('“%s” asks for a part of the page about the record', (text, href) => {
    expect(first(text)).toBe(href);
  });

  test('another field’s own word for inspections asks for these', async () => {
    const { site } = await hospitals();
    const own = indexOf({ site, bodies: new Map(), stories: new Map() });
    const words = lookalikes();
    const shelf = openShelf(own.first.shelf);
    words.add(shelf.words);
    const { inspecting } = visitsOf(shelf, own.first, words);
    expect(inspecting).toContain('visitation');
    expect(inspecting).not.toContain('inspection');
  });

  test('a paragraph of a report is found by its number, whatever else is a number', async () => {
    const { statements } = (await ourRecord()).site;
    const at = (href: string) =>
      statements.get(href.replace(/^\/reports\/(.*)\/#/, '$1#') as StatementRef)?.at.join(' ') ?? '';
    expect(at(first('torbay para 2.5') ?? '')).toMatch(/^2\.5\b/);
    expect(at(first('isle of wight 2023 paragraph 15') ?? '')).toMatch(/^15\b/);
    expect(at(first('paragraph 31 bucks commissioner report') ?? '')).toMatch(/^31\b/);
    expect(first('section 47')).toBe('/glossary/#section-47');
  });

  test('a council and a year ask for that year, whatever grade is asked for', () => {
    expect(first('was barnet inadequate in 2019')).toBe('/inspections/barnet-2019-ilacs/');
  });

  test('who runs services, and which council covers a place, asks for the council', () => {
    expect(first('who runs childrens services in amber valley')).toBe('/authorities/derbyshire/');
    expect(first('which council covers allerdale')).toBe('/authorities/cumberland/');
  });

  test('the end of a partnership is asked of the partnership, even where a story alone tells of it', () => {
    expect(first('isle of wight partnership end date')).toBe(
      '/interventions/isle-of-wight-2013/#arrangement-isle-of-wight-hampshire',
    );
    expect(first('cambridgeshire partnership end date')).toBe(
      '/authorities/cambridgeshire/#arrangement-cambridgeshire-peterborough',
    );
  });

  test('a whole name finds no namesake of a part of it', () => {
    const found = addressesOf(engine, index, 'kingston upon thames inadequate', 3);
    expect(found.filter((href) => href.includes('hull'))).toEqual([]);
    expect(first('bracknell forest')).toBe('/authorities/bracknell-forest/');
    expect(first('derby children services')).toBe('/authorities/derby/');
    expect(first('sthelens')).toBe('/authorities/st-helens/');
  });

  test('how long asks for a duration, and a sum alone for what holds it', () => {
    expect(first('how long is first stage of a commission')).toBe('/reports/hampshire-2020-02-03-west-sussex/#s44');
    expect(first('£2.01 million')).toMatch(/#s(122|242)$/);
  });

  test('the very words of a statement come before what they lead to', () => {
    expect(first('social care out of special measures iow')).toMatch(/hampshire-2015-07-20-isle-of-wight\/#s13[67]$/);
  });
});
